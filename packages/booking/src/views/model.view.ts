import type { VehicleModel } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { OTHER_MODEL } from '../booking.context.ts';
import type { BookingTextKey } from '../locales/en.ts';
import { limit } from './limit.ts';
import { typed, type View } from './view.ts';

/** What a model is called; the choice of another one has words of ours. */
export const modelName = ({ t }: Pick<View, 't'>, model: VehicleModel | undefined): string =>
  model?.id === OTHER_MODEL ? t('model.other') : (model?.name ?? '');

/** Which car: one card a model. */
export function modelView(view: View): TemplateResult {
  const { context, env, t, send } = view;
  const { models, model } = context;
  if (!models.length) return html`<p class="notice">${t('model.empty')}</p>`;
  const shown = limit(models, env.restrictions.maxItems, ({ id }) => id === model?.id || id === OTHER_MODEL);
  return html`
    <fieldset>
      <legend class="visually-hidden">${typed(view, 'model.title')}</legend>
      <div class="choices" part="model-list">
        ${shown.map(
          (each) => html`
            <label class="choice" part="model" ?data-chosen=${model?.id === each.id}>
              <input
                type="radio"
                name="model"
                .value=${each.id}
                .checked=${model?.id === each.id}
                @change=${() => send({ type: 'model.select', modelId: each.id })}
              />
              ${each.imageUrl ? html`<img src=${each.imageUrl} alt="" width="16" height="9" loading="lazy" />` : nothing}
              <strong><bdi>${modelName(view, each)}</bdi></strong>
              <span class="muted">${t(`energy.${each.energy}` as BookingTextKey)}</span>
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}
