import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DealerPage, Place } from '@forecourt/contract';
import { deferred, until } from '@forecourt/core/testing.js';
import { failure, openFinder, rowOfDealers, TYPING_MS } from '../test/machine.fixture.ts';

const AUGSBURG: Place = { label: 'Augsburg', detail: 'Bayern, DE', location: { lat: 48.37, lng: 10.9 } };
const HERE = { lat: 48.137, lng: 11.575 };

describe('D10 a text that is typed', () => {
  test('D10 is searched after a pause, the latest alone, and the list before it stays meanwhile', async () => {
    const finder = await openFinder();
    for (const text of ['su', 'sud', 'suds']) finder.send({ type: 'query.change', text });
    assert.ok(finder.actor.getSnapshot().matches({ search: 'typing' }));
    assert.equal(finder.context.dealers.length, 6);
    finder.env.clock.increment(TYPING_MS - 1);
    assert.equal(finder.api.callsTo('findDealers').length, 1);
    finder.env.clock.increment(1);
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.ids, ['munich-south']);
    assert.equal(finder.api.callsTo('findDealers').length, 2);
    assert.deepEqual(finder.said('dealer.searched').slice(1), [
      { type: 'dealer.searched', by: 'text', total: 1, loaded: 1 },
    ]);
  });

  test('D10 is searched at once where a search costs nothing', async () => {
    const finder = await openFinder({ input: { typingDelayMs: 0 } });
    finder.send({ type: 'query.change', text: 'suds' });
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.ids, ['munich-south']);
  });

  test('D10 is searched at once with Enter, which ends the proposals', async () => {
    const finder = await openFinder();
    finder.send({ type: 'query.change', text: 'nord' });
    finder.send({ type: 'query.submit' });
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.ids, ['munich-north']);
    assert.deepEqual(finder.context.suggestions, { places: [], dealers: [] });
    finder.send({ type: 'query.submit' });
    finder.env.clock.increment(TYPING_MS);
    assert.equal(finder.said('dealer.searched').length, 2);
  });

  test('D10 needs two characters; fewer are as if empty, and the same again changes nothing', async () => {
    const finder = await openFinder();
    for (const text of ['s', ' s ', '']) finder.type(text);
    assert.equal(finder.api.callsTo('findDealers').length, 1);
    assert.equal(finder.context.query, '');
    finder.type('suds');
    await finder.reaches('search.shown.idle');
    finder.type('suds ');
    assert.equal(finder.context.query, 'suds ');
    assert.ok(finder.actor.getSnapshot().matches({ search: { shown: 'idle' } }));
    finder.type('s');
    await finder.reaches('search.shown.idle');
    assert.equal(finder.ids.length, 6);
    assert.deepEqual(
      finder.api.callsTo('findDealers').map(([{ q }]) => q),
      [undefined, 'suds', undefined],
    );
  });

  test('D10 two characters are enough for a Chinese town', async () => {
    const finder = await openFinder();
    finder.type('上海');
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.ids, ['shanghai']);
  });

  test('D10 the latest wins, in whatever order the answers come, and what is left is aborted', async () => {
    const answers = new Map<string, ReturnType<typeof deferred<DealerPage>>>();
    const signals: AbortSignal[] = [];
    const [one, two] = rowOfDealers(2);
    const finder = await openFinder({ back: { capabilities: { dealerSearches: [] } } });
    finder.api.findDealers = ({ q = '' }, options) => {
      signals.push(options?.signal as AbortSignal);
      const answer = deferred<DealerPage>();
      answers.set(q, answer);
      return answer.promise;
    };
    finder.type('first');
    await until(() => answers.has('first'));
    finder.type('second');
    await until(() => answers.has('second'));
    answers.get('second')?.resolve({ dealers: [two as never] });
    await finder.reaches('search.shown.idle');
    answers.get('first')?.resolve({ dealers: [one as never] });
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(finder.ids, ['d02']);
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [true, false],
    );
    assert.equal(finder.said('dealer.searched').length, 2);
  });

  test('D10 is cleared with one event and one search; when it is empty already, with none', async () => {
    const finder = await openFinder();
    finder.send({ type: 'query.clear' });
    finder.type('suds');
    await finder.reaches('search.shown.idle');
    finder.send({ type: 'query.clear' });
    await finder.reaches('search.shown.idle');
    assert.equal(finder.context.query, '');
    assert.equal(finder.ids.length, 6);
    assert.equal(finder.said('dealer.searched').length, 3);
  });
});

describe('D10 proposals', () => {
  test('D10 come for what is typed, and a place that is chosen is searched around', async () => {
    const finder = await openFinder();
    finder.type('mün');
    await finder.reaches('search.shown.idle');
    const [place] = finder.context.suggestions.places;
    assert.equal(place?.label, 'München');
    assert.ok(place);
    finder.send({ type: 'place.choose', place });
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.context.suggestions, { places: [], dealers: [] });
    assert.equal(finder.context.query, 'München');
    assert.deepEqual(finder.context.around, { ...place, by: 'text' });
    assert.deepEqual(finder.api.callsTo('findDealers')[2]?.[0], { near: place.location, counts: true, limit: 20 });
    assert.equal(finder.api.callsTo('suggestDealers').length, 1);
    assert.equal(finder.said('dealer.searched').length, 3);
  });

  test('D10 a dealer that is chosen is shown, and searched by its name without further proposals', async () => {
    const finder = await openFinder();
    finder.type('nordst');
    await finder.reaches('search.shown.idle');
    const [dealer] = finder.context.suggestions.dealers;
    assert.ok(dealer);
    finder.send({ type: 'suggestion.choose', dealer });
    await finder.reaches('search.shown.idle');
    await finder.reaches('detail.selected');
    assert.equal(finder.context.query, dealer.name);
    assert.deepEqual(finder.ids, ['munich-north']);
    assert.equal(finder.api.callsTo('suggestDealers').length, 1);
    assert.equal(finder.said('dealer.selected').length, 1);
  });

  test('D10 are not asked of a back end that makes none', async () => {
    const finder = await openFinder({ back: { capabilities: { dealerSearches: ['counts'] } } });
    finder.type('mün');
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.api.callsTo('suggestDealers'), []);
  });

  test('D10 a failure of theirs is silent: the text is words', async () => {
    const finder = await openFinder();
    finder.api.failNext('suggestDealers', failure('unavailable'));
    finder.type('münchen');
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.ids, ['munich-north', 'munich-south']);
    assert.equal(finder.context.around, undefined);
    assert.deepEqual(finder.said('dealer.failed'), []);
  });

  test('D10 that are slow are not waited for', async () => {
    const finder = await openFinder();
    finder.api.hangNext('suggestDealers');
    finder.type('münchen');
    await until(() => finder.api.callsTo('suggestDealers').length === 1);
    finder.env.clock.increment(2_000);
    await finder.reaches('search.shown.idle');
    assert.deepEqual(finder.ids, ['munich-north', 'munich-south']);
    assert.equal(finder.api.callsTo('suggestDealers')[0]?.[1]?.signal?.aborted, true);
  });

  test('D10 are asked once per text: filters and pages do not ask again, a retry does', async () => {
    const finder = await openFinder();
    finder.type('autohaus');
    await finder.reaches('search.shown.idle');
    finder.send({ type: 'filters.change', filters: { services: ['service'] } });
    await finder.reaches('search.shown.idle');
    assert.equal(finder.api.callsTo('suggestDealers').length, 1);
    finder.api.failNext('findDealers', failure('malformed'));
    finder.send({ type: 'filters.clear' });
    await finder.reaches('search.failed');
    finder.send({ type: 'query.submit' });
    await finder.reaches('search.shown.idle');
    assert.equal(finder.api.callsTo('suggestDealers').length, 2);
  });

  test('D10 of the host’s own geocoder come before those of the back end, also where that has none', async () => {
    const asked: unknown[] = [];
    for (const dealerSearches of [['suggestions'], []] as const) {
      const finder = await openFinder({
        input: { center: HERE },
        back: { capabilities: { dealerSearches: [...dealerSearches] } },
        extras: {
          findPlaces: (text, { near, language, signal }) => {
            asked.push([text, near, language, signal.aborted]);
            return Promise.resolve([AUGSBURG]);
          },
        },
      });
      finder.type('aug');
      await finder.reaches('search.shown.idle');
      assert.deepEqual(finder.context.suggestions.places, [AUGSBURG]);
    }
    assert.deepEqual(asked, [
      ['aug', HERE, 'en', false],
      ['aug', HERE, 'en', false],
    ]);
  });

  test('D10 a geocoder that throws takes nothing from the list', async () => {
    const finder = await openFinder({
      extras: {
        findPlaces: () => {
          throw new TypeError('a bug of the host');
        },
      },
    });
    finder.type('mün');
    await finder.reaches('search.shown.idle');
    assert.equal(finder.context.suggestions.places[0]?.label, 'München');
  });
});
