import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UNREADABLE_HOURS } from '@forecourt/contract';
import { makeDealer } from '../testing/dealers.ts';
import { checkHours, draftOf, type HoursDraft, type PartDraft, withPart } from './hours.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

/** A draft of a house alone. */
const draft = (change: Partial<PartDraft>): HoursDraft => [
  { kind: 'house', known: true, days: ['', '', '', '', '', '', ''], special: [], ...change },
];
const week = (...days: string[]): Partial<PartDraft> => ({ days: [...days, '', '', '', '', '', ''].slice(0, 7) });
const codes = (checked: HoursDraft): [string, string][] => {
  const result = checkHours(checked);
  return 'problems' in result ? [...result.problems].map(([key, { code }]) => [key, code]) : [];
};

test('of two departments of a kind the first is edited, so that the hours can be saved', () => {
  const dealer = makeDealer('a', { departments: [{ kind: 'service' }, { kind: 'service' }, { kind: 'parts' }] });
  assert.deepEqual(
    draftOf(dealer).map(({ kind }) => kind),
    ['house', 'service', 'parts'],
  );
});

test('D5 hours that nobody has touched are saved as they were', () => {
  const dealer = makeDealer('a', {
    openingHours: [
      { dayOfWeek: [...WEEKDAYS], opens: '09:00', closes: '12:30' },
      { dayOfWeek: [...WEEKDAYS], opens: '14:00', closes: '18:00' },
      { dayOfWeek: ['Saturday'], opens: '18:00', closes: '02:00' },
    ],
    specialOpeningHours: [
      { validFrom: '2026-12-24', validThrough: '2026-12-26' },
      { validFrom: '2026-12-31', validThrough: '2026-12-31', opens: '09:00', closes: '11:00' },
      { validFrom: '2026-12-31', validThrough: '2026-12-31', opens: '12:00', closes: '13:00' },
      { validFrom: '2027-06-01', validThrough: '2027-08-31', dayOfWeek: ['Saturday'], opens: '09:00', closes: '13:00' },
    ],
    departments: [
      {
        kind: 'service',
        phone: '+4930123456',
        openingHours: [{ dayOfWeek: ['Monday'], opens: '07:00', closes: '24:00' }],
      },
      { kind: 'parts' },
    ],
  });
  const result = checkHours(draftOf(dealer));
  assert.ok('hours' in result);
  const { openingHours, specialOpeningHours } = dealer;
  assert.deepEqual(result.hours, {
    openingHours,
    specialOpeningHours,
    departments: [
      { kind: 'service', openingHours: [{ dayOfWeek: ['Monday'], opens: '07:00', closes: '24:00' }] },
      { kind: 'parts' },
    ],
  });
});

test('D5 the openings of a day stand in one line, and several lines of the same dates too', () => {
  const [house] = draftOf(
    makeDealer('a', {
      openingHours: [
        { dayOfWeek: ['Monday'], opens: '14:00', closes: '18:00' },
        { dayOfWeek: ['Monday', 'Sunday'], opens: '09:00', closes: '12:30' },
      ],
      specialOpeningHours: [
        { validFrom: '2026-12-31', validThrough: '2026-12-31', opens: '09:00', closes: '11:00' },
        { validFrom: '2026-12-31', validThrough: '2026-12-31', opens: '12:00', closes: '13:00' },
      ],
    }),
  );
  assert.deepEqual(house?.days, ['09:00 – 12:30, 14:00 – 18:00', '', '', '', '', '', '09:00 – 12:30']);
  assert.deepEqual(house?.special, [
    { from: '2026-12-31', through: '2026-12-31', days: '', text: '09:00 – 11:00, 12:00 – 13:00' },
  ]);
});

test('D5 what the file had wrong is shown as it is, to be mended', () => {
  const openingHours = [{ dayOfWeek: ['Monday' as const], opens: '09:00', closes: 'late' }];
  const [house] = draftOf(makeDealer('a', { openingHours }));
  assert.equal(house?.days[0], '09:00 – late');
});

test('D5 hours that could not be read are marked and must be put in or removed: they are not saved as closed', () => {
  const read = { dayOfWeek: ['Monday' as const], opens: '09:00', closes: '12:00' };
  const christmas = { validFrom: '2026-12-25', validThrough: '2026-12-25' };
  const dealer = makeDealer('a', {
    openingHours: [read, UNREADABLE_HOURS, UNREADABLE_HOURS],
    specialOpeningHours: [christmas, UNREADABLE_HOURS, UNREADABLE_HOURS],
    departments: [{ kind: 'service', openingHours: [UNREADABLE_HOURS] }],
  });
  const unread = draftOf(dealer);
  const [house, service] = unread as [PartDraft, PartDraft];
  assert.deepEqual(house.days, ['09:00 – 12:00, ?', '?', '?', '?', '?', '?', '?']);
  assert.deepEqual(house.special, [
    { from: '', through: '', days: '', text: '?' },
    { from: '2026-12-25', through: '2026-12-25', days: '', text: '' },
  ]);
  assert.deepEqual(service.days, Array(7).fill('?'));
  const marked = codes(unread);
  assert.deepEqual(
    ['house 0', 'house 6', 'house special 0 from', 'house special 0 text', 'service 6'].map((key) =>
      marked.find(([each]) => each === key),
    ),
    [
      ['house 0', 'unreadable'],
      ['house 6', 'unreadable'],
      ['house special 0 from', 'date-missing'],
      ['house special 0 text', 'unreadable'],
      ['service 6', 'unreadable'],
    ],
  );

  const mended = withPart(withPart(unread, { ...service, known: false }), {
    ...house,
    days: ['9-12', '', '', '', '', '', ''],
    special: house.special.slice(1),
  });
  assert.deepEqual(checkHours(mended), {
    hours: { openingHours: [read], specialOpeningHours: [christmas], departments: [{ kind: 'service' }] },
  });
});

test('D5 hours that are not known, and none at all, are two things', () => {
  assert.equal(draftOf(makeDealer('a', { openingHours: undefined }))[0]?.known, false);
  assert.equal(draftOf(makeDealer('a', { openingHours: [] }))[0]?.known, true);
  assert.deepEqual(checkHours(draft({ known: false, days: ['9-18', '', '', '', '', '', ''] })), { hours: {} });
  assert.deepEqual(checkHours(draft({})), { hours: { openingHours: [] } });
});

test('D5 a department without hours of its own is named without any', () => {
  const dealer = makeDealer('a', { departments: [{ kind: 'sales', openingHours: [] }] });
  const [, sales] = draftOf(dealer);
  assert.ok(sales);
  const result = checkHours(withPart(draftOf(dealer), { ...sales, known: false }));
  assert.deepEqual('hours' in result && result.hours.departments, [{ kind: 'sales' }]);
});

test('D5 a department of a kind that this desk does not know is left as it is', () => {
  const dealer = makeDealer('a', { departments: [{ kind: 'unknown' }] });
  assert.deepEqual(
    draftOf(dealer).map(({ kind }) => kind),
    ['house'],
  );
});

test('D5 a text that is no time is named with its field', () => {
  assert.deepEqual(codes(draft(week('9-18', 'at nine'))), [['house 1', 'unreadable']]);
});

test('D5 a night that runs into the next day’s opening is refused, Sunday’s into Monday too', () => {
  assert.deepEqual(codes(draft(week('20-2', '1-5'))), [['house 0', 'runs-into']]);
  assert.deepEqual(codes(draft(week('20-2', '2-5'))), []);
  assert.deepEqual(codes(draft(week('1-5', '', '', '', '', '', '20-2'))), [['house 6', 'runs-into']]);
});

test('D5 dates of special days must be there, in order, and in one line only; days must be days', () => {
  const special = [
    { from: '', through: '', days: '', text: '9-12' },
    { from: '2026-12-24', through: '', days: '', text: '' },
    { from: '2026-12-24', through: '2026-12-23', days: '', text: 'x' },
    { from: '2026-12-24', through: '2026-12-31', days: 'Mon-', text: '' },
    { from: '2026-12-24', through: '2026-12-31', days: 'Mon', text: '' },
    { from: '2026-12-24', through: '2026-12-31', days: '', text: '' },
    { from: '2026-12-25', through: '2026-12-25', days: '', text: '' },
    { from: '2026-12-24', through: '2026-12-31', days: '', text: '9-12' },
  ];
  assert.deepEqual(codes(draft({ special })), [
    ['house special 0 from', 'date-missing'],
    ['house special 1 through', 'date-missing'],
    ['house special 2 through', 'date-order'],
    ['house special 2 text', 'unreadable'],
    ['house special 3 days', 'no-days'],
    ['house special 7 from', 'dates-taken'],
  ]);
});

test('D5 a line that was added and not filled in is none', () => {
  assert.deepEqual(checkHours(draft({ special: [{ from: '', through: '', days: '', text: '' }] })), {
    hours: { openingHours: [] },
  });
});

test('D5 a closed special day has no times, one with openings has a line for each', () => {
  const special = [
    { from: '2026-12-24', through: '2026-12-26', days: '', text: 'closed' },
    { from: '2026-12-31', through: '2026-12-31', days: '', text: '9-11, 18-2' },
  ];
  const result = checkHours(draft({ special }));
  assert.deepEqual('hours' in result && result.hours.specialOpeningHours, [
    { validFrom: '2026-12-24', validThrough: '2026-12-26' },
    { validFrom: '2026-12-31', validThrough: '2026-12-31', opens: '09:00', closes: '11:00' },
    { validFrom: '2026-12-31', validThrough: '2026-12-31', opens: '18:00', closes: '02:00' },
  ]);
});
