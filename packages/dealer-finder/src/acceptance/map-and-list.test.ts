import { deepActiveElement } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import {
  type FinderOptions,
  type MountedFinder,
  mountListed,
  soon,
  currentDealers,
  toldOf,
} from '../../test/element.fixture.ts';
import { plainLeaflet } from '../../test/map.fixture.ts';
import type { MapAdapter, MapListener, MapView } from '../map/map-port.ts';
import { MANY_DEALERS } from '../testing/index.ts';

/** The ids of the dealers that the host was told are in detail, in order. */
const selected = (finder: MountedFinder): (string | undefined)[] =>
  toldOf<{ dealer?: { id: string } }>(finder, 'selected').map(({ dealer }) => dealer?.id);

/** A map with one pin that stays, whatever it is shown; it has what it was told. */
function steadyMap() {
  const pin = document.createElement('button');
  const seen: { view?: MapView; listener?: MapListener } = {};
  const adapter: MapAdapter = (container, listener) => {
    seen.listener = listener;
    container.append(pin);
    return Promise.resolve({ show: (view) => void (seen.view = view), destroy: () => pin.remove() });
  };
  return { adapter, pin, seen };
}

/** A finder with room for the list and such a map, once both are there. */
async function besideMap(options: FinderOptions = {}) {
  const { adapter, pin, seen } = steadyMap();
  const finder = await mountListed({ width: 1000, ...options, properties: { map: adapter, ...options.properties } });
  await soon(finder, () => seen.view, 'the map');
  return {
    ...finder,
    pin,
    seen,
    /** Presses the pin of a dealer. */
    choose: async (id: string) => {
      seen.listener?.onSelect(id);
      await soon(finder, () => finder.find('[data-open] [part~="detail"]'), 'the dealer in detail');
    },
    pan: async () => {
      seen.listener?.onMove([11.2, 47.9, 11.5, 48.3]);
      await finder.element.updateComplete;
    },
  };
}

describe('D8 the list and the map are in step', () => {
  it('D8 the map has a pin for each dealer of the list, by name', async () => {
    const { seen, person } = await besideMap();
    expect(seen.view?.pins.map(({ label }) => label)).to.deep.equal(person.dealers);
  });

  it('D8 from the list to the map: opened, changed, closed', async () => {
    const { seen, person } = await besideMap();
    for (const [name, id] of [
      ['Autohaus Dachau', 'town-85221'],
      ['Autohaus Südstern', 'munich-south'],
      ['Autohaus Südstern', undefined],
    ] as const) {
      await person.select(name);
      expect(seen.view?.selectedId).to.equal(id);
    }
  });

  it('D8 from the map to the list: opened, told once, and changed', async () => {
    const finder = await besideMap();
    await finder.choose('town-85354');
    expect(currentDealers(finder)).to.deep.equal(['town-85354']);
    expect(finder.seen.view?.selectedId).to.equal('town-85354');
    await finder.choose('munich-south');
    await soon(finder, () => currentDealers(finder)[0] === 'munich-south', 'the other dealer');
    expect(currentDealers(finder)).to.deep.equal(['munich-south']);
    await finder.choose('munich-south');
    expect(currentDealers(finder), 'pressed again, it stays').to.deep.equal(['munich-south']);
    expect(selected(finder)).to.deep.equal(['town-85354', 'munich-south']);
  });

  it('D8 from the host to both', async () => {
    const finder = await besideMap();
    finder.element.selectedDealer = 'town-83022';
    await soon(finder, () => currentDealers(finder)[0] === 'town-83022', 'the dealer in the list');
    expect(finder.seen.view?.selectedId).to.equal('town-83022');
    finder.element.selectedDealer = undefined;
    await soon(finder, () => !currentDealers(finder).length, 'none in the list');
    expect(finder.seen.view?.selectedId).to.equal(undefined);
  });

  it('D8 a dealer of a later page stands first in the list once its pin is pressed', async () => {
    const finder = await besideMap({ properties: { pageSize: 5 } });
    expect(finder.person.dealers).to.have.length(5);
    expect(finder.seen.view?.pins).to.have.length(14);
    await finder.choose('town-84028');
    expect(finder.person.dealers).to.have.length(6);
    expect(finder.person.dealers[0]).to.equal('Servicepartner Landshut (made up)');
    expect(currentDealers(finder)).to.deep.equal(['town-84028']);
  });

  it('D8 one that a filter takes from the list stays in detail, and on the map', async () => {
    const finder = await besideMap();
    await finder.choose('town-85221');
    finder.element.filters = { services: ['parts'] };
    await finder.person.sees('2 dealers, nearest first');
    expect(currentDealers(finder)).to.deep.equal(['town-85221']);
    expect(finder.seen.view?.pins.map(({ id }) => id)).to.deep.equal(['town-85354', 'town-86150', 'town-85221']);
    expect(finder.seen.view?.selectedId).to.equal('town-85221');
    finder.element.selectedDealer = undefined;
    await soon(finder, () => finder.seen.view?.pins.length === 2, 'the two of the list');
  });

  it('D8 more of the list is more on the map, which stays where it is', async () => {
    const finder = await besideMap({ dealers: MANY_DEALERS });
    const fit = finder.seen.view?.fit;
    expect(finder.seen.view?.pins).to.have.length(20);
    await finder.person.more();
    await soon(finder, () => finder.seen.view?.pins.length === 40, 'more pins');
    expect(finder.seen.view?.fit).to.equal(fit);
  });

  it('D8 with Leaflet: a mark opens its dealer, and a dealer marks its mark', async () => {
    const finder = await mountListed({ width: 1000, properties: { map: plainLeaflet() } });
    const mark = (name: string): HTMLElement | undefined =>
      [...(finder.find('.map > *')?.shadowRoot?.querySelectorAll<HTMLElement>('.mark') ?? [])].find((each) =>
        (each.getAttribute('aria-label') ?? each.textContent ?? '').includes(name),
      );
    finder.element.filters = { services: ['parts'] };
    await finder.person.sees('2 dealers, nearest first');
    await soon(finder, () => mark('Freising') && mark('Augsburg'), 'both marks');
    mark('Freising')?.click();
    await soon(finder, () => finder.person.detail.includes('Freising'), 'Freising in detail');
    expect(currentDealers(finder)).to.deep.equal(['town-85354']);
    await soon(finder, () => mark('Freising')?.getAttribute('aria-current') === 'true', 'the mark of Freising');
    await finder.person.select('Servicepartner Augsburg');
    await soon(finder, () => mark('Augsburg')?.getAttribute('aria-current') === 'true', 'the mark of Augsburg');
    expect(mark('Freising')?.hasAttribute('aria-current')).to.equal(false);
  });
});

describe('D8 a map that is moved', () => {
  it('D8 offers to search there, and moves nothing else', async () => {
    const finder = await besideMap();
    const { person, events, find, seen } = finder;
    const names = person.dealers;
    await finder.pan();
    await person.sees('Search this area');
    expect(person.dealers).to.deep.equal(names);
    await person.press('Search this area');
    await person.sees('2 dealers, in this part of the map');
    expect(find('[part~="area"]')).to.equal(null);
    expect(events[events.length - 1]).to.deep.equal(['searched', { by: 'area', total: 2, loaded: 2 }]);
    expect(seen.view?.pins.map(({ id }) => id)).to.deep.equal(['town-85221', 'town-82319']);
  });

  it('D8 to where nobody is: that is said, and all can be shown again', async () => {
    const { seen, person } = await besideMap();
    seen.listener?.onMove([-30, 10, -29, 11]);
    await person.press('Search this area');
    await person.sees('There is no dealer in this part of the map');
    await person.press('Show all dealers');
    await person.sees('14 dealers, nearest first');
  });

  it('D8 is moved by the finder with each new list, and not by a dealer opened in it', async () => {
    const { person, seen } = await besideMap();
    const first = seen.view?.fit ?? 0;
    await person.select(1);
    expect(seen.view?.fit).to.equal(first);
    await person.type('Freising');
    await person.key('Enter');
    await person.sees('nearest to Freising');
    expect(seen.view?.fit).to.be.greaterThan(first);
  });
});

describe('D8 the focus stays where it is', () => {
  /** Leads the mouse over a node. */
  function hover(node: Element | null | undefined): void {
    for (const type of ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'mousemove']) {
      const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
      node?.dispatchEvent(new Kind(type, { bubbles: !type.endsWith('enter'), composed: true }));
    }
  }

  const PLACES: Readonly<
    Record<string, (finder: Awaited<ReturnType<typeof besideMap>>) => HTMLElement | null | undefined>
  > = {
    'the search box': ({ person }) => person.box,
    'a dealer': ({ all }) => all('.name')[1],
    'the map': ({ pin }) => pin,
  };
  for (const [place, placeOf] of Object.entries(PLACES)) {
    it(`D8 in ${place}, when the mouse goes over dealers and the map`, async () => {
      const finder = await besideMap();
      const { all, pin, find, element } = finder;
      placeOf(finder)?.focus();
      const before = deepActiveElement();
      expect(before === placeOf(finder), 'the focus is there').to.equal(true);
      for (const node of [all('article')[0], all('.name')[2], all('article a')[3], find('.map'), pin]) {
        hover(node);
        await element.updateComplete;
        expect(deepActiveElement() === before, 'the focus stays').to.equal(true);
      }
      expect(currentDealers(finder)).to.deep.equal([]);
      expect(selected(finder)).to.deep.equal([]);
      expect(finder.seen.view?.selectedId).to.equal(undefined);
    });

    it(`D8 in ${place}, when the map is moved`, async () => {
      const finder = await besideMap();
      placeOf(finder)?.focus();
      const before = deepActiveElement();
      await finder.pan();
      await finder.person.sees('Search this area');
      await finder.pan();
      expect(deepActiveElement() === before, 'the focus stays').to.equal(true);
      expect(deepActiveElement() === placeOf(finder), 'the focus stays').to.equal(true);
    });
  }

  it('D8 on the map, when a pin opens a dealer far down the list, which comes into view', async () => {
    const finder = await besideMap();
    finder.pin.focus();
    await finder.choose('shanghai');
    expect(deepActiveElement() === finder.pin, 'the focus stays').to.equal(true);
    await soon(
      finder,
      () => {
        const { top, bottom } = finder.find('[data-open]')?.getBoundingClientRect() as DOMRect;
        return bottom > 0 && top < window.innerHeight;
      },
      'the dealer in view',
    );
  });

  it('D8 nowhere else than in the finder, when the button to search the area goes', async () => {
    const finder = await besideMap();
    await finder.pan();
    finder.find('[part~="area"]')?.focus();
    await finder.person.press('Search this area');
    await finder.person.sees('in this part of the map');
    expect(finder.element.shadowRoot?.activeElement?.matches('[data-focus]')).to.equal(true);
  });
});
