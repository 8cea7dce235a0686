/** The engine over Leaflet. Fetched with Leaflet when a map is opened. */
import type { Coordinates } from '@forecourt/contract';
import type { Point, ZoomPanOptions } from 'leaflet';
import { converterFor } from './coordinates.ts';
import { openDealerMap } from './dealer-map.ts';
import type { EngineListener, MapEngine } from './engine.ts';
import { type GridLayer, LeafletMap, setPosition } from './leaflet.ts';
import { leafletStyles } from './leaflet.styles.ts';
import { drawnGround, wayLayer, tileGround } from './leaflet-layers.ts';
import type { LeafletMapOptions } from './leaflet-map.ts';
import type { DealerMap, MapAdapter } from './map-port.ts';
import type { Camera } from './mercator.ts';
import { wayLook } from './way-look.ts';

/** Tiles further out are smaller than a map. */
const MIN_ZOOM = 1;
const MAX_ZOOM = 19;

/** How many zooms apart two views may be for Leaflet to fly from one to the other; none is this far. */
const ANIMATED = 4;
const NEVER = -1;

const GLIDE_SECONDS = 0.2;

/** Opens a map by Leaflet. */
export async function openLeafletMap(
  options: LeafletMapOptions,
  ...[container, listener, signal]: Parameters<MapAdapter>
): Promise<DealerMap> {
  const { attribution = options.layer?.attribution ?? '', coordinates } = options;
  const converter = await converterFor(coordinates);
  const open = (ground: HTMLElement, hears: EngineListener): MapEngine => leafletEngine(ground, options, hears);
  return openDealerMap(container, listener, signal, { attribution, converter, open, styles: leafletStyles });
}

/** What Leaflet keeps to itself, and its own markers and this engine read all the same; 1.9 is its last line of that kind. */
interface Inside {
  _mapPane: HTMLElement | undefined;
  _animatingZoom: boolean;
  _stop(): void;
  _latLngToNewLayerPoint(at: Coordinates, zoom: number, center: Coordinates): Point;
  dragging: { moved(): boolean };
  scrollWheelZoom: { _timer?: number };
}

/** A map that can be told to hold still, and that a frame which comes after its end does not move. */
class CalmMap extends LeafletMap {
  isStill = false;

  override panBy(...[offset, options]: Parameters<LeafletMap['panBy']>): this {
    if (!(this as unknown as Inside)._mapPane) return this;
    return super.panBy(offset, { duration: GLIDE_SECONDS, ...options, ...(this.isStill ? { animate: false } : {}) });
  }
}

function leafletEngine(ground: HTMLElement, options: LeafletMapOptions, { onRest, onFail }: EngineListener): MapEngine {
  const { layer, tileUrl, maxZoom = MAX_ZOOM } = options;
  const map = new CalmMap(ground, {
    center: [0, 0],
    zoom: MIN_ZOOM,
    minZoom: MIN_ZOOM,
    maxZoom,
    trackResize: false,
    fadeAnimation: false,
    bounceAtZoomLimits: false,
  });
  const inside = map as unknown as Inside;
  const pane = map.getPane('markerPane') as HTMLElement;
  const places = new Map<HTMLElement, Coordinates>();
  let theme: 'light' | 'dark' = 'light';
  let lines: GridLayer | undefined;
  /** Whether what the map does now is no person's doing. */
  let isOurs = false;

  let hasFailed = false;
  const fail = (reason: unknown): void => {
    if (!hasFailed) onFail(reason);
    hasFailed = true;
  };
  const base = layer ? drawnGround(layer, () => theme, fail) : tileGround(tileUrl ?? '', maxZoom, fail);

  const put = (mark: HTMLElement, at: Coordinates): void => setPosition(mark, map.latLngToLayerPoint(at));
  map.on('zoom viewreset', () => {
    for (const [mark, at] of places) put(mark, at);
  });
  map.on('zoomanim', ({ center, zoom }) => {
    for (const [mark, at] of places) setPosition(mark, inside._latLngToNewLayerPoint(at, zoom, center).round());
  });
  map.on('moveend', () => onRest(!isOurs));

  /** Leaflet's own choice: a move glides when it is not far. */
  const motion = (): ZoomPanOptions => (map.isStill ? { animate: false } : {});

  /** Leaflet drops each move that begins while it flies to a zoom, so such a move waits. */
  const afterFlight = (move: () => void): void => {
    if (inside._animatingZoom) map.once('moveend', move);
    else move();
  };
  const show = ({ center, zoom }: Camera, glide = false): void => {
    // what is under way comes to rest first, and was not ours
    inside._stop();
    isOurs = true;
    map.once('moveend', () => {
      isOurs = false;
    });
    map.setView(center, zoom, glide ? motion() : { animate: false });
    // no tile is asked for before it is known where
    base.addTo(map);
  };

  return {
    pane,
    zooms: { min: MIN_ZOOM, max: maxZoom },
    get camera() {
      const { lat, lng } = map.getCenter();
      return { center: { lat, lng }, zoom: map.getZoom() };
    },
    get wasDragged() {
      return inside.dragging.moved();
    },
    show: (camera, glide) => afterFlight(() => show(camera, glide)),
    zoomTo: (zoom, center) => afterFlight(() => map.setView(center, zoom, motion())),
    panBy(right, down) {
      map.panBy([right, down]);
    },
    place(mark, at) {
      mark.classList.add('leaflet-zoom-animated');
      places.set(mark, at);
      put(mark, at);
    },
    remove(mark) {
      places.delete(mark);
      mark.remove();
    },
    drawLine(line) {
      lines?.remove();
      lines = line && wayLayer(line, () => wayLook(ground), fail).addTo(map);
    },
    setTheme(next) {
      if (next === theme) return;
      theme = next;
      if (layer) base.redraw();
      lines?.redraw();
    },
    setStill(still) {
      map.isStill = still;
      map.options.inertia = !still;
      map.options.zoomAnimation = !still;
      map.options.zoomAnimationThreshold = still ? NEVER : ANIMATED;
    },
    resize() {
      isOurs = true;
      map.invalidateSize({ animate: false });
      isOurs = false;
    },
    destroy() {
      // a flight or a turn of the wheel that is under way would go on without a map
      inside._animatingZoom = false;
      clearTimeout(inside.scrollWheelZoom._timer);
      map.remove();
    },
  };
}
