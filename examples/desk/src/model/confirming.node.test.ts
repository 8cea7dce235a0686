import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeskBooking } from '@forecourt/contract';
import { makeBooking } from '../testing/bookings.ts';
import { confirmationOf, proposalFor } from './confirming.ts';

const window = { date: '2026-11-24', from: '08:00', to: '12:00' };
const work = (...minutes: number[]) => ({
  items: minutes.map((durationMinutes, i) => ({ id: `i${i}`, name: `Item ${i}`, durationMinutes })),
});
const request = (change: Partial<DeskBooking> = {}) =>
  makeBooking('a', { status: 'proposed', type: 'service', preferredWindows: [window], ...change });

test('B11 what is proposed begins with the window and lasts as long as the work, or an hour', () => {
  assert.deepEqual(proposalFor(request({ visit: work(90, 30) }), window), { from: '08:00', to: '10:00' });
  assert.deepEqual(proposalFor(request(), window), { from: '08:00', to: '09:00' });
  assert.deepEqual(proposalFor(request({ type: 'test-drive' }), window), { from: '08:00', to: '09:00' });
});

test('B13 how long a car is collected does not depend on the work', () => {
  assert.deepEqual(proposalFor(request({ type: 'pickup', visit: work(300) }), window), { from: '08:00', to: '09:00' });
});

test('work that is longer than the day is proposed until its end', () => {
  const late = { ...window, from: '20:00', to: '24:00' };
  assert.deepEqual(proposalFor(request({ visit: work(600) }), late), { from: '20:00', to: '23:59' });
});

test('a period in the window is sent with the dealer’s offset; the work may go on after the window', () => {
  const times = (from: string, to: string) => confirmationOf(request(), window, { from, to });
  assert.deepEqual(times('08:00', '09:00'), { start: '2026-11-24T08:00:00+01:00', end: '2026-11-24T09:00:00+01:00' });
  assert.deepEqual(times('11:45', '15:00'), { start: '2026-11-24T11:45:00+01:00', end: '2026-11-24T15:00:00+01:00' });
});

test('a period that cannot be says why', () => {
  const times = (from: string, to: string) => confirmationOf(request(), window, { from, to });
  assert.equal(times('', '09:00'), 'time-missing');
  assert.equal(times('07:59', '09:00'), 'time-outside');
  assert.equal(times('12:00', '13:00'), 'time-outside');
  assert.equal(times('09:00', '09:00'), 'time-order');
  const skipped = { date: '2027-03-28', from: '02:00', to: '04:00' };
  assert.equal(confirmationOf(request(), skipped, { from: '02:30', to: '03:30' }), 'time-skipped');
});
