/** Reads server-sent events in tests. */
import assert from 'node:assert/strict';

/** An event as it was sent. */
export interface ReadEvent {
  id: string;
  type: string;
  data: unknown;
}

/** An open stream of events. */
export interface EventReader {
  response: Response;
  /** The next event; rejects when the stream ends before. */
  next(): Promise<ReadEvent>;
  /** The events up to its end. */
  rest(): Promise<ReadEvent[]>;
  /** All that came so far, comments too. */
  text(): string;
  close(): void;
}

/** Opens a stream and waits until it has said something. */
export async function openEvents(url: string, token: string, lastEventId?: string): Promise<EventReader> {
  const abort = new AbortController();
  const headers = {
    authorization: `Bearer ${token}`,
    ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
  };
  const response = await fetch(url, { headers, signal: abort.signal });
  const reader = (response.body ?? assert.fail('there is a stream')).pipeThrough(new TextDecoderStream()).getReader();
  let all = '';
  let unread = '';
  const more = async (): Promise<boolean> => {
    const { value = '', done } = await reader.read();
    all += value;
    unread += value;
    return !done;
  };
  const take = (): ReadEvent | undefined => {
    const [found, id, type, data] = /id: (\d+)\nevent: (\S+)\ndata: (.+)\n\n/.exec(unread) ?? [];
    if (found === undefined || id === undefined || type === undefined || data === undefined) return undefined;
    unread = unread.slice(unread.indexOf(found) + found.length);
    return { id, type, data: JSON.parse(data) };
  };
  await more();
  return {
    response,
    text: () => all,
    close: () => abort.abort(),
    async next() {
      for (;;) {
        const event = take();
        if (event) return event;
        if (!(await more())) throw new Error('the stream ended');
      }
    },
    async rest() {
      while (await more());
      const events: ReadEvent[] = [];
      for (let event = take(); event; event = take()) events.push(event);
      return events;
    },
  };
}
