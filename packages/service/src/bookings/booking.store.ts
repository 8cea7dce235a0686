import type { Booking, BookingRequest } from '@forecourt/contract';
import type { Insertable, Selectable } from 'kysely';
import type { BookingTable, Db } from '../db/schema.ts';
import { findZone } from '../slots/zone.ts';
import { createReference } from './reference.ts';

/** A booking as it is stored. */
export type BookingRow = Selectable<BookingTable>;

/** A slot that was had. */
export interface BookedSlot {
  slot_id: string;
  start_at: Date;
  end_at: Date;
  time_zone: string;
  local_date: string;
}

/** Stores a booking under a reference that no other has. */
export async function insertBooking(
  db: Db,
  request: BookingRequest,
  booking: BookedSlot & { id: string; manage_token_hash: string; now: Date },
): Promise<BookingRow> {
  const { now, ...slot } = booking;
  const row: Omit<Insertable<BookingTable>, 'reference'> = {
    ...slot,
    status: 'booked',
    type: request.type,
    dealer_id: request.dealerId,
    sequence: 0,
    contact: JSON.stringify(request.contact),
    test_drive: request.testDrive ? JSON.stringify(request.testDrive) : null,
    language: request.language,
    consents: JSON.stringify(request.consents ?? []),
    note: request.note ?? null,
    cancel_reason: null,
    lead_status: 'new',
    created_at: now,
    updated_at: now,
  };
  for (let attempt = 0; attempt < 10; attempt++) {
    const inserted = await db
      .insertInto('booking')
      .values({ ...row, reference: createReference() })
      .onConflict((conflict) => conflict.column('reference').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (inserted) return inserted;
  }
  throw new Error('no free reference was found');
}

/** The booking by that id, locked until the transaction ends; `undefined` when there is none. */
export function lockBooking(db: Db, id: string): Promise<BookingRow | undefined> {
  return db.selectFrom('booking').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The booking by that id; `undefined` when there is none. */
export function findBooking(db: Db, id: string): Promise<BookingRow | undefined> {
  return db.selectFrom('booking').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Stores a change of a booking and counts it in its sequence, so that calendars notice. */
export function updateBooking(
  db: Db,
  booking: BookingRow,
  change: Partial<BookedSlot & Pick<BookingRow, 'status' | 'cancel_reason'>>,
  now: Date,
): Promise<BookingRow> {
  return db
    .updateTable('booking')
    .set({ ...change, sequence: booking.sequence + 1, updated_at: now })
    .where('id', '=', booking.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A booking as its maker sees it, without the token. */
export function toBooking(row: BookingRow): Booking {
  const format = (time: Date) =>
    findZone(row.time_zone)?.format(time.getTime()) ?? `${time.toISOString().slice(0, 19)}+00:00`;
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    type: row.type,
    dealerId: row.dealer_id,
    start: format(row.start_at),
    end: format(row.end_at),
    timeZone: row.time_zone,
    sequence: row.sequence,
    contact: row.contact,
    ...(row.test_drive && { testDrive: row.test_drive }),
  };
}
