import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { Capabilities, Dealer, DealerPage, VehicleModelList } from '@forecourt/contract';
import * as v from 'valibot';
import { MODELS, makeDealer, problemOf, startTestService, type TestService } from '../testing/test-service.ts';
import { upsertDealers } from './dealer.store.ts';

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

  test('all services asked for must be offered, and the model must stand there or not be told', async () => {
    assert.deepEqual(await ids('services=test-drive,charging'), ['zurich']);
    assert.deepEqual(await ids('services=test-drive&model=aster'), ['munich', 'suva']);
    assert.deepEqual(await ids('model=dune'), ['zurich', 'suva']);
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
    assert.deepEqual(capabilities.bookingTypes, ['test-drive', 'service']);
    assert.equal(capabilities.bookingHorizonDays, 60);
    assert.deepEqual(
      capabilities.markets.map(({ country, callingCode }) => country + callingCode),
      ['CH+41', 'CN+86', 'DE+49', 'FJ+679'],
    );
  });
});
