import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { addDays, findZone, parseDate, type Zone } from './zone.ts';

const zone = (name: string): Zone => findZone(name) ?? assert.fail(`${name} is a zone`);

test('a zone that does not exist is not found', () => {
  for (const name of ['Mars/Base', '', 'Europe/Berlin; drop', 'x'.repeat(64)]) {
    assert.equal(findZone(name), undefined, name);
  }
});

test('times have the zone’s own offset, half and quarter hours too', () => {
  const at = Date.parse('2026-07-01T12:00:00Z');
  assert.equal(zone('Europe/Berlin').format(at), '2026-07-01T14:00:00+02:00');
  assert.equal(zone('Asia/Kathmandu').format(at), '2026-07-01T17:45:00+05:45');
  assert.equal(zone('America/St_Johns').format(at), '2026-07-01T09:30:00-02:30');
  assert.equal(zone('Pacific/Kiritimati').format(at), '2026-07-02T02:00:00+14:00');
  assert.equal(zone('UTC').format(at), '2026-07-01T12:00:00+00:00');
});

test('B7 a skipped wall time is the one after the gap, a repeated one the first of two', () => {
  const berlin = zone('Europe/Berlin');
  const instant = (wall: string) => berlin.format(berlin.instantOf(Date.parse(`${wall}Z`)));
  assert.equal(instant('2026-03-29T01:59:00'), '2026-03-29T01:59:00+01:00');
  assert.equal(instant('2026-03-29T02:30:00'), '2026-03-29T03:30:00+02:00');
  assert.equal(instant('2026-10-25T02:30:00'), '2026-10-25T02:30:00+02:00');
  assert.equal(instant('2026-10-25T03:00:00'), '2026-10-25T03:00:00+01:00');
});

test('offsets are those of Temporal, hour by hour over two years, wherever clocks change', () => {
  const names = ['Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Tehran'];
  for (const name of names) {
    const from = Date.UTC(2026, 0, 1);
    let previous = '';
    for (let hour = 0; hour < 2 * 365 * 24; hour += 5) {
      const at = Temporal.Instant.fromEpochMilliseconds(from + hour * 3_600_000);
      const zoned = at.toZonedDateTimeISO(name);
      const expected = zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
      const found = zone(name).format(at.epochMilliseconds);
      if (found !== expected) assert.fail(`${name}: ${found} is not ${expected}, after ${previous}`);
      previous = found;
    }
  }
});

test('dates are counted through months and leap years, and none is made up', () => {
  assert.equal(addDays('2028-02-28', 1), '2028-02-29');
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  assert.ok(Number.isNaN(parseDate('2026-02-30')));
  assert.ok(Number.isNaN(parseDate('2026-13-01')));
});
