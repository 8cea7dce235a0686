import { dateFormat } from '@forecourt/core';
import { html, nothing, type TemplateResult } from 'lit';
import { addDays, startOfMonth } from '../calendar.ts';
import type { BookingTextKey } from '../locales/en.ts';
import { slotRange } from '../booking.context.ts';
import { type DaySlots, groupByDate, offsetMinutesOf, offsetText } from '../slots.ts';
import { calendarView, type Days, focusDay, monthText } from './calendar.view.ts';
import { dayText, timeText, type View } from './view.ts';

/** The dealer's zone in words; `undefined` where the visitor's clock shows the same time at that moment. */
export function zoneText({ env, locale }: View, start: string, timeZone: string): string | undefined {
  if (env.offsetMinutes(new Date(start)) === offsetMinutesOf(start)) return undefined;
  try {
    const parts = dateFormat(locale.locale, { timeZone, timeZoneName: 'long' }).formatToParts(new Date(start));
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
    return `${name} (${offsetText(start)})`;
  } catch {
    // a zone that this engine does not know: the offset says as much as is known
    return offsetText(start);
  }
}

const timesOf = (view: View, date: string, days: DaySlots): TemplateResult => {
  const { context, env, t, send } = view;
  const slots = days.get(date) ?? [];
  const next = [...days.keys()].find((day) => day > date) ?? [...days.keys()][0];
  return html`
    <h3>${dayText(view, date)}</h3>
    ${
      slots.length
        ? html`<div class="slots" role="radiogroup" aria-label=${dayText(view, date)} part="slot-list">
            ${slots.slice(0, env.restrictions.maxItems).map(
              (slot) => html`
                <label class="time" part="slot" ?data-chosen=${context.slot?.id === slot.id}>
                  <input
                    type="radio"
                    name="slot"
                    .checked=${context.slot?.id === slot.id}
                    @change=${() => send({ type: 'slot.select', slot })}
                  />
                  ${timeText(view, slot.start)}
                </label>
              `,
            )}
          </div>`
        : html`<p class="reason">${t(`reason.${reasonOf(view, date)}` as BookingTextKey)}</p>
            ${
              next
                ? html`<button type="button" class="secondary" @click=${(event: Event & { currentTarget: Element }) => {
                    send({ type: 'day.select', date: next });
                    focusDay(event.currentTarget);
                  }}>
                    ${t('time.next', { date: dayText(view, next) })}
                  </button>`
                : nothing
            }`
    }
  `;
};

const reasonOf = ({ context }: View, date: string): ReturnType<Days['reason']> =>
  context.slots?.unavailable.find((day) => day.date === date)?.reason ?? 'unknown';

/** When: a month, and the times of a day. */
export function timeView(view: View): TemplateResult {
  const { context, snapshot, t, go } = view;
  const { slots, cursor, date } = context;
  if (!slots || !cursor || snapshot.hasTag('busy')) {
    return html`<div class="columns" aria-hidden="true">
      <div class="calendar skeleton grid"></div>
      <div class="times"><div class="skeleton row"></div></div>
    </div>`;
  }
  if (!slots.slots.length) {
    return html`<div class="notice">
      <p>${t('time.empty')}</p>
      <button type="button" class="secondary" @click=${() => go({ type: 'step.goTo', step: 'dealer' })}>
        ${t('time.otherDealer')}
      </button>
      ${
        context.dealer?.phone
          ? html`<a href="tel:${context.dealer.phone}">${t('confirmed.call', { phone: context.dealer.phone })}</a>`
          : nothing
      }
    </div>`;
  }
  const byDate = groupByDate(slots.slots);
  const { from, to } = slotRange(context);
  // the clocks may change within the range: the day that is shown counts
  const shown = byDate.get(date ?? '')?.[0] ?? slots.slots[0];
  const zone = shown && zoneText(view, shown.start, slots.timeZone);
  const days: Days = {
    count: (day) => byDate.get(day)?.length ?? 0,
    reason: (day) => reasonOf(view, day),
    first: from,
    last: addDays(to, -1),
  };
  return html`
    <div class="columns">
      ${calendarView(view, cursor, days)}
      <div class="times">${date ? timesOf(view, date, byDate) : nothing}</div>
    </div>
    ${zone ? html`<p class="muted" part="zone">${t('time.zone', { zone })}</p>` : nothing}
  `;
}

/** What the live region says of the times: those of the chosen day, or how many days the shown month has. */
export function timeStatus(view: View): string {
  const { context, t, locale } = view;
  if (!context.slots || !context.cursor) return '';
  const days = groupByDate(context.slots.slots);
  const month = startOfMonth(context.cursor, locale.locale);
  if (context.date && startOfMonth(context.date, locale.locale) === month) {
    const date = dayText(view, context.date);
    const count = days.get(context.date)?.length;
    return count
      ? t('time.count', { count, date })
      : t('time.dayUnavailable', { date, reason: t(`reason.${reasonOf(view, context.date)}` as BookingTextKey) });
  }
  const count = [...days.keys()].filter((date) => startOfMonth(date, locale.locale) === month).length;
  return t('time.month', { count, month: monthText(view, context.cursor) });
}
