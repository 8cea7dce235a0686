import { deepActiveElement } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { mountListed, type MountedFinder, soon } from '../../test/finder.fixture.ts';
import type { MapAdapter } from '../map/map-port.ts';

const WIDE = { width: 1000, hasMap: true };

/** A finder with room for the map, once that is there. */
async function withMap(options: Parameters<typeof mountListed>[0] = {}): Promise<MountedFinder> {
  const finder = await mountListed({ ...WIDE, ...options });
  await soon(finder, () => finder.map.view, 'the map');
  return finder;
}

describe('D1 the map is an extra', () => {
  it('D1 without an adapter there is no room kept for it, and all else works', async () => {
    const { find, person } = await mountListed({ width: 1000 });
    expect(find('.map-side')).to.equal(null);
    await person.type('Freising');
    await person.key('Enter');
    await person.sees('nearest to Freising first');
    await person.filter('Body and paint');
    await person.select(0);
    await person.press('Book an appointment');
    expect(person.detail).to.include('Opening hours');
  });

  it('D1 it is asked for only when the list is there, and not while it is not seen', async () => {
    let asked = 0;
    const map: MapAdapter = () => {
      asked += 1;
      return new Promise(() => {});
    };
    const narrow = await mountListed({ width: 400, properties: { map } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).to.equal(0);
    await narrow.person.press('Map');
    await soon(narrow, () => asked === 1, 'the adapter being asked');
  });

  for (const [how, map] of [
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    ['rejects', () => Promise.reject(new Error('no'))],
    [
      'throws when it is to show something',
      () =>
        Promise.resolve({
          show: () => {
            throw new Error('no');
          },
          destroy: () => {},
        }),
    ],
  ] as [string, MapAdapter][]) {
    it(`D1 an adapter that ${how} leaves the list, a notice and an event`, async () => {
      const finder = await mountListed({ width: 1000, properties: { map } });
      await finder.person.sees('The map cannot be shown');
      expect(finder.find('.map-side')).to.equal(null);
      expect(finder.person.dealers).to.have.length(14);
      expect(finder.events.filter(([name]) => name === 'failed')).to.deep.equal([['failed', { code: 'map-failed' }]]);
    });
  }

  it('D1 it is given up after five seconds, and aborted', async () => {
    let signal: AbortSignal | undefined;
    const map: MapAdapter = (_container, _listener, given) => {
      signal = given;
      return new Promise(() => {});
    };
    const finder = await mountListed({ width: 1000, properties: { map } });
    await soon(finder, () => signal, 'the adapter being asked');
    await finder.pass(4.5);
    expect(finder.person.notice).to.equal('');
    await finder.pass(1);
    await finder.person.sees('The map cannot be shown');
    expect(signal?.aborted).to.equal(true);
  });

  it('D1 another adapter is tried anew', async () => {
    const finder = await mountListed({ width: 1000, properties: { map: () => Promise.reject(new Error('no')) } });
    await finder.person.sees('The map cannot be shown');
    finder.element.map = finder.map.adapter;
    await soon(finder, () => finder.map.view, 'the map');
    expect(finder.person.notice).to.equal('');
  });

  it('X4 it goes when the finder goes, and stays when that is moved', async () => {
    const finder = await withMap();
    finder.page.append(document.createElement('p'), finder.element);
    await finder.element.updateComplete;
    expect(finder.map.view).to.not.equal(undefined);
    finder.element.remove();
    await soon(finder, () => !finder.map.view, 'the end of the map');
  });
});

describe('D8 the map and the list are one', () => {
  it('D8 a dealer opened in the list is selected on the map', async () => {
    const { person, map } = await withMap();
    await person.select('Autohaus Südstern');
    expect(map.view?.selectedId).to.equal('munich-south');
    await person.select('Autohaus Südstern');
    expect(map.view?.selectedId).to.equal(undefined);
  });

  it('D8 a pin that is pressed opens its dealer in the list, once, and the focus stays on the map', async () => {
    const finder = await withMap();
    const pin = finder.find('[data-pin="town-85354"]');
    pin?.focus();
    const before = deepActiveElement();
    await finder.person.pressPin('Servicepartner Freising');
    const open = finder.find('[data-open]');
    expect(open?.getAttribute('aria-current')).to.equal('true');
    expect(open?.dataset.id).to.equal('town-85354');
    expect(finder.events.filter(([name]) => name === 'selected')).to.have.length(1);
    // the made-up map draws its pins anew; the finder itself moves nothing
    expect(deepActiveElement()).to.not.equal(finder.find('[data-focus]'));
    expect(before).to.equal(pin);
  });

  it('D8 moving the map offers to search there, and moves nothing else', async () => {
    const { person, map, events, find } = await withMap();
    const names = person.dealers;
    map.move([11.2, 47.9, 11.5, 48.3]);
    await person.sees('Search this area');
    expect(person.dealers).to.deep.equal(names);
    await person.press('Search this area');
    await person.sees('2 dealers, in this part of the map');
    expect(find('[part~="area"]')).to.equal(null);
    expect(events[events.length - 1]).to.deep.equal(['searched', { by: 'area', total: 2, loaded: 2 }]);
    expect(map.view?.pins.map(({ id }) => id)).to.deep.equal(['town-85221', 'town-82319']);
  });

  it('D8 an area without dealers says so, and all can be shown again', async () => {
    const { person, map } = await withMap();
    map.move([-30, 10, -29, 11]);
    await person.press('Search this area');
    await person.sees('There is no dealer in this part of the map');
    await person.press('Show all dealers');
    await person.sees('14 dealers, nearest first');
  });

  it('D8 each new list is brought into view; a dealer opened in it is not', async () => {
    const { person, map } = await withMap();
    const first = map.view?.fit;
    await person.select(1);
    expect(map.view?.fit).to.equal(first);
    await person.type('Freising');
    await person.key('Enter');
    await person.sees('nearest to Freising');
    expect(map.view?.fit).to.be.greaterThan(first ?? 0);
  });

  it('D16 broken coordinates take the pin, not the dealer', async () => {
    const { FINDER_DEALERS } = await import('../testing/index.ts');
    const [first, second] = FINDER_DEALERS;
    const broken = { ...first, location: { lat: Number.NaN, lng: 999 } } as never;
    const finder = await withMap({ properties: { dealers: [broken, second as never], api: undefined } as never });
    expect(finder.person.dealers).to.have.length(2);
    expect(finder.map.view?.pins.map(({ id }) => id)).to.deep.equal(['munich-south']);
  });
});

describe('D15 where the map is', () => {
  const boxOf = ({ find }: MountedFinder, selector: string): DOMRect =>
    find(selector)?.getBoundingClientRect() as DOMRect;

  for (const [lang, isMapRight] of [
    ['en', true],
    ['ar', false],
  ] as const) {
    it(`D15 in ${lang}, with room, it stands ${isMapRight ? 'right' : 'left'} of the list`, async () => {
      const finder = await withMap({ lang });
      await soon(finder, () => finder.find('[part~="base"]')?.lang === lang, 'the words');
      await soon(finder, () => finder.map.view?.direction === (isMapRight ? 'ltr' : 'rtl'), 'the words of the map');
      const [list, map] = [boxOf(finder, '.list'), boxOf(finder, '.map')];
      expect(list.left < map.left).to.equal(isMapRight);
      expect(Math.min(list.right, map.right)).to.be.at.most(Math.max(list.left, map.left));
    });
  }

  it('D1 without room, the list and the map take turns, and the map stays the same', async () => {
    const finder = await mountListed({ width: 400, hasMap: true });
    expect(finder.find('.map-side')?.hidden).to.equal(true);
    await finder.person.showMap();
    const container = finder.find('.map');
    expect(finder.person.dealers).to.deep.equal([]);
    await finder.person.pressPin('Autohaus Dachau');
    expect(finder.person.dealers).to.deep.equal(['Autohaus Dachau (made up)']);
    expect(boxOf(finder, '.map').bottom).to.be.at.most(boxOf(finder, '.list').top);
    await finder.person.press('List');
    expect(finder.person.dealers).to.have.length(14);
    // a hidden page draws no frame, and measures nothing
    if (document.hidden) return;
    finder.page.style.width = '1000px';
    await soon(finder, () => !finder.find('.map-side')?.hidden, 'both');
    expect(finder.find('.map')).to.equal(container);
  });
});
