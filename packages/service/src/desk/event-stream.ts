/** One desk's stream of server-sent events. */
import type { Readable } from 'node:stream';
import type { DeskEvent } from '@forecourt/contract';
import { createFirstTime, openStream } from '../http/event-stream.ts';
import type { EventHub } from './event-hub.ts';

/** How a stream begins and stays awake. */
export interface EventStreamOptions {
  /** The last event that the desk saw; `undefined`: it wants only what happens from now on. */
  lastEventId: string | undefined;
  heartbeatMs: number;
  onClose(): void;
}

/** Opens a stream: what was missed first, then events as they happen, and a comment now and then. */
export function openEventStream(hub: EventHub, options: EventStreamOptions): Readable {
  const { stream, send: sendNow } = openStream({
    heartbeatMs: options.heartbeatMs,
    onClose() {
      unwatch();
      options.onClose();
    },
  });
  const waiting: DeskEvent[] = [];
  let catchingUp = options.lastEventId !== undefined;

  // What was missed is read from the database, and may be notified a moment later as well.
  const isFirst = createFirstTime();
  const send = (event: DeskEvent) => {
    if (isFirst(event.id)) sendNow(event);
  };

  const unwatch = hub.watch((event) => (catchingUp ? waiting.push(event) : send(event)));
  if (options.lastEventId !== undefined) {
    hub.missedSince(options.lastEventId).then(
      (missed) => {
        for (const event of [...missed, ...waiting]) send(event);
        catchingUp = false;
      },
      (error: Error) => stream.destroy(error),
    );
  }
  return stream;
}
