import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeBooking } from '../testing/bookings.ts';
import {
  confirmedWords,
  confirmWords,
  connectionWords,
  errorWords,
  happeningWords,
  isMoved,
  languageWords,
  nameOf,
  subjectOf,
  titleWords,
} from './words.ts';

test('one happening is told in full, several as a number', () => {
  const booking = makeBooking('a');
  const told = (news: 'new' | 'moved' | 'cancelled', change = {}) =>
    happeningWords([{ booking: { ...booking, ...change }, news }], '2026-11-22');
  assert.equal(told('new'), 'New: Test drive, Model One, Ana Made-Up, Tue 24 Nov 10:30');
  assert.match(told('new', { status: 'proposed' }), /^New request: /);
  assert.match(told('moved'), /^Moved: /);
  assert.match(told('cancelled'), /^Cancelled: /);
  const withNew = (news: 'new' | 'moved') =>
    happeningWords(
      [
        { booking, news: 'new' },
        { booking, news },
      ],
      '2026-11-22',
    );
  assert.equal(withNew('new'), '2 new bookings');
  assert.equal(withNew('moved'), '2 bookings are new or changed');
  assert.equal(
    confirmedWords(booking, '2026-11-22'),
    'Confirmed: Test drive, Model One, Ana Made-Up, Tue 24 Nov 10:30',
  );
});

test('a booking is moved when its customer changed its time, not when the dealer gave it one', () => {
  assert.ok(!isMoved(makeBooking('a')));
  assert.ok(isMoved(makeBooking('a', { sequence: 1 })));
  assert.ok(!isMoved(makeBooking('a', { sequence: 1, requested: true })));
  assert.ok(isMoved(makeBooking('a', { sequence: 2, requested: true })));
  assert.ok(!isMoved(makeBooking('a', { sequence: 1, status: 'cancelled' })));
});

test('what cannot be confirmed says why, and what holds', () => {
  const words = (problem: 'time-order' | 'invalid' | 'offline' | undefined) => confirmWords({ index: 0, problem });
  assert.equal(words(undefined), '');
  assert.equal(words('time-order'), 'The end is not after the start.');
  assert.match(words('invalid'), /Nothing was booked/);
  assert.match(words('offline'), /no connection.* is kept; confirming again books it once/);
});

test('the subject is the type and the model, as well as it is known', () => {
  const { modelName: _, testDrive: __, ...plain } = makeBooking('a', { type: 'service' });
  assert.equal(subjectOf(plain), 'Service');
  assert.equal(subjectOf({ ...plain, visit: { items: [], vehicle: { modelId: 'two' } } }), 'Service, two');
});

test('the connection is told in words', () => {
  assert.equal(connectionWords('live', true), 'Live');
  assert.equal(connectionWords('live', false), 'Live');
  assert.equal(connectionWords('reconnecting', true), 'Reconnecting');
  assert.equal(connectionWords('reconnecting', false), 'Offline');
});

test('what is missing or unknown has words, too', () => {
  const { contact: _, ...nobody } = makeBooking('a');
  assert.equal(nameOf(nobody), 'No name');
  assert.equal(errorWords('idempotency-key-reused'), 'The service refused the request.');
  assert.equal(languageWords('de'), 'German');
  assert.equal(languageWords('not a tag'), 'not a tag');
});

test('the title counts what nobody has looked at', () => {
  assert.equal(titleWords('leads', 0), 'Leads – Desk');
  assert.equal(titleWords('appointments', 3), '(3) Appointments – Desk');
});
