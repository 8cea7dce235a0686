/** A stream of server-sent events. */
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import * as v from 'valibot';

/** Who does not read this much is cut off; they come back with the id of the last event they saw. */
const MOST_UNREAD_BYTES = 1_000_000;

/** How many events are remembered, so that none is sent twice. */
const MOST_REMEMBERED = 2000;

/** What a reader of events that are numbered by the database may say: the last one it saw. */
export const EventHeaders = v.looseObject({
  /** Digits that fit the database's 64-bit numbers. */
  'last-event-id': v.optional(v.pipe(v.string(), v.regex(/^\d{1,18}$/))),
});

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
  send<Event extends StreamEvent>(event: Event): void;
  /** Ends it, after what was sent. */
  end(): void;
}

/** Opens a stream: events as they are sent, and a comment now and then. */
export function openStream({ heartbeatMs, onHeartbeat, onClose }: StreamOptions): EventStream {
  const stream = new Readable({ read() {} });
  let hasEnded = false;
  const push = (text: string | null) => {
    if (stream.destroyed || hasEnded) return;
    hasEnded = text === null;
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
    end: () => push(null),
  };
}

/** What a stream tells of, and how it learns of it. */
export interface ReadingStreamOptions {
  heartbeatMs: number;
  /** Calls `wake` when there may be something new, until the returned function is called. */
  watch(wake: () => void): () => void;
  /** Sends what is new since it was last called. It is never called twice at once. */
  read(stream: Pick<EventStream, 'send' | 'end'>): Promise<void>;
  /** Whether it ends; asked with each comment. */
  isOver?(): boolean;
  onClose?(): void;
}

/** Opens a stream that reads what is new: at once, and each time it is woken. */
export function openReadingStream(options: ReadingStreamOptions): Readable {
  let isReading = false;
  let isBehind = false;
  const { stream, send, end } = openStream({
    heartbeatMs: options.heartbeatMs,
    onHeartbeat() {
      if (options.isOver?.()) end();
    },
    onClose() {
      unwatch();
      options.onClose?.();
    },
  });

  /** Reads until there is nothing new; called meanwhile, it reads once more. */
  const readAll = async () => {
    isBehind = true;
    if (isReading) return;
    isReading = true;
    try {
      while (isBehind && !stream.destroyed) {
        isBehind = false;
        await options.read({ send, end });
      }
    } catch (error) {
      stream.destroy(error as Error);
    } finally {
      isReading = false;
    }
  };

  const unwatch = options.watch(() => void readAll());
  void readAll();
  return stream;
}

/** Makes what tells whether the id of an event comes for the first time, as far as it is remembered. */
export function createFirstTime(): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    if (seen.size > MOST_REMEMBERED) seen.delete(seen.values().next().value as string);
    return true;
  };
}

/** Answers with a stream of events that nothing on the way keeps or gathers. */
export function sendStream(reply: FastifyReply, stream: Readable): FastifyReply {
  return reply
    .type('text/event-stream; charset=utf-8')
    .header('x-accel-buffering', 'no')
    .header('cache-control', 'no-store')
    .send(stream);
}
