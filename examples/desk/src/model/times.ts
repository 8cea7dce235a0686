/**
 * Dates and times as the dealer reads them. A booking's time carries the dealer's own offset, so the text before the
 * offset is the dealer's wall clock, and nothing here computes with zones.
 */
import { dateFormat } from '@forecourt/core';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const two = (n: number): string => String(n).padStart(2, '0');

/** The date on the dealer's calendar: `2026-11-24`. */
export const dateOf = (dateTime: string): string => dateTime.slice(0, 10);

/** The time on the dealer's clock: `10:30`. */
export const timeOf = (dateTime: string): string => dateTime.slice(11, 16);

/** How far the dealer's clock is from UTC: `UTC+01:00`. */
export const offsetOf = (dateTime: string): string => `UTC${dateTime.slice(-6)}`;

/** The date on this computer's calendar. */
export const localDate = (now: number): string => {
  const date = new Date(now);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** The date some days later, or earlier for a negative number; `''` stays `''`. */
export const addDays = (date: string, days: number): string =>
  date && new Date(Date.parse(`${date}T00:00Z`) + days * DAY).toISOString().slice(0, 10);

const partsOf = (date: string): { day: string; month: string; rest: string } => {
  const at = new Date(`${date}T00:00Z`);
  const day = DAYS[at.getUTCDay()] ?? '';
  const month = MONTHS[at.getUTCMonth()] ?? '';
  return { day, month, rest: String(at.getUTCDate()) };
};

const yearUnless = (date: string, today: string): string =>
  date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${date.slice(0, 4)}`;

/** A short date: `Tue 24 Nov`, with the year when it is not this one. */
export const shortDate = (date: string, today: string): string => {
  const { day, month, rest } = partsOf(date);
  return `${day.slice(0, 3)} ${rest} ${month.slice(0, 3)}${yearUnless(date, today)}`;
};

/** A date in full: `Tuesday 24 November`, with the year when it is not this one. */
export const longDate = (date: string, today: string): string => {
  const { day, month, rest } = partsOf(date);
  return `${day} ${rest} ${month}${yearUnless(date, today)}`;
};

/** What a near day is called; `''` for all others. */
export const nearDay = (date: string, today: string): string => {
  if (date === today) return 'Today';
  if (date === addDays(today, 1)) return 'Tomorrow';
  return date === addDays(today, -1) ? 'Yesterday' : '';
};

/** How long ago a moment was: `now`, `4 min`, `3 h`, `2 d`, and from a week on its date. */
export const ago = (moment: string, now: number): string => {
  const passed = now - Date.parse(moment);
  if (Number.isNaN(passed)) return '';
  if (passed < MINUTE) return 'now';
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min`;
  if (passed < DAY) return `${Math.floor(passed / HOUR)} h`;
  if (passed < 7 * DAY) return `${Math.floor(passed / DAY)} d`;
  return shortDate(localDate(Date.parse(moment)), localDate(now)).slice(4);
};

/** A moment on the clock of a zone: `22 Nov 2026, 09:12`. A zone that this browser does not know is read as UTC. */
export const momentIn = (moment: string, timeZone: string): string => {
  const at = Date.parse(moment);
  if (Number.isNaN(at)) return moment;
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };
  try {
    return dateFormat('en-GB', { ...options, timeZone }).format(at);
  } catch {
    return `${dateFormat('en-GB', { ...options, timeZone: 'UTC' }).format(at)} UTC`;
  }
};
