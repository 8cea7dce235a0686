import 'ol/ol.css';
import Feature from 'ol/Feature.js';
import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat } from 'ol/proj.js';
import Cluster from 'ol/source/Cluster.js';
import VectorSource from 'ol/source/Vector.js';
import { Circle, Fill, Style, Text } from 'ol/style.js';
import { finding } from '../_shared/finding.js';
import { createPanel } from '../_shared/panel.js';

const styles = new Map();

function makeStyle(count) {
  const image = new Circle({ radius: count > 1 ? 16 : 6, fill: new Fill({ color: '#05a' }) });
  if (count === 1) return new Style({ image });
  return new Style({ image, text: new Text({ text: String(count), fill: new Fill({ color: '#fff' }) }) });
}

function styleOf(cluster) {
  const { length } = cluster.get('features');
  if (!styles.has(length)) styles.set(length, makeStyle(length));
  return styles.get(length);
}

window.bench.define({
  mount(host, data) {
    const instance = { isDrawn: false };
    const show = (found) => {
      source.clear();
      source.addFeatures(found.map((index) => features[index]));
    };
    const panel = createPanel(host, data, {
      onFound: show,
      onNear({ lat, lng }, found) {
        show(found);
        map.getView().setCenter(fromLonLat([lng, lat]));
        map.getView().setZoom(9);
      },
    });
    const features = data.dealers.map(({ location: { lat, lng } }) => new Feature(new Point(fromLonLat([lng, lat]))));
    const source = new VectorSource({ features });
    const map = new OlMap({
      target: panel.map,
      view: new View({ center: fromLonLat([10, 48]), zoom: 5 }),
      layers: [new VectorLayer({ source: new Cluster({ distance: 50, source }), style: styleOf })],
    });
    map.once('rendercomplete', () => {
      instance.isDrawn = true;
    });
    return Object.assign(instance, { panel, map });
  },
  isReady: (_host, _data, { panel, isDrawn }) => panel.list.childElementCount > 0 && isDrawn,
  unmount(host, { map }) {
    map.setTarget(null);
    map.dispose();
    host.replaceChildren();
  },
  interactions: {
    ...finding,
    zoomIn: {
      target: (_host, { panel }) => panel.map.querySelector('.ol-zoom-in'),
      seen: (_host, { map }) => Math.round(map.getView().getZoom() * 100),
    },
  },
});
