/**
 * Work that goes on at another device.
 *
 * Side by side: what a widget offers to the phone (`offering`), what was begun elsewhere and is taken here (`receiving`),
 * and what this phone sends to its car (`sending`).
 * Outcomes: `received`, `sent`; a code that is shown is nobody's but the other device's; each failure can be tried again.
 * Needs injected: the actors of the setup (the port's calls), and in its input the time and new keys.
 */
import type { SnapshotFrom } from 'xstate';
import { offering } from './handoff.offering.ts';
import { receiving } from './handoff.receiving.ts';
import { sending } from './handoff.sending.ts';
import { handoffSetup } from './handoff.setup.ts';

export const handoffMachine = handoffSetup.createMachine({
  id: 'handoff',
  type: 'parallel',
  context: ({ input }) => ({
    input,
    isReceiving: input.isReceiving,
    ...{ offered: undefined, shown: undefined, offerFailure: undefined },
    ...{ entered: undefined, received: undefined, receiveFailure: undefined },
    ...{ car: undefined, sent: undefined, sendFailure: undefined },
  }),
  states: { offering, receiving, sending },
});

/** The machine at a moment: its state and what it knows. */
export type HandoffSnapshot = SnapshotFrom<typeof handoffMachine>;
