import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type DealerApi, NOWHERE, readTimetable } from '@forecourt/contract';
import {
  createMemoryBookingApi,
  DEALER_SUITE_DEALERS,
  dealerApiSuite,
  MADE_UP_DEALERS,
} from '@forecourt/contract/testing.js';
import { fixture } from '../test/fixture.ts';
import { serveBookingApi } from '../test/memory-server.ts';
import { createDealerApi } from './dealers.ts';

const NONE = { body: { dealers: [] } };
const LINE = {
  type: 'LineString' as const,
  coordinates: [
    [11.575124, 48.137154],
    [13.38, 52.5],
  ] as [number, number][],
};

describe('D2 the HTTP adapter passes the suite of the dealer port', () => {
  let api: DealerApi;
  let close: (() => unknown) | undefined;
  before(async () => {
    const ends = { after: (run: () => unknown) => (close = run) } as never;
    const { origin } = await serveBookingApi(ends, createMemoryBookingApi({ dealers: DEALER_SUITE_DEALERS }));
    api = createDealerApi({ baseUrl: `${origin}/v1`, retries: 0 });
  });
  after(() => close?.());
  for (const { name, run } of dealerApiSuite) test(name, () => run(api));
});

describe('a question for dealers', () => {
  test('is a URL, with a point rounded and lists joined', async (t) => {
    const { dealers, requests } = await fixture(t, [NONE]);
    const rest = { services: ['service', 'charging'], models: ['aster', 'dune'], counts: true, limit: 20 } as const;
    await dealers.findDealers({
      near: { lat: 48.137154, lng: 11.575124 },
      ...rest,
      services: [...rest.services],
      models: [...rest.models],
    });
    const { pathname, searchParams } = new URL(requests[0]?.url ?? '', 'http://server');
    assert.deepEqual([requests[0]?.method, pathname], ['GET', '/v1/dealers']);
    assert.deepEqual(Object.fromEntries(searchParams), {
      lat: '48.137',
      lng: '11.575',
      services: 'service,charging',
      models: 'aster,dune',
      counts: 'true',
      limit: '20',
    });
  });

  test('goes in a body when it says where somebody drives or lives, without an idempotency key: it makes nothing', async (t) => {
    const { dealers, requests } = await fixture(t, [NONE, NONE, NONE]);
    const near = { lat: 48.137154, lng: 11.575124 };
    const queries = [
      { near, route: { line: LINE, corridorMeters: 5000 } },
      { pickUpFrom: { postalCode: '80331', country: 'DE', location: near }, limit: 20 },
    ];
    for (const query of queries) await dealers.findDealers(query);
    assert.deepEqual(
      requests.map(({ method, url, body }) => [method, url, JSON.parse(body) as unknown]),
      queries.map((query) => ['POST', '/v1/dealers/search', query]),
    );
    assert.ok(requests.every(({ headers }) => !('idempotency-key' in headers)));
  });

  test('goes in a body when it is too long for an address', async (t) => {
    const { dealers, requests } = await fixture(t, [NONE, NONE, NONE]);
    const models = (count: number) => Array.from({ length: count }, (_, i) => `model-${String(i).padStart(4, '0')}`);
    for (const count of [50, 150]) await dealers.findDealers({ q: '上海', models: models(count) });
    await dealers.findDealers({ q: '上'.repeat(170) });
    assert.deepEqual(
      requests.map(({ method, url }) => `${method} ${url.slice(0, 18)}`),
      ['GET /v1/dealers?q=%E4%', 'POST /v1/dealers/search', 'POST /v1/dealers/search'],
    );
    assert.ok(requests.every(({ url }) => url.length < 1600));
  });

  test('is asked the same way for each of its pages, however long the cursor', async (t) => {
    const { dealers, requests } = await fixture(t, [NONE, NONE, NONE]);
    const models = Array.from({ length: 100 }, (_, i) => `model-${String(i).padStart(4, '0')}`);
    for (const cursor of [undefined, 'c'.repeat(1000)])
      await dealers.findDealers({ models, ...(cursor && { cursor }) });
    assert.deepEqual(
      requests.map(({ method }) => method),
      ['GET', 'GET'],
    );
  });

  test('of a text that is being typed is a URL, with a point rounded', async (t) => {
    const { dealers, requests } = await fixture(t, [{ body: { places: [], dealers: [] } }]);
    const found = await dealers.suggestDealers({ q: 'mün', near: { lat: 48.137154, lng: -0.0001 }, limit: 3 });
    assert.deepEqual(found, { places: [], dealers: [] });
    assert.equal(requests[0]?.url, '/v1/dealers/suggestions?lat=48.137&lng=0&q=m%C3%BCn&limit=3');
  });
});

describe('D16 what is broken loses itself only', () => {
  const [good] = MADE_UP_DEALERS;
  assert.ok(good);

  test('a dealer, what it need not have, the counts and the total', async (t) => {
    t.mock.method(console, 'warn', () => {});
    const closed = { ...good, email: 'none', onRoute: 'yes', keywords: [7], pickUpArea: 1 };
    const { dealers } = await fixture(t, [
      {
        body: {
          dealers: [{ ...good, timeZone: 7 }, closed],
          total: 'many',
          counts: [],
          next: 'more',
        },
      },
    ]);
    const page = await dealers.findDealers({});
    assert.deepEqual([page.total, page.counts, page.next], [undefined, undefined, 'more']);
    const [dealer] = page.dealers;
    assert.deepEqual([page.dealers.length, dealer?.name, dealer?.email], [1, good.name, undefined]);
    assert.deepEqual([dealer?.onRoute, dealer?.keywords, dealer?.pickUpArea], [undefined, undefined, undefined]);
  });

  test('coordinates: the dealer is nowhere, and still a dealer', async (t) => {
    for (const location of [undefined, null, {}, 'here', { lat: 91, lng: 0 }, { lat: '48', lng: '11' }]) {
      const { dealers } = await fixture(t, [{ body: { dealers: [{ ...good, location }] } }]);
      const [dealer] = (await dealers.findDealers({})).dealers;
      assert.deepEqual([dealer?.name, dealer?.location], [good.name, NOWHERE]);
    }
  });

  test('hours, which are then known to be unreadable: without its holidays a dealer would look open on them', async (t) => {
    const week = [{ dayOfWeek: ['Monday'], opens: '09:00', closes: '17:00' }];
    const house = { ...good, openingHours: week, specialOpeningHours: undefined, departments: undefined };
    const holiday = { validFrom: '2026-12-25', validThrough: '2026-12-25' };
    const isReadable = async (parts: object, kind?: 'service'): Promise<boolean> => {
      const { dealers } = await fixture(t, [{ body: { ...house, ...parts } }]);
      return readTimetable(await dealers.getDealer(good.id), kind).problems.length === 0;
    };
    for (const name of ['openingHours', 'specialOpeningHours']) {
      for (const broken of ['always', {}, [null], ['2026-12-25'], [{ ...holiday, opens: '9' }]]) {
        assert.equal(await isReadable({ [name]: broken }), false, `${name}: ${JSON.stringify(broken)}`);
      }
      // which says that there is nothing to say
      assert.equal(await isReadable({ [name]: null }), true);
    }
    assert.equal(await isReadable({ specialOpeningHours: [holiday] }), true);
    assert.equal(await isReadable({ specialOpeningHours: 'none' }, 'service'), false);
  });

  test('a department, or its hours alone', async (t) => {
    const sales = { kind: 'sales', openingHours: [{ dayOfWeek: ['Monday'], opens: '09:00', closes: '17:00' }] };
    const service = { kind: 'service', phone: '+4989123456', specialOpeningHours: 'never' };
    const departments = [7, null, sales, service, { kind: 'parts', phone: 'none' }];
    const { dealers } = await fixture(t, [
      { body: { ...good, departments } },
      { body: { ...good, departments: 'all' } },
    ]);
    const dealer = await dealers.getDealer(good.id);
    assert.deepEqual(
      dealer.departments?.map(({ kind, phone }) => [kind, phone]),
      [
        ['sales', undefined],
        ['service', '+4989123456'],
        ['parts', undefined],
      ],
    );
    const problemsOf = (kind: 'sales' | 'service' | 'parts'): number => readTimetable(dealer, kind).problems.length;
    assert.deepEqual([problemsOf('sales'), problemsOf('service'), problemsOf('parts')], [0, 1, 0]);
    assert.deepEqual(dealer.departments?.[0]?.openingHours, sales.openingHours);
    assert.equal((await dealers.getDealer(good.id)).departments, undefined);
  });

  test('a proposal', async (t) => {
    t.mock.method(console, 'warn', () => {});
    const place = { label: 'München', location: { lat: 48, lng: 11 } };
    const { dealers } = await fixture(t, [
      {
        body: {
          places: [{ label: 'Nowhere' }, { ...place, detail: 7 }],
          dealers: [{ id: 'd1' }, { id: 'd2', name: 'D', locality: 'M' }],
        },
      },
    ]);
    const found = await dealers.suggestDealers({ q: 'mün' });
    assert.deepEqual(found.places, [{ ...place, detail: undefined }]);
    assert.deepEqual(found.dealers, [{ id: 'd2', name: 'D', locality: 'M' }]);
  });

  test('what is no list at all is malformed', async (t) => {
    const { dealers } = await fixture(t, [{ body: { dealers: 'all' } }, { body: {} }]);
    await assert.rejects(dealers.findDealers({}), { code: 'malformed' });
    await assert.rejects(dealers.suggestDealers({ q: 'mün' }), { code: 'malformed' });
  });
});
