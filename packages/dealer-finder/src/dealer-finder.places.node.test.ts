import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Place } from '@forecourt/contract';
import { deferred } from '@forecourt/core/testing.js';
import { failure, openFinder, startFinder } from '../test/machine.fixture.ts';

const AUGSBURG: Place = { label: 'Augsburg', detail: 'Bayern, DE', location: { lat: 48.37, lng: 10.9 } };
const HERE = { lat: 48.137, lng: 11.575 };

describe('a text becomes a place', () => {
  for (const [what, text, label] of [
    ['a town by its exact name', 'munchen', 'München'],
    ['D10 a postcode that is pasted', ' 81379 ', '81379'],
  ] as const) {
    test(`${what} is searched around at once`, async () => {
      const finder = await openFinder();
      finder.type(text);
      await finder.reaches('search.shown.idle');
      assert.equal(finder.context.around?.label, label);
      assert.equal(finder.context.around?.by, 'text');
      assert.equal(finder.ids.length, 6);
      assert.ok((finder.context.dealers[0]?.distanceMeters ?? Number.NaN) < 10_000);
      assert.equal(finder.api.callsTo('findDealers').length, 2);
    });
  }

  test('a town with its region is a place where one is proposed, else words without the comma', async () => {
    const finder = await openFinder({ extras: { findPlaces: () => Promise.resolve([AUGSBURG]) } });
    finder.type('Augsburg, Bayern');
    await finder.reaches('search.shown.idle');
    assert.equal(finder.context.around?.label, 'Augsburg');
    finder.type('New York, NY');
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.ids, ['new-york']);
    assert.equal(finder.context.around, undefined);
  });

  test('D9 a postcode that no dealer has is searched by its neighbourhood, and is told of once', async () => {
    const finder = await openFinder();
    finder.type('80331');
    await finder.reaches('search.shown.idle');
    assert.deepEqual(
      { ...finder.context.around, location: undefined },
      { label: '80331', detail: 'DE', approximate: true, by: 'text', location: undefined },
    );
    assert.deepEqual(finder.ids.slice(0, 2), ['munich-north', 'munich-south']);
    assert.equal(finder.context.answered, 2);
    assert.equal(finder.said('dealer.searched').length, 2);
  });

  test('D9 a place that only the host knows is searched around where the words find nothing', async () => {
    const finder = await openFinder({ extras: { findPlaces: () => Promise.resolve([AUGSBURG]) } });
    finder.type('augsb');
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.context.around, { ...AUGSBURG, by: 'text' });
    assert.equal(finder.ids.length, 6);
    assert.equal(finder.said('dealer.searched').length, 2);
    // the same text with filters is the same place
    finder.send({ type: 'filters.change', filters: { services: ['charging'] } });
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.context.around, { ...AUGSBURG, by: 'text' });
  });

  test('words that are a name go by distance from where the person is', async () => {
    const finder = await openFinder({ input: { center: HERE } });
    finder.type('autohaus');
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.ids, ['munich-north', 'munich-south']);
    assert.deepEqual(finder.context.around, { label: '', location: HERE, by: 'host' });
    assert.deepEqual(finder.api.callsTo('findDealers')[1]?.[0], {
      near: HERE,
      q: 'autohaus',
      counts: true,
      limit: 20,
    });
  });

  test('X13 a geocoder of the host hears of the person’s position no more than to about a kilometre', async () => {
    const heard: unknown[] = [];
    const finder = await openFinder({
      extras: {
        locate: () => Promise.resolve({ lat: 48.13743, lng: 11.57549, accuracyMeters: 10 }),
        findPlaces: async (_, { near }) => {
          heard.push(near);
          return [];
        },
      },
    });
    finder.send({ type: 'locate' });
    await finder.reaches('search.searching');
    await finder.reaches('search.shown.idle');
    finder.type('autohaus');
    await finder.reaches('search.shown.idle');
    assert.deepEqual(heard, [{ lat: 48.14, lng: 11.58 }]);
  });

  test('a new text is no place any more, and the list is again around where it was', async () => {
    const finder = await openFinder({ input: { center: HERE } });
    finder.type('New York');
    await finder.reaches('search.shown.idle');
    assert.equal(finder.ids[0], 'new-york');
    finder.send({ type: 'query.clear' });
    assert.equal(finder.context.around?.label, 'New York');
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.context.around, { label: '', location: HERE, by: 'host' });
    assert.equal(finder.ids[0], 'munich-north');
  });

  test('a text that is nothing at all leaves an empty list', async () => {
    const finder = await openFinder();
    finder.type('qqqq');
    await finder.reaches('search.empty');
    assert.deepEqual(finder.context.relaxations, []);
    assert.equal(finder.said('dealer.searched').length, 2);
  });

  test('a text that the host gives at the start waits for what the back end can do', async () => {
    const capabilities = deferred<void>();
    const finder = startFinder({
      input: { query: '81379' },
      before: (api) => api.delay('getCapabilities', capabilities.promise),
    });
    await finder.reaches('search.starting');
    capabilities.resolve();
    await finder.reaches('search.shown.idle');
    assert.equal(finder.context.around?.label, '81379');
    assert.deepEqual(finder.context.suggestions, { places: [], dealers: [] });
    assert.deepEqual(finder.said('dealer.searched'), [{ type: 'dealer.searched', by: 'start', total: 6, loaded: 6 }]);
  });

  test('and goes out as words where that cannot be learned', async () => {
    const finder = startFinder({
      input: { query: 'suds' },
      before: (api) => api.failNext('getCapabilities', failure('timeout')),
    });
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.ids, ['munich-south']);
  });
});

describe('D10 a plus code', () => {
  const around = async (text: string, options = {}): Promise<{ lat: number; lng: number } | undefined> => {
    const finder = await openFinder(options);
    finder.type(text);
    await finder.reaches('search.shown.idle').catch(() => finder.reaches('search.empty'));
    const { location, by } = finder.context.around ?? {};
    return by === 'text' && location
      ? { lat: Number(location.lat.toFixed(4)), lng: Number(location.lng.toFixed(4)) }
      : undefined;
  };

  test('D10 in full is a place, whatever its case', async () => {
    assert.deepEqual(await around('8fwh4hx8+9c'), { lat: 48.1484, lng: 11.5661 });
  });

  test('D10 that is short goes with its town', async () => {
    assert.deepEqual(await around('4HX8+9C München'), { lat: 48.1484, lng: 11.5661 });
  });

  test('D10 that is short goes with the place that was searched around', async () => {
    assert.deepEqual(await around('4HX8+9C', { input: { center: HERE } }), { lat: 48.1484, lng: 11.5661 });
  });

  test('D10 that is short and alone is words', async () => {
    const finder = await openFinder();
    finder.type('4HX8+9C');
    await finder.reaches('search.empty');
    assert.equal(finder.context.around, undefined);
  });
});
