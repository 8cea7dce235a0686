import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError, type Dealer, MOST_PHOTOS } from '@forecourt/contract';
import { createActor, fromCallback, fromPromise, waitFor } from 'xstate';
import { type ExtrasEmitted, type ExtrasEvent, extrasMachine } from './extras.machine.ts';

/** A machine whose photo is sent by the test. */
function run(findDealers: () => Promise<readonly Dealer[]> = () => Promise.resolve([])) {
  const begun: unknown[] = [];
  let tell: (event: ExtrasEvent) => void = () => undefined;
  const machine = extrasMachine.provide({
    actors: {
      sendPhoto: fromCallback<ExtrasEvent, { photo: never; begun: never }>(({ sendBack, input }) => {
        begun.push(input.begun);
        tell = sendBack;
      }) as never,
      findDealers: fromPromise(findDealers) as never,
    },
  });
  const emitted: ExtrasEmitted[] = [];
  const actor = createActor(machine);
  actor.on('*', (event) => emitted.push(event));
  return { actor: actor.start(), emitted, begun, tell: (event: ExtrasEvent) => tell(event) };
}

const photo = { file: {}, keepsPlace: false };

test('R16 each photo is told with all that were sent before it', () => {
  const { actor, emitted, tell } = run();
  for (const id of ['photo-1', 'photo-2']) {
    actor.send({ type: 'photo.add', photo });
    tell({ type: 'photo.progressed', share: 0.5 });
    assert.equal(actor.getSnapshot().context.share, 0.5);
    tell({ type: 'photo.arrived', id, takenAt: undefined });
    assert.equal(actor.getSnapshot().value.photo, 'none');
  }
  assert.deepEqual(emitted, [
    { type: 'photo.sent', ids: ['photo-1'], takenAt: undefined },
    { type: 'photo.sent', ids: ['photo-1', 'photo-2'], takenAt: undefined },
  ]);
});

test('R16 a photo that broke off goes on with what was begun', () => {
  const { actor, emitted, begun, tell } = run();
  actor.send({ type: 'photo.add', photo });
  tell({ type: 'photo.begun', begun: { id: 'upload-1', token: 'token-of-upload-1' } });
  tell({ type: 'photo.failed', reason: 'offline' });
  assert.deepEqual(emitted, [{ type: 'photo.failed', code: 'offline' }]);
  actor.send({ type: 'photo.retry' });
  assert.deepEqual(begun, [undefined, { id: 'upload-1', token: 'token-of-upload-1' }]);
});

test('R16 a photo that is added while one is on its way, or has broken off, waits behind it', () => {
  const { actor, emitted, begun, tell } = run();
  actor.send({ type: 'photo.add', photo });
  tell({ type: 'photo.begun', begun: { id: 'upload-1', token: 'token-of-upload-1' } });
  actor.send({ type: 'photo.add', photo });
  assert.equal(begun.length, 1);
  tell({ type: 'photo.failed', reason: 'offline' });
  actor.send({ type: 'photo.add', photo });
  assert.deepEqual(begun.slice(1), [{ id: 'upload-1', token: 'token-of-upload-1' }]);
  for (const id of ['photo-1', 'photo-2', 'photo-3']) tell({ type: 'photo.arrived', id, takenAt: undefined });
  assert.deepEqual(emitted.slice(-1), [
    { type: 'photo.sent', ids: ['photo-1', 'photo-2', 'photo-3'], takenAt: undefined },
  ]);
});

test('another photo begins anew, and what is no photo is said to be invalid', () => {
  const { actor, emitted, begun, tell } = run();
  actor.send({ type: 'photo.add', photo });
  tell({ type: 'photo.begun', begun: { id: 'upload-1', token: 'token-of-upload-1' } });
  tell({ type: 'photo.failed', reason: 'unreadable' });
  actor.send({ type: 'photo.add', photo });
  assert.deepEqual(begun, [undefined, undefined]);
  assert.deepEqual(emitted, [{ type: 'photo.failed', code: 'invalid' }]);
});

test('a case takes so many photos and no more', () => {
  const { actor, tell } = run();
  for (let count = 0; count < MOST_PHOTOS + 2; count += 1) {
    actor.send({ type: 'photo.add', photo });
    if (actor.getSnapshot().matches({ photo: 'sending' })) {
      tell({ type: 'photo.arrived', id: `photo-${count}`, takenAt: undefined });
    }
  }
  assert.equal(actor.getSnapshot().context.ids.length, MOST_PHOTOS);
});

test('dealers are looked for, and a failure can be tried again', async () => {
  let tries = 0;
  const { actor } = run(() => {
    tries += 1;
    return tries === 1 ? Promise.reject(new ApiError('offline', 'no network')) : Promise.resolve([{} as Dealer]);
  });
  actor.send({ type: 'dealers.find', near: undefined });
  await waitFor(actor, (snapshot) => snapshot.matches({ dealers: 'failed' }));
  actor.send({ type: 'dealers.find', near: undefined });
  const { context } = await waitFor(actor, (snapshot) => snapshot.matches({ dealers: 'found' }));
  assert.equal(context.dealers.length, 1);
});
