import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDealer } from '../testing/dealers.ts';
import { comingDays, isKnown, isUnreadable, opensUntil } from './opening-now.ts';
import { wallTimeAt } from './zone.ts';

const HOURS = {
  openingHours: [
    { dayOfWeek: ['Tuesday' as const], opens: '09:00', closes: '12:30' },
    { dayOfWeek: ['Tuesday' as const], opens: '20:00', closes: '02:00' },
  ],
  specialOpeningHours: [{ validFrom: '2026-12-01', validThrough: '2026-12-01' }],
};

/** What a clock in Berlin shows, in winter. */
const berlin = (moment: string) => {
  const wall = wallTimeAt(Date.parse(`${moment}:00+01:00`), 'Europe/Berlin');
  assert.ok(wall);
  return wall;
};

test('D5 the dealer’s clock counts, wherever the desk is', () => {
  assert.deepEqual(wallTimeAt(Date.parse('2026-11-24T23:30:00Z'), 'Asia/Kathmandu'), {
    date: '2026-11-25',
    minutes: 5 * 60 + 15,
  });
  assert.equal(wallTimeAt(0, 'Mars/Olympus'), undefined);
});

test('D5 open, closed, and past midnight', () => {
  assert.equal(opensUntil(HOURS, berlin('2026-11-24T09:00')), '12:30');
  assert.equal(opensUntil(HOURS, berlin('2026-11-24T12:30')), undefined);
  assert.equal(opensUntil(HOURS, berlin('2026-11-24T23:00')), '02:00');
  assert.equal(opensUntil(HOURS, berlin('2026-11-25T01:59')), '02:00');
  assert.equal(opensUntil(HOURS, berlin('2026-11-25T02:00')), undefined);
  assert.equal(opensUntil(HOURS, berlin('2026-12-01T10:00')), undefined);
});

test('D5 the days to come say what special days change', () => {
  const days = comingDays(HOURS, '2026-11-28');
  assert.equal(days.length, 7);
  assert.deepEqual(days[3], { date: '2026-12-01', text: '', isSpecial: true });
  assert.deepEqual(comingDays(HOURS, '2026-11-24')[0], {
    date: '2026-11-24',
    text: '09:00 – 12:30, 20:00 – 02:00',
    isSpecial: false,
  });
});

test('D5 a house that never opens has no hours to tell', () => {
  const now = berlin('2026-11-24T09:00');
  assert.equal(isKnown(HOURS, now), true);
  assert.equal(isKnown({}, now), false);
  assert.equal(isKnown({ openingHours: [], specialOpeningHours: HOURS.specialOpeningHours }, now), false);
});

test('D5 hours that could not be read are noticed, those of a department too', () => {
  const wrong = [{ dayOfWeek: ['Monday' as const], opens: '09:00', closes: 'late' }];
  assert.equal(isUnreadable(makeDealer('a')), false);
  assert.equal(isUnreadable(makeDealer('a', { openingHours: wrong })), true);
  assert.equal(isUnreadable(makeDealer('a', { departments: [{ kind: 'service', openingHours: wrong }] })), true);
});
