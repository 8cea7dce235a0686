/** A map of dealers over any engine: clusters, selection, what is in view, what a person does. */
import type { Coordinates } from '@forecourt/contract';
import type { CSSResult } from 'lit';
import type { Attribution } from './attribution.ts';
import { type Clusters, createClusters, type Spot } from './clusters.ts';
import type { Converter } from './coordinates.ts';
import type { MapEngine, OpenEngine } from './engine.ts';
import { createFrame, type Frame } from './frame.ts';
import type { DealerMap, MapListener, MapView, Pin } from './map-port.ts';
import { createMarkSet, type MarkSet, type Wanted } from './mark-set.ts';
import {
  boundingBox,
  cameraFor,
  centerToShow,
  nearest,
  type Padding,
  pixelsBetween,
  type Span,
  spanAround,
  spanOf,
} from './mercator.ts';

/** Nearer than this a map tells nothing of where a lone dealer is: some streets around it. */
const NEAREST_FIT = 14;

/** What a map without anything to show looks at. */
const WORLD: Span = { west: -170, south: -50, east: 190, north: 70 };

/** How much of the map's size is looked at beyond each edge, so that marks are there when it is moved. */
const BEYOND = 0.3;

/** How far a cluster reaches, in targets: marks do not cover each other. */
const REACH = 1.2;

/** Where a cluster is clear of the tip of a pin, in targets below it. */
const CLEAR = 0.5;

/** What a map of dealers is made of. */
export interface MapParts {
  attribution: Attribution;
  converter: Converter;
  open: OpenEngine;
  /** The rules that the engine needs. */
  styles: CSSResult;
}

/** Opens a map of dealers in an element; rejects when its engine does, or when `signal` was aborted meanwhile. */
export async function openDealerMap(
  container: HTMLElement,
  listener: MapListener,
  signal: AbortSignal,
  { attribution, converter, open, styles }: MapParts,
): Promise<DealerMap> {
  let map: OpenMap | undefined;
  const frame = createFrame(container, attribution, styles, {
    onPress: (mark, event) => map?.press(mark, event),
    onZoom: (by) => map?.zoom(by),
    onPan: (right, down) => map?.pan(right, down),
    onResize: () => map?.resize(),
  });
  try {
    const engine = await open(frame.ground, {
      onRest: (byPerson) => map?.rest(byPerson),
      onFail: (reason) => map?.fail(reason),
    });
    map = new OpenMap(frame, engine, converter, listener);
    if (!signal.aborted) return map;
    map.destroy();
    throw new DOMException('The map is not wanted any more.', 'AbortError');
  } catch (error) {
    frame.destroy();
    throw error;
  }
}

class OpenMap implements DealerMap {
  private readonly engine: MapEngine;
  private readonly frame: Frame;
  private readonly converter: Converter;
  private readonly listener: MapListener;
  private readonly marks: MarkSet;
  private view: MapView | undefined;
  /** Where the pins are by the map's tiles, in their order. */
  private points: readonly Coordinates[] = [];
  private clusters: Clusters | undefined;
  /** Whether the map shows what it was asked to, and nobody has moved it since. */
  private isFitted = false;
  private isGone = false;

  constructor(frame: Frame, engine: MapEngine, converter: Converter, listener: MapListener) {
    this.frame = frame;
    this.engine = engine;
    this.converter = converter;
    this.listener = listener;
    this.marks = createMarkSet(engine);
  }

  show(view: MapView): void {
    const before = this.view;
    this.view = view;
    this.frame.setWords(view);
    this.engine.setTheme(view.theme);
    this.engine.setStill(view.still);
    if (view.pins !== before?.pins) {
      this.points = view.pins.map(({ location }) => this.converter.toTiles(location));
      this.clusters = createClusters(this.points, REACH * this.frame.targetSize);
    }
    if (view.line !== before?.line) this.engine.drawLine(this.lineOf(view));
    if (view.fit !== before?.fit) this.fit();
    else if (view.selectedId !== before?.selectedId) this.showSelected();
    this.showMarks();
  }

  destroy(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.engine.destroy();
    this.frame.destroy();
  }

  /** A mark was pressed. */
  press(mark: Element, { detail }: MouseEvent): void {
    // a key presses without a detail
    if (detail > 0 && this.engine.wasDragged) return;
    const spot = this.marks.spotOf(mark);
    if (spot === undefined) return;
    if (typeof spot === 'number') return this.listener.onSelect((this.view?.pins[spot] as Pin).id);
    // until it comes apart
    const zoom = (this.clusters as Clusters).openedAt(spot);
    this.engine.zoomTo(this.within(zoom), nearest(spot.location, this.engine.camera.center.lng));
  }

  zoom(by: 1 | -1): void {
    const { zoom, center } = this.engine.camera;
    this.engine.zoomTo(this.within(Math.round(zoom) + by), center);
  }

  pan(right: number, down: number): void {
    this.engine.panBy(right, down);
  }

  /** The camera came to rest. */
  rest(byPerson: boolean): void {
    if (this.isGone || !this.view) return;
    this.showMarks();
    if (!byPerson) return;
    this.isFitted = false;
    const [west, south, east, north] = boundingBox(spanOf(this.engine.camera, this.frame.size));
    const from = this.converter.fromTiles({ lat: south, lng: west });
    const to = this.converter.fromTiles({ lat: north, lng: east });
    this.listener.onMove([from.lng, from.lat, to.lng, to.lat]);
  }

  /** Something broke; told later, for who hears of it takes the map away, which may be in the middle of drawing. */
  fail(reason: unknown): void {
    queueMicrotask(() => {
      if (!this.isGone) this.listener.onFail(reason);
    });
  }

  /** The frame has another size. */
  resize(): void {
    if (this.isGone || !this.view) return;
    this.engine.resize();
    if (this.isFitted) this.fit();
    this.showMarks();
  }

  private within(zoom: number): number {
    return Math.max(this.engine.zooms.min, Math.min(this.engine.zooms.max, zoom));
  }

  /** What stays free at the edges, so that marks are whole. */
  private get edges(): Padding {
    const { targetSize } = this.frame;
    return { top: 1.5 * targetSize, side: targetSize, bottom: targetSize };
  }

  private lineOf({ line }: MapView): Coordinates[] | undefined {
    let before = line?.[0]?.[0] ?? 0;
    return line?.map(([lng, lat]) => {
      // across the 180th meridian it goes on, it does not run back around the world
      const point = nearest(this.converter.toTiles({ lat, lng }), before);
      before = point.lng;
      return point;
    });
  }

  private centerOf({ center }: MapView): Coordinates | undefined {
    return center && this.converter.toTiles(center);
  }

  /** Brings all pins into view, with the way and what was searched around; later, where the map has no size yet. */
  private fit(): void {
    const { view } = this;
    const { size } = this.frame;
    this.isFitted = true;
    if (!view || !size.width || !size.height) return;
    const others = [this.centerOf(view) ?? [], this.lineOf(view) ?? []].flat();
    const span = spanAround(this.points.concat(others)) ?? WORLD;
    const { min, max } = this.engine.zooms;
    this.engine.show(cameraFor(span, size, this.edges, { min, max: Math.min(max, NEAREST_FIT) }));
  }

  /** Moves the map where the selected pin would not be seen. */
  private showSelected(): void {
    const point = this.points[this.selected];
    if (!point) return;
    const { camera } = this.engine;
    // its name is wider than the pin
    const edges = { ...this.edges, side: 2.4 * this.frame.targetSize };
    const center = centerToShow(point, camera, this.frame.size, edges);
    if (center !== camera.center) this.engine.show({ ...camera, center }, true);
  }

  /** The place of the selected pin among all; -1: it is not among them. */
  private get selected(): number {
    const { pins, selectedId } = this.view as MapView;
    return selectedId === undefined ? -1 : pins.findIndex(({ id }) => id === selectedId);
  }

  private showMarks(): void {
    const { width, height } = this.frame.size;
    // nothing can be seen, and nothing is where it will be
    if (!width || !height) return;
    const { camera, zooms } = this.engine;
    this.frame.setZooms(camera.zoom < zooms.max, camera.zoom > zooms.min);
    this.marks.show(this.wanted(width, height), (mark) => this.frame.keepFocus(mark));
    this.marks.showCenter(this.centerOf(this.view as MapView));
  }

  /** What stands in view or near it, from north to south; the selected pin even where it is part of a cluster. */
  private wanted(width: number, height: number): Wanted[] {
    const { camera } = this.engine;
    const around = { width: width * (1 + 2 * BEYOND), height: height * (1 + 2 * BEYOND) };
    const spots = this.clusters?.within(spanOf(camera, around), camera.zoom) ?? [];
    const { selected } = this;
    if (selected >= 0 && !spots.includes(selected)) spots.push(selected);
    const wanted = spots.map((spot) => this.wantedAt(spot, selected)).sort((a, b) => b.at.lat - a.at.lat);
    const chosen = wanted.find(({ isSelected }) => isSelected);
    const targets = this.frame.targetSize;
    return chosen ? wanted.map((each) => ({ ...each, down: below(each, chosen, camera.zoom, targets) })) : wanted;
  }

  private wantedAt(spot: Spot, selected: number): Wanted {
    const { pins, words } = this.view as MapView;
    if (typeof spot !== 'number') {
      return { spot, label: words.cluster(spot.count), at: spot.location, isSelected: false, down: 0 };
    }
    const { label } = pins[spot] as Pin;
    return { spot, label, at: this.points[spot] as Coordinates, isSelected: spot === selected, down: 0 };
  }
}

/** How far down a cluster has to be drawn, in targets, for the selected pin not to stand on its number. */
function below({ spot, at }: Wanted, chosen: Wanted, zoom: number, targetSize: number): number {
  if (typeof spot === 'number') return 0;
  const [aside, down] = pixelsBetween(chosen.at, at, zoom).map((pixels) => pixels / targetSize) as [number, number];
  return Math.abs(aside) < 0.8 && down > -1.2 && down < CLEAR ? CLEAR - down : 0;
}
