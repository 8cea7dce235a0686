// The map adapters under the strictest policy that a site can have.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../../.tools/chromium.js';
import { serve } from '../../.tools/static-server.js';
import { root } from '../../.tools/workspace.js';
import { POLICY } from './page.js';

/** A page with a map; `adapter` is code that makes one. */
const entry = (imports, adapter) => `
  ${imports}
  import { css, LitElement, html } from 'lit';
  import { tokens } from '@forecourt/core';
  class MapPage extends LitElement {
    render() { return html\`<div></div>\`; }
  }
  MapPage.styles = [tokens, css\`div { height: 400px; }\`];
  customElements.define('map-page', MapPage);
  const page = document.createElement('map-page');
  document.body.append(page);
  await page.updateComplete;
  const listener = { onSelect: (id) => window.selected.push(id), onMove: () => {}, onFail: (why) => window.problems.push(String(why)) };
  const map = await (${adapter})(page.renderRoot.querySelector('div'), listener, new AbortController().signal)
    .catch((why) => window.problems.push(String(why)));
  map.show({
    pins: [
      { id: 'a', label: 'A', location: { lat: 48, lng: 11 } },
      { id: 'b', label: 'B', location: { lat: 53, lng: 10 } },
      { id: 'c', label: 'C', location: { lat: 53.01, lng: 10 } },
    ],
    selectedId: 'a', center: { lat: 50, lng: 10 }, line: [[11, 48], [10, 53]], fit: 1,
    words: { map: 'Map', zoomIn: 'In', zoomOut: 'Out', cluster: String }, direction: 'ltr', theme: 'light', still: false,
  });
  const { shadowRoot } = page.renderRoot.querySelector('div').firstElementChild;
  shadowRoot.querySelector('.zoom.in').click();
  shadowRoot.querySelector('.pin').click();
  window.tiles = () => shadowRoot.querySelectorAll('.leaflet-tile-loaded').length;
  window.ready = true;
`;

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
  <script src="/notes.js"></script>
  <script type="module" src="/entry.js"></script>
</html>`;

/** Opens a page with a map under a policy. */
async function open(t, imports, adapter, policy = POLICY) {
  const { outputFiles } = await build({
    stdin: { contents: entry(imports, adapter), resolveDir: join(root, 'packages', 'dealer-finder') },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: '/',
    entryNames: 'entry',
    conditions: ['forecourt-src'],
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    write: false,
  });
  const fixed = (type, text) => (_request, response) => response.writeHead(200, { 'content-type': type }).end(text);
  const chunks = outputFiles.map(({ path, text }) => [path, fixed('text/javascript', text)]);
  const server = await serve(root, {
    ...Object.fromEntries(chunks),
    '/': (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(PAGE),
    '/notes.js': fixed('text/javascript', NOTES),
    '/favicon.ico': (_request, response) => response.writeHead(204).end(),
    '/tiles/*': fixed('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
  });
  t.after(server.close);
  const browser = await puppeteer.launch(launchOptions());
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(server.address);
  await page.waitForFunction('window.ready || window.problems.length', { timeout: 30_000 });
  return page;
}

for (const [what, imports, options] of [
  ['drawn', "import { plainLayer } from '@forecourt/plain-map';", '{ layer: plainLayer() }'],
  ["a server's", '', "{ tileUrl: '/tiles/{z}/{x}/{y}.svg' }"],
]) {
  test(`X1 X2 a map by Leaflet, its tiles ${what}, runs under a strict policy with trusted types`, async (t) => {
    const page = await open(
      t,
      `${imports} import { leafletMap } from '@forecourt/dealer-finder/leaflet.js';`,
      `leafletMap(${options})`,
    );
    await page.waitForFunction('window.tiles() > 0', { timeout: 30_000 });
    assert.deepEqual(await page.evaluate('problems'), []);
    assert.deepEqual(await page.evaluate('selected'), ['a']);
  });
}

const mapLibre = [
  "import { plainStyle } from '@forecourt/plain-map'; import { mapLibreMap } from '@forecourt/dealer-finder/maplibre.js';",
  "mapLibreMap({ style: plainStyle, workerUrl: '/node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs' })",
];

const withoutTrustedTypes = POLICY.replace(/; require-trusted-types-for.*$/, '');

test('X1 a map by MapLibre GL runs under a strict policy, by a worker of the page itself and without blob:', async (t) => {
  const page = await open(t, ...mapLibre, withoutTrustedTypes);
  await page.waitForFunction(
    () => performance.getEntriesByType('resource').some(({ name }) => name.includes('gl-worker')),
    { timeout: 30_000 },
  );
  assert.deepEqual(await page.evaluate('problems'), []);
  assert.deepEqual(await page.evaluate('selected'), ['a']);
});

test('D1 X2 a map by MapLibre GL, which knows no trusted types, rejects at once where they are asked for', async (t) => {
  const page = await open(t, ...mapLibre);
  const problems = await page.evaluate('problems');
  assert.equal(problems.filter((text) => text.startsWith('require-trusted-types-for')).length, 1, problems.join('\n'));
  assert.match(problems.join('\n'), /requires 'TrustedScript' assignment/);
});
