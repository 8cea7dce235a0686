/** Inboxes of cars and what was sent to them. */
import type { CarInboxItem, HandoffRecord } from '@forecourt/contract';
import { sql } from 'kysely';
import type { Db } from '../db/schema.ts';
import { demandToken, hashToken } from '../http/bearer.ts';
import { ProblemError } from '../http/problem.ts';
import type { Codes } from './codes.ts';
import { insertNew } from './handoff.store.ts';

/** The channel on which the id of an inbox is sent that has changed. */
export const INBOX_CHANNEL = 'forecourt_car_inbox';

/** How many records wait in an inbox; of more, the newest. */
const MOST_ITEMS = 20;

/** An inbox whose secret was right. */
export interface OpenInbox {
  id: string;
  expires_at: Date;
}

/** Opens an inbox. */
export async function addInbox(db: Db, codes: Codes, expiresAt: Date): Promise<{ id: string; expiresAt: string }> {
  const id = await insertNew(async (next) => {
    const hashes = { code_hash: codes.hash(codes.codeOf(next)), secret_hash: hashToken(codes.secretOf(next)) };
    const { numInsertedOrUpdatedRows: inserted } = await db
      .insertInto('car_inbox')
      .values({ id: next, ...hashes, expires_at: expiresAt, closed_at: null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return inserted;
  });
  return { id, expiresAt: expiresAt.toISOString() };
}

/** Puts a record into an inbox and, at commit, tells every copy of the service. Call it in a transaction. */
export async function addItem(db: Db, codeHash: string, record: HandoffRecord, now: number): Promise<{ id: string }> {
  // The lock makes the ids of an inbox grow in the order in which they can be seen.
  const inbox = await db
    .selectFrom('car_inbox')
    .selectAll()
    .where('code_hash', '=', codeHash)
    .forUpdate()
    .executeTakeFirst();
  demandOpen(inbox, now);
  const item = await db
    .insertInto('car_inbox_item')
    .values({ inbox_id: inbox.id, record: JSON.stringify(record), sent_at: new Date(now) })
    .returning(sql<string>`id::text`.as('id'))
    .executeTakeFirstOrThrow();
  await sql`delete from car_inbox_item where inbox_id = ${inbox.id} and id not in (
    select id from car_inbox_item where inbox_id = ${inbox.id} order by id desc limit ${MOST_ITEMS})`.execute(db);
  await tell(db, inbox.id);
  return item;
}

/** The inbox of a code; `undefined`: no car has it. */
export const findInbox = (db: Db, codeHash: string) =>
  db.selectFrom('car_inbox').selectAll().where('code_hash', '=', codeHash).executeTakeFirst();

/** The inbox of a code, for who has its secret: 404, 401. It may be closed. */
export async function demandInbox(db: Db, codeHash: string, secret: string) {
  const inbox = await findInbox(db, codeHash);
  if (!inbox) throw new ProblemError('inbox-not-found');
  demandToken(secret, inbox.secret_hash);
  return inbox;
}

/** Answers 410 unless an inbox is open, and 404 when there is none. */
export function demandOpen<Inbox extends { expires_at: Date; closed_at: Date | null }>(
  inbox: Inbox | undefined,
  now: number,
): asserts inbox is Inbox {
  if (!inbox) throw new ProblemError('inbox-not-found');
  if (inbox.closed_at || inbox.expires_at.getTime() <= now) throw new ProblemError('inbox-closed');
}

/** Closes an inbox and empties it; one that is closed stays so. */
export async function closeInbox(db: Db, id: string, now: number): Promise<void> {
  await db
    .updateTable('car_inbox')
    .set({ closed_at: new Date(now) })
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('car_inbox_item').where('inbox_id', '=', id).execute();
  await tell(db, id);
}

/** Deletes what the car has seen. */
export async function forgetSeen(db: Db, id: string, lastId: string): Promise<void> {
  await sql`delete from car_inbox_item where inbox_id = ${id} and id <= ${lastId}::bigint`.execute(db);
}

/** What came after an item, oldest first; `undefined`: the inbox is closed. */
export async function itemsAfter(db: Db, id: string, lastId: string): Promise<CarInboxItem[] | undefined> {
  const inbox = await db.selectFrom('car_inbox').select('closed_at').where('id', '=', id).executeTakeFirst();
  if (!inbox || inbox.closed_at) return undefined;
  const { rows } = await sql<{ id: string; record: HandoffRecord; sent_at: Date }>`
    select id::text as id, record, sent_at from car_inbox_item
    where inbox_id = ${id} and id > ${lastId}::bigint order by car_inbox_item.id`.execute(db);
  return rows.map(({ sent_at, ...item }) => ({ ...item, sentAt: sent_at.toISOString() }));
}

async function tell(db: Db, id: string): Promise<void> {
  await sql`select pg_notify(${INBOX_CHANNEL}, ${id})`.execute(db);
}
