/** Web Mercator (EPSG:3857), in which all web maps draw: what is where on a screen, and which view shows what. */
import type { BoundingBox, Coordinates } from '@forecourt/contract';

/** What a map looks at. `zoom` counts as maps of 256 px tiles do: the world is `256 * 2 ** zoom` px wide. */
export interface Camera {
  /** Its longitude may lie beyond 180 degrees, where a map was moved around the world. */
  center: Coordinates;
  zoom: number;
}

/** Width and height in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A part of the map, in degrees; `east` is never below `west` and may lie beyond 180 degrees. */
export interface Span {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** How much of each edge stays free, in CSS pixels. */
export interface Padding {
  top: number;
  side: number;
  bottom: number;
}

const TILE = 256;

/** Where web maps end, in degrees north and south. */
const LAST_LATITUDE = 85.0511;

/** Where a point lies on the world, from 0 to 1 east and south. */
export function project({ lat, lng }: Coordinates): [number, number] {
  const sine = Math.sin((Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, lat)) * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

export function unproject(x: number, y: number): Coordinates {
  return { lat: (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI, lng: (x - 0.5) * 360 };
}

/** The same point, on the copy of the world that is nearest to a longitude. */
export function nearest({ lat, lng }: Coordinates, to: number): Coordinates {
  return { lat, lng: lng + 360 * Math.round((to - lng) / 360) };
}

/** How far one point lies east and south of another, in CSS pixels. */
export function pixelsBetween(from: Coordinates, to: Coordinates, zoom: number): [number, number] {
  const [fromX, fromY] = project(from);
  const [toX, toY] = project(nearest(to, from.lng));
  const world = TILE * 2 ** zoom;
  return [(toX - fromX) * world, (toY - fromY) * world];
}

/** What a map of some size shows. */
export function spanOf({ center, zoom }: Camera, { width, height }: Size): Span {
  const [x, y] = project(center);
  const world = TILE * 2 ** zoom;
  const { lat: north, lng: west } = unproject(x - width / 2 / world, y - height / 2 / world);
  const { lat: south, lng: east } = unproject(x + width / 2 / world, y + height / 2 / world);
  return { west, south, east, north };
}

/** The smallest part of the map that holds all points; it leaves the widest gap out. `undefined`: there are no points. */
export function spanAround(points: readonly Coordinates[]): Span | undefined {
  if (points.length === 0) return undefined;
  let [south, north] = [90, -90];
  for (const { lat } of points) {
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const lngs = Float64Array.from(points, ({ lng }) => lng).sort();
  const last = lngs.length - 1;
  let [west, east] = [lngs[0] as number, lngs[last] as number];
  let widest = west + 360 - east;
  for (let i = 0; i < last; i += 1) {
    const gap = (lngs[i + 1] as number) - (lngs[i] as number);
    if (gap > widest) [widest, west, east] = [gap, lngs[i + 1] as number, (lngs[i] as number) + 360];
  }
  return { west, south, east, north };
}

/** The nearest view, at a whole zoom, in which a part of the map lies between the edges. */
export function cameraFor(span: Span, size: Size, edges: Padding, zooms: { min: number; max: number }): Camera {
  const [left, top] = project({ lat: span.north, lng: span.west });
  const [right, bottom] = project({ lat: span.south, lng: span.east });
  const width = Math.max(1, size.width - 2 * edges.side);
  const height = Math.max(1, size.height - edges.top - edges.bottom);
  const fits = Math.log2(Math.min(width / (right - left), height / (bottom - top)) / TILE);
  // a hair of room, so that what fits exactly fits
  const zoom = Math.max(zooms.min, Math.min(zooms.max, Math.floor(fits + 1e-9)));
  // in the very middle where there is room, so that it stays in view when a person zooms in
  const world = TILE * 2 ** zoom;
  const over = (edge: number): number => Math.max(0, edge - (size.height - (bottom - top) * world) / 2);
  const down = (over(edges.bottom) - over(edges.top)) / world;
  return { center: unproject((left + right) / 2, (top + bottom) / 2 + down), zoom };
}

/** The nearest center from which a point lies between the edges of a view; the view's own when it does already. */
export function centerToShow(point: Coordinates, camera: Camera, size: Size, edges: Padding): Coordinates {
  const [offX, offY] = pixelsBetween(camera.center, point, camera.zoom);
  const sideways = Math.max(0, size.width / 2 - edges.side);
  const up = Math.max(0, size.height / 2 - edges.top);
  const down = Math.max(0, size.height / 2 - edges.bottom);
  const moveX = offX - Math.max(-sideways, Math.min(sideways, offX));
  const moveY = offY - Math.max(-up, Math.min(down, offY));
  if (!moveX && !moveY) return camera.center;
  const [x, y] = project(camera.center);
  const world = TILE * 2 ** camera.zoom;
  return unproject(x + moveX / world, y + moveY / world);
}

/** A part of the map by what the contract calls one: within 180 degrees, west above east where it crosses the meridian. */
export function boundingBox({ west, south, east, north }: Span): BoundingBox {
  const within = (lng: number): number => lng - 360 * Math.floor((lng + 180) / 360);
  const [from, to] = east - west >= 360 ? [-180, 180] : [within(west), within(east)];
  return [from, Math.max(-90, south), to, Math.min(90, north)];
}
