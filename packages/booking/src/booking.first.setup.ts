/** The words that both machines have. */
import type { Dealer, DealerPage, EarliestSlotList, EarliestSlotQuery } from '@forecourt/contract';
import { fromPromise } from 'xstate';
import { type BookingContext, type BookingInput, typeOf } from './booking.context.ts';
import type { BookingEmitted, BookingEvent } from './booking.events.ts';
import type { Asked } from './booking.first-steps.ts';
import { isType, type Step } from './booking.steps.ts';

/** What both machines are given, know, hear and say. */
export const types = {
  context: {} as BookingContext,
  events: {} as BookingEvent,
  emitted: {} as BookingEmitted,
  input: {} as BookingInput,
  tags: {} as 'busy' | 'failed' | 'done',
};

/** How long typing rests before a search goes out. */
export const SEARCH_DELAY_MS = 250;

/** An actor that the element provides; unprovided, it fails like a back end that cannot be reached. */
export const port = <Output, Input>() =>
  fromPromise<Output, Input>(() => Promise.reject(new Error('no port was provided')));

/** The calls of the port that these steps make. */
export const firstCalls = {
  findDealers: port<DealerPage, { q: string; town: string | undefined; model: string | undefined; type: string }>(),
  fetchDealer: port<Dealer, { dealerId: string }>(),
  findEarliestSlots: port<EarliestSlotList, EarliestSlotQuery>(),
};

/** What is asked on the way to them, and there. */
export const firstGuards = {
  isType: ({ context }: Asked) => isType(context.input.type),
  isManaging: ({ context }: Asked) => !!context.input.manage,
  isOffered: ({ context }: Asked) => !!context.capabilities?.bookingTypes.includes(typeOf(context)),
  hasModel: ({ context }: Asked) => !!context.model,
  hasDealer: ({ context }: Asked) => !!context.dealer,
  isOwnStep: ({ context: { input } }: Asked, step: Step) => !!input.ownSteps?.().includes(step),
};
