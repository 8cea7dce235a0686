import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundingBox, cameraFor, centerToShow, nearest, pixelsBetween, spanAround, spanOf } from './mercator.ts';

const MUNICH = { lat: 48.137, lng: 11.575 };
const BERLIN = { lat: 52.52, lng: 13.405 };
const AUCKLAND = { lat: -36.85, lng: 174.76 };
const APIA = { lat: -13.83, lng: -171.77 };

const EDGES = { top: 60, side: 40, bottom: 40 };
const SIZE = { width: 800, height: 600 };
const ZOOMS = { min: 1, max: 14 };

const about = (actual: number, expected: number, tolerance: number): void =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not about ${expected}`);

/** What a camera shows of some points, in pixels from the upper left. */
function positions(points: readonly { lat: number; lng: number }[], camera: ReturnType<typeof cameraFor>) {
  return points.map((point) => {
    const [x, y] = pixelsBetween(camera.center, point, camera.zoom);
    return [x + SIZE.width / 2, y + SIZE.height / 2] as const;
  });
}

test('a fitted view shows all points between its edges, and no nearer view would', () => {
  const span = spanAround([MUNICH, BERLIN]);
  assert.ok(span);
  const camera = cameraFor(span, SIZE, EDGES, ZOOMS);
  const fits = (zoom: number): boolean =>
    positions([MUNICH, BERLIN], { ...camera, zoom }).every(
      ([x, y]) => x >= 40 && x <= 760 && y >= 60 - 0.5 && y <= 560 + 0.5,
    );
  assert.ok(fits(camera.zoom));
  assert.ok(!fits(camera.zoom + 1));
  assert.equal(camera.zoom, Math.floor(camera.zoom));
});

test('a lone point is shown with the streets around it, not as near as can be', () => {
  const span = spanAround([MUNICH]);
  assert.ok(span);
  const { center, zoom } = cameraFor(span, SIZE, EDGES, ZOOMS);
  assert.equal(zoom, 14);
  about(center.lng, MUNICH.lng, 1e-9);
  about(center.lat, MUNICH.lat, 1e-9);
});

test('points on both sides of the 180th meridian are near to each other', () => {
  const span = spanAround([AUCKLAND, APIA]);
  assert.ok(span);
  assert.deepEqual([span.west, span.east], [174.76, -171.77 + 360]);
  assert.ok(cameraFor(span, SIZE, EDGES, ZOOMS).zoom >= 4);
  assert.deepEqual(nearest(APIA, 175), { lat: APIA.lat, lng: APIA.lng + 360 });
});

test('no points have no span', () => assert.equal(spanAround([]), undefined));

test('the span of a fitted view holds what was fitted', () => {
  const span = spanAround([MUNICH, BERLIN]);
  assert.ok(span);
  const seen = spanOf(cameraFor(span, SIZE, EDGES, ZOOMS), SIZE);
  assert.ok(seen.west < MUNICH.lng && seen.east > BERLIN.lng && seen.south < MUNICH.lat && seen.north > BERLIN.lat);
});

test('a map without a size still has a view', () => {
  const camera = cameraFor({ west: 0, south: 0, east: 10, north: 10 }, { width: 0, height: 0 }, EDGES, ZOOMS);
  assert.equal(camera.zoom, 1);
});

test('a box across the meridian has its west above its east, one around the world is the world', () => {
  assert.deepEqual(boundingBox({ west: 170, south: -20, east: 190, north: 0 }), [170, -20, -170, 0]);
  assert.deepEqual(boundingBox({ west: -200, south: -60, east: 200, north: 60 }), [-180, -60, 180, 60]);
  assert.deepEqual(boundingBox({ west: 370, south: 1, east: 371, north: 2 }), [10, 1, 11, 2]);
});

test('a point in view moves nothing; one outside moves the center no further than it must', () => {
  const camera = { center: MUNICH, zoom: 10 };
  assert.equal(centerToShow({ lat: 48.14, lng: 11.6 }, camera, SIZE, EDGES), MUNICH);
  const center = centerToShow(BERLIN, camera, SIZE, EDGES);
  const [x, y] = pixelsBetween(center, BERLIN, 10);
  about(x, SIZE.width / 2 - EDGES.side, 0.5);
  about(y, -(SIZE.height / 2 - EDGES.top), 0.5);
});
