import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CommonErrorCode } from '@forecourt/contract';
import {
  DEALERS,
  failure,
  openFinder,
  rowOfDealers,
  startFinder,
  type FinderOptions,
} from '../test/machine.fixture.ts';
import type { DealerFinderContext, Snapshot } from './dealer-finder.context.ts';
import { keptFor } from './dealer-finder.kept.ts';

const SNAPSHOT: Snapshot = {
  dealers: DEALERS.map((dealer) => ({ ...dealer, distanceMeters: 5 })),
  savedAt: Date.parse('2026-07-01T10:00:00Z'),
};

/** A finder that begins with the dealers of the last visit and reaches nobody. */
async function finderOffline(options: FinderOptions = {}, code: CommonErrorCode = 'offline') {
  const finder = startFinder({
    ...options,
    input: { snapshot: SNAPSHOT, ...options.input },
    before: (api) => api.failNext('findDealers', failure(code), { times: 9 }),
  });
  await finder.reaches('search.shown.idle');
  return finder;
}

describe('D17 without the back end', () => {
  for (const code of ['offline', 'timeout', 'unavailable'] as const) {
    test(`D17 the dealers of the last visit are shown with their age (${code}), and the host is told`, async () => {
      const finder = await finderOffline({}, code);
      assert.equal(finder.context.savedAt, SNAPSHOT.savedAt);
      assert.equal(finder.context.error, code);
      assert.equal(finder.ids.length, 6);
      assert.equal(finder.context.answered, 1);
      assert.equal(finder.context.dealers[0]?.distanceMeters, undefined);
      assert.deepEqual(finder.emitted, [{ type: 'dealer.failed', code }]);
      assert.ok(finder.context.dealers.some(({ phone }) => phone));
    });
  }

  test('D17 a refusal is no lack of connection: nothing old is shown', async () => {
    const finder = startFinder({
      input: { snapshot: SNAPSHOT },
      before: (api) => api.failNext('findDealers', failure('unauthorized')),
    });
    await finder.reaches('search.failed');
    assert.equal(finder.context.savedAt, undefined);
  });

  test('D17 the list of this visit stays, is narrowed like the back end would, and is searched anew', async () => {
    const finder = await openFinder({ input: { center: { lat: 31, lng: 121 } } });
    const savedAt = finder.env.now();
    finder.env.clock.increment(600_000);
    finder.api.failNext('findDealers', failure('offline'), { times: 2 });
    finder.send({ type: 'filters.change', filters: { services: ['pick-up'], models: ['aster'] } });
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.ids, ['shanghai', 'munich-north', 'new-york']);
    assert.equal(finder.context.savedAt, savedAt);
    assert.equal(finder.context.total, 3);
    finder.type('new york');
    await finder.reaches('search.shown.idle');
    assert.equal(finder.ids[0], 'new-york');
    finder.send({ type: 'retry' });
    await finder.reaches('search.shown.idle');
    assert.equal(finder.context.savedAt, undefined);
    assert.equal(finder.context.error, undefined);
    assert.equal(finder.said('dealer.failed').length, 2);
  });

  test('D17 where nothing of the kept fits, the failure is shown: nobody can know', async () => {
    const finder = await finderOffline();
    finder.type('qqqq');
    await finder.reaches('search.failed');
    finder.send({ type: 'query.clear' });
    await finder.reaches('search.shown.idle');
    assert.equal(finder.ids.length, 6);
  });

  test('D17 Enter tries again as well', async () => {
    const finder = await openFinder();
    finder.api.failNext('findDealers', failure('offline'));
    finder.send({ type: 'filters.change', filters: { services: ['service'] } });
    await finder.reaches('search.shown.idle');
    assert.notEqual(finder.context.savedAt, undefined);
    finder.send({ type: 'query.submit' });
    await finder.reaches('search.shown.idle');
    assert.equal(finder.context.savedAt, undefined);
  });

  test('D17 all dealers of the visit are kept, those found last first, and none twice', async () => {
    const finder = await openFinder({ back: { dealers: rowOfDealers(45) } });
    finder.send({ type: 'page.next' });
    await finder.reaches('search.shown.idle');
    finder.type('dealer 3');
    await finder.reaches('search.shown.idle');
    const ids = finder.context.kept?.dealers.map(({ id }) => id) ?? [];
    assert.deepEqual(ids.slice(0, finder.ids.length), finder.ids);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.length >= 40);
  });

  test('D17 a kept dealer is shown in detail', async () => {
    const finder = await finderOffline({ input: { filters: { services: ['charging'] } } });
    assert.deepEqual(finder.ids, ['munich-north']);
    finder.api.failNext('getDealer', failure('offline'));
    finder.send({ type: 'dealer.select', id: 'cairo' });
    await finder.reaches('detail.selected');
    assert.equal(finder.context.selected?.phone, '+20200000001');
    assert.equal(finder.said('dealer.failed').length, 1);
  });

  test('D17 dealers along another way are not shown for this one', async () => {
    const line = {
      type: 'LineString' as const,
      coordinates: [[10, 49] as [number, number], [10, 52] as [number, number]],
    };
    const finder = await openFinder({
      back: { dealers: rowOfDealers(3) },
      input: { route: { line, corridorMeters: 5_000 } },
    });
    finder.api.failNext('findDealers', failure('offline'), { times: 2 });
    finder.send({ type: 'filters.change', filters: { services: ['service'] } });
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.ids, ['d01', 'd02', 'd03']);
    assert.ok(finder.context.dealers[0]?.onRoute);
    finder.send({ type: 'given.change', given: { route: { line, corridorMeters: 500 } } });
    await finder.reaches('search.failed');
  });
});

describe('D17 what fits', () => {
  const context = (parts: Partial<DealerFinderContext>): DealerFinderContext =>
    ({ kept: SNAPSHOT, filters: {}, query: '', pageSize: 20, ...parts }) as DealerFinderContext;
  const idsFor = (parts: Partial<DealerFinderContext>): string[] => keptFor(context(parts)).map(({ id }) => id);

  test('D17 words in any order, without accents', () => {
    assert.deepEqual(idsFor({ query: 'munchen nord' }), ['munich-north']);
  });

  test('D17 a box, also across the 180th meridian', () => {
    assert.deepEqual(idsFor({ bounds: [11, 48, 12, 49] }), ['munich-north', 'munich-south']);
    assert.deepEqual(idsFor({ bounds: [170, 0, -60, 60] }), ['new-york']);
  });

  test('D17 where a car is collected', () => {
    const place = { label: '81000', location: { lat: 0, lng: 0 } };
    assert.deepEqual(idsFor({ filters: { pickUp: true }, place }).sort(), ['munich-north', 'new-york', 'shanghai']);
    const other = { label: '99999', location: { lat: 0, lng: 0 } };
    assert.deepEqual(idsFor({ filters: { pickUp: true }, place: other }).sort(), ['new-york', 'shanghai']);
    assert.deepEqual(idsFor({ filters: { pickUp: true } }).sort(), ['munich-north', 'new-york', 'shanghai']);
  });

  test('D17 by name without a point', () => {
    assert.deepEqual(
      idsFor({}),
      [...DEALERS].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ id }) => id),
    );
  });
});
