import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApiError } from '@forecourt/contract';
import { BODY, BOOKING, fixture, MODELS, TIMEOUT_MS } from '../test/fixture.ts';
import { problem, type Reply, send, startLoopback } from '../test/loopback.ts';
import { createBookingApi } from './booking.ts';

describe('an error answer becomes an ApiError', () => {
  const table: [reply: Reply, code: string][] = [
    [problem(400, 'invalid'), 'invalid'],
    [problem(401, 'unauthorized'), 'unauthorized'],
    [problem(403, 'no-such-word'), 'unauthorized'],
    [problem(404, 'not-found'), 'not-found'],
    [problem(409, 'slot-taken'), 'slot-taken'],
    [problem(409, 'conflict'), 'conflict'],
    [problem(410, 'hold-expired'), 'hold-expired'],
    [problem(413, 'payload-too-large'), 'invalid'],
    [problem(422, 'idempotency-key-reused'), 'idempotency-key-reused'],
    [problem(422, 'no-such-word'), 'invalid'],
    [problem(429, 'rate-limited'), 'unavailable'],
    [problem(500, 'unavailable'), 'unavailable'],
    [{ status: 408 }, 'timeout'],
    [{ status: 409, body: 'no problem document' }, 'conflict'],
    [{ status: 410, body: 'null' }, 'hold-expired'],
    [{ status: 418, body: '{"type":42}' }, 'invalid'],
    [{ status: 502, body: '<h1>Bad gateway</h1>' }, 'unavailable'],
    // The type is another host's, but ends in our word.
    [{ status: 400, body: { type: 'about:slot-taken' } }, 'invalid'],
    [{ status: 409, body: { type: 'https://oem.example/errors/slot-taken' } }, 'slot-taken'],
    [{ status: 409, body: { type: 'slot-taken' } }, 'slot-taken'],
  ];
  for (const [reply, code] of table) {
    test(`${JSON.stringify(reply)} is ${code}`, async (t) => {
      const { api } = await fixture(t, [reply], { retries: 0 });
      const { status } = reply as { status: number };
      await assert.rejects(api.findModels(), (error) => {
        assert.ok(error instanceof ApiError);
        assert.deepEqual([error.code, error.status, error.errors], [code, status, []]);
        return true;
      });
    });
  }

  test('the refused fields come along; what does not fit among them does not', async (t) => {
    const field = { pointer: '/contact/phone', detail: 'no such number' };
    const { api } = await fixture(t, [problem(400, 'invalid', { errors: [field, null, { pointer: 7 }] })]);
    await assert.rejects(api.book(BODY, { idempotencyKey: 'one' }), { code: 'invalid', errors: [field] });
  });

  test('what the back end or a person wrote is not in the message', async (t) => {
    const told = problem(400, 'invalid', { detail: 'Test Person is no name', title: 'Test Person' });
    const { api } = await fixture(t, [told]);
    await assert.rejects(api.book(BODY, { idempotencyKey: 'one' }), { message: 'invalid 400' });
  });
});

describe('an answer that is not what it should be', () => {
  test('a page of a captive portal is unavailable', async (t) => {
    const portal: Reply = { headers: { 'Content-Type': 'text/html' }, body: '<html>Welcome to the hotel</html>' };
    const { api } = await fixture(t, [portal, portal], { retries: 0 });
    await assert.rejects(api.findModels(), { code: 'unavailable' });
    await assert.rejects(api.getCalendarFile('b1', { token: 't' }), { code: 'unavailable' });
  });

  test('JSON that does not fit is malformed, with the place but not the value', async (t) => {
    const { body } = BOOKING as { body: object };
    const { api, requests } = await fixture(t, [{ body: { ...body, reference: ['Test Person'] } }]);
    await assert.rejects(api.getBooking('b1', { token: 't' }), {
      code: 'malformed',
      message: 'malformed reference',
    });
    assert.equal(requests.length, 1, 'it is not asked for again');
  });

  for (const body of ['null', '[]', '"text"', '{}', '{"models":{}}']) {
    test(`${body} is malformed`, async (t) => {
      const { api } = await fixture(t, [{ body }]);
      await assert.rejects(api.findModels(), { code: 'malformed' });
    });
  }

  test('nothing at all where something should be is unavailable', async (t) => {
    const { api } = await fixture(t, [{ status: 204 }], { retries: 0 });
    await assert.rejects(api.findModels(), { code: 'unavailable' });
  });
});

describe('bad luck on the way', () => {
  const real = { setTimeout, clearTimeout, timeoutMs: 40, retries: 0 };

  for (const reply of ['hang', 'hang in the body'] as const) {
    test(`no answer in time (${reply}) is a timeout`, async (t) => {
      const { api } = await fixture(t, [reply], real);
      await assert.rejects(api.findModels(), { code: 'timeout', status: undefined });
    });
  }

  test('the time-out comes even when fetch does not listen to its signal', async (t) => {
    const { api } = await fixture(t, [], { ...real, fetch: () => new Promise(() => {}) });
    await assert.rejects(api.findModels(), { code: 'timeout' });
  });

  for (const reply of ['break', 'break in the body'] as const) {
    test(`a lost connection (${reply}) is offline, with the cause`, async (t) => {
      const { api } = await fixture(t, [reply], { retries: 0 });
      await assert.rejects(api.findModels(), (error) => {
        assert.ok(error instanceof ApiError && error.code === 'offline' && error.cause instanceof TypeError);
        return true;
      });
    });
  }
});

describe('a call that its caller aborts rejects with an AbortError', () => {
  const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

  test('before it begins: nothing is sent', async (t) => {
    const { api, requests } = await fixture(t, [MODELS]);
    const controller = new AbortController();
    controller.abort(new Error('a reason of the caller'));
    await assert.rejects(api.findModels({ signal: controller.signal }), isAbort);
    assert.equal(requests.length, 0);
  });

  for (const reply of ['hang', 'hang in the body'] as const) {
    test(`while it waits (${reply}): the connection is closed`, async (t) => {
      const controller = new AbortController();
      let closed: Promise<unknown> | undefined;
      const { origin } = await startLoopback(t, (_request, response) => {
        closed = new Promise((resolve) => response.once('close', resolve));
        send(response, reply);
        setTimeout(() => controller.abort(), 20);
      });
      const api = createBookingApi({ baseUrl: origin });
      await assert.rejects(api.findModels({ signal: controller.signal }), isAbort);
      await closed;
    });
  }

  test('between two attempts: there is no second one', async (t) => {
    const controller = new AbortController();
    const { api, requests } = await fixture(t, [{ status: 503 }, MODELS], {
      setTimeout: (_run, ms) => {
        if (ms !== TIMEOUT_MS) queueMicrotask(() => controller.abort());
      },
    });
    await assert.rejects(api.findModels({ signal: controller.signal }), isAbort);
    assert.equal(requests.length, 1);
  });

  test('after it ended: nothing happens, and nothing is left behind', async (t) => {
    let timers = 0;
    const { api } = await fixture(t, [{ status: 503 }, MODELS], {
      setTimeout: (run, ms) => {
        timers++;
        return setTimeout(run, ms === TIMEOUT_MS ? ms : 0);
      },
      clearTimeout: (timer) => {
        timers--;
        clearTimeout(timer);
      },
    });
    const { signal } = new AbortController();
    let listeners = 0;
    t.mock.method(signal, 'addEventListener', () => listeners++);
    t.mock.method(signal, 'removeEventListener', () => listeners--);
    assert.equal((await api.findModels({ signal })).length, 1);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual({ timers, listeners }, { timers: 0, listeners: 0 });
  });
});

describe('where and how a request goes', () => {
  for (const tail of ['/v1', '/v1/', '/v1//']) {
    test(`a base of ${tail}`, async (t) => {
      const { requests, origin } = await fixture(t, [MODELS]);
      await createBookingApi({ baseUrl: origin + tail }).findModels();
      assert.equal(requests[0]?.url, '/v1/models');
    });
  }

  test('a base with a query keeps it', async (t) => {
    const { requests, origin } = await fixture(t, [MODELS]);
    await createBookingApi({ baseUrl: `${origin}/v1?brand=a` })
      .getDealer('d 1/ü')
      .catch(() => {});
    assert.equal(requests[0]?.url, '/v1/dealers/d%201%2F%C3%BC?brand=a');
  });

  test('a base is relative to the page', async (t) => {
    const { requests, origin } = await fixture(t, [MODELS]);
    const global = globalThis as { document?: unknown };
    global.document = { baseURI: `${origin}/shop/model.html` };
    t.after(() => delete global.document);
    await createBookingApi({ baseUrl: '../api/v1' }).findModels();
    assert.equal(requests[0]?.url, '/api/v1/models');
  });

  for (const baseUrl of ['', 'no address', 'http://', 'javascript:alert(1)', 'ftp://example.com', undefined]) {
    test(`a base of ${JSON.stringify(baseUrl)} rejects each call with invalid, and does not throw at once`, async () => {
      const fetch = () => assert.fail('nothing is requested');
      const api = createBookingApi({ baseUrl: baseUrl as string, fetch });
      await assert.rejects(api.findModels(), { code: 'invalid' });
    });
  }

  for (const id of ['', '.', '..']) {
    test(`an id of ${JSON.stringify(id)} is invalid: it would be another resource`, async (t) => {
      const { api, requests } = await fixture(t, [MODELS]);
      await assert.rejects(api.getDealer(id), { code: 'invalid' });
      assert.equal(requests.length, 0);
    });
  }

  test('a request carries what it needs, and no cookie', async () => {
    let seen: RequestInit | undefined;
    const fetch = (_url: unknown, init?: RequestInit) => {
      seen = init;
      return Promise.resolve(new Response('{}', { status: 404 }));
    };
    const api = createBookingApi({ baseUrl: 'https://example.com/v1', fetch });
    await assert.rejects(api.getBooking('b1', { token: 'secret-of-the-booking' }), { code: 'not-found' });
    const { signal, ...rest } = seen ?? {};
    assert.ok(signal);
    assert.deepEqual(rest, {
      method: 'GET',
      credentials: 'omit',
      headers: {
        Accept: 'application/json, application/problem+json',
        Authorization: 'Bearer secret-of-the-booking',
      },
    });
  });
});
