import type { Dealer, DealerQuery } from '@forecourt/contract';
import { deferred } from '@forecourt/contract/testing.js';
import { until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { type FinderOptions, type MountedFinder, mountFinder, mountListed, soon } from '../../test/element.fixture.ts';
import { FINDER_DEALERS, MANY_DEALERS } from '../testing/index.ts';

/** A country full of dealers, 5,000 of them in rows, no two as far from anywhere. */
const COUNTRY: readonly Dealer[] = Array.from({ length: 5_000 }, (_, i) => ({
  ...(FINDER_DEALERS[i % 10] as Dealer),
  id: `country-${i}`,
  name: `Autohaus ${i + 1}`,
  location: { lat: 47.4 + (i % 71) / 10, lng: 6 + Math.floor(i / 71) / 8 + i / 1e6 },
}));

/** What a person sees of the list. */
const listOf = ({ person, all }: MountedFinder): unknown => ({
  summary: person.summary,
  dealers: person.dealers,
  distances: all('.far').map((far) => far.textContent),
  notice: person.notice,
});

/** What the last search was asked with. */
const lastAsked = ({ api }: MountedFinder): DealerQuery | undefined => api.callsTo('findDealers').slice(-1)[0]?.[0];

describe('D2 the same list, of a back end and of the dealers themselves', () => {
  const map = { hasMap: true, width: 1000 };
  const WAYS: Readonly<
    Record<string, [options: FinderOptions, walk: (finder: MountedFinder) => Promise<unknown>, sees: string]>
  > = {
    'around a point': [{}, async () => {}, '14 dealers, nearest first'],
    'by name': [{ properties: { center: undefined } }, async () => {}, '14 dealers'],
    'around a town': [{ properties: { query: 'freising' } }, async () => {}, '14 dealers, nearest to Freising first'],
    'around a postcode': [{ properties: { query: '86150' } }, async () => {}, '14 dealers, nearest to 86150 first'],
    'by words of a name': [{ properties: { query: 'nordstern munchen' } }, async () => {}, '1 dealer, nearest first'],
    'in part of the map': [
      map,
      async ({ map: { move }, person }) => {
        move([11.2, 47.9, 11.8, 48.3]);
        await person.press('Search this area');
      },
      '4 dealers, in this part of the map',
    ],
    'along a way': [
      {
        properties: {
          ...{
            route: {
              type: 'LineString',
              coordinates: [
                [11.575, 48.137],
                [11.75, 48.4],
                [12.15, 48.54],
              ],
            },
            corridorMeters: 8_000,
          },
        },
      },
      async () => {},
      '4 dealers, in the order of your route',
    ],
    'narrowed by filters': [
      { properties: { filters: { services: ['body-shop', 'parts', 'charging'], models: ['dune'] } } },
      async () => {},
      '1 dealer, nearest first',
    ],
    'page after page': [
      { dealers: MANY_DEALERS },
      async (finder) => {
        await finder.person.more();
        await soon(finder, () => finder.person.dealers.length === 40, 'the second page');
        await finder.person.more();
        await soon(finder, () => finder.person.dealers.length === 60, 'the third page');
      },
      '240 dealers, nearest first',
    ],
    'where nothing is found': [{ properties: { query: 'Atlantis' } }, async () => {}, 'No dealer found for “Atlantis”'],
  };
  for (const [way, [options, walk, sees]] of Object.entries(WAYS)) {
    it(`D2 ${way}`, async () => {
      const lists = [];
      for (const isLocal of [false, true]) {
        const finder = await mountListed({ ...options, isLocal });
        if (options.hasMap) await soon(finder, () => finder.map.view, 'the map');
        await walk(finder);
        await finder.person.sees(sees);
        await finder.person.settled();
        lists.push(listOf(finder));
        expect(finder.api.calls.length === 0, 'whether the back end was left alone').to.equal(isLocal);
        finder.page.remove();
      }
      expect(lists[1]).to.deep.equal(lists[0]);
    });
  }
});

describe('D2 what a back end is asked', () => {
  it('D2 the point, the filters and the page', async () => {
    const finder = await mountListed({ dealers: MANY_DEALERS, properties: { center: { lat: 48.1, lng: 11.5 } } });
    const { element, person } = finder;
    expect(lastAsked(finder)).to.deep.equal({ near: { lat: 48.1, lng: 11.5 }, counts: true, limit: 20 });
    element.filters = { services: ['charging', 'ev-service'], models: ['aster'] };
    await soon(finder, () => lastAsked(finder)?.services, 'the filters');
    const narrowed = { near: { lat: 48.1, lng: 11.5 }, services: ['charging', 'ev-service'], models: ['aster'] };
    expect(lastAsked(finder)).to.deep.equal({ ...narrowed, counts: true, limit: 20 });
    element.filters = {};
    await soon(finder, () => person.summary.startsWith('240 dealers'), 'all of them');
    await person.more();
    await soon(finder, () => person.dealers.length === 40, 'the second page');
    expect(lastAsked(finder)).to.include({ cursor: 'after-20', limit: 20 });
  });

  it('D2 the words, or the part of the map', async () => {
    const finder = await mountListed({ hasMap: true, width: 1000, properties: { query: 'südstern' } });
    await finder.person.sees('1 dealer, nearest first');
    expect(lastAsked(finder)?.q).to.equal('südstern');
    await soon(finder, () => finder.map.view, 'the map');
    finder.map.move([11.2, 47.9, 11.5, 48.3]);
    await finder.person.press('Search this area');
    await soon(finder, () => lastAsked(finder)?.bbox, 'the part of the map');
    expect(lastAsked(finder)?.bbox).to.deep.equal([11.2, 47.9, 11.5, 48.3]);
  });

  it('D2 each question has a signal: a newer one aborts it, and its answer is dropped', async () => {
    const finder = await mountListed();
    const { api, element, person } = finder;
    const late = deferred();
    api.delay('findDealers', late);
    element.filters = { services: ['parts'] };
    await until(() => api.callsTo('findDealers').length === 2, 'the first question');
    const signal = api.callsTo('findDealers')[1]?.[1]?.signal;
    expect(signal).to.be.an.instanceOf(AbortSignal);
    expect(signal?.aborted).to.equal(false);
    element.filters = { services: ['charging'] };
    await person.sees('5 dealers, nearest first');
    expect(signal?.aborted).to.equal(true);
    late.resolve();
    await finder.pass(1);
    expect(person.summary).to.equal('5 dealers, nearest first');
  });

  it('D2 a finder that goes takes its question along', async () => {
    const { api, element } = await mountFinder({ prepare: (back) => back.hangNext('findDealers') });
    await until(() => api.callsTo('findDealers').length === 1, 'the question');
    const signal = api.callsTo('findDealers')[0]?.[1]?.signal;
    element.remove();
    await until(() => signal?.aborted, 'its end');
  });

  it('D2 a finder that goes while it reads dealers of the page reads no further', async () => {
    let read = 0;
    const dealers = Array.from({ length: 50_000 }, (_, i) => ({
      ...(FINDER_DEALERS[i % 10] as Dealer),
      id: `many-${i}`,
      get name() {
        read += 1;
        return `Autohaus ${i}`;
      },
    }));
    const { element } = await mountFinder({ isLocal: true, dealers });
    await until(() => read > 0, 'the first of them');
    expect(read).to.be.lessThan(dealers.length);
    element.remove();
    await Promise.resolve();
    const before = read;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(read).to.equal(before);
  });

  it('D2 until other dealers are there, the list before them stays', async () => {
    const finder = await mountListed();
    const { person, element, find } = finder;
    const before = person.dealers;
    const other = await mountListed({ dealers: FINDER_DEALERS.slice(2, 5) });
    const gate = deferred<undefined>();
    other.api.delay('findDealers', gate);
    element.api = other.api;
    await element.updateComplete;
    expect(person.dealers).to.deep.equal(before);
    expect(find('[part~="list"]')?.getAttribute('aria-busy')).to.equal('true');
    expect(find('.skeleton')).to.equal(null);
    gate.resolve(undefined);
    await person.sees('3 dealers, nearest first');
    expect(person.dealers).to.have.length(3);
  });

  it('D2 another back end, or other dealers, are searched in its place', async () => {
    const finder = await mountListed();
    const other = await mountListed({ dealers: FINDER_DEALERS.slice(2, 5) });
    finder.element.api = other.api;
    await finder.person.sees('3 dealers, nearest first');
    finder.element.dealers = FINDER_DEALERS.slice(0, 2);
    await finder.person.sees('2 dealers, nearest first');
    finder.element.dealers = [];
    await finder.person.sees('No dealer is listed at the moment.');
    finder.element.dealers = undefined;
    await finder.person.sees('3 dealers, nearest first');
  });
});

describe('D2 five thousand dealers', () => {
  // The strict figures are the benchmark's; these are what a machine that does much else beside still keeps.
  const LIST_MS = 1_500;
  const CHANGE_MS = 750;

  for (const isLocal of [false, true]) {
    const source = isLocal ? 'dealers' : 'back end';
    it(`D2 (${source}) the first list comes fast, and only a page of it is drawn`, async () => {
      await mountListed({ isLocal });
      const start = performance.now();
      const finder = await mountListed({ isLocal, dealers: COUNTRY });
      const took = performance.now() - start;
      expect(finder.person.summary).to.equal('5,000 dealers, nearest first');
      expect(finder.all('article')).to.have.length(20);
      expect(took).to.be.below(LIST_MS);
      expect(finder.all('*').length, 'elements in all').to.be.below(700);
      await finder.person.more();
      await soon(finder, () => finder.all('article').length === 40, 'the second page');
    });

    it(`D2 (${source}) another filter is there fast, and draws a page again`, async () => {
      const finder = await mountListed({ isLocal, dealers: COUNTRY });
      await finder.person.more();
      await soon(finder, () => finder.all('article').length === 40, 'the second page');
      await finder.person.toggleFilters();
      await finder.person.sees('Parts');
      const start = performance.now();
      await finder.person.filter('Parts');
      await until(
        () => finder.person.summary.startsWith('1,000 dealers'),
        () => finder.person.summary,
      );
      const took = performance.now() - start;
      expect(finder.all('article')).to.have.length(20);
      expect(took).to.be.below(CHANGE_MS);
    });
  }
});
