import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { DeskRescueEvent, RescueEvent } from '@forecourt/contract';
import * as v from 'valibot';
import { buildApp } from '../app.ts';
import { openDatabase } from '../db/database.ts';
import { type EventReader, openEvents } from '../testing/event-reader.ts';
import {
  announce,
  callForHelp,
  fromDesk,
  jpeg,
  type OpenRescue,
  sendPart,
  STATIONS,
  writeMessage,
} from '../testing/rescues.ts';
import { skipWithoutPostgres } from '../testing/test-database.ts';
import { problemOf, STAFF_TOKEN, startTestService, type TestService } from '../testing/test-service.ts';

describe('the streams of roadside help', { timeout: 60_000 }, () => {
  let service: TestService;
  let url: string;
  const readers: EventReader[] = [];
  before(async () => {
    service = await startTestService({ heartbeatMs: 20 });
    url = await service.app.listen({ port: 0 });
  });
  beforeEach(() => service.reset(STATIONS));
  afterEach(() => {
    for (const reader of readers.splice(0)) reader.close();
  });
  after(() => service.close());

  const open = async (path: string, token: string, lastEventId?: string, base = url) => {
    const reader = await openEvents(`${base}/v1${path}`, token, lastEventId);
    readers.push(reader);
    return reader;
  };
  const follow = ({ id, token }: OpenRescue, lastEventId?: string, base?: string) =>
    open(`/rescues/${id}/events`, token, lastEventId, base);
  const dispatch = (lastEventId?: string, base?: string) =>
    open('/desk/rescues/events', STAFF_TOKEN, lastEventId, base);
  const statusOf = async (reader: EventReader) => {
    const { id, type, data } = await reader.next();
    assert.equal(type, 'rescue');
    const event = v.parse(RescueEvent, data);
    assert.deepEqual([event.id, event.rescue.token], [id, undefined]);
    return event.rescue.status;
  };
  const atDesk = async (reader: EventReader) => v.parse(DeskRescueEvent, (await reader.next()).data);

  test('R9 a case is told as it is, then as it changes, and its stream ends with it', async () => {
    const rescue = await callForHelp(service);
    const reader = await follow(rescue);
    assert.equal(reader.response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    assert.equal(reader.response.headers.get('cache-control'), 'no-store');
    assert.equal(await statusOf(reader), 'requested');
    for (const status of ['received', 'arrived']) {
      await fromDesk(service, rescue.id, { status });
      assert.equal(await statusOf(reader), status);
    }
    await fromDesk(service, rescue.id, { status: 'completed' });
    assert.equal(await statusOf(reader), 'completed');
    assert.deepEqual(await reader.rest(), []);
  });

  test('R9 who comes back with what they saw last is told what is new, and the end in any case', async () => {
    const rescue = await callForHelp(service);
    const { id } = await (await follow(rescue)).next();
    const again = await follow(rescue, id);
    await fromDesk(service, rescue.id, { status: 'received' });
    assert.equal(await statusOf(again), 'received');
    await fromDesk(service, rescue.id, { status: 'failed' });
    const last = await again.next();
    const over = await follow(rescue, last.id);
    assert.deepEqual(
      (await over.rest()).map((event) => event.id),
      [last.id],
    );
  });

  test('a message, a photo and a better place are told as well', async () => {
    const rescue = await callForHelp(service);
    const reader = await follow(rescue);
    await reader.next();
    const next = async () => v.parse(RescueEvent, (await reader.next()).data).rescue;
    await writeMessage(service, `/desk/rescues/${rescue.id}`, 'Stay behind the barrier.', STAFF_TOKEN);
    assert.deepEqual(
      (await next()).messages.map(({ text }) => text),
      ['Stay behind the barrier.'],
    );
    const upload = await announce(service, 10);
    await service.send('PATCH', `/v1/rescues/${rescue.id}`, { photoIds: [upload.id] }, rescue.token);
    assert.equal((await next()).photos, 0);
    await sendPart(service, upload, 0, jpeg(10));
    assert.equal((await next()).photos, 1);
  });

  test('every case is told to a dispatcher, while many come at once, and each once', async () => {
    const desk = await dispatch();
    const made = await Promise.all(Array.from({ length: 12 }, () => callForHelp(service)));
    const seen = [];
    for (let i = 0; i < made.length; i++) seen.push(await atDesk(desk));
    assert.deepEqual(seen.map(({ rescue }) => rescue.id).toSorted(), made.map(({ id }) => id).toSorted());
    assert.equal(new Set(seen.map(({ id }) => id)).size, made.length);
    await fromDesk(service, made[0]?.id ?? '', { status: 'received' });
    assert.equal((await atDesk(desk)).rescue.status, 'received');
  });

  test('a dispatcher who was away is told what was missed, however much, and then goes on', async () => {
    const desk = await dispatch();
    const first = await callForHelp(service);
    const { id } = await atDesk(desk);
    desk.close();
    const missed: string[] = [];
    for (let i = 0; i < 60; i++) missed.push((await callForHelp(service)).id);
    const again = await dispatch(id);
    for (const each of missed) assert.equal((await atDesk(again)).rescue.id, each);
    await fromDesk(service, first.id, { status: 'received' });
    assert.equal((await atDesk(again)).rescue.id, first.id);
  });

  test('a dispatcher who comes first is told only what happens from then on', async () => {
    await callForHelp(service);
    const desk = await dispatch();
    const { id } = await callForHelp(service);
    assert.equal((await atDesk(desk)).rescue.id, id);
  });

  test('a quiet stream is kept awake, and has no answer to HEAD', async () => {
    const rescue = await callForHelp(service);
    const reader = await follow(rescue, '0');
    const answered = reader.next().catch(() => undefined);
    while (!reader.text().includes(': still here')) await new Promise((resolve) => setTimeout(resolve, 5));
    reader.close();
    await answered;
    for (const path of [`/rescues/${rescue.id}/events`, '/desk/rescues/events']) {
      const answer = await service.app.inject({
        method: 'HEAD',
        url: `/v1${path}`,
        headers: { authorization: `Bearer ${STAFF_TOKEN}` },
      });
      assert.equal(answer.statusCode, 404, path);
    }
  });

  test('a case is followed by its own token only', async () => {
    const [rescue, other] = [await callForHelp(service), await callForHelp(service)];
    const path = `/v1/rescues/${rescue.id}/events`;
    for (const token of [undefined, other.token, STAFF_TOKEN]) {
      assert.equal(problemOf(await service.get(path, token)).code, 'unauthorized');
    }
    assert.equal(problemOf(await service.get('/v1/rescues/nothing/events', rescue.token)).code, 'not-found');
  });

  test('R9 a restart in the middle ends the streams, and who comes back misses nothing', async () => {
    const { database, clock } = service;
    const settings = { secret: 'a secret for tests', staffToken: STAFF_TOKEN, rateLimitPerMinute: 0 };
    const start = () => buildApp({ database, settings, now: () => clock.now });
    const first = await start();
    const base = await first.listen({ port: 0 });
    const rescue = await callForHelp(service);
    const [person, desk] = [await follow(rescue, undefined, base), await dispatch(undefined, base)];
    const { id } = await person.next();
    await fromDesk(service, rescue.id, { status: 'received' });
    const { id: deskId } = await desk.next();
    await person.next();
    await first.close();
    await Promise.all([person, desk].map((reader) => reader.rest().catch(() => {})));

    await fromDesk(service, rescue.id, { status: 'en-route' });
    const second = await start();
    const { port } = new URL(base);
    const again = await second.listen({ port: Number(port) });
    assert.equal(await statusOf(await follow(rescue, id, again)), 'en-route');
    assert.equal((await atDesk(await dispatch(deskId, again))).rescue.status, 'en-route');
    for (const reader of readers.splice(0)) reader.close();
    await second.close();
  });

  test('at another copy of the service are told there', { skip: skipWithoutPostgres }, async () => {
    const database = await openDatabase({ url: service.database.url });
    const settings = { secret: 'a secret for tests', staffToken: STAFF_TOKEN };
    const other = await buildApp({ database, settings, now: () => service.clock.now });
    const base = await other.listen({ port: 0 });
    const rescue = await callForHelp(service);
    const [person, desk] = [await follow(rescue, undefined, base), await dispatch(undefined, base)];
    assert.equal(await statusOf(person), 'requested');
    await fromDesk(service, rescue.id, { status: 'received' });
    assert.equal(await statusOf(person), 'received');
    assert.equal((await atDesk(desk)).rescue.status, 'received');
    for (const reader of readers.splice(0)) reader.close();
    await other.close();
    await database.close();
  });
});
