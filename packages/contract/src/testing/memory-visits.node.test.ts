import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BookingRequest } from '../booking.ts';
import type { Dealer } from '../dealer.ts';
import { book, holder } from './booking-api.acts.ts';
import { wantPickup } from './booking-api.wants.ts';
import { MADE_UP_DEALERS } from './made-up.ts';
import { MADE_UP_MENU } from './made-up-menu.ts';
import { createMemoryBookingApi } from './memory-booking-api.ts';
import { refusedAt } from './suite.ts';

const NOW = '2026-11-23T08:00:00Z';
const WEEK = { from: '2026-11-24', to: '2026-11-28' };
const [MUNICH] = MADE_UP_DEALERS;
assert.ok(MUNICH);

const visitsOf = (items: readonly string[]) =>
  ({ dealerId: 'munich-north', type: 'service', ...WEEK, items: items.map((code) => `item-${code}`) }) as const;
const WINDOWS = { dealerId: 'munich-north', type: 'pickup', ...WEEK } as const;

/** Start and end of each slot on the dealer's wall clock, in hours. */
const hoursOf = (slots: readonly { start: string; end: string }[]): string[] =>
  slots.map(({ start, end }) => `${start.slice(11, 13)}–${end.slice(11, 13)}`);

describe('slots of a workshop', () => {
  const oneDay = { from: '2026-11-24', to: '2026-11-25' };

  test('B12 are whole hours, as many as the items need', async () => {
    const api = createMemoryBookingApi({ now: NOW });
    const { slots } = await api.findSlots({ ...visitsOf(['paint', 'inspection', 'tyres']), ...oneDay });
    assert.deepEqual(hoursOf(slots), ['09–15', '10–16', '11–17']);
  });

  test('B12 are one hour for a symptom alone, and the whole day for a job that is longer', async () => {
    const api = createMemoryBookingApi({ now: NOW });
    assert.equal((await api.findSlots({ ...visitsOf([]), ...oneDay })).slots.length, 8);
    const all = MADE_UP_MENU.items.map(({ id }) => id);
    const { slots } = await api.findSlots({ ...visitsOf([]), items: all, ...oneDay });
    assert.deepEqual(hoursOf(slots), ['09–17']);
  });

  test('B6 go where one of their hours is taken, and not where a test drive is', async () => {
    const api = createMemoryBookingApi({ now: NOW });
    const query = { ...visitsOf(['inspection']), ...oneDay };
    const { slots } = await api.findSlots(query);
    api.takeSlot(slots[2]?.id ?? '');
    assert.deepEqual(hoursOf((await api.findSlots(query)).slots), ['09–11', '13–15', '14–16', '15–17']);
    const drives = await api.findSlots({ dealerId: 'munich-north', type: 'test-drive', ...oneDay });
    assert.equal(drives.slots.length, 8);
  });

  test('are not there where the dealer has no workshop or no drivers', async () => {
    const dealer: Dealer = { ...MUNICH, services: ['test-drive'] };
    const api = createMemoryBookingApi({ now: NOW, dealers: [dealer] });
    for (const type of ['service', 'pickup'] as const) {
      const { slots, unavailable } = await api.findSlots({ dealerId: dealer.id, type, ...oneDay });
      assert.deepEqual([slots, unavailable], [[], [{ date: '2026-11-24', reason: 'closed' }]]);
    }
  });

  test('are there for a model that cannot be driven', async () => {
    const api = createMemoryBookingApi({ now: NOW });
    const { slots } = await api.findSlots({ ...visitsOf(['tyres']), ...oneDay, model: 'ember' });
    assert.equal(slots.length, 8);
  });
});

describe('windows of the return', () => {
  test('B13 begin when the work is done; a day before that has no reason', async () => {
    const api = createMemoryBookingApi({ now: NOW });
    const afternoon = (await api.findSlots(WINDOWS)).slots.find(({ start }) => start.includes('24T15'));
    assert.ok(afternoon);
    const items = ['item-inspection'];
    const { slots, unavailable } = await api.findSlots({ ...WINDOWS, items, dropOffFor: afternoon.id });
    assert.equal(slots[0]?.start, '2026-11-25T09:00:00+01:00');
    assert.deepEqual(unavailable, []);
    const short = await api.findSlots({ ...WINDOWS, items: ['item-tyres'], dropOffFor: afternoon.id });
    assert.equal(short.slots[0]?.start, '2026-11-25T09:00:00+01:00');
    const [morning] = (await api.findSlots(WINDOWS)).slots;
    const sameDay = await api.findSlots({ ...WINDOWS, items, dropOffFor: morning?.id ?? '' });
    assert.equal(sameDay.slots[0]?.start, '2026-11-24T12:00:00+01:00');
  });

  test('are refused for what is no pick-up of this dealer, and for items that nobody has', async () => {
    const api = createMemoryBookingApi({ now: NOW });
    const [visit] = (await api.findSlots(visitsOf(['tyres']))).slots;
    for (const dropOffFor of [visit?.id ?? '', 'nothing', 'shanghai@2026-11-24T9:pickup']) {
      await assert.rejects(api.findSlots({ ...WINDOWS, dropOffFor }), { code: 'invalid' });
    }
    await assert.rejects(api.findSlots(visitsOf(['hovering'])), { code: 'invalid' });
  });
});

test('B10 B13 the return can be moved after the car was collected', async () => {
  const api = createMemoryBookingApi({ now: NOW });
  const world = { dealerId: MUNICH.id, modelId: 'aster', ...WEEK, newKey: () => 'one' };
  const { slot, request } = await wantPickup(api, world);
  const made = await book(api, world, request);
  api.advance(Date.parse(slot.end) - api.now());
  const later = (await api.findSlots(WINDOWS)).slots.at(-1);
  assert.ok(later);
  const change = { slotId: slot.id, start: slot.start, timeZone: MUNICH.timeZone };
  const dropOff = { slotId: later.id, start: later.start };
  const moved = await api.reschedule(made.id, { ...change, dropOff }, holder(made));
  assert.deepEqual([moved.start, moved.doorToDoor?.dropOff?.start], [slot.start, later.start]);
});

test('B4 a slot that is past cannot be held', async () => {
  const api = createMemoryBookingApi({ now: NOW });
  const [slot] = (await api.findSlots(visitsOf(['tyres']))).slots;
  assert.ok(slot);
  api.advance(Date.parse(slot.start) - api.now());
  await assert.rejects(api.hold({ slotId: slot.id }, { idempotencyKey: 'one' }), { code: 'slot-taken' });
});

test('B11 a request for what the dealer does not do, or with the zone of another, is refused', async () => {
  const dealers: Dealer[] = [{ ...MUNICH, services: ['test-drive'] }];
  const request = (parts: Partial<BookingRequest>) =>
    createMemoryBookingApi({ now: NOW, dealers, capabilities: { slots: false } }).book(
      {
        ...{ type: 'test-drive', dealerId: MUNICH.id, language: 'de' },
        preferredWindows: [{ date: '2026-11-24', from: '09:00', to: '12:00' }],
        contact: { name: 'Test Person', email: 'test.person@example.com' },
        testDrive: { modelId: 'aster', licenceHeld: true, minimumAgeConfirmed: 18 },
        ...parts,
      },
      { idempotencyKey: 'one' },
    );
  assert.equal((await request({ timeZone: MUNICH.timeZone })).status, 'proposed');
  await refusedAt('/timeZone', request({ timeZone: 'Asia/Shanghai' }));
  await refusedAt('/type', request({ type: 'service', visit: { itemIds: ['item-tyres'] } }));
});

describe('B13 the area of a dealer’s drivers', () => {
  const served = async (dealer: Dealer, postalCode: string | undefined, location?: Dealer['location']) => {
    const api = createMemoryBookingApi({ now: NOW, dealers: [dealer] });
    const address = { lines: ['Beispielstraße 1'], locality: 'Ort', country: 'DE', ...(postalCode && { postalCode }) };
    return (await api.checkServiceArea(dealer.id, { address, ...(location && { location }) })).served;
  };

  test('is told by the beginning of the postcode, spaces and case aside', async () => {
    const dealer: Dealer = { ...MUNICH, pickUpArea: { postalCodes: ['80', 'sw1a'] } };
    const codes = ['80331', '8 0331', 'SW1A 1AA', '10115', undefined];
    const answers = await Promise.all(codes.map((code) => served(dealer, code)));
    assert.deepEqual(answers, [true, true, true, false, false]);
  });

  test('is in the dealer’s country, as postcodes are', async () => {
    const [, , , , newYork] = MADE_UP_DEALERS;
    assert.ok(newYork);
    assert.equal(await served({ ...newYork, pickUpArea: { postalCodes: ['80'] } }, '80331'), false);
  });

  test('or by the distance, where the place is known', async () => {
    const dealer: Dealer = { ...MUNICH, pickUpArea: { radiusMeters: 5000 } };
    const { lat, lng } = dealer.location;
    assert.equal(await served(dealer, '80331', { lat: lat + 0.04, lng }), true);
    assert.equal(await served(dealer, '80331', { lat: lat + 0.05, lng }), false);
    assert.equal(await served(dealer, '80331'), false);
  });

  test('is left to the dealer in a booking, which does not say how far away it is', async () => {
    const dealer: Dealer = { ...MUNICH, pickUpArea: { radiusMeters: 5000 } };
    const api = createMemoryBookingApi({ now: NOW, dealers: [dealer] });
    const home = { lines: ['Beispielstraße 1'], locality: 'Ort', country: 'DE' };
    const world = { dealerId: dealer.id, modelId: 'aster', ...WEEK, homeAddress: home, newKey: () => 'one' };
    const { request } = await wantPickup(api, world);
    assert.equal((await book(api, world, request)).status, 'booked');
    const abroad = { ...world, homeAddress: { ...home, country: 'AT' }, newKey: () => 'two' };
    await refusedAt('/doorToDoor/pickupAddress', book(api, abroad, (await wantPickup(api, abroad)).request));
  });

  test('is the dealer’s country where no area is given, and nowhere without drivers', async () => {
    const { pickUpArea: _, ...dealer } = MUNICH;
    assert.equal(await served(dealer, '10115'), true);
    assert.equal(await served({ ...dealer, address: { ...dealer.address, country: 'AT' } }, '10115'), false);
    assert.equal(await served({ ...dealer, services: ['service'] }, '10115'), false);
  });
});

describe('the menu', () => {
  test('B12 has prices in the dealer’s currency', async () => {
    const api = createMemoryBookingApi({ now: NOW });
    const currencies = await Promise.all(
      MADE_UP_DEALERS.map(async ({ id }) => {
        const { items } = await api.getServiceMenu({ dealerId: id, type: 'service' });
        return items[0]?.price?.currency;
      }),
    );
    assert.deepEqual(currencies, ['EUR', 'EUR', 'CNY', 'EGP', 'USD', 'NPR']);
  });

  test('is what a test says, in parts', async () => {
    const api = createMemoryBookingApi({ now: NOW, menu: { advisors: [], symptomMaxLength: 80 } });
    const menu = await api.getServiceMenu({ dealerId: 'munich-north', type: 'service' });
    assert.deepEqual(menu, { ...MADE_UP_MENU, advisors: [], symptomMaxLength: 80 });
  });

  test('B12 with prices in two currencies gives no estimate', async () => {
    const { items } = MADE_UP_MENU;
    const transportation = [{ id: 'taxi', kind: 'shuttle' as const, price: { amount: 1500, currency: 'CHF' } }];
    const api = createMemoryBookingApi({ now: NOW, menu: { items, transportation } });
    const { slots, timeZone } = await api.findSlots(visitsOf(['tyres']));
    const [slot] = slots;
    assert.ok(slot);
    const request = {
      ...({ type: 'service', dealerId: 'munich-north', language: 'de' } as const),
      ...{ slotId: slot.id, start: slot.start, timeZone },
      contact: { name: 'Test Person', email: 'test.person@example.com' },
    };
    const visit = { itemIds: ['item-tyres'], transportationId: 'taxi' };
    const booking = await api.book({ ...request, visit }, { idempotencyKey: 'one' });
    assert.deepEqual([booking.estimate, booking.visit?.transportation], [undefined, transportation[0]]);
  });
});

test('B4 a hold says how many seconds are left, also when it is asked for again', async () => {
  const api = createMemoryBookingApi({ now: NOW, holdSeconds: 60 });
  const [slot] = (await api.findSlots(visitsOf(['inspection']))).slots;
  const request = { slotId: slot?.id ?? '' };
  const hold = () => api.hold(request, { idempotencyKey: 'one' });
  assert.equal((await hold()).secondsLeft, 60);
  api.advance(45_500);
  assert.equal((await hold()).secondsLeft, 14);
  api.advance(45_500);
  assert.equal((await hold()).secondsLeft, 0);
});
