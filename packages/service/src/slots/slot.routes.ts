import { BookingType, Id, PlainDate, SlotList } from '@forecourt/contract';
import * as v from 'valibot';
import { ProblemError } from '../http/problem.ts';
import type { App } from '../http/validate.ts';
import type { Context } from '../settings.ts';
import { offersTestDrive } from './offer.ts';
import { planSlots } from './slot-plan.ts';
import { readSlotBook } from './slot.store.ts';
import { parseDate } from './zone.ts';

const DAY_MS = 86_400_000;
const LONGEST_RANGE_DAYS = 92;

const SlotQueryString = v.pipe(
  v.object({
    type: BookingType,
    from: PlainDate,
    to: PlainDate,
    model: v.optional(Id),
    items: v.optional(v.string()),
  }),
  v.forward(
    v.check(({ from, to }) => {
      const days = (parseDate(to) - parseDate(from)) / DAY_MS;
      return days >= 1 && days <= LONGEST_RANGE_DAYS;
    }, `'to' is 1 to ${LONGEST_RANGE_DAYS} days after 'from'`),
    ['to'],
  ),
);

/** Adds `GET /dealers/:id/slots`. */
export function slotRoutes(app: App, { db, settings, log, now }: Context): void {
  const warned = new Set<string>();
  /** Says what is wrong with a dealer's data, once for each dealer and start of the service. */
  const warn = (message: string, dealerId: string) => {
    if (warned.has(dealerId)) return;
    warned.add(dealerId);
    log.warn(message, { dealerId });
  };

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
      const { type, from, to, model } = request.query;
      const dealerId = request.params.id;
      const time = now();
      // A day on each side: the dealer's zone, and so the exact range, is known only from what is read. Nothing is
      // listed before today or beyond the horizon, so nothing is read there.
      const range = {
        from: Math.max(parseDate(from) - DAY_MS, time - 2 * DAY_MS),
        to: Math.min(parseDate(to) + DAY_MS, time + (settings.horizonDays + 2) * DAY_MS),
      };
      const book = await readSlotBook(db, { dealerId, type, ...range, now: time });
      if (!book) throw new ProblemError('not-found', { detail: 'no dealer has this id' });
      reply.header('cache-control', 'no-store');

      const planner = planSlots(book.dealer, type, book.capacity, { now: time, horizonDays: settings.horizonDays });
      if (!planner) {
        // Without a zone there is no wall clock to tell times by. UTC is one that every reader knows.
        warn('dealer has an unknown time zone', dealerId);
        return { timeZone: 'UTC', slots: [], unavailable: [] };
      }
      if (planner.problems.length > 0) warn('dealer has unreadable hours', dealerId);
      const timeZone = book.dealer.timeZone;
      if (!offersTestDrive(book.dealer, type, model)) return { timeZone, slots: [], unavailable: [] };
      return { timeZone, ...planner.list(from, to, book.taken) };
    },
  );
}
