import { type LocaleController, dateFormat, type Environment } from '@forecourt/core';
import { html, type TemplateResult } from 'lit';
import { formatDate } from '../calendar.ts';
import type { BookingContext } from '../booking.context.ts';
import type { BookingEvent } from '../booking.events.ts';
import type { BookingSnapshot } from '../booking.machine.ts';
import type { BookingMessageKey, BookingTextKey } from '../locales/en.ts';
import { groupByDate, offsetText, repeatedTimes, wallClock } from '../slots.ts';

/** What a view is drawn from. A view is a pure function of this. */
export interface View {
  snapshot: BookingSnapshot;
  context: BookingContext;
  locale: LocaleController<BookingMessageKey>;
  t: LocaleController<BookingMessageKey>['t'];
  env: Environment;
  /** Asks the machine for something. */
  send: (event: BookingEvent) => void;
  /** The same, and the focus goes to what comes. */
  go: (event: BookingEvent) => void;
  /** Where the OEM says how it uses personal data; `undefined`: no link. */
  privacyUrl: string | undefined;
}

/** A moment on the dealer's clock; with the offset where that clock shows it twice that day. */
function momentText({ locale, context }: View, start: string, options: Intl.DateTimeFormatOptions): string {
  const format = dateFormat(locale.locale, { ...options, hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  const day = groupByDate(context.slots?.slots ?? []).get(start.slice(0, 10)) ?? [];
  const text = format.format(wallClock(start));
  return repeatedTimes(day).has(start.slice(0, 16)) ? `${text} (${offsetText(start)})` : text;
}

/** A time of day: `10:30`. */
export const timeText = (view: View, start: string): string => momentText(view, start, {});

/** A day in words: `Tuesday, 24 November`. */
export const dayText = ({ locale }: View, date: string): string =>
  formatDate(date, locale.locale, { weekday: 'long', day: 'numeric', month: 'long' });

/** A day and time in few words: `Tue, 24 Nov, 10:30`. */
export const shortText = (view: View, start: string): string =>
  momentText(view, start, { weekday: 'short', day: 'numeric', month: 'short' });

/** A day and time in full: `Tuesday, 24 November at 10:30`. */
export const longText = (view: View, start: string): string =>
  momentText(view, start, { weekday: 'long', day: 'numeric', month: 'long' });

/** What went wrong, what is kept, and the way on. */
export const failureView = ({ t, context, go }: View): TemplateResult => html`
  <div class="notice bad">
    <h3 tabindex="-1" data-focus>${t('failed.title')}</h3>
    <p>${t(`error.${context.error ?? 'unavailable'}` as BookingTextKey)}</p>
    <p>${t('failed.kept')}</p>
    <button class="secondary" type="button" @click=${() => go({ type: 'retry' })}>${t('step.retry')}</button>
  </div>
`;

/** Grey shapes where something will stand. Not for screen readers: they hear the live region. */
export const skeleton = (rows: number, height: 'card' | 'row'): TemplateResult => html`
  <div class=${height === 'row' ? 'choices wide' : 'choices'} aria-hidden="true">
    ${Array.from({ length: rows }, () => html`<div class="skeleton ${height}"></div>`)}
  </div>
`;

/** Whether typing has to wait until the car is parked. */
export const isPaused = ({ env: { restrictions } }: View): boolean =>
  !!(restrictions.noKeyboard || restrictions.noSetup);
