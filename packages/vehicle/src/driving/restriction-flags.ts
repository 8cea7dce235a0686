/** Between the bit set of Android's CarUxRestrictions and the restrictions that widgets take. */
import { FULLY_RESTRICTED, stricter, type UxRestrictions } from '@forecourt/core';
import type { HostRestrictions } from '../hosts/vehicle-host.ts';

/** Android's bits for what is simply forbidden. */
const BITS = {
  noDialpad: 1,
  noFiltering: 2,
  noKeyboard: 8,
  noVideo: 16,
  noSetup: 64,
  noTextMessage: 128,
  noVoiceTranscription: 256,
} as const;
const LIMIT_STRING_LENGTH = 4;
const LIMIT_CONTENT = 32;

/** All bits. */
export const ALL_FLAGS = 511;

/** The numbers that two of the bits need; those left out are Android's defaults. */
type Limits = Pick<HostRestrictions, 'maxStringLength' | 'maxCumulativeItems' | 'maxContentDepth'>;

/** How many rows a list has at least in a car, by the rules for apps; where nothing is known, half of it. */
const ITEMS = 6;
const ITEMS_UNKNOWN = 3;

/** The restrictions of a bit set, 0 to 511. */
export function fromFlags(flags: number, limits: Limits = {}): UxRestrictions {
  const restrictions: UxRestrictions = {};
  for (const [name, bit] of Object.entries(BITS)) if (flags & bit) restrictions[name as keyof typeof BITS] = true;
  if (flags & LIMIT_STRING_LENGTH) restrictions.maxStringLength = limits.maxStringLength ?? 120;
  if (flags & LIMIT_CONTENT) {
    restrictions.maxItems = flags === ALL_FLAGS ? ITEMS_UNKNOWN : ITEMS;
    restrictions.maxCumulativeItems = limits.maxCumulativeItems ?? 21;
    restrictions.maxDepth = limits.maxContentDepth ?? 3;
  }
  return restrictions;
}

/** The bit set of restrictions. */
export function toFlags(restrictions: UxRestrictions): number {
  const { maxStringLength, maxItems, maxCumulativeItems, maxDepth } = restrictions;
  let flags = 0;
  for (const [name, bit] of Object.entries(BITS)) if (restrictions[name as keyof typeof BITS]) flags |= bit;
  if (maxStringLength !== undefined) flags |= LIMIT_STRING_LENGTH;
  if ((maxItems ?? maxCumulativeItems ?? maxDepth) !== undefined) flags |= LIMIT_CONTENT;
  return flags;
}

const isCount = (value: unknown): boolean => value === undefined || (Number.isInteger(value) && Number(value) >= 0);
const isIn = (value: unknown, ...values: readonly unknown[]): boolean => values.includes(value);

/** Whether something from outside is what a platform says of its restrictions. */
export function isHostRestrictions(said: unknown): said is HostRestrictions {
  if (typeof said !== 'object' || said === null) return false;
  const { flags, maxStringLength, maxCumulativeItems, maxContentDepth, drivingState, isPassengerDisplay } =
    said as Partial<Record<keyof HostRestrictions, unknown>>;
  return (
    flags !== undefined &&
    isCount(flags) &&
    Number(flags) <= ALL_FLAGS &&
    [maxStringLength, maxCumulativeItems, maxContentDepth].every(isCount) &&
    isIn(drivingState, undefined, 'parked', 'idling', 'moving', 'unknown') &&
    isIn(isPassengerDisplay, undefined, true, false)
  );
}

/** The restrictions that a platform says; what cannot be read forbids everything. */
export const fromHost = (said: unknown): UxRestrictions =>
  isHostRestrictions(said) ? fromFlags(said.flags, said) : stricter(FULLY_RESTRICTED, {});
