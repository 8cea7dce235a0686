import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testEnvironment } from '@forecourt/core/testing.js';
import { DEALERS, failure, openFinder, rowOfDealers, startFinder } from '../test/machine.fixture.ts';
import { forgetRecords, loadMyDealer, loadSnapshot, saveMyDealer, saveSnapshot } from './dealer-finder.records.ts';

const DAY_MS = 86_400_000;
const [DEALER] = DEALERS;
assert.ok(DEALER);

/** What is in the lasting storage. */
const kept = ({ lasting }: ReturnType<typeof testEnvironment>): string =>
  JSON.stringify([...(lasting as unknown as { entries: Map<string, string> }).entries]);

describe('the person’s own dealer', () => {
  test('X13 is kept for 90 days, without where the person was', () => {
    const env = testEnvironment('2026-07-06T10:00:00Z');
    saveMyDealer(env, true, { ...DEALER, distanceMeters: 1234, onRoute: { alongMeters: 1, asideMeters: 2 } });
    assert.deepEqual(loadMyDealer(env, true), DEALER);
    env.clock.increment(90 * DAY_MS - 1);
    assert.deepEqual(loadMyDealer(env, true), DEALER);
    env.clock.increment(1);
    assert.equal(loadMyDealer(env, true), undefined);
    assert.equal(kept(env), '[]');
  });

  test('X13 is neither kept nor read where the host does not say so', () => {
    const env = testEnvironment('2026-07-06T10:00:00Z');
    saveMyDealer(env, false, DEALER);
    assert.equal(kept(env), '[]');
    saveMyDealer(env, true, DEALER);
    assert.equal(loadMyDealer(env, false), undefined);
    saveMyDealer(env, false, undefined);
    assert.equal(kept(env), '[]');
  });
});

describe('D17 the dealers of a visit', () => {
  test('D17 X13 the twenty found last are kept for 30 days with their phones, and nothing of where or what was searched', async () => {
    const finder = await openFinder({ back: { dealers: rowOfDealers(60, { phone: '+4912345' }) } });
    finder.send({ type: 'given.change', given: { query: 'dealer', center: { lat: 51.987, lng: 11.123 } } });
    await finder.reaches('search.shown.idle');
    finder.send({ type: 'page.next' });
    await finder.reaches('search.shown.idle');
    const { env } = finder;
    saveSnapshot(env, true, finder.context);
    const text = kept(env);
    for (const trace of ['51.98', '11.12', 'distanceMeters', 'query']) assert.ok(!text.includes(trace), trace);
    const snapshot = loadSnapshot(env, true);
    assert.equal(snapshot?.savedAt, env.now());
    assert.deepEqual(
      snapshot?.dealers.map(({ id }) => id),
      finder.ids.slice(0, 20),
    );
    assert.equal(snapshot?.dealers[0]?.phone, '+4912345');

    const later = startFinder({
      input: { snapshot },
      before: (api) => api.failNext('findDealers', failure('offline')),
    });
    await later.reaches('search.shown.idle');
    assert.equal(later.ids.length, 20);

    env.clock.increment(30 * DAY_MS);
    assert.equal(loadSnapshot(env, true), undefined);
  });

  test('X13 are not kept where the host does not say so, and not made younger than they are', async () => {
    const finder = await openFinder();
    saveSnapshot(finder.env, false, finder.context);
    assert.equal(kept(finder.env), '[]');
    assert.equal(loadSnapshot(finder.env, false), undefined);

    const snapshot = { dealers: DEALERS, savedAt: 1 };
    const offline = startFinder({
      input: { snapshot },
      before: (api) => api.failNext('findDealers', failure('offline')),
    });
    await offline.reaches('search.shown.idle');
    saveSnapshot(offline.env, true, offline.context);
    assert.equal(kept(offline.env), '[]');
  });

  test('X13 a logout forgets all; a storage that refuses does no harm', async () => {
    const finder = await openFinder();
    saveSnapshot(finder.env, true, finder.context);
    saveMyDealer(finder.env, true, DEALER);
    assert.notEqual(kept(finder.env), '[]');
    forgetRecords(finder.env);
    assert.equal(kept(finder.env), '[]');

    const refuse = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const env = testEnvironment('2026-07-06T10:00:00Z', {
      lasting: { getItem: refuse, setItem: refuse, removeItem: refuse },
    });
    saveSnapshot(env, true, finder.context);
    saveMyDealer(env, true, DEALER);
    forgetRecords(env);
    assert.equal(loadSnapshot(env, true), undefined);
    assert.equal(loadMyDealer(env, true), undefined);
  });
});
