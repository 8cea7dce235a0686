/** The life of the map: started once the list is there, given up after a while, told of each change, taken away. */
import type { Clock } from '@forecourt/core';
import type { DealerMap, MapAdapter, MapListener, MapView } from './map-port.ts';

/** How long a map may take until it is there, in milliseconds. */
const TIMEOUT_MS = 5_000;

/** What a map needs. */
export interface MapOptions {
  adapter: () => MapAdapter | Promise<MapAdapter>;
  /** An element of the finder's with a size, empty. */
  container: HTMLElement;
  listener: MapListener;
  /** The clock of the time-out; `undefined`: the browser's. */
  clock: Clock | undefined;
}

/** A map on its way, or there. */
export interface MapController {
  /** Shows something; what comes before the map is there waits for it. */
  show(view: MapView): void;
  /** Takes the map away, or gives up waiting for it. Nothing is told any more. */
  end(): void;
}

/**
 * Starts a map. Whatever goes wrong with it, when it comes or later, is told once, by `listener.onFail`; the container is then
 * empty again.
 */
export function startMap({ adapter, container, listener, clock = window }: MapOptions): MapController {
  const aborter = new AbortController();
  const { signal } = aborter;
  let map: DealerMap | undefined;
  let last: MapView | undefined;

  const end = (): void => {
    clock.clearTimeout(timer as number);
    aborter.abort();
    // a focus inside waits here until the finder, which is drawn next, leads it on
    if (container.contains((container.getRootNode() as ShadowRoot).activeElement)) {
      container.tabIndex = -1;
      container.focus();
    }
    try {
      map?.destroy();
    } catch {
      // it is of no use any more in any case
    }
    map = undefined;
    container.replaceChildren();
  };
  const fail = (reason: unknown): void => {
    if (signal.aborted) return;
    end();
    listener.onFail(reason);
  };
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      fail(error);
    }
  };
  const timer = clock.setTimeout(() => fail(new Error('the map took too long')), TIMEOUT_MS);

  const open = async (): Promise<void> => {
    const make = await adapter();
    // nothing is put into an element that is on its way out
    if (signal.aborted) return;
    const ready = await make(
      container,
      {
        onSelect: (id) => signal.aborted || listener.onSelect(id),
        onMove: (box) => signal.aborted || listener.onMove(box),
        onFail: fail,
      },
      signal,
    );
    if (signal.aborted) return ready.destroy();
    clock.clearTimeout(timer as number);
    map = ready;
    attempt(() => last && map?.show(last));
  };
  void open().catch(fail);

  return {
    show(view) {
      if (signal.aborted) return;
      last = view;
      attempt(() => map?.show(view));
    },
    end,
  };
}
