/** Booking, moving and cancelling: each one transaction, in which seats, booking and event stand or fall together. */
import type { Booking, BookingChange, BookingRequest, Cancellation } from '@forecourt/contract';
import type { Transaction } from 'kysely';
import type { Tables } from '../db/schema.ts';
import { addDeskEvent } from '../desk/event.store.ts';
import { demandToken, hashToken } from '../http/bearer.ts';
import { once } from '../http/idempotency.ts';
import { ProblemError, refuse } from '../http/problem.ts';
import type { Context } from '../settings.ts';
import { freeSeats } from '../slots/seats.ts';
import { demandSensible } from './booking.rules.ts';
import { type BookingRow, findBooking, lockBooking, toBooking, updateBooking } from './booking.store.ts';
import { makeBooking } from './make-booking.ts';
import { manageTokenOf } from './manage-token.ts';
import { moveBooking } from './move-booking.ts';

/** What can be done with bookings, which are named by id or reference. Every method rejects with a `ProblemError`. */
export class BookingService {
  readonly #context: Context;
  readonly #secret: string;

  constructor(context: Context, secret: string) {
    this.#context = context;
    this.#secret = secret;
  }

  /** Books, once for each key. The answer has the manage token, also when it is repeated. */
  async book(request: BookingRequest, key: string): Promise<{ booking: Booking; replayed: boolean }> {
    const { db, metrics, settings } = this.#context;
    demandSensible(request, settings);
    const now = this.#context.now();
    const tokenHashOf = (id: string) => hashToken(manageTokenOf(id, this.#secret));
    const work = async (trx: Transaction<Tables>) => {
      const booking = await makeBooking(trx, request, { settings, now, tokenHashOf });
      await addDeskEvent(trx, 'booking.created', booking.id, now);
      return toBooking(booking);
    };
    const { result, replayed } = await this.#counted(once(db, { scope: 'booking', key, body: request, now, work }));
    if (!replayed) metrics.countBooking('booked');
    return { booking: { ...result, manageToken: manageTokenOf(result.id, this.#secret) }, replayed };
  }

  /** The booking, for who has its token. */
  async read(idOrReference: string, token: string): Promise<BookingRow> {
    return demandOwn(await findBooking(this.#context.db, idOrReference), token);
  }

  /** Moves a booking to another slot of its dealer, or the return of a car to another window. */
  async reschedule(idOrReference: string, token: string, change: BookingChange): Promise<Booking> {
    const { db, metrics, settings } = this.#context;
    const now = this.#context.now();
    const moving = db.transaction().execute(async (trx) => {
      const booking = demandOwn(await lockBooking(trx, idOrReference), token);
      if (booking.status === 'cancelled') throw refuse({ pointer: '', detail: 'the booking is cancelled' });
      const moved = await moveBooking(trx, booking, change, { settings, now });
      if (!moved) return toBooking(booking);
      await addDeskEvent(trx, 'booking.changed', booking.id, now);
      metrics.countBooking('moved');
      return toBooking(moved);
    });
    return this.#counted(moving);
  }

  /** Cancels a booking and frees its seats. One that is cancelled already stays as it is. */
  async cancel(idOrReference: string, token: string, { code, reason }: Cancellation): Promise<Booking> {
    const { db, metrics } = this.#context;
    const now = this.#context.now();
    return db.transaction().execute(async (trx) => {
      const booking = demandOwn(await lockBooking(trx, idOrReference), token);
      if (booking.status === 'cancelled') return toBooking(booking);
      await freeSeats(trx, booking.id);
      const change = { status: 'cancelled', cancel_reason: reason ?? null, cancel_code: code ?? null } as const;
      const cancelled = await updateBooking(trx, booking, change, new Date(now));
      await addDeskEvent(trx, 'booking.changed', booking.id, now);
      metrics.countBooking('cancelled');
      return toBooking(cancelled);
    });
  }

  /** Counts the people who were too late. */
  async #counted<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      const code = error instanceof ProblemError ? error.code : undefined;
      if (code === 'slot-taken') this.#context.metrics.countBooking('slot_taken');
      if (code === 'hold-expired') this.#context.metrics.countBooking('hold_expired');
      throw error;
    }
  }
}

function demandOwn(booking: BookingRow | undefined, token: string): BookingRow {
  if (!booking) throw new ProblemError('not-found', { detail: 'no booking has this id' });
  demandToken(token, booking.manage_token_hash);
  return booking;
}
