import { type LocaleController, dateFormat, type Environment } from '@forecourt/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../calendar.ts';
import type { BookingContext } from '../booking.context.ts';
import type { BookingEvent } from '../booking.events.ts';
import type { BookingSnapshot } from '../booking.machine.ts';
import type { BookingMessageKey, BookingTextKey } from '../locales/en.ts';
import { offsetText, wallClock } from '../slots.ts';

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

/** A time of day on the dealer's clock: `10:30`; with the offset where that clock shows it twice. */
export function timeText({ locale }: View, start: string, withOffset = false): string {
  const text = dateFormat(locale.locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    wallClock(start),
  );
  return withOffset ? `${text} (${offsetText(start)})` : text;
}

/** A day in words: `Tuesday, 24 November`. */
export const dayText = ({ locale }: View, date: string): string =>
  formatDate(date, locale.locale, { weekday: 'long', day: 'numeric', month: 'long' });

/** A day and time in few words: `Tue, 24 Nov, 10:30`. */
export const shortText = ({ locale }: View, start: string): string =>
  dateFormat(locale.locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(wallClock(start));

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
  <div class="choices ${height === 'row' ? 'wide' : nothing}" aria-hidden="true">
    ${Array.from({ length: rows }, () => html`<div class="skeleton ${height}"></div>`)}
  </div>
`;
