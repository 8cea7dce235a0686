import type { ReactiveElement } from 'lit';

let there: typeof import('./dealer-finder.room.ts') | undefined;

/**
 * How many dealers a driver sees at once, where no more than `maxItems` may be; `undefined`: as many as may be, or the list may
 * grow. What counts them is fetched where a driver is; what could not be fetched is asked for again with the next call.
 */
export function roomFor(host: ReactiveElement, maxItems: number | undefined): number | undefined {
  if (!there && maxItems !== undefined) {
    import('./dealer-finder.room.ts').then(
      (room) => {
        there = room;
        host.requestUpdate();
      },
      () => undefined,
    );
  }
  return there?.roomOf(host, maxItems);
}
