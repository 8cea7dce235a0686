/** What differs between the libraries that draw maps. What they have in common stands in `dealer-map.ts`. */
import type { Coordinates } from '@forecourt/contract';
import type { Camera } from './mercator.ts';

/** A map without dealers. Its coordinates are those of its tiles. */
export interface MapEngine {
  /** The zooms that it can show. */
  readonly zooms: { readonly min: number; readonly max: number };
  readonly camera: Camera;
  /** Goes somewhere; `glide`: so that the eye can follow, where nothing has to be still. It is no person's move. */
  show(camera: Camera, glide?: boolean): void;
  /** A person's zoom. */
  zoomTo(zoom: number, center: Coordinates): void;
  /** A person's move, in CSS pixels. */
  panBy(right: number, down: number): void;
  /** Where marks stand; the engine positions what is in it and was given to `place`. */
  readonly pane: HTMLElement;
  /** Keeps an element of the pane with its upper left at a point. */
  place(mark: HTMLElement, at: Coordinates): void;
  /** Takes an element out of the pane. */
  remove(mark: HTMLElement): void;
  /** Whether a press that just ended moved the map, so that it meant no mark. */
  readonly wasDragged: boolean;
  drawLine(line: readonly Coordinates[] | undefined): void;
  setTheme(theme: 'light' | 'dark'): void;
  setStill(still: boolean): void;
  /** Looks at the size of its ground again. */
  resize(): void;
  destroy(): void;
}

/** What an engine tells. */
export interface EngineListener {
  /** The camera came to rest. */
  onRest: (byPerson: boolean) => void;
  onFail: (reason: unknown) => void;
}

/** Puts a map into an element that has a size, `ground`. */
export type OpenEngine = (ground: HTMLElement, listener: EngineListener) => MapEngine | Promise<MapEngine>;
