import {
  BookingConfirmation,
  DeskBooking,
  DeskBookingPage,
  Id,
  LEAD_STATUSES,
  LeadChange,
  PlainDate,
} from '@forecourt/contract';
import * as v from 'valibot';
import type { Db } from '../db/schema.ts';
import type { WakeHub } from '../db/wake-hub.ts';
import { bearerToken, demandToken, hashToken } from '../http/bearer.ts';
import { EventHeaders, sendStream } from '../http/event-stream.ts';
import { ProblemError } from '../http/problem.ts';
import { isUuid } from '../http/uuid.ts';
import { type App, queryInteger } from '../http/validate.ts';
import { deskRescueRoutes } from '../rescues/desk-rescue.routes.ts';
import type { Context } from '../settings.ts';
import { confirmBooking } from './confirmation.ts';
import { deskDealerRoutes } from './desk-dealers.routes.ts';
import { changeLead, findDeskBooking, findDeskBookings } from './desk.store.ts';
import { addDeskEvent } from './event.store.ts';
import type { EventHub } from './event-hub.ts';
import { openEventStream } from './event-stream.ts';

const DeskQueryString = v.object({
  dealerId: v.optional(Id),
  from: v.optional(PlainDate),
  to: v.optional(PlainDate),
  leadStatus: v.optional(v.picklist(LEAD_STATUSES)),
  limit: v.optional(queryInteger(1, 200)),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(1000))),
});

/** A change of one booking; `undefined` when there is no such booking. */
type DeskChange = (trx: Db, now: number) => Promise<'changed' | 'unchanged' | undefined>;

/** Adds the staff side: leads, one lead, its state, the stream of events, dealers, and roadside help. All need the staff token. */
export function deskRoutes(app: App, context: Context, hub: EventHub, rescues: WakeHub): void {
  const { db, settings, metrics, now } = context;
  const staffHash = settings.staffToken === '' ? undefined : hashToken(settings.staffToken);
  const common = { tags: ['desk'], access: 'staff-token' } as const;

  /** Makes a change in a transaction, tells the desks when there was something to change, and shows the booking. */
  const changeBooking = async (id: string, change: DeskChange): Promise<DeskBooking> => {
    if (!isUuid(id)) return demandBooking(undefined);
    const time = now();
    return db.transaction().execute(async (trx) => {
      const outcome = await change(trx, time);
      if (outcome === 'changed') await addDeskEvent(trx, 'booking.changed', id, time);
      return demandBooking(outcome && (await findDeskBooking(trx, id)));
    });
  };

  app.addHook('onRequest', async (request, reply) => {
    // Without a configured token nobody is staff.
    if (staffHash === undefined) throw new ProblemError('unauthorized');
    demandToken(bearerToken(request), staffHash);
    reply.header('cache-control', 'no-store');
  });

  app.get(
    '/desk/bookings',
    {
      schema: {
        ...common,
        summary: 'Bookings, newest first, or by start when a range is given',
        querystring: DeskQueryString,
        response: { 200: DeskBookingPage },
      },
    },
    async (request) => findDeskBookings(db, request.query),
  );

  app.get(
    '/desk/bookings/:id',
    { schema: { ...common, summary: 'One booking', params: v.object({ id: Id }), response: { 200: DeskBooking } } },
    async (request) => demandBooking(isUuid(request.params.id) && (await findDeskBooking(db, request.params.id))),
  );

  app.patch(
    '/desk/bookings/:id',
    {
      schema: {
        ...common,
        summary: 'Notes how far the dealer is with a lead',
        params: v.object({ id: Id }),
        body: LeadChange,
        response: { 200: DeskBooking },
      },
    },
    async ({ params: { id }, body: { leadStatus } }) =>
      changeBooking(id, (trx, time) => changeLead(trx, id, leadStatus, time)),
  );

  app.post(
    '/desk/bookings/:id/confirmation',
    {
      schema: {
        ...common,
        summary: 'Gives a requested appointment its time and books it; the same times again change nothing',
        params: v.object({ id: Id }),
        body: BookingConfirmation,
        response: { 200: DeskBooking },
      },
    },
    async ({ params: { id }, body }) => changeBooking(id, (trx, time) => confirmBooking(trx, id, body, time)),
  );

  app.get(
    '/desk/events',
    {
      // The answer to HEAD would be a stream that nobody reads.
      exposeHeadRoute: false,
      schema: { ...common, summary: 'What happens to bookings, as server-sent events', headers: EventHeaders },
    },
    async (request, reply) => {
      metrics.countWatcher(1);
      const stream = openEventStream(hub, {
        lastEventId: request.headers['last-event-id'],
        heartbeatMs: settings.heartbeatMs,
        onClose: () => metrics.countWatcher(-1),
      });
      return sendStream(reply, stream);
    },
  );

  deskDealerRoutes(app, context);
  deskRescueRoutes(app, context, rescues);
}

function demandBooking(booking: DeskBooking | false | undefined): DeskBooking {
  if (!booking) throw new ProblemError('not-found', { detail: 'no booking has this id' });
  return booking;
}
