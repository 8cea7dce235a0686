import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { ServiceMenu } from '@forecourt/contract';
import * as v from 'valibot';
import { makeDealer, problemOf, startTestService, type TestService } from '../testing/test-service.ts';
import { makeWorkshop, MENU, resetWorkshop } from '../testing/workshop.ts';
import { upsertServiceMenu } from './menu.store.ts';

describe('B12 the menu of a workshop', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  beforeEach(() =>
    resetWorkshop(service, 1, [
      makeWorkshop(),
      makeWorkshop({ id: 'beijing', address: { lines: ['1'], locality: '北京', country: 'CN' } }),
      makeDealer({ id: 'showroom' }),
    ]),
  );
  after(() => service.close());

  const menu = async (query = 'type=service', dealerId = 'munich') => {
    const answer = await service.get(`/v1/dealers/${dealerId}/service-menu?${query}`);
    assert.equal(answer.statusCode, 200, answer.body);
    return v.parse(ServiceMenu, answer.json());
  };

  test('has the language that was asked for, else one like it, else English', async () => {
    const names = async (language: string) => {
      const { items, advisors, disclaimer } = await menu(`type=service&language=${language}`);
      return [items[0]?.name, items[1]?.name, advisors[0]?.name, disclaimer];
    };
    const german = ['Ölservice', 'Change of wheels', 'Serviceschalter 1', 'Erfundene Preise.'];
    assert.deepEqual(await names('de'), german);
    assert.deepEqual(await names('de-CH'), german);
    assert.deepEqual(await names('fr'), ['Oil service', 'Change of wheels', 'Service desk 1', 'Made-up prices.']);
    assert.equal((await menu()).items[0]?.name, 'Oil service');
  });

  test('has the prices of the dealer’s country, and none where there is none', async () => {
    const oil = async (dealerId: string) => (await menu('type=service', dealerId)).items[0]?.price;
    assert.deepEqual(await oil('munich'), { amount: 14_900, currency: 'EUR' });
    assert.deepEqual(await oil('beijing'), { amount: 98_000, currency: 'CNY' });
    assert.equal((await menu()).items[2]?.price, undefined);
  });

  test('has only what is for the model and the type', async () => {
    const ids = async (query: string) => (await menu(query)).items.map(({ id }) => id);
    assert.ok((await ids('type=service&model=dune')).includes('oil'));
    assert.ok(!(await ids('type=service&model=aster')).includes('oil'), 'the model is electric');
    assert.ok((await ids('type=service&model=unknown')).includes('oil'));
    const ways = async (type: string) => (await menu(`type=${type}`)).transportation.map(({ id }) => id);
    assert.deepEqual([await ways('service'), await ways('pickup')], [['wait', 'loan'], ['loan']]);
    assert.deepEqual(await ids('type=test-drive'), []);
  });

  test('is the dealer’s own where there is one, empty where there is no workshop', async () => {
    const own = { ...MENU, items: MENU.items.slice(0, 1), symptomMaxLength: 7 };
    await upsertServiceMenu(service.database.kysely, 'munich', own);
    await upsertServiceMenu(service.database.kysely, null, { items: [] });
    assert.deepEqual([(await menu()).items.length, (await menu()).symptomMaxLength], [1, 7]);
    assert.deepEqual((await menu('type=service', 'beijing')).items, []);
    await upsertServiceMenu(service.database.kysely, null, MENU);
    assert.equal((await menu('type=service', 'beijing')).items.length, 4);
    assert.deepEqual((await menu('type=service', 'showroom')).items, []);
    assert.equal((await service.database.kysely.selectFrom('service_menu').selectAll().execute()).length, 2);
  });

  test('of an unknown dealer is 404, for an unknown type 400; one that does not fit is not stored', async () => {
    assert.equal(problemOf(await service.get('/v1/dealers/nobody/service-menu?type=service')).code, 'not-found');
    assert.deepEqual(problemOf(await service.get('/v1/dealers/munich/service-menu?language=%20')).pointers, [
      '/type',
      '/language',
    ]);
    const broken = { items: [{ id: 'x', name: {}, durationMinutes: 0 }] };
    await assert.rejects(upsertServiceMenu(service.database.kysely, null, broken), v.ValiError);
  });
});
