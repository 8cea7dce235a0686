import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '@forecourt/contract';
import { createActor, type EmittedFrom, waitFor } from 'xstate';
import { rescueActors, type RescueApi } from './rescue.actors.ts';
import { rescueMachine } from './rescue.machine.ts';

/** A running machine over a port, and all that it said. */
function run(api: RescueApi) {
  const actor = createActor(rescueMachine.provide({ actors: rescueActors(api) }));
  const emitted: EmittedFrom<typeof rescueMachine>[] = [];
  actor.on('*', (event) => emitted.push(event));
  return { actor: actor.start(), emitted };
}

test('shows what came and says so once', async () => {
  const { actor, emitted } = run({ load: () => Promise.resolve({ text: 'Hello' }) });
  assert.equal(actor.getSnapshot().value, 'loading');
  const { context } = await waitFor(actor, (snapshot) => snapshot.matches('ready'));
  assert.deepEqual(context.content, { text: 'Hello' });
  assert.deepEqual(emitted, [{ type: 'rescue.loaded' }]);
});

test('a failure names its code and can be tried again', async () => {
  let tries = 0;
  const { actor, emitted } = run({
    load: () => (++tries === 1 ? Promise.reject(new ApiError('offline', 'no network')) : Promise.resolve({ text: 'Hello' })),
  });
  await waitFor(actor, (snapshot) => snapshot.matches('failed'));
  assert.deepEqual(emitted, [{ type: 'rescue.failed', code: 'offline' }]);
  actor.send({ type: 'retry' });
  await waitFor(actor, (snapshot) => snapshot.matches('ready'));
  assert.equal(actor.getSnapshot().context.error, undefined);
});

test('a request is aborted when the widget goes', () => {
  const signals: AbortSignal[] = [];
  const { actor } = run({
    load: ({ signal }) => {
      signals.push(signal);
      return new Promise(() => {});
    },
  });
  actor.stop();
  assert.deepEqual(signals.map(({ aborted }) => aborted), [true]);
});
