import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordStorage } from './environment.ts';
import { loadRecord, type RecordSlot, removeRecord, saveRecord } from './record.ts';
import { memoryStorage } from './testing/index.ts';

const HOUR_MS = 3_600_000;
const NOW = Date.parse('2026-11-23T09:00:00Z');
const slot: RecordSlot = { name: 'booking.test-drive', version: 2, ttlMs: HOUR_MS };
const data = { dealerId: 'munich-north', list: [1, 2] };

/** A storage whose every method throws, as where it is full or forbidden. */
const throwing = (name: string): RecordStorage => {
  const refuse = (): never => {
    throw new DOMException('no', name);
  };
  return { getItem: refuse, setItem: refuse, removeItem: refuse };
};

test('X13 a record is kept under our name, and read back', () => {
  const storage = memoryStorage();
  assert.equal(saveRecord(storage, slot, data, NOW), true);
  assert.deepEqual([...storage.entries.keys()], ['forecourt.booking.test-drive']);
  assert.deepEqual(loadRecord(storage, slot, NOW), data);
});

test('X13 a record holds for its time, and is then thrown away', () => {
  const storage = memoryStorage();
  saveRecord(storage, slot, data, NOW);
  assert.deepEqual(loadRecord(storage, slot, NOW + HOUR_MS - 1), data);
  assert.equal(loadRecord(storage, slot, NOW + HOUR_MS), undefined);
  assert.equal(storage.entries.size, 0);
});

test('X13 a record of another version is thrown away', () => {
  const storage = memoryStorage();
  saveRecord(storage, { ...slot, version: 1 }, data, NOW);
  assert.equal(loadRecord(storage, slot, NOW), undefined);
  assert.equal(storage.entries.size, 0);
});

for (const garbage of ['', 'not json', '{"version":2', 'null', '42', '"text"', '[]', '{}', '{"version":2,"data":{}}']) {
  test(`X13 ${JSON.stringify(garbage)} in its place reads as nothing`, () => {
    const storage = memoryStorage();
    storage.setItem('forecourt.booking.test-drive', garbage);
    assert.equal(loadRecord(storage, slot, NOW), undefined);
  });
}

for (const name of ['QuotaExceededError', 'SecurityError']) {
  test(`X13 a storage that throws ${name} loses the record, and nothing else`, () => {
    const storage = throwing(name);
    assert.equal(saveRecord(storage, slot, data, NOW), false);
    assert.equal(loadRecord(storage, slot, NOW), undefined);
    assert.doesNotThrow(() => removeRecord(storage, slot));
  });
}

test('X13 without a storage nothing is kept', () => {
  assert.equal(saveRecord(undefined, slot, data, NOW), false);
  assert.equal(loadRecord(undefined, slot, NOW), undefined);
  assert.doesNotThrow(() => removeRecord(undefined, slot));
});

test('X13 what cannot be written as JSON is not kept', () => {
  const storage = memoryStorage();
  const circle: { self?: unknown } = {};
  circle.self = circle;
  assert.equal(saveRecord(storage, slot, circle, NOW), false);
});

test('X13 a record is forgotten when asked, and those of others are not', () => {
  const storage = memoryStorage();
  storage.setItem('of-the-page', 'x');
  saveRecord(storage, slot, data, NOW);
  removeRecord(storage, slot);
  assert.deepEqual([...storage.entries.keys()], ['of-the-page']);
});
