import { deepActiveElement, until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BERLIN, ears, ground, type MountOptions, mountMap, plainMapLibre, VIEW } from '../../test/map.fixture.ts';
import { mapLibreMap } from './maplibre-map.ts';

// what is broken on purpose, MapLibre and the adapter tell the developer
console.warn = console.error = () => {};

/** Starting software WebGL and a worker takes its time on a machine that does much else. */
const SLOW_MS = 30_000;

const mountPlain = (options: MountOptions = {}) => mountMap({ adapter: plainMapLibre(), ...options });

const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );

describe('a map by MapLibre GL where the browser has no WebGL 2', () => {
  it('D1 rejects, and leaves nothing', async () => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = (() => null) as typeof getContext;
    try {
      const { container } = await ground();
      const adapter = plainMapLibre();
      const error = await rejection(adapter(container, ears().listener, new AbortController().signal));
      expect(error).to.be.an.instanceOf(Error);
      expect(container.childElementCount).to.equal(0);
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext;
    }
  }).timeout(SLOW_MS);

  it('D1 rejects and leaves nothing when it is given up while the style is under way', async () => {
    let removed = 0;
    class NeverStyled {
      touchZoomRotate = { disableRotation: () => {} };
      getCanvas = () => document.createElement('canvas');
      once = () => {};
      remove = () => {
        removed += 1;
      };
    }
    const { container } = await ground();
    const giveUp = new AbortController();
    const adapter = plainMapLibre({ load: () => Promise.resolve({ Map: NeverStyled }) });
    const opening = rejection(adapter(container, ears().listener, giveUp.signal));
    await until(() => container.firstElementChild, 'the frame of the map', SLOW_MS);
    giveUp.abort();
    expect(((await opening) as DOMException).name).to.equal('AbortError');
    expect(removed).to.equal(1);
    expect(container.childElementCount).to.equal(0);
  });

  it('D1 rejects when MapLibre cannot be fetched', async () => {
    const { container } = await ground();
    const adapter = plainMapLibre({ load: () => Promise.reject(new Error('offline')) });
    const error = await rejection(adapter(container, ears().listener, new AbortController().signal));
    expect(String(error)).to.equal('Error: offline');
    expect(container.childElementCount).to.equal(0);
  });
});

const hasWebGl = Boolean(document.createElement('canvas').getContext('webgl2'));

describe(`a map by MapLibre GL${hasWebGl ? '' : ', not tested: this browser has no WebGL 2'}`, function () {
  this.timeout(SLOW_MS);
  before(function () {
    if (!hasWebGl) this.skip();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`D8 is accessible: ${theme}`, async () => {
      const { page } = await mountPlain({ view: { theme, selectedId: 'hh', center: BERLIN.location } });
      await expect(page).to.be.accessible();
    });
  }

  it('D8 shows the same marks as a map by Leaflet, and a click selects', async () => {
    const { marks, mark, heard } = await mountPlain();
    expect(marks()).to.eql(['2 dealers', 'Autohaus Berlin', 'Autohaus Hamburg']);
    mark('Autohaus Berlin').click();
    expect(heard.selected).to.eql(['b']);
  });

  it('D8 D18 a dealer is reached and selected by key; the canvas is no stop of its own', async () => {
    const { page, heard } = await mountPlain();
    const before = document.createElement('button');
    page.prepend(before);
    before.focus();
    const seen: unknown[] = [];
    for (let i = 0; i < 4; i += 1) {
      await sendKeys({ press: 'Tab' });
      const focused = deepActiveElement();
      seen.push(focused?.getAttribute('aria-label') ?? focused?.textContent);
    }
    expect(seen).to.eql(['Zoom in', 'Zoom out', 'Map of the dealers', 'Autohaus Hamburg']);
    await sendKeys({ press: 'Enter' });
    expect(heard.selected).to.eql(['hh']);
  });

  it('fits when the number changes, and tells of the moves of a person only', async () => {
    const { show, at, one, heard } = await mountPlain();
    const before = at('Autohaus Berlin');
    one('.zoom.in').click();
    expect(at('Autohaus Berlin')).not.to.eql(before);
    expect(heard.moved).to.have.length(1);
    show({ fit: 2 });
    expect(at('Autohaus Berlin').map(Math.round)).to.eql(before.map(Math.round));
    one('.ground').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(heard.moved).to.have.length(2);
  });

  it('a click on a cluster zooms in until it comes apart', async () => {
    const { mark, marks } = await mountPlain();
    mark('2 dealers').click();
    expect(marks()).to.include('Autohaus München Nord');
  });

  it('keeps the way through a change of its style', async () => {
    const line = [
      [9.99, 53.55],
      [13.4, 52.52],
    ] as const;
    const { show, heard } = await mountPlain({ view: { line } });
    show({ theme: 'dark' });
    show({ line: undefined });
    show({ line, theme: 'light' });
    expect(heard.failed).to.eql([]);
  });

  it('D1 rejects when the style is none, and leaves nothing', async () => {
    const { container } = await ground();
    const adapter = mapLibreMap({ style: { version: 8, layers: [{ id: 'a', type: 'no-such' }], sources: {} } });
    const error = await rejection(adapter(container, ears().listener, new AbortController().signal));
    expect(error).to.be.an.instanceOf(Error);
    expect(container.childElementCount).to.equal(0);
  });

  it('D1 fails when not one of the first tiles comes', async () => {
    // the discard port, where nobody listens
    const tiles = { type: 'raster', tiles: ['http://127.0.0.1:9/{z}/{x}/{y}'], tileSize: 256 };
    const style = { version: 8, sources: { tiles }, layers: [{ id: 'tiles', type: 'raster', source: 'tiles' }] };
    const { heard } = await mountPlain({ adapter: mapLibreMap({ style }) });
    await until(() => heard.failed.length === 1, 'the failure', SLOW_MS / 2);
  });

  it('X4 ten maps leave nothing', async () => {
    const { container } = await ground();
    const { heard, listener } = ears();
    for (let i = 0; i < 10; i += 1) {
      const map = await plainMapLibre()(container, listener, new AbortController().signal);
      map.show({ ...VIEW, fit: i });
      map.destroy();
      expect(container.childElementCount).to.equal(0);
    }
    expect(heard.failed).to.eql([]);
  });
});
