import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atDealer } from './zone.ts';

const LIKE = '2026-11-24T10:30:00+01:00';

test('a time on the dealer’s clock gets the offset of that day', () => {
  assert.equal(atDealer('2026-11-24', '10:30', 'Europe/Berlin', LIKE), '2026-11-24T10:30:00+01:00');
  assert.equal(atDealer('2027-07-01', '08:00', 'Europe/Berlin', LIKE), '2027-07-01T08:00:00+02:00');
  assert.equal(atDealer('2026-11-24', '00:15', 'Asia/Kathmandu', LIKE), '2026-11-24T00:15:00+05:45');
  assert.equal(atDealer('2026-11-24', '23:45', 'America/Los_Angeles', LIKE), '2026-11-24T23:45:00-08:00');
});

test('B7 on a day of 25 hours the repeated hour is the first one, on a day of 23 hours a skipped time is none', () => {
  const berlin = (date: string, time: string) => atDealer(date, time, 'Europe/Berlin', LIKE);
  assert.equal(berlin('2026-10-25', '01:59'), '2026-10-25T01:59:00+02:00');
  assert.equal(berlin('2026-10-25', '02:30'), '2026-10-25T02:30:00+02:00');
  assert.equal(berlin('2026-10-25', '03:00'), '2026-10-25T03:00:00+01:00');
  assert.equal(berlin('2027-03-28', '01:59'), '2027-03-28T01:59:00+01:00');
  assert.equal(berlin('2027-03-28', '02:30'), undefined);
  assert.equal(berlin('2027-03-28', '03:00'), '2027-03-28T03:00:00+02:00');
});

test('in a zone that is not known the offset is the one that the service wrote', () => {
  assert.equal(atDealer('2027-07-01', '08:00', 'Mars/Olympus', LIKE), '2027-07-01T08:00:00+01:00');
});
