import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { EarliestSlotList } from '@forecourt/contract';
import * as v from 'valibot';
import { buildApp } from '../app.ts';
import { makeDealer, NOW, problemOf, startTestService, type TestService } from '../testing/test-service.ts';
import { makeWorkshop, resetWorkshop } from '../testing/workshop.ts';

const RANGE = 'from=2026-11-20&to=2027-01-19';

describe('the earliest slots of several dealers', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  beforeEach(() =>
    resetWorkshop(service, 1, [
      makeWorkshop(),
      makeWorkshop({ id: 'shanghai', timeZone: 'Asia/Shanghai' }),
      makeDealer({ id: 'showroom' }),
      makeWorkshop({ id: 'lost', timeZone: 'Mars/Base' }),
    ]),
  );
  after(() => service.close());

  const find = async (query: string) => {
    const answer = await service.get(`/v1/slots/earliest?${RANGE}&${query}`);
    assert.equal(answer.statusCode, 200, answer.body);
    const { slots } = v.parse(EarliestSlotList, answer.json());
    return slots.map(({ dealerId, timeZone, slot }) => [dealerId, timeZone, slot.start]);
  };

  test('B2 are the first ones that each lists, in the order asked; a dealer without one is left out', async () => {
    assert.deepEqual(await find('type=service&dealers=showroom,shanghai,nobody,munich,lost,munich'), [
      ['shanghai', 'Asia/Shanghai', '2026-11-20T15:00:00+08:00'],
      ['munich', 'Europe/Berlin', '2026-11-20T09:00:00+01:00'],
    ]);
    assert.deepEqual(await find('type=test-drive&model=dune&dealers=munich'), []);
    const [first] = await service.slots();
    assert.deepEqual(await find('type=test-drive&model=aster&dealers=munich'), [
      ['munich', 'Europe/Berlin', first?.start],
    ]);
  });

  test('go on to the next day when the first is full', async () => {
    await service.seats(1);
    for (const slot of await service.slots('munich', '2026-11-20', '2026-11-21')) await service.book({}, slot);
    assert.deepEqual(await find('type=test-drive&dealers=munich'), [
      ['munich', 'Europe/Berlin', '2026-11-23T09:00:00+01:00'],
    ]);
  });

  test('of twenty dealers are read in one query; more are refused, as is no dealer', async () => {
    let queries = 0;
    const kysely = service.database.kysely.withPlugin({
      transformQuery({ node }) {
        queries++;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const app = await buildApp({ database: { ...service.database, kysely }, now: () => NOW });
    queries = 0;
    const ids = Array.from({ length: 19 }, (_, i) => `dealer-${i}`);
    const answer = await app.inject(`/v1/slots/earliest?${RANGE}&type=service&dealers=${ids.join()},munich`);
    await app.close();
    assert.equal(answer.json<EarliestSlotList>().slots.length, 1);
    assert.equal(queries, 1);
    for (const dealers of [[...ids, 'munich', 'showroom'].join(), '']) {
      const refused = await service.get(`/v1/slots/earliest?${RANGE}&type=service&dealers=${dealers}`);
      assert.deepEqual(problemOf(refused).pointers, ['/dealers']);
    }
    const range = await service.get('/v1/slots/earliest?from=2026-11-20&to=2027-11-20&type=service&dealers=munich');
    assert.deepEqual(problemOf(range).pointers, ['/to']);
  });
});
