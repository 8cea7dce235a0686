import { until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { BERLIN, ears, ground, mountMap, PINS, plainLeaflet, VIEW } from '../../test/map.fixture.ts';
import { leafletMap } from './leaflet-map.ts';
import type { DealerMap, Pin } from './map-port.ts';

/** A picture of nothing, as a tile that always comes. */
const EMPTY_TILE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E#{z}/{x}/{y}";

/** The same, broken in every second column: an attribute stands there twice. */
const ODD_TILE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' a{x}='' a15='' a17=''/%3E#{z}/{y}";

/** Listeners of the page that are there now and were not before. */
function countListeners(): { left: () => number; stop: () => void } {
  const targets = [window, document, document.body];
  let left = 0;
  for (const target of targets) {
    const { addEventListener, removeEventListener } = target;
    target.addEventListener = (...args: unknown[]) => {
      left += 1;
      Reflect.apply(addEventListener, target, args);
    };
    target.removeEventListener = (...args: unknown[]) => {
      left -= 1;
      Reflect.apply(removeEventListener, target, args);
    };
  }
  const stop = (): void => {
    for (const target of targets) {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    }
  };
  return { left: () => left, stop };
}

describe('the limits of a map by Leaflet', () => {
  it('X16 asks for nothing outside the page with the plain map', async () => {
    const before = performance.getEntriesByType('resource').length;
    const { one } = await mountMap();
    one('.zoom.in').click();
    const asked = performance
      .getEntriesByType('resource')
      .slice(before)
      .map(({ name }) => new URL(name).origin);
    expect(asked.filter((origin) => origin !== location.origin)).to.eql([]);
  });

  it('X3 leaves no global and no patch on the page', async () => {
    await mountMap();
    expect(window).not.to.have.property('L');
    expect(Object.getOwnPropertyNames(document)).not.to.include('createElement');
    const div = document.createElement('div');
    div.append('text');
    expect(Object.getOwnPropertyNames(div)).not.to.include('innerHTML');
  });

  it('asks for no tile before it knows where', async () => {
    const drawn: number[] = [];
    const { container } = await ground();
    const adapter = leafletMap({ layer: { draw: (_canvas, { z }) => drawn.push(z) } });
    const map = await adapter(container, ears().listener, new AbortController().signal);
    expect(drawn).to.eql([]);
    map.show({ ...VIEW, pins: [BERLIN] });
    expect(new Set(drawn)).to.eql(new Set([14]));
  });

  it('D1 fails when not one of the first tiles comes', async () => {
    const { heard } = await mountMap({ adapter: leafletMap({ tileUrl: 'data:image/png;base64,{z}{x}{y}' }) });
    await until(() => heard.failed.length === 1, 'the failure');
    expect(String(heard.failed[0])).to.contain('No tile');
  });

  it('D1 does not fail where single tiles are missing', async () => {
    const { heard, all } = await mountMap({ adapter: leafletMap({ tileUrl: ODD_TILE }) });
    await until(() => all('.leaflet-tile-loaded').length > 0, 'the tiles that come');
    await until(
      () => all<HTMLImageElement>('.leaflet-tile').every(({ complete }) => complete),
      'the end of the others',
    );
    expect(all('.leaflet-tile').length).to.be.greaterThan(all('.leaflet-tile-loaded').length);
    expect(heard.failed).to.eql([]);
  });

  it('D1 says once that a layer throws, and shows the dealers all the same', async () => {
    const layer = {
      draw: () => {
        throw new Error('no paint');
      },
    };
    const { heard, marks } = await mountMap({ adapter: leafletMap({ layer }) });
    expect(marks()).to.have.length(3);
    await until(() => heard.failed.length > 0, 'the failure');
    expect(heard.failed.map(String)).to.eql(['Error: no paint']);
  });

  it('D1 can be taken away by who hears of a failure', async () => {
    const { container } = await ground();
    const layer = {
      draw: () => {
        throw new Error('no paint');
      },
    };
    const onFail = (): void => map.destroy();
    const map: DealerMap = await leafletMap({ layer })(
      container,
      { ...ears().listener, onFail },
      new AbortController().signal,
    );
    map.show(VIEW);
    await until(() => container.childElementCount === 0, 'an empty element');
  });

  it('D1 rejects and leaves nothing when it is not wanted any more', async () => {
    const { container } = await ground();
    const giveUp = new AbortController();
    const opening = plainLeaflet()(container, ears().listener, giveUp.signal);
    giveUp.abort();
    const error = await opening.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect((error as DOMException).name).to.equal('AbortError');
    expect(container.childElementCount).to.equal(0);
  });

  it('X4 a hundred maps leave nothing on the page', async () => {
    const { container } = await ground();
    const { listener } = ears();
    const adapter = plainLeaflet();
    (await adapter(container, listener, new AbortController().signal)).destroy();
    const listeners = countListeners();
    try {
      for (let i = 0; i < 100; i += 1) {
        const map = await adapter(container, listener, new AbortController().signal);
        map.show({ ...VIEW, still: false, fit: i });
        container.firstElementChild?.shadowRoot?.querySelector<HTMLElement>('.zoom.in')?.click();
        map.destroy();
        map.destroy();
        expect(container.childElementCount).to.equal(0);
      }
      expect(listeners.left()).to.equal(0);
    } finally {
      listeners.stop();
    }
  }).timeout(60_000);

  it('50,000 dealers are on the map soon, as few marks', async () => {
    const pins: Pin[] = Array.from({ length: 50_000 }, (_, i) => ({
      id: String(i),
      label: `Dealer ${i}`,
      // spread evenly, by the golden ratio
      location: { lat: -55 + ((i * 0.618034) % 1) * 125, lng: -180 + (i / 50_000) * 360 },
    }));
    const { show, all, mark, marks } = await mountMap();
    const start = performance.now();
    show({ pins, fit: 2 });
    const shown = performance.now() - start;
    expect(all('.mark').length).to.be.within(5, 400);
    const next = performance.now();
    mark(marks()[0] as string).click();
    const zoomed = performance.now() - next;
    expect(all('.mark').length).to.be.within(2, 400);
    // a tenth of it on an idle machine
    expect(shown, `shown in ${shown} ms`).to.be.lessThan(5000);
    expect(zoomed, `zoomed in ${zoomed} ms`).to.be.lessThan(1000);
  }).timeout(30_000);

  it('says who made the map as text, and leads nowhere but to https', async () => {
    const { one, all } = await mountMap({
      adapter: leafletMap({
        tileUrl: EMPTY_TILE,
        attribution: [
          { text: '<b>Maps</b> by ' },
          { text: 'somebody', href: 'https://maps.example/copyright' },
          { text: ' and somebody else', href: 'javascript:alert(1)' },
        ],
      }),
    });
    expect(one('.attribution').textContent).to.equal('<b>Maps</b> by somebody and somebody else');
    expect(all<HTMLAnchorElement>('.attribution a').map(({ href }) => href)).to.eql(['https://maps.example/copyright']);
  });

  it('X8 lets the page style its marks through parts', async () => {
    const { container } = await mountMap();
    expect(container.firstElementChild?.getAttribute('exportparts')).to.contain('pin');
  });

  it('a way is drawn under the dealers', async () => {
    const ink = (canvas: HTMLCanvasElement): boolean =>
      canvas
        .getContext('2d')
        ?.getImageData(0, 0, canvas.width, canvas.height)
        .data.some((value, i) => i % 4 === 3 && value > 0) ?? false;
    const { show, all } = await mountMap({
      adapter: leafletMap({ tileUrl: EMPTY_TILE }),
      view: {
        line: [
          [9.99, 53.55],
          [13.4, 52.52],
        ],
      },
    });
    expect(all<HTMLCanvasElement>('canvas').some(ink)).to.be.true;
    show({ line: undefined });
    expect(all('canvas')).to.eql([]);
    expect(PINS.length).to.equal(4);
  });
});
