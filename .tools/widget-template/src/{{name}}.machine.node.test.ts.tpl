import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '@forecourt/contract';
import { createActor, type EmittedFrom, waitFor } from 'xstate';
import { {{camel}}Actors, type {{Name}}Api } from './{{name}}.actors.ts';
import { {{camel}}Machine } from './{{name}}.machine.ts';

/** A running machine over a port, and all that it said. */
function run(api: {{Name}}Api) {
  const actor = createActor({{camel}}Machine.provide({ actors: {{camel}}Actors(api) }));
  const emitted: EmittedFrom<typeof {{camel}}Machine>[] = [];
  actor.on('*', (event) => emitted.push(event));
  return { actor: actor.start(), emitted };
}

test('shows what came and says so once', async () => {
  const { actor, emitted } = run({ load: () => Promise.resolve({ text: 'Hello' }) });
  assert.equal(actor.getSnapshot().value, 'loading');
  const { context } = await waitFor(actor, (snapshot) => snapshot.matches('ready'));
  assert.deepEqual(context.content, { text: 'Hello' });
  assert.deepEqual(emitted, [{ type: '{{name}}.loaded' }]);
});

test('a failure names its code and can be tried again', async () => {
  let tries = 0;
  const { actor, emitted } = run({
    load: () => (++tries === 1 ? Promise.reject(new ApiError('offline', 'no network')) : Promise.resolve({ text: 'Hello' })),
  });
  await waitFor(actor, (snapshot) => snapshot.matches('failed'));
  assert.deepEqual(emitted, [{ type: '{{name}}.failed', code: 'offline' }]);
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
