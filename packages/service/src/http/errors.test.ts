import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Problem } from '@forecourt/contract';
import * as v from 'valibot';
import { buildApp } from '../app.ts';
import { problemOf, STAFF_TOKEN, startTestService, type TestService } from '../testing/test-service.ts';

describe('errors', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  after(() => service.close());

  const send = (payload: string, headers: Record<string, string> = {}) =>
    service.app.inject({
      method: 'POST',
      url: '/v1/bookings',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'key-0123456789abcdef', ...headers },
      payload,
    });

  test('an unknown route is a 404 problem', async () => {
    for (const path of ['/', '/v1', '/v1/nothing', '/v2/dealers', '/v1/dealers/a/b/c']) {
      const answer = await service.get(path);
      assert.equal(answer.headers['content-type'], 'application/problem+json');
      assert.equal(v.parse(Problem, answer.json()).type, 'https://forecourt.dev/problems/not-found');
      assert.equal(answer.statusCode, 404);
    }
    assert.equal((await service.send('DELETE', '/v1/dealers')).statusCode, 404);
  });

  test('an address that cannot be decoded is a 400 problem that does not repeat it', async () => {
    for (const path of ['%ED%A0%80', '%', '%zz']) {
      const answer = await service.get(`/v1/bookings/ada${path}`);
      assert.equal(answer.headers['content-type'], 'application/problem+json');
      assert.deepEqual(problemOf(answer), { status: 400, code: 'invalid', pointers: [] });
      assert.ok(!answer.body.includes('ada'));
    }
  });

  test('a body over 64 kB is 413, whether or not it says so first', async () => {
    const large = await send(JSON.stringify({ note: 'x'.repeat(70_000) }));
    assert.deepEqual(problemOf(large), { status: 413, code: 'payload-too-large', pointers: [] });
  });

  test('a body that is no JSON, no object, empty or of another type is 400 or 415, and is not repeated', async () => {
    for (const payload of ['{"name":"Ada"', 'Ada', 'null', '[]', '"Ada"', '']) {
      const answer = await send(payload);
      assert.equal(problemOf(answer).status, 400, payload);
      assert.equal(problemOf(answer).code, 'invalid');
      assert.ok(!answer.body.includes('Ada'));
    }
    const form = await send('name=Ada', { 'content-type': 'application/x-www-form-urlencoded' });
    assert.equal(form.statusCode, 415);
    assert.equal(problemOf(form).code, 'invalid');
  });

  test('text that no database can store is 400, wherever it stands', async () => {
    for (const name of ['Ada\0', 'Ada \ud800']) {
      const request = await service.request({ contact: { name, email: 'ada@example.com' } });
      assert.equal(problemOf(await service.post('/v1/bookings', request)).status, 400, JSON.stringify(name));
    }
    const paths = [
      'dealers/%00',
      'dealers?q=%00',
      'dealers?models=%00',
      'dealers/%00/slots?type=test-drive&from=2026-11-23&to=2026-11-24',
    ];
    for (const path of paths) assert.equal((await service.get(`/v1/${path}`)).statusCode, 400, path);
  });

  test('a cursor that somebody made up is 400', async () => {
    const cursor = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    for (const made of [[1e300, 'x'], [0.5, 'x'], [1], ['x', 'x', 'x'], {}, null]) {
      const near = await service.get(`/v1/dealers?lat=1&lng=1&cursor=${cursor(made)}`);
      assert.deepEqual(problemOf(near).pointers, ['/cursor']);
      const desk = await service.get(`/v1/desk/bookings?cursor=${cursor(made)}`, STAFF_TOKEN);
      assert.deepEqual(problemOf(desk).pointers, ['/cursor']);
    }
    assert.equal((await service.get(`/v1/dealers?lat=1&lng=1&cursor=${cursor([8.64e15, 'x'])}`)).statusCode, 200);
  });

  test('members that would reach into prototypes are refused', async () => {
    assert.equal((await send('{"__proto__":{"admin":true}}')).statusCode, 400);
  });

  test('more requests than allowed are 429 and told when to come back', async () => {
    const app = await buildApp({ database: service.database, settings: { rateLimitPerMinute: 2 } });
    const answers = [];
    for (let i = 0; i < 3; i++) answers.push(await app.inject('/v1/models'));
    const last = answers[2] ?? assert.fail();
    assert.deepEqual(problemOf(last), { status: 429, code: 'rate-limited', pointers: [] });
    assert.ok(Number(last.headers['retry-after']) > 0);
    assert.equal((await app.inject('/healthz')).statusCode, 200, 'a health check is never limited');
    await app.close();
  });

  test('a forged X-Forwarded-For does not get around the limit, unless that proxy is trusted', async () => {
    const count = async (trustedProxies: string[]) => {
      const app = await buildApp({ database: service.database, settings: { rateLimitPerMinute: 1, trustedProxies } });
      const from = (address: string) => app.inject({ url: '/v1/models', headers: { 'x-forwarded-for': address } });
      const statuses = [(await from('198.51.100.1')).statusCode, (await from('198.51.100.2')).statusCode];
      await app.close();
      return statuses;
    };
    assert.deepEqual(await count([]), [200, 429]);
    assert.deepEqual(await count(['127.0.0.1']), [200, 200]);
  });

  test('pages of any origin may call, with the headers they need, and never with cookies', async () => {
    const answer = await service.app.inject({
      method: 'OPTIONS',
      url: '/v1/bookings',
      headers: {
        origin: 'https://maker.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,idempotency-key,content-type,last-event-id',
      },
    });
    assert.equal(answer.statusCode, 204);
    assert.equal(answer.headers['access-control-allow-origin'], '*');
    assert.equal(answer.headers['access-control-allow-credentials'], undefined);
    assert.match(String(answer.headers['access-control-allow-headers']), /Idempotency-Key/);
    assert.match(String(answer.headers['access-control-allow-methods']), /DELETE/);
    const error = await service.app.inject({ url: '/v1/nothing', headers: { origin: 'https://maker.example' } });
    assert.equal(error.headers['access-control-allow-origin'], '*', 'a page can read errors too');
  });

  test('only configured origins may call when they are configured', async () => {
    const corsOrigins = ['https://maker.example'];
    const app = await buildApp({ database: service.database, settings: { corsOrigins } });
    const allowed = async (origin: string) =>
      (await app.inject({ url: '/v1/models', headers: { origin } })).headers['access-control-allow-origin'];
    assert.equal(await allowed('https://maker.example'), 'https://maker.example');
    assert.notEqual(await allowed('https://other.example'), 'https://other.example');
    await app.close();
  });

  test('answers carry protective headers', async () => {
    const { headers } = await service.get('/v1/models');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(String(headers['content-security-policy']), /default-src 'none'/);
    assert.match(String(headers['x-request-id']), /^[0-9a-f-]{36}$/);
  });
});
