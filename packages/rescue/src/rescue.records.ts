/** Where a call is kept: before its first byte is sent, and until it is over; for a reload, a crash, and the other tabs. */
import { type Environment, loadRecord, type RecordSlot, removeRecord, saveRecord } from '@forecourt/core';
import type { KeptRecord, RescueRecords } from './rescue.context.ts';

const HOUR_MS = 3_600_000;

/**
 * A case is gone on with for two days. A request that was not sent for longer than some hours is not sent by itself any more: the
 * car hardly stands there still. A back end knows its key for a day.
 */
const slotOf = ({ outgoing }: KeptRecord): RecordSlot => ({ ...CALL, ttlMs: (outgoing ? 6 : 48) * HOUR_MS });

const CALL = { name: 'rescue.call', version: 1, ttlMs: 0 };

/** What the record is called in the storage, as other tabs hear of it. */
export const RECORD_KEY = 'forecourt.rescue.call';

/** Where records are kept; `persist` is `none` where the host lets nothing be kept. */
export function rescueRecords(
  env: () => Pick<Environment, 'lasting' | 'storage' | 'now'>,
  persist: () => 'lasting' | 'none' = () => 'lasting',
): RescueRecords {
  const places = () => [env().lasting, env().storage];
  const mayKeep = (): boolean => persist() !== 'none';
  const found = (): KeptRecord => {
    for (const place of places()) {
      const record = loadRecord(place, CALL, env().now());
      if (record) return record;
    }
    return {};
  };
  const remove = (): void => {
    for (const place of places()) removeRecord(place, CALL);
  };
  const save = (record: KeptRecord): boolean => {
    let isKept = false;
    for (const place of places()) {
      // there is one, in one place
      if (mayKeep() && !isKept && saveRecord(place, slotOf(record), record, env().now())) isKept = true;
      else removeRecord(place, CALL);
    }
    return isKept;
  };
  return {
    load: () => (mayKeep() ? found() : {}),
    // where nothing may be kept any more, what was kept before goes
    save,
    end: (keyOrId, reference) => {
      const { outgoing, kept } = found();
      const own = outgoing?.key ?? kept?.id ?? keyOrId;
      if (own !== keyOrId) return;
      if (reference === undefined) remove();
      else save({ reference });
    },
  };
}

/** Forgets all of it, as at a logout. */
export function forgetRecords({ lasting, storage }: Pick<Environment, 'lasting' | 'storage'>): void {
  for (const place of [lasting, storage]) removeRecord(place, CALL);
}
