import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Dealer, UNREADABLE_HOURS } from '@forecourt/contract';
import { dealerWith, special, weekly, wordsFrom } from '../../test/hours.fixture.ts';
import english from '../locales/en/rows.ts';
import { hoursText } from './hours-text.ts';
import { openingStatus } from './opening-status.ts';

const t = wordsFrom(english, 'en');

/** What a person in Britain reads at an instant; `none`: no badge. */
function said(dealer: Dealer, instant: string, departmentKind?: 'sales' | 'service'): string {
  const status = openingStatus(dealer, departmentKind, Date.parse(instant));
  // versions of Intl differ in commas
  return status ? hoursText(status, 'en-GB', t).replace(/,/g, '') : 'none';
}

type Row = readonly [instant: string, text: string];

/** One dealer, looked at again and again. */
function table(name: string, dealer: Dealer, rows: readonly Row[], departmentKind?: 'sales' | 'service'): void {
  describe(`D5 D6 ${name}`, () => {
    for (const [instant, text] of rows) {
      test(`${instant}: ${text}`, () => assert.equal(said(dealer, instant, departmentKind), text));
    }
  });
}

const WEEK = weekly('Mon-Fri 08:00-18:00', 'Sat 09:00-14:00');
const inZone = (timeZone: string, parts: Partial<Dealer>): Dealer => dealerWith({ timeZone, ...parts });

table('a week in Berlin', dealerWith({ openingHours: WEEK }), [
  ['2026-11-23T00:00:00+01:00', 'Closed · opens at 08:00'],
  ['2026-11-23T07:59:59.999+01:00', 'Closed · opens at 08:00'],
  ['2026-11-23T08:00:00+01:00', 'Open until 18:00'],
  ['2026-11-23T17:29:59.999+01:00', 'Open until 18:00'],
  ['2026-11-23T17:30:00+01:00', 'Open · closes in 30 min'],
  ['2026-11-23T17:30:00.001+01:00', 'Open · closes in 30 min'],
  ['2026-11-23T17:31:00+01:00', 'Open · closes in 29 min'],
  ['2026-11-23T17:59:59.999+01:00', 'Open · closes in 1 min'],
  ['2026-11-23T18:00:00+01:00', 'Closed · opens Tue 08:00'],
  ['2026-11-23T23:59:59.999+01:00', 'Closed · opens Tue 08:00'],
  ['2026-11-24T00:00:00+01:00', 'Closed · opens at 08:00'],
  ['2026-11-28T14:00:00+01:00', 'Closed · opens Mon 08:00'],
  ['2026-11-29T12:00:00+01:00', 'Closed · opens Mon 08:00'],
  ['2026-11-30T00:00:00+01:00', 'Closed · opens at 08:00'],
  // the visitor sits elsewhere: only the dealer's wall counts
  ['2026-11-23T11:00:00+13:00', 'Closed · opens Mon 08:00'],
]);

const lunch = weekly('Mon-Fri 08:00-12:00 13:00-18:00');
table('a lunch break', dealerWith({ openingHours: lunch }), [
  ['2026-11-23T11:45:00+01:00', 'Open · closes in 15 min'],
  ['2026-11-23T12:00:00+01:00', 'Closed · opens at 13:00'],
  ['2026-11-23T13:00:00+01:00', 'Open until 18:00'],
  ['2026-11-27T18:00:00+01:00', 'Closed · opens Mon 08:00'],
]);

const nights = weekly('Mon-Fri 20:00-02:00');
table('overnight', dealerWith({ openingHours: nights }), [
  ['2026-11-23T01:00:00+01:00', 'Closed · opens at 20:00'],
  ['2026-11-23T20:00:00+01:00', 'Open until 02:00'],
  ['2026-11-24T00:00:00+01:00', 'Open until 02:00'],
  ['2026-11-24T01:59:59.999+01:00', 'Open · closes in 1 min'],
  ['2026-11-24T02:00:00+01:00', 'Closed · opens at 20:00'],
  ['2026-11-28T01:29:00+01:00', 'Open until 02:00'],
  ['2026-11-28T02:00:00+01:00', 'Closed · opens Mon 20:00'],
]);

table('around the clock', dealerWith({ openingHours: weekly('Mon-Sun 00:00-24:00') }), [
  ['2026-11-23T00:00:00+01:00', 'Open around the clock'],
  ['2026-10-25T02:30:00+01:00', 'Open around the clock'],
  ['2026-12-31T23:59:59.999+01:00', 'Open around the clock'],
]);

table('around the clock on weekdays', dealerWith({ openingHours: weekly('Mon-Fri 00:00-00:00') }), [
  ['2026-11-23T12:00:00+01:00', 'Open around the clock'],
  ['2026-11-26T23:59:59.999+01:00', 'Open around the clock'],
  ['2026-11-27T00:00:00+01:00', 'Open until 00:00'],
  ['2026-11-28T00:00:00+01:00', 'Closed · opens Mon 00:00'],
]);

const christmas = {
  openingHours: WEEK,
  specialOpeningHours: special(
    '2026-12-24 09:00-12:00',
    '2026-12-25..2026-12-26',
    '2026-12-31 20:00-03:00',
    '2027-01-01',
  ),
};
table('special days and New Year', dealerWith(christmas), [
  ['2026-12-23T19:00:00+01:00', 'Closed · opens Thu 09:00'],
  ['2026-12-24T08:30:00+01:00', 'Closed · opens at 09:00'],
  ['2026-12-24T11:00:00+01:00', 'Open until 12:00'],
  ['2026-12-24T12:00:00+01:00', 'Closed · opens Mon 08:00'],
  ['2026-12-25T00:00:00+01:00', 'Closed today (holiday) · opens Mon 08:00'],
  ['2026-12-26T23:59:59.999+01:00', 'Closed today (holiday) · opens Mon 08:00'],
  ['2026-12-27T00:00:00+01:00', 'Closed · opens Mon 08:00'],
  ['2026-12-31T10:00:00+01:00', 'Closed · opens at 20:00'],
  ['2026-12-31T23:59:59.999+01:00', 'Open until 03:00'],
  ['2027-01-01T02:45:00+01:00', 'Open · closes in 15 min'],
  ['2027-01-01T03:00:00+01:00', 'Closed today (holiday) · opens Sat 09:00'],
  ['2027-01-02T09:00:00+01:00', 'Open until 14:00'],
]);

const summer = { validFrom: '2026-06-01', validThrough: '2026-08-31' };
const season = dealerWith({
  openingHours: WEEK,
  specialOpeningHours: [
    { ...summer, dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday'], opens: '07:00', closes: '13:00' },
    { ...summer, dayOfWeek: ['Friday'], opens: '20:00', closes: '02:00' },
    { ...summer, dayOfWeek: ['Saturday'] },
    ...special('2026-08-10'),
  ],
});
table('a season with a night, days off and a holiday', season, [
  ['2026-05-29T12:00:00+02:00', 'Open until 18:00'],
  ['2026-05-30T14:00:00+02:00', 'Closed · opens Mon 07:00'],
  ['2026-06-01T12:00:00+02:00', 'Open until 13:00'],
  ['2026-06-05T12:00:00+02:00', 'Closed · opens at 20:00'],
  ['2026-06-06T01:00:00+02:00', 'Open until 02:00'],
  ['2026-06-06T10:00:00+02:00', 'Closed · opens Mon 07:00'],
  // Sunday is none of its days
  ['2026-06-07T10:00:00+02:00', 'Closed · opens Mon 07:00'],
  ['2026-08-10T10:00:00+02:00', 'Closed today (holiday) · opens Tue 07:00'],
  ['2026-08-31T13:00:00+02:00', 'Closed · opens Tue 08:00'],
  ['2026-09-04T12:00:00+02:00', 'Open until 18:00'],
]);

const holidays = special('2026-08-03..2026-08-14', '2026-08-17..2026-09-30');
table('long holidays', dealerWith({ openingHours: weekly('Mon-Fri 08:00-18:00'), specialOpeningHours: holidays }), [
  ['2026-07-31T18:00:00+02:00', 'Closed'],
  ['2026-08-14T10:00:00+02:00', 'Closed today (holiday)'],
  ['2026-08-16T10:00:00+02:00', 'Closed'],
  ['2026-09-16T23:59:59.999+02:00', 'Closed today (holiday)'],
  ['2026-09-17T00:00:00+02:00', 'Closed today (holiday) · opens Thu 1 Oct'],
  ['2026-09-24T23:59:59.999+02:00', 'Closed today (holiday) · opens Thu 1 Oct'],
  ['2026-09-25T00:00:00+02:00', 'Closed today (holiday) · opens Thu 08:00'],
  ['2026-10-01T00:00:00+02:00', 'Closed · opens at 08:00'],
]);

table('once in two weeks', dealerWith({ specialOpeningHours: special('2026-12-05 10:00-16:00') }), [
  ['2026-11-21T12:00:00+01:00', 'Closed · opens Sat 5 Dec'],
  ['2026-11-20T12:00:00+01:00', 'Closed'],
  ['2026-12-05T12:00:00+01:00', 'Open until 16:00'],
]);

const house = dealerWith({
  openingHours: WEEK,
  specialOpeningHours: special('2026-11-25'),
  departments: [
    { kind: 'service', openingHours: weekly('Mon-Fri 07:00-16:00') },
    { kind: 'sales', specialOpeningHours: special('2026-11-25 10:00-11:00') },
  ],
});
table(
  'a department with hours of its own, and holidays of the house',
  house,
  [
    ['2026-11-23T07:00:00+01:00', 'Open until 16:00'],
    ['2026-11-23T16:00:00+01:00', 'Closed · opens Tue 07:00'],
    ['2026-11-25T12:00:00+01:00', 'Closed today (holiday) · opens Thu 07:00'],
  ],
  'service',
);
table(
  'a department with the hours of the house, but other special ones',
  house,
  [
    ['2026-11-23T07:00:00+01:00', 'Closed · opens at 08:00'],
    ['2026-11-25T10:15:00+01:00', 'Open until 11:00'],
  ],
  'sales',
);

const early = weekly('Sun 01:00-02:30 03:00-10:00', 'Mon 08:00-18:00');
table('the night of 23 hours in Berlin', dealerWith({ openingHours: early }), [
  // 02:30 is never shown: what should end then ends with the gap, where the next opening begins
  ['2026-03-29T01:59:59.999+01:00', 'Open until 10:00'],
  ['2026-03-29T03:00:00+02:00', 'Open until 10:00'],
  ['2026-03-22T02:29:59.999+01:00', 'Open · closes in 1 min'],
  ['2026-03-22T02:30:00+01:00', 'Closed · opens at 03:00'],
]);
table(
  'an opening inside the hour that is skipped',
  dealerWith({ openingHours: weekly('Sun 02:10-02:50 09:00-12:00') }),
  [
    ['2026-03-29T01:30:00+01:00', 'Closed · opens at 09:00'],
    ['2026-03-29T03:00:00+02:00', 'Closed · opens at 09:00'],
    ['2026-04-05T02:10:00+02:00', 'Open until 02:50'],
  ],
);
table('the night of 25 hours in Berlin', dealerWith({ openingHours: weekly('Sat 20:00-02:30', 'Sun 02:45-10:00') }), [
  ['2026-10-25T02:29:59.999+02:00', 'Open · closes in 1 min'],
  ['2026-10-25T02:30:00+02:00', 'Closed · opens at 02:45'],
  ['2026-10-25T02:45:00+02:00', 'Open until 10:00'],
  ['2026-10-25T02:20:00+01:00', 'Open until 10:00'],
]);
table('a closing after the hour that comes twice', dealerWith({ openingHours: weekly('Sat 20:00-03:00') }), [
  ['2026-10-25T02:30:00+02:00', 'Open until 03:00'],
  ['2026-10-25T02:30:00+01:00', 'Open · closes in 30 min'],
]);

table('New York', inZone('America/New_York', { openingHours: weekly('Sun 00:00-03:00') }), [
  ['2026-03-08T01:29:59.999-05:00', 'Open until 03:00'],
  ['2026-03-08T01:30:00-05:00', 'Open · closes in 30 min'],
  ['2026-03-08T03:00:00-04:00', 'Closed · opens Sun 15 Mar'],
  ['2026-11-01T01:59:00-04:00', 'Open until 03:00'],
]);
table('Shanghai', inZone('Asia/Shanghai', { openingHours: weekly('Mon-Sun 09:00-21:00') }), [
  ['2026-11-23T08:59:59.999+08:00', 'Closed · opens at 09:00'],
  ['2026-11-23T20:59:00+08:00', 'Open · closes in 1 min'],
]);
table(
  'Cairo, where midnight is skipped and 23:00 comes twice',
  inZone('Africa/Cairo', { openingHours: weekly('Thu 20:00-24:00', 'Fri 00:30-02:00') }),
  [
    // there is nothing between 24:00 and 01:00
    ['2026-04-23T23:59:59.999+02:00', 'Open until 02:00'],
    ['2026-04-24T01:00:00+03:00', 'Open until 02:00'],
    ['2026-10-29T23:15:00+03:00', 'Open until 00:00'],
    ['2026-10-29T23:15:00+02:00', 'Open until 00:00'],
    ['2026-10-30T00:00:00+02:00', 'Closed · opens at 00:30'],
  ],
);
table('Kathmandu, 5¾ hours ahead', inZone('Asia/Kathmandu', { openingHours: weekly('Sun 10:00-17:00') }), [
  ['2026-11-22T10:00:00+05:45', 'Open until 17:00'],
  ['2026-11-22T17:00:00+05:45', 'Closed · opens Sun 29 Nov'],
]);
table(
  'Lord Howe, where the clocks move by half an hour',
  inZone('Australia/Lord_Howe', { openingHours: weekly('Sat 22:00-02:15') }),
  [
    ['2026-04-05T01:45:00+11:00', 'Open until 02:15'],
    ['2026-04-05T01:45:00+10:30', 'Open · closes in 30 min'],
    ['2026-10-04T01:45:00+10:30', 'Open · closes in 15 min'],
    ['2026-10-04T02:30:00+11:00', 'Closed · opens Sat 22:00'],
  ],
);
table('Auckland', inZone('Pacific/Auckland', { openingHours: WEEK }), [
  ['2026-11-23T08:00:00+13:00', 'Open until 18:00'],
  ['2026-04-04T14:00:00+13:00', 'Closed · opens Mon 08:00'],
]);
table('St John’s', inZone('America/St_Johns', { openingHours: WEEK }), [
  ['2026-11-23T08:00:00-03:30', 'Open until 18:00'],
  ['2026-11-23T17:45:00-03:30', 'Open · closes in 15 min'],
]);

describe('D5 no badge is better than a wrong one', () => {
  const noon = '2026-11-23T12:00:00+01:00';
  const broken = { dayOfWeek: ['Monday'], opens: 'morning', closes: '18:00' } as never;
  const cases: Readonly<Record<string, Partial<Dealer>>> = {
    'no hours': {},
    'an empty list of hours': { openingHours: [] },
    'special closed days alone': { specialOpeningHours: special('2026-12-25') },
    'one entry that cannot be read': { openingHours: [...WEEK, broken] },
    'a day that cannot be read': {
      openingHours: [...WEEK, { dayOfWeek: ['Mo'], opens: '08:00', closes: '18:00' } as never],
    },
    'a time that does not exist': { openingHours: weekly('Mon 08:00-25:00') },
    'special hours with a date that does not exist': { openingHours: WEEK, specialOpeningHours: special('2026-02-30') },
    'special hours that end before they begin': {
      openingHours: WEEK,
      specialOpeningHours: special('2026-12-26..2026-12-24'),
    },
    'special hours that open and do not close': {
      openingHours: WEEK,
      specialOpeningHours: [{ validFrom: '2026-12-24', validThrough: '2026-12-24', opens: '08:00' }],
    },
    'special hours of a day that does not exist': {
      openingHours: WEEK,
      specialOpeningHours: [{ validFrom: '2026-12-24', validThrough: '2026-12-24', dayOfWeek: ['Thu' as never] }],
    },
    'special hours that could not be read on the way': { openingHours: WEEK, specialOpeningHours: [UNREADABLE_HOURS] },
    'hours that are no list': { openingHours: 'Mo-Fr 08:00-18:00' as never },
    'a zone that is not known': { openingHours: WEEK, timeZone: 'Europe/Atlantis' },
    'no zone': { openingHours: WEEK, timeZone: undefined as never },
  };
  for (const [name, parts] of Object.entries(cases)) {
    test(name, () => assert.equal(said(dealerWith(parts), noon), 'none'));
  }

  test('a department whose own hours cannot be read has none, and the house keeps its badge', () => {
    const dealer = dealerWith({ openingHours: WEEK, departments: [{ kind: 'service', openingHours: [broken] }] });
    assert.equal(said(dealer, noon, 'service'), 'none');
    assert.equal(said(dealer, noon), 'Open until 18:00');
  });
});
