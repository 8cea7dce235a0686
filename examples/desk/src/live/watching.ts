/** A stream of events as long as a session lasts, each time from the last event on. No DOM. */
import { apiErrorCodeOf, type WatchOptions } from '@forecourt/contract';

/** How long to wait when watching ended for a reason that the client does not retry by itself. */
const WATCH_AGAIN_MS = 30_000;

export interface WatchingOptions<Event> {
  open: (options: WatchOptions) => AsyncIterable<Event>;
  onEvent: (event: Event) => void;
  onConnection: (isConnected: boolean) => void;
  /** Called when the service no longer accepts the token. */
  onRefused: () => void;
  setTimeout?: ((run: () => void, ms: number) => unknown) | undefined;
}

export class Watching<Event extends { id: string }> {
  private readonly options: WatchingOptions<Event>;
  private controller = new AbortController();
  private lastEventId: string | undefined;

  constructor(options: WatchingOptions<Event>) {
    this.options = options;
  }

  /** Begins to watch; tries again by itself. */
  async start(): Promise<void> {
    const { signal } = this.controller;
    const { open, onEvent, onRefused, setTimeout = globalThis.setTimeout } = this.options;
    const onConnection = (isConnected: boolean): void => {
      if (!signal.aborted) this.options.onConnection(isConnected);
    };
    try {
      const since = this.lastEventId === undefined ? {} : { lastEventId: this.lastEventId };
      for await (const event of open({ signal, onConnection, ...since })) {
        this.lastEventId = event.id;
        onEvent(event);
      }
    } catch (error) {
      if (signal.aborted) return;
      if (apiErrorCodeOf(error) === 'unauthorized') return onRefused();
      onConnection(false);
      setTimeout(() => !signal.aborted && void this.start(), WATCH_AGAIN_MS);
    }
  }

  stop(): void {
    this.controller.abort();
  }

  /** Connects anew at once. */
  restart(): void {
    this.stop();
    this.controller = new AbortController();
    this.options.onConnection(false);
    void this.start();
  }
}
