import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BookedVisit, Money } from '@forecourt/contract';
import type { BookingContext } from '../booking.context.ts';
import { durationText, estimateOf, priceText } from './estimate.ts';
import type { View } from './view.ts';

const viewOf = (locale: string, visit?: Partial<BookedVisit>, estimate?: Money): View =>
  ({
    locale: { locale },
    t: (key: string, values: Record<string, unknown> = {}) => [key, ...Object.values(values)].join(' '),
    context: { booking: visit && { visit: { items: [], ...visit }, estimate } } as Partial<BookingContext>,
  }) as unknown as View;

/** `Intl` puts unbreakable spaces where a test types plain ones. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

const item = (durationMinutes: number, price?: Money) => ({ id: 'a', name: 'A', durationMinutes, price });
const eur = (amount: number): Money => ({ amount, currency: 'EUR' });

test('B12 a price is read in the minor unit of its currency, whatever digits the engine shows', () => {
  const text = (amount: number, currency: string): string =>
    plain(priceText(viewOf('en'), { price: { amount, currency } })).replace(/[^\d.,]/g, '');
  assert.equal(text(12_950, 'EUR'), '129.50');
  assert.equal(text(12_950, 'JPY'), '12,950');
  assert.equal(text(12_950, 'KWD'), '12.950');
  assert.match(text(4_500_000, 'HUF'), /^45,000(\.00)?$/);
});

test('B12 a price is written as the locale writes it, and says where it begins', () => {
  assert.equal(plain(priceText(viewOf('de'), { price: eur(12_950) })), '129,50 €');
  assert.equal(plain(priceText(viewOf('de'), { price: eur(12_950), priceFrom: true })), 'service.from 129,50 €');
  assert.equal(priceText(viewOf('de'), {}), '');
});

test('B12 a length of time leaves out what is zero', () => {
  assert.equal(plain(durationText(viewOf('en'), 30)), '30 min');
  assert.equal(plain(durationText(viewOf('en'), 60)), '1 hr');
  assert.equal(plain(durationText(viewOf('de'), 90)), '1 Std. 30 Min.');
  assert.equal(plain(durationText(viewOf('ar'), 90)), 'ساعة و30 دقيقة');
});

test('B12 the estimate of a booking is the back end’s, with a word for what has no price', () => {
  const { total, notes } = estimateOf(viewOf('en', { items: [item(60, eur(100)), item(30)] }, eur(9_900)));
  assert.equal(plain(total), '€99.00');
  assert.deepEqual(notes.map(plain), ['service.plus', 'service.duration 1 hr 30 min']);
});

test('B12 prices in two currencies are not added', () => {
  const items = [item(60, eur(100)), item(60, { amount: 100, currency: 'CHF' })];
  assert.equal(estimateOf(viewOf('en', { items })).total, '');
});
