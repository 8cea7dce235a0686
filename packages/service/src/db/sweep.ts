import { DESK_EVENT_LIFE_MS } from '../desk/event.store.ts';
import { REMEMBERED_MS, RETRY_WITHIN_MS } from '../handoffs/handoff.store.ts';
import { IDEMPOTENCY_KEY_LIFE_MS } from '../http/idempotency.ts';
import type { Db } from './schema.ts';

/** Removes what has run out: holds, idempotency keys, hand-offs, events that nobody will ask for. Harmless to run twice at once. */
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
  await sweepHandoffs(db, now);
}

/** Records go when they are taken or have expired; that there were some is known for a day longer. */
async function sweepHandoffs(db: Db, now: number): Promise<void> {
  const time = new Date(now);
  const yesterday = new Date(now - REMEMBERED_MS);
  await db
    .updateTable('handoff')
    .set({ record: null })
    .where('record', 'is not', null)
    .where((eb) => eb.or([eb('expires_at', '<=', time), eb('used_at', '<=', new Date(now - RETRY_WITHIN_MS))]))
    .execute();
  await db.deleteFrom('handoff').where('expires_at', '<=', yesterday).execute();
  await db
    .deleteFrom('car_inbox_item')
    .where('inbox_id', 'in', (eb) => eb.selectFrom('car_inbox').select('id').where('expires_at', '<=', time))
    .execute();
  await db.deleteFrom('car_inbox').where('expires_at', '<=', yesterday).execute();
}
