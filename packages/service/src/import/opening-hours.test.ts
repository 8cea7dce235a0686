import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseOpeningHours, readOpeningHoursSpecification } from './opening-hours.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

describe('opening hours text', () => {
  it('reads several openings a day and several rules', () => {
    assert.deepEqual(parseOpeningHours('Mo-Fr 9:00 - 12:30, 14:00–18:00; Sa,Su 10:00-14:00'), [
      { dayOfWeek: WEEKDAYS, opens: '09:00', closes: '12:30' },
      { dayOfWeek: WEEKDAYS, opens: '14:00', closes: '18:00' },
      { dayOfWeek: ['Saturday', 'Sunday'], opens: '10:00', closes: '14:00' },
    ]);
  });

  it('reads a range over the end of the week', () => {
    assert.deepEqual(parseOpeningHours('Sa-Mo 10:00-14:00')?.[0]?.dayOfWeek, ['Saturday', 'Sunday', 'Monday']);
  });

  it('reads nothing as no opening', () => {
    assert.deepEqual(parseOpeningHours(''), []);
  });

  for (const text of ['Mo', 'Mo-Xx 09:00-12:00', 'Mo 9-12', '09:00-12:00', 'Mo 09:00', '24/7']) {
    it(`refuses "${text}"`, () => assert.equal(parseOpeningHours(text), undefined));
  }
});

describe('openingHoursSpecification', () => {
  it('parts regular hours from those of given dates', () => {
    const read = readOpeningHoursSpecification([
      { dayOfWeek: 'Monday', opens: '09:00', closes: '18:00' },
      { validFrom: '2026-12-24', validThrough: '2026-12-26' },
      { validFrom: '2026-12-31', opens: '09:00', closes: '12:00' },
    ]);
    assert.deepEqual(read, {
      regular: [{ dayOfWeek: ['Monday'], opens: '09:00', closes: '18:00' }],
      special: [
        { validFrom: '2026-12-24', validThrough: '2026-12-26' },
        { validFrom: '2026-12-31', validThrough: '2026-12-31', opens: '09:00', closes: '12:00' },
      ],
    });
  });

  it('D5 keeps the days of a season; public holidays are those of the dates', () => {
    const summer = { validFrom: '2027-06-01', validThrough: '2027-08-31' };
    const read = readOpeningHoursSpecification([
      { ...summer, dayOfWeek: ['https://schema.org/Saturday', 'Sunday'], opens: '09:00', closes: '13:00' },
      { ...summer, dayOfWeek: 'Monday' },
      { validFrom: '2027-05-01', dayOfWeek: 'PublicHolidays' },
    ]);
    assert.deepEqual(read?.special, [
      { ...summer, dayOfWeek: ['Saturday', 'Sunday'], opens: '09:00', closes: '13:00' },
      { ...summer, dayOfWeek: ['Monday'] },
      { validFrom: '2027-05-01', validThrough: '2027-05-01' },
    ]);
  });

  it('D5 a season of which only the beginning or the end is said has no other', () => {
    const monday = { dayOfWeek: 'Monday', opens: '09:00', closes: '17:00' };
    const read = readOpeningHoursSpecification([
      { ...monday, validFrom: '2027-01-01' },
      { ...monday, validThrough: '2026-12-31' },
    ]);
    assert.deepEqual(
      read?.special.map(({ validFrom, validThrough }) => [validFrom, validThrough]),
      [
        ['2027-01-01', '9999-12-31'],
        ['0001-01-01', '2026-12-31'],
      ],
    );
  });

  const refused: [what: string, value: unknown][] = [
    ['a text', 'Mo-Fr'],
    ['hours without a day', { opens: '09:00', closes: '18:00' }],
    ['dates that run backwards', { validFrom: '2026-12-26', validThrough: '2026-12-24' }],
    ['an opening that never closes', { validFrom: '2026-12-24', opens: '09:00' }],
  ];
  for (const [what, value] of refused) {
    it(`refuses ${what}`, () => assert.equal(readOpeningHoursSpecification(value), undefined));
  }
});
