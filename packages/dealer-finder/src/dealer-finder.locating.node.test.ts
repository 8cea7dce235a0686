import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LocateError, type LocateFailure, type Position } from '@forecourt/core/locate.js';
import { deferred, until } from '@forecourt/core/testing.js';
import { openFinder } from '../test/machine.fixture.ts';

const POSITION: Position = { lat: 40.7, lng: -74, accuracyMeters: 8_000 };

/** A finder whose device answers as the test says. */
async function finderWith(...answers: (Promise<Position> | Error)[]) {
  const signals: AbortSignal[] = [];
  const finder = await openFinder({
    extras: {
      locate: (signal) => {
        signals.push(signal);
        const answer = answers.shift() ?? new Error('the device was asked once too often');
        return answer instanceof Promise ? answer : Promise.reject(answer);
      },
    },
  });
  return { finder, signals };
}

describe('D3 the position', () => {
  test('D3 is asked for by a gesture alone, then searched around; a text gives way to it', async () => {
    const { finder, signals } = await finderWith(Promise.resolve(POSITION));
    finder.type('suds');
    await finder.reaches('search.shown.idle');
    finder.send({ type: 'given.change', given: { center: { lat: 1, lng: 1 } } });
    await finder.reaches('search.shown.idle');
    assert.equal(signals.length, 0);
    finder.send({ type: 'locate' });
    assert.ok(finder.actor.getSnapshot().matches({ locating: 'locating', search: { shown: 'idle' } }));
    assert.ok(finder.actor.getSnapshot().hasTag('busy'));
    await finder.reaches('locating.idle');
    await finder.reaches('search.shown.idle');
    assert.equal(signals.length, 1);
    assert.equal(finder.context.query, '');
    assert.deepEqual(finder.context.around, {
      label: '',
      location: { lat: 40.7, lng: -74 },
      by: 'position',
      accuracyMeters: 8_000,
    });
    assert.equal(finder.ids[0], 'new-york');
    assert.equal(finder.said('dealer.searched').filter(({ by }) => by === 'position').length, 2);
  });

  test('D3 is given up when the host looks elsewhere meanwhile, and not when it says the same again', async () => {
    const { finder, signals } = await finderWith(new Promise<Position>(() => {}));
    finder.send({ type: 'locate' });
    await until(() => signals.length, 'the question');
    finder.send({ type: 'given.change', given: { query: '', pageSize: 20 } });
    assert.ok(finder.actor.getSnapshot().matches({ locating: 'locating' }));
    finder.send({ type: 'given.change', given: { center: { lat: 1, lng: 1 } } });
    assert.ok(finder.actor.getSnapshot().matches({ locating: 'idle' }));
    assert.equal(signals[0]?.aborted, true);
  });

  test('D3 is kept: names go by distance from it, and it comes back after a place', async () => {
    const { finder } = await finderWith(Promise.resolve(POSITION));
    finder.send({ type: 'locate' });
    await finder.reaches('locating.idle');
    await finder.reaches('search.shown.idle');
    finder.type('kathmandu');
    await finder.reaches('search.shown.idle');
    assert.equal(finder.context.around?.by, 'text');
    finder.type('example motors');
    await finder.reaches('search.shown.idle');
    assert.equal(finder.context.around?.by, 'position');
    assert.deepEqual(finder.ids, ['kathmandu']);
    assert.ok((finder.context.dealers[0]?.distanceMeters ?? 0) > 10_000_000);
  });

  for (const code of ['denied', 'unavailable', 'timeout', 'insecure', 'blocked', 'unsupported'] as LocateFailure[]) {
    test(`D3 that is ${code} is told once, leaves the list, and can be asked for again`, async () => {
      const { finder } = await finderWith(new LocateError(code), Promise.resolve(POSITION));
      finder.send({ type: 'locate' });
      const snapshot = await finder.reaches('locating.failed');
      assert.ok(snapshot.hasTag('failed'));
      assert.equal(finder.context.locateFailure, code);
      assert.deepEqual(finder.said('dealer.failed'), [{ type: 'dealer.failed', code }]);
      assert.equal(finder.ids.length, 6);
      finder.send({ type: 'locate' });
      assert.equal(finder.context.locateFailure, undefined);
      await finder.reaches('locating.idle');
      assert.equal(finder.context.locateFailure, undefined);
    });
  }

  test('D3 that fails in some other way is unavailable', async () => {
    const { finder } = await finderWith(new TypeError('a bug'));
    finder.send({ type: 'locate' });
    await finder.reaches('locating.failed');
    assert.equal(finder.context.locateFailure, 'unavailable');
  });

  test('D3 the manual way puts the failure out of sight', async () => {
    const { finder } = await finderWith(new LocateError('denied'));
    finder.send({ type: 'locate' });
    await finder.reaches('locating.failed');
    finder.type('suds');
    assert.equal(finder.context.locateFailure, undefined);
    await finder.reaches('locating.idle');
  });

  test('D3 whoever types meanwhile does without: the device’s answer is not waited for', async () => {
    const answer = deferred<Position>();
    const { finder, signals } = await finderWith(answer.promise);
    finder.send({ type: 'locate' });
    finder.send({ type: 'locate' });
    await until(() => signals.length === 1, 'the question');
    finder.type('suds');
    assert.equal(signals[0]?.aborted, true);
    answer.resolve(POSITION);
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.ids, ['munich-south']);
    assert.equal(finder.context.query, 'suds');
  });

  test('D3 a question that the person never answers times out', async () => {
    const { finder, signals } = await finderWith(new Promise<Position>(() => {}));
    finder.send({ type: 'locate' });
    await until(() => signals.length === 1, 'the question');
    finder.env.clock.increment(60_000);
    assert.equal(finder.context.locateFailure, 'timeout');
    assert.deepEqual(finder.said('dealer.failed'), [{ type: 'dealer.failed', code: 'timeout' }]);
    assert.equal(signals[0]?.aborted, true);
  });

  test('X4 it is not waited for when the widget goes', async () => {
    const { finder, signals } = await finderWith(new Promise<Position>(() => {}));
    finder.send({ type: 'locate' });
    await until(() => signals.length === 1, 'the question');
    finder.actor.stop();
    assert.equal(signals[0]?.aborted, true);
  });
});
