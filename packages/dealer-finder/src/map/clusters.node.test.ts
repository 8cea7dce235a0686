import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Cluster, createClusters } from './clusters.ts';

const GERMANY = { west: 5, south: 47, east: 16, north: 55 };
const MUNICH = [
  { lat: 48.11, lng: 11.62 },
  { lat: 48.15, lng: 11.57 },
  { lat: 48.16, lng: 11.53 },
];
const HAMBURG = { lat: 53.55, lng: 9.99 };

test('dealers of one town are one from afar, those of another stand alone', () => {
  const spots = createClusters([...MUNICH, HAMBURG], 50).within(GERMANY, 6);
  assert.equal(spots.length, 2);
  assert.ok(spots.includes(3));
  const cluster = spots.find((spot) => typeof spot !== 'number');
  assert.equal(cluster?.count, 3);
});

test('a cluster comes apart at the zoom it names, and not before', () => {
  const clusters = createClusters(MUNICH, 50);
  const [cluster] = clusters.within(GERMANY, 6) as Cluster[];
  assert.ok(cluster);
  const zoom = clusters.openedAt(cluster);
  assert.equal(clusters.within(GERMANY, zoom - 1).length, 1);
  assert.ok(clusters.within(GERMANY, zoom).length > 1);
});

test('dealers in one place stand alone at the last zooms, so that each can be chosen', () => {
  const clusters = createClusters([HAMBURG, HAMBURG], 50);
  assert.equal(clusters.within(GERMANY, 16).length, 1);
  assert.deepEqual([...clusters.within(GERMANY, 17)].sort(), [0, 1]);
});

test('only what lies in a part of the map is told, also across the 180th meridian', () => {
  const clusters = createClusters([HAMBURG, { lat: -17, lng: 178 }, { lat: -14, lng: -171 }], 50);
  assert.deepEqual(clusters.within(GERMANY, 8), [0]);
  assert.deepEqual([...clusters.within({ west: 170, south: -30, east: 200, north: 0 }, 8)].sort(), [1, 2]);
});

test('no pins make no clusters', () => {
  assert.deepEqual(createClusters([], 50).within(GERMANY, 6), []);
});
