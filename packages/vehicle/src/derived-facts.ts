/** Facts that no single signal says. What is not known is `undefined`, never guessed. */
import type { Propulsion, TyrePlace } from '@forecourt/contract';
import type { VehiclePosition } from '@forecourt/core';
import type { Known } from './facts.ts';
import type { SignalName } from './signals/signals.ts';

/** Fuels by the words of EN 15722: liquid natural gas is not the compressed one. */
const PROPULSIONS: Readonly<Record<NonNullable<Known['supportedFuelTypes']>[number], Propulsion>> = {
  GASOLINE: 'gasoline',
  E85: 'gasoline',
  DIESEL: 'diesel',
  CNG: 'cng',
  LPG: 'lpg',
  H2: 'hydrogen',
  LNG: 'other',
  OTHER: 'other',
};

/** What drives the car, all of it: what is missing in the set counts as not there. */
export function propulsionOf({ powertrainType, supportedFuelTypes }: Known): Propulsion[] | undefined {
  if (powertrainType === 'ELECTRIC') return ['electric'];
  if (!powertrainType || !supportedFuelTypes?.length) return undefined;
  const all = new Set(supportedFuelTypes.map((fuel) => PROPULSIONS[fuel]));
  return [...(powertrainType === 'HYBRID' ? all.add('electric') : all)];
}

/** Where each tyre is. */
const TYRES = {
  isTirePressureLowFrontLeft: 'front-left',
  isTirePressureLowFrontRight: 'front-right',
  isTirePressureLowRearLeft: 'rear-left',
  isTirePressureLowRearRight: 'rear-right',
} as const satisfies { readonly [Name in SignalName]?: TyrePlace };
/** The signals of the tyres. */
export const TYRE_SIGNALS = Object.keys(TYRES) as (keyof typeof TYRES)[];

/** The tyres that are low; `[]` only when each of the four says that it is not. */
export function lowTyresOf(known: Known): TyrePlace[] | undefined {
  const low = TYRE_SIGNALS.filter((name) => known[name]);
  return low.length || TYRE_SIGNALS.every((name) => known[name] === false) ? low.map((name) => TYRES[name]) : undefined;
}

/** The signals of the belts. */
export const BELT_SIGNALS = [
  'isDriverBelted',
  'isPassengerBelted',
  'isRearDriverSideBelted',
  'isRearMiddleBelted',
  'isRearPassengerSideBelted',
] as const;

/** How many belts are fastened. None says nothing: who waits for help at the roadside has left the seat. */
export const occupantsOf = (known: Known): number | undefined =>
  BELT_SIGNALS.filter((name) => known[name]).length || undefined;

/** VSS has the time in UTC, and some cars leave the letter out. */
function momentOf(timestamp = ''): number | undefined {
  const at = Date.parse(/(?:z|[+-]\d\d:?\d\d)$/i.test(timestamp) ? timestamp : `${timestamp}Z`);
  return Number.isNaN(at) ? undefined : at;
}

/** Where the car is. A receiver without a fix may say 0° 0°, which is in the sea. */
export function positionOf({
  latitude: lat,
  longitude: lng,
  heading: headingDegrees,
  horizontalAccuracy: accuracyMeters,
  locationTimestamp,
}: Known): VehiclePosition | undefined {
  if (lat === undefined || lng === undefined || !(lat || lng)) return undefined;
  const at = momentOf(locationTimestamp);
  return {
    lat,
    lng,
    ...(accuracyMeters !== undefined && { accuracyMeters }),
    ...(headingDegrees !== undefined && { headingDegrees }),
    ...(at !== undefined && { at }),
  };
}
