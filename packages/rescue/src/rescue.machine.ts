/**
 * Roadside help, from the press of a button to the end of a case.
 *
 * Side by side: the call itself (`call`) and where the car is (`locating`), which is looked for only once help is asked for.
 * Outcomes: `over` (the back end says how); `idle` again when it was left or taken back; `refused` when the back end will not
 * have it, which can be put right. A request that is on its way ends by an answer alone: it and its key are kept before the
 * first try, every try has that key, and a machine that starts with one that was kept goes on with it, deliberately.
 * Needs injected: the actors of the setup (the port's calls, the other tabs, the device), and in its input the time, random
 * numbers and keys, what host and car know, and where a call is kept.
 */
import type { SnapshotFrom } from 'xstate';
import { calling } from './rescue.calling.ts';
import { initialContext } from './rescue.context.start.ts';
import { locating } from './rescue.locating.ts';
import { rescueSetup } from './rescue.setup.ts';

export const rescueMachine = rescueSetup.createMachine({
  id: 'rescue',
  type: 'parallel',
  context: ({ input }) => initialContext(input),
  states: { call: calling, locating },
});

/** The machine at a moment: its state and what it knows. */
export type RescueSnapshot = SnapshotFrom<typeof rescueMachine>;
