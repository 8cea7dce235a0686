import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemoryHandoffApi } from '@forecourt/contract/testing.js';
import { createActor, type EmittedFrom, SimulatedClock, waitFor } from 'xstate';
import { carInboxActors } from './car-inbox.actors.ts';
import { type CarInboxSnapshot, carInboxMachine } from './car-inbox.machine.ts';
import { BOOKING, failure, PLACE, STATES_NOW } from './testing/states.ts';

/** A running machine over a memory back end, and all that it said. */
function run() {
  const api = createMemoryHandoffApi({ now: STATES_NOW });
  const clock = new SimulatedClock();
  const now = () => Date.parse(STATES_NOW) + clock.now();
  let keys = 0;
  const machine = carInboxMachine.provide({ actors: carInboxActors(api, { now, addressOf: () => undefined }) });
  const actor = createActor(machine, { clock, input: { now, newKey: () => `key-${++keys}` } });
  const emitted: EmittedFrom<typeof carInboxMachine>[] = [];
  actor.on('*', (event) => emitted.push(event));
  actor.start();
  const until = (holds: (snapshot: CarInboxSnapshot) => boolean) => waitFor(actor, holds, { timeout: 2000 });
  const reach = (state: CarInboxSnapshot['value']) => until(({ value }) => value === state);
  const open = async () => {
    actor.send({ type: 'inbox.open' });
    return (await reach('open')).context.inbox?.shown.code ?? '';
  };
  let sent = 0;
  const send = (code: string, name: string) =>
    api.sendToCar(code, { ...PLACE, name }, { idempotencyKey: `key-of-the-phone-${++sent}` });
  const types = () => emitted.map(({ type }) => type);
  return { api, actor, clock, emitted, types, until, reach, open, send };
}

test('nothing is asked for until somebody wants it', () => {
  const { api, actor } = run();
  assert.equal(actor.getSnapshot().value, 'closed');
  assert.equal(api.calls.length, 0);
});

test('what phones send arrives, newest first, and can be handed to navigation', async () => {
  const { actor, emitted, until, open, send } = run();
  const code = await open();
  for (const name of ['First', 'Second']) await send(code, name);
  const { context } = await until(({ context: { arrivals } }) => arrivals.length === 2);
  assert.deepEqual(
    context.arrivals.map(({ destination }) => destination.name),
    ['Second', 'First'],
  );
  actor.send({ type: 'destination.choose', id: context.arrivals[1]?.id ?? '' });
  actor.send({ type: 'destination.choose', id: 'none' });
  assert.deepEqual(emitted, [
    { type: 'car-inbox.opened' },
    { type: 'car-inbox.destination-received', id: '1' },
    { type: 'car-inbox.destination-received', id: '2' },
    { type: 'car-inbox.destination-chosen', destination: { ...PLACE, name: 'First' } },
  ]);
});

test('what is no place is passed over', async () => {
  const { api, until, open, send, types } = run();
  const code = await open();
  await api.sendToCar(code, BOOKING, { idempotencyKey: 'key-of-the-phone' });
  await send(code, 'First');
  await until(({ context: { arrivals } }) => arrivals.length === 1);
  assert.equal(types().filter((type) => type === 'car-inbox.destination-received').length, 1);
});

test('a broken line is told, and that it is back', async () => {
  const { api, until, open } = run();
  await open();
  await new Promise((resolve) => setImmediate(resolve));
  api.setConnected(false);
  await until(({ context }) => !context.isConnected);
  api.setConnected(true);
  await until(({ context }) => context.isConnected);
});

test('it is closed by hand: the back end is told, nobody watches any more, and what came is gone', async () => {
  const { api, actor, reach, open, send, until, types } = run();
  const code = await open();
  await send(code, 'First');
  await until(({ context: { arrivals } }) => arrivals.length === 1);
  actor.send({ type: 'inbox.close' });
  const { context } = await reach('closed');
  assert.deepEqual([context.inbox, context.arrivals], [undefined, []]);
  assert.equal(api.callsTo('watchInbox')[0]?.[1].signal.aborted, true);
  await assert.rejects(send(code, 'Second'), { code: 'inbox-closed' });
  assert.deepEqual(types().slice(-1), ['car-inbox.closed']);
});

test('it is closed here even where the back end cannot be told', async () => {
  const { api, actor, reach, open } = run();
  await open();
  api.failNext('closeInbox', failure('offline'));
  actor.send({ type: 'inbox.close' });
  assert.equal((await reach('closed')).context.inbox, undefined);
});

test('it ends with its time, and keeps what came', async () => {
  const { clock, reach, open, send, until, types } = run();
  const code = await open();
  await send(code, 'First');
  await until(({ context: { arrivals } }) => arrivals.length === 1);
  clock.increment(43_200_000);
  const { context } = await reach('ended');
  assert.deepEqual([context.inbox, context.arrivals.length], [undefined, 1]);
  assert.deepEqual(types().slice(-1), ['car-inbox.closed']);
});

test('it ends when the back end ends it', async () => {
  const { api, actor, reach, open, emitted } = run();
  await open();
  const { inbox } = actor.getSnapshot().context;
  if (inbox) await api.closeInbox(inbox.key);
  await reach('ended');
  assert.deepEqual(emitted.slice(1), [
    { type: 'car-inbox.failed', code: 'inbox-closed' },
    { type: 'car-inbox.closed' },
  ]);
});

test('an opening that failed is tried again with the same key, one after an end with another', async () => {
  const { api, actor, clock, reach, open } = run();
  api.failNext('openInbox', failure('timeout'), { afterWork: true });
  actor.send({ type: 'inbox.open' });
  await reach('failed');
  await open();
  clock.increment(43_200_000);
  await reach('ended');
  await open();
  const keys = api.callsTo('openInbox').map(([{ idempotencyKey }]) => idempotencyKey);
  assert.deepEqual(keys, ['key-1', 'key-1', 'key-2']);
});
