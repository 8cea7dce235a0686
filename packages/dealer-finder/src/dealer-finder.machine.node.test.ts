import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CommonErrorCode, DealerPage } from '@forecourt/contract';
import { deferred, until } from '@forecourt/core/testing.js';
import { DEALERS, failure, openFinder, rowOfDealers, startFinder } from '../test/machine.fixture.ts';
import { hasNextPage, pageOf } from './dealer-finder.updates.ts';

describe('the first list', () => {
  test('D2 comes without waiting for what the back end can do, and is told of once', async () => {
    const capabilities = deferred<void>();
    const finder = startFinder({ before: (api) => api.delay('getCapabilities', capabilities.promise) });
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.said('dealer.searched'), [{ type: 'dealer.searched', by: 'start', total: 6, loaded: 6 }]);
    assert.equal(finder.context.answered, 1);
    assert.equal(finder.context.capabilities, undefined);
    capabilities.resolve();
    await finder.reaches('capabilities.known');
    assert.equal(finder.said('dealer.searched').length, 1);
  });

  test('D2 stays when it cannot be learned what the back end can do; a retry asks again', async () => {
    const finder = startFinder({ before: (api) => api.failNext('getCapabilities', failure('unavailable')) });
    await finder.reaches('capabilities.unknown');
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.said('dealer.failed'), []);
    finder.send({ type: 'retry' });
    await finder.reaches('capabilities.known');
    assert.equal(finder.said('dealer.searched').length, 1);
  });

  test('D7 models come after the list, and a failure of theirs is silent', async () => {
    const finder = startFinder({ before: (api) => api.failNext('findModels', failure('timeout')) });
    await finder.reaches('models.unknown');
    assert.equal(finder.api.calls[2]?.method, 'findModels');
    finder.send({ type: 'retry' });
    await finder.reaches('models.known');
    assert.equal(finder.context.models.length, 5);
    assert.deepEqual(finder.said('dealer.failed'), []);
  });

  test('that is empty says so once', async () => {
    const finder = startFinder({ back: { dealers: [] } });
    const snapshot = await finder.reaches('search.empty');
    assert.ok(snapshot.hasTag('done'));
    assert.deepEqual(finder.said('dealer.searched'), [{ type: 'dealer.searched', by: 'start', total: 0, loaded: 0 }]);
  });

  for (const code of [
    'offline',
    'timeout',
    'unavailable',
    'malformed',
    'invalid',
    'unauthorized',
  ] as CommonErrorCode[]) {
    test(`D11 that fails with ${code} says so once and can be tried again`, async () => {
      const finder = startFinder({ before: (api) => api.failNext('findDealers', failure(code)) });
      const snapshot = await finder.reaches('search.failed');
      assert.ok(snapshot.hasTag('failed'));
      assert.equal(finder.context.error, code);
      assert.deepEqual(finder.emitted, [{ type: 'dealer.failed', code }]);
      finder.send({ type: 'retry' });
      await finder.reaches('search.shown.idle');
      assert.equal(finder.context.error, undefined);
      assert.equal(finder.emitted.length, 2);
    });
  }

  test('an error that is not of the contract is called unavailable', async () => {
    const finder = startFinder({ before: (api) => api.failNext('findDealers', new TypeError('a bug')) });
    await finder.reaches('search.failed');
    assert.equal(finder.context.error, 'unavailable');
  });
});

describe('requests', () => {
  test('X4 X11 each has a signal, and all are aborted when the widget goes', async () => {
    const finder = startFinder({
      input: { selectedId: 'shanghai' },
      before: (api) => {
        for (const method of ['findDealers', 'getCapabilities', 'getDealer'] as const) api.hangNext(method);
      },
    });
    await until(() => finder.api.calls.length === 3, 'the requests');
    const signals = finder.api.calls.map(({ args }) => (args[args.length - 1] as { signal?: AbortSignal }).signal);
    assert.deepEqual(
      signals.map((signal) => signal?.aborted),
      [false, false, false],
    );
    finder.actor.stop();
    assert.deepEqual(
      signals.map((signal) => signal?.aborted),
      [true, true, true],
    );
  });
});

describe('pages', () => {
  const back = { dealers: rowOfDealers(50) };

  test('a further page is fetched when it is asked for, and turned to when it is there', async () => {
    const finder = await openFinder({ back });
    assert.equal(finder.context.dealers.length, 20);
    finder.send({ type: 'page.next' });
    const loading = await finder.reaches('search.shown.loadingMore');
    assert.ok(loading.hasTag('busy'));
    assert.ok(loading.hasTag('done'));
    assert.equal(loading.context.from, 0);
    finder.send({ type: 'page.next' });
    await finder.reaches('search.shown.idle');
    assert.equal(finder.context.from, 20);
    assert.equal(finder.context.dealers.length, 40);
    finder.send({ type: 'page.next' });
    await finder.reaches('search.shown.idle');
    assert.equal(finder.context.from, 40);
    assert.equal(finder.context.dealers.length, 50);
    finder.send({ type: 'page.next' });
    assert.equal(finder.context.from, 40);
    assert.equal(finder.api.callsTo('findDealers').length, 3);
    assert.equal(finder.said('dealer.searched').length, 1);
  });

  test('what was fetched is turned through without a request', async () => {
    const finder = await openFinder({ back, input: { pageSize: 6 } });
    for (const from of [6, 12]) {
      finder.send({ type: 'page.next' });
      assert.equal(finder.context.from, from);
    }
    assert.equal(finder.api.callsTo('findDealers').length, 1);
    finder.send({ type: 'page.next' });
    await finder.reaches('search.shown.idle');
    assert.equal(finder.context.from, 18);
    assert.equal(finder.context.dealers.length, 40);
    finder.send({ type: 'page.previous' });
    finder.send({ type: 'page.previous' });
    assert.equal(finder.context.from, 6);
    finder.send({ type: 'page.previous' });
    finder.send({ type: 'page.previous' });
    assert.equal(finder.context.from, 0);
  });

  test('a page that cannot be fetched leaves the list, says so once and can be tried again', async () => {
    const finder = await openFinder({ back });
    finder.api.failNext('findDealers', failure('timeout'), { times: 2 });
    finder.send({ type: 'page.next' });
    const failed = await finder.reaches('search.shown.moreFailed');
    assert.ok(failed.hasTag('failed'));
    assert.equal(failed.context.error, 'timeout');
    assert.equal(finder.context.dealers.length, 20);
    assert.deepEqual(finder.said('dealer.failed'), [{ type: 'dealer.failed', code: 'timeout' }]);
    finder.send({ type: 'page.next' });
    await finder.reaches('search.shown.moreFailed');
    finder.send({ type: 'retry' });
    await finder.reaches('search.shown.idle');
    assert.equal(finder.context.from, 20);
    assert.equal(finder.context.error, undefined);
  });

  test('whoever goes back does not wait for the next page', async () => {
    const finder = await openFinder({ back });
    finder.send({ type: 'page.next' });
    await finder.reaches('search.shown.idle');
    finder.api.hangNext('findDealers');
    finder.send({ type: 'page.next' });
    finder.send({ type: 'page.previous' });
    assert.equal(finder.actor.getSnapshot().matches({ search: { shown: 'idle' } }), true);
    assert.equal(finder.context.from, 0);
    await until(() =>
      finder.api.callsTo('findDealers').every(([, options], at) => options?.signal?.aborted === (at === 2)),
    );
  });

  test('D18 a smaller page keeps its first dealer in view, a larger one is filled', async () => {
    const finder = await openFinder({ back });
    finder.send({ type: 'page.next' });
    await finder.reaches('search.shown.idle');
    finder.send({ type: 'given.change', given: { pageSize: 6 } });
    assert.deepEqual(pageOf(finder.context), [18, 24]);
    finder.send({ type: 'given.change', given: { pageSize: 45 } });
    await finder.reaches('search.shown.idle');
    await until(() => finder.context.dealers.length === 50, 'a full page');
    assert.deepEqual(pageOf(finder.context), [0, 45]);
    assert.equal(finder.said('dealer.searched').length, 1);
  });

  test('D18 a driver who parks for a while goes on with the same page', async () => {
    const finder = await openFinder({ back, input: { pageSize: 6 } });
    for (let page = 1; page < 3; page++) finder.send({ type: 'page.next' });
    const shown = pageOf(finder.context);
    assert.deepEqual(shown, [12, 18]);
    finder.send({ type: 'given.change', given: { pageSize: 20 } });
    assert.deepEqual(pageOf(finder.context), [0, 20]);
    finder.send({ type: 'given.change', given: { pageSize: 6 } });
    assert.deepEqual(pageOf(finder.context), shown);
  });

  test('D18 where only so many dealers may be looked through, the pages end there, until another search', async () => {
    const finder = await openFinder({ back, input: { pageSize: 6, mostListed: 21 } });
    for (let page = 1; page < 4; page++) {
      finder.send({ type: 'page.next' });
      await finder.reaches('search.shown.idle');
    }
    assert.deepEqual(pageOf(finder.context), [18, 21]);
    assert.equal(hasNextPage(finder.context), false);
    finder.send({ type: 'page.next' });
    await finder.reaches('search.shown.idle');
    assert.deepEqual(pageOf(finder.context), [18, 21]);
    finder.send({ type: 'filters.change', filters: { services: ['service'] } });
    await until(() => finder.said('dealer.searched').length === 2, 'another search');
    assert.deepEqual(pageOf(finder.context), [0, 6]);
    assert.equal(hasNextPage(finder.context), true);
  });

  test('D18 whoever had looked further than a driver may begins at the nearest, and is where they were once parked', async () => {
    const finder = await openFinder({ back });
    finder.send({ type: 'page.next' });
    await finder.reaches('search.shown.idle');
    finder.send({ type: 'given.change', given: { pageSize: 3, mostListed: 3 } });
    assert.deepEqual(pageOf(finder.context), [0, 3]);
    assert.equal(hasNextPage(finder.context), false);
    finder.send({ type: 'given.change', given: { pageSize: 20, mostListed: Number.POSITIVE_INFINITY } });
    assert.deepEqual(pageOf(finder.context), [20, 40]);
  });

  test('a dealer that comes twice is shown once, and a page that brings nothing new is the last', async () => {
    const [first, second] = rowOfDealers(2);
    const pages = [
      { dealers: [first, second], next: 'a' },
      { dealers: [second], next: 'b' },
    ];
    const finder = await openFinder({
      input: { pageSize: 2 },
      before: (api) => {
        api.findDealers = () => Promise.resolve(pages.shift() as DealerPage);
      },
    });
    finder.send({ type: 'page.next' });
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.ids, ['d01', 'd02']);
    assert.equal(finder.context.from, 0);
    finder.send({ type: 'page.next' });
    assert.ok(finder.actor.getSnapshot().matches({ search: { shown: 'idle' } }));
  });
});

describe('D11 actions', () => {
  test('D11 X6 a chosen action is told with its dealer, but not how far away it is', async () => {
    const finder = await openFinder({ input: { center: { lat: 48, lng: 11 } } });
    const dealer = finder.context.dealers[0];
    assert.ok(dealer?.distanceMeters);
    finder.send({ type: 'action.choose', action: 'call', dealer });
    finder.send({ type: 'dealer.select', id: dealer.id });
    const [told] = DEALERS.filter(({ id }) => id === dealer.id);
    assert.deepEqual(finder.emitted.slice(1), [
      { type: 'dealer.action-chosen', action: 'call', dealer: told },
      { type: 'dealer.selected', dealer: told },
    ]);
  });
});
