import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { DAYS_OF_WEEK, type Dealer } from '@forecourt/contract';
import { dealerWith, wordsFrom } from '../../test/hours.fixture.ts';
import english from '../locales/en/rows.ts';
import { hoursText } from './hours-text.ts';
import { type OpeningStatus, openingStatus } from './opening-status.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/** Zones, each with a day on which its clocks change, or New Year. */
const PLACES = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/St_Johns', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Africa/Cairo', '2026-04-24'],
  ['Africa/Cairo', '2026-10-29'],
  ['Pacific/Auckland', '2026-09-27'],
  ['Asia/Kathmandu', '2027-01-01'],
] as const;

/** How much of time an oracle knows around its day: what is asked of it lies in the first three. */
const BEFORE_DAYS = 3;
const ASKED_DAYS = 3;
const AFTER_DAYS = 17;

const walls = new Map<string, readonly number[]>();

/** What the wall shows at each minute, in minutes since 1970 as if in UTC; asked of `Intl` one by one. */
function wallsOf(timeZone: string, day: string): { first: number; wall: readonly number[] } {
  const first = Date.parse(`${day}T00:00:00Z`) / MINUTE_MS - BEFORE_DAYS * DAY_MINUTES;
  const key = timeZone + day;
  let wall = walls.get(key);
  if (!wall) {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    const length = (BEFORE_DAYS + ASKED_DAYS + AFTER_DAYS) * DAY_MINUTES;
    wall = Array.from({ length }, (_, index) => {
      const text = format.format((first + index) * MINUTE_MS);
      return Date.parse(`${text.replace(' ', 'T')}Z`) / MINUTE_MS;
    });
    walls.set(key, wall);
  }
  return { first, wall };
}

const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** Whether a house is open at each minute: every opening of every date is marked on the line. */
function openMinutes(dealer: Dealer, wall: readonly number[]): Uint8Array {
  const marks = new Uint8Array(wall.length);
  // the first minute that shows a time or a later one
  const reached = (time: number): number => {
    // clocks move by less than three hours
    let index = Math.max(0, time - (wall[0] as number) - 180);
    while (index < wall.length && (wall[index] as number) < time) index += 1;
    return index;
  };
  const firstDay = Math.floor((wall[0] as number) / DAY_MINUTES);
  for (let day = firstDay; day <= firstDay + BEFORE_DAYS + ASKED_DAYS + AFTER_DAYS; day += 1) {
    const date = new Date(day * DAY_MINUTES * MINUTE_MS);
    const iso = date.toISOString().slice(0, 10);
    const name = DAYS_OF_WEEK[(date.getUTCDay() + 6) % 7] as (typeof DAYS_OF_WEEK)[number];
    const { specialOpeningHours = [], openingHours = [] } = dealer;
    const regular = openingHours.filter(({ dayOfWeek }) => dayOfWeek.includes(name));
    const specials = specialOpeningHours.filter(
      ({ validFrom, validThrough, dayOfWeek }) =>
        validFrom <= iso && iso <= validThrough && (!dayOfWeek || dayOfWeek.includes(name)),
    );
    // a season is weaker than dates, however long these are
    const weaknesses = specials.map(
      ({ validFrom, validThrough, dayOfWeek }) =>
        Date.parse(validThrough) - Date.parse(validFrom) + (dayOfWeek ? Number.MAX_SAFE_INTEGER / 2 : 0),
    );
    const strongest = specials.filter((_, each) => weaknesses[each] === Math.min(...weaknesses));
    for (const { opens, closes } of strongest.length ? strongest : regular) {
      if (opens === undefined || closes === undefined) continue;
      const [from, to] = [minutesOf(opens), minutesOf(closes)];
      const midnight = day * DAY_MINUTES;
      marks.fill(1, reached(midnight + from), reached(midnight + (to <= from ? to + DAY_MINUTES : to)));
    }
  }
  return marks;
}

const clockTime = (most: number) =>
  fc.integer({ min: 0, max: most / 5 }).map((fives) => {
    const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
    return `${two((fives * 5) / 60)}:${two((fives * 5) % 60)}`;
  });
/** Often in the night, when clocks change. */
const times = fc.record({
  opens: fc.oneof(clockTime(1435), clockTime(240)),
  closes: fc.oneof(clockTime(1440), clockTime(240)),
});
const days = fc.oneof(fc.constant(DAYS_OF_WEEK.slice()), fc.subarray([...DAYS_OF_WEEK], { minLength: 1 }));
const regularHours = fc.array(fc.tuple(days, times), { minLength: 1, maxLength: 4 });
/** Some weeks, closed half of the time, so that an opening is far away; some of them seasons. */
const specialHours = fc.array(
  fc.tuple(
    fc.integer({ min: -2, max: 9 }),
    fc.nat({ max: 12 }),
    fc.option(times, { nil: undefined, freq: 2 }),
    fc.option(days, { nil: undefined, freq: 2 }),
  ),
  { maxLength: 3 },
);

const situation = fc
  .record({
    place: fc.constantFrom(...PLACES),
    regular: regularHours,
    specials: specialHours,
    minute: fc.integer({ min: 0, max: ASKED_DAYS * DAY_MINUTES - 1 }),
    ms: fc.constantFrom(0, 1, 29_999, 59_999),
  })
  .map(({ place: [timeZone, day], regular, specials, minute, ms }) => {
    const dateAfter = (offset: number): string =>
      new Date(Date.parse(`${day}T00:00:00Z`) + offset * DAY_MINUTES * MINUTE_MS).toISOString().slice(0, 10);
    const dealer = dealerWith({
      timeZone,
      openingHours: regular.map(([dayOfWeek, opening]) => ({ dayOfWeek, ...opening })),
      specialOpeningHours: specials.map(([from, length, opening, dayOfWeek]) => ({
        validFrom: dateAfter(from),
        validThrough: dateAfter(from + length),
        ...(dayOfWeek && { dayOfWeek }),
        ...opening,
      })),
    });
    const { first, wall } = wallsOf(timeZone, day);
    const index = BEFORE_DAYS * DAY_MINUTES + minute;
    return { dealer, wall, first, index, now: (first + index) * MINUTE_MS + ms };
  });

const t = wordsFrom(english, 'en');
const textOf = (status: OpeningStatus | undefined): string => (status ? hoursText(status, 'en-GB', t) : 'none');
const statusAt = (dealer: Dealer, instant: number): OpeningStatus =>
  openingStatus(dealer, undefined, instant) ?? assert.fail('the hours can be read');

describe('D5 D6 openings of any week, in zones whose clocks change', () => {
  test('the status agrees with one that goes through the minutes', () => {
    fc.assert(
      fc.property(situation, ({ dealer, wall, index, now }) => {
        const marks = openMinutes(dealer, wall);
        const status = statusAt(dealer, now);
        assert.equal(status.state, marks[index] ? 'open' : 'closed');
        const flip = marks.indexOf(marks[index] ? 0 : 1, index);
        const minutes = flip < 0 ? Number.POSITIVE_INFINITY : flip - index - (now % MINUTE_MS) / MINUTE_MS;
        const shown = (wall[flip] as number) * MINUTE_MS;
        if (status.state === 'open') {
          assert.equal(status.closesAt, minutes <= DAY_MINUTES ? shown : undefined);
          assert.equal(status.closesInMinutes, minutes <= 30 ? Math.ceil(minutes) : undefined);
        } else if (status.opensAt !== undefined) {
          assert.equal(status.opensAt, shown);
        } else {
          assert.ok(minutes > 13 * DAY_MINUTES);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('what is said stays the same until the very millisecond that it names, and then is something else', () => {
    fc.assert(
      fc.property(situation, ({ dealer, now }) => {
        const status = statusAt(dealer, now);
        const text = textOf(status);
        const { changesAt } = status;
        assert.ok(changesAt > now);
        // a step that meets every quarter of an hour sooner or later
        for (let at = now; at < changesAt; at += 97 * MINUTE_MS) assert.equal(textOf(statusAt(dealer, at)), text);
        assert.equal(textOf(statusAt(dealer, changesAt - 1)), text);
        const isOpenEnded = status.state === 'open' ? status.closesAt === undefined : status.opensAt === undefined;
        if (!isOpenEnded) assert.notEqual(textOf(statusAt(dealer, changesAt)), text);
      }),
      { numRuns: 200 },
    );
  });
});

test('D2 the status of 20 dealers takes less than 2 ms once the zones are known', () => {
  const zones = PLACES.map(([timeZone]) => timeZone);
  const everyDay = [...DAYS_OF_WEEK];
  const dealers = Array.from({ length: 20 }, (_, index) =>
    dealerWith({
      timeZone: zones[index % zones.length] as string,
      openingHours: [
        { dayOfWeek: everyDay.slice(0, 5), opens: '08:00', closes: '12:00' },
        { dayOfWeek: everyDay.slice(0, 5), opens: '13:00', closes: '18:00' },
      ],
      specialOpeningHours: [{ validFrom: '2026-12-25', validThrough: '2026-12-26' }],
    }),
  );
  // the fastest of many rounds: the machine does other things as well
  const rounds = Array.from({ length: 200 }, (_, round) => {
    const since = performance.now();
    for (const dealer of dealers) openingStatus(dealer, undefined, Date.UTC(2026, 10, 23, 7) + round * 10_000_000);
    return performance.now() - since;
  });
  assert.ok(Math.min(...rounds) < 2, `${Math.min(...rounds)} ms`);
});
