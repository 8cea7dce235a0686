/** The two machines: the one of the first view, and the whole one that goes on from it. */
import type { BookingApi } from '@forecourt/contract';
import { type BookingContext, type Draft, draftOf } from './booking.context.ts';
import { firstActors, type LoadRules } from './booking.first.actors.ts';
import { firstMachine } from './booking.first.machine.ts';
import type { bookingMachine } from './booking.machine.ts';

/** The whole machine, and what it goes on with from the first one. */
export interface WholeMachine {
  machine: typeof bookingMachine;
  draft: Draft;
  dealerQuery: string;
}

/** The machine of the first view over a port. What it can do is a part of what the whole machine can. */
export function firstMachineOver(api: BookingApi | undefined, loadRules: LoadRules): typeof bookingMachine {
  const actors = api ? firstActors(api, loadRules) : {};
  return firstMachine.provide({ actors }) as unknown as typeof bookingMachine;
}

/** The whole machine, to go on from what the first one knows; what that has fetched is not fetched again. */
export function wholeMachineAfter(
  context: BookingContext,
  later: typeof import('./views/later.ts'),
  api: BookingApi,
  loadRules: LoadRules,
  loadManage: () => Promise<unknown>,
): WholeMachine {
  const { capabilities, models, dealer, dealerQuery } = context;
  const known = capabilities && { capabilities, models, dealer };
  const actors = later.bookingActors(api, loadRules, loadManage, known);
  return { machine: later.bookingMachine.provide({ actors }), draft: draftOf(context, true), dealerQuery };
}
