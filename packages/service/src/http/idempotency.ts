/**
 * Writes that can be repeated. The answer to a POST that went through is stored under its `Idempotency-Key` in the same
 * transaction as its result: there is never one without the other, whenever the process dies. Only successes are
 * stored, so a key whose try failed may be used again.
 */
import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import * as v from 'valibot';
import type { Db, Tables } from '../db/schema.ts';
import { ProblemError } from './problem.ts';

/** How long a key is remembered. */
export const IDEMPOTENCY_KEY_LIFE_MS = 24 * 60 * 60 * 1000;

/** The header that every POST that creates needs. */
export const IdempotencyHeaders = v.looseObject({
  'idempotency-key': v.pipe(v.string(), v.minLength(16), v.maxLength(128)),
});

/** A write that is done once for each key. */
export interface OnceRequest<Result extends object> {
  /** Which operation it is; keys of different operations do not meet. */
  scope: string;
  key: string;
  /** The body after validation, so that what does not count does not differ. */
  body: unknown;
  now: number;
  /** Does the work. Its result must survive JSON unchanged. */
  work(trx: Transaction<Tables>): Promise<Result>;
}

/**
 * Does the work of a request in a transaction, or gives the stored result of an earlier one with the same key and body.
 * Rejects with `idempotency-key-reused` for another body and with `conflict` while the same key is in progress.
 */
export async function once<Result extends object>(
  db: Db,
  request: OnceRequest<Result>,
): Promise<{ result: Result; replayed: boolean }> {
  const { scope, key, now } = request;
  const bodyHash = sha256(canonicalJson(request.body));
  return db.transaction().execute(async (trx) => {
    // The lock ends with the transaction. Reading is a statement of its own, so that it sees what was committed
    // before the lock was had.
    const lock = await sql<{ locked: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${`${scope} ${key}`}, 0)) as locked`.execute(trx);
    if (!lock.rows[0]?.locked) throw new ProblemError('conflict');

    const earlier = await trx
      .selectFrom('idempotency_key')
      .select(['body_hash', 'response'])
      .where('scope', '=', scope)
      .where('key', '=', key)
      .where('created_at', '>', new Date(now - IDEMPOTENCY_KEY_LIFE_MS))
      .executeTakeFirst();
    if (earlier && earlier.body_hash !== bodyHash) throw new ProblemError('idempotency-key-reused');
    if (earlier) return { result: earlier.response as Result, replayed: true };

    const result = await request.work(trx);
    const row = { body_hash: bodyHash, response: JSON.stringify(result), created_at: new Date(now) };
    await trx
      .insertInto('idempotency_key')
      .values({ scope, key, ...row })
      // Only a key that has outlived its day and was not swept yet can stand in the way.
      .onConflict((conflict) => conflict.columns(['scope', 'key']).doUpdateSet(row))
      .execute();
    return { result, replayed: false };
  });
}

/** JSON with the members of each object sorted, so that equal bodies have equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
