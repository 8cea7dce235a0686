/** What is forbidden in which driving state. */
import { FULLY_RESTRICTED, STRICT_DRIVING, stricter, type UxRestrictions } from '@forecourt/core';
import type { DrivingState } from '../hosts/vehicle-host.ts';

/**
 * The rules that hold: `none` off the road, `strict` in any car, `jp` in Japan, `aosp` as Android's own map, which counts
 * only where the platform says its restrictions itself, `passenger` on a screen that the platform says is the passenger's.
 */
export const PROFILES = ['none', 'strict', 'aosp', 'jp', 'passenger'] as const;

/** The name of a profile. */
export type Profile = (typeof PROFILES)[number];

/** The longest text on a screen while moving, by the display guideline of Japan's makers (JAMA 3.0). */
const JP_TEXT = { maxStringLength: 31 };

/** NHTSA's notion of driving, which standing at a light is, with Android's numbers. */
const strict: Readonly<Record<DrivingState, UxRestrictions>> = {
  parked: {},
  idling: STRICT_DRIVING,
  moving: STRICT_DRIVING,
  unknown: FULLY_RESTRICTED,
};

const jp = {
  parked: {},
  idling: stricter(STRICT_DRIVING, JP_TEXT),
  moving: stricter(STRICT_DRIVING, JP_TEXT),
  unknown: stricter(FULLY_RESTRICTED, JP_TEXT),
};

const rules: Readonly<Record<Profile, Readonly<Record<DrivingState, UxRestrictions>>>> = {
  none: { parked: {}, idling: {}, moving: {}, unknown: {} },
  strict,
  aosp: { ...strict, idling: { noVideo: true } },
  jp,
  passenger: strict,
};

/** What a profile forbids in a driving state. */
export const forbidden = (profile: Profile, state: DrivingState): UxRestrictions => rules[profile][state];
