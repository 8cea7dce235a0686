/** Distances in words. */
import { numberFormat } from '@forecourt/core';

/** What distances are told in. */
export type DistanceUnit = 'km' | 'mi';

const METERS_PER_MILE = 1609.344;
/** Below a kilometre, distances come in steps. */
const STEP_METERS = 50;

/** Countries whose road signs say miles. */
const MILES = /-(GB|US|LR|MM)\b/;

/** The unit of a locale's region; kilometres where it names none. */
export const defaultUnit = (locale: string): DistanceUnit => (MILES.test(locale) ? 'mi' : 'km');

/** A distance as one says it: `350 m`, `1.2 km`, `12 km`; `0.3 mi`, `12 mi`. Never 0, for a dealer is some way off. */
export function distanceText(meters: number, locale: string, unit: DistanceUnit = defaultUnit(locale)): string {
  const steps = Math.max(1, Math.round(meters / STEP_METERS)) * STEP_METERS;
  if (unit === 'km' && steps < 1000) return write(steps, 'meter', locale);
  const distance = Math.max(0.1, meters / (unit === 'km' ? 1000 : METERS_PER_MILE));
  return write(distance, unit === 'km' ? 'kilometer' : 'mile', locale);
}

function write(value: number, unit: 'meter' | 'kilometer' | 'mile', locale: string): string {
  // from 9.95 on, one decimal would say 10.0
  const maximumFractionDigits = value < 9.95 ? 1 : 0;
  return numberFormat(locale, { style: 'unit', unit, maximumFractionDigits }).format(value);
}
