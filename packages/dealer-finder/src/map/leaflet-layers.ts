/** What Leaflet draws under the marks. */
import type { Coordinates } from '@forecourt/contract';
import type { Coords } from 'leaflet';
import { GridLayer, TileLayer } from './leaflet.ts';
import type { DrawnLayer } from './leaflet-map.ts';
import { project } from './mercator.ts';
import type { WayLook } from './way-look.ts';

/** The width of a tile, in CSS pixels. */
const TILE = 256;

/** Draws a tile; throws when it cannot. */
type Draw = (canvas: HTMLCanvasElement, tile: { x: number; y: number; z: number }) => void;

/** Tiles that a function draws. */
class CanvasLayer extends GridLayer {
  private readonly drawTile: Draw;
  private readonly onFail: (reason: unknown) => void;

  constructor(drawTile: Draw, onFail: (reason: unknown) => void, zIndex: number) {
    super({ zIndex, updateWhenIdle: false });
    this.drawTile = drawTile;
    this.onFail = onFail;
  }

  override createTile({ x, y, z }: Coords): HTMLElement {
    const canvas = document.createElement('canvas');
    // more than two dots to the pixel cost time and are not seen
    canvas.width = canvas.height = TILE * Math.min(2, Math.ceil(window.devicePixelRatio));
    try {
      this.drawTile(canvas, { x, y, z });
    } catch (error) {
      this.onFail(error);
    }
    return canvas;
  }
}

/** The ground by a function; `theme` is asked at each tile. */
export const drawnGround = (
  layer: DrawnLayer,
  theme: () => 'light' | 'dark',
  onFail: (reason: unknown) => void,
): GridLayer => new CanvasLayer((canvas, tile) => layer.draw(canvas, tile, theme()), onFail, 1);

/** The ground by pictures of a server. It fails when not one of the first comes; later and single ones may be missing. */
export function tileGround(tileUrl: string, maxZoom: number, onFail: (reason: unknown) => void): GridLayer {
  let came = false;
  const layer = new TileLayer(tileUrl, { maxZoom });
  layer.on('tileload', () => {
    came = true;
  });
  layer.on('load', () => {
    if (!came) onFail(new Error('No tile of the map could be loaded.'));
  });
  return layer;
}

/** A way over the ground; `look` is asked at each tile. */
export function wayLayer(
  line: readonly Coordinates[],
  look: () => WayLook,
  onFail: (reason: unknown) => void,
): GridLayer {
  const points = line.map(project);
  const drawTile: Draw = (canvas, { x, y, z }) => {
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const size = canvas.width;
    const tiles = 2 ** z;
    context.beginPath();
    // a way that crosses the 180th meridian goes on, so part of it lies on the next copy of the world
    for (const world of [-1, 0, 1]) {
      points.forEach(([east, south], i) => {
        const to = [((east + world) * tiles - x) * size, (south * tiles - y) * size] as const;
        if (i === 0) context.moveTo(...to);
        else context.lineTo(...to);
      });
    }
    const { color, width, edgeColor, edgeWidth } = look();
    context.lineJoin = context.lineCap = 'round';
    for (const [lineWidth, strokeStyle] of [
      [edgeWidth, edgeColor],
      [width, color],
    ] as const) {
      Object.assign(context, { lineWidth: (lineWidth * size) / TILE, strokeStyle });
      context.stroke();
    }
  };
  return new CanvasLayer(drawTile, onFail, 2);
}
