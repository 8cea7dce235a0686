import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import L from 'leaflet';
import 'leaflet.markercluster';
import { finding } from '../_shared/finding.js';
import { createPanel } from '../_shared/panel.js';

const DOT = '<i style="display:block;width:12px;height:12px;border-radius:6px;background:#05a"></i>';

window.bench.define({
  mount(host, data) {
    const cluster = L.markerClusterGroup();
    const show = (found) => {
      cluster.clearLayers();
      cluster.addLayers(found.map((index) => markers[index]));
    };
    const panel = createPanel(host, data, {
      onFound: show,
      onNear({ lat, lng }, found) {
        show(found);
        map.setView([lat, lng], 9, { animate: false });
      },
    });
    const icon = L.divIcon({ className: 'pin', html: DOT, iconSize: [12, 12] });
    const map = L.map(panel.map, { maxZoom: 18 }).setView([48, 10], 5);
    const markers = data.dealers.map(({ name, location }) =>
      L.marker([location.lat, location.lng], { icon, title: name }),
    );
    cluster.addLayers(markers);
    map.addLayer(cluster);
    return { panel, map };
  },
  isReady: (_host, _data, { panel }) =>
    panel.list.childElementCount > 0 && panel.map.querySelector('.marker-cluster') !== null,
  unmount(host, { map }) {
    map.remove();
    host.replaceChildren();
  },
  interactions: {
    ...finding,
    zoomIn: {
      target: (_host, { panel }) => panel.map.querySelector('.leaflet-control-zoom-in'),
      seen: (_host, { map }) => map.getZoom(),
    },
  },
});
