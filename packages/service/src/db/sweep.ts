import { DESK_EVENT_LIFE_MS } from '../desk/event.store.ts';
import { IDEMPOTENCY_KEY_LIFE_MS } from '../http/idempotency.ts';
import type { Db } from './schema.ts';

/** Removes what has run out: holds, idempotency keys, events that nobody will ask for. Harmless to run twice at once. */
export async function sweep(db: Db, now: number): Promise<void> {
  await db.deleteFrom('slot_seat').where('expires_at', '<=', new Date(now)).execute();
  await db
    .deleteFrom('idempotency_key')
    .where('created_at', '<=', new Date(now - IDEMPOTENCY_KEY_LIFE_MS))
    .execute();
  await db
    .deleteFrom('desk_event')
    .where('created_at', '<=', new Date(now - DESK_EVENT_LIFE_MS))
    .execute();
}
