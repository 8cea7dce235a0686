/** For tests and stories: the finder in each of its states, and a person who uses it. */
export type { Which } from '@forecourt/core/testing.js';
export { DealerFinderHarness } from './dealer-finder.harness.ts';
export {
  type DealerFinderState,
  type DealerFinderStateName,
  dealerFinderStates,
  type MountedFinder,
  makeDealerFinderState,
  STATES_NOW,
} from './dealer-finder.states.ts';
export { FINDER_DEALERS, MANY_DEALERS } from './made-up-dealers.ts';
export { type MadeUpMap, madeUpMap } from './made-up-map.ts';
