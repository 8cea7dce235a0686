/** What stands around a map: its ground, its buttons, who made it. In a shadow root of its own, so that its rules stay there. */
import { adoptStyles, type CSSResult } from 'lit';
import { type Attribution, attributionElement } from './attribution.ts';
import type { MapView } from './map-port.ts';
import type { Size } from './mercator.ts';
import { mapStyles } from './map.styles.ts';

/** How far an arrow key moves the map, in CSS pixels. */
const STEP = 80;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};
const ZOOM_KEYS: Readonly<Record<string, 1 | -1>> = { '+': 1, '=': 1, '-': -1 };

/** What a person does around a map. */
export interface FrameListener {
  /** A mark was pressed, by pointer or by key. */
  onPress: (mark: Element, event: MouseEvent) => void;
  onZoom: (by: 1 | -1) => void;
  onPan: (right: number, down: number) => void;
  onResize: () => void;
}

/** A frame in the page. */
export interface Frame {
  /** Where the map is drawn. */
  readonly ground: HTMLElement;
  readonly size: Size;
  /** The least size of what can be touched, in CSS pixels. */
  readonly targetSize: number;
  setWords(view: Pick<MapView, 'words' | 'direction' | 'still'>): void;
  /** Whether each zoom button can do something. */
  setZooms(canZoomIn: boolean, canZoomOut: boolean): void;
  /** Gives the focus to the map, where what had it is about to go. */
  keepFocus(leaving: Element): void;
  destroy(): void;
}

/** Puts a frame into an element; `styles` are those of the library that draws in it. */
export function createFrame(
  container: HTMLElement,
  attribution: Attribution,
  styles: CSSResult,
  listener: FrameListener,
): Frame {
  const host = document.createElement('div');
  host.setAttribute('exportparts', 'pin, cluster, zoom, attribution');
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, [mapStyles, styles]);

  const frame = element('div', 'frame');
  const zooms = element('div', 'zooms');
  const zoomIn = zoomButton('in', () => listener.onZoom(1));
  const zoomOut = zoomButton('out', () => listener.onZoom(-1));
  const ground = element('div', 'ground');
  ground.tabIndex = 0;
  ground.setAttribute('role', 'group');
  // its arrow keys count once it is entered, where arrow keys move the focus
  ground.dataset.focusEnter = '';
  zooms.append(zoomIn, zoomOut);
  frame.append(zooms, ground, attributionElement(attribution));
  root.append(frame);
  container.append(host);

  ground.addEventListener('click', (event) => {
    const mark = markOf(event);
    if (mark) listener.onPress(mark, event);
  });
  // twice on a mark is no wish to zoom
  ground.addEventListener('dblclick', (event) => markOf(event) && event.stopPropagation(), { capture: true });
  ground.addEventListener('keydown', (event) => {
    if (event.target !== ground || event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = ARROWS[event.key];
    const zoom = ZOOM_KEYS[event.key];
    if (arrow) listener.onPan(...arrow);
    else if (zoom) listener.onZoom(zoom);
    else return;
    event.preventDefault();
  });
  // the wheel scrolls the page until the map is meant: it has the focus, or the key that zooms is held
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey && !root.activeElement) event.stopPropagation();
  };
  ground.addEventListener('wheel', onWheel, { capture: true, passive: true });
  const observer = new ResizeObserver(() => listener.onResize());
  observer.observe(ground);

  return {
    ground,
    get size() {
      return { width: ground.clientWidth, height: ground.clientHeight };
    },
    get targetSize() {
      return Number.parseFloat(getComputedStyle(host).getPropertyValue('--_target')) || 44;
    },
    setWords({ words, direction, still }) {
      frame.dir = direction;
      frame.classList.toggle('still', still);
      ground.setAttribute('aria-label', words.map);
      zoomIn.setAttribute('aria-label', words.zoomIn);
      zoomOut.setAttribute('aria-label', words.zoomOut);
    },
    setZooms(canZoomIn, canZoomOut) {
      zoomIn.setAttribute('aria-disabled', String(!canZoomIn));
      zoomOut.setAttribute('aria-disabled', String(!canZoomOut));
    },
    keepFocus(leaving) {
      if (root.activeElement === leaving) ground.focus({ preventScroll: true });
    },
    destroy() {
      observer.disconnect();
      host.remove();
    },
  };
}

const markOf = ({ target }: Event): Element | null => (target as Element).closest('.mark');

function element(name: string, className: string): HTMLElement {
  const created = document.createElement(name);
  created.className = className;
  return created;
}

function zoomButton(way: 'in' | 'out', onClick: () => void): HTMLElement {
  const button = element('button', `zoom ${way}`) as HTMLButtonElement;
  button.type = 'button';
  button.setAttribute('part', 'zoom');
  button.addEventListener('click', onClick);
  return button;
}
