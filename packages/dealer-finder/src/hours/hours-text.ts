/** Opening hours in words. */
import { dateFormat } from '@forecourt/core';
import type { OpeningStatus } from './opening-status.ts';

/** The keys of the words that a status needs. */
export type HoursKey =
  | 'hours.always'
  | 'hours.openUntil'
  | 'hours.closesIn'
  | 'hours.closed'
  | 'hours.opensAt'
  | 'hours.opensOn'
  | 'hours.opensDate'
  | 'hours.holiday'
  | 'hours.holidayOpensOn'
  | 'hours.holidayOpensDate';

/** How words are asked for: `LocaleController.t`. */
export type Translate<Key extends string> = (key: Key, values?: Readonly<Record<string, unknown>>) => string;

/** `Open until 18:00`, `Closed · opens Mon 08:00`. */
export function hoursText(status: OpeningStatus, locale: string, t: Translate<HoursKey>): string {
  if (status.state === 'open') {
    const { closesAt, closesInMinutes } = status;
    if (closesInMinutes) return t('hours.closesIn', { count: closesInMinutes });
    return closesAt === undefined ? t('hours.always') : t('hours.openUntil', { time: timeText(closesAt, locale) });
  }
  const { opensAt, opensBy, isHoliday } = status;
  if (opensAt === undefined) return t(isHoliday ? 'hours.holiday' : 'hours.closed');
  if (opensBy === 'time') return t('hours.opensAt', { time: timeText(opensAt, locale) });
  const opens = isHoliday ? 'hours.holidayOpens' : 'hours.opens';
  return opensBy === 'weekday'
    ? t(`${opens}On`, { time: wallText(opensAt, locale, { weekday: 'short', hour: 'numeric', minute: '2-digit' }) })
    : t(`${opens}Date`, { time: wallText(opensAt, locale, { weekday: 'short', day: 'numeric', month: 'short' }) });
}

/** A time of day as the locale writes it, with 12 or 24 hours. */
export const timeText = (wall: number, locale: string): string => wallText(wall, locale, { timeStyle: 'short' });

/** A wall time in words: milliseconds since 1970 as if in UTC. */
export const wallText = (wall: number, locale: string, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(locale, { ...options, timeZone: 'UTC' }).format(wall);
