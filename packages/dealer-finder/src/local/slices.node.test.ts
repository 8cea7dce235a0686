import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Dealer } from '@forecourt/contract';
import { MADE_UP_DEALERS } from '@forecourt/contract/testing.js';
import { createLocalDealerApi } from './local-dealer-api.ts';
import { inSlices, orAborted, type Pacing, type Sliced } from './slices.ts';

/** A clock that goes on by one at each look, and the time of each slice: from a pause to the last look before the next. */
function countedPacing(sliceMs: number) {
  let time = 0;
  let start = 0;
  const slices: number[] = [];
  const pacing: Pacing = {
    now: () => ++time,
    pause: () => {
      slices.push(time - start);
      start = time;
      return Promise.resolve();
    },
    sliceMs,
  };
  return { pacing, slices };
}

function* steps(count: number, onStep: (step: number) => void = () => {}): Sliced<string> {
  for (let step = 0; step < count; step += 1) {
    onStep(step);
    yield;
  }
  return 'done';
}

const manyDealers = (count: number): Dealer[] =>
  Array.from({ length: count }, (_, i) => ({ ...(MADE_UP_DEALERS[i % MADE_UP_DEALERS.length] as Dealer), id: `${i}` }));

describe('D2 long work in slices', () => {
  test('no slice goes on after its end', async () => {
    const { pacing, slices } = countedPacing(10);
    assert.equal(await inSlices(steps(100), pacing), 'done');
    assert.ok(slices.length > 9, `${slices.length} slices`);
    // the look that finds the slice's end, and the one before its first step
    assert.ok(Math.max(...slices) <= 11, slices.join());
  });

  test('nothing is done in the task of the caller', async () => {
    let done = 0;
    const work = inSlices(
      steps(3, () => (done += 1)),
      countedPacing(10).pacing,
    );
    assert.equal(done, 0);
    await work;
    assert.equal(done, 3);
  });

  test('what waits for the result goes on in a task of its own', async () => {
    let isPaused = false;
    const pacing: Pacing = {
      now: () => 0,
      pause: () => {
        isPaused = true;
        return Promise.resolve();
      },
      sliceMs: 10,
    };
    await inSlices(
      steps(3, () => (isPaused = false)),
      pacing,
    );
    assert.ok(isPaused);
  });

  test('an aborted work ends at its next pause', async () => {
    const aborter = new AbortController();
    let last = 0;
    const work = inSlices(
      steps(1000, (step) => {
        last = step;
        if (step === 5) aborter.abort();
      }),
      countedPacing(10).pacing,
      aborter.signal,
    );
    await assert.rejects(work, { name: 'AbortError' });
    assert.ok(last < 20, `${last} steps`);
  });

  test('5,000 dealers are made ready in slices, all of which keep to their end', async () => {
    const { pacing, slices } = countedPacing(10);
    const api = createLocalDealerApi(manyDealers(5000), { pacing });
    assert.equal((await api.findDealers({ q: 'auto', limit: 1 })).total, 1668);
    // each look at the clock comes after 32 dealers at most
    assert.ok(slices.length > (2 * 5000) / 32 / 10, `${slices.length} slices`);
    assert.ok(Math.max(...slices) <= 11, slices.join());
  });
});

describe('D2 waiting for the index', () => {
  /** Dealers that are never ready. */
  const neverReady = (signal?: AbortSignal) =>
    createLocalDealerApi(MADE_UP_DEALERS, {
      pacing: { now: () => 0, pause: () => new Promise(() => {}), sliceMs: 10 },
      ...(signal && { signal }),
    });

  test('a call can be aborted while it waits, before and after', async () => {
    const api = neverReady();
    const aborter = new AbortController();
    const { signal } = aborter;
    const calls = [
      api.findDealers({}, { signal }),
      api.findDealers({ q: 'a' }, { signal }),
      api.getDealer('cairo', { signal }),
      api.suggestDealers({ q: 'mu' }, { signal }),
    ];
    const rejected = Promise.all(calls.map((call) => assert.rejects(call, { name: 'AbortError' })));
    aborter.abort();
    await rejected;
    for (const call of [api.getCapabilities({ signal }), api.findModels({ signal }), api.findDealers({}, { signal })]) {
      await assert.rejects(call, { name: 'AbortError' });
    }
  });

  test('capabilities and models do not wait', async () => {
    const api = neverReady();
    assert.equal((await api.getCapabilities()).slots, false);
    assert.deepEqual(await api.findModels(), []);
  });

  test('a list is there before its texts are', async () => {
    let slices = 0;
    const pacing: Pacing = { now: () => 0, pause: () => Promise.resolve(void (slices += 1)), sliceMs: 0 };
    const api = createLocalDealerApi(manyDealers(2000), { pacing });
    await api.findDealers({ limit: 1 });
    const atList = slices;
    await api.findDealers({ limit: 1, q: 'auto' });
    assert.ok(atList < slices - 2000 / 32 / 2, `${atList} of ${slices}`);
  });

  test('an array that another one has replaced gives up', async () => {
    const aborter = new AbortController();
    const api = createLocalDealerApi(manyDealers(2000), { signal: aborter.signal });
    const call = api.findDealers({});
    aborter.abort();
    await assert.rejects(call, { name: 'AbortError' });
    await assert.rejects(api.suggestDealers({ q: 'mu' }), { name: 'AbortError' });
  });

  test('a wait leaves no listener behind', async () => {
    const listeners = new Set<unknown>();
    const signal = {
      aborted: false,
      addEventListener: (_: string, listener: unknown) => listeners.add(listener),
      removeEventListener: (_: string, listener: unknown) => listeners.delete(listener),
    } as unknown as AbortSignal;
    assert.equal(await orAborted(Promise.resolve(1), signal), 1);
    await assert.rejects(orAborted(Promise.reject(new Error('no')), signal), { message: 'no' });
    await Promise.resolve();
    assert.equal(listeners.size, 0);
  });
});
