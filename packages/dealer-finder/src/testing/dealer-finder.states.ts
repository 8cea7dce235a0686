/** The dealer finder in each state that it can show. */
import { createMemoryBookingApi } from '@forecourt/contract/testing.js';
import { handoffContext } from '@forecourt/core';
import { provideTo, type TestEnvironment, testEnvironment } from '@forecourt/core/testing.js';
import type { DealerFinderElement } from '../dealer-finder.element.ts';
import { fetchRoom } from '../room.ts';
import { carStates, mapStates } from './car.states.ts';
import { DealerFinderHarness } from './dealer-finder.harness.ts';
import { type DealerFinderState, STATES_NOW, type Surroundings } from './dealer-finder.state.ts';
import { listStates } from './list.states.ts';
import { FINDER_DEALERS, MUNICH } from './made-up-dealers.ts';
import { madeUpMap } from './made-up-map.ts';
import { detailStates, locateStates, searchStates } from './search.states.ts';

export { type DealerFinderState, STATES_NOW } from './dealer-finder.state.ts';

/** Each state by its name. */
export const dealerFinderStates = {
  ...listStates,
  ...searchStates,
  ...locateStates,
  ...detailStates,
  ...mapStates,
  ...carStates,
} satisfies Record<string, DealerFinderState>;

/** The name of a state. */
export type DealerFinderStateName = keyof typeof dealerFinderStates;

/** An element on its way into a state. */
export interface MountedFinder extends Surroundings {
  person: DealerFinderHarness;
  state: DealerFinderState;
  /** Walks there; resolves when the state is shown. The words are looked for in English only. */
  arrive: () => Promise<void>;
}

/** Lets time pass second by second, and whatever is asked meanwhile be answered. */
const passer =
  ({ clock }: TestEnvironment) =>
  async (seconds: number): Promise<void> => {
    for (let left = seconds * 1000; left > 0; left -= 1000) {
      clock.increment(Math.min(left, 1000));
      await new Promise((resolve) => setTimeout(resolve));
    }
  };

/**
 * Makes the element for a state; the caller puts it into the document, then lets it `arrive`. Its clock stands still but
 * for `pass`. An element made by another document is upgraded when it is put into this one.
 */
export function makeDealerFinderState(
  name: DealerFinderStateName,
  { environment: given, ...properties }: Partial<DealerFinderElement> = {},
  maker: Document = document,
): MountedFinder {
  const state: DealerFinderState = dealerFinderStates[name];
  const api = createMemoryBookingApi({ now: STATES_NOW, dealers: FINDER_DEALERS, ...state.backEnd });
  state.prepare?.(api);
  const environment = testEnvironment(STATES_NOW, { ...state.environment, ...given });
  const map = madeUpMap();
  const element = maker.createElement('forecourt-dealer-finder');
  const usual = { api, center: MUNICH, ...(state.hasMap ? { map: map.adapter } : {}) };
  Object.assign(element, usual, { environment }, state.properties, properties);
  if (state.handoff) provideTo(element, handoffContext, state.handoff);
  const person = new DealerFinderHarness(element);
  const pass = passer(environment);
  return {
    ...{ element, api, map, person, state, pass },
    arrive: async () => {
      // a state is there when the rows are counted that fit: what counts them is not to come later
      await fetchRoom();
      await state.walk?.(person, { api, map, element, pass });
      if (!element.closest('[lang]') || element.closest('[lang="en"]')) await person.sees(state.shows);
    },
  };
}
