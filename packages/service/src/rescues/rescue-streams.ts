/** Streams of cases: one for who needs help, one for dispatchers. */
import type { Readable } from 'node:stream';
import { type DeskRescue, isRescueOver, type Rescue } from '@forecourt/contract';
import type { Db } from '../db/schema.ts';
import type { WakeHub } from '../db/wake-hub.ts';
import { createFirstTime, openReadingStream } from '../http/event-stream.ts';
import { rescueEventsSince } from './rescue-event.store.ts';

/** How many events are read at once. */
const BATCH = 50;

/** How the stream of a case begins and goes on. */
export interface RescueStreamOptions {
  /** The last event that was seen; `undefined`: none. */
  lastEventId: string | undefined;
  heartbeatMs: number;
  /** The case as it is; `undefined`: it is deleted. */
  read(): Promise<Rescue | undefined>;
}

/**
 * Opens the stream of a case: as it is, then each time it changes. An event is known by the sequence of the case. It ends with the
 * case, whose end is told in any case, so that nobody comes back to ask for it.
 */
export function openRescueStream(hub: WakeHub, id: string, options: RescueStreamOptions): Readable {
  let seen = options.lastEventId;
  return openReadingStream({
    heartbeatMs: options.heartbeatMs,
    watch: (wake) => hub.watch(id, wake),
    async read({ send, end }) {
      const rescue = await options.read();
      if (!rescue) return end();
      const isOver = isRescueOver(rescue.status);
      const eventId = String(rescue.sequence);
      if (seen !== eventId || isOver) {
        seen = eventId;
        send({ id: eventId, type: 'rescue', rescue });
      }
      if (isOver) end();
    },
  });
}

/** How the stream of dispatchers begins and goes on. */
export interface DeskRescueStreamOptions {
  /** The last event that was seen. */
  lastEventId: string;
  heartbeatMs: number;
  find(id: string): Promise<DeskRescue | undefined>;
  onClose(): void;
}

/** Opens the stream of all cases: what was missed, then what happens. */
export function openDeskRescueStream(hub: WakeHub, db: Db, options: DeskRescueStreamOptions): Readable {
  let lastId = options.lastEventId;
  // What ran beside an event may be read again with the next ones.
  const isFirst = createFirstTime();
  return openReadingStream({
    heartbeatMs: options.heartbeatMs,
    watch: (wake) => hub.watch(undefined, wake),
    onClose: options.onClose,
    async read({ send }) {
      for (;;) {
        const events = await rescueEventsSince(db, lastId, BATCH);
        for (const { id, rescue_id } of events) {
          lastId = id;
          const rescue = isFirst(id) && (await options.find(rescue_id));
          if (rescue) send({ id, type: 'rescue', rescue });
        }
        if (events.length < BATCH) return;
      }
    },
  });
}
