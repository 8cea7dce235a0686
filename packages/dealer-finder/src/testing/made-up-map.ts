import type { BoundingBox } from '@forecourt/contract';
import type { MapAdapter, MapListener, MapView } from '../map/map-port.ts';

/** A map without tiles, for tests and stories: a button where each dealer is. */
export interface MadeUpMap {
  adapter: MapAdapter;
  /** What it shows; `undefined`: it is not there. */
  readonly view: MapView | undefined;
  /** A person moves it. */
  move: (box: BoundingBox) => void;
  /** It breaks. */
  fail: () => void;
}

/** Makes such a map. */
export function madeUpMap(): MadeUpMap {
  let view: MapView | undefined;
  let listener: MapListener | undefined;
  const drawPins = (container: HTMLElement, { pins, selectedId, words }: MapView): void => {
    const [lats, lngs] = [pins.map(({ location }) => location.lat), pins.map(({ location }) => location.lng)];
    const part = (value: number, all: readonly number[]): number =>
      Math.max(...all) === Math.min(...all) ? 0.5 : (value - Math.min(...all)) / (Math.max(...all) - Math.min(...all));
    const group = document.createElement('div');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', words.map);
    group.append(
      ...pins.map(({ id, label, location }) => {
        const pin = document.createElement('button');
        pin.textContent = id === selectedId ? '●' : '○';
        pin.setAttribute('aria-label', label);
        pin.setAttribute('aria-pressed', String(id === selectedId));
        pin.dataset.pin = id;
        pin.style.position = 'absolute';
        pin.style.padding = '0';
        pin.style.width = '44px';
        pin.style.left = `${5 + 70 * part(location.lng, lngs)}%`;
        pin.style.top = `${5 + 80 * (1 - part(location.lat, lats))}%`;
        pin.addEventListener('click', () => listener?.onSelect(id));
        return pin;
      }),
    );
    container.replaceChildren(group);
  };
  return {
    get view() {
      return view;
    },
    adapter: (container, told) => {
      listener = told;
      return Promise.resolve({
        show: (next) => {
          view = next;
          drawPins(container, next);
        },
        destroy: () => {
          view = undefined;
          container.replaceChildren();
        },
      });
    },
    move: (box) => listener?.onMove(box),
    fail: () => listener?.onFail(new Error('no tiles')),
  };
}
