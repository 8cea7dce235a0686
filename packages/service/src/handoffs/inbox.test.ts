import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { type CarInbox, CarInboxItem, showHandoffCode } from '@forecourt/contract';
import * as v from 'valibot';
import { buildApp } from '../app.ts';
import { openDatabase } from '../db/database.ts';
import { sweep } from '../db/sweep.ts';
import { type EventReader, openEvents } from '../testing/event-reader.ts';
import { skipWithoutPostgres } from '../testing/test-database.ts';
import { NOW, problemOf, startTestService, type TestService } from '../testing/test-service.ts';

const placeOf = (name: string) => ({ kind: 'destination', name, location: { lat: 48.182, lng: 11.587 } });

describe('the inbox of a car', { timeout: 30_000 }, () => {
  let service: TestService;
  let url: string;
  const cars: EventReader[] = [];
  before(async () => {
    service = await startTestService({ heartbeatMs: 20 });
    url = await service.app.listen({ port: 0 });
  });
  beforeEach(() => service.reset());
  afterEach(() => {
    for (const car of cars.splice(0)) car.close();
  });
  after(() => service.close());

  const open = async () => {
    const answer = await service.app.inject({
      method: 'POST',
      url: '/v1/car-inboxes',
      headers: { 'idempotency-key': crypto.randomUUID() },
    });
    assert.equal(answer.statusCode, 201, answer.body);
    return answer.json<CarInbox>();
  };
  const send = (code: string, name: string) => service.post(`/v1/car-inboxes/${code}/items`, placeOf(name));
  const listen = async (base: string, { code, secret }: CarInbox, lastEventId?: string) => {
    const car = await openEvents(`${base}/v1/car-inboxes/${code}/events`, secret, lastEventId);
    cars.push(car);
    const next = async () => {
      const { id, type, data } = await car.next();
      const item = v.parse(CarInboxItem, data);
      assert.deepEqual([item.id, type], [id, 'item']);
      return item;
    };
    return { ...car, next };
  };
  const nameOf = ({ record }: CarInboxItem) => record.kind === 'destination' && record.name;

  test('is open for twelve hours, and takes in what a phone sends by the code alone', async () => {
    const inbox = await open();
    assert.equal(Date.parse(inbox.expiresAt), NOW + 43_200_000);
    assert.equal((await send(showHandoffCode(inbox.code).toLowerCase(), 'First')).statusCode, 202);
    const car = await listen(url, inbox);
    assert.equal(car.response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    assert.equal(car.response.headers.get('cache-control'), 'no-store');
    await send(inbox.code, 'Second');
    assert.deepEqual([nameOf(await car.next()), nameOf(await car.next())], ['First', 'Second']);
  });

  test('goes on where the car left off, and deletes what the car has seen', async () => {
    const inbox = await open();
    for (const name of ['First', 'Second']) await send(inbox.code, name);
    const { id } = await (await listen(url, inbox)).next();
    const again = await listen(url, inbox, id);
    assert.equal(nameOf(await again.next()), 'Second');
    const rows = await service.database.kysely.selectFrom('car_inbox_item').select('record').execute();
    assert.deepEqual(
      rows.map(({ record }) => record),
      [placeOf('Second')],
    );
  });

  test('is told of once for each, while many are sent at once', async () => {
    const inbox = await open();
    const car = await listen(url, inbox);
    const names = Array.from({ length: 12 }, (_, i) => `Place ${i}`);
    await Promise.all(names.map((name) => send(inbox.code, name)));
    const seen = [];
    for (let i = 0; i < names.length; i++) seen.push(await car.next());
    assert.deepEqual(seen.map(nameOf).sort(), names.toSorted());
    assert.equal(new Set(seen.map(({ id }) => id)).size, names.length);
  });

  test('keeps the newest twenty while no car watches', async () => {
    const inbox = await open();
    for (let i = 0; i < 22; i++) await send(inbox.code, `Place ${i}`);
    assert.equal(nameOf(await (await listen(url, inbox)).next()), 'Place 2');
  });

  test('is read and closed with its secret only', async () => {
    const [inbox, other] = [await open(), await open()];
    const path = `/v1/car-inboxes/${inbox.code}`;
    for (const token of [undefined, other.secret]) {
      assert.deepEqual(problemOf(await service.get(`${path}/events`, token)).code, 'unauthorized');
      assert.deepEqual(problemOf(await service.send('DELETE', path, undefined, token)).code, 'unauthorized');
    }
    assert.equal(problemOf(await service.get('/v1/car-inboxes/ZZZZZZZZ/events', inbox.secret)).code, 'inbox-not-found');
    assert.equal(problemOf(await send('ZZZZZZZZ', 'First')).code, 'inbox-not-found');
    const rows = JSON.stringify(await service.database.kysely.selectFrom('car_inbox').selectAll().execute());
    for (const text of [inbox.code, inbox.secret]) assert.ok(!rows.includes(text));
  });

  test('is closed by the car, for who watches it and who sends; what waited is deleted', async () => {
    const inbox = await open();
    await send(inbox.code, 'First');
    const car = await listen(url, inbox);
    await car.next();
    const path = `/v1/car-inboxes/${inbox.code}`;
    for (let i = 0; i < 2; i++) {
      assert.equal((await service.send('DELETE', path, undefined, inbox.secret)).statusCode, 204);
    }
    await car.rest();
    assert.equal(problemOf(await service.get(`${path}/events`, inbox.secret)).code, 'inbox-closed');
    assert.deepEqual(problemOf(await send(inbox.code, 'Second')), { status: 410, code: 'inbox-closed', pointers: [] });
    assert.deepEqual(await service.database.kysely.selectFrom('car_inbox_item').selectAll().execute(), []);
  });

  test('ends with its time, also while a car watches, and is forgotten a day later', async () => {
    const inbox = await open();
    await send(inbox.code, 'First');
    const car = await listen(url, inbox);
    service.clock.now = NOW + 43_200_000;
    await car.rest();
    assert.equal(problemOf(await send(inbox.code, 'Second')).code, 'inbox-closed');
    const { kysely } = service.database;
    await sweep(kysely, service.clock.now);
    assert.deepEqual(await kysely.selectFrom('car_inbox_item').selectAll().execute(), []);
    await sweep(kysely, service.clock.now + 86_400_000);
    assert.equal(problemOf(await send(inbox.code, 'Second')).code, 'inbox-not-found');
  });

  test('at another copy of the service is told there', { skip: skipWithoutPostgres }, async () => {
    const database = await openDatabase({ url: service.database.url });
    const settings = { secret: 'a secret for tests' };
    const other = await buildApp({ database, settings, now: () => service.clock.now });
    const inbox = await open();
    const car = await listen(await other.listen({ port: 0 }), inbox);
    await send(inbox.code, 'First');
    assert.equal(nameOf(await car.next()), 'First');
    car.close();
    await other.close();
    await database.close();
  });
});
