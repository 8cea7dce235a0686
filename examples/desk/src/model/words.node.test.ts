import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeBooking } from '../testing/bookings.ts';
import { arrivalWords, connectionWords, errorWords, languageWords, nameOf, titleWords } from './words.ts';

test('one arrival is told in full, several as a number', () => {
  const booking = makeBooking('a');
  assert.equal(arrivalWords([booking], '2026-11-22'), 'New: Test drive, Ana Made-Up, Model One, Tue 24 Nov 10:30');
  assert.equal(arrivalWords([booking, booking], '2026-11-22'), '2 new bookings');
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
