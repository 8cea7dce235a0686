import type { Slot } from '@forecourt/contract';
import { dateFormat } from '@forecourt/core';
import { html, nothing, type TemplateResult } from 'lit';
import { legOf, typeOf } from '../booking.context.ts';
import type { Leg } from '../booking.events.ts';
import { slotRange } from '../booking.start.ts';
import { addDays, startOfMonth } from '../calendar.ts';
import type { BookingTextKey } from '../locales/en.ts';
import { type DaySlots, groupByDate, offsetMinutesOf, offsetText } from '../slots.ts';
import { calendarView, type Days, focusDay, monthText } from './calendar.view.ts';
import { expiredView } from './hold.view.ts';
import { partOf } from './lazy.ts';
import { dayText, slotText } from './moments.ts';
import { pages } from './pages.ts';
import type { View } from './view.ts';

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

/** Turns to the next times, and takes the focus to the first of them. */
const turnTo = (next: () => void) => (event: Event & { currentTarget: HTMLElement }) => {
  const { parentElement } = event.currentTarget;
  next();
  void Promise.resolve().then(() => parentElement?.querySelector<HTMLElement>('input')?.focus());
};

const timesOf = (view: View, leg: Leg, date: string, slots: readonly Slot[]): TemplateResult => {
  const { context, env, t, send } = view;
  const chosen = legOf(context, leg).slot?.id;
  const at = slots.findIndex(({ id }) => id === chosen);
  return html`${pages(
    slots,
    env.restrictions.maxItems,
    at,
    (page, index, count, next) => html`
      <div class=${typeOf(context) === 'pickup' ? 'slots wide' : 'slots'} role="radiogroup" aria-label=${dayText(view, date)} part="slot-list">
        ${page.map(
          (slot) => html`
            <label class="time" part="slot" ?data-chosen=${chosen === slot.id}>
              <input
                type="radio"
                name="slot"
                .checked=${chosen === slot.id}
                @change=${() => send({ type: 'slot.select', slot })}
              />
              ${slotText(view, slot)}
            </label>
          `,
        )}
      </div>
      ${
        count > 1
          ? html`<button type="button" class="secondary" part="more" @click=${turnTo(next)}>
              ${t('time.more', { page: index + 1, count })}
            </button>`
          : nothing
      }
    `,
  )}`;
};

/** A day without a time: why, and the way to the next one that has some. */
const noTimesOf = (view: View, leg: Leg, date: string, days: DaySlots): TemplateResult => {
  const { t, send } = view;
  const next = [...days.keys()].find((day) => day > date) ?? [...days.keys()][0];
  return html`
    <p class="reason">${t(`reason.${reasonOf(view, leg, date)}` as BookingTextKey)}</p>
    ${
      next
        ? html`<button type="button" class="secondary" @click=${(event: Event & { currentTarget: Element }) => {
            send({ type: 'day.select', date: next });
            focusDay(event.currentTarget);
          }}>
            ${t('time.next', { date: dayText(view, next) })}
          </button>`
        : nothing
    }
  `;
};

const reasonOf = ({ context }: View, leg: Leg, date: string): ReturnType<Days['reason']> =>
  legOf(context, leg).slots?.unavailable.find((day) => day.date === date)?.reason ?? 'unknown';

/** No time at all: the way to another dealer, or to another time to collect the car. */
const emptyView = ({ context, t, go, snapshot }: View, leg: Leg): TemplateResult => {
  const step = leg === 'time' ? 'dealer' : 'time';
  return html`<div class="notice">
    <p>${t(`${leg}.empty`)}</p>
    ${
      snapshot.can({ type: 'step.goTo', step })
        ? html`<button type="button" class="secondary" @click=${() => go({ type: 'step.goTo', step })}>
            ${t(leg === 'time' ? 'time.otherDealer' : 'dropOff.otherTime')}
          </button>`
        : nothing
    }
    ${
      context.dealer?.phone
        ? html`<a class="button" href="tel:${context.dealer.phone}">${t('confirmed.call', { phone: context.dealer.phone })}</a>`
        : nothing
    }
  </div>`;
};

/** When: a month, and the times of a day; before them, that a time is kept no longer. */
export const timeView = (view: View, leg: Leg): TemplateResult => html`${expiredView(view)} ${choiceView(view, leg)}`;

function choiceView(view: View, leg: Leg): TemplateResult {
  const { context, snapshot, t } = view;
  const { cursor, date } = context;
  const { slots } = legOf(context, leg);
  if (!slots || !cursor || snapshot.matches({ choosing: { [leg]: 'loading' } } as { choosing: { time: 'loading' } })) {
    return html`<div class="columns" aria-hidden="true">
      <div class="calendar skeleton grid"></div>
      <div class="times"><div class="skeleton row"></div></div>
    </div>`;
  }
  if (!slots.slots.length) return emptyView(view, leg);
  const byDate = groupByDate(slots.slots);
  const { from, to } = slotRange(context);
  // the clocks may change within the range: the day that is shown counts
  const shown = byDate.get(date ?? '')?.[0] ?? slots.slots[0];
  const zone = shown && zoneText(view, shown.start, slots.timeZone);
  const days: Days = {
    count: (day) => byDate.get(day)?.length ?? 0,
    reason: (day) => reasonOf(view, leg, day),
    first: from,
    last: addDays(to, -1),
  };
  const times = byDate.get(date ?? '');
  return html`
    ${partOf(view, 'manage')?.presentView(view, leg)}
    <div class="columns">
      ${calendarView(view, cursor, days)}
      <div class="times">
        ${
          date
            ? html`<h3>${dayText(view, date)}</h3>
                ${times ? timesOf(view, leg, date, times) : noTimesOf(view, leg, date, byDate)}`
            : nothing
        }
      </div>
    </div>
    ${zone ? html`<p class="muted" part="zone">${t('time.zone', { zone })}</p>` : nothing}
  `;
}

/** What the live region says of the times: those of the chosen day, or how many days the shown month has. */
export function timeStatus(view: View, leg: Leg): string {
  const { context, t, locale } = view;
  const { slots } = legOf(context, leg);
  if (!slots || !context.cursor) return '';
  const days = groupByDate(slots.slots);
  const month = startOfMonth(context.cursor, locale.locale);
  if (context.date && startOfMonth(context.date, locale.locale) === month) {
    const date = dayText(view, context.date);
    const count = days.get(context.date)?.length;
    return count
      ? t('time.count', { count, date })
      : t('time.dayUnavailable', { date, reason: t(`reason.${reasonOf(view, leg, context.date)}` as BookingTextKey) });
  }
  const count = [...days.keys()].filter((date) => startOfMonth(date, locale.locale) === month).length;
  return t('time.month', { count, month: monthText(view, context.cursor) });
}
