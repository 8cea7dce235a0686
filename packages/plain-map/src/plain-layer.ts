import { COLORS, type Theme } from './colors.ts';
import { type Position, world } from './world.ts';

/** A square of a web map: `z` is the zoom, `x` counts east and `y` south from the upper left of the world. */
export interface Tile {
  x: number;
  y: number;
  z: number;
}

/** Draws the tiles of a map. */
export interface PlainLayer {
  /** Fills a square canvas with what lies in a tile. */
  draw(canvas: HTMLCanvasElement, tile: Tile, theme: Theme): void;
  attribution: string;
}

/**
 * A line on the square that web maps make of the world, from 0 to 1 east and south: x and y in turn. What crosses the 180th
 * meridian goes on beyond 0 or 1.
 */
interface Shape {
  points: Float64Array;
  west: number;
  north: number;
  east: number;
  south: number;
}

/** Web Mercator (EPSG:3857). */
function project(line: readonly Position[]): Shape {
  const points = new Float64Array(line.length * 2);
  const shape = { points, west: Infinity, north: Infinity, east: -Infinity, south: -Infinity };
  line.forEach(([lng, lat], i) => {
    const sine = Math.sin((lat * Math.PI) / 180);
    const x = lng / 360 + 0.5;
    const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    points[2 * i] = x;
    points[2 * i + 1] = y;
    shape.west = Math.min(shape.west, x);
    shape.east = Math.max(shape.east, x);
    shape.north = Math.min(shape.north, y);
    shape.south = Math.max(shape.south, y);
  });
  return shape;
}

let projected: { land: Shape[]; borders: Shape[] } | undefined;

function shapes(): { land: Shape[]; borders: Shape[] } {
  const { land, borders } = world();
  projected ??= { land: land.flatMap((rings) => rings.map(project)), borders: borders.map(project) };
  return projected;
}

/** How many pixels outside a tile still count, so that lines along its edge are whole. */
const MARGIN = 2;

/**
 * Adds a line to a path, in pixels of the canvas. What runs along one side of the canvas is not seen: a straight line takes
 * its place, so that a tile costs little however long the coast is.
 */
function trace(path: Path2D, { points }: Shape, left: number, top: number, scale: number, size: number): void {
  const last = points.length - 2;
  let [drawnX, drawnY] = [0, 0];
  let skipped = 0;
  /** The sides of the canvas that all points since the last drawn one lie beyond. */
  let beyond = 0;
  for (let i = 0; i <= last; i += 2) {
    const x = ((points[i] as number) - left) * scale;
    const y = ((points[i + 1] as number) - top) * scale;
    const sides = (x < -MARGIN ? 1 : x > size + MARGIN ? 2 : 0) + (y < -MARGIN ? 4 : y > size + MARGIN ? 8 : 0);
    if (i === 0) {
      path.moveTo(x, y);
    } else if (i < last && beyond & sides) {
      beyond &= sides;
      skipped = i;
      continue;
    } else if (i < last && Math.abs(x - drawnX) + Math.abs(y - drawnY) < 1) {
      continue;
    } else {
      if (skipped)
        path.lineTo(((points[skipped] as number) - left) * scale, ((points[skipped + 1] as number) - top) * scale);
      path.lineTo(x, y);
    }
    [drawnX, drawnY, skipped, beyond] = [x, y, 0, sides];
  }
}

function draw(canvas: HTMLCanvasElement, { x, y, z }: Tile, theme: Theme): void {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser has no canvas to draw on.');
  const { water, land, border } = COLORS[theme];
  const size = canvas.width;
  const tiles = 2 ** z;
  const margin = MARGIN / size;
  const path = (all: Shape[]): Path2D => {
    const result = new Path2D();
    for (const shape of all) {
      for (const world of [-1, 0, 1]) {
        const isNear =
          (shape.west + world) * tiles < x + 1 + margin &&
          (shape.east + world) * tiles > x - margin &&
          shape.north * tiles < y + 1 + margin &&
          shape.south * tiles > y - margin;
        if (isNear) trace(result, shape, x / tiles - world, y / tiles, tiles * size, size);
      }
    }
    return result;
  };
  const { land: grounds, borders } = shapes();
  context.fillStyle = water;
  context.fillRect(0, 0, size, size);
  context.fillStyle = land;
  context.fill(path(grounds), 'evenodd');
  context.strokeStyle = border;
  context.lineWidth = size / 256;
  context.lineJoin = 'round';
  context.stroke(path(borders));
}

/** Land and borders as a layer for a map that takes functions for tiles, such as the Leaflet map of the dealer finder. */
export function plainLayer(): PlainLayer {
  return { draw, attribution: 'Natural Earth' };
}
