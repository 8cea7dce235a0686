import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { SlotList } from '@forecourt/contract';
import * as v from 'valibot';
import { buildApp } from '../app.ts';
import { makeDealer, NOW, problemOf, startTestService, type TestService } from '../testing/test-service.ts';

const path = (query: string, dealerId = 'munich') => `/v1/dealers/${dealerId}/slots?${query}`;

describe('slots of a dealer', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  beforeEach(() => service.reset());
  after(() => service.close());

  test('the free slots and the days without any', async () => {
    const answer = await service.get(path('type=test-drive&from=2026-11-20&to=2026-11-24&model=aster'));
    const list = v.parse(SlotList, answer.json());
    assert.equal(list.timeZone, 'Europe/Berlin');
    assert.equal(list.slots.length, 7 + 8);
    assert.deepEqual(
      list.unavailable.map(({ date }) => date),
      ['2026-11-21', '2026-11-22'],
    );
  });

  test('60 days are read in one query', async () => {
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
    const answer = await app.inject(path('type=test-drive&from=2026-11-20&to=2027-01-19'));
    await app.close();
    assert.equal(answer.statusCode, 200);
    assert.equal(queries, 1);
  });

  test('a dealer whose zone does not exist has no slots, in UTC, and the log says so', async () => {
    await service.reset([makeDealer({ timeZone: 'Mars/Base' })]);
    const answer = await service.get(path('type=test-drive&from=2026-11-20&to=2026-12-20'));
    assert.equal(answer.statusCode, 200);
    assert.deepEqual(answer.json(), { timeZone: 'UTC', slots: [], unavailable: [] });
    assert.ok(service.log.some((line) => line.includes('"dealer has an unknown time zone","dealerId":"munich"')));
  });

  test('a dealer with broken hours is closed on those days, and the log says so', async () => {
    const openingHours = [
      { dayOfWeek: ['Monday' as const], opens: 'early', closes: 'late' },
      { dayOfWeek: ['Tuesday' as const], opens: '09:00', closes: '10:00' },
    ];
    await service.reset([makeDealer({ id: 'broken', openingHours })]);
    const answer = await service.get(path('type=test-drive&from=2026-11-23&to=2026-11-25', 'broken'));
    const list = answer.json<SlotList>();
    assert.deepEqual(list.unavailable, [{ date: '2026-11-23', reason: 'closed' }]);
    assert.equal(list.slots.length, 1);
    assert.ok(service.log.some((line) => line.includes('"dealer has unreadable hours","dealerId":"broken"')));
  });

  test('a dealer without hours is closed every day', async () => {
    await service.reset([makeDealer({ openingHours: undefined } as never)]);
    const list = (await service.get(path('type=test-drive&from=2026-11-23&to=2026-11-25'))).json<SlotList>();
    assert.deepEqual(list.slots, []);
    assert.deepEqual(
      list.unavailable.map(({ reason }) => reason),
      ['closed', 'closed'],
    );
  });

  test('a dealer without test drives, or without the model, has no slots', async () => {
    await service.reset([makeDealer(), makeDealer({ id: 'workshop', services: ['service'] })]);
    assert.deepEqual((await service.slots('workshop')).length, 0);
    const other = await service.get(path('type=test-drive&from=2026-11-23&to=2026-11-25&model=dune'));
    assert.deepEqual(other.json<SlotList>().slots, []);
    const service_ = await service.get(path('type=service&from=2026-11-23&to=2026-11-25'));
    assert.deepEqual(service_.json<SlotList>().slots, []);
  });

  test('the first and the last dates that can be written are too early and too late, not an error', async () => {
    for (const [from, to, reason] of [
      ['0001-01-01', '0001-01-02', 'past'],
      ['9999-12-30', '9999-12-31', 'too-far'],
    ]) {
      const answer = await service.get(path(`type=test-drive&from=${from}&to=${to}`));
      assert.deepEqual(answer.json<SlotList>().unavailable, [{ date: from, reason }]);
    }
  });

  test('an unknown dealer is 404', async () => {
    const answer = await service.get(path('type=test-drive&from=2026-11-20&to=2026-11-24', 'nobody'));
    assert.equal(problemOf(answer).code, 'not-found');
  });

  test('a range that is empty, too long or not of dates is 400 by field', async () => {
    const pointers = async (query: string) => problemOf(await service.get(path(query))).pointers;
    assert.deepEqual(await pointers('type=test-drive&from=2026-11-24&to=2026-11-24'), ['/to']);
    assert.deepEqual(await pointers('type=test-drive&from=2026-11-24&to=2026-11-20'), ['/to']);
    assert.deepEqual(await pointers('type=test-drive&from=2026-11-24&to=2027-11-24'), ['/to']);
    assert.deepEqual(await pointers('type=test-drive&from=2026-02-30&to=2026-03-02'), ['/to']);
    assert.deepEqual(await pointers('type=haircut&from=today&to=2026-03-02'), ['/type', '/from']);
    assert.deepEqual(await pointers('type=test-drive'), ['/from', '/to']);
  });
});
