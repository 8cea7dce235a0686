/**
 * The secret that lets its holder read, move and cancel a booking. It is derived from the booking's id and a secret of
 * the service, so that a repeated POST gets the same token again although only its hash is stored.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { Db } from '../db/schema.ts';

/** The manage token of a booking: 32 bytes as base64url. */
export function manageTokenOf(bookingId: string, secret: string): string {
  return createHmac('sha256', secret).update(`manage ${bookingId}`).digest('base64url');
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
