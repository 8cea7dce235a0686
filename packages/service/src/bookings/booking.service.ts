/** Booking, moving and cancelling: each one transaction, in which seat, booking and event stand or fall together. */
import { randomUUID } from 'node:crypto';
import type { Booking, BookingChange, BookingRequest, Cancellation } from '@forecourt/contract';
import type { Transaction } from 'kysely';
import type { Tables } from '../db/schema.ts';
import { addDeskEvent } from '../desk/event.store.ts';
import { demandToken, hashToken } from '../http/bearer.ts';
import { once } from '../http/idempotency.ts';
import { ProblemError, refuse } from '../http/problem.ts';
import { isUuid } from '../http/uuid.ts';
import { modelExists } from '../models/model.store.ts';
import type { Context } from '../settings.ts';
import { demandSameTime, findOfferedSlot, type OfferedSlot } from '../slots/offer.ts';
import { bookHeldSeat, freeSeat, takeSeat } from '../slots/seats.ts';
import { demandFitting, demandSensible } from './booking.rules.ts';
import {
  type BookedSlot,
  type BookingRow,
  findBooking,
  insertBooking,
  lockBooking,
  toBooking,
  updateBooking,
} from './booking.store.ts';
import { manageTokenOf } from './manage-token.ts';

/** What can be done with bookings. Every method rejects with a `ProblemError`. */
export class BookingService {
  readonly #context: Context;
  readonly #secret: string;

  constructor(context: Context, secret: string) {
    this.#context = context;
    this.#secret = secret;
  }

  /** Books, once for each key. The answer has the manage token, also when it is repeated. */
  async book(request: BookingRequest, key: string): Promise<{ booking: Booking; replayed: boolean }> {
    demandSensible(request);
    const { db, metrics } = this.#context;
    const now = this.#context.now();
    const work = (trx: Transaction<Tables>) => this.#bookIn(trx, request, now);
    const { result, replayed } = await once(db, { scope: 'booking', key, body: request, now, work });
    if (!replayed) metrics.countBooking('booked');
    return { booking: { ...result, manageToken: manageTokenOf(result.id, this.#secret) }, replayed };
  }

  /** The booking, for who has its token. */
  async read(id: string, token: string): Promise<BookingRow> {
    return demandOwn(isUuid(id) ? await findBooking(this.#context.db, id) : undefined, token);
  }

  /** Moves a booking to another slot of its dealer. The old seat goes only if the new one is had. */
  async reschedule(id: string, token: string, change: BookingChange): Promise<Booking> {
    const { db, metrics } = this.#context;
    const now = this.#context.now();
    return db.transaction().execute(async (trx) => {
      const booking = demandOwn(isUuid(id) ? await lockBooking(trx, id) : undefined, token);
      if (booking.status === 'cancelled') throw refuse({ pointer: '', detail: 'the booking is cancelled' });
      if (booking.slot_id === change.slotId) return toBooking(booking);

      const slot = await findOfferedSlot(trx, change.slotId, this.#rules(now));
      demandSlotOf(slot, { dealerId: booking.dealer_id, type: booking.type });
      demandSameTime(slot, change);
      await freeSeat(trx, id);
      await this.#take(trx, slot, id, undefined, now);
      const moved = await updateBooking(trx, booking, toRow(slot), new Date(now));
      await addDeskEvent(trx, 'booking.changed', id, now);
      metrics.countBooking('moved');
      return toBooking(moved);
    });
  }

  /** Cancels a booking and frees its seat. One that is cancelled already stays as it is. */
  async cancel(id: string, token: string, { reason }: Cancellation): Promise<Booking> {
    const { db, metrics } = this.#context;
    const now = this.#context.now();
    return db.transaction().execute(async (trx) => {
      const booking = demandOwn(isUuid(id) ? await lockBooking(trx, id) : undefined, token);
      if (booking.status === 'cancelled') return toBooking(booking);
      await freeSeat(trx, id);
      const change = { status: 'cancelled', cancel_reason: reason ?? null } as const;
      const cancelled = await updateBooking(trx, booking, change, new Date(now));
      await addDeskEvent(trx, 'booking.changed', id, now);
      metrics.countBooking('cancelled');
      return toBooking(cancelled);
    });
  }

  async #bookIn(trx: Transaction<Tables>, request: BookingRequest, now: number): Promise<Booking> {
    // A slot that was held in time can still be booked when its last minute passed meanwhile.
    const heldSince = request.holdId === undefined ? now : now - this.#context.settings.holdSeconds * 1000;
    const slot = await findOfferedSlot(trx, request.slotId, this.#rules(heldSince));
    demandSlotOf(slot, request);
    demandSameTime(slot, request);
    const hasModel = request.testDrive !== undefined && (await modelExists(trx, request.testDrive.modelId));
    demandFitting(request, slot.dealer, hasModel, this.#context.settings);

    const id = randomUUID();
    await this.#take(trx, slot, id, request.holdId, now);
    const manage_token_hash = hashToken(manageTokenOf(id, this.#secret));
    const row = await insertBooking(trx, request, { ...toRow(slot), id, manage_token_hash, now: new Date(now) });
    await addDeskEvent(trx, 'booking.created', id, now);
    return toBooking(row);
  }

  async #take(
    trx: Transaction<Tables>,
    slot: OfferedSlot,
    bookingId: string,
    holdId: string | undefined,
    now: number,
  ): Promise<void> {
    const { metrics } = this.#context;
    if (holdId !== undefined) {
      if (isUuid(holdId) && (await bookHeldSeat(trx, holdId, slot, bookingId, now))) return;
      metrics.countBooking('hold_expired');
      throw new ProblemError('hold-expired');
    }
    if (await takeSeat(trx, { ...slot, seats: slot.capacity.seats, now }, { bookingId })) return;
    metrics.countBooking('slot_taken');
    throw new ProblemError('slot-taken');
  }

  #rules(now: number) {
    return { now, horizonDays: this.#context.settings.horizonDays };
  }
}

function demandOwn(booking: BookingRow | undefined, token: string): BookingRow {
  if (!booking) throw new ProblemError('not-found', { detail: 'no booking has this id' });
  demandToken(token, booking.manage_token_hash);
  return booking;
}

function demandSlotOf(slot: OfferedSlot, booking: { dealerId: string; type: string }): void {
  if (slot.dealerId !== booking.dealerId) throw refuse({ pointer: '/slotId', detail: 'is a slot of another dealer' });
  if (slot.type !== booking.type) throw refuse({ pointer: '/slotId', detail: 'is a slot for something else' });
}

function toRow(slot: OfferedSlot): BookedSlot {
  return {
    slot_id: slot.id,
    start_at: new Date(slot.start),
    end_at: new Date(slot.end),
    time_zone: slot.dealer.timeZone,
    local_date: slot.zone.dateAt(slot.start),
  };
}
