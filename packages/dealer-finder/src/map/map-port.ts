/** What the finder asks of a map, whatever draws it. The finder works without one. */
import type { BoundingBox, Coordinates } from '@forecourt/contract';

/** A dealer on the map. All coordinates are WGS 84; an adapter converts at its edge. */
export interface Pin {
  id: string;
  /** The dealer's name, for its accessible name and its tooltip. Text, never markup. */
  label: string;
  location: Coordinates;
}

/** What the map shows. The finder hands over the whole of it at each change. */
export interface MapView {
  /** Only dealers whose coordinates can be shown. The same array as before means the same pins: nothing is sorted again. */
  pins: readonly Pin[];
  selectedId: string | undefined;
  /** The point that was searched around. */
  center: Coordinates | undefined;
  /** The way that was given, `[longitude, latitude]`. */
  line: readonly (readonly [number, number])[] | undefined;
  /** A new number asks the map to bring all pins into view; the same number leaves it where the person moved it. */
  fit: number;
  /** What the map calls its own parts, in the finder's language. */
  words: MapWords;
  direction: 'ltr' | 'rtl';
  theme: 'light' | 'dark';
  /** Whether nothing may move by itself: reduced motion, a driving car. */
  still: boolean;
}

export interface MapWords {
  /** The accessible name of the map. */
  map: string;
  zoomIn: string;
  zoomOut: string;
  /** A cluster of so many dealers. */
  cluster: (count: number) => string;
}

/** What a map tells the finder. */
export interface MapListener {
  /** A person chose a pin. */
  onSelect: (id: string) => void;
  /** A person moved or zoomed the map; not called for what `show` moves. */
  onMove: (box: BoundingBox) => void;
  /** The map broke after it was there: no context, no tiles at all. */
  onFail: (reason: unknown) => void;
}

/** A map in the page. */
export interface DealerMap {
  show(view: MapView): void;
  /** Takes everything away that it added: nodes, listeners, timers, workers. */
  destroy(): void;
}

/**
 * Puts a map into an element inside the finder's shadow root. The element has a size; its style sheets are the adapter's
 * (`container.getRootNode()` takes them). Rejects when there can be no map; the finder gives up after five seconds, aborts
 * `signal`, and shows the list alone.
 */
export type MapAdapter = (container: HTMLElement, listener: MapListener, signal: AbortSignal) => Promise<DealerMap>;

/** How coordinates are counted by the map's tiles: WGS 84, or the shifted ones that maps of China use. */
export type CoordinateSystem = 'wgs84' | 'gcj02' | 'bd09';
