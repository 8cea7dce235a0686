/** Days and times on the dealer's clock, in words. */
import type { Slot } from '@forecourt/contract';
import { dateFormat } from '@forecourt/core';
import { typeOf } from '../booking.context.ts';
import { formatDate } from '../calendar.ts';
import { groupByDate, offsetText, repeatedTimes, wallClock } from '../slots.ts';
import type { View } from './view.ts';

/** Whether the dealer's clock shows a moment twice that day, as where the clocks go back. */
const isRepeated = ({ context: { slots, dropOffSlots } }: View, start: string): boolean =>
  [slots, dropOffSlots].some((list) =>
    repeatedTimes((list && groupByDate(list.slots).get(start.slice(0, 10))) ?? []).has(start.slice(0, 16)),
  );

/** A moment on the dealer's clock; with the offset where that clock shows it twice that day. */
function momentText(view: View, start: string, options: Intl.DateTimeFormatOptions): string {
  const { locale } = view.locale;
  const format = dateFormat(locale, { ...options, hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  const text = format.format(wallClock(start));
  return isRepeated(view, start) ? `${text} (${offsetText(start)})` : text;
}

/** A time of day: `10:30`. */
export const timeText = (view: View, start: string): string => momentText(view, start, {});

/** What is chosen on a leg of a day: a time, or the window in which a driver comes: `10:30 – 11:30`. */
export const slotText = (view: View, { start, end }: Pick<Slot, 'start' | 'end'>): string =>
  typeOf(view.context) === 'pickup' ? `${timeText(view, start)} – ${timeText(view, end)}` : timeText(view, start);

/** A day in words: `Tuesday, 24 November`. */
export const dayText = ({ locale }: View, date: string): string =>
  formatDate(date, locale.locale, { weekday: 'long', day: 'numeric', month: 'long' });

/** A day in few words: `Tue, 24 Nov`. */
export const shortDayText = ({ locale }: View, date: string): string =>
  formatDate(date, locale.locale, { weekday: 'short', day: 'numeric', month: 'short' });

/** A day and time in few words: `Tue, 24 Nov, 10:30`. */
export const shortText = (view: View, start: string): string =>
  momentText(view, start, { weekday: 'short', day: 'numeric', month: 'short' });

/** A day and time in full: `Tuesday, 24 November at 10:30`. */
export const longText = (view: View, start: string): string =>
  momentText(view, start, { weekday: 'long', day: 'numeric', month: 'long' });
