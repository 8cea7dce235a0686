/** Which times would suit, where the dealer names the time (B11). */
import { dateFormat } from '@forecourt/core';
import { html, nothing, type TemplateResult } from 'lit';
import { slotRange } from '../booking.start.ts';
import { addDays } from '../calendar.ts';
import type { Wish } from '../form.ts';
import { errorSummary, errorView } from './field.ts';
import { dayText, shortDayText } from './moments.ts';
import type { View } from './view.ts';

/** How many times can be named, and how many days there are to choose from. */
const MOST_WISHES = 3;
const MOST_DAYS = 28;

const PARTS: readonly Wish['part'][] = ['day', 'morning', 'afternoon'];

/** A wish in few words: `Tue, 24 Nov · Morning`. */
export const wishText = (view: View, { date, part }: Wish): string =>
  `${shortDayText(view, date)} · ${view.t(`wishes.${part}`)}`;

/** Today where the dealer is; an engine that does not know the zone says what some zone still calls today. */
function todayOf({ context, env }: View): string {
  try {
    const { dealer } = context;
    const format = dateFormat('en-u-ca-gregory-nu-latn', {
      ...{ timeZone: dealer?.timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
    });
    const parts = format.formatToParts(new Date(env.now()));
    return ['year', 'month', 'day'].map((name) => parts.find(({ type }) => type === name)?.value).join('-');
  } catch {
    return slotRange(context).from;
  }
}

/** The days that can be named. A dealer can hardly confirm one that has begun. */
function daysOf(view: View): readonly string[] {
  const { to } = slotRange(view.context);
  const first = addDays(todayOf(view), 1);
  const days = Array.from({ length: MOST_DAYS }, (_, i) => addDays(first, i)).filter((day) => day < to);
  return days.slice(0, view.env.restrictions.maxItems);
}

/** Takes what is chosen in all rows; a row without a day is no wish. */
const takeRows =
  ({ send }: View) =>
  (event: Event & { currentTarget: HTMLElement }) => {
    const rows = [...event.currentTarget.querySelectorAll('fieldset')];
    const wishes = rows.map((row) => {
      const [date, part] = [...row.querySelectorAll('select')].map(({ value }) => value);
      return { date, part } as Wish;
    });
    send({ type: 'form.change', change: { wishes: wishes.filter(({ date }) => date) } });
  };

const row = (view: View, days: readonly string[], index: number): TemplateResult => {
  const { context, t } = view;
  const { wishes } = context.form;
  const wish = wishes[index];
  const error = index ? undefined : context.formErrors.wishes;
  const others = wishes.filter((_, i) => i !== index).map(({ date }) => date);
  // one that was named before stays, though it may be further away
  const own = wish && !days.includes(wish.date) ? [wish.date] : [];
  const id = index ? `wishes-${index + 1}` : 'wishes';
  return html`
    <fieldset class="form" part="wish">
      <legend>${t('wishes.choice', { number: index + 1 })}</legend>
      <div class="field">
        <label for=${id}>${t('wishes.date')}</label>
        <select
          id=${id}
          aria-required=${index ? nothing : 'true'}
          aria-invalid=${error ? 'true' : nothing}
          aria-describedby=${error ? 'wishes-error' : nothing}
        >
          <option value="" .selected=${!wish}>${t('wishes.none')}</option>
          ${[...own, ...days]
            .filter((day) => !others.includes(day))
            .map((day) => html`<option value=${day} .selected=${wish?.date === day}>${dayText(view, day)}</option>`)}
        </select>
        ${error ? errorView(view, 'wishes', 'wishes') : nothing}
      </div>
      <div class="field">
        <label for="${id}-part">${t('wishes.part')}</label>
        <select id="${id}-part">
          ${PARTS.map(
            (part) =>
              html`<option value=${part} .selected=${(wish?.part ?? 'day') === part}>${t(`wishes.${part}`)}</option>`,
          )}
        </select>
      </div>
    </fieldset>
  `;
};

/** Up to three days; each that is named brings the row for another one. */
export function wishesView(view: View): TemplateResult {
  const { context, t } = view;
  const days = daysOf(view);
  const rows = Math.min(MOST_WISHES, context.form.wishes.length + 1);
  return html`
    ${errorSummary(view, 'wishes')}
    <p class="muted">${t('wishes.intro')}</p>
    <div class="wishes" part="wishes" @change=${takeRows(view)}>
      ${Array.from({ length: rows }, (_, index) => row(view, days, index))}
    </div>
  `;
}
