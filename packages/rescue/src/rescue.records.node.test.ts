import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMemoryRescueApi } from '@forecourt/contract/testing.js';
import type { RescueRequest } from '@forecourt/contract';
import { deferred, memoryStorage, until } from '@forecourt/core/testing.js';
import { Device, failure, fakeLocks, fixAt, NOW, openTab, type RunOptions, turns } from '../test/machine.fixture.ts';
import { forgetRecords, RECORD_KEY, rescueRecords } from './rescue.records.ts';

/** What another tab has sent. */
const REQUEST: RescueRequest = {
  ...{ version: 1, activation: 'manual', testCall: false },
  ...{ requestedAt: '2026-11-24T16:34:00Z', requester: { language: 'en' } },
};

const record = (data: unknown): string => JSON.stringify({ version: 1, expires: Date.parse(NOW) + 3_600_000, data });

/** Two tabs of one device, with one back end. */
function twoTabs(options: RunOptions = {}) {
  const shared = { api: createMemoryRescueApi({ now: NOW }), device: new Device() };
  return [openTab({ ...options, ...shared }), openTab({ ...options, ...shared })] as const;
}

describe('R3 two tabs', () => {
  for (const locks of [undefined, fakeLocks()]) {
    test(`R3 that send at the same moment make one request, ${locks ? 'with' : 'without'} locks`, async () => {
      const [one, other] = twoTabs(locks ? { locks } : {});
      for (const { toDetails } of [one, other]) toDetails();
      for (const { send } of [one, other]) send({ type: 'request.send' });
      await Promise.all([one.reach('active'), other.reach('active')]);
      assert.deepEqual([one.sent().keys.length, one.sent().bodies.length, one.api.rescues.length], [1, 1, 1]);
      assert.equal(one.context().kept?.id, other.context().kept?.id);
    });
  }

  test('R3 the one that is idle sends the same, and where one of them gets through, both have the case', async () => {
    const [one, other] = twoTabs();
    one.api.hangNext('createRescue');
    one.toDetails();
    one.send({ type: 'request.send' });
    await Promise.all([one.reach('active'), other.reach('active')]);
    assert.deepEqual([one.sent().keys.length, one.sent().bodies.length, one.api.rescues.length], [1, 1, 1]);
    await turns();
    assert.equal(other.context().rescue?.id, 'rescue-1');
  });

  test('R3 a case that another tab has is gone on with, whatever is typed here; its host is not told that one was made', async () => {
    for (const typed of [false, true]) {
      const tab = openTab();
      if (typed) tab.toDetails();
      const { id, token = '' } = await tab.api.elsewhere.createRescue(REQUEST, {
        idempotencyKey: 'key-of-another-tab',
      });
      tab.device.storage.setItem(RECORD_KEY, record({ kept: { id, token } }));
      tab.page.say('storage');
      await tab.reach('active');
      await turns();
      assert.deepEqual([tab.context().rescue?.id, tab.said('rescue.requested').length], ['rescue-1', 0]);
    }
  });

  test('R3 a tab that is opened later goes on with it', async () => {
    const [one] = twoTabs();
    await one.call();
    const late = openTab({ api: one.api, device: one.device });
    assert.ok(late.is('active'));
    await late.reach('active.following.live');
    await turns();
    assert.equal(late.context().rescue?.reference, 'R7P-001');
  });

  test('R3 a key that another tab’s words have used leads to that tab’s case', async () => {
    const tab = openTab();
    const held = deferred<void>();
    tab.api.delay('createRescue', held.promise);
    tab.toDetails();
    tab.send({ type: 'request.send' });
    await tab.reach('sending.trying');
    tab.device.storage.setItem(RECORD_KEY, record({ kept: { id: 'rescue-9', token: 'token-of-rescue-9' } }));
    held.reject(failure('idempotency-key-reused'));
    await tab.reach('active');
    assert.equal(tab.context().kept?.id, 'rescue-9');
  });

  test('R3 or to its words, which are then sent', async () => {
    const tab = openTab();
    const held = deferred<void>();
    tab.api.delay('createRescue', held.promise);
    tab.toDetails();
    tab.send({ type: 'request.send' });
    await tab.reach('sending.trying');
    const outgoing = { key: tab.context().outgoing?.key, request: REQUEST, since: Date.parse(NOW) };
    tab.device.storage.setItem(RECORD_KEY, record({ outgoing }));
    held.reject(failure('idempotency-key-reused'));
    await tab.reach('active');
    assert.equal(tab.api.rescues[0]?.requestedAt, REQUEST.requestedAt);
  });

  test('R3 without that case the key is refused; it is still gone on with when it is heard of', async () => {
    const tab = openTab();
    tab.api.failNext('createRescue', failure('idempotency-key-reused'));
    tab.toDetails();
    tab.send({ type: 'request.send' });
    await tab.reach('refused');
    const { id, token = '' } = await tab.api.elsewhere.createRescue(REQUEST, {
      idempotencyKey: 'key-of-somebody-else',
    });
    tab.device.storage.setItem(RECORD_KEY, record({ kept: { id, token } }));
    tab.page.say('storage');
    await tab.reach('active');
  });

  test('R3 what one tab has taken back, the other does not send any more', async () => {
    const [one, other] = twoTabs();
    one.api.failNext('createRescue', failure('offline'), { times: 2 });
    one.toDetails();
    one.send({ type: 'request.send' });
    await Promise.all([one.reach('sending.waiting'), other.reach('sending.waiting')]);
    one.send({ type: 'request.withdraw' });
    await one.reach('over');
    await until(() => other.is('idle') || other.is('over'), 'the end in the other tab');
    other.pass(60);
    await turns();
    assert.deepEqual(
      one.api.rescues.map(({ status }) => status),
      ['cancelled'],
    );
  });

  test('R3 what one tab sends after all, the other does not take back', async () => {
    const [one, other] = twoTabs();
    one.api.failNext('createRescue', failure('offline'), { times: 4 });
    one.toDetails();
    one.send({ type: 'request.send' });
    await Promise.all([one.reach('sending.waiting'), other.reach('sending.waiting')]);
    one.send({ type: 'request.withdraw' });
    await Promise.all([one.reach('sending.withdrawalWaiting'), other.reach('sending.withdrawalWaiting')]);
    one.send({ type: 'request.send' });
    await Promise.all([one.reach('active'), other.reach('active')]);
    assert.deepEqual(
      one.api.rescues.map(({ status }) => status),
      ['requested'],
    );
  });

  test('a storage that another tab has emptied takes back nothing', async () => {
    const tab = openTab();
    tab.api.failNext('createRescue', failure('offline'));
    tab.toDetails();
    tab.send({ type: 'request.send' });
    await tab.reach('sending.waiting');
    tab.device.storage.removeItem(RECORD_KEY);
    tab.page.say('storage', null);
    tab.pass(1);
    await tab.reach('active');
  });
});

describe('R9 after a reload', () => {
  test('R9 the case is gone on with from its id and its token, which is all that is kept', async () => {
    const first = openTab();
    await first.call({ phone: '0151 12345678', name: 'Ada Example', plate: 'M AB 1234', place: 'A9 km 514.5' });
    const { data } = JSON.parse(first.device.kept) as { data: object };
    assert.deepEqual(data, { kept: { id: 'rescue-1', token: 'token-of-rescue-1' } });
    first.crash();
    await first.api.desk.changeRescue('rescue-1', { status: 'received' });
    const second = openTab({ api: first.api, device: first.device });
    assert.ok(second.is('active'));
    await turns();
    assert.equal(second.context().rescue?.status, 'received');
    assert.deepEqual(second.emitted, [
      { type: 'rescue.status-changed', id: 'rescue-1', status: 'received', previous: undefined },
    ]);
  });

  test('R9 asks for no position by itself, but goes on when the person wants it', async () => {
    let asked = 0;
    const geolocation = { getCurrentPosition: () => void asked++ };
    const first = openTab();
    await first.call();
    first.crash();
    const second = openTab({ api: first.api, device: first.device, env: { geolocation } });
    await turns();
    assert.deepEqual([asked, second.locating()], [0, 'off']);
    second.send({ type: 'locate.ask' });
    assert.deepEqual([asked, second.locating()], [1, 'on']);
  });

  test('R9 a case that the back end does not know any more is closed, and forgotten', async () => {
    const device = new Device();
    device.storage.setItem(RECORD_KEY, record({ kept: { id: 'rescue-7', token: 'token-of-rescue-7' } }));
    const { reach, said, send, is } = openTab({ device });
    await reach('active.following.lost');
    assert.deepEqual(said('rescue.failed'), [{ type: 'rescue.failed', step: 'follow', code: 'not-found' }]);
    send({ type: 'case.close' });
    assert.ok(is('idle'));
    assert.equal(device.kept, '');
  });
});

describe('R17 what is kept', () => {
  test('R17 after the end, nothing but the number', async () => {
    const { call, api, reach, device, context, send } = openTab();
    await call({ phone: '0151 12345678', name: 'Ada Example' });
    await api.desk.changeRescue('rescue-1', { status: 'completed' });
    await reach('over');
    assert.deepEqual((JSON.parse(device.kept) as { data: object }).data, { reference: 'R7P-001' });
    send({ type: 'case.close' });
    const { reference, answers, rescue, kept } = context();
    assert.deepEqual([reference, answers, rescue, kept], ['R7P-001', {}, undefined, undefined]);
  });

  test('R17 the end of one case leaves another one alone', () => {
    const { lasting } = new Device().open();
    const env = { lasting, storage: undefined, now: () => Date.parse(NOW) };
    const records = rescueRecords(() => env);
    records.save({ kept: { id: 'rescue-2', token: 'token-of-rescue-2' } });
    records.end('rescue-1', 'R7P-001');
    assert.equal(records.load().kept?.id, 'rescue-2');
    records.end('rescue-2', 'R7P-002');
    assert.deepEqual(records.load(), { reference: 'R7P-002' });
    forgetRecords(env);
    assert.deepEqual(records.load(), {});
  });

  test('X13 where one storage is full, the other one keeps it, and what is old does not come back', () => {
    let isFull = false;
    const lasting = memoryStorage();
    const { setItem } = lasting;
    lasting.setItem = (key, value) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      setItem(key, value);
    };
    const env = { lasting, storage: memoryStorage(), now: () => Date.parse(NOW) };
    const records = rescueRecords(() => env);
    records.save({ reference: 'R7P-001' });
    isFull = true;
    assert.equal(records.save({ reference: 'R7P-002' }), true);
    assert.deepEqual([records.load().reference, lasting.entries.size], ['R7P-002', 0]);
  });
});

describe('R3 R9 what another tab does', () => {
  test('R8 the numbers stay where another tab takes it back and then not after all', async () => {
    const tab = openTab();
    tab.api.setConnected(false);
    tab.toDetails();
    tab.send({ type: 'request.send' });
    await tab.reach('sending.waiting');
    tab.pass(16);
    const { outgoing } = tab.context();
    assert.ok(tab.context().isEscalated && outgoing);
    for (const isWithdrawn of [true, false])
      tab.send({ type: 'outgoing.found', outgoing: { ...outgoing, isWithdrawn } });
    assert.deepEqual([tab.is('sending'), tab.context().isEscalated], [true, true]);
  });

  test('R9 a call that another tab has kept is gone on with once the end of this one was read', async () => {
    const tab = openTab();
    await tab.call();
    tab.api.setStatus('rescue-1', 'completed');
    await tab.reach('over');
    const { id, token = '' } = await tab.api.elsewhere.createRescue(REQUEST, { idempotencyKey: 'key-of-another-tab' });
    tab.device.storage.setItem(RECORD_KEY, record({ kept: { id, token } }));
    tab.send({ type: 'case.close' });
    await tab.reach('active');
    await turns();
    assert.equal(tab.context().rescue?.id, 'rescue-2');
  });

  test('R5 what was found here does not take the place of what was said there', async () => {
    const one = openTab();
    await one.call({ phone: '0151 12345678', place: 'Marienplatz 1, Munich' });
    const other = openTab({ api: one.api });
    other.toDetails();
    other.send({ type: 'fix.found', fix: fixAt() });
    other.device.storage.setItem(RECORD_KEY, record({ kept: one.context().kept }));
    other.page.say('storage');
    await other.reach('active');
    await turns();
    assert.equal(other.locating(), 'off');
    assert.deepEqual(one.api.rescues[0]?.request.place, { address: 'Marienplatz 1, Munich' });
  });

  test('R17 what was kept goes at the end, also where nothing may be kept any more', () => {
    const storage = memoryStorage();
    let persist: 'lasting' | 'none' = 'lasting';
    const env = { lasting: storage, storage: undefined, now: () => Date.parse(NOW) };
    const records = rescueRecords(
      () => env,
      () => persist,
    );
    records.save({ kept: { id: 'rescue-1', token: 'token-of-rescue-1' } });
    persist = 'none';
    assert.deepEqual(records.load(), {});
    records.end('rescue-1', 'R7P-001');
    assert.equal(storage.getItem(RECORD_KEY), null);
  });
});
