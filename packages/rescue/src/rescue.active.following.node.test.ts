import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RESCUE_STATUSES } from '@forecourt/contract';
import { deferred, until } from '@forecourt/core/testing.js';
import { calling, failure, openTab, polling, type RunOptions, turns } from '../test/machine.fixture.ts';

describe('R10 how it goes on', () => {
  test('R10 every status comes through in its order, each said once, and the last ends it', async () => {
    const { api, said, change, reach } = await calling();
    for (const status of RESCUE_STATUSES.slice(1, 7)) {
      if (status === 'assigned') await api.desk.assignRescue('rescue-1', { dealerId: 'munich-north' });
      else await change({ status });
      await turns();
    }
    await reach('over');
    assert.deepEqual(
      said('rescue.status-changed').map(({ previous, status }) => [previous, status]),
      RESCUE_STATUSES.slice(1, 7).map((status, index) => [RESCUE_STATUSES[index], status]),
    );
  });

  for (const status of ['completed', 'failed', 'cancelled'] as const) {
    test(`R10 “${status}” ends it, and statuses may be passed over`, async () => {
      const { api, said, reach, context } = await calling();
      api.setStatus('rescue-1', status);
      await reach('over');
      assert.deepEqual(
        said('rescue.status-changed').map((each) => each.status),
        [status],
      );
      assert.equal(said('rescue.cancelled').length, status === 'cancelled' ? 1 : 0);
      assert.equal(context().rescue?.status, status);
    });
  }

  test('R10 an unknown status is taken as it is', async () => {
    const { api, status, is, said } = await calling();
    api.setStatus('rescue-1', 'waiting-for-the-ferry');
    await turns();
    assert.deepEqual([status(), is('active')], ['waiting-for-the-ferry', true]);
    assert.equal(said('rescue.failed').length, 0);
  });

  test('R10 nothing goes backward: neither by an old answer nor by a status that lies behind', async () => {
    const { send, context, status } = await calling();
    const { rescue } = context();
    assert.ok(rescue);
    send({ type: 'case.heard', rescue: { ...rescue, status: 'en-route', sequence: 7 } });
    send({ type: 'case.heard', rescue: { ...rescue, status: 'received', sequence: 6, phone: '+491' } });
    assert.deepEqual([status(), context().rescue?.phone], ['en-route', rescue.phone]);
    send({ type: 'case.heard', rescue: { ...rescue, status: 'assigned', sequence: 8, phone: '+492' } });
    assert.deepEqual([status(), context().rescue?.phone], ['en-route', '+492']);
  });

  test('R14 a text of the dispatcher is said once, the person’s own is not', async () => {
    const { api, said, send, context } = await calling();
    await api.desk.answerRescue(
      'rescue-1',
      { text: 'Stay behind the barrier' },
      { idempotencyKey: 'key-of-the-desk-1' },
    );
    await turns();
    send({ type: 'message.send', text: 'We are' });
    await turns();
    assert.deepEqual(said('rescue.message-received'), [{ type: 'rescue.message-received', id: 'rescue-1' }]);
    assert.deepEqual(
      context().rescue?.messages.map(({ from }) => from),
      ['dispatcher', 'customer'],
    );
  });
});

describe('R11 by events, and without them', () => {
  test('R11 events come, and then nothing else is asked for', async () => {
    const { api, context, pass, change } = await calling();
    await change({ status: 'received' });
    pass(600);
    await turns();
    assert.deepEqual([api.callsTo('getRescue').length, context().isLive], [0, true]);
  });

  test('R11 one break of the line is waited out; after the second it is asked for', async () => {
    const { api, is, context } = await calling();
    api.setConnected(false, 'events');
    await turns();
    assert.deepEqual([is('active.following.live'), context().isLive], [true, false]);
    api.setConnected(false, 'events');
    await turns();
    assert.ok(is('active.following.polling'));
  });

  test('R11 a line that is silent from the beginning is not waited for', async () => {
    const { api, call, pass, is } = openTab();
    api.hangNext('watchRescue');
    await call();
    pass(9);
    assert.ok(is('active.following.live'));
    pass(1);
    assert.ok(is('active.following.polling'));
  });

  test('R11 after a reload, when nothing is known yet, it is waited for even less', async () => {
    const first = openTab();
    await first.call();
    first.crash();
    const { api, device } = first;
    api.hangNext('watchRescue');
    const { pass, reach, context } = openTab({ api, device });
    pass(3);
    await reach('active.following.polling.resting');
    assert.equal(context().rescue?.id, 'rescue-1');
  });

  test('R11 a line that may be dead is opened anew: by the network, and by a page that is looked at after a while', async () => {
    const { api, page, pass, context } = await calling();
    const opened = async (): Promise<number> => {
      await turns();
      return api.callsTo('watchRescue').length;
    };
    page.show(false);
    page.show(true);
    assert.equal(await opened(), 1);
    page.say('online');
    assert.equal(await opened(), 2);
    page.show(false);
    pass(31);
    page.show(true);
    assert.equal(await opened(), 3);
    assert.deepEqual([context().isHidden, context().isLive], [false, true]);
  });

  test('R11 asks as often as the status wants, or as the back end says, between 5 s and 30 s', async () => {
    const spans = async (options: RunOptions, status?: string): Promise<number> => {
      const { api, asked, pass, reach } = await polling(options);
      if (status) api.setStatus('rescue-1', status);
      pass(30);
      await turns();
      await reach('active.following.polling.resting');
      const before = asked();
      let seconds = 0;
      for (; asked() === before && seconds < 60; seconds++) {
        pass(1);
        await turns(2);
      }
      return seconds;
    };
    assert.deepEqual(
      [
        await spans({}),
        await spans({}, 'assigned'),
        await spans({}, 'en-route'),
        await spans({}, 'arrived'),
        await spans({}, 'unheard-of'),
        await spans({ backEnd: { pollSeconds: 20 } }),
        await spans({ backEnd: { pollSeconds: 1 } }),
        await spans({ backEnd: { pollSeconds: 600 } }),
      ],
      [10, 15, 5, 30, 5, 20, 5, 30],
    );
  });

  test('R11 asks nothing while the page is hidden, and at once when it is looked at', async () => {
    const { page, asked, pass, is } = await polling();
    page.show(false);
    assert.ok(is('active.following.paused'));
    const before = asked();
    pass(600);
    await turns();
    assert.equal(asked(), before);
    page.show(true);
    await turns();
    assert.ok(is('active.following.live'));
    pass(10);
    await turns();
    assert.equal(asked(), before + 1);
  });

  test('R11 a failure is asked over, and the events are tried again after a while', async () => {
    const { api, pass, reach, is, status } = await polling();
    api.failNext('getRescue', failure('unavailable'));
    pass(10);
    await reach('active.following.polling.resting');
    await api.desk.changeRescue('rescue-1', { status: 'received' });
    pass(10);
    await until(() => status() === 'received', 'the answer');
    api.setConnected(true, 'events');
    pass(120);
    await turns();
    assert.ok(is('active.following.live'));
  });

  test('R11 never more than one request is in flight, and a write does not wait for a read', async () => {
    const { api, send, pass, is } = await polling();
    const held = deferred<void>();
    api.hangNext('getRescue');
    pass(10);
    await turns();
    const reading = api.callsTo('getRescue').slice(-1)[0]?.[1].signal;
    api.delay('cancelRescue', held.promise);
    send({ type: 'cancel.ask' });
    send({ type: 'cancel.confirm', cancellation: { code: 'solved' } });
    send({ type: 'message.send', text: 'It starts again' });
    await turns();
    assert.equal(reading?.aborted, true);
    assert.deepEqual([api.callsTo('cancelRescue').length, api.callsTo('sendRescueMessage').length], [1, 0]);
    held.resolve();
    await until(() => is('over'), 'the end');
  });
});

describe('R11 a line that comes back', () => {
  test('R11 is live again although it has nothing to say', async () => {
    const { api, context, is } = await calling();
    api.setConnected(false, 'events');
    await turns();
    assert.equal(context().isLive, false);
    api.setConnected(true, 'events');
    api.advance(60_000);
    await turns();
    assert.deepEqual([is('active.following.live'), context().isLive], [true, true]);
  });

  test('R9 a case that was refused to us, as by a gateway, is asked for again when the network is another', async () => {
    const { api, pass, reach, page, context } = await polling();
    api.failNext('getRescue', failure('unauthorized'));
    pass(30);
    await reach('active.following.lost');
    api.setConnected(true, 'events');
    page.say('online');
    await reach('active.following.live');
    await turns();
    assert.equal(context().isLive, true);
  });
});
