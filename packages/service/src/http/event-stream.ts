/** A stream of server-sent events. */
import { Readable } from 'node:stream';

/** Who does not read this much is cut off; they come back with the id of the last event they saw. */
const MOST_UNREAD_BYTES = 1_000_000;

/** How a stream stays awake, and what follows its end. */
export interface StreamOptions {
  /** How often a comment is sent, in milliseconds. */
  heartbeatMs: number;
  /** Called with each comment. */
  onHeartbeat?(): void;
  onClose(): void;
}

/** What an event says. */
export interface StreamEvent {
  id: string;
  type: string;
}

/** An open stream. It is sent something at once, so that proxies and callers see that it is open. */
export interface EventStream {
  stream: Readable;
  /** Sends an event, as JSON. After the end it does nothing. */
  send(event: StreamEvent): void;
}

/** Opens a stream: events as they are sent, and a comment now and then. */
export function openStream({ heartbeatMs, onHeartbeat, onClose }: StreamOptions): EventStream {
  const stream = new Readable({ read() {} });
  const push = (text: string) => {
    if (stream.destroyed || stream.readableEnded) return;
    stream.push(text);
    if (stream.readableLength > MOST_UNREAD_BYTES) stream.destroy();
  };
  const heartbeat = setInterval(() => {
    push(': still here\n\n');
    onHeartbeat?.();
  }, heartbeatMs);
  heartbeat.unref();
  stream.once('close', () => {
    clearInterval(heartbeat);
    onClose();
  });
  push('retry: 2000\n: welcome\n\n');
  return {
    stream,
    send: (event) => push(`id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`),
  };
}
