import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApiError } from '../api-error.ts';
import { createMemoryRescueApi } from './memory-rescue-api.ts';
import { rescueApiSuite } from './rescue-api.suite.ts';
import { call, eventsUntil } from './rescue-api.world.ts';

const NOW = '2026-11-23T08:00:00Z';
let keys = 0;
const newKey = (): string => `key-of-a-test-${++keys}`;
const worldOf = (api: ReturnType<typeof createMemoryRescueApi>) => ({
  newKey,
  desk: api.desk,
  setStatus: api.setStatus,
});

describe('the memory adapter passes the suite of the rescue port', () => {
  const api = createMemoryRescueApi({ now: NOW });
  for (const { name, run } of rescueApiSuite) test(name, () => run(api, worldOf(api)));
});

describe('a test of roadside help', () => {
  test('sees every case, and lets time pass', async () => {
    const api = createMemoryRescueApi({ now: NOW, pollSeconds: 5, phone: '+498900000000' });
    const { rescue, token } = await call(api, worldOf(api));
    assert.deepEqual(
      [rescue.pollSeconds, rescue.phone, rescue.updatedAt],
      [5, '+498900000000', new Date(NOW).toJSON()],
    );
    api.advance(60_000);
    await api.updateRescue(rescue.id, { kind: 'stuck' }, { token });
    assert.equal(api.rescues.length, 1);
    assert.equal(Date.parse(api.rescues[0]?.updatedAt ?? ''), api.now());
    assert.equal(api.now(), Date.parse(NOW) + 60_000);
    assert.deepEqual(
      api.calls.map(({ method }) => method),
      ['createRescue', 'updateRescue'],
    );
  });

  test('R3 loses an answer: the next try with the same key finds the case', async () => {
    const api = createMemoryRescueApi({ now: NOW });
    api.failNext('createRescue', new ApiError('offline', 'gone'), { afterWork: true });
    const world = { ...worldOf(api), newKey: () => 'one-key-for-both' };
    await assert.rejects(call(api, world), { code: 'offline' });
    await call(api, world);
    assert.equal(api.rescues.length, 1);
  });

  test('R11 breaks the line: events wait, calls are offline, the dispatcher goes on; then what is new comes at once', async () => {
    const api = createMemoryRescueApi({ now: NOW });
    const opened = await call(api, worldOf(api));
    const told: boolean[] = [];
    const controller = new AbortController();
    const { token } = opened;
    const onConnection = (isConnected: boolean): void => void told.push(isConnected);
    const events = api.watchRescue(opened.id, { token, signal: controller.signal, onConnection });
    const reading = events[Symbol.asyncIterator]();
    assert.equal((await reading.next()).value?.rescue.status, 'requested');
    api.setConnected(false);
    const next = reading.next();
    await assert.rejects(api.getRescue(opened.id, { token }), { code: 'offline' });
    await api.desk.changeRescue(opened.id, { status: 'received' });
    await api.desk.changeRescue(opened.id, { status: 'en-route' });
    api.setConnected(true);
    assert.equal((await next).value?.rescue.status, 'en-route');
    controller.abort();
    assert.equal((await reading.next()).done, true);
    assert.deepEqual(told, [true, false, true]);
  });

  test('R11 blocks events alone: calls are answered', async () => {
    const api = createMemoryRescueApi({ now: NOW });
    const opened = await call(api, worldOf(api));
    api.setConnected(false, 'events');
    const event = eventsUntil(api, opened, () => true);
    assert.equal((await api.getRescue(opened.id, opened)).status, 'requested');
    api.setConnected(true, 'events');
    assert.equal((await event).length, 1);
  });

  test('reaches the same cases from another device, which is neither recorded nor offline', async () => {
    const api = createMemoryRescueApi({ now: NOW });
    api.setConnected(false);
    const opened = await call(api.elsewhere, worldOf(api));
    assert.equal(api.calls.length, 0);
    api.setConnected(true);
    assert.equal((await api.getRescue(opened.id, opened)).id, opened.id);
  });
});
