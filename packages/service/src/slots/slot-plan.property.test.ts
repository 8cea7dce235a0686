import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAYS_OF_WEEK, type OpeningHours, readTimetable } from '@forecourt/contract';
import fc from 'fast-check';
import { makeDealer } from '../testing/fixtures.ts';
import type { Taken } from './full-times.ts';
import { parseSlotId } from './slot-id.ts';
import { planSlots } from './slot-plan.ts';
import { addDays, findZone, parseDate, type Zone } from './zone.ts';

const MINUTE_MS = 60_000;

/** Zones, each with a day of 23 hours and one of 25, or of half an hour more or less. */
const CHANGES = [
  ['Europe/Berlin', '2026-03-29', '2026-10-25'],
  ['America/New_York', '2026-03-08', '2026-11-01'],
  ['Africa/Cairo', '2026-04-24', '2026-10-29'],
  ['Australia/Sydney', '2026-10-04', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04', '2026-04-05'],
] as const;

const two = (value: number) => String(value).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** An opening in steps of a quarter of an hour, past midnight too. */
const opening = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
  .map(([opens, length]): OpeningHours => {
    const closes = opens + length;
    const text = closes === 96 ? '24:00' : clock((closes % 96) * 15);
    return { dayOfWeek: [...DAYS_OF_WEEK], opens: clock(opens * 15), closes: text };
  });

const world = fc.record({
  zone: fc.constantFrom(...CHANGES),
  day: fc.constantFrom(1, 2),
  openingHours: fc.array(opening, { minLength: 1, maxLength: 3 }),
  slotMinutes: fc.constantFrom(15, 20, 30, 60, 90),
  minutes: fc.integer({ min: 0, max: 600 }),
  seats: fc.integer({ min: 1, max: 3 }),
});

type World = typeof world extends fc.Arbitrary<infer Made> ? Made : never;

/** A workshop whose clocks change on the middle one of three days. */
function makePlan({ zone: [name, spring, autumn], day, openingHours, slotMinutes, seats }: World) {
  const date = day === 1 ? spring : autumn;
  const dealer = makeDealer({ services: ['service'], timeZone: name, openingHours });
  const [from, to] = [addDays(date, -1), addDays(date, 2)];
  const rules = { now: parseDate(date) - 5 * 86_400_000, horizonDays: 60 };
  const planner = planSlots(dealer, 'service', { seats, slotMinutes, leadMinutes: 0 }, rules) ?? assert.fail();
  const zone = findZone(name) as Zone;
  const timetable = readTimetable(dealer, 'service');
  /** What is open, in real time. */
  const open = [-1, 0, 1, 2].flatMap((days) => {
    const midnight = parseDate(addDays(date, days - 1));
    return timetable.on(addDays(date, days - 1)).openings.map(({ opens, closes }) => ({
      start: zone.instantOf(midnight + opens * MINUTE_MS),
      end: zone.instantOf(midnight + closes * MINUTE_MS),
    }));
  });
  return { planner, zone, date, from, to, open, timetable };
}

const times = ({ start, end }: { start: string; end: string }) => ({ start: Date.parse(start), end: Date.parse(end) });

test('B7 slots lie within openings, have their length in real time, and tell it on the dealer’s clock', () => {
  fc.assert(
    fc.property(world, (made) => {
      const { planner, zone, from, to, open, timetable } = makePlan(made);
      const { slots } = planner.list(from, to, [], { minutes: made.minutes });
      const steps = Math.max(1, Math.ceil(made.minutes / made.slotMinutes));
      const longest = Math.floor(timetable.longestFrom(from) / made.slotMinutes);
      for (const slot of slots) {
        const { start, end } = times(slot);
        assert.ok(
          open.some((each) => each.start <= start && end <= each.end),
          `${slot.start} to ${slot.end} is within an opening`,
        );
        if (steps <= longest) assert.equal(end - start, steps * made.slotMinutes * MINUTE_MS);
        assert.ok(planner.isEnough(planner.find(start, (end - start) / MINUTE_MS) ?? assert.fail(), made.minutes));
        assert.equal(slot.start, zone.format(start));
        assert.ok(slot.start.slice(0, 10) >= from && slot.start.slice(0, 10) < to);
      }
    }),
    { numRuns: 400 },
  );
});

test('B7 no slot starts in the skipped hour, both of the repeated ones are there, and no two have one id', () => {
  fc.assert(
    fc.property(world, (made) => {
      const { planner, zone, date, from, to } = makePlan({
        ...made,
        openingHours: [{ dayOfWeek: [...DAYS_OF_WEEK], opens: '00:00', closes: '24:00' }],
      });
      const slotMinutes = made.slotMinutes;
      const { slots } = planner.list(from, to, [], { minutes: 0 });
      const starts = slots.map(({ start }) => Date.parse(start));
      assert.deepEqual(
        starts,
        [...new Set(starts)].sort((a, b) => a - b),
        'in order, none twice',
      );
      assert.equal(new Set(slots.map(({ id }) => id)).size, slots.length);
      const midnight = zone.instantOf(parseDate(date));
      const dayMinutes = (zone.instantOf(parseDate(addDays(date, 1))) - midnight) / MINUTE_MS;
      assert.notEqual(dayMinutes, 1440, 'clocks change on that day');
      const onDay = slots.filter(({ start }) => start.startsWith(date));
      assert.equal(onDay.length, Math.floor(dayMinutes / slotMinutes));
      for (const { start } of onDay) {
        // A wall time that there is comes back from its instant; a skipped one never would.
        const wall = Date.parse(`${start.slice(0, 19)}Z`);
        assert.equal(zone.wallAt(Date.parse(start)), wall);
      }
      const walls = onDay.map(({ start }) => start.slice(11, 16));
      const repeated = walls.filter((wall, i) => walls.indexOf(wall) !== i).length;
      const extra = dayMinutes - 1440;
      if (extra <= 0) assert.equal(repeated, 0);
      else if (extra % slotMinutes === 0) assert.equal(repeated, extra / slotMinutes);
    }),
    { numRuns: 200 },
  );
});

test('B6 B7 whatever people take one after the other of what is listed, no minute has more of them than seats', () => {
  const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.nat()), { maxLength: 25 });
  fc.assert(
    fc.property(world, people, (made, choices) => {
      const { planner, from, to } = makePlan(made);
      const stepMs = made.slotMinutes * MINUTE_MS;
      const taken: Taken[] = [];
      for (const [minutes, choice] of choices) {
        const { slots } = planner.list(from, to, taken, { minutes });
        const slot = slots[choice % Math.max(1, slots.length)];
        if (!slot) continue;
        const { start, end } = times(slot);
        // As the table has it: a row for each step.
        for (let step = start; step < end; step += stepMs) taken.push({ start: step, end: step + stepMs, seats: 1 });
      }
      for (const { start } of taken) {
        const there = taken.filter((each) => each.start <= start && start < each.end).length;
        assert.ok(there <= made.seats, `${there} people for ${made.seats} seats`);
      }
    }),
    { numRuns: 200 },
  );
});

test('a slot that is listed is found again by what its id says, and one step off the grid is not', () => {
  fc.assert(
    fc.property(world, (made) => {
      const { planner, from, to } = makePlan(made);
      for (const slot of planner.list(from, to, [], { minutes: made.minutes }).slots) {
        const key = parseSlotId(slot.id) ?? assert.fail(slot.id);
        const found = planner.find(key.start, key.minutes);
        assert.deepEqual([found?.start, found?.end], [times(slot).start, times(slot).end]);
        assert.equal(planner.find(key.start + MINUTE_MS, key.minutes), undefined);
      }
    }),
    { numRuns: 200 },
  );
});

test('a return is never offered before the car was collected and the work is done', () => {
  fc.assert(
    fc.property(world, fc.nat(), (made, hours) => {
      const { planner, from, to } = makePlan(made);
      const notBefore = Date.parse(`${from}T00:00:00Z`) + (hours % 80) * 60 * MINUTE_MS;
      const all = planner.list(from, to, []).slots;
      const { slots, unavailable } = planner.list(from, to, [], { notBefore });
      assert.deepEqual(
        slots,
        all.filter(({ start }) => Date.parse(start) >= notBefore),
      );
      assert.ok(
        unavailable.every(({ reason }) => reason === 'closed'),
        'too early is neither past nor full',
      );
    }),
    { numRuns: 200 },
  );
});
