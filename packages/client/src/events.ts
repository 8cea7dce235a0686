/** Server-sent events over `fetch`, because `EventSource` cannot send a token. */
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { LATE, type Timers, within } from './timing.ts';

/** How to read a stream of events. */
export interface EventStreamOptions extends Timers {
  /** Ends the reading; it then throws an `AbortError`. */
  signal: AbortSignal;
  /** How long the stream may be silent before it counts as dead, in milliseconds. A comment breaks the silence. */
  idleMs: number;
  /** Called when the back end says how long to wait before the next connection, in milliseconds. */
  onRetry: (ms: number) => void;
}

/** The messages of an event stream, until it ends or falls silent. */
export async function* readEvents(
  stream: ReadableStream<Uint8Array>,
  { signal, idleMs, onRetry, ...timers }: EventStreamOptions,
): AsyncGenerator<EventSourceMessage, void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let messages: EventSourceMessage[] = [];
  const parser = createParser({ onRetry, onEvent: (message) => messages.push(message) });
  try {
    for (;;) {
      const chunk = await within(idleMs, signal, timers, () => reader.read());
      if (chunk === LATE || chunk.done) return;
      parser.feed(decoder.decode(chunk.value, { stream: true }));
      yield* messages;
      messages = [];
    }
  } finally {
    // Closes the connection; it may be broken already.
    reader.cancel().catch(() => {});
  }
}
