import type { BookingApi } from '@forecourt/contract';
import { fromPromise } from 'xstate';
import { errorCodeOf } from './booking.errors.ts';
import type { bookingMachine } from './booking.machine.ts';

/** How many dealers a search shows; and how many there are to choose from before one, where none is nearer than another. */
const DEALERS = { found: 20, unasked: 6 };

/**
 * The booking machine's actors over a port. Each call has its actor's signal, so a state that is left aborts it.
 * `loadViews` fetches the code of the later steps, with the first answer that leads to them.
 */
export function bookingActors(
  api: BookingApi,
  loadViews: () => Promise<void>,
): Parameters<typeof bookingMachine.provide>[0]['actors'] & object {
  return {
    start: fromPromise(async ({ input: { dealerId, hasDraft }, signal }) => {
      const [capabilities, models, dealer] = await Promise.all([
        api.getCapabilities({ signal }),
        api.findModels({ signal }),
        dealerId === undefined
          ? undefined
          : api.getDealer(dealerId, { signal }).catch((error: unknown) => {
              // a dealer that is not there any more is chosen anew; anything else is a failure
              if (errorCodeOf({ error }) === 'not-found') return undefined;
              throw error;
            }),
        // what was kept may lead to a later step at once
        hasDraft ? loadViews() : undefined,
      ]);
      return { capabilities, models, dealer };
    }),
    findDealers: fromPromise(({ input: { q, model }, signal }) =>
      api.findDealers(
        {
          services: ['test-drive'],
          limit: q ? DEALERS.found : DEALERS.unasked,
          ...(q ? { q } : {}),
          ...(model ? { model } : {}),
        },
        { signal },
      ),
    ),
    findSlots: fromPromise(async ({ input, signal }) => {
      const [slots] = await Promise.all([api.findSlots(input, { signal }), loadViews()]);
      return slots;
    }),
    book: fromPromise(({ input: { request, idempotencyKey }, signal }) =>
      api.book(request, { idempotencyKey, signal }),
    ),
    getCalendarFile: fromPromise(({ input: { id, manageToken = '' }, signal }) =>
      api.getCalendarFile(id, { token: manageToken, signal }),
    ),
  };
}
