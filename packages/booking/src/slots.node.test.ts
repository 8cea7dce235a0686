import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Slot } from '@forecourt/contract';
import { dateOf, groupByDate, nearestSlots, offsetMinutesOf, offsetText, repeatedTimes, wallClock } from './slots.ts';

const slot = (start: string): Slot => ({ id: start, start, end: start });

/** A slot each hour of the dealer's day, as a back end lists it: by the time that passes, with the offset of each moment. */
const hourly = (date: string, hours: readonly [hour: number, offset: string][]): Slot[] =>
  hours.map(([hour, offset]) => slot(`${date}T${String(hour).padStart(2, '0')}:00:00${offset}`));

const summer = '+02:00';
const winter = '+01:00';
/** 25 October 2026 in Berlin: at three the clocks go back to two, so two o'clock comes twice. */
const LONG_DAY = hourly('2026-10-25', [
  ...[0, 1, 2].map((hour): [number, string] => [hour, summer]),
  ...Array.from({ length: 22 }, (_, i): [number, string] => [i + 2, winter]),
]);
/** 29 March 2026 in Berlin: at two the clocks go on to three. */
const SHORT_DAY = hourly('2026-03-29', [
  ...[0, 1].map((hour): [number, string] => [hour, winter]),
  ...Array.from({ length: 21 }, (_, i): [number, string] => [i + 3, summer]),
]);

describe('B7 days on which the clocks change', () => {
  test('B7 a day of 25 hours has its 25 slots on one date, in the order of time', () => {
    const days = groupByDate([...LONG_DAY].reverse());
    assert.deepEqual([...days.keys()], ['2026-10-25']);
    assert.deepEqual(days.get('2026-10-25'), LONG_DAY);
    assert.equal(LONG_DAY.length, 25);
  });

  test('B7 the repeated hour is told apart by its offset, the first one first', () => {
    assert.deepEqual([...repeatedTimes(LONG_DAY)], ['2026-10-25T02:00']);
    const two = (groupByDate(LONG_DAY).get('2026-10-25') ?? []).filter(({ start }) => start.includes('T02'));
    assert.deepEqual(
      two.map(({ start }) => offsetText(start)),
      ['UTC+2', 'UTC+1'],
    );
  });

  test('B7 a day of 23 hours has 23 slots, none at the hour that is not there and none twice', () => {
    const day = groupByDate(SHORT_DAY).get('2026-03-29') ?? [];
    assert.equal(day.length, 23);
    assert.equal(
      day.some(({ start }) => start.includes('T02')),
      false,
    );
    assert.equal(repeatedTimes(day).size, 0);
  });

  test('B7 the dealer’s date and clock are those of the text, wherever the visitor is', () => {
    const late = slot('2026-11-24T23:30:00-08:00');
    assert.equal(dateOf(late), '2026-11-24');
    assert.equal(wallClock(late.start).toISOString(), '2026-11-24T23:30:00.000Z');
    assert.equal(dateOf(slot('2026-11-25T00:15:00+14:00')), '2026-11-25');
  });
});

describe('B7 offsets', () => {
  for (const [start, text, minutes] of [
    ['2026-11-24T10:00:00+01:00', 'UTC+1', 60],
    ['2026-11-24T10:00:00+05:45', 'UTC+5:45', 345],
    ['2026-11-24T10:00:00-03:30', 'UTC-3:30', -210],
    ['2026-11-24T10:00:00-00:30', 'UTC-0:30', -30],
    ['2026-11-24T10:00:00+14:00', 'UTC+14', 840],
    ['2026-11-24T10:00:00+00:00', 'UTC', 0],
    ['2026-11-24T10:00:00.000+01:00', 'UTC+1', 60],
    ['2026-11-24T10:00:00Z', 'UTC', 0],
  ] as const) {
    test(`B7 ${start} is ${text}`, () => {
      assert.equal(offsetText(start), text);
      assert.equal(offsetMinutesOf(start), minutes);
    });
  }
});

describe('B6 the nearest slots', () => {
  const day = hourly(
    '2026-11-24',
    [9, 10, 11, 12, 13].map((hour) => [hour, winter]),
  );
  const starts = (slots: readonly Slot[]): string[] => slots.map(({ start }) => start.slice(11, 13));

  test('B6 the three nearest come in the order of time, without the one that was taken', () => {
    const taken = day[2]?.start ?? '';
    assert.deepEqual(starts(nearestSlots(day, taken, 3, taken)), ['09', '10', '12']);
  });

  test('B6 at the end of a day they are those before and those of the next day, by real distance', () => {
    const next = hourly('2026-11-25', [[9, winter]]);
    assert.deepEqual(
      nearestSlots([...next, ...day], '2026-11-24T13:30:00+01:00', 2).map(({ start }) => start.slice(8, 13)),
      ['24T12', '24T13'],
    );
  });

  test('B6 around a change of the clocks the time that passes counts, not what the clock shows', () => {
    const [, , first, second] = LONG_DAY;
    assert.deepEqual(
      nearestSlots(LONG_DAY, '2026-10-25T02:00:00+02:00', 1, first?.id).map(({ start }) => start),
      ['2026-10-25T01:00:00+02:00'],
    );
    assert.equal(second?.start, '2026-10-25T02:00:00+01:00');
  });

  test('B6 fewer are given where there are fewer, and none where there is none', () => {
    assert.equal(nearestSlots(day.slice(0, 2), day[0]?.start ?? '', 3, day[0]?.id).length, 1);
    assert.deepEqual(nearestSlots([], '2026-11-24T09:00:00+01:00', 3), []);
  });
});

test('the slots of one answer are sorted once', () => {
  const slots = [slot('2026-11-25T09:00:00+01:00'), slot('2026-11-24T09:00:00+01:00')];
  assert.equal(groupByDate(slots), groupByDate(slots));
  assert.deepEqual([...groupByDate(slots).keys()], ['2026-11-24', '2026-11-25']);
});
