/** The engine over MapLibre GL. */
import type { Coordinates } from '@forecourt/contract';
import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { converterFor } from './coordinates.ts';
import { openDealerMap } from './dealer-map.ts';
import type { EngineListener, MapEngine } from './engine.ts';
import type { DealerMap, MapAdapter } from './map-port.ts';
import { mapLibreStyles } from './maplibre.styles.ts';
import type { MapLibreMapOptions } from './maplibre-map.ts';
import type { Camera } from './mercator.ts';
import { type WayLook, wayLook } from './way-look.ts';

type Theme = 'light' | 'dark';

/** MapLibre counts zooms by tiles of 512 px, so that its 0 is our 1. */
const ZOOM = 1;
const MAX_ZOOM = 19;

/** How long a move takes, in milliseconds. */
const GLIDE_MS = 200;

/** The name of the way among the style's sources and layers. */
const WAY = 'forecourt-way';

/** Opens a map by MapLibre. */
export async function openMapLibreMap(
  options: MapLibreMapOptions,
  library: typeof import('maplibre-gl'),
  ...[container, listener, signal]: Parameters<MapAdapter>
): Promise<DealerMap> {
  const { attribution = '', coordinates, workerUrl } = options;
  const converter = await converterFor(coordinates);
  refuseTrustedTypes();
  if (workerUrl) library.setWorkerUrl(new URL(workerUrl, document.baseURI).href);
  const open = async (ground: HTMLElement, hears: EngineListener): Promise<MapEngine> => {
    const map = new library.Map({
      container: ground,
      style: styleOf(options, 'light'),
      attributionControl: false,
      keyboard: false,
      boxZoom: false,
      dragRotate: false,
      touchPitch: false,
      trackResize: false,
      minZoom: 0,
      maxZoom: MAX_ZOOM - ZOOM,
    });
    map.touchZoomRotate.disableRotation();
    // the ground has the focus and the name
    for (const name of ['tabindex', 'role', 'aria-label']) map.getCanvas().removeAttribute(name);
    try {
      await styleLoaded(map, signal);
    } catch (error) {
      map.remove();
      throw error;
    }
    return mapLibreEngine(map, ground, options, hears);
  };
  return openDealerMap(container, listener, signal, { attribution, converter, open, styles: mapLibreStyles });
}

/**
 * Throws where a policy asks for trusted types and the page has no default one: MapLibre starts its worker by a plain
 * address, which such a page refuses each time, and the map would stay empty without a word. A text in a script that is not
 * on the page shows it.
 */
function refuseTrustedTypes(): void {
  const { trustedTypes } = window as { trustedTypes?: { defaultPolicy: unknown } };
  if (trustedTypes && !trustedTypes.defaultPolicy) document.createElement('script').text = ' ';
}

function styleOf({ style }: MapLibreMapOptions, theme: Theme): StyleSpecification | string {
  return (typeof style === 'function' ? style(theme) : style) as StyleSpecification | string;
}

function styleLoaded(map: MapLibre, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    map.once('style.load', () => resolve());
    map.once('error', ({ error }) => reject(new Error(error.message)));
    signal.addEventListener('abort', () => reject(new DOMException('The map is not wanted any more.', 'AbortError')));
  });
}

/**
 * Tells once of a failure: no worker, none of the first tiles, or a context that the browser took away. A tile that a server
 * says not to have is none to MapLibre: there may be nothing in it.
 */
function watch(map: MapLibre, onFail: (reason: unknown) => void): void {
  let asked = 0;
  let missed = 0;
  let hasTiles = false;
  let hasFailed = false;
  const fail = (reason: unknown): void => {
    if (!hasFailed) onFail(reason);
    hasFailed = true;
  };
  map.on('sourcedataloading', ({ tile }) => {
    if (tile) asked += 1;
  });
  map.on('sourcedata', ({ tile }) => {
    if (tile) hasTiles = true;
  });
  map.on('error', (event) => {
    // which MapLibre does itself only where nobody listens
    console.warn(event.error);
    if ('tile' in event) missed += 1;
    const isOver = event.error.message.startsWith('Worker failed') || (missed > 0 && missed >= asked);
    if (isOver && !hasTiles) fail(new Error(event.error.message));
  });
  map.on('webglcontextlost', () => fail(new Error('The browser took the WebGL context away.')));
}

/** Takes the way off the map, and puts another one on it. The style must be there. */
function drawWay(map: MapLibre, points: readonly Coordinates[], { color, width, edgeColor, edgeWidth }: WayLook): void {
  const edge = `${WAY}-edge`;
  for (const id of [WAY, edge]) if (map.getLayer(id)) map.removeLayer(id);
  if (map.getSource(WAY)) map.removeSource(WAY);
  if (points.length === 0) return;
  const coordinates = points.map(({ lat, lng }) => [lng, lat]);
  map.addSource(WAY, {
    type: 'geojson',
    data: { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } },
  });
  const layout = { 'line-cap': 'round', 'line-join': 'round' } as const;
  const paint = (lineColor: string, lineWidth: number): object => ({
    'line-color': lineColor,
    'line-width': lineWidth,
  });
  map.addLayer({ id: edge, type: 'line', source: WAY, layout, paint: paint(edgeColor, edgeWidth) });
  map.addLayer({ id: WAY, type: 'line', source: WAY, layout, paint: paint(color, width) });
}

function mapLibreEngine(
  map: MapLibre,
  ground: HTMLElement,
  options: MapLibreMapOptions,
  { onRest, onFail }: EngineListener,
): MapEngine {
  const pane = document.createElement('div');
  pane.className = 'marks';
  map.getCanvasContainer().append(pane);
  const places = new Map<HTMLElement, Coordinates>();
  let way: readonly Coordinates[] = [];
  let theme: Theme = 'light';
  let isStyled = true;
  let isStill = false;
  let wasDragged = false;
  /** Whether what the map does now is no person's doing. */
  let isOurs = false;

  watch(map, onFail);
  const drawWayNow = (): void => {
    if (isStyled) drawWay(map, way, wayLook(ground));
  };
  map.on('style.load', () => {
    isStyled = true;
    drawWayNow();
  });

  // on whole pixels where nothing moves, so that text is sharp
  const put = (mark: HTMLElement, at: Coordinates, whole = true): void => {
    const { x, y } = map.project([at.lng, at.lat]);
    const [left, top] = whole ? [Math.round(x), Math.round(y)] : [x, y];
    mark.style.transform = `translate(${left}px, ${top}px)`;
  };
  const putAll = (whole: boolean): void => {
    for (const [mark, at] of places) put(mark, at, whole);
  };
  map.on('move', () => putAll(false));
  map.on('moveend', () => {
    putAll(true);
    onRest(!isOurs);
  });
  ground.addEventListener('pointerdown', () => {
    wasDragged = false;
  });
  map.on('dragstart', () => {
    wasDragged = true;
  });

  const move = ({ center, zoom }: Camera, glide: boolean): void => {
    const target = { center: [center.lng, center.lat] as [number, number], zoom: zoom - ZOOM };
    if (glide && !isStill) map.easeTo({ ...target, duration: GLIDE_MS });
    else map.jumpTo(target);
  };

  return {
    pane,
    get zooms() {
      // a map higher than the world cannot show all of it
      return { min: map.getMinZoom(true) + ZOOM, max: map.getMaxZoom() + ZOOM };
    },
    get camera() {
      const { lat, lng } = map.getCenter();
      return { center: { lat, lng }, zoom: map.getZoom() + ZOOM };
    },
    get wasDragged() {
      return wasDragged;
    },
    show(camera, glide = false) {
      map.stop();
      isOurs = true;
      map.once('moveend', () => {
        isOurs = false;
      });
      move(camera, glide);
    },
    zoomTo: (zoom, center) => move({ zoom, center }, true),
    panBy: (right, down) => void map.panBy([right, down], isStill ? { duration: 0 } : {}),
    place(mark, at) {
      places.set(mark, at);
      put(mark, at);
    },
    remove(mark) {
      places.delete(mark);
      mark.remove();
    },
    drawLine(line = []) {
      way = line;
      drawWayNow();
    },
    setTheme(next) {
      if (next === theme) return;
      theme = next;
      if (typeof options.style !== 'function') return drawWayNow();
      isStyled = false;
      map.setStyle(styleOf(options, theme), { diff: false });
    },
    setStill(still) {
      isStill = still;
      map.dragPan.enable(still ? { maxSpeed: 0 } : {});
    },
    resize() {
      isOurs = true;
      map.resize();
      isOurs = false;
    },
    destroy() {
      map.remove();
    },
  };
}
