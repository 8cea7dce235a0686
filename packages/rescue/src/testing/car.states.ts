/** A car: parked, driving, and where that is not known. */
import { FULLY_RESTRICTED, STRICT_DRIVING, type UxRestrictions } from '@forecourt/core';
import { dispatch } from './active.states.ts';
import type { RescueHarness } from './rescue.harness.ts';
import { failure, KNOWN_BY_CAR, type RescueState, type Surroundings } from './rescue.state.ts';

/** What every state of a car is in. */
const inCar = (restrictions: UxRestrictions) =>
  ({
    environment: { display: 'car', restrictions },
    properties: { known: KNOWN_BY_CAR, phone: '+498900000112', smsPhone: '+498900000113' },
  }) as const;
const moving = inCar(STRICT_DRIVING);
const unsure = inCar(FULLY_RESTRICTED);

/** Asks for help by as many taps as it takes a driver. */
export async function askByKnob(person: RescueHarness): Promise<void> {
  await person.toDetails();
  await person.chooseKind('Flat tyre');
  await person.send();
}

const requestByKnob = async (person: RescueHarness): Promise<void> => {
  await askByKnob(person);
  await person.requested();
};

const enRoute = async (person: RescueHarness, surroundings: Surroundings): Promise<void> => {
  await requestByKnob(person);
  await dispatch(surroundings, 'en-route');
};

export const carStates = {
  parked: { ...inCar({}), shows: 'Get help' },
  parkedDetails: { ...inCar({}), walk: (person) => person.toDetails(), shows: 'Flat tyre' },
  driving: { ...moving, shows: 'Get help' },
  drivingTriage: { ...moving, walk: (person) => person.toTriage(), shows: 'Nobody is hurt' },
  drivingEmergency: {
    ...moving,
    walk: async (person) => {
      await person.toTriage();
      await person.answer('danger');
    },
    shows: 'Call 112 now',
  },
  drivingKind: {
    ...moving,
    walk: (person) => person.toDetails(),
    shows: 'Flat tyre',
  },
  drivingSending: {
    ...moving,
    prepare: ({ api }) => api.hangNext('createRescue'),
    walk: askByKnob,
    shows: 'Your request is kept on this device',
  },
  drivingEscalated: {
    ...moving,
    prepare: ({ api }) => api.failNext('createRescue', failure('offline'), { times: 99 }),
    walk: async (person, { pass }) => {
      await askByKnob(person);
      await pass(15);
    },
    shows: 'Call roadside help',
  },
  drivingEnRoute: { ...moving, walk: enRoute, shows: 'km away' },
  unknown: { ...unsure, shows: 'Get help' },
  unknownKind: {
    ...unsure,
    walk: (person) => person.toDetails(),
    shows: 'Flat tyre',
  },
  unknownEnRoute: { ...unsure, walk: enRoute, shows: 'km away' },
} satisfies Record<string, RescueState>;
