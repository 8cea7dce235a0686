/** One car's stream of what is sent to it. */
import type { Readable } from 'node:stream';
import type { Db } from '../db/schema.ts';
import { openStream } from '../http/event-stream.ts';
import type { InboxHub } from './inbox-hub.ts';
import { itemsAfter, type OpenInbox } from './inbox.store.ts';

/** How a stream begins, stays awake and ends. */
export interface InboxStreamOptions {
  /** The last item that the car saw; `undefined`: none. */
  lastEventId: string | undefined;
  heartbeatMs: number;
  now(): number;
}

/** Opens a stream: what is there, then what comes. It ends with the inbox. */
export function openInboxStream(hub: InboxHub, db: Db, inbox: OpenInbox, options: InboxStreamOptions): Readable {
  let lastId = options.lastEventId ?? '0';
  let isReading = false;
  let isBehind = false;

  const { stream, send } = openStream({
    heartbeatMs: options.heartbeatMs,
    onHeartbeat() {
      if (inbox.expires_at.getTime() <= options.now()) end();
    },
    onClose: () => unwatch(),
  });
  const end = () => void (stream.destroyed || stream.push(null));

  /** Reads until there is nothing new; called meanwhile, it reads once more. */
  const readAll = async () => {
    isBehind = true;
    if (isReading) return;
    isReading = true;
    try {
      while (isBehind && !stream.destroyed) {
        isBehind = false;
        const items = await itemsAfter(db, inbox.id, lastId);
        if (!items) end();
        for (const item of items ?? []) {
          lastId = item.id;
          send({ ...item, type: 'item' });
        }
      }
    } catch (error) {
      stream.destroy(error as Error);
    } finally {
      isReading = false;
    }
  };

  const unwatch = hub.watch(inbox.id, () => void readAll());
  void readAll();
  return stream;
}
