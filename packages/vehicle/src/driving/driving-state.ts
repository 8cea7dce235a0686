/**
 * Whether a car drives, from what it says of itself. Pure; the numbers are in kilometres an hour and milliseconds. Where
 * readings contradict each other, the stricter one counts.
 */
import type { DrivingState } from '../hosts/vehicle-host.ts';
import type { Reading } from '../signals/reading.ts';
import type { SignalName, SignalValues } from '../signals/signals.ts';

/** The signals that tell it. */
export const DRIVING_SIGNALS = [
  'speed',
  'isMoving',
  'selectedGear',
  'isParkLockEngaged',
  'transmissionType',
  'isParkingBrakeEngaged',
  'lowVoltageSystemState',
] as const satisfies readonly SignalName[];

/** The name of one of them. */
export type DrivingSignalName = (typeof DRIVING_SIGNALS)[number];

/** The last reading of each; left out: the car told none. */
export type DrivingSignals = { readonly [Name in DrivingSignalName]?: Reading<SignalValues[Name]> };

/** What is known of a car. `{ signals: {} }` before the first value, and when a page was resumed. */
export interface Knowledge {
  readonly signals: DrivingSignals;
  /** When the line to the car was lost, on the clock of the readings; `undefined`: it stands. */
  readonly linkLostAt?: number | undefined;
}

/** How old a speed may be, and how long the line may be lost, before nothing is known. */
export const STALE_MS = 2000;
/** Slower than this a car stands; Android takes exactly 0. */
const STANDING_KMH = 0.5;
/** 5 miles an hour, below which NHTSA's guidelines take a car with its parking brake on for parked. */
const CREEPING_KMH = 8;

const PARK = 126;
const NEUTRAL = 0;
const WITHOUT_PARK: ReadonlySet<unknown> = new Set(['H', 'SEQUENTIAL']);
const IGNITION_OFF: ReadonlySet<unknown> = new Set(['LOCK', 'OFF', 'ACC']);

/** A moment later than now was read off another clock, and says nothing. */
const isRecent = (at: number, now: number): boolean => now - at >= 0 && now - at <= STALE_MS;

const numberIn = (reading: Reading<number> | undefined): number | undefined =>
  Number.isFinite(reading?.value) ? reading?.value : undefined;

/** Whether the line was lost for too long. */
export const isLinkLost = ({ linkLostAt }: Knowledge, now: number): boolean =>
  linkLostAt !== undefined && !isRecent(linkLostAt, now);

/** The driving state now. */
export function drivingState(knowledge: Knowledge, now: number): DrivingState {
  const { signals } = knowledge;
  const speed = numberIn(signals.speed);
  if (isLinkLost(knowledge, now)) return 'unknown';
  if (signals.speed && speed !== undefined && !isRecent(signals.speed.at, now)) return 'unknown';
  const isMoving = signals.isMoving?.value === true;
  if (speed === undefined) {
    if (isMoving) return 'moving';
    const isOff = IGNITION_OFF.has(signals.lowVoltageSystemState?.value);
    return isOff || signals.selectedGear?.value === PARK ? 'parked' : 'unknown';
  }
  const kmh = Math.abs(speed);
  if (isParked(signals, kmh)) return 'parked';
  return isMoving || kmh >= STANDING_KMH ? 'moving' : 'idling';
}

/** Whether a car of a known speed is secured against rolling. */
function isParked(signals: DrivingSignals, kmh: number): boolean {
  const gear = numberIn(signals.selectedGear);
  if (kmh < STANDING_KMH && signals.isParkLockEngaged?.value === true) return true;
  if (kmh >= CREEPING_KMH) return false;
  const isBraked = WITHOUT_PARK.has(signals.transmissionType?.value) && signals.isParkingBrakeEngaged?.value === true;
  return gear === PARK || (isBraked && (gear === undefined || gear === NEUTRAL));
}

/** When time alone will change the driving state, later than now; `undefined`: it will not. */
export function changesAt({ signals, linkLostAt }: Knowledge, now: number): number | undefined {
  const moments = [numberIn(signals.speed) === undefined ? undefined : signals.speed?.at, linkLostAt]
    .filter((at): at is number => at !== undefined && isRecent(at, now))
    // the first moment that is too late
    .map((at) => at + STALE_MS + 1);
  return moments.length ? Math.min(...moments) : undefined;
}

/** Values that are kept when a car tells none any more, since without them it would seem to be parked. */
const LASTING: { readonly [Name in DrivingSignalName]?: (value: SignalValues[Name]) => boolean } = {
  // it grows old, and then nothing is known
  speed: (kmh) => Math.abs(kmh) >= STANDING_KMH,
  isMoving: (isMoving) => isMoving,
  selectedGear: (gear) => gear !== PARK,
};

/** What is known after one more reading. */
export function withReading<Name extends DrivingSignalName>(
  signals: DrivingSignals,
  name: Name,
  reading: Reading<SignalValues[Name]>,
): DrivingSignals {
  const before = signals[name]?.value as SignalValues[Name] | undefined;
  const isTold = typeof reading.value === 'number' ? Number.isFinite(reading.value) : reading.value !== undefined;
  const isLasting = LASTING[name] as ((value: SignalValues[Name]) => boolean) | undefined;
  if (!isTold && before !== undefined && isLasting?.(before)) return signals;
  return { ...signals, [name]: isTold ? reading : { value: undefined, at: reading.at } };
}
