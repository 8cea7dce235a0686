import type { DeskBooking, DeskBookingPage, LeadStatus } from '@forecourt/contract';
import { sql, type SqlBool } from 'kysely';
import { type BookingRow, toBooking } from '../bookings/booking.store.ts';
import type { Db } from '../db/schema.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';

/** Which bookings staff asks for; see `DeskBookingQuery` in the contract. */
export interface DeskQuery {
  dealerId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  leadStatus?: LeadStatus | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

type DeskRow = BookingRow & { dealer_name: string; model_name: string | null };

/** The bookings that fit: newest first, or by start when a range is given. */
export async function findDeskBookings(db: Db, query: DeskQuery): Promise<DeskBookingPage> {
  const { dealerId, from, to, leadStatus, cursor, limit = 50 } = query;
  const byStart = from !== undefined || to !== undefined;
  let rows = selectDeskRows(db);
  if (dealerId !== undefined) rows = rows.where('booking.dealer_id', '=', dealerId);
  if (leadStatus !== undefined) rows = rows.where('booking.lead_status', '=', leadStatus);
  if (from !== undefined) rows = rows.where('booking.local_date', '>=', from);
  if (to !== undefined) rows = rows.where('booking.local_date', '<', to);
  if (cursor !== undefined) {
    const [time, id] = readCursor(cursor, ['number', 'string']);
    const at = new Date(time as number);
    rows = byStart
      ? rows.where(sql<SqlBool>`(booking.start_at, booking.id::text) > (${at}, ${id})`)
      : rows.where(sql<SqlBool>`(booking.created_at, booking.id::text) < (${at}, ${id})`);
  }
  rows = byStart
    ? rows.orderBy('booking.start_at').orderBy(sql`booking.id::text`)
    : rows.orderBy('booking.created_at', 'desc').orderBy(sql`booking.id::text`, 'desc');
  const found = await rows.limit(limit + 1).execute();
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const time = last && (byStart ? last.start_at : last.created_at).getTime();
  return {
    bookings: page.map(toDeskBooking),
    ...(found.length > limit && last && { next: writeCursor([time as number, last.id]) }),
  };
}

/** The booking by that id as staff sees it; `undefined` when there is none. */
export async function findDeskBooking(db: Db, id: string): Promise<DeskBooking | undefined> {
  const row = await selectDeskRows(db).where('booking.id', '=', id).executeTakeFirst();
  return row && toDeskBooking(row);
}

/** Notes how far the dealer is with a lead; `'unchanged'` when that was known, `undefined` without such a booking. */
export async function changeLead(
  db: Db,
  id: string,
  leadStatus: LeadStatus,
  now: number,
): Promise<'changed' | 'unchanged' | undefined> {
  const booking = await db
    .selectFrom('booking')
    .select('lead_status')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!booking) return undefined;
  if (booking.lead_status === leadStatus) return 'unchanged';
  await db
    .updateTable('booking')
    .set({ lead_status: leadStatus, updated_at: new Date(now) })
    .where('id', '=', id)
    .execute();
  return 'changed';
}

function selectDeskRows(db: Db) {
  return db
    .selectFrom('booking')
    .innerJoin('dealer', 'dealer.id', 'booking.dealer_id')
    .leftJoin('vehicle_model', (join) =>
      join.on(
        sql<SqlBool>`vehicle_model.id = coalesce(booking.test_drive->>'modelId', booking.visit->'vehicle'->>'modelId')`,
      ),
    )
    .selectAll('booking')
    .select('dealer.name as dealer_name')
    .select(sql<string | null>`vehicle_model.data->>'name'`.as('model_name'));
}

function toDeskBooking(row: DeskRow): DeskBooking {
  return {
    ...toBooking(row),
    dealerName: row.dealer_name,
    ...(row.model_name !== null && { modelName: row.model_name }),
    language: row.language,
    ...(row.slot_id === null && { requested: true }),
    ...(row.note !== null && { note: row.note }),
    ...(row.cancel_reason !== null && { cancelReason: row.cancel_reason }),
    ...(row.cancel_code !== null && { cancelCode: row.cancel_code }),
    leadStatus: row.lead_status,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
