/** Records that wait for another device. */
import { randomUUID } from 'node:crypto';
import type { HandoffRecord } from '@forecourt/contract';
import type { Db } from '../db/schema.ts';
import { ProblemError } from '../http/problem.ts';
import type { Codes } from './codes.ts';

/** How long a taken record can be had again with the same key, for an answer that was lost on the way. */
export const RETRY_WITHIN_MS = 2 * 60 * 1000;
/** How long a code is remembered after its end, so that who comes late is told why. */
export const REMEMBERED_MS = 24 * 60 * 60 * 1000;

/** Leaves a record. */
export async function addHandoff(
  db: Db,
  codes: Codes,
  record: HandoffRecord,
  expiresAt: Date,
): Promise<{ id: string; expiresAt: string }> {
  const id = await insertNew(async (next) => {
    const row = { id: next, code_hash: codes.hash(codes.codeOf(next)), record: JSON.stringify(record) };
    const { numInsertedOrUpdatedRows: inserted } = await db
      .insertInto('handoff')
      .values({ ...row, expires_at: expiresAt, used_at: null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return inserted;
  });
  return { id, expiresAt: expiresAt.toISOString() };
}

/** Marks the record of a code as taken, for exactly one caller, and says which it is. */
export async function takeHandoff(db: Db, codeHash: string, now: number): Promise<{ id: string }> {
  const taken = await db
    .updateTable('handoff')
    .set({ used_at: new Date(now) })
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', new Date(now))
    .returning('id')
    .executeTakeFirst();
  if (taken) return taken;
  const row = await db.selectFrom('handoff').select('used_at').where('code_hash', '=', codeHash).executeTakeFirst();
  throw new ProblemError(!row ? 'handoff-not-found' : row.used_at ? 'handoff-used' : 'handoff-expired');
}

/** The record that was taken; 410 when it is gone for good. */
export async function readTaken(db: Db, id: string, now: number): Promise<HandoffRecord> {
  const row = await db
    .selectFrom('handoff')
    .select('record')
    .where('id', '=', id)
    .where('used_at', '>', new Date(now - RETRY_WITHIN_MS))
    .executeTakeFirst();
  if (!row?.record) throw new ProblemError('handoff-used');
  return row.record;
}

/** Inserts under a new id until its code is one that nobody has; another one is almost never needed. */
export async function insertNew(insert: (id: string) => Promise<bigint | undefined>): Promise<string> {
  for (let tries = 0; tries < 10; tries++) {
    const id = randomUUID();
    if (await insert(id)) return id;
  }
  throw new Error('no new code was found');
}
