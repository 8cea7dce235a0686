import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { finding } from '../_shared/finding.js';
import { createPanel } from '../_shared/panel.js';

setWorkerUrl(workerUrl);

const featureOf = ({ id, location: { lat, lng } }) => ({
  type: 'Feature',
  properties: { id },
  geometry: { type: 'Point', coordinates: [lng, lat] },
});
const collectionOf = (dealers) => ({ type: 'FeatureCollection', features: dealers.map(featureOf) });

const circle = (id, filter, radius) => ({
  id,
  type: 'circle',
  source: 'dealers',
  filter,
  paint: { 'circle-color': '#05a', 'circle-radius': radius },
});
const styleFor = (dealers) => ({
  version: 8,
  sources: { dealers: { type: 'geojson', cluster: true, clusterRadius: 50, data: collectionOf(dealers) } },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#eef2ee' } },
    circle('clusters', ['has', 'point_count'], ['step', ['get', 'point_count'], 12, 50, 18, 500, 26]),
    circle('pins', ['!', ['has', 'point_count']], 5),
  ],
});

window.bench.define({
  mount(host, data) {
    const { dealers } = data;
    const instance = { isDrawn: false };
    const show = (found) => map.getSource('dealers').setData(collectionOf(found.map((index) => dealers[index])));
    const panel = createPanel(host, data, {
      onFound: show,
      onNear({ lat, lng }, found) {
        show(found);
        map.jumpTo({ center: [lng, lat], zoom: 8 });
      },
    });
    const map = new MapLibreMap({
      container: panel.map,
      center: [10, 48],
      zoom: 4,
      attributionControl: false,
      style: styleFor(dealers),
    });
    map.addControl(new NavigationControl());
    map.once('idle', () => {
      instance.isDrawn = true;
    });
    return Object.assign(instance, { panel, map });
  },
  isReady: (_host, _data, { panel, map, isDrawn }) =>
    panel.list.childElementCount > 0 && isDrawn && map.isSourceLoaded('dealers'),
  unmount(host, { map }) {
    map.remove();
    host.replaceChildren();
  },
  interactions: {
    ...finding,
    zoomIn: {
      target: (_host, { panel }) => panel.map.querySelector('.maplibregl-ctrl-zoom-in'),
      seen: (_host, { map }) => Math.round(map.getZoom() * 100),
    },
  },
});
