import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMemoryHandoffApi } from '@forecourt/contract/testing.js';
import { createActor, type EmittedFrom, SimulatedClock, waitFor } from 'xstate';
import { handoffActors } from './handoff.actors.ts';
import { handoffMachine } from './handoff.machine.ts';
import { BOOKING, failure, PLACE, STATES_NOW } from './testing/states.ts';

/** A running machine over a memory back end, and all that it said. */
function run() {
  const api = createMemoryHandoffApi({ now: STATES_NOW });
  const clock = new SimulatedClock();
  const now = () => Date.parse(STATES_NOW) + clock.now();
  let keys = 0;
  const machine = handoffMachine.provide({ actors: handoffActors(api, { now, addressOf: () => undefined }) });
  const actor = createActor(machine, { clock, input: { now, newKey: () => `key-${++keys}`, isReceiving: false } });
  const emitted: EmittedFrom<typeof handoffMachine>[] = [];
  actor.on('*', (event) => emitted.push(event));
  actor.start();
  const reach = (region: 'offering' | 'receiving' | 'sending', state: string) =>
    waitFor(actor, ({ value }) => value[region] === state, { timeout: 2000 });
  const leave = () => api.createHandoff(BOOKING, { idempotencyKey: 'key-of-the-car' });
  const pair = async () => {
    const inbox = await api.openInbox({ idempotencyKey: 'key-of-the-car' });
    actor.send({ type: 'car.pair', code: inbox.code });
    await reach('sending', 'paired');
    return inbox;
  };
  return { api, actor, clock, emitted, reach, leave, pair };
}

describe('what is offered to the phone', () => {
  test('is shown by a code that holds as long as the back end says, by the clock of the device', async () => {
    const { api, actor, reach, emitted, clock } = run();
    clock.increment(3_600_000);
    actor.send({ type: 'record.offer', record: BOOKING });
    const { context } = await reach('offering', 'shown');
    assert.equal(context.shown?.until, Date.parse(STATES_NOW) + 3_600_000 + 900_000);
    assert.deepEqual(emitted, [{ type: 'handoff.offered' }]);
    const record = await api.redeemHandoff(context.shown.code, { idempotencyKey: 'key-of-the-phone' });
    assert.deepEqual(record, BOOKING);
  });

  test('has expired at its end; a new code is another one', async () => {
    const { actor, reach, clock } = run();
    actor.send({ type: 'record.offer', record: BOOKING });
    const first = await reach('offering', 'shown');
    clock.increment(899_999);
    assert.equal(actor.getSnapshot().value.offering, 'shown');
    clock.increment(1);
    assert.equal(actor.getSnapshot().value.offering, 'expired');
    actor.send({ type: 'offer.retry' });
    const second = await reach('offering', 'shown');
    assert.notEqual(second.context.shown?.code, first.context.shown?.code);
  });

  test('is asked for again with the same key when the answer was lost, so that there is one code', async () => {
    const { api, actor, reach, emitted } = run();
    api.failNext('createHandoff', failure('offline'), { afterWork: true });
    actor.send({ type: 'record.offer', record: BOOKING });
    await reach('offering', 'failed');
    assert.deepEqual(emitted, [{ type: 'handoff.failed', step: 'offer', code: 'offline' }]);
    actor.send({ type: 'offer.retry' });
    await reach('offering', 'shown');
    const keys = api.callsTo('createHandoff').map(([, { idempotencyKey }]) => idempotencyKey);
    assert.deepEqual(keys, ['key-1', 'key-1']);
  });

  test('is forgotten when it is closed, also while it is on its way', async () => {
    const { api, actor, reach } = run();
    api.hangNext('createHandoff');
    actor.send({ type: 'record.offer', record: BOOKING });
    actor.send({ type: 'offer.close' });
    const { context } = await reach('offering', 'idle');
    assert.deepEqual([context.offered, context.shown], [undefined, undefined]);
    assert.equal(api.callsTo('createHandoff')[0]?.[1].signal?.aborted, true);
  });
});

describe('what was begun elsewhere', () => {
  test('is taken once by its code, however that was typed', async () => {
    const { api, actor, reach, leave, emitted } = run();
    const { code } = await leave();
    actor.send({ type: 'code.enter', text: ` ${code.toLowerCase()} ` });
    const { context } = await reach('receiving', 'received');
    assert.deepEqual(context.received, BOOKING);
    assert.deepEqual(emitted, [{ type: 'handoff.received', record: BOOKING }]);
    assert.equal(api.callsTo('redeemHandoff').length, 1);
  });

  test('is not asked for by a text that is no code', () => {
    const { api, actor, emitted } = run();
    actor.send({ type: 'code.enter', text: 'K7P2' });
    const { value, context } = actor.getSnapshot();
    assert.deepEqual([value.receiving, context.receiveFailure], ['refused', 'no-code']);
    assert.deepEqual([api.calls.length, emitted], [0, []]);
  });

  test('is had again with the same key when the answer was lost: the code is not used up', async () => {
    const { api, actor, reach, leave } = run();
    const { code } = await leave();
    api.failNext('redeemHandoff', failure('timeout'), { afterWork: true });
    actor.send({ type: 'code.enter', text: code });
    await reach('receiving', 'refused');
    actor.send({ type: 'code.retry' });
    assert.deepEqual((await reach('receiving', 'received')).context.received, BOOKING);
  });

  test('is taken where codes are taken, and nowhere else', () => {
    const { actor } = run();
    const states = [true, true, false, true].map((isOn) => {
      actor.send({ type: 'receiving.change', isOn });
      return actor.getSnapshot().value.receiving;
    });
    assert.deepEqual(states, ['asking', 'asking', 'off', 'asking']);
  });
});

describe('what goes to the car', () => {
  test('goes nowhere without a car', () => {
    const { api, actor } = run();
    actor.send({ type: 'record.send', record: PLACE });
    actor.send({ type: 'car.pair', code: 'none' });
    actor.send({ type: 'record.send', record: PLACE });
    assert.deepEqual([actor.getSnapshot().value.sending, api.calls.length], ['unpaired', 0]);
  });

  test('reaches the car that the phone is paired with, one place after the other', async () => {
    const { actor, reach, pair, emitted, api } = run();
    const { code } = await pair();
    for (let i = 0; i < 2; i++) {
      actor.send({ type: 'record.send', record: PLACE });
      await reach('sending', 'sent');
    }
    assert.deepEqual(
      emitted.map(({ type }) => type),
      ['handoff.paired', 'handoff.sent', 'handoff.sent'],
    );
    const sent = api.callsTo('sendToCar').map(([to, record, { idempotencyKey }]) => [to, record, idempotencyKey]);
    assert.deepEqual(sent, [
      [code, PLACE, 'key-1'],
      [code, PLACE, 'key-2'],
    ]);
  });

  test('does not go to a car that is not there any more: its code is forgotten at once', async () => {
    const { actor, reach, emitted } = run();
    actor.send({ type: 'car.pair', code: 'ZZZZ-ZZZZ' });
    assert.equal((await reach('sending', 'lost')).context.car, undefined);
    assert.deepEqual(emitted, [
      { type: 'handoff.failed', step: 'pair', code: 'inbox-not-found' },
      { type: 'handoff.unpaired' },
    ]);
  });

  test('goes to a car whose code was typed where codes are taken', async () => {
    const { api, actor, reach } = run();
    const { code } = await api.openInbox({ idempotencyKey: 'key-of-the-car' });
    actor.send({ type: 'receiving.change', isOn: true });
    actor.send({ type: 'code.enter', text: code });
    const { value, context } = await reach('sending', 'paired');
    assert.deepEqual([value.receiving, context.car, context.receiveFailure], ['asking', code, undefined]);
  });

  test('can be sent again with the same key when it may have been lost', async () => {
    const { actor, reach, pair, api } = run();
    await pair();
    api.failNext('sendToCar', failure('offline'), { afterWork: true });
    actor.send({ type: 'record.send', record: PLACE });
    await reach('sending', 'failed');
    actor.send({ type: 'send.retry' });
    await reach('sending', 'sent');
    assert.equal(new Set(api.callsTo('sendToCar').map(([, , { idempotencyKey }]) => idempotencyKey)).size, 1);
  });

  test('ends the pairing when the car has ended it; another car can be paired', async () => {
    const { actor, reach, pair, api, emitted } = run();
    const inbox = await pair();
    await api.closeInbox(inbox);
    actor.send({ type: 'record.send', record: PLACE });
    const { context } = await reach('sending', 'lost');
    assert.deepEqual([context.car, context.sendFailure], [undefined, 'inbox-closed']);
    assert.deepEqual(emitted.slice(1), [
      { type: 'handoff.failed', step: 'send', code: 'inbox-closed' },
      { type: 'handoff.unpaired' },
    ]);
    const other = await api.openInbox({ idempotencyKey: 'key-of-another-car' });
    actor.send({ type: 'car.pair', code: other.code });
    assert.equal((await reach('sending', 'paired')).context.sendFailure, undefined);
  });

  test('ends when the person disconnects, also while something is on its way', async () => {
    const { actor, reach, pair, api } = run();
    await pair();
    api.hangNext('sendToCar');
    actor.send({ type: 'record.send', record: PLACE });
    actor.send({ type: 'car.forget' });
    assert.equal((await reach('sending', 'unpaired')).context.car, undefined);
    assert.equal(api.callsTo('sendToCar')[0]?.[2].signal?.aborted, true);
  });
});
