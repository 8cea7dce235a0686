/** A page with a map of three dealers under the strictest policy that a site can have, for any engine. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { serve } from '../../.tools/static-server.js';
import { root } from '../../.tools/workspace.js';
import { POLICY } from './page.js';

/** The same policy without trusted types, which MapLibre does not know. */
export const WITHOUT_TRUSTED_TYPES = POLICY.replace(/; require-trusted-types-for.*$/, '');

/** The page's module: opens a map, zooms in by its button and presses a dealer. `adapter` is code that makes the map. */
const entry = (imports, adapter) => `
  ${imports}
  import { css, LitElement, html } from 'lit';
  import { tokens } from '@forecourt/core';

  class MapPage extends LitElement {
    render() { return html\`<div></div>\`; }
  }
  MapPage.styles = [tokens, css\`div { height: 400px; }\`];
  customElements.define('map-page', MapPage);

  async function open() {
    const page = document.createElement('map-page');
    document.body.append(page);
    await page.updateComplete;
    const place = page.renderRoot.querySelector('div');
    const listener = {
      onSelect: (id) => window.selected.push(id),
      onMove: () => {},
      onFail: (why) => window.problems.push(String(why)),
    };
    const map = await (${adapter})(place, listener, new AbortController().signal);
    map.show({
      pins: [
        { id: 'a', label: 'A', location: { lat: 48, lng: 11 } },
        { id: 'b', label: 'B', location: { lat: 53, lng: 10 } },
        { id: 'c', label: 'C', location: { lat: 53.01, lng: 10 } },
      ],
      selectedId: 'a', center: { lat: 50, lng: 10 }, line: [[11, 48], [10, 53]], fit: 1,
      words: { map: 'Map', zoomIn: 'In', zoomOut: 'Out', cluster: String }, direction: 'ltr', theme: 'light', still: false,
    });
    const { shadowRoot } = place.firstElementChild;
    window.tiles = () => shadowRoot.querySelectorAll('.leaflet-tile-loaded').length;
    window.marks = () => [...shadowRoot.querySelectorAll('.mark')].map(({ textContent }) => textContent).sort().join();
    window.middleOf = (selector) => {
      const { left, top, width, height } = shadowRoot.querySelector(selector).getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    };
    shadowRoot.querySelector('.zoom.in').click();
    shadowRoot.querySelector('.pin').click();
  }
  open().then(() => { window.isOpen = true; }, (why) => window.problems.push(String(why)));
`;

/** Runs before the map: notes what goes wrong. */
const NOTES = `
  window.problems = [];
  window.selected = [];
  addEventListener('error', ({ message }) => window.problems.push(message));
  addEventListener('unhandledrejection', ({ reason }) => window.problems.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    window.problems.push([violatedDirective, blockedURI, sample].join(' ')));
`;

const PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A map</title>
  <body></body>
  <script src="/notes.js"></script>
  <script type="module" src="/entry.js"></script>
</html>`;

/** Leaflet over tiles that are drawn in the page. */
export const drawnTiles = [
  `import { leafletMap } from '@forecourt/dealer-finder/leaflet.js'; import { plainLayer } from '@forecourt/plain-map';`,
  'leafletMap({ layer: plainLayer() })',
];

/** Leaflet over tiles of the page's own server. */
export const serverTiles = [
  `import { leafletMap } from '@forecourt/dealer-finder/leaflet.js';`,
  `leafletMap({ tileUrl: '/tiles/{z}/{x}/{y}.svg' })`,
];

/** MapLibre, with its worker from the page's own server. */
export const vectors = [
  `import { mapLibreMap } from '@forecourt/dealer-finder/maplibre.js'; import { plainStyle } from '@forecourt/plain-map';`,
  `mapLibreMap({ style: plainStyle, workerUrl: '/node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs' })`,
];

/** Serves the page with one of the maps above. */
export async function serveMap([imports, adapter], policy = POLICY) {
  const { outputFiles } = await build({
    stdin: { contents: entry(imports, adapter), resolveDir: join(root, 'packages', 'dealer-finder') },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: '/',
    entryNames: 'entry',
    conditions: ['forecourt-src'],
    target: ['es2020', 'chrome87'],
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    write: false,
  });
  const fixed = (type, text) => (_request, response) => response.writeHead(200, { 'content-type': type }).end(text);
  return serve(root, {
    ...Object.fromEntries(outputFiles.map(({ path, text }) => [path, fixed('text/javascript', text)])),
    '/': (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(PAGE),
    '/notes.js': fixed('text/javascript', NOTES),
    '/favicon.ico': (_request, response) => response.writeHead(204).end(),
    '/tiles/*': fixed('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
  });
}
