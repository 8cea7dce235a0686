import type { Attribution } from './attribution.ts';
import type { CoordinateSystem, MapAdapter } from './map-port.ts';

export type { Attribution, AttributionPart } from './attribution.ts';
export type { CoordinateSystem, MapAdapter } from './map-port.ts';

/** Draws tiles in place of a server. */
export interface DrawnLayer {
  /** Fills a square canvas with what lies in a tile; `z` is the zoom, `x` counts east and `y` south from the upper left. */
  draw(canvas: HTMLCanvasElement, tile: { x: number; y: number; z: number }, theme: 'light' | 'dark'): void;
  /** Who made it, unless the map's own `attribution` says so. */
  attribution?: string;
}

/** Where a map's ground comes from. */
export interface LeafletMapOptions {
  /** The address of the tiles, with `{z}`, `{x}` and `{y}`, and `{r}` for `@2x` on fine screens; `undefined`: `layer` draws. */
  tileUrl?: string;
  /** What draws the tiles, in place of a server. */
  layer?: DrawnLayer;
  /** Who made the map. Most makers ask to be named. */
  attribution?: Attribution;
  /** How the tiles count coordinates. Default `'wgs84'`. */
  coordinates?: CoordinateSystem;
  /** The last zoom that there are tiles of. Default 19. */
  maxZoom?: number;
}

/** A map by Leaflet: tiles as pictures, no WebGL. Leaflet itself is fetched when the map is opened. */
export function leafletMap(options: LeafletMapOptions): MapAdapter {
  return async (...place) => (await import('./leaflet-engine.ts')).openLeafletMap(options, ...place);
}
