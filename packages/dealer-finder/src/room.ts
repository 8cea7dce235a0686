import type { ReactiveElement } from 'lit';

let there: typeof import('./dealer-finder.room.ts') | undefined;
let coming: Promise<boolean> | undefined;

/** Fetches what counts the rows that fit, and says whether it is there; what could not be fetched is asked for again. */
export function fetchRoom(): Promise<boolean> {
  coming ??= import('./dealer-finder.room.ts').then(
    (room) => {
      there = room;
      return true;
    },
    () => {
      coming = undefined;
      return false;
    },
  );
  return coming;
}

/**
 * How many dealers a driver sees at once, where no more than `maxItems` may be; `undefined`: as many as may be, or the list may
 * grow. What counts them is fetched where a driver is.
 */
export function roomFor(host: ReactiveElement, maxItems: number | undefined): number | undefined {
  if (!there && maxItems !== undefined) void fetchRoom().then((isThere) => isThere && host.requestUpdate());
  return there?.roomOf(host, maxItems);
}
