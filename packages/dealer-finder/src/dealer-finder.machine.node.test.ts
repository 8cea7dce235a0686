import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '@forecourt/contract';
import { createActor, type EmittedFrom, waitFor } from 'xstate';
import { dealerFinderActors, type DealerFinderApi } from './dealer-finder.actors.ts';
import { dealerFinderMachine } from './dealer-finder.machine.ts';

/** A running machine over a port, and all that it said. */
function run(api: DealerFinderApi) {
  const actor = createActor(dealerFinderMachine.provide({ actors: dealerFinderActors(api) }));
  const emitted: EmittedFrom<typeof dealerFinderMachine>[] = [];
  actor.on('*', (event) => emitted.push(event));
  return { actor: actor.start(), emitted };
}

test('shows what came and says so once', async () => {
  const { actor, emitted } = run({ load: () => Promise.resolve({ text: 'Hello' }) });
  assert.equal(actor.getSnapshot().value, 'loading');
  const { context } = await waitFor(actor, (snapshot) => snapshot.matches('ready'));
  assert.deepEqual(context.content, { text: 'Hello' });
  assert.deepEqual(emitted, [{ type: 'dealer-finder.loaded' }]);
});

test('a failure names its code and can be tried again', async () => {
  let tries = 0;
  const { actor, emitted } = run({
    load: () =>
      ++tries === 1 ? Promise.reject(new ApiError('offline', 'no network')) : Promise.resolve({ text: 'Hello' }),
  });
  await waitFor(actor, (snapshot) => snapshot.matches('failed'));
  assert.deepEqual(emitted, [{ type: 'dealer-finder.failed', code: 'offline' }]);
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
  assert.deepEqual(
    signals.map(({ aborted }) => aborted),
    [true],
  );
});
