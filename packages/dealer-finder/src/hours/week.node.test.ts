import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Dealer } from '@forecourt/contract';
import { dealerWith, special, weekly, wordsFrom } from '../../test/hours.fixture.ts';
import english from '../locales/en/rows.ts';
import { dayText, openingTexts, weekOf } from './week.ts';

const t = wordsFrom(english, 'en');
const THURSDAY = Date.parse('2026-12-24T10:00:00+01:00');

/** The table as a person in Britain reads it. */
const read = (dealer: Dealer, now = THURSDAY, departmentKind?: 'service') =>
  weekOf(dealer, departmentKind, now)?.map((day) =>
    [dayText(day, 'en-GB'), ...openingTexts(day, 'en-GB', t)].join(' | ').replace(/,/g, ''),
  );

const openingHours = weekly('Mon-Fri 08:00-12:00 13:00-18:00', 'Sat 20:00-02:00');

describe('D5 the hours of a week', () => {
  test('begin today, with a lunch break and a night', () => {
    assert.deepEqual(read(dealerWith({ openingHours })), [
      'Thursday | 08:00 – 12:00 | 13:00 – 18:00',
      'Friday | 08:00 – 12:00 | 13:00 – 18:00',
      'Saturday | 20:00 – 02:00',
      'Sunday | Closed',
      'Monday | 08:00 – 12:00 | 13:00 – 18:00',
      'Tuesday | 08:00 – 12:00 | 13:00 – 18:00',
      'Wednesday | 08:00 – 12:00 | 13:00 – 18:00',
    ]);
  });

  test('name the dates of special days', () => {
    const specialOpeningHours = special('2026-12-24 09:00-12:00', '2026-12-25..2026-12-26', '2026-12-28 00:00-24:00');
    assert.deepEqual(read(dealerWith({ openingHours, specialOpeningHours }))?.slice(0, 5), [
      'Thursday 24 December | 09:00 – 12:00',
      'Friday 25 December | Closed (holiday)',
      'Saturday 26 December | Closed (holiday)',
      'Sunday | Closed',
      'Monday 28 December | Open 24 hours',
    ]);
  });

  test('are those of a season, as weeks are told: without dates and holidays', () => {
    const winter = { validFrom: '2026-12-01', validThrough: '2026-12-27' };
    const specialOpeningHours: Dealer['specialOpeningHours'] = [
      { ...winter, dayOfWeek: ['Thursday', 'Sunday', 'Monday'], opens: '10:00', closes: '12:00' },
      { ...winter, dayOfWeek: ['Friday'] },
    ];
    assert.deepEqual(read(dealerWith({ openingHours, specialOpeningHours }))?.slice(0, 5), [
      'Thursday | 10:00 – 12:00',
      'Friday | Closed',
      'Saturday | 20:00 – 02:00',
      'Sunday | 10:00 – 12:00',
      'Monday | 08:00 – 12:00 | 13:00 – 18:00',
    ]);
  });

  test('today is the date on the dealer’s wall', () => {
    const dealer = dealerWith({ openingHours, timeZone: 'Pacific/Auckland' });
    const [today, tomorrow] = weekOf(dealer, undefined, Date.parse('2026-12-24T12:00:00Z')) ?? [];
    assert.equal(today?.midnight, Date.UTC(2026, 11, 25));
    assert.deepEqual([today?.isToday, tomorrow?.isToday], [true, false]);
  });

  test('are those of a department, with its special days and those of the house', () => {
    const departments = [
      {
        kind: 'service' as const,
        openingHours: weekly('Mon-Sun 07:00-16:00'),
        specialOpeningHours: special('2026-12-24 07:00-09:00'),
      },
    ];
    const dealer = dealerWith({ openingHours, specialOpeningHours: special('2026-12-25'), departments });
    assert.deepEqual(read(dealer, THURSDAY, 'service')?.slice(0, 3), [
      'Thursday 24 December | 07:00 – 09:00',
      'Friday 25 December | Closed (holiday)',
      'Saturday | 07:00 – 16:00',
    ]);
  });

  test('are not shown where one of them cannot be read, there is none, or the zone is not known', () => {
    const broken = { dayOfWeek: ['Monday'], opens: '8', closes: '18:00' } as never;
    assert.equal(read(dealerWith({ openingHours: [...openingHours, broken] })), undefined);
    assert.equal(read(dealerWith({ openingHours, specialOpeningHours: 'never' as never })), undefined);
    const departments = 'service' as never;
    assert.equal(read(dealerWith({ openingHours, departments }), THURSDAY, 'service'), undefined);
    assert.equal(read(dealerWith({ openingHours, departments }))?.length, 7);
    assert.equal(read(dealerWith({})), undefined);
    assert.equal(read(dealerWith({ openingHours, timeZone: 'Mars/Olympus' })), undefined);
  });
});
