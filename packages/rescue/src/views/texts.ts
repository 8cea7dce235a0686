/** Times, ages and distances in words. */
import { dateFormat, type Environment, numberFormat } from '@forecourt/core';
import { defaultUnit, type Distance, distanceText, type DistanceUnit } from '@forecourt/core/distance.js';
import { ageIn } from '../place/fixes.ts';

/** Where in a locale distances are in miles. */
export const unitOf = (locale: string): DistanceUnit => defaultUnit(locale);

/** A time of day on the person's own clock. */
export function timeText(at: number, locale: string, { offsetMinutes }: Pick<Environment, 'offsetMinutes'>): string {
  const wall = at + offsetMinutes(new Date(at)) * 60_000;
  return dateFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(wall);
}

const ages = new Map<string, Intl.RelativeTimeFormat>();

/** How long ago: `12 seconds ago`. Seconds come in steps of five: what changes each second cannot be read in peace. */
export function ageText(seconds: number, locale: string): string {
  const format = ages.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  ages.set(locale, format);
  const { value, unit } = ageIn(seconds);
  return format.format(-(unit === 'second' ? Math.floor(value / 5) * 5 : value), unit);
}

/** A distance as one says it. */
export const farText = ({ value, unit }: Distance, locale: string): string =>
  numberFormat(locale, { style: 'unit', unit, maximumFractionDigits: value < 9.95 ? 1 : 0 }).format(value);

/** How exact something is: to the metre up to a kilometre. */
export const accuracyText = (meters: number, locale: string): string =>
  meters < 1_000
    ? numberFormat(locale, { style: 'unit', unit: 'meter', maximumFractionDigits: 0 }).format(Math.ceil(meters))
    : distanceText(meters, locale);

/** So many minutes, in a word. */
export const minutesText = (minutes: number, locale: string): string =>
  numberFormat(locale, { style: 'unit', unit: 'minute' }).format(minutes);
