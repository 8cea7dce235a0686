import type { RecordStorage } from './environment.ts';

/** Where a record of ours is kept, and for how long it holds. */
export interface RecordSlot {
  /** Whose it is: `booking.test-drive`. The key in the storage is `forecourt.` and this. */
  name: string;
  /** The version of its shape; a record of another version is thrown away. */
  version: number;
  /** How long it holds, in milliseconds. */
  ttlMs: number;
}

const keyOf = (slot: RecordSlot): string => `forecourt.${slot.name}`;

/** Keeps a small record. Says whether it could: storage may be full, blocked or missing, and the widget goes on. */
export function saveRecord(storage: RecordStorage | undefined, slot: RecordSlot, data: unknown, now: number): boolean {
  try {
    storage?.setItem(keyOf(slot), JSON.stringify({ version: slot.version, expires: now + slot.ttlMs, data }));
    return storage !== undefined;
  } catch {
    return false;
  }
}

/** The record kept before; `undefined` when there is none, it is too old, of another version, or not ours to read. */
export function loadRecord(storage: RecordStorage | undefined, slot: RecordSlot, now: number): unknown {
  try {
    const record = JSON.parse(storage?.getItem(keyOf(slot)) ?? 'null') as {
      version?: unknown;
      expires?: unknown;
      data?: unknown;
    } | null;
    if (record?.version === slot.version && typeof record.expires === 'number' && record.expires > now)
      return record.data;
    if (record) removeRecord(storage, slot);
  } catch {
    // not JSON, or storage refused: as if there were none
  }
  return undefined;
}

/** Forgets a record. */
export function removeRecord(storage: RecordStorage | undefined, slot: RecordSlot): void {
  try {
    storage?.removeItem(keyOf(slot));
  } catch {
    // storage refused; what it cannot write it did not keep
  }
}
