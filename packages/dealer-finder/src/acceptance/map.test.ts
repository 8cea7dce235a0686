import { deepActiveElement } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { type FinderOptions, type MountedFinder, mountListed, soon, toldOf } from '../../test/element.fixture.ts';
import type { DealerMap, MapAdapter, MapListener } from '../map/map-port.ts';

// the modules of the page alone are more than a browser notes by itself
performance.clearResourceTimings();
performance.setResourceTimingBufferSize(5_000);

/** What was fetched of maps since this file was. */
const fetchedOfMaps = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name.replace(/^.*\/(?:packages|node_modules)\//, '').replace(/\?.*/, ''))
    .filter((name) => /leaflet|maplibre|supercluster|dealer-finder\/src\/map\//.test(name));

const FAILED = 'The map cannot be shown at the moment. The list has all dealers.';

/** All that can be done without a map. */
async function useAll(finder: MountedFinder): Promise<void> {
  const { person, element, find, all } = finder;
  await person.type('Freising');
  await person.key('Enter');
  await person.sees('14 dealers, nearest to Freising first');
  await person.filter('Body and paint');
  await person.sees('4 dealers, nearest to Freising first');
  await person.select(0);
  await person.sees('Opening hours');
  const detail = find('[part~="detail"]');
  expect(detail?.querySelector('a[href^="tel:"]')).to.exist;
  expect(detail?.querySelectorAll('a[target]').length, 'directions and website').to.equal(2);
  await person.press('Book an appointment');
  expect(finder.events[finder.events.length - 1]?.[0]).to.equal('action-chosen');
  await person.select(0);
  element.filters = {};
  element.query = '';
  await person.sees('14 dealers, nearest first');
  expect(all('article')).to.have.length(14);
}

/** A map that is there, and what it hears and does. */
function willingMap() {
  const seen: { listener?: MapListener; signal?: AbortSignal; shown: number; isGone: boolean } = {
    shown: 0,
    isGone: false,
  };
  const map: DealerMap = { show: () => void (seen.shown += 1), destroy: () => void (seen.isGone = true) };
  const adapter: MapAdapter = (container, listener, signal) => {
    Object.assign(seen, { listener, signal });
    container.append(document.createElement('button'));
    return Promise.resolve(map);
  };
  return { adapter, seen, map };
}

describe('D1 without a map', () => {
  for (const [source, isLocal] of [
    ['back end', false],
    ['dealers', true],
  ] as const) {
    it(`D1 (${source}) search, filters, details and actions work, and no code of a map is fetched`, async () => {
      const finder = await mountListed({ width: 1000, isLocal });
      await useAll(finder);
      expect(finder.all('.map-side, [part~="map"], [part~="map-failure"]')).to.deep.equal([]);
      expect(finder.person.text).to.not.include('Map');
      expect(toldOf(finder, 'failed')).to.deep.equal([]);
      expect(fetchedOfMaps()).to.deep.equal([]);
    });
  }

  it('D1 the package without its entries for maps has no adapter', async () => {
    expect(Object.keys(await import('../index.ts'))).to.deep.equal(['DealerFinderElement']);
    expect(fetchedOfMaps()).to.deep.equal([]);
  });
});

describe('D1 with a map', () => {
  it('D1 it is asked for when the list is there', async () => {
    let rows: number | undefined;
    const { adapter, seen } = willingMap();
    const finder: MountedFinder = await mountListed({
      width: 1000,
      properties: {
        map: (...place) => {
          rows = (place[0].getRootNode() as ShadowRoot).querySelectorAll('article').length;
          return adapter(...place);
        },
      },
    });
    await soon(finder, () => seen.shown, 'the map');
    expect(rows).to.equal(14);
    await useAll(finder);
  });

  it('D1 where there is no room for both, only when it is to be seen', async () => {
    const { adapter, seen } = willingMap();
    const finder = await mountListed({ width: 400, properties: { map: adapter } });
    await finder.pass(10);
    expect(seen.listener).to.equal(undefined);
    await finder.person.press('Map');
    await soon(finder, () => seen.shown, 'the map');
  });

  it('D1 where there is no room for both, the list and the map take turns', async () => {
    const finder = await mountListed({ width: 400, hasMap: true });
    const { person, find, page } = finder;
    const boxOf = (selector: string): DOMRect => find(selector)?.getBoundingClientRect() as DOMRect;
    expect(find('.map-side')?.hidden).to.equal(true);
    await person.showMap();
    expect(person.dealers).to.deep.equal([]);
    await person.pressPin('Autohaus Dachau');
    expect(person.dealers).to.deep.equal(['Autohaus Dachau (made up)']);
    expect(boxOf('.map').bottom).to.be.at.most(boxOf('.list').top);
    await person.press('List');
    expect(person.dealers).to.have.length(14);
    // a hidden page draws no frame, and measures nothing
    if (document.hidden) return;
    page.style.width = '1000px';
    await soon(finder, () => find('.map > *') && person.dealers.length === 14, 'both');
  });

  it('D1 a host that names tiles gets Leaflet, fetched then', async () => {
    expect(fetchedOfMaps().filter((name) => name.includes('leaflet'))).to.deep.equal([]);
    const tile = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    const finder = await mountListed({ width: 1000, properties: { tileUrl: tile } });
    await soon(finder, () => finder.find('.map > *')?.shadowRoot?.querySelector('.mark'), 'a mark');
    expect(fetchedOfMaps().some((name) => name.includes('leaflet'))).to.equal(true);
    expect(toldOf(finder, 'failed')).to.deep.equal([]);
  });

  it('X4 it goes when the finder goes, and stays when that is moved', async () => {
    const { adapter, seen } = willingMap();
    const finder = await mountListed({ width: 1000, properties: { map: adapter } });
    await soon(finder, () => seen.shown, 'the map');
    finder.page.append(document.createElement('p'), finder.element);
    await finder.element.updateComplete;
    expect(seen.isGone).to.equal(false);
    finder.element.remove();
    await soon(finder, () => seen.isGone, 'the end of the map');
  });
});

describe('D1 a map that fails', () => {
  const broken = (): never => {
    throw new Error('no WebGL');
  };
  const ADAPTERS: Readonly<Record<string, MapAdapter>> = {
    'cannot be had': () => Promise.reject(new Error('no chunk')),
    throws: broken,
    'throws when it is to show something': () => Promise.resolve({ show: broken, destroy: () => {} }),
    'throws when it goes, too': () => Promise.resolve({ show: broken, destroy: broken }),
    'breaks at once': (_container, { onFail }) => {
      onFail(new Error('no tiles'));
      return Promise.resolve({ show: () => {}, destroy: () => {} });
    },
  };

  /** The list stays as it was, the notice stands there, the host was told once, and all works. */
  async function standsAlone(finder: MountedFinder): Promise<void> {
    await finder.person.sees(FAILED);
    expect(finder.find('[part~="map-failure"]')).to.exist;
    expect(finder.find('[part~="map"]')).to.equal(null);
    expect(finder.person.dealers).to.have.length(14);
    expect(toldOf(finder, 'failed')).to.deep.equal([{ code: 'map-failed' }]);
    await useAll(finder);
    expect(toldOf(finder, 'failed')).to.deep.equal([{ code: 'map-failed' }]);
    expect(finder.person.notice).to.equal(FAILED);
  }

  for (const [how, map] of Object.entries(ADAPTERS)) {
    it(`D1 an adapter that ${how} leaves the list, a notice and an event`, async () => {
      await standsAlone(await mountListed({ width: 1000, properties: { map } }));
    });
  }

  it('D1 one that never answers is given up after five seconds and aborted; what comes later is put away', async () => {
    let answer: (map: DealerMap) => void = () => {};
    const { seen, map } = willingMap();
    const silent: MapAdapter = (_container, _listener, signal) => {
      seen.signal = signal;
      return new Promise((resolve) => (answer = resolve));
    };
    const finder = await mountListed({ width: 1000, properties: { map: silent } });
    await soon(finder, () => seen.signal, 'the adapter being asked');
    const rows = finder.all('article');
    finder.env.clock.increment(4_999);
    await finder.element.updateComplete;
    expect(finder.person.notice).to.equal('');
    expect(seen.signal?.aborted).to.equal(false);
    finder.env.clock.increment(1);
    await finder.person.sees(FAILED);
    expect(seen.signal?.aborted).to.equal(true);
    expect(finder.all('article'), 'the same rows').to.deep.equal(rows);
    answer(map);
    await soon(finder, () => seen.isGone, 'the end of what came late');
    expect(seen.shown).to.equal(0);
    await standsAlone(finder);
  });

  it('D1 one that is in time is not given up later', async () => {
    const { adapter, seen } = willingMap();
    const finder = await mountListed({ width: 1000, properties: { map: adapter } });
    await soon(finder, () => seen.shown, 'the map');
    await finder.pass(20);
    expect(finder.person.notice).to.equal('');
    expect(seen.isGone).to.equal(false);
  });

  it('D1 one that breaks later is taken away, once, and what was under way goes on', async () => {
    const { adapter, seen } = willingMap();
    const finder = await mountListed({ width: 1000, properties: { map: adapter } });
    await soon(finder, () => seen.shown, 'the map');
    await finder.person.select('Autohaus Dachau');
    const names = finder.all('.name');
    names[2]?.focus();
    seen.listener?.onFail(new Error('the context was lost'));
    seen.listener?.onFail(new Error('and again'));
    await finder.person.sees(FAILED);
    expect(seen.isGone).to.equal(true);
    expect(finder.person.detail).to.include('Opening hours');
    expect(finder.all('.name')).to.deep.equal(names);
    expect(deepActiveElement() === names[2], 'the focus is where it was').to.equal(true);
    await finder.person.select('Autohaus Dachau');
    await standsAlone(finder);
  });

  it('D1 where it stood in place of the list, the list comes back', async () => {
    const { adapter, seen } = willingMap();
    const finder = await mountListed({ width: 400, properties: { map: adapter } });
    await finder.person.showMap();
    await soon(finder, () => seen.shown, 'the map');
    expect(finder.person.dealers).to.deep.equal([]);
    finder.find('.map button')?.focus();
    seen.listener?.onFail(new Error('the context was lost'));
    await finder.person.sees(FAILED);
    await soon(
      finder,
      () => finder.element.shadowRoot?.activeElement?.matches('[data-focus]'),
      'the focus above the list',
    );
    await standsAlone(finder);
  });

  it('D1 another one that the host gives is tried anew', async () => {
    const { adapter, seen } = willingMap();
    const options: FinderOptions = { width: 1000, properties: { map: () => Promise.reject(new Error('no chunk')) } };
    const finder = await mountListed(options);
    await finder.person.sees(FAILED);
    finder.element.map = adapter;
    await soon(finder, () => seen.shown, 'the map');
    expect(finder.person.notice).to.equal('');
    expect(finder.find('[part~="map"]')).to.exist;
  });

  it('D1 in German, the notice is German', async () => {
    const finder = await mountListed({ width: 1000, lang: 'de', properties: { map: broken } });
    await finder.person.sees('Die Karte kann zurzeit nicht angezeigt werden. In der Liste stehen alle Händler.');
  });
});
