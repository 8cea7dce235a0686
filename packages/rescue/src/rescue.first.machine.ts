/**
 * The first view, until the whole machine is there: the press of the button, and whether it was meant.
 *
 * Outcomes: `idle`, `confirming` or `triage`, where the whole machine goes on; `starting`, when a request or a case is kept on
 * this device, which the whole machine begins with. It asks no back end, and what is said meanwhile is not lost.
 * Needs injected, by its input: whether this is a car, where the last press confirms, and what is kept.
 */
import { setup } from '@forecourt/core/setup.js';
import { assign } from 'xstate';
import { initialContext } from './rescue.context.start.ts';
import type { Begin, RescueContext, RescueInput } from './rescue.context.ts';
import type { RescueMachineEvent } from './rescue.events.ts';
import type { RescueSnapshot, rescueMachine } from './rescue.machine.ts';

/** It has the words of the whole machine, and stands where that will stand. */
export const firstMachine = setup({
  types: {
    context: {} as RescueContext,
    input: {} as RescueInput,
    events: {} as RescueMachineEvent,
  },
  guards: {
    isKept: ({ context: { kept, outgoing } }) => !!kept || !!outgoing,
    isCar: ({ context }) => context.input.isCar(),
  },
  actions: {
    storeAnswers: assign(({ context, event }) =>
      event.type === 'answers.change' ? { answers: { ...context.answers, ...event.answers } } : {},
    ),
  },
}).createMachine({
  id: 'rescue-first',
  type: 'parallel',
  context: ({ input }) => initialContext(input),
  states: {
    call: {
      initial: 'idle',
      on: { 'answers.change': { actions: 'storeAnswers' } },
      states: {
        idle: {
          always: { guard: 'isKept', target: 'starting' },
          on: {
            'help.ask': [{ guard: 'isCar', target: 'triage' }, { target: 'confirming' }],
            'help.hold': 'triage',
          },
        },
        confirming: { on: { 'help.confirm': 'triage', 'help.hold': 'triage', 'help.leave': 'idle' } },
        triage: { on: { 'help.leave': 'idle' } },
        starting: {},
      },
    },
  },
}) as unknown as typeof rescueMachine;

/** Where the whole machine is to begin; `undefined`: with what is kept, or from the beginning. */
export function beginAfter(snapshot: RescueSnapshot | undefined): Begin | undefined {
  const at = snapshot?.value.call;
  return snapshot && (at === 'idle' || at === 'confirming' || at === 'triage')
    ? { at, answers: snapshot.context.answers }
    : undefined;
}
