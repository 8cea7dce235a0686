/** Wakes who watches a thing, in this process, when any copy of the service has changed it. */
import type { Database } from './database.ts';

/** What is watched on a channel, by its id. */
export class WakeHub {
  readonly #database: Database;
  readonly #channel: string;
  /** Those who watch everything stand under `undefined`. */
  readonly #watchers = new Map<string | undefined, Set<() => void>>();
  #stop: (() => Promise<void>) | undefined;

  /** On the channel the ids of what changes are sent. */
  constructor(database: Database, channel: string) {
    this.#database = database;
    this.#channel = channel;
  }

  /** Begins to listen. */
  async start(): Promise<void> {
    this.#stop = await this.#database.listen(this.#channel, (id) => this.#wake(id));
  }

  /** Ends to listen. */
  async stop(): Promise<void> {
    await this.#stop?.();
  }

  /** Calls `wake` when a thing may have changed, or with `undefined` any, until the returned function is called. */
  watch(id: string | undefined, wake: () => void): () => void {
    const watchers = this.#watchers.get(id) ?? new Set();
    this.#watchers.set(id, watchers.add(wake));
    return () => {
      watchers.delete(wake);
      if (watchers.size === 0 && this.#watchers.get(id) === watchers) this.#watchers.delete(id);
    };
  }

  /** Without an id the connection was lost for a while, and anything may have changed. */
  #wake(id: string | undefined): void {
    const all = id === undefined ? [...this.#watchers.keys()] : [id, undefined];
    for (const key of all) for (const wake of [...(this.#watchers.get(key) ?? [])]) wake();
  }
}
