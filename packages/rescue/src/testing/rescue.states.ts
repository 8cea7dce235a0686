/** The rescue widget in each state that it can show. */
import { createMemoryRescueApi, type MemoryRescueApi } from '@forecourt/contract/testing.js';
import { type TestEnvironment, testEnvironment } from '@forecourt/core/testing.js';
import type { RescueElement } from '../rescue.element.ts';
import { activeStates, overStates } from './active.states.ts';
import { detailsStates, firstStates, sendingStates } from './calling.states.ts';
import { carStates } from './car.states.ts';
import { madeUpDevice } from './made-up-device.ts';
import { RescueHarness } from './rescue.harness.ts';
import { type RescueState, STATES_NOW, type Surroundings } from './rescue.state.ts';

/** Each state by its name. */
export const rescueStates = {
  ...firstStates,
  ...detailsStates,
  ...sendingStates,
  ...activeStates,
  ...overStates,
  ...carStates,
} satisfies Record<string, RescueState>;

/** The name of a state. */
export type RescueStateName = keyof typeof rescueStates;

/** An element on its way into a state. */
export interface MountedRescue extends Surroundings {
  person: RescueHarness;
  state: RescueState;
  /** Walks there; resolves when the state is shown. The words are looked for in English only. */
  arrive: () => Promise<void>;
}

/** Lets time pass second by second, and whatever is asked meanwhile be answered. */
const passer =
  ({ clock }: TestEnvironment, api: MemoryRescueApi) =>
  async (seconds: number): Promise<void> => {
    for (let left = seconds * 1000; left > 0; left -= 1000) {
      api.advance(Math.min(left, 1000));
      clock.increment(Math.min(left, 1000));
      await new Promise((resolve) => setTimeout(resolve));
    }
  };

/**
 * Makes the element for a state; the caller puts it into the document, then lets it `arrive`. Its clock stands still but
 * for `pass`. An element made by another document is upgraded when it is put into this one.
 */
export function makeRescueState(
  name: RescueStateName,
  { environment: given, ...properties }: Partial<RescueElement> = {},
  maker: Document = document,
): MountedRescue {
  const state: RescueState = rescueStates[name];
  const api = createMemoryRescueApi({ now: STATES_NOW, ...state.backEnd });
  const environment = testEnvironment(STATES_NOW);
  const device = madeUpDevice(environment.now);
  Object.assign(environment, { geolocation: device.geolocation }, state.environment, given);
  state.prepare?.({ api, device, environment });
  const element = maker.createElement('forecourt-rescue');
  Object.assign(element, { api, market: 'DE' }, { environment }, state.properties, properties);
  const person = new RescueHarness(element);
  const surroundings: Surroundings = { api, device, element, environment, pass: passer(environment, api) };
  return {
    ...{ ...surroundings, person, state },
    arrive: async () => {
      // what is fetched ahead is there when the person comes: it is not to come later
      await Promise.all([import('../views/later.ts'), import('../views/safety.ts')]);
      await state.walk?.(person, surroundings);
      await new Promise((resolve) => setTimeout(resolve));
      const { shows, showsInCar = shows } = state;
      if (element.closest('[lang]:not([lang="en"])')) return;
      await person.sees(element.hasAttribute('data-car') ? showsInCar : shows);
    },
  };
}
