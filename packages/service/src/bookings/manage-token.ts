/** The secret that lets its holder read, move and cancel a booking, and what such secrets are derived from. */
import { randomBytes } from 'node:crypto';
import type { Db } from '../db/schema.ts';
import { deriveToken } from '../http/bearer.ts';

/** The manage token of a booking: 32 bytes as base64url. */
export function manageTokenOf(bookingId: string, secret: string): string {
  return deriveToken(secret, 'manage', bookingId);
}

/** The secret that this database's service made on its first start. */
export async function readOwnSecret(db: Db): Promise<string> {
  const name = 'manage-token';
  await db
    .insertInto('service_secret')
    .values({ name, value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db.selectFrom('service_secret').select('value').where('name', '=', name).executeTakeFirstOrThrow();
  return row.value;
}
