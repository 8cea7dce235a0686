import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, ago, dateOf, longDate, momentIn, nearDay, offsetOf, shortDate, timeOf } from './times.ts';

test('a time is read from the text before the offset, whatever zone this computer is in', () => {
  const start = '2026-11-24T00:15:00+14:00';
  assert.equal(dateOf(start), '2026-11-24');
  assert.equal(timeOf(start), '00:15');
  assert.equal(offsetOf(start), 'UTC+14:00');
});

test('a date names its day, and its year only when it is another', () => {
  assert.equal(shortDate('2026-11-24', '2026-11-22'), 'Tue 24 Nov');
  assert.equal(shortDate('2027-01-02', '2026-11-22'), 'Sat 2 Jan 2027');
  assert.equal(longDate('2026-11-24', '2026-11-22'), 'Tuesday 24 November');
});

test('near days have a name', () => {
  assert.equal(nearDay('2026-12-01', '2026-12-01'), 'Today');
  assert.equal(nearDay('2026-12-01', '2026-11-30'), 'Tomorrow');
  assert.equal(nearDay('2026-11-30', '2026-12-01'), 'Yesterday');
  assert.equal(nearDay('2026-12-03', '2026-12-01'), '');
});

test('days are added over months, years and clock changes', () => {
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  assert.equal(addDays('2026-10-24', 2), '2026-10-26');
  assert.equal(addDays('2026-03-01', -1), '2026-02-28');
  assert.equal(addDays('', 1), '');
});

test('how long ago is short, and exact enough', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  const before = (ms: number) => ago(new Date(now - ms).toISOString(), now);
  assert.equal(before(59_000), 'now');
  assert.equal(before(-5000), 'now');
  assert.equal(before(60_000), '1 min');
  assert.equal(before(59 * 60_000), '59 min');
  assert.equal(before(3 * 3_600_000), '3 h');
  assert.equal(before(2 * 86_400_000), '2 d');
  assert.match(before(20 * 86_400_000), /^\d+ Nov$/);
  assert.equal(ago('nonsense', now), '');
});

test('a moment is shown on the dealer’s clock; in an unknown zone as UTC', () => {
  assert.match(momentIn('2026-11-22T08:00:00Z', 'Asia/Shanghai'), /16:00/);
  assert.match(momentIn('2026-11-22T08:00:00Z', 'Mars/Olympus'), /08:00 UTC/);
  assert.equal(momentIn('nonsense', 'Asia/Shanghai'), 'nonsense');
});
