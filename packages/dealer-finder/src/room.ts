import type { ReactiveElement } from 'lit';

let there: typeof import('./dealer-finder.room.ts') | undefined;

/** Fetches what counts the rows that fit; without it as many are shown as may be. */
export const fetchRoom = (): Promise<void> =>
  import('./dealer-finder.room.ts').then(
    (room) => {
      there = room;
    },
    () => {},
  );

/**
 * How many dealers a driver sees at once, where no more than `maxItems` may be; `undefined`: as many as may be, or the list may
 * grow. What counts them is fetched where a driver is; what could not be fetched is asked for again with the next call.
 */
export function roomFor(host: ReactiveElement, maxItems: number | undefined): number | undefined {
  if (!there && maxItems !== undefined) void fetchRoom().then(() => there && host.requestUpdate());
  return there?.roomOf(host, maxItems);
}
