import type { ServiceItem } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { disclaimerOf, durationText, estimateOf, priceText } from './estimate.ts';
import { checkField, errorSummary, errorView, textField } from './field.ts';
import { limit } from './limit.ts';
import { isPaused, type View } from './view.ts';

/** Whether there is a text, and it may be read now: in a moving car a long one may not. */
const isShort = ({ env: { restrictions } }: View, text = ''): boolean =>
  text.length > 0 && text.length <= (restrictions.maxStringLength ?? text.length);

const card = (view: View, item: ServiceItem, isFirst: boolean): TemplateResult => {
  const { context, t, send } = view;
  const { itemIds } = context.form;
  const { id, code, name, description, durationMinutes } = item;
  const isChosen = itemIds.includes(id);
  const isDue = code !== undefined && context.input.vehicle?.due?.includes(code);
  const others = itemIds.filter((each) => each !== id);
  return html`
    <label class="choice item" part="item" ?data-chosen=${isChosen}>
      <input
        id=${isFirst ? 'itemIds' : nothing}
        type="checkbox"
        .checked=${isChosen}
        @change=${() => send({ type: 'form.change', change: { itemIds: isChosen ? others : [...others, id] } })}
      />
      <span>
        <strong><bdi>${name}</bdi></strong>
        ${isShort(view, description) ? html`<br /><span class="muted"><bdi>${description}</bdi></span>` : nothing}
        <br />${isDue ? html`<span class="due">${t('service.due')}</span> ` : nothing}
        <span class="muted">${durationText(view, durationMinutes)}</span>
      </span>
      <span class="price numbers">${item.price ? priceText(view, item) : t('service.onRequest')}</span>
    </label>
  `;
};

const menuView = (view: View): TemplateResult => {
  const { context, env, t } = view;
  const items = context.menu?.items ?? [];
  if (!items.length) return html`<p class="notice">${t('service.empty')}</p>`;
  const shown = limit(items, env.restrictions.maxItems, ({ id }) => context.form.itemIds.includes(id));
  return html`
    <fieldset aria-describedby=${context.formErrors.itemIds ? 'itemIds-error' : nothing}>
      <legend class="visually-hidden">${t('service.title')}</legend>
      <div class="choices wide" part="item-list">${shown.map((item, i) => card(view, item, !i))}</div>
    </fieldset>
    ${errorView(view, 'service', 'itemIds')}
    ${shown.length < items.length ? html`<p class="muted">${t('service.more')}</p>` : nothing}
  `;
};

/** What the car has reported, and whether the workshop is told. */
const codesView = (view: View): TemplateResult | typeof nothing => {
  const { context, env, t } = view;
  const codes = context.input.vehicle?.troubleCodes?.slice(0, env.restrictions.maxItems);
  if (!codes?.length) return nothing;
  return html`
    <section class="codes" part="codes" aria-labelledby="codes">
      <h3 id="codes">${t('service.codes')}</h3>
      <ul>
        ${codes.map(
          ({ code, description }) => html`<li>
            <bdi class="numbers">${code}</bdi> ${description ? html`<bdi class="muted">${description}</bdi>` : nothing}
          </li>`,
        )}
      </ul>
      ${checkField(view, 'service', 'withCodes', t('service.withCodes'))}
    </section>
  `;
};

/** What the person noticed. How much more can be typed is seen at once, and said only when little is left. */
const symptomView = (view: View): TemplateResult => {
  const { context, t } = view;
  if (isPaused(view)) return html`<p class="muted">${t('contact.paused')}</p>`;
  const max = context.menu?.symptomMaxLength ?? 500;
  const { length } = context.form.symptom.trim();
  const tenths = Math.floor((length * 10) / max);
  const said =
    length > max
      ? t('service.symptom.invalid', { max })
      : tenths >= 8
        ? t('service.count', { length: Math.round((tenths * max) / 10), max })
        : '';
  return html`
    <div>
      ${textField(view, 'service', 'symptom', {
        label: t('service.symptom'),
        autocomplete: 'off',
        hint: t('service.symptomHint'),
        rows: 3,
        maxLength: 0,
      })}
      <p class="muted numbers ${length > max ? 'error' : ''}" aria-hidden="true">
        ${t('service.count', { length, max })}
      </p>
      <p class="visually-hidden" aria-live="polite">${said}</p>
    </div>
  `;
};

/** What it costs and how long it takes so far; said when it changes. */
const estimateView = (view: View): TemplateResult => {
  const { t } = view;
  const { total, notes } = estimateOf(view);
  const disclaimer = disclaimerOf(view);
  return html`
    <div class="estimate" part="estimate" aria-live="polite" aria-atomic="true">
      ${
        total
          ? html`<p class="beside"><span>${t('service.estimate')}</span> <strong class="numbers">${total}</strong></p>`
          : nothing
      }
      ${notes.map((note) => html`<p class="muted">${note}</p>`)}
    </div>
    ${disclaimer ? html`<p class="muted verbatim" part="disclaimer"><bdi>${disclaimer}</bdi></p>` : nothing}
  `;
};

/** What should be done: the dealer's menu, what the car reports, and what the person noticed. */
export const serviceView = (view: View): TemplateResult => html`
  ${errorSummary(view, 'service')} ${menuView(view)} ${codesView(view)} ${symptomView(view)} ${estimateView(view)}
`;
