import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deferred, until } from '@forecourt/core/testing.js';
import { calling, failure, fixAt, polling, STOPPED, turns } from '../test/machine.fixture.ts';

describe('R15 cancelling', () => {
  test('R15 the back end says so first', async () => {
    const { api, send, status, reach, said, is } = await calling();
    const held = deferred<void>();
    api.delay('cancelRescue', held.promise);
    send({ type: 'cancel.ask' });
    assert.ok(is('active.cancelling.asking'));
    send({ type: 'cancel.confirm', cancellation: { code: 'other', reason: 'A neighbour helped' } });
    await turns();
    assert.deepEqual(
      [status(), is('active.cancelling.cancelling'), said('rescue.cancelled').length],
      ['requested', true, 0],
    );
    held.resolve();
    await reach('over');
    assert.deepEqual(said('rescue.cancelled'), [{ type: 'rescue.cancelled', id: 'rescue-1' }]);
    assert.equal(api.rescues[0]?.cancelReason, 'A neighbour helped');
  });

  test('R15 where the answer does not come it is asked again, until it does', async () => {
    const { api, send, status, reach, pass, context } = await calling();
    api.failNext('cancelRescue', failure('offline'), { times: 2 });
    send({ type: 'cancel.ask' });
    send({ type: 'cancel.confirm', cancellation: {} });
    await reach('active.cancelling.waiting');
    assert.deepEqual([status(), context().cancelFailure], ['requested', 'offline']);
    pass(5);
    await reach('active.cancelling.waiting');
    send({ type: 'network.back' });
    await reach('over');
    assert.equal(api.callsTo('cancelRescue').length, 3);
  });

  test('R15 it can be left, also while it waits', async () => {
    const { api, send, reach, is, pass } = await calling();
    send({ type: 'cancel.ask' });
    send({ type: 'cancel.leave' });
    assert.ok(is('active.cancelling.none'));
    api.failNext('cancelRescue', failure('offline'));
    send({ type: 'cancel.ask' });
    send({ type: 'cancel.confirm', cancellation: {} });
    await reach('active.cancelling.waiting');
    send({ type: 'cancel.leave' });
    pass(60);
    await turns();
    assert.equal(api.callsTo('cancelRescue').length, 1);
  });

  test('R15 once help is there it is too late: the question goes, and a cancellation on its way is told', async () => {
    const late = await calling();
    late.send({ type: 'cancel.ask' });
    await late.change({ status: 'arrived' });
    assert.ok(late.is('active.cancelling.none'));
    late.send({ type: 'cancel.ask' });
    assert.ok(late.is('active.cancelling.none'));

    const { api, send, reach, said, context } = await polling();
    await api.desk.changeRescue('rescue-1', { status: 'arrived' });
    send({ type: 'cancel.ask' });
    send({ type: 'cancel.confirm', cancellation: {} });
    await reach('active.cancelling.failed');
    assert.deepEqual(said('rescue.failed'), [{ type: 'rescue.failed', step: 'cancel', code: 'rescue-over' }]);
    assert.equal(context().cancelFailure, 'rescue-over');
    send({ type: 'cancel.leave' });
    await reach('active.cancelling.none');
  });
});

describe('what becomes known later', () => {
  test('is told one after the other, what came meanwhile in one', async () => {
    const { api, send } = await calling();
    const held = deferred<void>();
    api.delay('updateRescue', held.promise);
    send({ type: 'case.tell', update: { symptom: 'Smoke' } });
    send({ type: 'case.tell', update: { symptom: 'Smoke, and noise' } });
    send({ type: 'case.tell', update: { kind: 'warning-light' } });
    await turns();
    assert.equal(api.callsTo('updateRescue').length, 1);
    held.resolve();
    await until(() => api.callsTo('updateRescue').length === 2, 'the second');
    assert.deepEqual(
      api.callsTo('updateRescue').map(([, update]) => update),
      [{ symptom: 'Smoke' }, { symptom: 'Smoke, and noise', kind: 'warning-light' }],
    );
    await turns();
    assert.equal(api.callsTo('updateRescue').length, 2);
  });

  test('is told again after a failure, with what came meanwhile', async () => {
    const { api, send, reach, pass } = await calling();
    api.failNext('updateRescue', failure('offline'));
    send({ type: 'case.tell', update: { symptom: 'Smoke' } });
    await reach('active.telling.waiting');
    send({ type: 'case.tell', update: { kind: 'warning-light' } });
    pass(5);
    await reach('active.telling.quiet');
    assert.deepEqual(api.callsTo('updateRescue')[1]?.[1], { symptom: 'Smoke', kind: 'warning-light' });
  });

  test('is not told again where it was refused', async () => {
    const { api, send, said, reach } = await calling();
    api.failNext('updateRescue', failure('invalid'));
    send({ type: 'case.tell', update: { symptom: 'Smoke' } });
    await turns();
    await reach('active.telling.quiet');
    assert.deepEqual(said('rescue.failed'), [{ type: 'rescue.failed', step: 'tell', code: 'invalid' }]);
    assert.equal(api.callsTo('updateRescue').length, 1);
  });

  test('R5 a better position is told by itself, until help is there; one that is much the same is not', async () => {
    const { api, send, change } = await calling();
    const told = () => api.callsTo('updateRescue').map(([, { place }]) => place?.position?.accuracyMeters);
    const find = async (parts: Parameters<typeof fixAt>[0]): Promise<void> => {
      send({ type: 'fix.found', fix: fixAt(parts) });
      await turns();
    };
    await find({ accuracyMeters: 400 });
    await find({ accuracyMeters: 300 });
    await find({ accuracyMeters: 20 });
    await find({ accuracyMeters: 21, lat: STOPPED.lat + 0.01 });
    assert.deepEqual(told(), [400, 20, 21]);
    await change({ status: 'arrived' });
    await find({ accuracyMeters: 2 });
    assert.deepEqual(told(), [400, 20, 21]);
  });
});

describe('R14 writing', () => {
  test('R14 a text is sent with its key, again after a failure, and made no second time', async () => {
    const { api, send, reach, context, said } = await calling();
    api.failNext('sendRescueMessage', failure('timeout'), { afterWork: true });
    send({ type: 'message.send', text: '  We are behind the barrier ' });
    await reach('active.writing.failed');
    assert.deepEqual([context().unsent[0]?.text, context().messageFailure], ['We are behind the barrier', 'timeout']);
    assert.deepEqual(said('rescue.failed'), [{ type: 'rescue.failed', step: 'message', code: 'timeout' }]);
    send({ type: 'message.retry' });
    await reach('active.writing.none');
    assert.deepEqual(context().unsent, []);
    assert.deepEqual(
      context().rescue?.messages.map(({ text }) => text),
      ['We are behind the barrier'],
    );
  });

  test('R14 an empty text is none; another one waits behind one that failed, and behind one that is on its way', async () => {
    const { api, send, reach, is } = await calling();
    send({ type: 'message.send', text: '  ' });
    assert.ok(is('active.writing.none'));
    api.failNext('sendRescueMessage', failure('offline'));
    send({ type: 'message.send', text: 'One' });
    await reach('active.writing.failed');
    send({ type: 'message.send', text: 'Two' });
    await reach('active.writing.none');
    const calls = api.callsTo('sendRescueMessage');
    assert.equal(new Set(calls.map(([, , { idempotencyKey }]) => idempotencyKey)).size, 2);
    assert.deepEqual(
      calls.map(([, { text }]) => text),
      ['One', 'One', 'Two'],
    );
    send({ type: 'message.send', text: 'Three' });
    send({ type: 'message.send', text: 'Four' });
    await reach('active.writing.none');
    assert.deepEqual(
      api.rescues[0]?.messages.map(({ text }) => text),
      ['One', 'Two', 'Three', 'Four'],
    );
  });
});
