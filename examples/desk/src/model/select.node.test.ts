import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeskBooking } from '@forecourt/contract';
import { makeBooking } from '../testing/bookings.ts';
import { countAppointments, countLeads, dealersOf, groupByDate, isComplete, rowsOf } from './select.ts';
import { type DeskState, type Filters, initialState, queryOf, reduce, type View } from './state.ts';

/** A desk with these bookings in both lists. */
const deskOf = (bookings: DeskBooking[], filters: Partial<Filters> = {}, next?: string): DeskState => {
  let state = initialState('2026-11-22');
  const query = queryOf(state.filters);
  for (const view of ['leads', 'appointments'] as View[]) {
    state = reduce(state, { type: 'list.loaded', view, query, bookings, next });
  }
  return reduce(state, { type: 'filters.changed', filters });
};

const at = (start: string, id = start, change: Partial<DeskBooking> = {}) => makeBooking(id, { start, ...change });
const ids = (view: View, state: DeskState, keep?: string[]) => rowsOf(view, state, keep).map(({ id }) => id);

test('leads are filtered by state, dealer and search', () => {
  const bookings = [
    makeBooking('a'),
    makeBooking('b', { leadStatus: 'won' }),
    makeBooking('c', { dealerId: 'south', dealerName: 'Dealer South' }),
  ];
  assert.deepEqual(ids('leads', deskOf(bookings, { leadStatus: 'won' })), ['b']);
  assert.deepEqual(ids('leads', deskOf(bookings, { dealerId: 'south' })), ['c']);
  assert.deepEqual(ids('leads', deskOf(bookings, { search: 'ref-a' })), ['a']);
});

test('both lists are filtered by type, and the counts follow', () => {
  const bookings = [makeBooking('a'), makeBooking('b', { type: 'service' }), makeBooking('c', { type: 'pickup' })];
  const state = deskOf(bookings, { type: 'service' });
  assert.deepEqual(ids('leads', state), ['b']);
  assert.deepEqual(ids('appointments', state), ['b']);
  assert.deepEqual(countLeads(state, 'new'), { count: 1, orMore: false });
  assert.deepEqual(countAppointments(state), { count: 1, orMore: false });
});

test('a row that somebody works on stays, though it no longer fits', () => {
  const state = deskOf([makeBooking('a'), makeBooking('b', { leadStatus: 'won' })], { leadStatus: 'new' });
  assert.deepEqual(ids('leads', state, ['b']), ['a', 'b']);
});

test('appointments are filtered by the date on the dealer’s calendar, both ends included', () => {
  const bookings = [
    at('2026-11-23T23:30:00-08:00', 'la'),
    at('2026-11-24T09:00:00+01:00', 'berlin'),
    at('2026-11-25T00:30:00+08:00', 'shanghai'),
  ];
  const only = deskOf(bookings, { from: '2026-11-24', through: '2026-11-24' });
  assert.deepEqual(ids('appointments', only), ['berlin']);
  assert.deepEqual(ids('appointments', deskOf(bookings, { from: '', through: '2026-11-23' })), ['la']);
});

test('appointments are grouped by the dealer’s date and read in the order of the dealer’s clock', () => {
  const groups = groupByDate([
    at('2026-11-24T11:00:00+08:00', 'shanghai'),
    at('2026-11-24T09:30:00+01:00', 'berlin'),
    at('2026-11-23T23:30:00-08:00', 'la'),
  ]);
  assert.deepEqual(
    groups.map(({ date, bookings }) => [date, ...bookings.map(({ id }) => id)]),
    [
      ['2026-11-23', 'la'],
      ['2026-11-24', 'berlin', 'shanghai'],
    ],
  );
});

test('a count says when there may be more', () => {
  const bookings = [makeBooking('a'), makeBooking('b', { leadStatus: 'won' })];
  assert.deepEqual(countLeads(deskOf(bookings), 'new'), { count: 1, orMore: false });
  assert.deepEqual(countLeads(deskOf(bookings, {}, 'next'), 'new'), { count: 1, orMore: true });
  assert.deepEqual(countLeads(deskOf(bookings, { search: 'zzz' }), ''), { count: 2, orMore: false });
});

test('a cancelled appointment is listed and not counted', () => {
  const state = deskOf([
    at('2026-11-24T09:00:00+01:00', 'a'),
    at('2026-11-24T10:00:00+01:00', 'b', { status: 'cancelled' }),
  ]);
  assert.deepEqual(ids('appointments', state), ['a', 'b']);
  assert.deepEqual(countAppointments(state), { count: 1, orMore: false });
});

test('what is within a complete list need not be loaded, what is outside must', () => {
  const { lists, filters } = deskOf([makeBooking('a')]);
  assert.ok(isComplete('leads', lists.leads, { ...filters, leadStatus: 'won', dealerId: 'north' }));
  assert.ok(isComplete('appointments', lists.appointments, { ...filters, from: '2026-11-25' }));
  assert.ok(!isComplete('appointments', lists.appointments, { ...filters, from: '2026-11-21' }));
  assert.ok(!isComplete('appointments', lists.appointments, { ...filters, from: '' }));
  assert.ok(!isComplete('leads', { ...lists.leads, next: 'next' }, filters));
});

test('dealers are named once, in order', () => {
  const state = deskOf([
    makeBooking('a', { dealerId: 's', dealerName: 'South' }),
    makeBooking('b', { dealerId: 'n', dealerName: 'North' }),
    makeBooking('c', { dealerId: 's', dealerName: 'South' }),
  ]);
  assert.deepEqual(dealersOf(state), [
    { id: 'n', name: 'North' },
    { id: 's', name: 'South' },
  ]);
});
