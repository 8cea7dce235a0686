/** Keeps the elements on a map in line with what there is to show. */
import type { Coordinates } from '@forecourt/contract';
import type { Spot } from './clusters.ts';
import type { MapEngine } from './engine.ts';
import { centerElement, clusterElement, pinElement, setSelected } from './marks.ts';
import { nearest } from './mercator.ts';

/** How far marks of one place stand apart, in targets. */
const SPREAD = 0.6;

/** One thing to show. */
export interface Wanted {
  spot: Spot;
  /** What it is called; of a cluster, how many it holds. */
  label: string;
  at: Coordinates;
  isSelected: boolean;
  /** How far below its point it is drawn, in targets. */
  down: number;
}

/** The elements on a map. */
export interface MarkSet {
  /**
   * Shows these, from north to south, and nothing else. What stays keeps its element, so that none that has the focus loses
   * it; `onLeave` hears of each element before it goes.
   */
  show(wanted: readonly Wanted[], onLeave: (mark: Element) => void): void;
  showCenter(at: Coordinates | undefined): void;
  /** What an element stands for. */
  spotOf(mark: Element): Spot | undefined;
}

interface Mark {
  element: HTMLElement;
  spot: Spot;
}

/** Says what a mark looks like, so that one that would look the same can stay. */
const nameOf = ({ spot, label, at }: Wanted): string =>
  [typeof spot === 'number' ? '' : spot.count, at.lat, at.lng, label].join(' ');

const elementOf = ({ spot, label }: Wanted): HTMLElement =>
  typeof spot === 'number' ? pinElement(label) : clusterElement(spot.count, label);

/** The marks of a map that an engine draws. */
export function createMarkSet(engine: MapEngine): MarkSet {
  const marks = new Map<string, Mark>();
  const center = centerElement();
  const place = (mark: HTMLElement, at: Coordinates): void => engine.place(mark, nearest(at, engine.camera.center.lng));

  return {
    show(wanted, onLeave) {
      const names = uniqueNames(wanted);
      const stay = new Set(names);
      for (const [name, { element }] of marks) {
        if (stay.has(name)) continue;
        onLeave(element);
        engine.remove(element);
        marks.delete(name);
      }
      // from the last, so that each new one goes before the one that follows it
      let following: Node | null = null;
      for (let i = wanted.length - 1; i >= 0; i -= 1) {
        const [item, name] = [wanted[i] as Wanted, names[i] as string];
        const element: HTMLElement = marks.get(name)?.element ?? elementOf(item);
        if (!marks.has(name)) engine.pane.insertBefore(element, following);
        marks.set(name, { element, spot: item.spot });
        place(element, item.at);
        element.style.setProperty('--_down', String(item.down));
        setSelected(element, item.isSelected);
        following = element;
      }
      spread(wanted, (i) => (marks.get(names[i] as string) as Mark).element);
    },
    showCenter(at) {
      if (!at) return engine.remove(center);
      if (!center.isConnected) engine.pane.prepend(center);
      place(center, at);
    },
    spotOf: (mark) => [...marks.values()].find(({ element }) => element === mark)?.spot,
  };
}

/** The names of marks; of those that look the same, the later ones get a number. */
function uniqueNames(wanted: readonly Wanted[]): string[] {
  const seen = new Map<string, number>();
  return wanted.map((item) => {
    const name = nameOf(item);
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return count ? `${name} ${count}` : name;
  });
}

/** Puts marks of exactly one place side by side. */
function spread(wanted: readonly Wanted[], elementAt: (i: number) => HTMLElement): void {
  const places = new Map<string, number[]>();
  wanted.forEach(({ at: { lat, lng } }, i) => {
    const key = `${lat} ${lng}`;
    places.set(key, [...(places.get(key) ?? []), i]);
  });
  for (const together of places.values()) {
    together.forEach((i, nth) => {
      const targets = (nth - (together.length - 1) / 2) * SPREAD;
      elementAt(i).style.setProperty('--_aside', String(targets));
    });
  }
}
