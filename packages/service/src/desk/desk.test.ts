import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { DeskBooking, DeskBookingPage } from '@forecourt/contract';
import * as v from 'valibot';
import { buildApp } from '../app.ts';
import {
  makeDealer,
  NOW,
  problemOf,
  STAFF_TOKEN,
  startTestService,
  type TestService,
} from '../testing/test-service.ts';

describe('the desk', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  beforeEach(() => service.reset());
  after(() => service.close());

  const list = async (query = '') =>
    v.parse(DeskBookingPage, (await service.get(`/v1/desk/bookings${query}`, STAFF_TOKEN)).json());

  test('staff sees who comes, when and for what, without the customer’s token', async () => {
    const { manageToken: _, ...booking } = await service.book({ language: 'de' });
    const { bookings, next } = await list();
    assert.equal(next, undefined);
    assert.deepEqual(bookings, [
      {
        ...booking,
        dealerName: 'Autohaus Nordstern',
        modelName: 'Aster',
        language: 'de',
        leadStatus: 'new',
        createdAt: new Date(NOW).toISOString(),
        updatedAt: new Date(NOW).toISOString(),
      },
    ]);
    const one = await service.get(`/v1/desk/bookings/${booking.id}`, STAFF_TOKEN);
    assert.deepEqual(one.json(), bookings[0]);
  });

  test('nobody gets in without the staff token, with a customer’s, or when none is configured', async () => {
    const { id, manageToken } = await service.book();
    const closed = await buildApp({ database: service.database, settings: { staffToken: '' } });
    for (const path of ['/v1/desk/bookings', `/v1/desk/bookings/${id}`, '/v1/desk/events']) {
      for (const token of [undefined, 'wrong', manageToken, `${STAFF_TOKEN}x`]) {
        assert.equal(problemOf(await service.get(path, token)).status, 401);
      }
      for (const authorization of ['Bearer ', `Bearer ${STAFF_TOKEN}`, 'Basic eDp5', '']) {
        assert.equal(problemOf(await closed.inject({ url: path, headers: { authorization } })).status, 401);
      }
    }
    const change = await service.send('PATCH', `/v1/desk/bookings/${id}`, { leadStatus: 'won' }, manageToken);
    assert.equal(change.statusCode, 401);
    await closed.close();
  });

  test('pages go from the newest to the oldest, none missed and none twice', async () => {
    const made: string[] = [];
    for (let i = 0; i < 5; i++) {
      // Two at the same moment, so that time alone does not order them.
      service.clock.now = NOW + Math.floor(i / 2) * 1000;
      const slot = (await service.slots('munich', '2026-11-23', '2026-11-24'))[0];
      made.push((await service.book({}, slot)).id);
    }
    const seen: string[] = [];
    let query = '?limit=2';
    for (let page = 0; page < 3; page++) {
      const { bookings, next } = await list(query);
      seen.push(...bookings.map(({ id }) => id));
      query = `?limit=2&cursor=${next}`;
    }
    assert.equal(seen.length, 5);
    assert.deepEqual(seen.toSorted(), made.toSorted());
    assert.equal(seen[0], made[4]);
  });

  test('a range of dates is by start, in each dealer’s own zone', async () => {
    const shanghai = makeDealer({ id: 'shanghai', timeZone: 'Asia/Shanghai' });
    await service.reset([makeDealer(), shanghai]);
    const [later] = await service.slots('munich', '2026-11-24', '2026-11-25');
    const last = (await service.slots('shanghai', '2026-11-23', '2026-11-24')).at(-1);
    const second = await service.book({}, later);
    const first = await service.book({ dealerId: 'shanghai', timeZone: 'Asia/Shanghai' }, last);
    const ids = async (query: string) => (await list(query)).bookings.map(({ id }) => id);
    assert.deepEqual(await ids('?from=2026-11-23'), [first.id, second.id]);
    assert.deepEqual(await ids('?from=2026-11-23&to=2026-11-24'), [first.id]);
    assert.deepEqual(await ids('?from=2026-11-24'), [second.id]);
    assert.deepEqual(await ids('?dealerId=munich'), [second.id]);
    const { next } = await list('?from=2026-11-23&limit=1');
    assert.deepEqual(await ids(`?from=2026-11-23&limit=1&cursor=${next}`), [second.id]);
  });

  test('staff notes how far a lead is, and finds leads by it', async () => {
    const { id } = await service.book();
    service.clock.now = NOW + 1000;
    const answer = await service.send('PATCH', `/v1/desk/bookings/${id}`, { leadStatus: 'contacted' }, STAFF_TOKEN);
    const changed = v.parse(DeskBooking, answer.json());
    assert.equal(changed.leadStatus, 'contacted');
    assert.equal(changed.updatedAt, new Date(NOW + 1000).toISOString());
    assert.equal((await list('?leadStatus=contacted')).bookings.length, 1);
    assert.equal((await list('?leadStatus=new')).bookings.length, 0);
  });

  test('a cancelled booking is still there, as cancelled', async () => {
    const { id, manageToken } = await service.book();
    await service.send('DELETE', `/v1/bookings/${id}`, {}, manageToken);
    assert.equal((await list()).bookings[0]?.status, 'cancelled');
  });

  test('a booking without a test drive’s model on the list any more has no model name', async () => {
    await service.book();
    await service.database.kysely.deleteFrom('vehicle_model').execute();
    assert.equal((await list()).bookings[0]?.modelName, undefined);
  });

  test('what does not fit is 400 by field, an unknown id 404', async () => {
    const bad = await service.get('/v1/desk/bookings?leadStatus=maybe&limit=0&from=now', STAFF_TOKEN);
    assert.deepEqual(problemOf(bad).pointers, ['/from', '/leadStatus', '/limit']);
    for (const cursor of [
      'nonsense',
      Buffer.from('[1]').toString('base64url'),
      Buffer.from('["a",2]').toString('base64url'),
    ]) {
      assert.deepEqual(problemOf(await service.get(`/v1/desk/bookings?cursor=${cursor}`, STAFF_TOKEN)).pointers, [
        '/cursor',
      ]);
    }
    for (const id of ['nonsense', '00000000-0000-4000-8000-000000000000']) {
      assert.equal((await service.get(`/v1/desk/bookings/${id}`, STAFF_TOKEN)).statusCode, 404);
      const change = await service.send('PATCH', `/v1/desk/bookings/${id}`, { leadStatus: 'won' }, STAFF_TOKEN);
      assert.equal(change.statusCode, 404);
    }
  });
});
