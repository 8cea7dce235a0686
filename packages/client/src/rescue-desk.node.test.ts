import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import type { DeskRescueEvent } from '@forecourt/contract';
import { problem } from '../test/loopback.ts';
import { type Connection, eventText, startStream } from '../test/stream.ts';
import { createRescueDeskApi } from './rescue-desk.ts';

const TIME = '2026-11-23T08:00:00Z';
const CASE = {
  ...{ id: 'r1', reference: 'R7P-2QX', status: 'requested', testCall: true },
  ...{ requestedAt: TIME, updatedAt: TIME, sequence: 0, messages: [], photos: 0, photoIds: [] },
  request: {
    ...{ version: 1, activation: 'manual', testCall: true, requestedAt: TIME },
    requester: { language: 'de', phone: '+498912345678' },
  },
};
const TOKEN = 'staff-token';

/** The port against a server that treats each connection in turn as told. */
const fixture = async (t: TestContext, connections: Connection[]) => {
  const { options, requests } = await startStream(t, connections);
  return { desk: createRescueDeskApi({ ...options, token: TOKEN }), requests };
};

describe('the dispatcher', () => {
  test('reads and changes cases with the staff token', async (t) => {
    const { desk, requests } = await fixture(t, [
      { body: { rescues: [CASE], next: 'two' } },
      { body: CASE },
      { body: { stations: [{ dealerId: 'd1', name: 'D', location: { lat: 1, lng: 2 } }] } },
      ...Array(3).fill({ body: CASE }),
    ]);
    const page = await desk.findRescues({ state: 'over', limit: 5, cursor: 'one' });
    assert.deepEqual(JSON.parse(JSON.stringify(page)), { rescues: [CASE], next: 'two' });
    await desk.getDeskRescue('r1');
    const [station] = await desk.findStations('r1');
    assert.deepEqual([station?.dealerId, station?.lacks], ['d1', []]);
    await desk.assignRescue('r1', {});
    await desk.changeRescue('r1', { status: 'en-route' });
    await desk.answerRescue('r1', { text: 'Stay there.' }, { idempotencyKey: 'one' });
    assert.deepEqual(
      requests.map(({ method, url, body }) => [method, url, body]),
      [
        ['GET', '/v1/desk/rescues?state=over&limit=5&cursor=one', ''],
        ['GET', '/v1/desk/rescues/r1', ''],
        ['GET', '/v1/desk/rescues/r1/stations', ''],
        ['POST', '/v1/desk/rescues/r1/assignment', '{}'],
        ['PATCH', '/v1/desk/rescues/r1', '{"status":"en-route"}'],
        ['POST', '/v1/desk/rescues/r1/messages', '{"text":"Stay there."}'],
      ],
    );
    assert.ok(requests.every(({ headers }) => headers.authorization === `Bearer ${TOKEN}`));
    assert.equal(requests[5]?.headers['idempotency-key'], 'one');
  });

  test('R16 sees a photo as it was sent', async (t) => {
    const headers = { 'Content-Type': 'image/jpeg' };
    const { desk, requests } = await fixture(t, [{ headers, body: 'JPEG' }]);
    const photo = await desk.getPhoto('u1');
    assert.deepEqual([await photo.text(), photo.type, requests[0]?.url], ['JPEG', 'image/jpeg', '/v1/desk/uploads/u1']);
  });

  test('loses no case because a part of it does not fit', async (t) => {
    const odd = {
      ...{ ...CASE, cancelCode: 'bored', photoIds: 7, helper: { name: 'H', eta: 'soon' } },
      request: { ...CASE.request, kind: 'flood', vehicle: { vin: 'none' } },
    };
    const { desk } = await fixture(t, [{ body: odd }]);
    const read = await desk.getDeskRescue('r1');
    assert.deepEqual([read.cancelCode, read.photoIds, read.helper?.name], ['unknown', [], 'H']);
    assert.deepEqual(read.request.requester, CASE.request.requester);
  });

  for (const [status, code] of [
    [409, 'rescue-over'],
    [404, 'not-found'],
    [401, 'unauthorized'],
  ] as const) {
    test(`that is refused is told ${code}`, async (t) => {
      const { desk } = await fixture(t, [problem(status, code)]);
      await assert.rejects(desk.assignRescue('r1', {}), { code });
    });
  }

  test('is told what happens, and after a break what was missed', async (t) => {
    const happening = (id: string, status: string): string =>
      eventText(id, 'rescue', { id, rescue: { ...CASE, status } });
    const { desk, requests } = await fixture(t, [
      { chunks: [happening('7', 'requested')], then: 'end' },
      { chunks: [happening('8', 'completed'), happening('9', 'requested')], then: 'silence' },
    ]);
    const controller = new AbortController();
    const seen: DeskRescueEvent[] = [];
    for await (const event of desk.watchRescues({ signal: controller.signal })) {
      seen.push(event);
      if (seen.length === 3) controller.abort();
    }
    assert.deepEqual(
      seen.map(({ id, rescue }) => [id, rescue.status]),
      [
        ['7', 'requested'],
        ['8', 'completed'],
        ['9', 'requested'],
      ],
    );
    assert.deepEqual(
      requests.map(({ url, headers }) => [url, headers['last-event-id']]),
      [
        ['/v1/desk/rescues/events', undefined],
        ['/v1/desk/rescues/events', '7'],
      ],
    );
  });
});
