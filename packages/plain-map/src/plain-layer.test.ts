import { expect } from '@open-wc/testing';
import { COLORS, type Theme } from './colors.ts';
import { plainLayer, type Tile } from './plain-layer.ts';

/** A tile as it is drawn, and the colour at a place in it, from 0 to 1. */
function drawn(tile: Tile, theme: Theme = 'light', size = 256) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  plainLayer().draw(canvas, tile, theme);
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const colorAt = (x: number, y: number): string => {
    const [red, green, blue] = context.getImageData(Math.floor(x * size), Math.floor(y * size), 1, 1).data;
    return `#${[red, green, blue].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
  };
  /** How many colours there are at all. */
  const colors = (): Set<number> => {
    const { data } = context.getImageData(0, 0, size, size);
    return new Set(new Uint32Array(data.buffer));
  };
  return { colorAt, colors };
}

/** The tile at a zoom that a place lies in, and where in it. */
function tileOf(lat: number, lng: number, z: number): { tile: Tile; at: [number, number] } {
  const sine = Math.sin((lat * Math.PI) / 180);
  const east = (lng / 360 + 0.5) * 2 ** z;
  const south = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z;
  const [x, y] = [Math.floor(east), Math.floor(south)];
  return { tile: { x, y, z }, at: [east - x, south - y] };
}

const PLACES: readonly [string, number, number, 'land' | 'water'][] = [
  ['Kansas', 38.5, -98.5, 'land'],
  ['Chukotka, beyond the 180th meridian', 67, -176, 'land'],
  ['Antarctica', -84, 60, 'land'],
  ['the Caspian Sea', 41.5, 51, 'water'],
  ['the Pacific at the meridian', 0, 180, 'water'],
];

describe('the plain layer', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const z of [0, 3, 8]) {
      it(`has land and water where they are: ${theme}, zoom ${z}`, () => {
        for (const [name, lat, lng, what] of PLACES) {
          const { tile, at } = tileOf(lat, lng, z);
          expect(drawn(tile, theme).colorAt(...at), name).to.equal(COLORS[theme][what]);
        }
      });
    }
  }

  it('draws the same on a finer screen', () => {
    const { tile, at } = tileOf(48.14, 11.57, 6);
    expect(drawn(tile, 'light', 512).colorAt(...at)).to.equal(COLORS.light.land);
  });

  it('a tile in the middle of a country or of the sea has one colour', () => {
    expect(drawn(tileOf(48.6, 12.3, 11).tile).colors().size).to.equal(1);
    expect(drawn(tileOf(30, -40, 11).tile).colors().size).to.equal(1);
  });
});
