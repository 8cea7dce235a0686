// Our widget over the dealers of the page, with its Leaflet map beside the list. No ground, as for the peers.

import { leafletMap } from '@forecourt/dealer-finder/leaflet.js';
import '@forecourt/dealer-finder/register.js';
import { finderInputs, isListed, mountFinder } from '../_shared/forecourt.js';

const find = ({ element }, selector) => window.bench.tools.deepFindAll(element.shadowRoot, selector)[0];

window.bench.define({
  mount(host, data) {
    const drawn = { zoom: undefined };
    const draw = (_canvas, { z }) => {
      drawn.zoom = z;
    };
    return { ...mountFinder(host, data, { map: leafletMap({ layer: { draw } }) }), drawn };
  },
  isReady: (host, data, instance) => isListed(host, data, instance) && find(instance, '.mark') !== undefined,
  unmount: (host) => host.replaceChildren(),
  interactions: {
    ...finderInputs,
    zoomIn: {
      target: (_host, instance) => find(instance, '.zoom.in'),
      seen: (_host, { drawn }) => drawn.zoom,
    },
  },
});
