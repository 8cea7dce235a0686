import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeBooking } from '../testing/bookings.ts';
import { matches } from './search.ts';

const booking = makeBooking('K7P', {
  contact: { name: 'José Müller', phone: '+4915112345678' },
  dealerName: 'Dealer Süd',
});

test('the search finds name, reference, dealer, model and contact, without case and accents', () => {
  for (const text of ['jose', 'MULLER', 'ref-k7p', 'dealer sud', 'model one', '15112345']) {
    assert.ok(matches(booking, text), text);
  }
});

test('every word must be found, in any order', () => {
  assert.ok(matches(booking, '  muller   jose '));
  assert.ok(!matches(booking, 'muller paul'));
});

test('names in other scripts are found', () => {
  assert.ok(matches(makeBooking('a', { contact: { name: '王小明' } }), '小明'));
  assert.ok(matches(makeBooking('b', { contact: { name: 'محمد الهاشمي' } }), 'الهاشمي'));
});

test('an empty search fits everything, also a booking without a contact', () => {
  const { contact: _, ...nobody } = makeBooking('c');
  assert.ok(matches(nobody, ''));
  assert.ok(!matches(nobody, 'ana'));
});

test('plate, VIN and reference are found as people type them', () => {
  const vehicle = { plate: 'M-OR 2026', vin: 'WVWZZZ1KZAW000001' };
  const car = makeBooking('2QX', { reference: 'K7P-2QX', visit: { items: [], vehicle } });
  for (const text of ['M-OR 2026', 'mor2026', 'or 2026', 'k7p2qx', 'k7p 2qx', 'aw000001']) {
    assert.ok(matches(car, text), text);
  }
  assert.ok(!matches(car, 'mor2027'));
});
