/** One car's stream of what is sent to it. */
import type { Readable } from 'node:stream';
import type { Db } from '../db/schema.ts';
import type { WakeHub } from '../db/wake-hub.ts';
import { openReadingStream } from '../http/event-stream.ts';
import { itemsAfter, type OpenInbox } from './inbox.store.ts';

/** How a stream begins, stays awake and ends. */
export interface InboxStreamOptions {
  /** The last item that the car saw; `undefined`: none. */
  lastEventId: string | undefined;
  heartbeatMs: number;
  now(): number;
}

/** Opens a stream: what is there, then what comes. It ends with the inbox. */
export function openInboxStream(hub: WakeHub, db: Db, inbox: OpenInbox, options: InboxStreamOptions): Readable {
  let lastId = options.lastEventId ?? '0';
  return openReadingStream({
    heartbeatMs: options.heartbeatMs,
    watch: (wake) => hub.watch(inbox.id, wake),
    isOver: () => inbox.expires_at.getTime() <= options.now(),
    async read({ send, end }) {
      const items = await itemsAfter(db, inbox.id, lastId);
      if (!items) end();
      for (const item of items ?? []) {
        lastId = item.id;
        send({ ...item, type: 'item' });
      }
    },
  });
}
