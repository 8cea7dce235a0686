// Not a product but a lower bound: typed arrays, clusters counted in a grid for each frame, a canvas, and a list that keeps
// some fifteen rows in the page.

import { finding } from '../_shared/finding.js';
import { createClusters } from './clusters.js';
import { createRows } from './rows.js';

const PAGE = `
  <div style="display:flex;height:640px">
    <div style="width:360px;display:flex;flex-direction:column">
      <input type="search" aria-label="Search"><button type="button" class="near">Near me</button><p role="status"></p>
      <div class="scroll" style="overflow:auto;flex:1;contain:strict;position:relative">
        <div class="space"></div>
        <ul style="position:absolute;top:0;left:0;right:0;margin:0;padding:0;list-style:none"></ul>
      </div>
    </div>
    <div class="map" style="flex:1;position:relative">
      <canvas style="position:absolute"></canvas>
      <button type="button" class="in" style="position:absolute;top:8px;left:8px">+</button>
    </div>
  </div>`;

const NEAREST = 20;

/** The places in `dealers` of those that are nearest, kept in order while looking at each once. */
function nearestOf(dealers, here) {
  const cos = Math.cos((here.lat * Math.PI) / 180);
  const best = [];
  dealers.forEach(({ location }, index) => {
    const far = (location.lat - here.lat) ** 2 + ((location.lng - here.lng) * cos) ** 2;
    if (best.length === NEAREST && far >= best[NEAREST - 1].far) return;
    let at = best.length;
    while (at > 0 && best[at - 1].far > far) at -= 1;
    best.splice(at, 0, { index, far });
    if (best.length > NEAREST) best.pop();
  });
  return Int32Array.from(best, ({ index }) => index);
}

function createProbe(host, { dealers, here }) {
  host.innerHTML = PAGE;
  const part = (selector) => host.querySelector(selector);
  const panel = { input: part('input'), near: part('.near'), status: part('p'), list: part('ul'), zoomIn: part('.in') };
  const texts = dealers.map(({ name, address }) => `${name} ${address.locality} ${address.postalCode}`.toLowerCase());
  const all = Int32Array.from(dealers, (_, index) => index);
  const clusters = createClusters(part('canvas'), part('.map'), dealers);
  const showRows = createRows(part('.scroll'), part('.space'), panel.list, dealers);
  const show = (found) => {
    panel.status.textContent = `${found.length} dealers, first ${found.length ? dealers[found[0]].id : 'none'}`;
    showRows(found);
    clusters.show(found);
  };

  let last = { text: '', found: all };
  panel.input.addEventListener('input', () => {
    const text = panel.input.value.trim().toLowerCase();
    const among = text.startsWith(last.text) ? last.found : all;
    last = { text, found: among.filter((index) => texts[index].includes(text)) };
    show(last.found);
  });
  panel.near.addEventListener('click', () => {
    clusters.moveTo(here, 9);
    show(nearestOf(dealers, here));
  });
  panel.zoomIn.addEventListener('click', clusters.zoomIn);
  show(all);
  return { panel, clusters };
}

window.bench.define({
  mount: createProbe,
  isReady: (_host, _data, { panel, clusters }) => panel.list.childElementCount > 0 && clusters.isDrawn(),
  unmount: (host) => host.replaceChildren(),
  interactions: {
    ...finding,
    zoomIn: {
      target: (_host, { panel }) => panel.zoomIn,
      seen: (_host, { clusters }) => clusters.zoom(),
    },
  },
});
