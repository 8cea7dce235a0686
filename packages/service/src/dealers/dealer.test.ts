import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { Capabilities, Dealer, DealerPage, DealerSuggestions, VehicleModelList } from '@forecourt/contract';
import * as v from 'valibot';
import { ProblemError, toProblem } from '../http/problem.ts';
import { MODELS, makeDealer, problemOf, startTestService, type TestService } from '../testing/test-service.ts';
import { upsertDealers } from './dealer.store.ts';
import { findOnWay } from './way.ts';

const DEALERS: readonly Dealer[] = [
  makeDealer({ id: 'munich', name: 'Nordstern', location: { lat: 48.182, lng: 11.587 }, models: ['aster'] }),
  makeDealer({
    id: 'zurich',
    name: 'Garage Limmat',
    address: { lines: ['Beispielweg 1'], locality: 'Zürich', postalCode: '8001', country: 'CH' },
    location: { lat: 47.377, lng: 8.541 },
    services: ['test-drive', 'charging'],
    models: ['dune'],
  }),
  makeDealer({
    id: 'shanghai',
    name: '示例汽车中心',
    address: { lines: ['示例路 88 号'], locality: '上海市', country: 'CN' },
    location: { lat: 31.236, lng: 121.505 },
    services: ['service'],
  }),
  makeDealer({
    id: 'suva',
    name: 'Pacific 100% Motors',
    address: { lines: ['1 Example Street'], locality: 'Suva', country: 'FJ' },
    location: { lat: -18.124, lng: 178.45 },
  }),
];
// Says nothing of its models.
delete DEALERS[3]?.models;

describe('dealers', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  beforeEach(() => service.reset(DEALERS));
  after(() => service.close());

  const find = async (query: string) => v.parse(DealerPage, (await service.get(`/v1/dealers?${query}`)).json());
  const ids = async (query: string) => (await find(query)).dealers.map(({ id }) => id);

  test('without a question all are there, by name', async () => {
    const found = await ids('');
    assert.equal(found.length, 4);
    assert.deepEqual(found.slice(0, 3), ['zurich', 'munich', 'suva']);
  });

  test('with a point the nearest come first, with their distance', async () => {
    const { dealers } = await find('lat=48.137&lng=11.575');
    assert.deepEqual(
      dealers.map(({ id }) => id),
      ['munich', 'zurich', 'shanghai', 'suva'],
    );
    assert.ok(Math.abs((dealers[0]?.distanceMeters ?? 0) - 5083) < 30, `${dealers[0]?.distanceMeters}`);
    assert.ok(Math.abs((dealers[1]?.distanceMeters ?? 0) - 242_000) < 3000, `${dealers[1]?.distanceMeters}`);
  });

  test('a radius and a box keep far ones out, also across the 180th meridian', async () => {
    assert.deepEqual(await ids('lat=48.137&lng=11.575&radiusMeters=10000'), ['munich']);
    assert.deepEqual(await ids('lat=48.137&lng=11.575&radiusMeters=1000'), []);
    assert.deepEqual(await ids('lat=-18.124&lng=-179.9&radiusMeters=300000'), ['suva']);
    assert.deepEqual(await ids('bbox=8,47,9,48'), ['zurich']);
    assert.deepEqual(await ids('bbox=170,-30,-170,0'), ['suva']);
  });

  test('text is found in name, place and postcode, whatever the case and accents, taken literally', async () => {
    assert.deepEqual(await ids('q=zurich'), ['zurich']);
    assert.deepEqual(await ids(`q=${encodeURIComponent('ZÜRICH  limmat')}`), ['zurich']);
    assert.deepEqual(await ids('q=8001'), ['zurich']);
    assert.deepEqual(await ids(`q=${encodeURIComponent('上海')}`), ['shanghai']);
    assert.deepEqual(await ids('q=zurich%20munich'), []);
    assert.deepEqual(await ids(`q=${encodeURIComponent('100%')}`), ['suva']);
    assert.deepEqual(await ids(`q=${encodeURIComponent('1_0')}`), []);
    assert.deepEqual(await ids(`q=${encodeURIComponent("'; drop table dealer; --")}`), []);
  });

  test('D7 of each group of services one must be offered, and one model must stand there or none be told', async () => {
    assert.deepEqual(await ids('services=test-drive,charging'), ['zurich']);
    assert.deepEqual(await ids('services=service,body-shop'), ['shanghai']);
    assert.deepEqual(await ids('services=test-drive&models=aster'), ['munich', 'suva']);
    assert.deepEqual(await ids('models=dune,nobody-has-it'), ['zurich', 'suva']);
  });

  test('D7 the first page counts what each filter would leave, when asked; each page says how many there are', async () => {
    const first = await find('services=test-drive&counts=true&limit=2');
    assert.equal(first.total, 3);
    assert.deepEqual(first.counts, {
      services: { 'test-drive': 3, charging: 1 },
      models: { aster: 2, dune: 2 },
    });
    const second = await find(`services=test-drive&counts=true&limit=2&cursor=${first.next}`);
    assert.deepEqual([second.total, second.counts, second.next], [3, undefined, undefined]);
    const none = await find('q=nowhere&counts=true');
    assert.deepEqual([none.total, none.counts], [0, { services: {}, models: {} }]);
    assert.equal((await find('counts=false')).counts, undefined);
  });

  test('the same query in a body has the same answer, which nobody may keep', async () => {
    const near = { lat: 48.137, lng: 11.575 };
    const answer = await service.send('POST', '/v1/dealers/search', { near, services: ['test-drive'], counts: true });
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.deepEqual(answer.json(), await find('lat=48.137&lng=11.575&services=test-drive&counts=true'));
    const got = await service.get('/v1/dealers?lat=48.137&lng=11.575');
    assert.equal(got.headers['cache-control'], 'public, max-age=60');
  });

  test('who is along a way comes in its order, with a line of 10,000 points too', async () => {
    // From the west of Zürich to the east of Munich.
    const coordinates = Array.from({ length: 10_000 }, (_, i) => [8.3 + i * 0.000412345678, 47.3 + i * 0.000093456789]);
    const route = { line: { type: 'LineString', coordinates }, corridorMeters: 20_000 };
    const answer = await service.send('POST', '/v1/dealers/search', { route });
    const { dealers, total } = v.parse(DealerPage, answer.json());
    assert.deepEqual([dealers.map(({ id }) => id), total], [['zurich', 'munich'], 2]);
    const [zurich, munich] = dealers.map(({ onRoute }) => onRoute ?? assert.fail());
    assert.ok(zurich && munich && zurich.alongMeters < 40_000 && munich.alongMeters > 220_000);
    assert.ok(munich.asideMeters < 20_000);
    const soon = { ...route, reachMeters: 60_000 };
    const reached = await service.send('POST', '/v1/dealers/search', { route: soon });
    assert.deepEqual(
      reached.json<DealerPage>().dealers.map(({ id }) => id),
      ['zurich'],
    );
  });

  test('who collects a car at a place is found by it', async () => {
    const search = async (pickUpFrom: object) => {
      const answer = await service.send('POST', '/v1/dealers/search', { pickUpFrom });
      return answer.json<DealerPage>().dealers.map(({ id }) => id);
    };
    const collecting = { services: ['pick-up' as const] };
    await service.reset([
      makeDealer({ ...collecting, id: 'codes', name: 'A', pickUpArea: { postalCodes: ['80', '81 6'] } }),
      makeDealer({ ...collecting, id: 'radius', name: 'B', pickUpArea: { radiusMeters: 10_000 } }),
      makeDealer({ ...collecting, id: 'country', name: 'C' }),
      makeDealer({ ...collecting, id: 'nowhere', name: 'D', pickUpArea: {} }),
      makeDealer({ id: 'no-driver', name: 'E' }),
    ]);
    assert.deepEqual(await search({ postalCode: '81667', country: 'DE' }), ['codes', 'country']);
    assert.deepEqual(await search({ postalCode: '99999', country: 'DE' }), ['country']);
    assert.deepEqual(await search({ postalCode: '80331', country: 'AT' }), []);
    assert.deepEqual(await search({ location: { lat: 48.15, lng: 11.6 } }), ['radius', 'country']);
  });

  test('D10 proposals: towns and postcodes with their middle, dealers by name', async () => {
    const suggest = async (query: string) =>
      v.parse(DealerSuggestions, (await service.get(`/v1/dealers/suggestions?${query}`)).json());
    assert.deepEqual(await suggest('q=zur'), {
      places: [{ label: 'Zürich', detail: 'CH', location: { lat: 47.377, lng: 8.541 } }],
      dealers: [],
    });
    assert.deepEqual((await suggest('q=limm')).dealers, [{ id: 'zurich', name: 'Garage Limmat', locality: 'Zürich' }]);
    assert.deepEqual((await suggest('q=8001')).places[0]?.label, '8001');
    assert.deepEqual((await suggest('q=80899')).places, [
      { label: '80899', detail: 'DE', location: { lat: 48.182, lng: 11.587 }, approximate: true },
    ]);
    assert.deepEqual((await suggest('q=m&limit=10')).dealers, []);
    assert.deepEqual((await suggest('q=o&lat=1&lng=1')).places, []);
    assert.deepEqual((await suggest('q=%25%25')).dealers, []);
    const answer = await service.get('/v1/dealers/suggestions?q=zur');
    assert.equal(answer.headers['cache-control'], 'public, max-age=60');
  });

  test('pages go on where the last one ended, by name as by distance', async () => {
    for (const order of ['', 'lat=48.137&lng=11.575&']) {
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = await find(`${order}limit=1${cursor}`);
        seen.push(...page.dealers.map(({ id }) => id));
        cursor = page.next ? `&cursor=${page.next}` : '';
      } while (cursor && seen.length < 10);
      assert.deepEqual(seen, await ids(order));
    }
  });

  test('a question that does not fit is 400 by field', async () => {
    const pointers = async (query: string) => problemOf(await service.get(`/v1/dealers?${query}`)).pointers;
    assert.deepEqual(await pointers('lat=48'), ['/lat']);
    assert.deepEqual(await pointers('lat=91&lng=0'), ['/lat']);
    assert.deepEqual(await pointers('bbox=1,2,3'), ['/bbox/3']);
    assert.deepEqual(await pointers('bbox=1,2,3,'), ['/bbox/3']);
    assert.deepEqual(await pointers('limit=0'), ['/limit']);
    assert.deepEqual(await pointers('limit=201'), ['/limit']);
    assert.deepEqual(await pointers('services=haircut'), ['/services/0']);
    const ofOther = (await find('limit=1')).next;
    assert.deepEqual(await pointers(`lat=1&lng=1&cursor=${ofOther}`), ['/cursor']);
    assert.deepEqual(await pointers('counts=1'), ['/counts']);
    const proposals = async (query: string) =>
      problemOf(await service.get(`/v1/dealers/suggestions?${query}`)).pointers;
    assert.deepEqual(await proposals('q=mu&limit=11'), ['/limit']);
    assert.deepEqual(await proposals('q=mu&lng=8'), ['/lat']);
    const posted = async (body: unknown) => problemOf(await service.send('POST', '/v1/dealers/search', body)).pointers;
    const line = (...coordinates: number[][]) => ({
      route: { line: { type: 'LineString', coordinates }, corridorMeters: 1000 },
    });
    assert.deepEqual(await posted({ near: { lat: 91, lng: 0 }, limit: 0 }), ['/near/lat', '/limit']);
    assert.deepEqual(await posted({ models: Array(51).fill('aster') }), ['/models'], 'as many as in a query string');
    assert.deepEqual(await posted({ services: Array(51).fill('service') }), ['/services']);
    assert.equal(
      (await posted({ services: Array(9000).fill('') })).length,
      100,
      'an answer no longer than the question',
    );
    assert.deepEqual(await posted(line([11, 48])), ['/route/line/coordinates']);
    const toAndFro = Array.from({ length: 60 }, (_, i) => [i % 2 ? 10 : -10, 48]);
    assert.deepEqual(await posted(line(...toAndFro)), ['/route/line/coordinates'], 'more than once around the earth');
  });

  test('a search over 512 kB is 413', async () => {
    const answer = await service.send('POST', '/v1/dealers/search', { q: 'x'.repeat(512 * 1024) });
    assert.deepEqual(problemOf(answer), { status: 413, code: 'payload-too-large', pointers: [] });
  });

  test('a way that takes too long to measure is refused, others are answered meanwhile', async () => {
    const db = service.database.kysely;
    await upsertDealers(
      db,
      Array.from({ length: 30 }, (_, i) => makeDealer({ id: `near-${i}` })),
    );
    const { lat, lng } = makeDealer({ id: 'near' }).location;
    const coordinates = Array.from({ length: 10_000 }, (_, i): [number, number] => [lng + (i % 2) / 20, lat]);
    const route = { line: { type: 'LineString' as const, coordinates }, corridorMeters: 10_000 };
    // A clock that is read before and after each portion.
    const measured = async (portionMs: number) => {
      let [reads, others] = [0, 0];
      const clock = () => {
        if (reads % 2 === 0) setImmediate(() => (others += 1));
        reads += 1;
        return Math.ceil(reads / 2) * 60_000 + (reads % 2 === 0 ? portionMs : 0);
      };
      const found = await findOnWay(db, route, clock).catch((error: unknown) => error);
      return { found, portions: reads / 2, others };
    };
    const quick = await measured(100);
    assert.ok(Array.isArray(quick.found) && quick.found.length >= 30);
    assert.ok(quick.portions >= 3 && quick.others >= quick.portions - 1);
    const slow = await measured(1500);
    assert.equal(slow.portions, 2);
    assert.ok(slow.found instanceof ProblemError);
    const { status, type, errors } = toProblem(slow.found);
    assert.deepEqual(
      [status, type.split('/').at(-1), errors?.map(({ pointer }) => pointer)],
      [422, 'invalid', ['/route']],
    );
  });

  test('one dealer by id; an unknown one is 404', async () => {
    const answer = await service.get('/v1/dealers/zurich');
    assert.deepEqual(v.parse(Dealer, answer.json()), DEALERS[1]);
    assert.equal(problemOf(await service.get('/v1/dealers/nobody')).code, 'not-found');
  });

  test('writing the same dealers again changes nothing; a changed one is replaced', async () => {
    const db = service.database.kysely;
    assert.deepEqual(await upsertDealers(db, DEALERS), { imported: 0, updated: 0, unchanged: 4 });
    const changed = { ...(DEALERS[0] as Dealer), name: 'Südstern' };
    const added = makeDealer({ id: 'new' });
    assert.deepEqual(await upsertDealers(db, [changed, added]), { imported: 1, updated: 1, unchanged: 0 });
    assert.deepEqual(await ids('q=sudstern'), ['munich']);
    await assert.rejects(upsertDealers(db, [makeDealer({ id: 'x'.repeat(181) })]));
  });

  test('the models, in their order', async () => {
    assert.deepEqual(v.parse(VehicleModelList, (await service.get('/v1/models')).json()).models, MODELS);
  });

  test('B14 the markets are those that have a dealer, with calling code and minimum age', async () => {
    const capabilities = v.parse(Capabilities, (await service.get('/v1/capabilities')).json());
    assert.deepEqual(capabilities.dealerSearches, ['suggestions', 'counts', 'route', 'pick-up-from']);
    assert.deepEqual(capabilities.bookingTypes, ['test-drive', 'service']);
    assert.equal(capabilities.bookingHorizonDays, 60);
    assert.deepEqual(
      capabilities.markets.map(({ country, callingCode }) => country + callingCode),
      ['CH+41', 'CN+86', 'DE+49', 'FJ+679'],
    );
  });
});
