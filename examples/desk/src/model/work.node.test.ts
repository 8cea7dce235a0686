import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeBooking } from '../testing/bookings.ts';
import {
  durationWords,
  estimateWords,
  mileageWords,
  moneyWords,
  priceWords,
  transportationWords,
  workMinutes,
} from './work.ts';

const item = { id: 'i', name: 'Inspection', durationMinutes: 90 };

test('lengths of time are told in hours and minutes', () => {
  assert.deepEqual([30, 60, 90, 0].map(durationWords), ['30 min', '1 h', '1 h 30 min', '0 min']);
  assert.equal(workMinutes({ items: [item, item] }), 180);
  assert.equal(workMinutes(undefined), 0);
});

test('B12 money is told in the currency’s own digits', () => {
  assert.equal(moneyWords({ amount: 12_950, currency: 'EUR' }), '€129.50');
  assert.equal(moneyWords({ amount: 500, currency: 'JPY' }), 'JP¥500');
  assert.equal(moneyWords({ amount: 1_500, currency: 'KWD' }).replace(/\s/, ' '), 'KWD 1.500');
});

test('B12 a price says when it may be more, and when there is none', () => {
  const price = { amount: 9_500, currency: 'EUR' };
  assert.equal(priceWords({ ...item, price }), '€95.00');
  assert.equal(priceWords({ ...item, price, priceFrom: true }), 'from €95.00');
  assert.equal(priceWords(item), 'On request');
});

test('B12 an estimate is open upwards as soon as one of its parts is', () => {
  const estimate = { amount: 9_500, currency: 'EUR' };
  const of = (...items: (typeof item & { price?: typeof estimate })[]) =>
    estimateWords(makeBooking('a', { estimate, visit: { items } }));
  assert.equal(of({ ...item, price: estimate }), '€95.00');
  assert.equal(of({ ...item, price: estimate }, item), 'from €95.00');
  assert.equal(estimateWords(makeBooking('a')), '');
});

test('mobility and mileage have words', () => {
  assert.equal(transportationWords({ id: 'w', kind: 'wait' }), 'Waits at the dealer');
  assert.equal(
    transportationWords({ id: 's', kind: 'shuttle', name: 'Shuttle to the station' }),
    'Shuttle to the station',
  );
  assert.equal(mileageWords(45_210), '45,210 km');
});
