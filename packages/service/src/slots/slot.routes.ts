import { EarliestSlotList, Id, SlotList } from '@forecourt/contract';
import * as v from 'valibot';
import { ProblemError } from '../http/problem.ts';
import { type App, queryList } from '../http/validate.ts';
import { minutesOf } from '../menus/stored-menu.ts';
import type { Context } from '../settings.ts';
import { parseSlotId } from './slot-id.ts';
import type { Wish } from './slot-plan.ts';
import {
  type DealerSlots,
  isGoodRange,
  RANGE_RULE,
  readDealerSlots,
  slotQueryEntries,
  warnOnce,
} from './slot-query.ts';
import { findZone } from './zone.ts';

const MOST_DEALERS = 20;
const MOST_ITEMS = 50;
const MINUTE_MS = 60_000;

const SlotQueryString = v.pipe(
  v.object({
    ...slotQueryEntries,
    /** Separated by commas. */
    items: v.optional(queryList(Id, 0, MOST_ITEMS)),
    dropOffFor: v.optional(Id),
  }),
  v.forward(
    v.check((query) => isGoodRange(query), RANGE_RULE),
    ['to'],
  ),
);

const EarliestQueryString = v.pipe(
  v.object({
    ...slotQueryEntries,
    /** Separated by commas. */
    dealers: queryList(Id, 1, MOST_DEALERS),
  }),
  v.forward(
    v.check((query) => isGoodRange(query), RANGE_RULE),
    ['to'],
  ),
);

/** Adds `GET /dealers/:id/slots` and `GET /slots/earliest`. */
export function slotRoutes(app: App, context: Context): void {
  const warn = warnOnce(context);

  app.get(
    '/dealers/:id/slots',
    {
      schema: {
        summary: 'The free slots of a dealer on dates from `from` to before `to`, in the dealer’s zone',
        tags: ['booking'],
        params: v.object({ id: Id }),
        querystring: SlotQueryString,
        response: { 200: SlotList },
      },
    },
    async (request, reply): Promise<SlotList> => {
      const { type, from, to, model, items = [], dropOffFor } = request.query;
      const dealerId = request.params.id;
      const search = { dealerIds: [dealerId], type, from, to, model, withMenu: items.length > 0 };
      const dealer = (await readDealerSlots(context, search, warn)).get(dealerId);
      if (!dealer) throw new ProblemError('not-found', { detail: 'no dealer has this id' });
      reply.header('cache-control', 'no-store');
      // Without a zone there is no wall clock to tell times by. UTC is one that every reader knows.
      const timeZone = findZone(dealer.dealer.timeZone) ? dealer.dealer.timeZone : 'UTC';
      const wish = wishFor(dealer, type, items, dropOffFor);
      return { timeZone, ...(dealer.planner?.list(from, to, dealer.taken, wish) ?? { slots: [], unavailable: [] }) };
    },
  );

  app.get(
    '/slots/earliest',
    {
      schema: {
        summary: 'The first free slot of each of several dealers; a dealer without one is left out',
        tags: ['booking'],
        querystring: EarliestQueryString,
        response: { 200: EarliestSlotList },
      },
    },
    async (request, reply): Promise<EarliestSlotList> => {
      const { type, from, to, model, dealers } = request.query;
      const found = await readDealerSlots(context, { dealerIds: dealers, type, from, to, model }, warn);
      reply.header('cache-control', 'no-store');
      const slots = [...new Set(dealers)].flatMap((dealerId) => {
        const { planner, taken = [] } = found.get(dealerId) ?? {};
        const [slot] = planner?.list(from, to, taken, { limit: 1 }).slots ?? [];
        return planner && slot ? [{ dealerId, timeZone: planner.zone.name, slot }] : [];
      });
      return { slots };
    },
  );
}

/** How long the work is and when it may begin: the car comes back when it was collected and the work is done. */
function wishFor(
  { dealer, capacity, menu }: DealerSlots,
  type: string,
  items: readonly string[],
  dropOffFor: string | undefined,
): Wish {
  if (type === 'test-drive') return {};
  const minutes = minutesOf(menu, items);
  if (minutes === undefined) throw refuseQuery('/items', 'is not on the menu of this dealer');
  if (type === 'service') return { minutes };
  if (dropOffFor === undefined) return {};
  const collected = parseSlotId(dropOffFor);
  if (collected?.type !== 'pickup' || collected.dealerId !== dealer.id) {
    throw refuseQuery('/dropOffFor', 'is not a slot at which this dealer collects cars');
  }
  return { notBefore: collected.start + (capacity.slotMinutes + minutes) * MINUTE_MS };
}

function refuseQuery(pointer: string, detail: string): ProblemError {
  return new ProblemError('invalid', { errors: [{ pointer, detail }] });
}
