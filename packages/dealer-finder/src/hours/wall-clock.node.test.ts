import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { wallClockOf } from './wall-clock.ts';

const wall = (text: string): number => Date.parse(`${text}Z`);
const clockOf = (zone: string) => wallClockOf(zone) ?? assert.fail(`${zone} is not known`);

describe('D5 the wall clock of a zone', () => {
  for (const [zone, instant, shown] of [
    ['Europe/Berlin', '2026-01-15T12:00:00Z', '2026-01-15T13:00:00'],
    ['Europe/Berlin', '2026-03-29T00:59:59.999Z', '2026-03-29T01:59:59.999'],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29T03:00:00'],
    ['Europe/Berlin', '2026-10-25T00:59:59.999Z', '2026-10-25T02:59:59.999'],
    ['Europe/Berlin', '2026-10-25T01:00:00Z', '2026-10-25T02:00:00'],
    ['America/New_York', '2026-11-01T06:00:00Z', '2026-11-01T01:00:00'],
    ['Asia/Shanghai', '2026-12-31T16:00:00Z', '2027-01-01T00:00:00'],
    ['Asia/Kathmandu', '2026-11-23T18:15:00Z', '2026-11-24T00:00:00'],
    ['America/St_Johns', '2026-11-23T03:30:00Z', '2026-11-23T00:00:00'],
    ['Australia/Lord_Howe', '2026-04-04T14:59:59.999Z', '2026-04-05T01:59:59.999'],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', '2026-04-05T01:30:00'],
    ['Africa/Cairo', '2026-10-29T21:00:00Z', '2026-10-29T23:00:00'],
    ['Pacific/Apia', '2011-12-30T09:59:59.999Z', '2011-12-29T23:59:59.999'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31T00:00:00'],
  ] as const) {
    test(`shows ${shown} in ${zone} at ${instant}`, () => {
      assert.equal(clockOf(zone).wallAt(Date.parse(instant)), wall(shown));
    });
  }

  for (const [zone, shown, instant] of [
    ['Europe/Berlin', '2026-11-23T08:00', '2026-11-23T07:00:00Z'],
    // skipped: the end of the gap
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:00:00Z'],
    ['Australia/Lord_Howe', '2026-10-04T02:10', '2026-10-03T15:30:00Z'],
    ['Africa/Cairo', '2026-04-24T00:00', '2026-04-23T22:00:00Z'],
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T10:00:00Z'],
    // shown twice: the first of them
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30:00Z'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45:00Z'],
    // midnight, after the clocks went back just before it
    ['Africa/Cairo', '2026-10-30T00:00', '2026-10-29T22:00:00Z'],
  ] as const) {
    test(`reaches ${shown} in ${zone} at ${instant}`, () => {
      assert.equal(clockOf(zone).instantOf(wall(shown)), Date.parse(instant));
    });
  }

  test('no clock for a zone that is not known, empty or missing', () => {
    for (const zone of ['Mars/Olympus', '', 'Europe', undefined, null]) {
      assert.equal(wallClockOf(zone as string), undefined, String(zone));
    }
  });

  test('agrees with Intl at any instant, and finds its way back', () => {
    const zones = ['Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Cairo', 'Africa/Casablanca'];
    const instant = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, (timeZone, minute) => {
        const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
        const now = minute * 60_000;
        const clock = clockOf(timeZone);
        assert.equal(clock.wallAt(now), wall(format.format(now).replace(' ', 'T')));
        // the same instant, or the first of two where the hour repeats
        const first = clock.instantOf(clock.wallAt(now));
        assert.ok(first === now || (first < now && clock.wallAt(first) === clock.wallAt(now)));
      }),
    );
  });
});
