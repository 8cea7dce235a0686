import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Dealer, DAYS_OF_WEEK } from '@forecourt/contract';
import { makeDealer, NOW } from '../testing/fixtures.ts';
import type { Taken } from './full-times.ts';
import { type Capacity, planSlots, type PlanRules } from './slot-plan.ts';

const CAPACITY: Capacity = { seats: 2, slotMinutes: 60, leadMinutes: 0 };

function plan(parts: Partial<Dealer>, rules: Partial<PlanRules> = {}, capacity: Partial<Capacity> = {}) {
  const dealer = makeDealer(parts);
  const all = { now: NOW, horizonDays: 60, ...rules };
  return planSlots(dealer, 'test-drive', { ...CAPACITY, ...capacity }, all) ?? assert.fail('the zone exists');
}

const everyDay = (opens: string, closes: string) => [{ dayOfWeek: [...DAYS_OF_WEEK], opens, closes }];
const startsOf = (slots: readonly { start: string }[]) => slots.map(({ start }) => start);

test('slots follow one another from opening to closing, on the dealer’s wall clock', () => {
  const { slots } = plan({ openingHours: everyDay('09:00', '12:30') }).list('2026-11-23', '2026-11-24', []);
  assert.deepEqual(
    slots.map(({ start, end }) => `${start.slice(11)} ${end.slice(11)}`),
    ['09:00:00+01:00 10:00:00+01:00', '10:00:00+01:00 11:00:00+01:00', '11:00:00+01:00 12:00:00+01:00'],
  );
});

test('B7 the day of 25 hours has both of its repeated hours, told apart by offset and id', () => {
  const now = Date.parse('2026-10-20T00:00:00Z');
  const { slots } = plan({ openingHours: everyDay('00:00', '05:00') }, { now }).list('2026-10-25', '2026-10-26', []);
  assert.deepEqual(startsOf(slots), [
    '2026-10-25T00:00:00+02:00',
    '2026-10-25T01:00:00+02:00',
    '2026-10-25T02:00:00+02:00',
    '2026-10-25T02:00:00+01:00',
    '2026-10-25T03:00:00+01:00',
    '2026-10-25T04:00:00+01:00',
  ]);
  assert.equal(new Set(slots.map(({ id }) => id)).size, 6);
});

test('B7 the day of 23 hours has no slot in its skipped hour', () => {
  const now = Date.parse('2026-03-20T00:00:00Z');
  const { slots } = plan({ openingHours: everyDay('00:00', '05:00') }, { now }).list('2026-03-29', '2026-03-30', []);
  assert.deepEqual(startsOf(slots), [
    '2026-03-29T00:00:00+01:00',
    '2026-03-29T01:00:00+01:00',
    '2026-03-29T03:00:00+02:00',
    '2026-03-29T04:00:00+02:00',
  ]);
});

test('ordinary hours stay on the wall clock on both sides of a change', () => {
  const now = Date.parse('2026-10-20T00:00:00Z');
  const { slots } = plan({ openingHours: everyDay('09:00', '10:00') }, { now }).list('2026-10-24', '2026-10-27', []);
  assert.deepEqual(startsOf(slots), [
    '2026-10-24T09:00:00+02:00',
    '2026-10-25T09:00:00+01:00',
    '2026-10-26T09:00:00+01:00',
  ]);
});

test('an opening past midnight gives the next date its slots', () => {
  const monday = [{ dayOfWeek: ['Monday' as const], opens: '22:00', closes: '02:00' }];
  const { slots, unavailable } = plan({ openingHours: monday }).list('2026-11-24', '2026-11-25', []);
  assert.deepEqual(startsOf(slots), ['2026-11-24T00:00:00+01:00', '2026-11-24T01:00:00+01:00']);
  assert.deepEqual(unavailable, []);
});

test('B9 each day without a slot says why', () => {
  const specialOpeningHours = [{ validFrom: '2026-11-24', validThrough: '2026-11-24' }];
  const at = (time: string) => Date.parse(`2026-11-25T${time}:00+01:00`);
  const taken: Taken[] = [{ start: at('09:00'), end: at('17:00'), seats: 2 }];
  const now = Date.parse('2026-11-20T17:30:00+01:00');
  const { unavailable } = plan({ specialOpeningHours }, { now, horizonDays: 6 }).list(
    '2026-11-19',
    '2026-11-28',
    taken,
  );
  assert.deepEqual(unavailable, [
    { date: '2026-11-19', reason: 'past' },
    { date: '2026-11-20', reason: 'past' },
    { date: '2026-11-21', reason: 'closed' },
    { date: '2026-11-22', reason: 'closed' },
    { date: '2026-11-24', reason: 'holiday' },
    { date: '2026-11-25', reason: 'full' },
    { date: '2026-11-27', reason: 'too-far' },
  ]);
});

test('B6 a longer slot is full when all seats are taken in any step of it; neighbours do not count twice', () => {
  const at = (time: string) => Date.parse(`2026-11-23T${time}:00+01:00`);
  const taken: Taken[] = [
    { start: at('09:45'), end: at('10:15'), seats: 1 },
    { start: at('10:15'), end: at('10:45'), seats: 1 },
    { start: at('12:00'), end: at('12:30'), seats: 2 },
  ];
  const { slots } = plan({}, {}, { slotMinutes: 30 }).list('2026-11-23', '2026-11-24', taken, { minutes: 90 });
  const starts = startsOf(slots).map((start) => start.slice(11, 16));
  assert.deepEqual(starts.slice(0, 6), ['09:00', '09:30', '10:00', '10:30', '12:30', '13:00']);
});

test('a slot is full when all seats are taken at some time of it, whatever slots those were booked in', () => {
  const at = (time: string) => Date.parse(`2026-11-23T${time}:00+01:00`);
  const taken: Taken[] = [
    { start: at('09:00'), end: at('10:00'), seats: 1 },
    { start: at('11:30'), end: at('12:30'), seats: 2 },
    { start: at('14:00'), end: at('15:00'), seats: 2 },
  ];
  const { slots } = plan({}).list('2026-11-23', '2026-11-24', taken);
  assert.deepEqual(
    startsOf(slots).map((start) => start.slice(11, 16)),
    ['09:00', '10:00', '13:00', '15:00', '16:00'],
  );
});

test('a slot too near to be prepared is not offered', () => {
  const { slots } = plan({}, {}, { leadMinutes: 120 }).list('2026-11-20', '2026-11-21', []);
  assert.equal(slots[0]?.start, '2026-11-20T10:00:00+01:00');
});

test('a slot that is listed is found by its start, and no other time is', () => {
  const planner = plan({});
  const { slots } = planner.list('2026-11-23', '2026-11-24', []);
  for (const { start, end } of slots) {
    const found = planner.find(Date.parse(start));
    assert.deepEqual([found?.start, found?.end], [Date.parse(start), Date.parse(end)]);
    assert.equal(planner.find(Date.parse(start) + 30 * 60_000), undefined);
  }
});

test('B12 longer slots start on every step of the grid, and none goes on past a closing or over a lunch break', () => {
  const openingHours = [...everyDay('09:00', '11:00'), ...everyDay('12:00', '13:30')];
  const planner = plan({ openingHours }, {}, { slotMinutes: 30 });
  const list = (minutes: number) =>
    planner
      .list('2026-11-23', '2026-11-24', [], { minutes })
      .slots.map(({ start, end }) => `${start.slice(11, 16)} ${end.slice(11, 16)}`);
  assert.deepEqual(list(61), ['09:00 10:30', '09:30 11:00', '12:00 13:30']);
  assert.deepEqual(list(120), ['09:00 11:00']);
  assert.deepEqual(list(121), ['09:00 11:00', '12:00 13:30'], 'longer than every opening: a whole one');
  const start = Date.parse('2026-11-23T09:00:00+01:00');
  assert.equal(planner.find(start, 150), undefined);
  assert.equal(planner.find(start, 45), undefined);
  const [whole, part] = [planner.find(start, 120), planner.find(start, 90)];
  assert.ok(whole && part);
  assert.deepEqual([planner.isEnough(whole, 500), planner.isEnough(part, 500)], [true, false]);
});

test('B12 a special opening that is over does not count among the openings that work is longer than', () => {
  const long = (date: string) => ({ validFrom: date, validThrough: date, opens: '08:00', closes: '20:00' });
  const list = (date: string) =>
    plan({ specialOpeningHours: [long(date)] }).list('2026-11-23', '2026-11-24', [], { minutes: 600 });
  assert.deepEqual(startsOf(list('2026-11-19').slots), ['2026-11-23T09:00:00+01:00']);
  assert.deepEqual(startsOf(list('2026-11-25').slots), [], 'it fits a day to come');
});

test('B9 a day that is open, but not for as long as the work takes, is not called closed', () => {
  const openingHours = [
    { dayOfWeek: ['Monday' as const], opens: '09:00', closes: '17:00' },
    { dayOfWeek: ['Tuesday' as const], opens: '09:00', closes: '12:00' },
  ];
  const { slots, unavailable } = plan({ openingHours }).list('2026-11-23', '2026-11-26', [], { minutes: 300 });
  assert.deepEqual(
    slots.map(({ start }) => start.slice(0, 10)),
    Array(4).fill('2026-11-23'),
  );
  assert.deepEqual(unavailable, [{ date: '2026-11-25', reason: 'closed' }]);
});

test('60 days of slots take well under 5 ms once a zone is known', () => {
  const parts = { openingHours: everyDay('00:00', '24:00') };
  const list = () => plan(parts).list('2026-11-20', '2027-01-19', []);
  const { slots } = list();
  assert.equal(slots.length, 60 * 24 - 8);
  for (let i = 0; i < 20; i++) list();
  const start = process.cpuUsage();
  for (let i = 0; i < 50; i++) list();
  const { user, system } = process.cpuUsage(start);
  assert.ok((user + system) / 1000 / 50 < 5, `${(user + system) / 1000 / 50} ms each`);
});
