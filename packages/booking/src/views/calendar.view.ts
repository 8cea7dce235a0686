import type { DayUnavailable } from '@forecourt/contract';
import { isCar, numberFormat } from '@forecourt/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { addMonths, dateAfterKey, dayOfMonth, formatDate, startOfMonth, weeksOfMonth } from '../calendar.ts';
import type { BookingTextKey } from '../locales/en.ts';
import { dayText } from './moments.ts';
import type { View } from './view.ts';

/** What the calendar knows of a day. */
export interface Days {
  /** How many free times a date has. */
  count: (date: string) => number;
  /** Why a date has none. */
  reason: (date: string) => DayUnavailable['reason'];
  /** The first and the last date that were asked for. */
  first: string;
  last: string;
}

const chevron = (back: boolean) => svg`
  <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
    <path d=${back ? 'M12 4 6 10l6 6' : 'm8 4 6 6-6 6'} />
  </svg>`;

/** The month of a date in words: `November 2026`. */
export const monthText = ({ locale }: View, date: string): string =>
  formatDate(date, locale.locale, { month: 'long', year: 'numeric' });

/** The last date of the month that a date is in. */
const endOfMonth = (date: string, locale: string): string =>
  weeksOfMonth(date, locale).flat().filter(Boolean).slice(-1)[0] ?? date;

/** Takes the focus to the day that the machine is on now; it is drawn by the next microtask. */
export const focusDay = (near: Element): void => {
  const root = near.getRootNode() as ShadowRoot;
  void Promise.resolve().then(() => root.querySelector<HTMLElement>('[data-cursor]')?.focus());
};

/**
 * The days of one month as a grid, after the ARIA Authoring Practices: one tab stop, arrows move, Enter chooses. In a car a
 * knob goes from stop to stop and cross keys are not ours: each free day is a stop, and weeks without one are left out.
 */
export function calendarView(view: View, cursor: string, days: Days): TemplateResult {
  const { context, env, locale, t, send } = view;
  const tag = locale.locale;
  const inCar = isCar(env);
  const whole = weeksOfMonth(cursor, tag);
  const free = whole.filter((week) => week.some((date) => date && days.count(date)));
  const weeks = inCar && free.length ? free : whole;
  const month = monthText(view, cursor);
  const clamp = (date: string): string => (date < days.first ? days.first : date > days.last ? days.last : date);
  const turn = (by: number) => () => send({ type: 'day.focus', date: clamp(addMonths(cursor, by, tag)) });
  const hasPrevious = startOfMonth(cursor, tag) > days.first;
  const hasNext = endOfMonth(cursor, tag) < days.last;

  const onKey = (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
    const grid = event.currentTarget;
    const next = event.key === 'Escape' ? context.date : dateAfterKey(cursor, event, tag, locale.direction);
    if (!next) return;
    event.preventDefault();
    send({ type: 'day.focus', date: clamp(next) });
    focusDay(grid);
  };

  const cell = (date: string | undefined): TemplateResult => {
    if (!date) return html`<td></td>`;
    const count = days.count(date);
    const label = count
      ? t('time.day', { count, date: dayText(view, date) })
      : t('time.dayUnavailable', {
          date: dayText(view, date),
          reason: t(`reason.${days.reason(date)}` as BookingTextKey),
        });
    return html`
      <td role="gridcell" aria-selected=${date === context.date}>
        <button
          type="button"
          part="day"
          ?data-cursor=${date === cursor}
          data-weekday=${inCar ? formatDate(date, tag, { weekday: 'short' }) : nothing}
          tabindex=${(inCar ? count : date === cursor) ? 0 : -1}
          aria-disabled=${count ? nothing : 'true'}
          aria-label=${label}
          @click=${() => send({ type: 'day.select', date })}
        >
          ${numberFormat(tag).format(dayOfMonth(date, tag))}
        </button>
      </td>
    `;
  };

  return html`
    <div class="calendar" part="calendar">
      <div class="month">
        <button type="button" class="quiet" aria-label=${t('time.previousMonth')} aria-disabled=${hasPrevious ? nothing : 'true'} @click=${turn(-1)}>
          ${chevron(true)}
        </button>
        <h3 id="month">${month}</h3>
        <button type="button" class="quiet" aria-label=${t('time.nextMonth')} aria-disabled=${hasNext ? nothing : 'true'} @click=${turn(1)}>
          ${chevron(false)}
        </button>
      </div>
      <table role="grid" aria-labelledby="month" @keydown=${inCar ? nothing : onKey}>
        <thead>
          <tr>
            ${(whole[1] ?? []).map((date) =>
              date
                ? html`<th scope="col" abbr=${formatDate(date, tag, { weekday: 'long' })}>
                    ${formatDate(date, tag, { weekday: 'narrow' })}
                  </th>`
                : nothing,
            )}
          </tr>
        </thead>
        <tbody>
          ${weeks.map((week) => html`<tr>${week.map(cell)}</tr>`)}
        </tbody>
      </table>
    </div>
  `;
}
