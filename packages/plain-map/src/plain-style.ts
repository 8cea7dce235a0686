import { COLORS, type Theme } from './colors.ts';
import { world } from './world.ts';

/**
 * Land and borders as a style for MapLibre GL. The data stands in it, and there are no glyphs and no sprites, so that
 * nothing is fetched.
 */
export function plainStyle(theme: Theme = 'light'): object {
  const { water, land, border } = COLORS[theme];
  const { land: polygons, borders } = world();
  const source = (geometry: object): object => ({
    type: 'geojson',
    data: { type: 'Feature', properties: {}, geometry },
    // the points are as few already as they may be
    tolerance: 0,
    maxzoom: 8,
  });
  return {
    version: 8,
    name: 'Plain',
    sources: {
      land: source({ type: 'MultiPolygon', coordinates: polygons }),
      borders: source({ type: 'MultiLineString', coordinates: borders }),
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': water } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': land } },
      { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': border, 'line-width': 1 } },
    ],
  };
}
