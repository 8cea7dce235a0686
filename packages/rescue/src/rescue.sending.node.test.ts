import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMemoryRescueApi } from '@forecourt/contract/testing.js';
import { memoryStorage } from '@forecourt/core/testing.js';
import { Device, failure, NOW, openTab, turns } from '../test/machine.fixture.ts';

/** A request that is on its way and does not get through. */
async function unsent(options: Parameters<typeof openTab>[0] = {}, times = 99) {
  const tab = openTab(options);
  tab.api.failNext('createRescue', failure('offline'), { times });
  tab.toDetails();
  tab.send({ type: 'request.send' });
  await tab.reach('sending.waiting');
  return tab;
}

describe('R3 nothing lost, nothing doubled', () => {
  test('R3 request and key are kept before the first byte is sent', async () => {
    const device = new Device();
    const api = createMemoryRescueApi({ now: NOW });
    let keptAtFirst = '';
    const create = api.createRescue.bind(api);
    api.createRescue = (request, options) => {
      keptAtFirst = device.kept;
      return create(request, options);
    };
    const { call, sent } = openTab({ api, device });
    await call();
    const { outgoing } = (JSON.parse(keptAtFirst) as { data: { outgoing: { key: string; request: unknown } } }).data;
    assert.deepEqual([[outgoing.key], [JSON.stringify(outgoing.request)]], [sent().keys, sent().bodies]);
  });

  test('R3 ten presses make one request', async () => {
    const { toDetails, send, reach, api, sent } = openTab();
    toDetails();
    for (let i = 0; i < 10; i++) {
      send({ type: 'help.ask' });
      send({ type: 'help.hold' });
      send({ type: 'request.send' });
    }
    await reach('active');
    for (let i = 0; i < 10; i++) send({ type: 'request.send' });
    await turns();
    assert.deepEqual([sent().keys.length, api.callsTo('createRescue').length, api.rescues.length], [1, 1, 1]);
  });

  for (const afterWork of [false, true]) {
    test(`R3 R8 a reload goes on with the same key, ${afterWork ? 'also where only the answer was lost' : 'unsent'}`, async () => {
      const first = openTab();
      first.api.failNext('createRescue', failure('offline'), { afterWork });
      first.toDetails();
      first.send({ type: 'request.send' });
      await first.reach('sending.waiting');
      first.crash();
      const { api, device } = first;
      const second = openTab({ api, device });
      await second.reach('active');
      assert.deepEqual([first.sent().keys.length, first.sent().bodies.length, api.rescues.length], [1, 1, 1]);
    });
  }

  test('R3 a crash in the middle of a try leaves one request', async () => {
    const first = openTab();
    first.api.hangNext('createRescue');
    first.toDetails();
    first.send({ type: 'request.send' });
    await first.reach('sending.trying');
    first.crash();
    const second = openTab({ api: first.api, device: first.device });
    await second.reach('active');
    assert.deepEqual([first.sent().keys.length, first.api.rescues.length], [1, 1]);
  });

  test('R3 where nothing can be kept, it is sent all the same, once', async () => {
    const broken = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
      removeItem: () => undefined,
    };
    for (const env of [
      { lasting: broken, storage: broken },
      { lasting: undefined, storage: undefined },
    ]) {
      const { call, context, api } = openTab({ env });
      await call();
      assert.deepEqual([context().isKept, api.rescues.length], [false, 1]);
    }
    const { call, device } = openTab({ persist: 'none' });
    await call();
    assert.equal(device.kept, '');
  });

  test('R3 where only the tab can keep it, a reload of the tab goes on with it', async () => {
    const storage = memoryStorage();
    const env = { lasting: undefined, storage };
    const first = await unsent({ env }, 1);
    first.crash();
    const second = openTab({ api: first.api, env });
    await second.reach('active');
    assert.equal(first.sent().keys.length, 1);
  });

  test('R3 a request that is hours old is not sent by itself', async () => {
    const first = await unsent();
    first.crash();
    const { api, device } = first;
    const late = openTab({ api, device, env: { now: () => Date.parse(NOW) + 7 * 3_600_000 } });
    await turns();
    assert.ok(late.is('idle'));
    assert.equal(device.kept, '');
  });
});

describe('R8 a request that does not get through', () => {
  for (const code of ['offline', 'timeout', 'unavailable', 'malformed', 'conflict'] as const) {
    test(`R8 “${code}” is tried again with the same key`, async () => {
      const { api, toDetails, send, reach, pass, sent, said } = openTab();
      api.failNext('createRescue', failure(code));
      toDetails();
      send({ type: 'request.send' });
      await reach('sending.waiting');
      pass(1);
      await reach('active');
      assert.deepEqual([api.callsTo('createRescue').length, sent().keys.length], [2, 1]);
      assert.equal(said('rescue.failed').length, 0);
    });
  }

  test('R8 the waits double up to half a minute, and are spread', async () => {
    let spread = 1;
    const { api, pass, is, reach, context } = await unsent({
      input: { random: () => spread, escalateSeconds: () => 1e6 },
    });
    const waits: number[] = [];
    for (let i = 0; i < 7; i++) {
      let seconds = 0;
      for (; is('sending.waiting'); seconds++) pass(1);
      waits.push(seconds);
      await reach('sending.waiting');
    }
    assert.deepEqual(waits, [1, 2, 4, 8, 16, 30, 30]);
    assert.equal(context().tries, api.callsTo('createRescue').length);
    spread = 0.1;
    pass(30);
    await reach('sending.waiting');
    pass(3);
    assert.ok(is('sending.trying'));
  });

  test('R8 the network that came back, and a page that is looked at again, try at once', async () => {
    const { page, api, reach, pass } = await unsent({}, 2);
    page.say('online');
    await reach('sending.waiting');
    assert.equal(api.callsTo('createRescue').length, 2);
    page.show(false);
    page.show(true);
    await reach('active');
    pass(0);
  });

  test('R8 after the seconds of the host the numbers are shown, once, and it goes on', async () => {
    const { pass, context, said, page, reach } = await unsent({ input: { random: () => 1 } }, 5);
    pass(14);
    assert.deepEqual([context().isEscalated, said('rescue.escalated').length], [false, 0]);
    pass(1);
    assert.deepEqual([context().isEscalated, said('rescue.escalated').length], [true, 1]);
    for (let i = 0; i < 9; i++) {
      page.say('online');
      await turns(3);
      pass(30);
    }
    await reach('active');
    assert.equal(said('rescue.escalated').length, 1);
  });

  test('R8 a reload after those seconds shows them at once', async () => {
    const first = await unsent();
    first.crash();
    const second = openTab({
      ...{ api: first.api, device: first.device },
      env: { now: () => Date.parse(NOW) + 20_000 },
    });
    second.pass(0);
    await turns();
    assert.equal(second.context().isEscalated, true);
  });

  test('R8 sent is what the back end has answered, and nothing before that', async () => {
    const { page, context, emitted, reach } = await unsent({}, 1);
    assert.deepEqual([context().rescue, emitted.map(({ type }) => type)], [undefined, ['rescue.started']]);
    page.say('online');
    await reach('active');
    assert.deepEqual(emitted.slice(1), [
      { type: 'rescue.requested', id: 'rescue-1', reference: 'R7P-001', testCall: false },
    ]);
  });
});

describe('R8 taking it back', () => {
  test('a try may have gone through: the case is found by the key and cancelled, and only then it is over', async () => {
    const { api, toDetails, send, reach, emitted, sent, device, context } = openTab();
    api.failNext('createRescue', failure('timeout'), { afterWork: true });
    toDetails();
    send({ type: 'request.send' });
    await reach('sending.waiting');
    send({ type: 'request.withdraw' });
    await reach('over');
    assert.deepEqual([api.rescues.map(({ status }) => status), sent().keys.length], [['cancelled'], 1]);
    assert.deepEqual(emitted.slice(1), [{ type: 'rescue.cancelled', id: 'rescue-1' }]);
    assert.match(device.kept, /"data":\{"reference":"R7P-001"\}/);
    assert.equal(context().rescue?.status, 'cancelled');
  });

  test('it is tried until it is certain, also after a reload', async () => {
    const first = await unsent();
    first.send({ type: 'request.withdraw' });
    await first.reach('sending.withdrawalWaiting');
    first.page.say('online');
    await first.reach('sending.withdrawalWaiting');
    first.crash();
    const api = createMemoryRescueApi({ now: NOW });
    const second = openTab({ api, device: first.device });
    await second.reach('over');
    assert.deepEqual(
      api.rescues.map(({ status }) => status),
      ['cancelled'],
    );
  });

  test('a case whose cancellation was lost is cancelled by the next try', async () => {
    const { api, send, reach, pass } = await unsent({}, 1);
    api.failNext('cancelRescue', failure('offline'));
    send({ type: 'request.withdraw' });
    await reach('sending.withdrawalWaiting');
    pass(2);
    await reach('over');
    assert.deepEqual(
      api.rescues.map(({ status }) => status),
      ['cancelled'],
    );
  });

  test('help that is there already is not cancelled: it goes on', async () => {
    const { api, toDetails, send, reach, said } = openTab();
    api.failNext('createRescue', failure('timeout'), { afterWork: true });
    toDetails();
    send({ type: 'request.send' });
    await reach('sending.waiting');
    api.setStatus('rescue-1', 'arrived');
    send({ type: 'request.withdraw' });
    await reach('active');
    assert.deepEqual([said('rescue.requested').length, said('rescue.cancelled').length], [1, 0]);
  });

  test('who changes their mind sends it again, with the same key', async () => {
    const { send, reach, sent, api, page } = await unsent({}, 2);
    send({ type: 'request.withdraw' });
    await reach('sending.withdrawalWaiting');
    send({ type: 'request.send' });
    page.say('online');
    await reach('active');
    assert.deepEqual([sent().keys.length, api.rescues[0]?.status], [1, 'requested']);
  });

  test('somebody in between who refuses it ends nothing: the case that it may have become is found and cancelled', async () => {
    const { api, toDetails, send, reach, page } = openTab();
    api.failNext('createRescue', failure('timeout'), { afterWork: true });
    toDetails();
    send({ type: 'request.send' });
    await reach('sending.waiting');
    api.failNext('createRescue', failure('unauthorized'));
    send({ type: 'request.withdraw' });
    await reach('sending.withdrawalWaiting');
    page.say('online');
    await reach('over');
    assert.deepEqual(
      api.rescues.map(({ status }) => status),
      ['cancelled'],
    );
  });

  test('what the back end would have refused has made no case', async () => {
    const { api, send, reach, device } = await unsent({}, 1);
    const errors = [{ pointer: '/requester/phone', code: 'invalid' }];
    api.failNext('createRescue', Object.assign(failure('invalid'), { errors }));
    send({ type: 'request.withdraw' });
    await reach('idle');
    assert.deepEqual([api.rescues.length, device.kept], [0, '']);
  });
});
