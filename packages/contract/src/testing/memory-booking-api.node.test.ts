import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApiError } from '../api-error.ts';
import { requestApiSuite } from './booking-api.requesting.ts';
import { bookingApiSuite } from './booking-api.suite.ts';
import { deferred } from './deferred.ts';
import { createMemoryBookingApi } from './memory-booking-api.ts';

const NOW = '2026-11-23T08:00:00Z';

describe('B2 the memory adapter passes the suite of the booking port', () => {
  for (const dealerId of ['munich-north', 'new-york', 'kathmandu']) {
    const api = createMemoryBookingApi({ now: NOW });
    let keys = 0;
    const newKey = () => `key-${dealerId}-${++keys}`;
    const world = { dealerId, modelId: 'aster', from: '2026-11-24', to: '2026-12-05', newKey };
    for (const { name, run } of bookingApiSuite) test(`${dealerId}: ${name}`, () => run(api, world));
  }

  test('and with two places in each slot', async () => {
    const api = createMemoryBookingApi({ now: NOW, capacity: 2 });
    let keys = 0;
    const newKey = () => `key-${++keys}`;
    const world = { dealerId: 'shanghai', modelId: 'dune', from: '2026-11-24', to: '2026-12-05', newKey };
    for (const { run } of bookingApiSuite) await run(api, world);
  });

  test('and without what it need not have', async () => {
    const capabilities = { bookingTypes: ['test-drive' as const], holds: false, earliestSlots: false };
    const api = createMemoryBookingApi({ now: NOW, capabilities });
    let keys = 0;
    const newKey = () => `key-${++keys}`;
    const world = { dealerId: 'munich-north', modelId: 'dune', from: '2026-11-24', to: '2026-12-05', newKey };
    for (const { run } of bookingApiSuite) await run(api, world);
    const asked = api.calls.map(({ method }) => method);
    for (const denied of ['hold', 'findEarliestSlots', 'getServiceMenu', 'checkServiceArea'] as const) {
      assert.ok(!asked.includes(denied), `${denied} is not called`);
    }
  });
});

describe('B11 the memory adapter without slots passes the suite of requests', () => {
  for (const dealerId of ['munich-north', 'new-york', 'kathmandu']) {
    const api = createMemoryBookingApi({ now: NOW, capabilities: { slots: false } });
    let keys = 0;
    const newKey = () => `key-${dealerId}-${++keys}`;
    const world = { dealerId, modelId: 'aster', from: '2026-11-24', to: '2026-12-05', newKey };
    for (const { name, run } of requestApiSuite) test(`${dealerId}: ${name}`, () => run(api, world));
  }
});

describe('a test steers the memory adapter', () => {
  const query = { dealerId: 'munich-north', type: 'test-drive', from: '2026-11-23', to: '2026-11-30' } as const;

  test('the next call fails as told, the one after it works', async () => {
    const api = createMemoryBookingApi({ now: NOW });
    api.failNext('findModels', new ApiError('unavailable', 'told'), { times: 2 });
    await assert.rejects(api.findModels(), { code: 'unavailable' });
    await assert.rejects(api.findModels(), { code: 'unavailable' });
    assert.equal((await api.findModels()).length, 5);
    assert.equal(api.callsTo('findModels').length, 3);
  });

  test('an answer can be lost after the work is done (B5)', async () => {
    const api = createMemoryBookingApi({ now: NOW });
    const { slots } = await api.findSlots(query);
    const request = { slotId: slots[0]?.id ?? '' };
    api.failNext('hold', new ApiError('timeout', 'told'), { afterWork: true });
    await assert.rejects(api.hold(request, { idempotencyKey: 'one' }), { code: 'timeout' });
    await assert.rejects(api.hold(request, { idempotencyKey: 'two' }), { code: 'slot-taken' });
    assert.equal((await api.hold(request, { idempotencyKey: 'one' })).slotId, request.slotId);
  });

  test('a delayed call answers after a later one (B3)', async () => {
    const api = createMemoryBookingApi({ now: NOW });
    const gate = deferred();
    const order: string[] = [];
    api.delay('getDealer', gate);
    const first = api.getDealer('cairo').then(({ id }) => order.push(id));
    await api.getDealer('shanghai').then(({ id }) => order.push(id));
    gate.resolve();
    await first;
    assert.deepEqual(order, ['shanghai', 'cairo']);
  });

  test('a hanging call ends with its signal only', async () => {
    const api = createMemoryBookingApi({ now: NOW });
    const controller = new AbortController();
    api.hangNext('getCapabilities');
    const call = api.getCapabilities({ signal: controller.signal });
    controller.abort();
    await assert.rejects(call, { name: 'AbortError' });
  });

  test('time passes when it is told to: slots go by and holds expire', async () => {
    const api = createMemoryBookingApi({ now: NOW, holdSeconds: 60 });
    const { slots } = await api.findSlots(query);
    assert.equal(slots[0]?.start, '2026-11-23T10:00:00+01:00');
    await api.hold({ slotId: slots[0].id }, { idempotencyKey: 'one' });
    assert.equal((await api.findSlots(query)).slots.length, slots.length - 1);
    api.advance(60_000);
    assert.equal((await api.findSlots(query)).slots.length, slots.length);
    api.advance(3_600_000);
    assert.equal((await api.findSlots(query)).slots[0]?.start, '2026-11-23T11:00:00+01:00');
  });

  test('days without slots say why', async () => {
    const api = createMemoryBookingApi({ now: NOW, holidays: ['2026-11-26'] });
    const { slots } = await api.findSlots({ ...query, from: '2026-11-24', to: '2026-11-25' });
    for (const { id } of slots) api.takeSlot(id);
    const { unavailable } = await api.findSlots({ ...query, from: '2026-11-22' });
    assert.deepEqual(
      unavailable.map(({ date, reason }) => `${date} ${reason}`),
      ['2026-11-22 past', '2026-11-24 full', '2026-11-26 holiday', '2026-11-28 closed', '2026-11-29 closed'],
    );
    const later = await api.findSlots({ ...query, from: '2027-01-22', to: '2027-01-26' });
    assert.equal(later.unavailable.at(-1)?.reason, 'too-far');
  });

  test('a dealer in a zone that does not exist has slots in UTC, and is no reason to throw', async () => {
    const [dealer] = (await createMemoryBookingApi({ now: NOW }).findDealers({ q: 'nordstern' })).dealers;
    assert.ok(dealer);
    const api = createMemoryBookingApi({ now: NOW, dealers: [{ ...dealer, timeZone: 'Mars/Olympus' }] });
    const { slots, timeZone } = await api.findSlots(query);
    assert.equal(timeZone, 'Mars/Olympus');
    assert.match(slots[0]?.start ?? '', /\+00:00$/);
  });

  test('an answer is a copy: changing it changes nothing there', async () => {
    const api = createMemoryBookingApi({ now: NOW });
    const dealer = await api.getDealer('cairo');
    dealer.name = 'changed';
    assert.notEqual((await api.getDealer('cairo')).name, 'changed');
  });
});
