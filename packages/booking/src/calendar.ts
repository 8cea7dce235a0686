/**
 * Months as a locale counts them. Dates are ISO strings (`2026-11-24`); which of them are one month is asked of `Intl`, so
 * Persian, Buddhist and every other calendar the engine knows need no table of ours.
 */
import { dateFormat } from '@forecourt/core';

const DAY_MS = 86_400_000;

/** Calendars whose months are the Gregorian ones; only their years differ. */
const GREGORIAN_MONTHS = new Set(['gregory', 'iso8601', 'buddhist', 'japanese', 'roc']);

/** First day of the week where it is not Monday (Unicode CLDR 48, weekData), for engines without `getWeekInfo`. */
const SUNDAY =
  /^(AG|AS|BD|BR|BS|BT|BW|BZ|CA|CO|DM|DO|ET|GT|GU|HK|HN|ID|IL|IN|IS|JM|JP|KE|KH|KR|LA|MH|MM|MO|MT|MX|MZ|NI|NP|PA|PE|PH|PK|PR|PT|PY|SA|SG|SV|TH|TT|TW|UM|US|VE|VI|WS|YE|ZA|ZW)$/;
const SATURDAY = /^(AF|BH|DJ|DZ|EG|IQ|IR|JO|KW|LY|OM|QA|SD|SY)$/;

const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** The date some days later. */
export const addDays = (date: string, days: number): string =>
  new Date(utc(date).getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** The day of the week, 0 for Sunday. */
export const weekdayOf = (date: string): number => utc(date).getUTCDay();

/** A date in words. `utc` because a date has no zone. */
export const formatDate = (date: string, locale: string, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(locale, { ...options, timeZone: 'UTC' }).format(utc(date));

const calendars = new Map<string, string>();

/** The calendar that a locale counts by; asked for each day that is drawn, and resolving it anew is a seventh of a click. */
function calendarOf(locale: string): string {
  let calendar = calendars.get(locale);
  if (!calendar) calendars.set(locale, (calendar = dateFormat(locale, { timeZone: 'UTC' }).resolvedOptions().calendar));
  return calendar;
}

/** The day's number within its month, in the locale's calendar. */
export function dayOfMonth(date: string, locale: string): number {
  const calendar = calendarOf(locale);
  if (GREGORIAN_MONTHS.has(calendar)) return Number(date.slice(8));
  const parts = dateFormat(`en-u-ca-${calendar}-nu-latn`, { day: 'numeric', timeZone: 'UTC' }).formatToParts(utc(date));
  return Number(parts.find(({ type }) => type === 'day')?.value);
}

/** The first day of a date's month. */
export const startOfMonth = (date: string, locale: string): string => addDays(date, 1 - dayOfMonth(date, locale));

/** How many days a month has; no calendar has one below 28, but for a Coptic and Ethiopic month of 5 or 6. */
function lengthOfMonth(start: string, locale: string): number {
  for (const days of [28, 29, 30, 31, 32, 5, 6]) {
    if (dayOfMonth(addDays(start, days), locale) === 1) return days;
  }
  return 30;
}

/** The same day some months later, or the last of a month that is too short. */
export function addMonths(date: string, months: number, locale: string): string {
  const day = dayOfMonth(date, locale);
  let start = startOfMonth(date, locale);
  for (let i = 0; i < Math.abs(months); i += 1) {
    start = months > 0 ? addDays(start, lengthOfMonth(start, locale)) : startOfMonth(addDays(start, -1), locale);
  }
  return addDays(start, Math.min(day, lengthOfMonth(start, locale)) - 1);
}

/** The weekday that a locale's week begins with, 0 for Sunday. */
export function firstWeekday(locale: string): number {
  const info = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  const known = info.getWeekInfo?.() ?? info.weekInfo;
  if (known) return known.firstDay % 7;
  const region = info.maximize().region ?? '';
  if (region === 'MV') return 5;
  return SUNDAY.test(region) ? 0 : SATURDAY.test(region) ? 6 : 1;
}

/** The weeks of a date's month; a place before its first and after its last day is `undefined`. */
export function weeksOfMonth(date: string, locale: string): readonly (readonly (string | undefined)[])[] {
  const start = startOfMonth(date, locale);
  const length = lengthOfMonth(start, locale);
  const lead = (weekdayOf(start) - firstWeekday(locale) + 7) % 7;
  return Array.from({ length: Math.ceil((lead + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const day = week * 7 + weekday - lead;
      return day >= 0 && day < length ? addDays(start, day) : undefined;
    }),
  );
}

/** Where a key leads from a date, by the ARIA grid pattern; `undefined` for a key that leads nowhere. */
export function dateAfterKey(
  date: string,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  locale: string,
  direction: 'ltr' | 'rtl',
): string | undefined {
  const forward = direction === 'rtl' ? -1 : 1;
  const inWeek = (weekdayOf(date) - firstWeekday(locale) + 7) % 7;
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -forward);
    case 'ArrowRight':
      return addDays(date, forward);
    case 'ArrowUp':
      return addDays(date, -7);
    case 'ArrowDown':
      return addDays(date, 7);
    case 'Home':
      return addDays(date, -inWeek);
    case 'End':
      return addDays(date, 6 - inWeek);
    case 'PageUp':
      return addMonths(date, shiftKey ? -12 : -1, locale);
    case 'PageDown':
      return addMonths(date, shiftKey ? 12 : 1, locale);
    default:
      return undefined;
  }
}
