/** Hours that are being changed, kept in this tab over a reload and a token that ran out. There is nothing personal in them. */
import { loadRecord, type RecordSlot, type RecordStorage, removeRecord, saveRecord } from '@forecourt/core';
import type { Edit } from '../model/dealers.ts';

const SLOT: RecordSlot = { name: 'desk.hours', version: 1, ttlMs: 12 * 60 * 60 * 1000 };

/** Where hours that are not saved yet are kept. */
export interface EditStore {
  load(): ReadonlyMap<string, Edit>;
  save(edits: ReadonlyMap<string, Edit>): void;
}

export const createEditStore = (storage: RecordStorage | undefined, now: () => number): EditStore => ({
  load() {
    const entries = loadRecord(storage, SLOT, now());
    return new Map(Array.isArray(entries) ? (entries as [string, Edit][]) : []);
  },
  save(edits) {
    if (edits.size > 0) saveRecord(storage, SLOT, [...edits], now());
    else removeRecord(storage, SLOT);
  },
});
