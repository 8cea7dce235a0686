/** Cases as they are stored. */
import { randomUUID } from 'node:crypto';
import { isRescueOver, RESCUE_STATUSES, type RescueMessage, type RescueRequest } from '@forecourt/contract';
import { type Selectable, sql, type SqlBool, type Updateable } from 'kysely';
import { insertReferenced } from '../bookings/reference.ts';
import type { Db, RescueTable } from '../db/schema.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { ProblemError } from '../http/problem.ts';
import { isUuid } from '../http/uuid.ts';
import { addRescueEvent } from './rescue-event.store.ts';

/** The newest messages, of which a case keeps so many. */
const MOST_MESSAGES = 100;

const OVER = RESCUE_STATUSES.filter(isRescueOver);

/** A case without what stands in other tables. */
export type LockedRescue = Selectable<RescueTable>;

/** A case. */
export type RescueRow = LockedRescue & {
  /** Its photos that are there, whole. */
  photo_ids: string[];
  /** The name of the dealer it is towed to; `null`: none that is known. */
  drop_off_name: string | null;
};

/** What a change writes; JSON as text. `{}`: what changed stands in another table. */
export type RescueChange = Updateable<
  Pick<RescueTable, 'status' | 'request' | 'helper' | 'messages' | 'cancel_code' | 'cancel_reason'>
>;

/** Which cases; see `DeskRescueQuery` in the contract. */
export interface RescueQuery {
  state?: 'open' | 'over' | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** Stores a call for help under a reference that no other has, and tells of it. */
export async function insertRescue(
  db: Db,
  request: Omit<RescueRequest, 'photoIds'>,
  tokenHashOf: (id: string) => string,
  now: number,
): Promise<{ id: string }> {
  const id = randomUUID();
  const time = new Date(now);
  const row = {
    ...({ id, token_hash: tokenHashOf(id), status: 'requested', sequence: 0 } as const),
    ...{ request: JSON.stringify(request), helper: null, messages: '[]', cancel_code: null, cancel_reason: null },
    ...{ created_at: time, updated_at: time },
  };
  await insertReferenced((reference) =>
    db
      .insertInto('rescue')
      .values({ ...row, reference })
      .onConflict((conflict) => conflict.column('reference').doNothing())
      .returning('id')
      .executeTakeFirst(),
  );
  await addRescueEvent(db, id, now);
  return { id };
}

/** The case by its id; `undefined` when there is none. */
export async function findRescue(db: Db, id: string): Promise<RescueRow | undefined> {
  return isUuid(id) ? selectRescues(db).where('rescue.id', '=', id).executeTakeFirst() : undefined;
}

/** The case by its id; 404 when there is none. */
export async function demandRescue(db: Db, id: string): Promise<RescueRow> {
  return demand(await findRescue(db, id));
}

/** The cases that fit: open ones by how long they wait, those that are over newest first. */
export async function findRescues(db: Db, query: RescueQuery): Promise<{ rows: RescueRow[]; next?: string }> {
  const { state = 'open', limit = 50, cursor } = query;
  const isOpen = state === 'open';
  let rows = selectRescues(db)
    .where('status', isOpen ? 'not in' : 'in', OVER)
    .orderBy('arrival', isOpen ? 'asc' : 'desc');
  if (cursor !== undefined) {
    const [arrival] = readCursor(cursor, ['number']) as [number];
    rows = rows.where(sql<SqlBool>`arrival ${isOpen ? sql`>` : sql`<`} ${arrival}::bigint`);
  }
  const found = await rows.limit(limit + 1).execute();
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const hasNext = found.length > limit && last;
  return { rows: page, ...(hasNext && { next: writeCursor([last.arrival]) }) };
}

/**
 * Changes a case in a transaction, in which it is locked, and tells of it; `undefined`: nothing changes and nobody is told.
 * The lock makes its sequence grow in the order in which changes can be seen.
 */
export async function changeRescue(
  db: Db,
  id: string,
  now: number,
  work: (rescue: LockedRescue) => Promise<RescueChange | undefined> | RescueChange | undefined,
): Promise<void> {
  const rows = db.selectFrom('rescue').selectAll().where('id', '=', id).forUpdate();
  const rescue = demand(isUuid(id) ? await rows.executeTakeFirst() : undefined);
  const change = await work(rescue);
  if (!change) return;
  await db
    .updateTable('rescue')
    .set({ ...change, sequence: rescue.sequence + 1, updated_at: new Date(now) })
    .where('id', '=', id)
    .execute();
  await addRescueEvent(db, id, now);
}

/** The messages of a case with one more, as JSON. */
export function withMessage({ messages }: LockedRescue, message: Omit<RescueMessage, 'id'>): string {
  return JSON.stringify([...messages, { id: randomUUID(), ...message }].slice(-MOST_MESSAGES));
}

/** Answers 409 unless a case goes on. */
export function demandOpen({ status }: Pick<LockedRescue, 'status'>): void {
  if (isRescueOver(status)) throw new ProblemError('rescue-over');
}

function demand<Row>(row: Row | undefined): Row {
  if (!row) throw new ProblemError('not-found', { detail: 'no case has this id' });
  return row;
}

function selectRescues(db: Db) {
  return db
    .selectFrom('rescue')
    .selectAll('rescue')
    .select(
      sql<string[]>`array(
        select upload.id::text from upload
        where upload.rescue_id = rescue.id and octet_length(upload.data) = upload.bytes
        order by upload.created_at, upload.id)`.as('photo_ids'),
    )
    .select(
      sql<string | null>`(select name from dealer where dealer.id = rescue.request->>'dropOffDealerId')`.as(
        'drop_off_name',
      ),
    );
}
