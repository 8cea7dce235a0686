import type { Attribution } from './attribution.ts';
import type { CoordinateSystem, MapAdapter } from './map-port.ts';

export type { Attribution, AttributionPart } from './attribution.ts';
export type { CoordinateSystem, MapAdapter } from './map-port.ts';

/** A style of MapLibre: its address, or the style itself. */
export type MapStyle = string | object;

/** How a map by MapLibre is drawn. */
export interface MapLibreMapOptions {
  /** The style; a function gives one for each theme. */
  style: MapStyle | ((theme: 'light' | 'dark') => MapStyle);
  /** Who made the map. What the style says is markup and not shown. */
  attribution?: Attribution;
  /** How the style's data count coordinates. Default `'wgs84'`. */
  coordinates?: CoordinateSystem;
  /**
   * The address of `maplibre-gl-worker.mjs`, of the page's own origin: then no policy has to allow `blob:`. It holds for all
   * of MapLibre's maps on the page. `undefined`: beside MapLibre's own module, which bundlers move away.
   */
  workerUrl?: string;
  /** Fetches MapLibre. Default: the package `maplibre-gl`, version 6. */
  load?: () => Promise<object>;
}

/**
 * A map by MapLibre GL: vector styles, by WebGL 2. MapLibre is fetched when the map is opened; it is a peer of this package,
 * for whoever uses this adapter.
 */
export function mapLibreMap(options: MapLibreMapOptions): MapAdapter {
  return async (...place) => {
    const [{ openMapLibreMap }, library] = await Promise.all([
      import('./maplibre-engine.ts'),
      options.load ? options.load() : import('maplibre-gl'),
    ]);
    return openMapLibreMap(options, library as typeof import('maplibre-gl'), ...place);
  };
}
