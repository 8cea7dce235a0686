import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DealerService } from '@forecourt/contract';
import { failure, openFinder, rowOfDealers, startFinder } from '../test/machine.fixture.ts';
import { groupsOf, isSameFilters, serviceGroupsOf, withoutGroup } from './dealer-finder.filters.ts';

const ALL = { services: ['service', 'ev-service', 'charging'] as DealerService[], models: ['aster'], pickUp: true };

describe('filters', () => {
  test('D7 are grouped as the port reads them', () => {
    assert.deepEqual(serviceGroupsOf(ALL), [
      ['workshop', ['service']],
      ['electric', ['ev-service', 'charging']],
    ]);
    assert.deepEqual(groupsOf(ALL), ['workshop', 'electric', 'models', 'pickUp']);
    assert.deepEqual(groupsOf({ services: [], models: [], pickUp: false }), []);
  });

  test('D7 lose one group at a time', () => {
    assert.deepEqual(withoutGroup(ALL, 'electric'), { services: ['service'], models: ['aster'], pickUp: true });
    assert.deepEqual(withoutGroup(ALL, 'models'), { services: ALL.services, pickUp: true });
    assert.deepEqual(withoutGroup({ pickUp: true }, 'pickUp'), {});
    assert.deepEqual(withoutGroup(ALL, 'no-such-group'), ALL);
  });

  test('D7 are the same in any order', () => {
    assert.ok(isSameFilters({ services: ['service', 'parts'] }, { services: ['parts', 'service'], models: [] }));
    assert.ok(!isSameFilters({}, { pickUp: true }));
  });
});

describe('D7 narrowing', () => {
  test('D7 hands the filters to the port, counts with them, and says so once', async () => {
    const finder = await openFinder();
    const filters = { services: ['charging', 'service'] as DealerService[], models: ['aster', 'dune'] };
    finder.send({ type: 'filters.change', filters });
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.api.callsTo('findDealers')[1]?.[0], { ...filters, counts: true, limit: 20 });
    assert.deepEqual(finder.ids, ['munich-north']);
    assert.equal(finder.context.counts?.services['charging'], 1);
    assert.deepEqual(finder.emitted.slice(1), [
      { type: 'dealer.filtered', filters },
      { type: 'dealer.searched', by: 'filters', total: 1, loaded: 1 },
    ]);
  });

  test('D7 begins again at the first page', async () => {
    const finder = await openFinder({ back: { dealers: rowOfDealers(30) } });
    finder.send({ type: 'page.next' });
    await finder.reaches('search.shown.idle');
    assert.equal(finder.context.from, 20);
    finder.send({ type: 'filters.change', filters: { services: ['service'] } });
    await finder.reaches('search.shown.idle');
    assert.equal(finder.context.from, 0);
    assert.equal(finder.context.dealers.length, 20);
  });

  test('D7 that changes nothing asks nothing and says nothing', async () => {
    const finder = await openFinder({ input: { filters: { services: ['service', 'parts'] } } });
    for (const event of [
      { type: 'filters.change', filters: { services: ['parts', 'service'], models: [] } },
      { type: 'filters.relax', group: 'models' },
      { type: 'given.change', given: { filters: { services: ['parts', 'service'] } } },
    ] as const) {
      finder.send(event);
    }
    assert.ok(finder.actor.getSnapshot().matches({ search: { shown: 'idle' } }));
    assert.equal(finder.emitted.length, 1);
  });

  test('D7 a back end that does not count is not asked to', async () => {
    const finder = await openFinder({ back: { capabilities: { dealerSearches: [] } } });
    finder.send({ type: 'filters.change', filters: { services: ['service'] } });
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.api.callsTo('findDealers')[1]?.[0], { services: ['service'], limit: 20 });
  });
});

describe('D7 where nothing is left', () => {
  const dealers = [
    ...rowOfDealers(3, { services: ['service'], models: ['aster'] }),
    ...rowOfDealers(5, { services: ['ev-service'], models: ['dune'] }).map((dealer) => ({
      ...dealer,
      id: `e${dealer.id}`,
    })),
  ];
  const filters = { services: ['service', 'ev-service'] as DealerService[], models: ['aster'] };

  test('D7 the groups that would help are proposed, the most helpful first; one is taken away', async () => {
    const finder = await openFinder({ back: { dealers } });
    finder.send({ type: 'filters.change', filters });
    await finder.reaches('search.empty');
    assert.deepEqual(finder.context.relaxations, [{ group: 'electric', total: 3 }]);
    assert.deepEqual(
      finder.api.callsTo('findDealers').map(([{ limit }]) => limit),
      [20, 20, 1, 1, 1],
    );
    finder.send({ type: 'filters.relax', group: 'electric' });
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.ids, ['d01', 'd02', 'd03']);
    assert.deepEqual(finder.context.relaxations, []);
    assert.deepEqual(
      finder.said('dealer.filtered').map((event) => event.filters),
      [filters, { services: ['service'], models: ['aster'] }],
    );
    assert.equal(finder.said('dealer.searched').length, 3);
  });

  test('D7 the order is by how much there would be', async () => {
    const finder = await openFinder({ back: { dealers } });
    finder.send({ type: 'filters.change', filters: { services: ['ev-service'], models: ['aster'] } });
    await finder.reaches('search.empty');
    assert.deepEqual(finder.context.relaxations, [
      { group: 'models', total: 5 },
      { group: 'electric', total: 3 },
    ]);
  });

  test('D7 a proposal without a count is still one, and one that fails is none', async () => {
    const finder = await openFinder({ back: { dealers } });
    const { findDealers } = finder.api;
    finder.api.findDealers = async (query, options) => {
      if (query.limit === 1 && !query.models) throw failure('timeout');
      const { total: _, ...page } = await findDealers(query, options);
      return page;
    };
    finder.send({ type: 'filters.change', filters });
    await finder.reaches('search.empty');
    assert.deepEqual(finder.context.relaxations, [{ group: 'electric', total: undefined }]);
  });

  test('D7 nothing is proposed where no group would help, and clearing takes all away at once', async () => {
    const finder = await openFinder({ input: { center: { lat: 50, lng: 10 } }, back: { dealers } });
    finder.type('d01');
    finder.send({ type: 'filters.change', filters: { services: ['body-shop'], models: ['ember'] } });
    await finder.reaches('search.empty');
    assert.deepEqual(finder.context.relaxations, []);
    finder.send({ type: 'filters.clear' });
    finder.send({ type: 'query.clear' });
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.context.filters, {});
    assert.equal(finder.ids.length, 8);
  });
});

describe('D7 a car that is collected', () => {
  test('D7 is asked for at the place that is searched around, with its postcode', async () => {
    const finder = await openFinder();
    finder.type('80807');
    await finder.reaches('search.shown.idle');
    finder.send({ type: 'filters.change', filters: { pickUp: true } });
    await finder.reaches('search.shown.idle');
    const location = finder.context.around?.location;
    assert.deepEqual(finder.api.callsTo('findDealers')[2]?.[0], {
      near: location,
      pickUpFrom: { location, postalCode: '80807' },
      counts: true,
      limit: 20,
    });
    assert.equal(finder.ids[0], 'munich-north');
  });

  test('D7 is a service like others without a place, or where the back end compares none', async () => {
    for (const finder of [
      await openFinder(),
      await openFinder({ input: { center: { lat: 48, lng: 11 } }, back: { capabilities: { dealerSearches: [] } } }),
    ]) {
      finder.send({ type: 'filters.change', filters: { pickUp: true, services: ['service'] } });
      await finder.reaches('search.shown.idle');
      const [query] = finder.api.callsTo('findDealers')[1] ?? [];
      assert.deepEqual(query?.services, ['service', 'pick-up']);
      assert.equal(query?.pickUpFrom, undefined);
      assert.deepEqual([...finder.ids].sort(), ['munich-north', 'new-york', 'shanghai']);
    }
  });

  test('D7 waits at the start for what the back end can do', async () => {
    const finder = startFinder({
      input: { filters: { pickUp: true }, center: { lat: 48, lng: 11 } },
      back: { capabilities: { dealerSearches: [] } },
    });
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.api.callsTo('findDealers')[0]?.[0].services, ['pick-up']);
  });
});
