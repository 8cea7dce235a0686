/** Wakes the cars that watch, in this process, when something came to their inbox by any copy of the service. */
import type { Database } from '../db/database.ts';
import { INBOX_CHANNEL } from './inbox.store.ts';

/** The inboxes that are watched. */
export class InboxHub {
  readonly #database: Database;
  readonly #watchers = new Map<string, Set<() => void>>();
  #stop: (() => Promise<void>) | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Begins to listen. */
  async start(): Promise<void> {
    this.#stop = await this.#database.listen(INBOX_CHANNEL, (id) => this.#wake(id));
  }

  /** Ends to listen. */
  async stop(): Promise<void> {
    await this.#stop?.();
  }

  /** Calls `wake` when an inbox may have changed, until the returned function is called. */
  watch(id: string, wake: () => void): () => void {
    const watchers = this.#watchers.get(id) ?? new Set();
    this.#watchers.set(id, watchers.add(wake));
    return () => {
      watchers.delete(wake);
      if (watchers.size === 0 && this.#watchers.get(id) === watchers) this.#watchers.delete(id);
    };
  }

  /** Without an id the connection was lost for a while, and any inbox may have changed. */
  #wake(id: string | undefined): void {
    const sets = id === undefined ? [...this.#watchers.values()] : [this.#watchers.get(id) ?? []];
    for (const set of sets) for (const wake of [...set]) wake();
  }
}
