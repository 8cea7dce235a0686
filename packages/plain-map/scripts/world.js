// `node packages/plain-map/scripts/world.js`: writes src/world.data.ts from Natural Earth's 1:50m countries, as the npm
// package world-atlas brings them.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { feature, mesh } from 'topojson-client';

/** How exact points are kept, in parts of a degree: 200 to the degree are at most 560 m apart. */
const PER_DEGREE = 200;

/** What is too small to be kept, in square degrees: a corner that sticks out by less, an island of less than four times that. */
const LEAST_AREA = 0.001;

/** Where web maps end, in degrees north and south. */
const LAST_LATITUDE = 85.06;

const source = fileURLToPath(import.meta.resolve('world-atlas/countries-50m.json'));
const target = fileURLToPath(new URL('../src/world.data.ts', import.meta.url));
const atlas = JSON.parse(readFileSync(source, 'utf8'));

/** The points of a TopoJSON arc, which are written as steps on a grid. */
function pointsOf(arc) {
  const { scale, translate } = atlas.transform;
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

const triangle = ([ax, ay], [bx, by], [cx, cy]) => Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

/** Takes the least corner away until all are worth it (Visvalingam and Whyatt, 1993); both ends stay where others join. */
function simplify(points) {
  const kept = [...points];
  for (;;) {
    const areas = kept.slice(1, -1).map((point, i) => triangle(kept[i], point, kept[i + 2]));
    const least = Math.min(...areas);
    if (!(least < LEAST_AREA)) return kept;
    kept.splice(areas.indexOf(least) + 1, 1);
  }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A whole number in base 32, the sign last and the sixth bit for "more follows", as source maps write theirs. */
function digits(number) {
  let rest = number < 0 ? -number * 2 + 1 : number * 2;
  let text = '';
  do {
    const more = rest >= 32;
    text += DIGITS[(rest % 32) + (more ? 32 : 0)];
    rest = Math.floor(rest / 32);
  } while (rest > 0);
  return text;
}

let count = 0;

/**
 * A line on the plane. The atlas is for globes: its lines jump where they cross the 180th meridian, here they go on beyond
 * it; and a ring around the pole is closed along the lower edge of the map.
 */
function flatten(points, isRing) {
  const line = [];
  let east = 0;
  for (const [lng, lat] of points) {
    const before = line.at(-1)?.[0] ?? lng;
    if (lng + east - before > 180) east -= 360;
    else if (lng + east - before < -180) east += 360;
    line.push([lng + east, Math.max(-LAST_LATITUDE, lat)]);
  }
  if (isRing && east) line.push([line.at(-1)[0], -LAST_LATITUDE], [line[0][0], -LAST_LATITUDE], line[0]);
  return line;
}

/** A line as steps from point to point; `''`: nothing is left of it. */
function encode(points, isRing) {
  let text = '';
  let at = [0, 0];
  let steps = 0;
  for (const point of points) {
    const next = point.map((degrees) => Math.round(degrees * PER_DEGREE));
    const step = [next[0] - at[0], next[1] - at[1]];
    if (steps > 0 && step[0] === 0 && step[1] === 0) continue;
    text += digits(step[0]) + digits(step[1]);
    at = next;
    steps += 1;
  }
  if (steps < (isRing ? 4 : 2)) return '';
  count += steps;
  return text;
}

const ringArea = (ring) =>
  Math.abs(ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i][0] * y - x * ring[i][1], 0) / 2);

const topology = { ...atlas, transform: undefined, arcs: atlas.arcs.map((arc) => simplify(pointsOf(arc))) };
const land = feature(topology, topology.objects.land).features.flatMap(({ geometry }) => geometry.coordinates);
const borders = mesh(topology, topology.objects.countries, (a, b) => a !== b).coordinates;

const polygons = land
  .map((rings) => rings.map((ring) => flatten(ring, true)).filter((ring) => ringArea(ring) >= 4 * LEAST_AREA))
  .map((rings) =>
    rings
      .map((ring) => encode(ring, true))
      .filter(Boolean)
      .join(' '),
  )
  .filter(Boolean);
const lines = borders.map((line) => encode(flatten(line, false), false)).filter(Boolean);

const code = `// Written by scripts/world.js from Natural Earth, which is in the public domain.

/** How many steps make a degree. */
export const PER_DEGREE = ${PER_DEGREE};

/** Land: polygons apart by commas, their rings by spaces. Each ring is steps east and north in base64 VLQ, the first from 0, 0. */
export const LAND: string =
  '${polygons.join(',')}';

/** Borders between countries: lines apart by commas. */
export const BORDERS: string =
  '${lines.join(',')}';
`;
writeFileSync(target, code);
console.log(`${polygons.length} pieces of land, ${lines.length} borders, ${count} points`);
console.log(`${Math.round(code.length / 1000)} kB, ${(gzipSync(code, { level: 9 }).length / 1000).toFixed(1)} kB gzip`);
