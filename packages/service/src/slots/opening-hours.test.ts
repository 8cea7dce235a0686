import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dealer, OpeningHours } from '@forecourt/contract';
import { makeDealer } from '../testing/fixtures.ts';
import { readTimetable } from './opening-hours.ts';

const on = (parts: Partial<Dealer>, date: string) => readTimetable(makeDealer(parts), 'sales').on(date);
const hours = (dayOfWeek: OpeningHours['dayOfWeek'], opens: string, closes: string) => ({ dayOfWeek, opens, closes });
const [MONDAY, TUESDAY] = ['2026-11-23', '2026-11-24'];

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
  assert.deepEqual(on({ specialOpeningHours }, TUESDAY), { openings: [], reason: 'holiday' });
  assert.deepEqual(on({ specialOpeningHours }, '2026-11-25'), { openings: [], reason: 'holiday' });
  assert.deepEqual(on({ specialOpeningHours }, '2026-11-28'), { openings: [], reason: 'closed' });
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
  const timetable = readTimetable(makeDealer({ openingHours: broken }), 'sales');
  assert.equal(timetable.problems.length, 5);
  assert.deepEqual(timetable.on(MONDAY).reason, 'closed');
  assert.deepEqual(timetable.on(TUESDAY).openings, [{ opens: 540, closes: 1020 }]);

  const nonsense = makeDealer({
    openingHours: 'always' as never,
    specialOpeningHours: [{ validFrom: '2026-02-30', validThrough: 'ever' }],
  });
  assert.deepEqual(readTimetable(nonsense, 'sales').problems, ['opening hours', 'special opening hours']);
});
