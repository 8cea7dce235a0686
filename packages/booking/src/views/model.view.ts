import { html, nothing, type TemplateResult } from 'lit';
import type { BookingTextKey } from '../locales/en.ts';
import type { View } from './view.ts';

/** Which car: one card a model. */
export function modelView({ context: { models, model }, env, t, send }: View): TemplateResult {
  if (!models.length) return html`<p class="notice">${t('model.empty')}</p>`;
  return html`
    <fieldset>
      <legend class="visually-hidden">${t('model.title')}</legend>
      <div class="choices" part="model-list">
        ${models.slice(0, env.restrictions.maxItems).map(
          ({ id, name, energy, imageUrl }) => html`
            <label class="choice" part="model" ?data-chosen=${model?.id === id}>
              <input
                type="radio"
                name="model"
                .value=${id}
                .checked=${model?.id === id}
                @change=${() => send({ type: 'model.select', modelId: id })}
              />
              ${imageUrl ? html`<img src=${imageUrl} alt="" width="16" height="9" loading="lazy" />` : nothing}
              <strong>${name}</strong>
              <span class="muted">${t(`energy.${energy}` as BookingTextKey)}</span>
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}
