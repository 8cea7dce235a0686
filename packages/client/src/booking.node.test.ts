import assert from 'node:assert/strict';
import { after, before, describe, type TestContext, test } from 'node:test';
import { type BookingApi, UNREADABLE_HOURS } from '@forecourt/contract';
import {
  bookingApiSuite,
  createMemoryBookingApi,
  MADE_UP_DEALERS,
  MADE_UP_MENU,
  requestApiSuite,
} from '@forecourt/contract/testing.js';
import { BOOKED, fixture } from '../test/fixture.ts';
import { problem } from '../test/loopback.ts';
import { serveBookingApi } from '../test/memory-server.ts';
import { createBookingApi } from './booking.ts';

for (const [mode, suite, capabilities] of [
  ['', bookingApiSuite, {}],
  [' without slots', requestApiSuite, { slots: false }],
] as const) {
  describe(`B2 the HTTP adapter passes the suite of the booking port${mode}`, () => {
    let api: BookingApi;
    let close: (() => unknown) | undefined;
    before(async () => {
      const memory = createMemoryBookingApi({ now: '2026-11-23T08:00:00Z', capabilities });
      const ends = { after: (run: () => unknown) => (close = run) } as never;
      const { origin } = await serveBookingApi(ends, memory);
      api = createBookingApi({ baseUrl: `${origin}/v1`, retries: 0 });
    });
    after(() => close?.());

    let keys = 0;
    const newKey = () => `suite-key-${++keys}`;
    const world = { dealerId: 'munich-north', modelId: 'aster', from: '2026-11-24', to: '2026-12-05', newKey };
    for (const { name, run } of suite) test(name, () => run(api, world));
  });
}

describe('a question becomes a URL', () => {
  test('with lists joined by commas, and without what was not asked', async (t) => {
    const { api, requests } = await fixture(t, [{ body: { dealers: [] } }]);
    await api.findDealers({
      near: { lat: 48.137154, lng: -11.576124 },
      radiusMeters: 5000,
      bbox: [11, 48, 12, 49],
      q: '',
      services: ['test-drive', 'service'],
      limit: 20,
    });
    const { pathname, searchParams } = new URL(requests[0]?.url ?? '', 'http://server');
    assert.equal(pathname, '/v1/dealers');
    assert.deepEqual(Object.fromEntries(searchParams), {
      lat: '48.137',
      lng: '-11.576',
      radiusMeters: '5000',
      bbox: '11,48,12,49',
      services: 'test-drive,service',
      limit: '20',
    });
  });

  test('a point on the equator and the prime meridian is a point', async (t) => {
    const { api, requests } = await fixture(t, [{ body: { dealers: [] } }]);
    await api.findDealers({ near: { lat: 0, lng: 0 } });
    assert.equal(requests[0]?.url, '/v1/dealers?lat=0&lng=0');
  });

  test('of slots, with the dealer in the path', async (t) => {
    const { api, requests } = await fixture(t, [{ body: { timeZone: 'UTC', slots: [] } }]);
    const query = {
      type: 'test-drive',
      from: '2026-11-24',
      to: '2026-11-30',
      model: 'aster',
      items: ['a', 'b'],
    } as const;
    assert.deepEqual(await api.findSlots({ dealerId: 'd 1', ...query }), {
      timeZone: 'UTC',
      slots: [],
      unavailable: [],
    });
    const url = '/v1/dealers/d%201/slots?type=test-drive&from=2026-11-24&to=2026-11-30&model=aster&items=a%2Cb';
    assert.equal(requests[0]?.url, url);
  });

  test('of the windows in which a car can come back', async (t) => {
    const { api, requests } = await fixture(t, [{ body: { timeZone: 'UTC', slots: [] } }]);
    const range = { from: '2026-11-24', to: '2026-11-30' };
    await api.findSlots({ dealerId: 'd1', type: 'pickup', ...range, dropOffFor: 'd1@1/2' });
    const query = 'type=pickup&from=2026-11-24&to=2026-11-30&dropOffFor=d1%401%2F2';
    assert.equal(requests[0]?.url, `/v1/dealers/d1/slots?${query}`);
  });

  test('of a menu, with the dealer in the path', async (t) => {
    const { api, requests } = await fixture(t, [{ body: { items: [] } }]);
    const query = { dealerId: 'd 1', type: 'service', model: 'aster', language: 'de-AT' } as const;
    const menu = await api.getServiceMenu(query);
    assert.deepEqual(menu, { items: [], transportation: [], advisors: [], symptomMaxLength: 500 });
    assert.equal(requests[0]?.url, '/v1/dealers/d%201/service-menu?type=service&model=aster&language=de-AT');
  });

  test('of the earliest slots, with the dealers joined by commas', async (t) => {
    const { api, requests } = await fixture(t, [{ body: { slots: [] } }]);
    const range = { from: '2026-11-24', to: '2026-11-30' };
    const list = await api.findEarliestSlots({ dealerIds: ['d1', 'd2'], type: 'test-drive', ...range });
    assert.deepEqual(list, { slots: [] });
    const query = 'dealers=d1%2Cd2&type=test-drive&from=2026-11-24&to=2026-11-30';
    assert.equal(requests[0]?.url, `/v1/slots/earliest?${query}`);
  });

  test('B13 and an address goes in the body, without an idempotency key: it makes nothing', async (t) => {
    const { api, requests } = await fixture(t, [{ body: { served: true } }]);
    const address = { lines: ['Beispielstraße 12'], locality: 'München', postalCode: '80807', country: 'DE' };
    const request = { address, location: { lat: 48.182345, lng: 11.587654 } };
    assert.deepEqual(await api.checkServiceArea('d1', request), { served: true });
    const [{ method, url, body, headers } = assert.fail('nothing was asked')] = requests;
    assert.deepEqual([method, url], ['POST', '/v1/dealers/d1/service-area']);
    assert.deepEqual(JSON.parse(body), request);
    assert.ok(!('idempotency-key' in headers));
  });

  test('and nothing of a person or a token is ever in it', async (t) => {
    const { api, requests } = await fixture(
      t,
      [400, 400, 400, 400, 400].map((status) => ({ status })),
    );
    const person = { contact: { name: 'Test Person', email: 'test.person@example.com', phone: '+498900000001' } };
    const secret = { token: 'secret-of-the-booking' };
    const calls = [
      api.book(person as never, { idempotencyKey: 'one' }),
      api.getBooking('b1', secret),
      api.cancel('b1', { reason: 'Test Person is ill' }, secret),
      api.getCalendarFile('b1', secret),
      api.checkServiceArea('d1', { address: { lines: ['Beispielstraße 12'], locality: 'München', country: 'DE' } }),
    ];
    await Promise.allSettled(calls);
    const urls = requests.map(({ method, url }) => `${method} ${url}`).sort();
    assert.deepEqual(urls, [
      'DELETE /v1/bookings/b1',
      'GET /v1/bookings/b1',
      'GET /v1/bookings/b1.ics',
      'POST /v1/bookings',
      'POST /v1/dealers/d1/service-area',
    ]);
  });
});

describe('a broken part loses itself only', () => {
  const [good] = MADE_UP_DEALERS;
  assert.ok(good);

  test('a broken dealer does not blank the page, and a warning counts it without naming it', async (t) => {
    const warn = t.mock.method(console, 'warn', () => {});
    const { id: _, ...broken } = good;
    const { api } = await fixture(t, [{ body: { dealers: [broken, good, null], next: 'more' } }]);
    const page = await api.findDealers({});
    assert.deepEqual([page.dealers.map(({ id }) => id), page.next], [[good.id], 'more']);
    assert.equal(warn.mock.callCount(), 1);
    assert.equal(warn.mock.calls[0]?.arguments.join(), 'forecourt: 2 of 3 items do not fit');
  });

  test('a page of nothing but broken dealers is malformed', async (t) => {
    const { api } = await fixture(t, [{ body: { dealers: [{ ...good, timeZone: 7 }] } }]);
    await assert.rejects(api.findDealers({}), { code: 'malformed' });
  });

  test('a broken phone and a broken link lose only themselves, and broken hours are known to be unreadable', async (t) => {
    const broken = {
      openingHours: [{ dayOfWeek: ['Moonday'], opens: '25:00', closes: 'late' }],
      departments: [{ kind: 'sales', openingHours: 'always' }],
      phone: '0800 CARS',
      url: 'javascript:alert(1)',
    };
    const { api } = await fixture(t, [{ body: { ...good, ...broken } }]);
    const dealer = await api.getDealer(good.id);
    // hours that were left out would leave regular ones without their holidays
    const openingHours = [UNREADABLE_HOURS];
    const kept = { openingHours, departments: [{ kind: 'sales', openingHours }], phone: undefined, url: undefined };
    assert.deepEqual({ ...dealer }, { ...good, ...kept });
  });

  test('words and fields of a newer back end do no harm', async (t) => {
    const newer = { ...good, services: ['test-drive', 'teleport'], hovercraft: true };
    const { api } = await fixture(t, [{ body: newer }]);
    const dealer = await api.getDealer(good.id);
    assert.deepEqual(dealer.services, ['test-drive', 'unknown']);
    assert.ok(!('hovercraft' in dealer));
  });

  test('a broken slot or picture loses only itself', async (t) => {
    t.mock.method(console, 'warn', () => {});
    const slot = { id: 's1', start: '2026-11-24T10:30:00+01:00', end: '2026-11-24T11:30:00+01:00' };
    const utc = { id: 's2', start: '2026-11-24T10:30:00Z', end: '2026-11-24T11:30:00Z' };
    const model = { id: 'aster', name: 'Aster', energy: 'fusion', imageUrl: 'data:text/html,x' };
    const { api } = await fixture(t, [
      { body: { timeZone: 'Europe/Berlin', slots: [slot, utc] } },
      { body: { models: [model] } },
    ]);
    const query = { dealerId: 'd1', type: 'test-drive', from: '2026-11-24', to: '2026-11-25' } as const;
    assert.deepEqual((await api.findSlots(query)).slots, [slot]);
    assert.deepEqual(await api.findModels(), [{ ...model, energy: 'unknown', imageUrl: undefined }]);
  });
});

describe('a broken part of what is new loses itself only', () => {
  const warn = (t: TestContext) => t.mock.method(console, 'warn', () => {});

  test('B12 an item that does not fit is not offered; a broken price is none', async (t) => {
    const { mock } = warn(t);
    const [first, second] = MADE_UP_MENU.items;
    const broken = { ...second, price: { amount: 1.5, currency: 'EUR' }, description: 7 };
    const { api } = await fixture(t, [
      { body: { ...MADE_UP_MENU, items: [{ ...first, durationMinutes: 0 }, broken] } },
    ]);
    const { items, ...rest } = await api.getServiceMenu({ dealerId: 'd1', type: 'service' });
    assert.deepEqual(items, [{ ...second, price: undefined, description: undefined }]);
    const { items: _, ...expected } = MADE_UP_MENU;
    assert.deepEqual(rest, expected);
    assert.equal(mock.callCount(), 1);
  });

  test('B12 a menu with a loan car of no known price has no loan car, and is a menu', async (t) => {
    const transportation = [{ id: 'loan-car', kind: 'loan-car', price: 'dear' }];
    const { api } = await fixture(t, [{ body: { ...MADE_UP_MENU, transportation, symptomMaxLength: 'long' } }]);
    const menu = await api.getServiceMenu({ dealerId: 'd1', type: 'service' });
    assert.deepEqual(menu, { ...MADE_UP_MENU, transportation: [], symptomMaxLength: 500 });
  });

  test('what an older back end does not say that it can, it cannot', async (t) => {
    const capabilities = {
      bookingTypes: ['test-drive'],
      slots: true,
      holds: true,
      bookingHorizonDays: 60,
      markets: [],
    };
    const { api } = await fixture(t, [{ body: capabilities }, { body: { ...capabilities, serviceArea: 'yes' } }]);
    const expected = { ...capabilities, earliestSlots: false, serviceArea: false, dealerSearches: [] };
    assert.deepEqual(await api.getCapabilities(), expected);
    assert.deepEqual(await api.getCapabilities(), expected);
  });

  test('an earliest slot that cannot be told is left out', async (t) => {
    warn(t);
    const slot = { id: 's1', start: '2026-11-24T10:30:00+01:00', end: '2026-11-24T11:30:00+01:00' };
    const good = { dealerId: 'd1', timeZone: 'Europe/Berlin', slot };
    const { api } = await fixture(t, [{ body: { slots: [{ ...good, slot: { ...slot, start: 'soon' } }, good] } }]);
    const query = { dealerIds: ['d1', 'd2'], type: 'test-drive', from: '2026-11-24', to: '2026-11-25' } as const;
    assert.deepEqual(await api.findEarliestSlots(query), { slots: [good] });
  });

  test('a booking that was made is made, whatever is said of the visit', async (t) => {
    const broken = { visit: { items: 'all' }, estimate: { amount: '129.50' }, contact: { name: 7 } };
    const { api } = await fixture(t, [{ status: 201, body: { ...BOOKED, ...broken } }]);
    const { id, visit, estimate } = await api.book({} as never, { idempotencyKey: 'one' });
    assert.deepEqual([id, visit, estimate], ['b1', undefined, undefined]);
  });
});

describe('giving a hold back', () => {
  test('succeeds when it is gone already', async (t) => {
    const { api } = await fixture(t, [{ status: 204 }, problem(404, 'not-found')]);
    assert.equal(await api.releaseHold('h1'), undefined);
    assert.equal(await api.releaseHold('h1'), undefined);
  });

  test('fails when the back end does', async (t) => {
    const { api } = await fixture(t, [{ status: 500 }, { status: 500 }]);
    await assert.rejects(api.releaseHold('h1'), { code: 'unavailable' });
  });
});
