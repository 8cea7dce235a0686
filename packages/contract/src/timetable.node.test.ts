import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DAYS_OF_WEEK } from './days-of-week.ts';
import type { OpeningHours } from './opening-hours.ts';
import { type HoursBearer, readTimetable, UNREADABLE_HOURS } from './timetable.ts';

const WEEKDAYS = { openingHours: [{ dayOfWeek: DAYS_OF_WEEK.slice(0, 5), opens: '09:00', closes: '17:00' }] };

const on = (parts: HoursBearer, date: string) => readTimetable({ ...WEEKDAYS, ...parts }, 'sales').on(date);
const hours = (dayOfWeek: OpeningHours['dayOfWeek'], opens: string, closes: string) => ({ dayOfWeek, opens, closes });
const [MONDAY, TUESDAY, SATURDAY] = ['2026-11-23', '2026-11-24', '2026-11-28'];

test('the sales department’s own hours count, else those of the house', () => {
  const house = [hours(['Monday'], '08:00', '20:00')];
  const sales = { kind: 'sales' as const, openingHours: [hours(['Monday'], '10:00', '18:00')] };
  assert.deepEqual(on({ openingHours: house, departments: [sales] }, MONDAY).openings, [{ opens: 600, closes: 1080 }]);
  assert.deepEqual(on({ openingHours: house, departments: [{ kind: 'sales' }] }, MONDAY).openings, [
    { opens: 480, closes: 1200 },
  ]);
});

test('a lunch break is two openings; openings that overlap are one', () => {
  const entries = [hours(['Monday'], '14:00', '18:00'), hours(['Monday'], '09:00', '12:00')];
  assert.deepEqual(on({ openingHours: entries }, MONDAY).openings, [
    { opens: 540, closes: 720 },
    { opens: 840, closes: 1080 },
  ]);
  const overlapping = [hours(['Monday'], '09:00', '12:00'), hours(['Monday'], '11:00', '18:00')];
  assert.deepEqual(on({ openingHours: overlapping }, MONDAY).openings, [{ opens: 540, closes: 1080 }]);
});

test('closing at or before opening is the next day; 24:00 is the end of this one', () => {
  assert.deepEqual(on({ openingHours: [hours(['Monday'], '20:00', '02:00')] }, MONDAY).openings, [
    { opens: 1200, closes: 1560 },
  ]);
  assert.deepEqual(on({ openingHours: [hours(['Monday'], '20:00', '24:00')] }, MONDAY).openings, [
    { opens: 1200, closes: 1440 },
  ]);
});

test('special hours replace the regular ones: other times, or a holiday', () => {
  const specialOpeningHours = [
    { validFrom: MONDAY, validThrough: MONDAY, opens: '10:00', closes: '12:00' },
    { validFrom: TUESDAY, validThrough: '2026-11-25' },
  ];
  assert.deepEqual(on({ specialOpeningHours }, MONDAY).openings, [{ opens: 600, closes: 720 }]);
  assert.deepEqual(on({ specialOpeningHours }, TUESDAY), { openings: [], reason: 'holiday', by: 'dates' });
  assert.deepEqual(on({ specialOpeningHours }, '2026-11-25'), { openings: [], reason: 'holiday', by: 'dates' });
  assert.deepEqual(on({ specialOpeningHours }, SATURDAY), { openings: [], reason: 'closed', by: 'week' });
});

test('a holiday within a range of other hours is one; several openings of the same dates all count', () => {
  const range = { validFrom: '2026-11-01', validThrough: '2026-12-31' };
  const specialOpeningHours = [
    { ...range, opens: '08:00', closes: '12:00' },
    { ...range, opens: '13:00', closes: '16:00' },
    { validFrom: TUESDAY, validThrough: TUESDAY },
  ];
  assert.deepEqual(on({ specialOpeningHours }, TUESDAY).reason, 'holiday');
  assert.deepEqual(on({ specialOpeningHours }, MONDAY).openings, [
    { opens: 480, closes: 720 },
    { opens: 780, closes: 960 },
  ]);
});

describe('D5 a season', () => {
  const SUMMER = { validFrom: '2026-06-01', validThrough: '2026-08-31' };
  const WORKDAYS = DAYS_OF_WEEK.slice(0, 5);
  const summer = { ...SUMMER, dayOfWeek: WORKDAYS, opens: '07:00', closes: '13:00' };
  const everyDay = [hours([...DAYS_OF_WEEK], '09:00', '17:00')];
  const [FRIDAY_IN_JUNE, SATURDAY_IN_JUNE] = ['2026-06-05', '2026-06-06'];
  const [LAST_DAY, FIRST_AFTER] = ['2026-08-31', '2026-09-01'];

  test('is for its days only; the others, and the days around it, keep the regular hours', () => {
    const bearer = { openingHours: everyDay, specialOpeningHours: [summer] };
    assert.deepEqual(on(bearer, FRIDAY_IN_JUNE), { openings: [{ opens: 420, closes: 780 }], by: 'season' });
    assert.deepEqual(on(bearer, LAST_DAY), { openings: [{ opens: 420, closes: 780 }], by: 'season' });
    for (const date of ['2026-05-29', SATURDAY_IN_JUNE, FIRST_AFTER]) {
      assert.deepEqual(on(bearer, date), { openings: [{ opens: 540, closes: 1020 }], by: 'week' });
    }
    // a house that is closed at weekends is not opened by it
    assert.equal(on({ specialOpeningHours: [summer] }, SATURDAY_IN_JUNE).reason, 'closed');
  });

  test('may have a lunch break, a night and days on which nobody is there, which are no holidays', () => {
    const specialOpeningHours: HoursBearer['specialOpeningHours'] = [
      { ...SUMMER, dayOfWeek: ['Thursday'], opens: '07:00', closes: '11:00' },
      { ...SUMMER, dayOfWeek: ['Thursday', 'Friday'], opens: '20:00', closes: '02:00' },
      { ...SUMMER, dayOfWeek: ['Saturday', 'Sunday'] },
    ];
    const bearer = { openingHours: everyDay, specialOpeningHours };
    assert.deepEqual(on(bearer, '2026-06-04').openings, [
      { opens: 420, closes: 660 },
      { opens: 1200, closes: 1560 },
    ]);
    assert.deepEqual(on(bearer, FRIDAY_IN_JUNE).openings, [{ opens: 1200, closes: 1560 }]);
    assert.deepEqual(on(bearer, SATURDAY_IN_JUNE), { openings: [], reason: 'closed', by: 'season' });
    assert.equal(readTimetable(bearer).longestFrom(SATURDAY_IN_JUNE), 480);
  });

  test('of a department comes before that of the house, and holidays of either before both', () => {
    const sales = { kind: 'sales' as const, specialOpeningHours: [{ ...summer, opens: '10:00', closes: '12:00' }] };
    const bearer = {
      specialOpeningHours: [summer, { validFrom: FRIDAY_IN_JUNE, validThrough: FRIDAY_IN_JUNE }],
      departments: [sales],
    };
    assert.deepEqual(on(bearer, LAST_DAY).openings, [{ opens: 600, closes: 720 }]);
    assert.deepEqual(on(bearer, FRIDAY_IN_JUNE).reason, 'holiday');
    assert.deepEqual(on({ ...bearer, departments: [] }, LAST_DAY).openings, [{ opens: 420, closes: 780 }]);
  });

  test('within a season counts before it', () => {
    const fair = { validFrom: '2026-06-01', validThrough: '2026-06-07', dayOfWeek: WORKDAYS };
    const specialOpeningHours = [summer, { ...fair, opens: '08:00', closes: '20:00' }];
    assert.deepEqual(on({ specialOpeningHours }, FRIDAY_IN_JUNE).openings, [{ opens: 480, closes: 1200 }]);
    assert.deepEqual(on({ specialOpeningHours }, '2026-06-12').openings, [{ opens: 420, closes: 780 }]);
  });
});

test('a holiday of the house closes the sales department, unless that says otherwise for itself', () => {
  const specialOpeningHours = [{ validFrom: MONDAY, validThrough: TUESDAY }];
  const special = [{ validFrom: TUESDAY, validThrough: TUESDAY, opens: '10:00', closes: '11:00' }];
  const openingHours = [hours(['Monday', 'Tuesday'], '09:00', '17:00')];
  const departments = [{ kind: 'sales' as const, openingHours, specialOpeningHours: special }];
  assert.deepEqual(on({ specialOpeningHours, departments }, MONDAY).reason, 'holiday');
  assert.deepEqual(on({ specialOpeningHours, departments }, TUESDAY).openings, [{ opens: 600, closes: 660 }]);
});

test('hours that cannot be read are named and left out; the others still count', () => {
  const broken = [
    hours(['Monday'], '9 o’clock', '17:00'),
    hours(['Funday' as 'Monday'], '09:00', '17:00'),
    hours(['Tuesday'], '25:00', '26:00'),
    { opens: '09:00' } as OpeningHours,
    null as unknown as OpeningHours,
    hours(['Tuesday'], '09:00', '17:00'),
  ];
  const timetable = readTimetable({ openingHours: broken });
  assert.equal(timetable.problems.length, 5);
  assert.deepEqual(timetable.on(MONDAY).reason, 'closed');
  assert.deepEqual(timetable.on(TUESDAY).openings, [{ opens: 540, closes: 1020 }]);

  const nonsense = {
    openingHours: 'always' as never,
    specialOpeningHours: [{ validFrom: '2026-02-30', validThrough: 'ever' }],
  };
  assert.deepEqual(readTimetable(nonsense).problems, ['opening hours', 'special opening hours']);
});

describe('D5 special hours that cannot be read', () => {
  const day = { validFrom: MONDAY, validThrough: TUESDAY };
  const table: readonly [what: string, entry: unknown][] = [
    ['that end before they begin', { validFrom: TUESDAY, validThrough: MONDAY }],
    ['of a date that does not exist', { ...day, validFrom: '2026-02-30' }],
    ['without a last day', { validFrom: MONDAY }],
    ['that open and do not close', { ...day, opens: '09:00' }],
    ['of a day that does not exist', { ...day, dayOfWeek: ['Funday'] }],
    ['of no day', { ...day, dayOfWeek: [] }],
    ['of days that are no list', { ...day, dayOfWeek: 'Monday' }],
    ['that are nothing', null],
    ['that stand for those', UNREADABLE_HOURS],
  ];
  for (const [what, entry] of table) {
    test(`are a problem: ${what}`, () => {
      const specialOpeningHours = [entry] as never;
      assert.deepEqual(readTimetable({ ...WEEKDAYS, specialOpeningHours }).problems, ['special opening hours']);
    });
  }
});

test('D16 nothing throws, whatever stands in the place of hours', () => {
  const anything = ['always', 7, true, {}, [null], [7], [[]], [{}], [UNREADABLE_HOURS], [Object.create(null)]];
  for (const raw of anything as never[]) {
    const named = { openingHours: raw, specialOpeningHours: raw };
    assert.ok(readTimetable(named).problems.length > 0);
    assert.ok(readTimetable({ departments: [{ kind: 'sales', ...named }] }, 'sales').problems.length > 0);
    assert.deepEqual(readTimetable({ ...WEEKDAYS, departments: raw }).problems, []);
    assert.deepEqual(on({ departments: raw }, MONDAY).openings, [{ opens: 540, closes: 1020 }]);
  }
  assert.deepEqual(readTimetable({ departments: 'sales' as never }, 'sales').problems, ['departments']);
  const none = { openingHours: null as never, specialOpeningHours: null as never, departments: null as never };
  assert.deepEqual(readTimetable(none, 'sales').problems, []);
});

test('the hours of the house alone, of a department for itself, and of nobody', () => {
  const sales = { kind: 'sales' as const, openingHours: [hours(['Saturday'], '10:00', '14:00')] };
  const house = readTimetable({ ...WEEKDAYS, departments: [sales] });
  assert.deepEqual(house.on(SATURDAY), { openings: [], reason: 'closed', by: 'week' });
  const department = readTimetable(sales);
  assert.deepEqual(department.on(SATURDAY).openings, [{ opens: 600, closes: 840 }]);
  assert.deepEqual(department.on(MONDAY).reason, 'closed');
  assert.deepEqual(readTimetable(WEEKDAYS, 'parts').on(MONDAY).openings, [{ opens: 540, closes: 1020 }]);
  assert.deepEqual([readTimetable({}).on(MONDAY).openings, readTimetable({}).problems], [[], []]);
});

test('the longest opening from a date on: special ones count until they are over', () => {
  const specialOpeningHours = [{ validFrom: MONDAY, validThrough: MONDAY, opens: '06:00', closes: '22:00' }];
  const timetable = readTimetable({ ...WEEKDAYS, specialOpeningHours });
  assert.deepEqual([timetable.longestFrom(MONDAY), timetable.longestFrom(TUESDAY)], [960, 480]);
  assert.equal(readTimetable({}).longestFrom(MONDAY), 0);
});
