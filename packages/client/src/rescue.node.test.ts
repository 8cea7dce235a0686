import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import type { RescueRequest } from '@forecourt/contract';
import { problem } from '../test/loopback.ts';
import { type Connection, eventText, startStream } from '../test/stream.ts';
import { createRescueApi } from './rescue.ts';

const TIME = '2026-11-23T08:00:00Z';
const CASE = {
  ...{ id: 'r1', reference: 'R7P-2QX', status: 'requested', testCall: true },
  ...{ requestedAt: TIME, updatedAt: TIME, sequence: 0 },
};
const TOKEN = 'token-of-the-case';
const REQUEST: RescueRequest = {
  ...{ version: 1, activation: 'manual', testCall: true, requestedAt: TIME },
  requester: { language: 'de', name: 'Test Person', phone: '+498912345678' },
  place: { position: { lat: 48.137154, lng: 11.576124, source: 'gnss', isTrusted: true } },
};

/** The port against a server that treats each connection in turn as told. */
const fixture = async (t: TestContext, connections: Connection[]) => {
  const { options, requests } = await startStream(t, connections);
  return { api: createRescueApi(options), requests };
};

const event = (sequence: number, status: string, parts: object = {}): string =>
  eventText(`${sequence}`, 'rescue', { id: `${sequence}`, rescue: { ...CASE, sequence, status, ...parts } });

describe('a call for help', () => {
  test('R3 goes with its key, and R17 with nothing of the person in its address', async (t) => {
    const { api, requests } = await fixture(t, [{ status: 201, body: { ...CASE, token: TOKEN } }]);
    const { id, token } = await api.createRescue(REQUEST, { idempotencyKey: 'one' });
    assert.deepEqual([id, token], ['r1', TOKEN]);
    const [{ method, url, headers, body } = assert.fail()] = requests;
    assert.deepEqual([method, url, headers['idempotency-key']], ['POST', '/v1/rescues', 'one']);
    assert.deepEqual(JSON.parse(body), REQUEST);
  });

  test('R8 is sent once: who calls tries again by themselves', async (t) => {
    const { api, requests } = await fixture(t, ['break', { status: 201, body: CASE }]);
    await assert.rejects(api.createRescue(REQUEST, { idempotencyKey: 'one' }), { code: 'offline' });
    assert.equal(requests.length, 1);
    await api.createRescue(REQUEST, { idempotencyKey: 'one' });
  });

  test('is followed, changed, cancelled and written to with its token', async (t) => {
    const { api, requests } = await fixture(t, Array(4).fill({ body: CASE }));
    await api.getRescue('r1', { token: TOKEN });
    await api.updateRescue('r1', { kind: 'stuck' }, { token: TOKEN });
    await api.cancelRescue('r1', { code: 'solved' }, { token: TOKEN });
    await api.sendRescueMessage('r1', { text: 'hello' }, { token: TOKEN, idempotencyKey: 'two' });
    assert.deepEqual(
      requests.map(({ method, url, body }) => [method, url, body]),
      [
        ['GET', '/v1/rescues/r1', ''],
        ['PATCH', '/v1/rescues/r1', '{"kind":"stuck"}'],
        ['POST', '/v1/rescues/r1/cancellation', '{"code":"solved"}'],
        ['POST', '/v1/rescues/r1/messages', '{"text":"hello"}'],
      ],
    );
    assert.ok(requests.every(({ headers }) => headers.authorization === `Bearer ${TOKEN}`));
    assert.equal(requests[3]?.headers['idempotency-key'], 'two');
  });

  test('R14 a text whose answer was lost is sent once more, with the same key', async (t) => {
    const { api, requests } = await fixture(t, ['break', { body: CASE }]);
    await api.sendRescueMessage('r1', { text: 'hello' }, { token: TOKEN, idempotencyKey: 'two' });
    assert.deepEqual(
      requests.map(({ headers }) => headers['idempotency-key']),
      ['two', 'two'],
    );
  });

  for (const [status, code] of [
    [409, 'rescue-over'],
    [409, 'conflict'],
    [422, 'idempotency-key-reused'],
    [422, 'invalid'],
    [401, 'unauthorized'],
    [404, 'not-found'],
  ] as const) {
    test(`that is refused says ${code}`, async (t) => {
      const { api } = await fixture(t, Array(3).fill(problem(status, code)));
      await assert.rejects(api.cancelRescue('r1', {}, { token: TOKEN }), { code });
    });
  }

  test('R10 of a newer back end is read as far as we know it', async (t) => {
    const newer = {
      ...{ ...CASE, status: 'on a ferry', kind: 'flood', phone: '112', mood: 'good', photos: 'many' },
      helper: { name: 'Autohaus Nordstern', phone: 'none', eta: { from: 'soon' }, distanceMeters: 4000 },
      messages: [{ id: 'm1', from: 'robot', text: 'hello', at: TIME }, { text: 7 }],
    };
    const { api } = await fixture(t, [{ body: newer }]);
    const read = await api.getRescue('r1', { token: TOKEN });
    assert.deepEqual(JSON.parse(JSON.stringify(read)), {
      ...{ ...CASE, status: 'on a ferry', kind: 'unknown', photos: 0 },
      helper: { name: 'Autohaus Nordstern', distanceMeters: 4000 },
      messages: [{ id: 'm1', from: 'unknown', text: 'hello', at: TIME }],
    });
  });

  test('that cannot be told from another is malformed', async (t) => {
    const { api } = await fixture(t, [{ body: { ...CASE, id: undefined } }]);
    await assert.rejects(api.getRescue('r1', { token: TOKEN }), { code: 'malformed' });
  });
});

describe('what becomes of a call', () => {
  /** The statuses until the watching ends. */
  const follow = async (t: TestContext, connections: Connection[], lastEventId?: string) => {
    const { api, requests } = await fixture(t, connections);
    const statuses: string[] = [];
    const told: boolean[] = [];
    const controller = new AbortController();
    t.after(() => controller.abort());
    const onConnection = (isConnected: boolean): void => void told.push(isConnected);
    const options = { token: TOKEN, signal: controller.signal, onConnection };
    const events = api.watchRescue('r1', { ...options, ...(lastEventId !== undefined && { lastEventId }) });
    for await (const { rescue } of events) statuses.push(rescue.status);
    return { statuses, told, requests };
  };

  test('R11 comes as events, over as many connections as it takes, and ends with the case', async (t) => {
    const { statuses, told, requests } = await follow(t, [
      { chunks: [event(0, 'requested'), event(1, 'received')], then: 'end' },
      'break',
      { chunks: [': quiet\n\n', event(5, 'arrived'), event(6, 'completed')], then: 'silence' },
    ]);
    assert.deepEqual(statuses, ['requested', 'received', 'arrived', 'completed']);
    assert.deepEqual(told.slice(0, 2), [true, false]);
    assert.deepEqual(
      requests.map(({ url, headers }) => [url, headers['last-event-id'], headers.authorization]),
      [
        ['/v1/rescues/r1/events', undefined, `Bearer ${TOKEN}`],
        ['/v1/rescues/r1/events', '1', `Bearer ${TOKEN}`],
        ['/v1/rescues/r1/events', '1', `Bearer ${TOKEN}`],
      ],
    );
  });

  test('R9 goes on after what was seen', async (t) => {
    const { requests } = await follow(t, [{ chunks: [event(8, 'cancelled')], then: 'silence' }], '7');
    assert.equal(requests[0]?.headers['last-event-id'], '7');
  });

  test('passes over an event that does not fit, for the next one may', async (t) => {
    const { statuses } = await follow(t, [
      {
        chunks: ['id: 1\nevent: rescue\ndata: {oops\n\n', event(2, '', {}), event(3, 'failed', { mood: 'bad' })],
        then: 'silence',
      },
    ]);
    assert.deepEqual(statuses, ['failed']);
  });

  test('is refused to who has no right to it', async (t) => {
    await assert.rejects(follow(t, [problem(401, 'unauthorized')]), { code: 'unauthorized' });
    await assert.rejects(follow(t, [problem(404, 'not-found')]), { code: 'not-found' });
  });
});

describe('where a car can be towed to', () => {
  test('is asked for with a rounded place', async (t) => {
    const { api, requests } = await fixture(t, [{ body: { dealers: [], total: 0 } }]);
    await api.findDealers({ near: { lat: 48.137154, lng: 11.576124 }, services: ['service'] });
    assert.equal(requests[0]?.url, '/v1/dealers?lat=48.137&lng=11.576&services=service');
  });
});
