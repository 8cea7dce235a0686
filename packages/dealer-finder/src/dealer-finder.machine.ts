/**
 * Finds dealers: by a text, a place, a way or the person's position, narrowed by filters; page by page; and one in detail.
 *
 * Side by side: the list (`search`), the person's position (`locating`), a dealer in detail (`detail`), the time that
 * opening hours are told for (`clock`), and what the back end can do (`capabilities`, `models`).
 * Outcomes: none; each list can be searched anew, each failure tried again.
 * Needs injected: the actors of the setup (the port's calls, the device's position), and in its input the time.
 */
import type { SnapshotFrom } from 'xstate';
import { search } from './dealer-finder.list.ts';
import { capabilities, clock, detail, locating, models } from './dealer-finder.regions.ts';
import { dealerFinderSetup } from './dealer-finder.setup.ts';
import { initialContext } from './dealer-finder.updates.ts';

export const dealerFinderMachine = dealerFinderSetup.createMachine({
  id: 'dealer-finder',
  type: 'parallel',
  context: ({ input }) => initialContext(input),
  on: { 'action.choose': { actions: 'emitActionChosen' } },
  states: { search, locating, detail, clock, capabilities, models },
});

/** The machine at a moment: its state and what it knows. */
export type DealerFinderSnapshot = SnapshotFrom<typeof dealerFinderMachine>;
