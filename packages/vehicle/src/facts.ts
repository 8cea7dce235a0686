/** What a car may tell of itself to the widgets, by the words of the attribute `share`. */
import type { VehicleFacts } from '@forecourt/core';
import type { SignalName, SignalValues } from './signals/signals.ts';

/** Values of signals, as far as they are known. */
export type Known = { [Name in SignalName]?: SignalValues[Name] | undefined };

/** What can be shared: a word each, the signal that it comes from, and the fact that it becomes. */
const SHARED = {
  model: { signal: 'model', fact: ({ model }: Known) => ({ model }) },
  plate: { signal: 'licensePlate', fact: ({ licensePlate: plate }: Known) => ({ plate }) },
  vin: { signal: 'vin', fact: ({ vin }: Known) => ({ vin }) },
  mileage: {
    signal: 'traveledDistance',
    fact: ({ traveledDistance: m }: Known) => ({ mileageKm: m === undefined ? undefined : Math.floor(m / 1000) }),
  },
  'trouble-codes': { signal: 'troubleCodes', fact: ({ troubleCodes }: Known) => ({ troubleCodes }) },
  service: { signal: 'isServiceDue', fact: ({ isServiceDue }: Known) => ({ isServiceDue }) },
} as const satisfies Readonly<Record<string, { signal: SignalName; fact: (known: Known) => object }>>;

/** One of the things that can be shared. */
export type Shareable = keyof typeof SHARED;

/** All of them. */
export const SHAREABLE = Object.keys(SHARED) as readonly Shareable[];

/** What is shared where nothing is said: nothing that names the car or its owner. */
export const SHARED_BY_DEFAULT: readonly Shareable[] = ['model', 'mileage', 'trouble-codes', 'service'];

/** The signals behind what is shared. */
export const signalsOf = (shared: readonly Shareable[]): SignalName[] => shared.map((word) => SHARED[word].signal);

/** The facts that are shared and known; `undefined`: there is none. */
export function factsOf(shared: readonly Shareable[], known: Known): VehicleFacts | undefined {
  const facts = shared.flatMap((word) => Object.entries(SHARED[word].fact(known)));
  const told = facts.filter(([, value]) => value !== undefined);
  return told.length ? Object.fromEntries(told) : undefined;
}
