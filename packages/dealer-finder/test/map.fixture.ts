import type { BoundingBox } from '@forecourt/contract';
import { tokens } from '@forecourt/core';
import { plainLayer, plainStyle } from '@forecourt/plain-map';
import { fixtureSync, html } from '@open-wc/testing';
import { css, LitElement, type TemplateResult } from 'lit';
import { leafletMap, type LeafletMapOptions } from '../src/map/leaflet-map.ts';
import { mapLibreMap, type MapLibreMapOptions } from '../src/map/maplibre-map.ts';
import type { MapAdapter, MapListener, MapView, Pin } from '../src/map/map-port.ts';

// a page that another one covers gets no frames and hears of no sizes, and the maps would wait for them
window.requestAnimationFrame = (callback) => setTimeout(() => callback(performance.now()), 4) as unknown as number;
window.cancelAnimationFrame = (handle) => clearTimeout(handle);
window.ResizeObserver = class implements ResizeObserver {
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly callback: ResizeObserverCallback;

  constructor(callback: ResizeObserverCallback) {
    this.callback = callback;
  }

  observe(target: Element): void {
    let known = '';
    this.timer = setInterval(() => {
      const size = `${target.clientWidth} ${target.clientHeight}`;
      if (size !== known) this.callback([], this);
      known = size;
    }, 5);
  }

  disconnect(): void {
    clearInterval(this.timer);
  }

  unobserve(): void {}
};

/** What stands around a map in the finder: a shadow root with the tokens. */
class MapHost extends LitElement {
  static override styles = [
    tokens,
    css`
      :host,
      div {
        display: block;
        height: 100%;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<div></div>`;
  }
}
customElements.define('map-host', MapHost);

export const MUNICH_NORTH: Pin = { id: 'm1', label: 'Autohaus München Nord', location: { lat: 48.19, lng: 11.57 } };
export const MUNICH_SOUTH: Pin = { id: 'm2', label: 'Autohaus München Süd', location: { lat: 48.09, lng: 11.6 } };
export const HAMBURG: Pin = { id: 'hh', label: 'Autohaus Hamburg', location: { lat: 53.55, lng: 9.99 } };
export const BERLIN: Pin = { id: 'b', label: 'Autohaus Berlin', location: { lat: 52.52, lng: 13.4 } };

export const PINS: readonly Pin[] = [MUNICH_NORTH, MUNICH_SOUTH, HAMBURG, BERLIN];

/** What the finder hands over first. */
export const VIEW: MapView = {
  pins: PINS,
  selectedId: undefined,
  center: undefined,
  line: undefined,
  fit: 1,
  words: {
    map: 'Map of the dealers',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    cluster: (count) => `${count} dealers`,
  },
  direction: 'ltr',
  theme: 'light',
  // nothing to wait for
  still: true,
};

/** A Leaflet map that needs no network. */
export const plainLeaflet = (options: LeafletMapOptions = {}): MapAdapter =>
  leafletMap({ layer: plainLayer(), ...options });

/** A MapLibre map that needs no network. */
export const plainMapLibre = (options: Partial<MapLibreMapOptions> = {}): MapAdapter =>
  mapLibreMap({ style: plainStyle, attribution: 'Natural Earth', ...options });

/** An element that has a size, in a shadow root with the tokens. */
export async function ground(size: { width: number; height: number } = { width: 600, height: 400 }) {
  const page = fixtureSync<HTMLElement>(html`<main><map-host></map-host></main>`);
  const host = page.querySelector('map-host') as MapHost;
  await host.updateComplete;
  const resize = ({ width, height }: { width: number; height: number }): void => {
    page.style.width = `${width}px`;
    page.style.height = `${height}px`;
  };
  resize(size);
  return { page, host, resize, container: host.renderRoot.querySelector('div') as HTMLElement };
}

/** Collects what a map tells. */
export function ears() {
  const heard = { selected: [] as string[], moved: [] as BoundingBox[], failed: [] as unknown[] };
  const listener: MapListener = {
    onSelect: (id) => heard.selected.push(id),
    onMove: (box) => heard.moved.push(box),
    onFail: (reason) => heard.failed.push(reason),
  };
  return { heard, listener };
}

export interface MountOptions {
  adapter?: MapAdapter;
  view?: Partial<MapView>;
  size?: { width: number; height: number };
}

/** Opens a map on the page, shows a view, and returns every handle. */
export async function mountMap({ adapter = plainLeaflet(), view: parts = {}, size }: MountOptions = {}) {
  const place = await ground(size);
  let view: MapView = { ...VIEW, ...parts };
  place.host.setAttribute('theme', view.theme);
  const { heard, listener } = ears();
  const map = await adapter(place.container, listener, new AbortController().signal);
  const root = place.container.firstElementChild?.shadowRoot as ShadowRoot;
  const all = <E extends HTMLElement>(selector: string): E[] => [...root.querySelectorAll<E>(selector)];
  const one = (selector: string): HTMLElement => {
    const [found] = all(selector);
    if (!found) throw new Error(`no ${selector} on the map`);
    return found;
  };
  const nameOf = (mark: Element): string => mark.getAttribute('aria-label') ?? mark.textContent;
  const marks = (): string[] => all('.mark').map(nameOf).sort();
  const mark = (name: string): HTMLElement => {
    const found = all('.mark').find((each) => nameOf(each) === name);
    if (!found) throw new Error(`no mark "${name}" among: ${marks().join(', ')}`);
    return found;
  };
  /** Where the middle of a mark is, in pixels from the upper left of the map. */
  const at = (name: string): [number, number] => {
    const { left, top, width, height } = mark(name).getBoundingClientRect();
    const map = one('.ground').getBoundingClientRect();
    return [left + width / 2 - map.left, top + height / 2 - map.top];
  };
  const show = (changed: Partial<MapView> = {}): void => {
    view = { ...view, ...changed };
    map.show(view);
  };
  show();
  return { ...place, map, heard, root, show, marks, mark, at, all, one };
}
/** Presses the mouse on an element of the map, moves it by some pixels, and lets it go. */
export function drag(target: Element, right: number, down: number): void {
  const { left, top } = target.getBoundingClientRect();
  const mouse = (type: string, on: EventTarget, part: number): boolean =>
    on.dispatchEvent(
      new MouseEvent(type, {
        clientX: left + 5 + right * part,
        clientY: top + 5 + down * part,
        bubbles: true,
        composed: true,
        cancelable: true,
        detail: 1,
      }),
    );
  mouse('mousedown', target, 0);
  for (const part of [0.5, 1]) mouse('mousemove', document.body, part);
  mouse('mouseup', document.body, 1);
  mouse('click', target, 1);
}
