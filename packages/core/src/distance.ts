/** Distances, as numbers and in words. */
import { numberFormat } from './locale.ts';

/** What distances are told in. */
export type DistanceUnit = 'km' | 'mi';

/** How long a mile is. */
export const METERS_PER_MILE = 1609.344;
/** Below a kilometre, distances come in steps. */
const STEP_METERS = 50;

/** Countries whose road signs say miles. */
const MILES = /-(GB|US|LR|MM)\b/;

/** The unit of a locale's region; kilometres where it names none. */
export const defaultUnit = (locale: string): DistanceUnit => (MILES.test(locale) ? 'mi' : 'km');

/** A distance as a number and its unit, as `Intl.NumberFormat` names it. */
export interface Distance {
  readonly value: number;
  readonly unit: 'meter' | 'kilometer' | 'mile';
}

/** A distance in the steps in which one says it. Never 0, for whoever is asked about is some way off. */
export function distanceIn(meters: number, unit: DistanceUnit): Distance {
  const steps = Math.max(1, Math.round(meters / STEP_METERS)) * STEP_METERS;
  if (unit === 'km' && steps < 1000) return { value: steps, unit: 'meter' };
  const distance = Math.max(0.1, meters / (unit === 'km' ? 1000 : METERS_PER_MILE));
  // from 9.95 on, one decimal would say 10.0
  const value = distance < 9.95 ? Math.round(distance * 10) / 10 : Math.round(distance);
  return { value, unit: unit === 'km' ? 'kilometer' : 'mile' };
}

/** A distance as one says it: `350 m`, `1.2 km`, `12 km`; `0.3 mi`, `12 mi`. */
export function distanceText(meters: number, locale: string, unit: DistanceUnit = defaultUnit(locale)): string {
  const distance = distanceIn(meters, unit);
  return numberFormat(locale, { style: 'unit', unit: distance.unit, maximumFractionDigits: 1 }).format(distance.value);
}
