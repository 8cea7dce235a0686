import type { BookedDoorToDoor, BookedVisit, Booking, BookingRequest, Money } from '@forecourt/contract';
import type { Insertable, Selectable } from 'kysely';
import type { BookingTable, Db } from '../db/schema.ts';
import { isUuid } from '../http/uuid.ts';
import { findZone } from '../slots/zone.ts';
import { insertReferenced, readReference } from './reference.ts';

/** A booking as it is stored. */
export type BookingRow = Selectable<BookingTable>;

/** When an appointment is. */
export interface BookedTime {
  /** `null`: without a slot. */
  slot_id: string | null;
  start_at: Date;
  end_at: Date;
  time_zone: string;
  local_date: string;
}

/** What is stored of a new appointment besides what was sent. */
export interface NewBooking extends BookedTime {
  id: string;
  status: BookingRow['status'];
  visit: BookedVisit | undefined;
  doorToDoor: BookedDoorToDoor | undefined;
  estimate: Money | undefined;
  manage_token_hash: string;
  now: Date;
}

/** What a change may write. */
export type BookingUpdate = Partial<
  BookedTime &
    Pick<BookingRow, 'status' | 'cancel_reason' | 'cancel_code'> & {
      preferred_windows: null;
      /** As JSON. */
      door_to_door: string;
    }
>;

/** Stores a booking under a reference that no other has. Parts that do not belong to its type are dropped. */
export async function insertBooking(db: Db, request: BookingRequest, booking: NewBooking): Promise<BookingRow> {
  const { now, visit, doorToDoor, estimate, ...rest } = booking;
  const { type, testDrive, preferredWindows } = request;
  const row: Omit<Insertable<BookingTable>, 'reference'> = {
    ...rest,
    type,
    dealer_id: request.dealerId,
    sequence: 0,
    contact: JSON.stringify(request.contact),
    test_drive: type === 'test-drive' ? json(testDrive) : null,
    visit: json(visit),
    door_to_door: json(doorToDoor),
    preferred_windows: json(preferredWindows),
    estimate: json(estimate),
    language: request.language,
    consents: JSON.stringify(request.consents ?? []),
    note: request.note ?? null,
    cancel_reason: null,
    cancel_code: null,
    lead_status: 'new',
    created_at: now,
    updated_at: now,
  };
  return insertReferenced((reference) =>
    db
      .insertInto('booking')
      .values({ ...row, reference })
      .onConflict((conflict) => conflict.column('reference').doNothing())
      .returningAll()
      .executeTakeFirst(),
  );
}

/** The booking by its id or reference, locked until the transaction ends; `undefined` when there is none. */
export function lockBooking(db: Db, idOrReference: string): Promise<BookingRow | undefined> {
  return selectBooking(db, idOrReference).forUpdate().executeTakeFirst();
}

/** The booking by its id or reference; `undefined` when there is none. */
export function findBooking(db: Db, idOrReference: string): Promise<BookingRow | undefined> {
  return selectBooking(db, idOrReference).executeTakeFirst();
}

function selectBooking(db: Db, idOrReference: string) {
  const rows = db.selectFrom('booking').selectAll();
  return isUuid(idOrReference)
    ? rows.where('id', '=', idOrReference)
    : rows.where('reference', '=', readReference(idOrReference));
}

/** Stores a change of a booking and counts it in its sequence, so that calendars notice. */
export function updateBooking(db: Db, booking: BookingRow, change: BookingUpdate, now: Date): Promise<BookingRow> {
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
    ...(row.preferred_windows && { preferredWindows: row.preferred_windows }),
    sequence: row.sequence,
    contact: row.contact,
    ...(row.test_drive && { testDrive: row.test_drive }),
    ...(row.visit && { visit: row.visit }),
    ...(row.door_to_door && { doorToDoor: row.door_to_door }),
    ...(row.estimate && { estimate: row.estimate }),
  };
}

function json(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
