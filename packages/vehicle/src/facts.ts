/** What a car may tell of itself to the widgets, by the words of the attribute `share`. */
import type { VehicleFacts } from '@forecourt/core';
import { BELT_SIGNALS, lowTyresOf, occupantsOf, positionOf, propulsionOf, TYRE_SIGNALS } from './derived-facts.ts';
import type { SignalName, SignalValues } from './signals/signals.ts';

/** Values of signals, as far as they are known. */
export type Known = { readonly [Name in SignalName]?: SignalValues[Name] | undefined };

interface Shared {
  /** The signals that it comes from. */
  readonly from: readonly SignalName[];
  /** The facts that it becomes. */
  readonly facts: (known: Known) => { readonly [Fact in keyof VehicleFacts]: VehicleFacts[Fact] | undefined };
}

/** What can be shared, a word each. */
const SHARED = {
  model: { from: ['model'], facts: ({ model }) => ({ model }) },
  plate: { from: ['licensePlate'], facts: ({ licensePlate: plate }) => ({ plate }) },
  vin: { from: ['vin'], facts: ({ vin }) => ({ vin }) },
  mileage: {
    from: ['traveledDistance'],
    facts: ({ traveledDistance: m }) => ({ mileageKm: m === undefined ? undefined : Math.floor(m / 1000) }),
  },
  'trouble-codes': { from: ['troubleCodes'], facts: ({ troubleCodes }) => ({ troubleCodes }) },
  service: { from: ['isServiceDue'], facts: ({ isServiceDue }) => ({ isServiceDue }) },
  energy: {
    from: ['powertrainType', 'supportedFuelTypes', 'stateOfCharge', 'fuelLevel', 'lowVoltageBatteryVoltage'],
    facts: (known) => ({
      propulsion: propulsionOf(known),
      stateOfChargePercent: rounded(known.stateOfCharge),
      fuelPercent: rounded(known.fuelLevel),
      batteryVolts: rounded(known.lowVoltageBatteryVoltage, 10),
    }),
  },
  tyres: {
    from: TYRE_SIGNALS,
    facts: (known) => ({ lowTyres: lowTyresOf(known) }),
  },
  breakdown: {
    from: ['isBrokenDown', 'isHazardSignaling'],
    facts: ({ isBrokenDown, isHazardSignaling: areHazardLightsOn }) => ({ isBrokenDown, areHazardLightsOn }),
  },
  occupants: {
    from: BELT_SIGNALS,
    facts: (known) => ({ occupants: occupantsOf(known) }),
  },
  position: {
    from: ['latitude', 'longitude', 'heading', 'horizontalAccuracy', 'locationTimestamp'],
    facts: (known) => ({ position: positionOf(known) }),
  },
} as const satisfies Readonly<Record<string, Shared>>;

/** One of the things that can be shared. */
export type Shareable = keyof typeof SHARED;

/** All of them. */
export const SHAREABLE = Object.keys(SHARED) as readonly Shareable[];

/** What is shared where nothing is said: nothing that names the car, its owner, where it is or who sits in it. */
export const SHARED_BY_DEFAULT: readonly Shareable[] = [
  'model',
  'mileage',
  'trouble-codes',
  'service',
  'energy',
  'tyres',
  'breakdown',
];

/** A measured value as a person is told it: what flickers behind it is no news. */
const rounded = (value: number | undefined, parts = 1): number | undefined =>
  value === undefined ? undefined : Math.round(value * parts) / parts;

/** The signals behind what is shared. */
export const signalsOf = (shared: readonly Shareable[]): SignalName[] => shared.flatMap((word) => SHARED[word].from);

/** The facts that are shared and known; `undefined`: there is none. */
export function factsOf(shared: readonly Shareable[], known: Known): VehicleFacts | undefined {
  const facts = shared.flatMap((word) => Object.entries(SHARED[word].facts(known)));
  const told = facts.filter(([, value]) => value !== undefined);
  return told.length ? Object.fromEntries(told) : undefined;
}
