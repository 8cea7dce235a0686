import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { BODY, BOOKING, fixture, MODELS } from '../test/fixture.ts';
import { problem } from '../test/loopback.ts';

describe('what may help is tried again', () => {
  test('a read twice, waiting longer each time', async (t) => {
    const { api, waits, requests } = await fixture(t, ['break', { status: 503 }, MODELS]);
    assert.equal((await api.findModels()).length, 1);
    assert.equal(requests.length, 3);
    assert.deepEqual(waits, [300, 600]);
  });

  test('a read no more than that', async (t) => {
    const { api, requests } = await fixture(t, [{ status: 500 }, { status: 502 }, { status: 503 }, MODELS]);
    await assert.rejects(api.findModels(), { code: 'unavailable', status: 503 });
    assert.equal(requests.length, 3);
  });

  test('the waits are spread at random', async (t) => {
    const { api, waits } = await fixture(t, ['break', 'break', MODELS], { random: () => 0.25 });
    await api.findModels();
    assert.deepEqual(waits, [75, 150]);
  });

  for (const reply of ['break', 'break in the body', { status: 500 }, problem(409, 'conflict')] as const) {
    test(`a write once after ${JSON.stringify(reply)}, with the same key and body (B5)`, async (t) => {
      const { api, requests } = await fixture(t, [reply, BOOKING]);
      assert.equal((await api.book(BODY, { idempotencyKey: 'the-key-of-this-attempt' })).id, 'b1');
      assert.deepEqual(
        requests.map(({ method, headers, body }) => [method, headers['idempotency-key'], body]),
        Array(2).fill(['POST', 'the-key-of-this-attempt', JSON.stringify(BODY)]),
      );
    });
  }

  test('a write after a time-out, with the same key, and no more than once (B5)', async (t) => {
    const seen: unknown[] = [];
    const fetch = (_url: unknown, init?: RequestInit): Promise<Response> => {
      seen.push(new Headers(init?.headers).get('Idempotency-Key'));
      return new Promise(() => {});
    };
    const { api } = await fixture(t, [], { fetch, setTimeout, clearTimeout, timeoutMs: 20, random: () => 0 });
    await assert.rejects(api.book(BODY, { idempotencyKey: 'one' }), { code: 'timeout' });
    assert.deepEqual(seen, ['one', 'one']);
  });

  const hopeless = [
    problem(400, 'invalid'),
    problem(404, 'x'),
    problem(409, 'slot-taken'),
    { status: 501 },
    { body: {} },
  ];
  for (const reply of hopeless) {
    test(`but not after ${JSON.stringify(reply)}`, async (t) => {
      const { api, requests } = await fixture(t, [reply, MODELS]);
      await assert.rejects(api.findModels());
      assert.equal(requests.length, 1);
    });
  }

  for (const status of [429, 503]) {
    test(`after as long as the back end asks for with ${status}`, async (t) => {
      const { api, waits } = await fixture(t, [{ status, headers: { 'Retry-After': '2' } }, MODELS]);
      await api.findModels();
      assert.deepEqual(waits, [2000]);
    });

    test(`but not when it asks for too long with ${status}`, async (t) => {
      const { api, requests } = await fixture(t, [{ status, headers: { 'Retry-After': '60' } }, MODELS]);
      await assert.rejects(api.findModels(), { code: 'unavailable', status });
      assert.equal(requests.length, 1);
    });
  }

  test('and not after a 429 that does not say when', async (t) => {
    const { api, requests } = await fixture(t, [{ status: 429 }, MODELS]);
    await assert.rejects(api.findModels(), { code: 'unavailable' });
    assert.equal(requests.length, 1);
  });
});
