/** The seam to maps of China, which are drawn in shifted coordinates. Inside, everything is WGS 84. */
import type { Coordinates } from '@forecourt/contract';
import type { CoordinateSystem } from './map-port.ts';

/** Between WGS 84 and what a map's tiles are drawn in. */
export interface Converter {
  toTiles(point: Coordinates): Coordinates;
  fromTiles(point: Coordinates): Coordinates;
}

const same = (point: Coordinates): Coordinates => point;

/** How often a point is taken nearer to where it comes from; each time divides the error, 600 m at first, by some hundreds. */
const STEPS = 3;

/** The converter of a coordinate system. Only for the shifted ones the library is fetched. */
export async function converterFor(system: CoordinateSystem = 'wgs84'): Promise<Converter> {
  // a word that is not known, or none any more, moves nothing
  if (system !== 'gcj02' && system !== 'bd09') return { toTiles: same, fromTiles: same };
  const module = await import('gcoord');
  // its types say that the library is once more inside its default, which holds in no bundler and not in Node
  const gcoord = module.default as unknown as typeof module.default.default;
  const target = system === 'bd09' ? gcoord.BD09 : gcoord.GCJ02;
  const toTiles = ({ lat, lng }: Coordinates): Coordinates => {
    const [east, north] = gcoord.transform([lng, lat], gcoord.WGS84, target);
    return { lat: north, lng: east };
  };
  // gcoord's own way back never returns for a point a few hundred metres inside the edge of the rectangle that it takes for
  // China, https://github.com/hujiulong/gcoord (1.0.7): the shift is not steady there; so the steps are counted
  const fromTiles = (point: Coordinates): Coordinates => {
    let { lat, lng } = point;
    for (let step = 0; step < STEPS; step += 1) {
      const shifted = toTiles({ lat, lng });
      lat -= shifted.lat - point.lat;
      lng -= shifted.lng - point.lng;
    }
    return { lat, lng };
  };
  return { toTiles, fromTiles };
}
