import type { Stop } from './stops.ts';

/** A direction on the screen. Which way a text runs does not matter. */
export type Direction = 'up' | 'down' | 'left' | 'right';

/** What is not in line costs more than anything that is. */
const OUT_OF_LINE = 10_000;

/** The stops that lie in a direction, the nearest first. What is in line comes before what is aside. */
export function inDirection(from: Element, direction: Direction, stops: readonly Stop[]): Stop[] {
  const across = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  /** Near and far edge along the direction, and the edges across it. */
  const edges = (element: Element): [number, number, number, number] => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [start, end, low, high] = across ? [left, right, top, bottom] : [top, bottom, left, right];
    return sign > 0 ? [start, end, low, high] : [-end, -start, low, high];
  };
  const [near, far, low, high] = edges(from);
  const cost = (element: Element): number => {
    const [itsNear, itsFar, itsLow, itsHigh] = edges(element);
    const gap = itsNear - far;
    const overlap = Math.min(high, itsHigh) - Math.max(low, itsLow);
    const aside = Math.abs(low + high - itsLow - itsHigh) / 2;
    // one inside the other, such as a button in a field: its middle says where it is
    if (gap < -1 && (overlap <= 0 || itsNear + itsFar <= near + far + 2)) return Number.POSITIVE_INFINITY;
    return Math.max(0, gap) + (overlap > 0 ? aside * 0.3 : aside * 3 + OUT_OF_LINE);
  };
  return stops
    .filter(({ element }) => element !== from)
    .map((stop): [number, Stop] => [cost(stop.element), stop])
    .filter(([each]) => each < Number.POSITIVE_INFINITY)
    .sort(([a], [b]) => a - b)
    .map(([, stop]) => stop);
}
