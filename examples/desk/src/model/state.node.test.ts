import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeskBooking } from '@forecourt/contract';
import { makeBooking } from '../testing/bookings.ts';
import { confirmedBetween, countLeads, leadStatusOf, newsBetween, rowsOf } from './select.ts';
import { type Action, type DeskState, initialState, queryOf, reduce, timeKey } from './state.ts';

const at = (minute: number): string => `2026-11-22T08:${String(minute).padStart(2, '0')}:00Z`;
const made = (id: string, minute: number, change: Partial<DeskBooking> = {}) =>
  makeBooking(id, { createdAt: at(minute), ...change });

const start = initialState('2026-11-22');
const query = queryOf(start.filters);
const run = (state: DeskState, ...actions: Action[]): DeskState => actions.reduce(reduce, state);
const loaded = (bookings: DeskBooking[], next?: string): Action => ({
  type: 'list.loaded',
  view: 'leads',
  query,
  bookings,
  next,
});
const created = (booking: DeskBooking, id = '1'): Action => ({
  type: 'event.received',
  event: { id, type: 'booking.created', booking },
});
const ids = (state: DeskState): string[] => rowsOf('leads', state).map(({ id }) => id);

test('a booking that comes in stands on top and is fresh until somebody looks at it', () => {
  const before = run(start, loaded([made('b', 2), made('a', 1)]));
  const state = run(before, created(made('c', 3)));
  assert.deepEqual(ids(state), ['c', 'b', 'a']);
  assert.deepEqual([...state.fresh], [['c', 'new']]);
  assert.deepEqual(
    newsBetween(before, state).map(({ booking, news }) => [booking.id, news]),
    [['c', 'new']],
  );
  assert.equal(run(state, { type: 'booking.seen', bookingId: 'c' }).fresh.size, 0);
});

test('an event that is told twice changes nothing', () => {
  const state = run(start, loaded([made('a', 1)]), created(made('b', 2)), { type: 'booking.seen', bookingId: 'b' });
  const again = run(state, created(made('b', 2)));
  assert.deepEqual(ids(again), ['b', 'a']);
  assert.equal(again.fresh.size, 0);
});

test('what was there when the desk opened, or is older, is not fresh', () => {
  assert.equal(run(start, loaded([made('a', 1)])).fresh.size, 0);
  assert.equal(run(start, loaded([made('b', 5)], 'next'), loaded([made('a', 1)])).fresh.size, 0);
  assert.equal(run(start, loaded([]), created(made('a', 1))).fresh.size, 1);
});

test('a booking that was missed while away is fresh when the list is loaded again', () => {
  const state = run(start, loaded([made('a', 1)]), loaded([made('b', 2), made('a', 1)]));
  assert.deepEqual([...state.fresh], [['b', 'new']]);
});

test('a booking that the customer moves or cancels is noticed once, and one that is only worked on is not', () => {
  const before = run(start, loaded([made('a', 1), made('b', 2), made('c', 3)]));
  const changed = (id: string, change: Partial<DeskBooking>) => created(made(id, 1, { updatedAt: at(9), ...change }));
  const later = '2026-11-25T09:00:00+01:00';
  const state = run(
    before,
    changed('a', { start: later, sequence: 1 }),
    changed('b', { status: 'cancelled', sequence: 1 }),
    changed('c', { leadStatus: 'won' }),
  );
  assert.deepEqual(
    [...state.fresh],
    [
      ['a', 'moved'],
      ['b', 'cancelled'],
    ],
  );
  assert.equal(newsBetween(before, state).length, 2);
  const worked = run(state, changed('a', { start: later, sequence: 1, leadStatus: 'won', updatedAt: at(10) }));
  assert.deepEqual(newsBetween(state, worked), []);
});

test('a window of return that changes is a move, too', () => {
  const back = (start: string): Partial<DeskBooking> => {
    const address = { lines: ['Made-up Street 1'], locality: 'Berlin', country: 'DE' };
    const dropOff = { slotId: start, start, end: start };
    return { type: 'pickup', doorToDoor: { pickupAddress: address, dropOffAddress: address, dropOff } };
  };
  const state = run(
    start,
    loaded([made('a', 1, back('2026-11-24T16:00:00+01:00'))]),
    created(made('a', 1, { ...back('2026-11-24T17:00:00+01:00'), updatedAt: at(9) })),
  );
  assert.deepEqual([...state.fresh], [['a', 'moved']]);
});

test('a request that gets its time was not moved, and the desk that confirmed it says so', () => {
  const request = made('a', 1, { status: 'proposed' });
  const asked = run(start, loaded([request]), { type: 'confirm.requested', bookingId: 'a', index: 0 });
  const booking = made('a', 1, { start: '2026-11-25T09:00:00+01:00', sequence: 1, updatedAt: at(9) });
  const state = run(asked, { type: 'confirm.saved', booking });
  assert.equal(state.fresh.size, 0);
  assert.equal(confirmedBetween(asked, state)?.id, 'a');
  assert.equal(confirmedBetween(state, state), undefined);
});

test('a time that was entered is kept when it cannot be confirmed, and entering another one takes the error away', () => {
  const period = { from: '10:00', to: '11:00' };
  const failed = run(
    start,
    loaded([made('a', 1, { status: 'proposed' })]),
    { type: 'time.entered', bookingId: 'a', index: 1, period },
    { type: 'confirm.requested', bookingId: 'a', index: 1 },
    { type: 'confirm.failed', bookingId: 'a', index: 1, problem: 'timeout' },
  );
  assert.deepEqual(failed.times.get(timeKey('a', 1)), period);
  assert.equal(failed.confirming.get('a')?.problem, 'timeout');
  const mended = run(failed, { type: 'time.entered', bookingId: 'a', index: 1, period: { ...period, to: '12:00' } });
  assert.equal(mended.confirming.size, 0);
});

test('a slow list does not overwrite what an event told meanwhile', () => {
  const changed = made('a', 1, { status: 'cancelled', updatedAt: at(9) });
  const state = run(start, created(changed), loaded([made('a', 1)]));
  assert.equal(state.bookings.get('a')?.status, 'cancelled');
});

test('rows beyond the last loaded page are not shown, because others are missing between', () => {
  const old = made('old', 1);
  const state = run(start, created(old), loaded([made('c', 5), made('b', 4)], 'next'));
  assert.deepEqual(ids(state), ['c', 'b']);
  assert.deepEqual(ids(run(state, loaded([made('a', 2), old]))), ['c', 'b', 'a', 'old']);
});

test('a choice is shown at once and kept when it is saved', () => {
  const asked = run(start, loaded([made('a', 1)]), { type: 'lead.chosen', bookingId: 'a', leadStatus: 'won' });
  const booking = asked.bookings.get('a')!;
  assert.equal(leadStatusOf(asked, booking), 'won');
  assert.equal(countLeads(asked, 'won').count, 1);
  const saved = made('a', 1, { leadStatus: 'won', updatedAt: at(2) });
  const state = run(asked, { type: 'lead.saved', booking: saved, leadStatus: 'won' });
  assert.equal(state.chosen.size, 0);
  assert.equal(state.bookings.get('a')?.leadStatus, 'won');
});

test('a choice that cannot be saved is taken back, and says so', () => {
  const state = run(
    start,
    loaded([made('a', 1, { leadStatus: 'contacted' })]),
    { type: 'lead.chosen', bookingId: 'a', leadStatus: 'lost' },
    { type: 'lead.failed', bookingId: 'a', leadStatus: 'lost', code: 'offline' },
  );
  assert.equal(leadStatusOf(state, state.bookings.get('a')!), 'contacted');
  assert.deepEqual(state.problem, { bookingId: 'a', leadStatus: 'lost', code: 'offline' });
  assert.equal(run(state, { type: 'problem.dismissed' }).problem, undefined);
});

test('a failed list keeps what is there', () => {
  const state = run(start, loaded([made('a', 1)]), { type: 'list.failed', view: 'leads', code: 'timeout' });
  assert.deepEqual(ids(state), ['a']);
  assert.equal(state.lists.leads.error, 'timeout');
});
