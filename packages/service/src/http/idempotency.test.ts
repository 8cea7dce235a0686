import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Booking } from '@forecourt/contract';
import { sweep } from '../db/sweep.ts';
import { NOW, problemOf, startTestService, type TestService } from '../testing/test-service.ts';
import { canonicalJson } from './idempotency.ts';

const DAY_MS = 86_400_000;

test('equal bodies have one text, whatever the order of their members', () => {
  assert.equal(canonicalJson({ b: [1, { d: 2, c: 3 }], a: null }), canonicalJson({ a: null, b: [1, { c: 3, d: 2 }] }));
  assert.notEqual(canonicalJson({ a: [1, 2] }), canonicalJson({ a: [2, 1] }));
});

describe('B5 a write that is repeated', () => {
  let service: TestService;
  const key = 'key-0123456789abcdef';
  before(async () => {
    service = await startTestService();
  });
  beforeEach(() => service.reset());
  after(() => service.close());

  const bookings = () => service.database.kysely.selectFrom('booking').select('id').execute();

  test('has the same answer, token included, and makes one booking', async () => {
    const request = await service.request();
    const first = await service.post('/v1/bookings', request, { key });
    const second = await service.post('/v1/bookings', request, { key });
    assert.equal(second.statusCode, 201);
    assert.equal(second.headers['idempotent-replayed'], 'true');
    assert.deepEqual(second.json(), first.json());
    assert.equal((await bookings()).length, 1);
    const { id, manageToken } = second.json<Booking>();
    assert.equal((await service.get(`/v1/bookings/${id}`, manageToken)).statusCode, 200);
  });

  test('has it too when members come in another order, blanks differ or unknown members are added', async () => {
    const request = await service.request();
    const first = await service.post('/v1/bookings', request, { key });
    const other = { extra: 1, ...Object.fromEntries(Object.entries(request).reverse()) };
    const contact = { email: 'ada@example.com', name: ' Ada Example ' };
    const second = await service.post('/v1/bookings', { ...other, contact }, { key });
    assert.deepEqual(second.json(), first.json());
  });

  test('is refused with another body', async () => {
    const request = await service.request();
    await service.post('/v1/bookings', request, { key });
    const answer = await service.post('/v1/bookings', { ...request, language: 'de' }, { key });
    assert.deepEqual(problemOf(answer), { status: 422, code: 'idempotency-key-reused', pointers: [] });
    assert.equal((await bookings()).length, 1);
  });

  test('may use the key again when the first try failed', async () => {
    await service.seats(1);
    const [first, second] = await service.slots('munich', '2026-11-23', '2026-11-24');
    await service.book({}, first);
    const taken = await service.post('/v1/bookings', await service.request({}, first), { key });
    assert.equal(problemOf(taken).code, 'slot-taken');
    const other = await service.post('/v1/bookings', await service.request({}, second), { key });
    assert.equal(other.statusCode, 201);
  });

  test('still has its first answer after the booking was cancelled', async () => {
    const request = await service.request();
    const first = (await service.post('/v1/bookings', request, { key })).json<Booking>();
    await service.send('DELETE', `/v1/bookings/${first.id}`, {}, first.manageToken);
    assert.deepEqual((await service.post('/v1/bookings', request, { key })).json(), first);
  });

  test('twenty at once make one booking; each is answered with it or told to wait', async () => {
    const request = await service.request();
    const answers = await Promise.all(Array.from({ length: 20 }, () => service.post('/v1/bookings', request, { key })));
    const ids = new Set<string>();
    for (const answer of answers) {
      if (answer.statusCode === 201) ids.add(answer.json<Booking>().id);
      else assert.equal(problemOf(answer).code, 'conflict');
    }
    assert.equal(ids.size, 1);
    assert.equal((await bookings()).length, 1);
  });

  test('keeps holds and bookings apart: one key may serve both', async () => {
    const request = await service.request();
    const hold = await service.post('/v1/holds', { slotId: request.slotId }, { key });
    const again = await service.post('/v1/holds', { slotId: request.slotId }, { key });
    assert.deepEqual(again.json(), hold.json());
    assert.equal((await service.post('/v1/bookings', request, { key })).statusCode, 201);
  });

  test('is forgotten after a day, swept or not', async () => {
    await service.post('/v1/bookings', await service.request(), { key });
    service.clock.now = NOW + DAY_MS;
    const [, later] = await service.slots('munich', '2026-11-24', '2026-11-25');
    assert.equal((await service.post('/v1/bookings', await service.request({}, later), { key })).statusCode, 201);
    await sweep(service.database.kysely, NOW + 2 * DAY_MS);
    assert.equal((await service.database.kysely.selectFrom('idempotency_key').select('key').execute()).length, 0);
  });

  test('needs a key of 16 to 128 characters', async () => {
    const payload = JSON.stringify(await service.request());
    const headers = { 'content-type': 'application/json' };
    const post = (more: object) =>
      service.app.inject({ method: 'POST', url: '/v1/bookings', headers: { ...headers, ...more }, payload });
    for (const more of [{}, { 'idempotency-key': 'short' }, { 'idempotency-key': 'x'.repeat(129) }]) {
      assert.deepEqual(problemOf(await post(more)), { status: 400, code: 'invalid', pointers: ['/idempotency-key'] });
    }
  });
});
