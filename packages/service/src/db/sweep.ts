import { DESK_EVENT_LIFE_MS } from '../desk/event.store.ts';
import { REMEMBERED_MS, RETRY_WITHIN_MS } from '../handoffs/handoff.store.ts';
import { IDEMPOTENCY_KEY_LIFE_MS } from '../http/idempotency.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import { UPLOAD_LIFE_MS } from '../uploads/upload.store.ts';
import type { Db } from './schema.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Removes what has run out: holds, idempotency keys, hand-offs, cases of roadside help, events that nobody will ask for.
 * Harmless to run twice at once.
 */
export async function sweep(
  db: Db,
  now: number,
  settings: Pick<Settings, 'rescueKeepDays'> = DEFAULT_SETTINGS,
): Promise<void> {
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
  await sweepRescues(db, now, settings.rescueKeepDays);
}

/** A case goes with its photos when nothing has happened to it for so long, as after its end; and files that no case has. */
async function sweepRescues(db: Db, now: number, keepDays: number): Promise<void> {
  await db
    .deleteFrom('rescue')
    .where('updated_at', '<=', new Date(now - keepDays * DAY_MS))
    .execute();
  await db
    .deleteFrom('rescue_event')
    .where('created_at', '<=', new Date(now - DESK_EVENT_LIFE_MS))
    .execute();
  await db
    .deleteFrom('upload')
    .where('rescue_id', 'is', null)
    .where('created_at', '<=', new Date(now - UPLOAD_LIFE_MS))
    .execute();
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
