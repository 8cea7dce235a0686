import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type HandoffCreated, readHandoffCode, showHandoffCode } from '@forecourt/contract';
import { sweep } from '../db/sweep.ts';
import { NOW, problemOf, startTestService, type TestService } from '../testing/test-service.ts';

const RECORD = { kind: 'booking', type: 'service', dealerId: 'munich', itemIds: ['oil'] };

describe('a record for another device', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  beforeEach(() => service.reset());
  after(() => service.close());

  const leave = async () => {
    const answer = await service.post('/v1/handoffs', RECORD);
    assert.equal(answer.statusCode, 201, answer.body);
    return answer.json<HandoffCreated>();
  };
  const take = (code: string, key?: string) =>
    service.app.inject({
      method: 'POST',
      url: `/v1/handoffs/${encodeURIComponent(code)}/redemption`,
      headers: { 'idempotency-key': key ?? crypto.randomUUID() },
    });
  const stored = () => service.database.kysely.selectFrom('handoff').selectAll().execute();

  test('waits for a quarter of an hour, by a code of eight characters', async () => {
    const { code, expiresAt, secondsLeft } = await leave();
    assert.equal(readHandoffCode(code), code);
    assert.deepEqual([Date.parse(expiresAt), secondsLeft], [NOW + 900_000, 900]);
    service.clock.now = NOW + 899_999;
    const answer = await take(showHandoffCode(code).toLowerCase());
    assert.deepEqual([answer.statusCode, answer.json()], [200, RECORD]);
    assert.equal(answer.headers['cache-control'], 'no-store');
  });

  test('is taken once; then its code is used, or expired, or after a day nobody knows it', async () => {
    const [first, second] = [await leave(), await leave()];
    await take(first.code);
    assert.deepEqual(problemOf(await take(first.code)), { status: 410, code: 'handoff-used', pointers: [] });
    service.clock.now = NOW + 900_000;
    assert.deepEqual(problemOf(await take(second.code)), { status: 410, code: 'handoff-expired', pointers: [] });
    assert.equal(problemOf(await take(first.code)).code, 'handoff-used');
    await sweep(service.database.kysely, NOW + 900_000 + 86_400_000);
    assert.deepEqual(problemOf(await take(second.code)), { status: 404, code: 'handoff-not-found', pointers: [] });
    assert.deepEqual(await stored(), []);
  });

  test('is given again for the same key, for two minutes in which an answer may have been lost', async () => {
    const { code } = await leave();
    const key = 'key-of-a-redemption';
    for (let i = 0; i < 2; i++) assert.deepEqual((await take(code, key)).json(), RECORD);
    service.clock.now = NOW + 119_999;
    assert.deepEqual((await take(code, key)).json(), RECORD);
    service.clock.now = NOW + 120_000;
    assert.equal(problemOf(await take(code, key)).code, 'handoff-used');
  });

  test('is taken by exactly one of ten who try at once', async () => {
    const { code } = await leave();
    const answers = await Promise.all(Array.from({ length: 10 }, () => take(code)));
    const statuses = answers.map(({ statusCode }) => statusCode).sort();
    assert.deepEqual(statuses, [200, ...Array.from({ length: 9 }, () => 410)]);
    for (const answer of answers) {
      if (answer.statusCode === 410) assert.equal(problemOf(answer).code, 'handoff-used');
    }
  });

  test('is not in the database any more once it was taken, or when its time is over', async () => {
    const [taken] = [await leave(), await leave()];
    await take(taken?.code ?? '');
    await sweep(service.database.kysely, NOW + 119_999);
    assert.equal((await stored()).filter(({ record }) => record).length, 2);
    await sweep(service.database.kysely, NOW + 120_000);
    assert.equal((await stored()).filter(({ record }) => record).length, 1);
    await sweep(service.database.kysely, NOW + 900_000);
    const rows = await stored();
    assert.deepEqual(
      rows.map(({ record }) => record),
      [null, null],
    );
  });

  test('has its code nowhere in the database, neither plain nor as a hash that one could try out', async () => {
    const answer = await service.post('/v1/handoffs', RECORD, { key: 'key-of-a-hand-off' });
    const { code } = answer.json<HandoffCreated>();
    await take(code, 'key-of-its-redemption');
    const rows = JSON.stringify([
      await stored(),
      await service.database.kysely.selectFrom('idempotency_key').selectAll().execute(),
    ]);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
    for (const text of [code, showHandoffCode(code), Buffer.from(digest).toString('hex')])
      assert.ok(!rows.includes(text));
    const again = await service.post('/v1/handoffs', RECORD, { key: 'key-of-a-hand-off' });
    assert.equal(again.json<HandoffCreated>().code, code);
  });

  test('is refused when it is more than its kind has', async () => {
    const answer = await service.post('/v1/handoffs', { ...RECORD, contact: { name: 'Ada Example' } });
    assert.deepEqual([answer.statusCode, problemOf(answer).code], [400, 'invalid']);
    assert.ok(!answer.body.includes('Ada'));
    assert.deepEqual(await stored(), []);
  });
});

describe('who tries codes', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService({ codeAttempts: 3, trustedProxies: ['127.0.0.1'] });
  });
  beforeEach(() => service.reset());
  after(() => service.close());

  const from = (address: string, url: string) =>
    service.app.inject({
      method: 'POST',
      url,
      headers: { 'idempotency-key': crypto.randomUUID(), 'x-forwarded-for': address },
    });

  test('is stopped after a few wrong ones, also before a right one, until ten minutes are over', async () => {
    const { code } = (await service.post('/v1/handoffs', RECORD)).json<HandoffCreated>();
    for (const wrong of ['ZZZZZZZZ', 'none', 'YYYY-YYYY']) {
      assert.equal((await from('198.51.100.1', `/v1/handoffs/${wrong}/redemption`)).statusCode, 404);
    }
    const stopped = await from('198.51.100.1', `/v1/handoffs/${code}/redemption`);
    assert.deepEqual(problemOf(stopped), { status: 429, code: 'too-many-attempts', pointers: [] });
    assert.equal(stopped.headers['retry-after'], '600');
    service.clock.now = NOW + 600_000;
    assert.equal((await from('198.51.100.1', `/v1/handoffs/${code}/redemption`)).statusCode, 200);
  });

  test('is known by the network, where an address has one; others are not stopped', async () => {
    const { code } = (await service.post('/v1/handoffs', RECORD)).json<HandoffCreated>();
    for (const host of ['1', '2', '3']) await from(`2001:db8:1:2::${host}`, '/v1/handoffs/ZZZZZZZZ/redemption');
    const url = `/v1/handoffs/${code}/redemption`;
    assert.equal((await from('2001:db8:1:2::4', url)).statusCode, 429);
    assert.equal((await from('2001:db8:1:3::4', url)).statusCode, 200);
  });
});
