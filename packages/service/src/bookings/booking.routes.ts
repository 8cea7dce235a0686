import { Booking, BookingChange, BookingRequest, Cancellation, Id } from '@forecourt/contract';
import * as v from 'valibot';
import { appointmentFile } from '../calendar/appointment.ts';
import { findDealer } from '../dealers/dealer.store.ts';
import { bearerToken } from '../http/bearer.ts';
import { IdempotencyHeaders } from '../http/idempotency.ts';
import { ProblemError } from '../http/problem.ts';
import type { App } from '../http/validate.ts';
import { findModel } from '../models/model.store.ts';
import type { Db } from '../db/schema.ts';
import type { Context } from '../settings.ts';
import type { BookingService } from './booking.service.ts';
import { type BookingRow, toBooking } from './booking.store.ts';

/** The id or the reference. */
const BookingPath = v.object({ id: Id });
const common = { tags: ['booking'], params: BookingPath, access: 'manage-token' } as const;

/** Adds the routes of bookings and of their calendar files. */
export function bookingRoutes(app: App, context: Context, bookings: BookingService): void {
  app.post(
    '/bookings',
    {
      schema: {
        summary: 'Books; the answer has the token that reads, moves and cancels the booking',
        tags: ['booking'],
        headers: IdempotencyHeaders,
        body: BookingRequest,
        response: { 201: Booking },
      },
    },
    async (request, reply) => {
      const { booking, replayed } = await bookings.book(request.body, request.headers['idempotency-key']);
      if (replayed) reply.header('idempotent-replayed', 'true');
      return reply.code(201).header('cache-control', 'no-store').send(booking);
    },
  );

  app.get(
    '/bookings/:id',
    { schema: { ...common, summary: 'Reads a booking, by its id or its reference', response: { 200: Booking } } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return toBooking(await bookings.read(request.params.id, bearerToken(request)));
    },
  );

  app.patch(
    '/bookings/:id',
    {
      schema: {
        ...common,
        summary: 'Moves a booking to another slot, or the return of a car to another window',
        body: BookingChange,
        response: { 200: Booking },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return bookings.reschedule(request.params.id, bearerToken(request), request.body);
    },
  );

  app.delete(
    '/bookings/:id',
    {
      schema: {
        ...common,
        summary: 'Cancels a booking; one that is cancelled already stays so',
        body: v.optional(Cancellation),
        response: { 200: Booking },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return bookings.cancel(request.params.id, bearerToken(request), request.body ?? {});
    },
  );

  app.get(
    '/bookings/:id.ics',
    { schema: { ...common, summary: 'The appointment as a calendar file (RFC 5545)', produces: 'text/calendar' } },
    async (request, reply) => {
      const row = await bookings.read(request.params.id, bearerToken(request));
      const [dealer, model] = await Promise.all([findDealer(context.db, row.dealer_id), findModelOf(context.db, row)]);
      if (!dealer) throw new ProblemError('not-found');
      return reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', `attachment; filename="${row.reference}.ics"`)
        .header('cache-control', 'no-store')
        .send(appointmentFile({ booking: row, dealer, model, now: context.now() }));
    },
  );
}

async function findModelOf(db: Db, row: BookingRow) {
  const id = row.test_drive?.modelId ?? row.visit?.vehicle?.modelId;
  return id === undefined ? undefined : findModel(db, id);
}
