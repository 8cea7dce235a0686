/** Tells the desks that watch, in this process, of events from any copy of the service. */
import type { DeskEvent } from '@forecourt/contract';
import { newestEventId } from '../db/event-log.ts';
import type { Context } from '../settings.ts';
import { describeError } from '../log.ts';
import { findDeskBooking } from './desk.store.ts';
import { DESK_CHANNEL, eventsSince, findEvent, type StoredEvent } from './event.store.ts';

/** How many missed events a desk is told at most; one that was away for longer loads its list anew anyway. */
const MOST_MISSED = 1000;

/** Called with each event, in the order in which this process learnt of them. */
export type Watcher = (event: DeskEvent) => void;

/** The events of the desk, as they happen. */
export class EventHub {
  readonly #context: Context;
  readonly #watchers = new Set<Watcher>();
  #lastId = '0';
  /** Events are told one after the other, whatever their look-ups take. */
  #queue: Promise<void> = Promise.resolve();
  #stop: (() => Promise<void>) | undefined;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Begins to listen. */
  async start(): Promise<void> {
    this.#lastId = await newestEventId(this.#context.db, 'desk_event');
    this.#stop = await this.#context.database.listen(DESK_CHANNEL, (id) => this.#enqueue(id));
  }

  /** Ends to listen. */
  async stop(): Promise<void> {
    await this.#stop?.();
    await this.#queue;
  }

  /** Tells a desk of every event from now on, until the returned function is called. */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** What a desk missed since the last event it saw, oldest first. */
  async missedSince(lastId: string): Promise<DeskEvent[]> {
    return this.#load(await eventsSince(this.#context.db, lastId, MOST_MISSED));
  }

  #enqueue(id: string | undefined): void {
    this.#queue = this.#queue
      .then(() => this.#tell(id))
      .catch((error) => this.#context.log.error('desk events failed', describeError(error)));
  }

  /** Without an id the connection was lost for a while: whatever came since the last known event is told. */
  async #tell(id: string | undefined): Promise<void> {
    if (this.#watchers.size === 0) {
      this.#lastId = id ?? this.#lastId;
      return;
    }
    const { db } = this.#context;
    const stored = id === undefined ? await eventsSince(db, this.#lastId, MOST_MISSED) : [await findEvent(db, id)];
    for (const event of await this.#load(stored)) {
      this.#lastId = event.id;
      for (const watcher of this.#watchers) watcher(event);
    }
  }

  async #load(stored: readonly (StoredEvent | undefined)[]): Promise<DeskEvent[]> {
    const events: DeskEvent[] = [];
    for (const event of stored) {
      const booking = event && (await findDeskBooking(this.#context.db, event.booking_id));
      if (event && booking) events.push({ id: event.id, type: event.type, booking });
    }
    return events;
  }
}
