import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import type { CarInboxItem } from '@forecourt/contract';
import { problem } from '../test/loopback.ts';
import { type Connection, eventText, startStream } from '../test/stream.ts';
import { createHandoffApi } from './handoff.ts';

const RECORD = { kind: 'dealer', dealerId: 'd1' } as const;
const CREATED = { code: 'K7P201QX', expiresAt: '2026-11-24T16:50:00Z' };
const INBOX = { code: 'K7P201QX', secret: 'secret-of-the-inbox', expiresAt: '2026-11-25T04:35:00Z' };

const message = (id: string, record: object = RECORD): string =>
  eventText(id, 'item', { id, sentAt: '2026-11-24T16:35:00Z', record });

/** A port against a server that treats each connection in turn as told. Waits take no time. */
const fixture = async (t: TestContext, connections: Connection[]) => {
  const { options, requests } = await startStream(t, connections);
  const api = createHandoffApi(options);
  const take = async (count: number): Promise<CarInboxItem[]> => {
    const controller = new AbortController();
    t.after(() => controller.abort());
    const items: CarInboxItem[] = [];
    for await (const item of api.watchInbox(INBOX, { signal: controller.signal })) {
      items.push(item);
      if (items.length === count) controller.abort();
    }
    return items;
  };
  return { api, take, requests };
};

describe('a record for another device', () => {
  test('is left and taken with a key, by the code as it is sent and not as it was typed', async (t) => {
    const { api, requests } = await fixture(t, [{ status: 201, body: CREATED }, { body: RECORD }]);
    assert.deepEqual(await api.createHandoff(RECORD, { idempotencyKey: 'one' }), CREATED);
    assert.deepEqual(await api.redeemHandoff('k7p2-o1qx', { idempotencyKey: 'two' }), RECORD);
    assert.deepEqual(
      requests.map(({ method, url, headers, body }) => [method, url, headers['idempotency-key'], body]),
      [
        ['POST', '/v1/handoffs', 'one', JSON.stringify(RECORD)],
        ['POST', '/v1/handoffs/K7P201QX/redemption', 'two', ''],
      ],
    );
  });

  test('is asked for once more, with the same key, when the answer was lost', async (t) => {
    const { api, requests } = await fixture(t, ['break', { body: RECORD }]);
    assert.deepEqual(await api.redeemHandoff('K7P201QX', { idempotencyKey: 'two' }), RECORD);
    assert.deepEqual(
      requests.map(({ headers }) => headers['idempotency-key']),
      ['two', 'two'],
    );
  });

  test('of a newer back end is read as far as we know it', async (t) => {
    const newer = { kind: 'booking', type: 'service', dealerId: 7, itemIds: ['oil'], mood: 'good' };
    const { api } = await fixture(t, [{ body: newer }, { body: { kind: 'song' } }]);
    const read = await api.redeemHandoff('K7P201QX', { idempotencyKey: 'two' });
    assert.deepEqual(JSON.parse(JSON.stringify(read)), { kind: 'booking', type: 'service', itemIds: ['oil'] });
    await assert.rejects(api.redeemHandoff('K7P201QX', { idempotencyKey: 'two' }), { code: 'malformed' });
  });

  for (const [status, code] of [
    [404, 'handoff-not-found'],
    [410, 'handoff-used'],
    [410, 'handoff-expired'],
    [410, 'inbox-closed'],
    [404, 'inbox-not-found'],
    [429, 'too-many-attempts'],
    [422, 'idempotency-key-reused'],
  ] as const) {
    test(`an answer of ${code} is told as that, and not tried again`, async (t) => {
      const { api, requests } = await fixture(t, [problem(status, code)]);
      await assert.rejects(api.redeemHandoff('K7P201QX', { idempotencyKey: 'two' }), {
        code,
        message: `${code} ${status}`,
      });
      assert.equal(requests.length, 1);
    });
  }

  test('is not asked for by what is no code', async (t) => {
    const { api, requests } = await fixture(t, []);
    for (const text of ['', '..', 'K7P2', 'K7P2-01QU']) {
      await assert.rejects(api.redeemHandoff(text, { idempotencyKey: 'k' }), { code: 'handoff-not-found' });
      await assert.rejects(api.sendToCar(text, RECORD, { idempotencyKey: 'k' }), { code: 'inbox-not-found' });
    }
    assert.equal(requests.length, 0);
  });
});

describe('the inbox of a car', () => {
  test('is opened, sent to and closed; its secret stands in a header alone', async (t) => {
    const { api, requests } = await fixture(t, [{ status: 201, body: INBOX }, { status: 202 }, { status: 204 }]);
    const inbox = await api.openInbox({ idempotencyKey: 'one' });
    assert.deepEqual(inbox, INBOX);
    await api.sendToCar('K7P2-01QX', RECORD, { idempotencyKey: 'two' });
    await api.closeInbox(inbox);
    assert.deepEqual(
      requests.map(({ method, url, headers, body }) => [method, url, headers.authorization, body]),
      [
        ['POST', '/v1/car-inboxes', undefined, ''],
        ['POST', '/v1/car-inboxes/K7P201QX/items', undefined, JSON.stringify(RECORD)],
        ['DELETE', '/v1/car-inboxes/K7P201QX', `Bearer ${INBOX.secret}`, ''],
      ],
    );
  });

  test('is watched over a broken line, from the last item on; what does not fit is passed over', async (t) => {
    const { take, requests } = await fixture(t, [
      { chunks: [message('1'), message('2', { kind: 'song' })], then: 'end' },
      problem(503, 'unavailable'),
      { chunks: ['id: 3\nevent: item\ndata: {broken\n\n', message('4')], then: 'silence' },
    ]);
    assert.deepEqual(
      (await take(2)).map(({ id, record }) => [id, record]),
      [
        ['1', RECORD],
        ['4', RECORD],
      ],
    );
    assert.deepEqual(
      requests.map(({ url, headers }) => [url, headers.authorization, headers['last-event-id']]),
      [undefined, '2', '2'].map((last) => ['/v1/car-inboxes/K7P201QX/events', `Bearer ${INBOX.secret}`, last]),
    );
  });

  for (const [status, code] of [
    [401, 'unauthorized'],
    [404, 'inbox-not-found'],
    [410, 'inbox-closed'],
  ] as const) {
    test(`is not watched any more after ${code}`, async (t) => {
      const { take, requests } = await fixture(t, [problem(status, code)]);
      await assert.rejects(take(1), { code });
      assert.equal(requests.length, 1);
    });
  }
});
