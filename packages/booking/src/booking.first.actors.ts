import type { BookingApi, BookingType, Dealer, SERVICE_FOR } from '@forecourt/contract';
import { fromPromise } from 'xstate';
import { errorCodeOf } from './booking.errors.ts';
import type { firstMachine } from './booking.first.machine.ts';
import type { Rules } from './booking.rules.ts';
import type { FirstAnswer } from './booking.start.ts';

/** The contract's own table: to import it would bring the contract's schemas into the first view. */
const SERVICES: typeof SERVICE_FOR = { 'test-drive': 'test-drive', service: 'service', pickup: 'pick-up' };

/** How many dealers a search shows; and how many there are to choose from before one, where none is nearer than another. */
const DEALERS = { found: 20, unasked: 6 };

/** Fetches the code of the steps after the dealer: the rules of a type of booking, and its views with them. */
export type LoadRules = (type: string) => Promise<Rules>;

/** A dealer that is not there any more is none; anything else is a failure. */
export const dealerIfThere = (api: BookingApi, dealerId: string, signal: AbortSignal): Promise<Dealer | undefined> =>
  api.getDealer(dealerId, { signal }).catch((error: unknown) => {
    if (errorCodeOf({ error }) === 'not-found') return undefined;
    throw error;
  });

/** What every booking needs first. */
export async function firstAnswer(
  api: BookingApi,
  dealerId: string | undefined,
  signal: AbortSignal,
): Promise<FirstAnswer> {
  const [capabilities, models, dealer] = await Promise.all([
    api.getCapabilities({ signal }),
    api.findModels({ signal }),
    dealerId === undefined ? undefined : dealerIfThere(api, dealerId, signal),
  ]);
  return { capabilities, models, dealer };
}

/** The first machine's actors over a port, which the whole machine has as well; but for the loader. */
export const firstActors = (api: BookingApi, loadRules: LoadRules) =>
  ({
    loadRest: fromPromise<void, { type: string }>(({ input }) => loadRules(input.type).then(() => {})),
    start: fromPromise(({ input: { dealerId }, signal }) => firstAnswer(api, dealerId, signal)),
    findDealers: fromPromise(async ({ input: { q, town = '', model, type }, signal }) => {
      const find = (text: string) =>
        api.findDealers(
          {
            services: [SERVICES[type as BookingType]],
            limit: text ? DEALERS.found : DEALERS.unasked,
            ...(text ? { q: text } : {}),
            ...(model && type === 'test-drive' ? { models: [model] } : {}),
          },
          { signal },
        );
      const page = await find(q || town);
      // nobody has searched for the town in which they live
      return page.dealers.length || q || !town ? page : find('');
    }),
    fetchDealer: fromPromise(({ input: { dealerId }, signal }) => api.getDealer(dealerId, { signal })),
    findEarliestSlots: fromPromise(async ({ input, signal }) => {
      if (!input.dealerIds.length) return { slots: [] };
      // their words come with those of the times
      const [earliest] = await Promise.all([api.findEarliestSlots(input, { signal }), loadRules(input.type)]);
      return earliest;
    }),
  }) satisfies Parameters<typeof firstMachine.provide>[0]['actors'];
