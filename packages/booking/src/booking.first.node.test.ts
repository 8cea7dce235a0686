import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMemoryBookingApi, deferred } from '@forecourt/contract/testing.js';
import { createActor, SimulatedClock, waitFor } from 'xstate';
import { NOW, refusal } from '../test/machine.fixture.ts';
import { type BookingInput, draftOf } from './booking.context.ts';
import type { BookingEmitted } from './booking.events.ts';
import { firstActors } from './booking.first.actors.ts';
import { firstMachine } from './booking.first.machine.ts';
import { testDriveRules } from './test-drive.rules.ts';

/** Runs the machine of the first view; the rest comes when `rest` says so. */
function startFirst(input: Partial<BookingInput> = {}, rest: () => Promise<unknown> = () => Promise.resolve()) {
  const api = createMemoryBookingApi({ now: NOW });
  const actors = firstActors(api, () => rest().then(() => testDriveRules));
  const actor = createActor(firstMachine.provide({ actors }), {
    clock: new SimulatedClock(),
    input: { type: 'test-drive', language: () => 'en', now: () => api.now(), randomId: () => 'key', ...input },
  });
  const emitted: BookingEmitted[] = [];
  actor.on('*', (event) => emitted.push(event));
  actor.start();
  const reach = (value: Parameters<ReturnType<typeof actor.getSnapshot>['matches']>[0]) =>
    waitFor(actor, (snapshot) => snapshot.matches(value), { timeout: 500 });
  const loaded = (): number => emitted.filter(({ type }) => type === 'machine.loaded').length;
  return { api, actor, send: actor.send, reach, emitted, loaded };
}

describe('the machine of the first view', () => {
  test('B1 the model and the dealer are chosen, then the whole machine is loaded, once, with both as its draft', async () => {
    const { send, reach, loaded, actor, emitted } = startFirst();
    await reach({ choosing: 'model' });
    assert.equal(loaded(), 0);
    send({ type: 'model.select', modelId: 'aster' });
    send({ type: 'continue' });
    await reach({ choosing: { dealer: 'ready' } });
    send({ type: 'dealer.select', dealerId: 'munich-north' });
    assert.equal(loaded(), 0);
    send({ type: 'continue' });
    await reach('done');
    assert.equal(loaded(), 1);
    const { modelId, dealerId } = draftOf(actor.getSnapshot().context, true);
    assert.deepEqual([modelId, dealerId], ['aster', 'munich-north']);
    assert.deepEqual(
      emitted.flatMap((event) => (event.type === 'booking.step.entered' ? event.step : [])),
      ['model', 'dealer'],
    );
  });

  for (const [what, input] of [
    ['a model and a dealer of the host', { modelId: 'aster', dealerId: 'munich-north' }],
    ['a draft that leads further', { draft: { modelId: 'aster', dealerId: 'munich-north' } }],
    ['an order that begins with the contact', { steps: ['contact', 'model', 'dealer', 'time'] }],
    ['an appointment to be changed', { manage: { id: 'booking-1', token: 'a-token-of-16-characters' } }],
    [
      'a submit whose outcome is not known',
      { draft: { attempt: { idempotencyKey: 'key-0', request: undefined, unsure: true, begunAt: 0 } } },
    ],
  ] as const) {
    test(`B1 with ${what} the whole machine is loaded at once`, async () => {
      const { reach, loaded, emitted } = startFirst(input as unknown as Partial<BookingInput>);
      await reach('done');
      assert.deepEqual([loaded(), emitted.length], [1, 1]);
    });
  }

  test('B5 B17 the key of a submit on its way is handed on with the rest of the draft', async () => {
    const attempt = { idempotencyKey: 'key-0', request: undefined, unsure: true, begunAt: 0 };
    const { reach, actor } = startFirst({ draft: { attempt } });
    await reach('done');
    assert.deepEqual(draftOf(actor.getSnapshot().context, true).attempt, attempt);
  });

  test('what does not load can be tried again, and nothing that was chosen is lost', async () => {
    let tries = 0;
    const rest = () => (tries++ ? Promise.resolve() : Promise.reject(refusal('offline')));
    const { send, reach, emitted, loaded, actor } = startFirst({ modelId: 'aster', dealerId: 'munich-north' }, rest);
    await reach('loadFailed');
    assert.deepEqual(emitted, [{ type: 'booking.failed', code: 'offline' }]);
    send({ type: 'retry' });
    await reach('done');
    assert.deepEqual([loaded(), actor.getSnapshot().context.dealer?.id], [1, 'munich-north']);
  });

  test('B1 an unknown type fails closed, with an event and without a call', () => {
    const { api, actor, emitted, send } = startFirst({ type: 'car-wash' });
    send({ type: 'prefill.change', modelId: 'aster' });
    assert.equal(actor.getSnapshot().value, 'unsupported');
    assert.deepEqual([emitted, api.calls.length], [[{ type: 'booking.failed', code: 'unsupported-type' }], 0]);
  });

  test('what the host chooses while the rest is on its way is taken; it does not take an appointment away', async () => {
    const gate = deferred();
    const first = startFirst({ modelId: 'aster', dealerId: 'munich-north' }, () => gate);
    await first.reach('loading');
    first.send({ type: 'prefill.change', modelId: 'cirrus', dealerId: 'munich-north' });
    await first.reach('loading');
    assert.equal(first.actor.getSnapshot().context.model?.id, 'cirrus');
    const other = startFirst({ manage: { id: 'booking-1', token: 'a-token-of-16-characters' } }, () => gate);
    other.send({ type: 'prefill.change', modelId: 'cirrus' });
    assert.equal(other.actor.getSnapshot().value, 'loading');
    gate.resolve();
    await Promise.all([first.reach('done'), other.reach('done')]);
  });
});
