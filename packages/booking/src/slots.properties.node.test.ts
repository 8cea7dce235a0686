import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Slot } from '@forecourt/contract';
import { dateOf, groupByDate, nearestSlots, offsetMinutesOf, offsetText, repeatedTimes, wallClock } from './slots.ts';

const HOUR_MS = 3_600_000;

/** Zones with days of 23, 25 and 23½ hours, odd offsets, and none of all that. */
const ZONES = [
  ...['Europe/Berlin', 'America/New_York', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Chatham'],
  ...['Africa/Cairo', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/Santiago', 'Pacific/Marquesas', 'UTC'],
] as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment as a back end writes it: the wall clock of the zone, and its offset then. */
function written(ms: number, timeZone: string): string {
  const options = { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' } as const;
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', options);
  formats.set(timeZone, format);
  const wall = format.format(ms).replace(' ', 'T');
  const minutes = (Date.parse(`${wall}Z`) - ms) / 60_000;
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${wall}${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
}

const slotAt = (ms: number, timeZone: string): Slot => {
  const start = written(ms, timeZone);
  return { id: `${timeZone} ${ms}`, start, end: written(ms + HOUR_MS, timeZone) };
};

const quarter = fc
  .integer({ min: Date.UTC(2024, 0, 1) / 900_000, max: Date.UTC(2029, 0, 1) / 900_000 })
  .map((quarters) => quarters * 900_000);
const zone = fc.constantFrom(...ZONES);

/** Slots of one dealer around some moment, in any order; some zones change their clocks there. */
const slotsOf = fc
  .record({ timeZone: zone, from: quarter, steps: fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 60 }) })
  .map(({ timeZone, from, steps }) => steps.map((step) => slotAt(from + step * 900_000, timeZone)));

/** All quarters of an hour of the days around a change of the clocks, or of any day. */
const wholeDays = fc
  .record({ timeZone: zone, from: quarter })
  .map(({ timeZone, from }) => Array.from({ length: 4 * 30 }, (_, i) => slotAt(from + i * 900_000, timeZone)));

const time = ({ start }: Slot): number => Date.parse(start);
const isInOrder = (slots: readonly Slot[]): boolean =>
  slots.every((slot, i) => !i || time(slots[i - 1] as Slot) < time(slot));

describe('B7 for every zone and moment', () => {
  test('B7 days lose no slot, keep none twice, and are in the order of time', () => {
    fc.assert(
      fc.property(fc.oneof(slotsOf, wholeDays), (slots) => {
        const days = groupByDate(slots);
        const all = [...days.values()].flat();
        assert.equal(all.length, slots.length);
        assert.deepEqual(new Set(all), new Set(slots));
        assert.ok([...days.values()].every(isInOrder));
        assert.ok(isInOrder(all), 'the days, too');
        for (const [date, day] of days) assert.ok(day.every((slot) => dateOf(slot) === date));
      }),
    );
  });

  test('B7 a time is repeated exactly when its day has two moments that show it', () => {
    fc.assert(
      fc.property(fc.oneof(slotsOf, wholeDays), (slots) => {
        const repeated = repeatedTimes(slots);
        for (const { start } of slots) {
          const same = slots.filter((other) => other.start.slice(0, 16) === start.slice(0, 16));
          assert.equal(repeated.has(start.slice(0, 16)), same.length > 1);
          const offsets = new Set(same.map((other) => offsetText(other.start)));
          assert.equal(offsets.size, same.length, 'and the offset then tells them apart');
        }
      }),
    );
  });

  test('B7 the days on which clocks change have 23 or 25 hours, and no slot of them is lost', () => {
    for (const [timeZone, midnight, date, hours, twice] of [
      ['Europe/Berlin', '2026-03-28T23:00Z', '2026-03-29', 23, 0],
      ['Europe/Berlin', '2026-10-24T22:00Z', '2026-10-25', 25, 4],
      ['America/New_York', '2026-03-08T05:00Z', '2026-03-08', 23, 0],
      ['America/New_York', '2026-11-01T04:00Z', '2026-11-01', 25, 4],
      ['Australia/Lord_Howe', '2026-04-04T13:00Z', '2026-04-05', 24.5, 2],
      ['Asia/Kathmandu', '2026-10-24T18:15Z', '2026-10-25', 24, 0],
    ] as const) {
      const slots = Array.from({ length: 4 * 30 }, (_, i) => slotAt(Date.parse(midnight) + i * 900_000, timeZone));
      const day = groupByDate(slots).get(date) ?? [];
      assert.deepEqual([day.length / 4, repeatedTimes(day).size], [hours, twice], `${timeZone} ${date}`);
    }
  });

  test('B7 the wall clock and the offset together are the moment', () => {
    fc.assert(
      fc.property(zone, quarter, (timeZone, ms) => {
        const start = written(ms, timeZone);
        assert.equal(wallClock(start).getTime() - offsetMinutesOf(start) * 60_000, ms);
        assert.equal(wallClock(start).toISOString().slice(0, 10), dateOf({ start }));
      }),
    );
  });

  test('B7 for every offset there is, its text says the same as its minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -14 * 60, max: 14 * 60 }), (minutes) => {
        const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
        const two = (value: number): string => String(value).padStart(2, '0');
        const start = `2026-11-24T10:00:00${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
        assert.equal(offsetMinutesOf(start), minutes);
        const [, sign = '+', h = '0', m = '0'] = /^UTC(?:([+-])(\d+)(?::(\d\d))?)?$/.exec(offsetText(start)) ?? [];
        assert.equal((sign === '-' ? -1 : 1) * (Number(h) * 60 + Number(m)) || 0, minutes);
      }),
    );
  });
});

describe('B6 for every list of slots', () => {
  test('B6 none that is left out is nearer than one that is offered, and the taken one is never offered', () => {
    fc.assert(
      fc.property(
        slotsOf,
        zone,
        quarter,
        fc.integer({ min: 0, max: 5 }),
        fc.nat(),
        (slots, timeZone, ms, count, pick) => {
          const taken = slots[pick % (slots.length || 1)];
          const start = taken?.start ?? written(ms, timeZone);
          const near = nearestSlots(slots, start, count, taken?.id);
          const others = slots.filter((slot) => slot !== taken);
          assert.equal(near.length, Math.min(count, others.length));
          assert.ok(near.every((slot) => others.includes(slot)));
          assert.ok(isInOrder(near));
          const distance = (slot: Slot): number => Math.abs(time(slot) - Date.parse(start));
          const farthest = Math.max(0, ...near.map(distance));
          assert.ok(others.every((slot) => near.includes(slot) || distance(slot) >= farthest));
        },
      ),
    );
  });
});
