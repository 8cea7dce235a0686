/** One desk's stream of server-sent events. */
import { Readable } from 'node:stream';
import type { DeskEvent } from '@forecourt/contract';
import type { EventHub } from './event-hub.ts';

/** A desk that does not read this much is cut off; it comes back with the id of the last event it saw. */
const MOST_UNREAD_BYTES = 1_000_000;
/** How many events are remembered, so that none is sent twice. */
const MOST_REMEMBERED = 2000;

/** How a stream begins and stays awake. */
export interface EventStreamOptions {
  /** The last event that the desk saw; `undefined`: it wants only what happens from now on. */
  lastEventId: string | undefined;
  heartbeatMs: number;
  onClose(): void;
}

/** Opens a stream: what was missed first, then events as they happen, and a comment now and then. */
export function openEventStream(hub: EventHub, options: EventStreamOptions): Readable {
  const stream = new Readable({ read() {} });
  const waiting: DeskEvent[] = [];
  let catchingUp = options.lastEventId !== undefined;

  const push = (text: string) => {
    if (stream.destroyed) return;
    stream.push(text);
    if (stream.readableLength > MOST_UNREAD_BYTES) stream.destroy();
  };
  // What was missed is read from the database, and may be notified a moment later as well.
  const sent = new Set<string>();
  const send = (event: DeskEvent) => {
    if (sent.has(event.id)) return;
    sent.add(event.id);
    if (sent.size > MOST_REMEMBERED) sent.delete(sent.values().next().value as string);
    push(`id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  };

  const unwatch = hub.watch((event) => (catchingUp ? waiting.push(event) : send(event)));
  const heartbeat = setInterval(() => push(': still here\n\n'), options.heartbeatMs);
  heartbeat.unref();
  stream.once('close', () => {
    clearInterval(heartbeat);
    unwatch();
    options.onClose();
  });

  // Something at once, so that proxies and callers see that the stream is open.
  push('retry: 2000\n: welcome\n\n');
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
