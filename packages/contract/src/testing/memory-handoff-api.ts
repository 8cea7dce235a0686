/** Hand-offs and car inboxes in memory. */
import { ApiError } from '../api-error.ts';
import { type CarInbox, type CarInboxItem, type HandoffCreated, HandoffRecord } from '../handoff.ts';
import { HANDOFF_CODE_ALPHABET, readHandoffCode } from '../handoff-code.ts';
import type { HandoffApi, HandoffErrorCode, InboxKey, WatchOptions } from '../ports.ts';
import { accept } from './memory-rules.ts';
import { createOnce } from './memory-world.ts';
import { createRehearsal, type Rehearsal } from './rehearsal.ts';

/** How a memory back end for hand-offs is set up; every part has a default. */
export interface MemoryHandoffOptions {
  /** The time at the start, ISO 8601; it then stands still but for `advance`. Default: the real clock. */
  now?: string;
  /** How long a code holds, in seconds. Default 900. */
  handoffSeconds?: number;
  /** How long an inbox is open, in seconds. Default 43,200. */
  inboxSeconds?: number;
}

/** Hand-offs in memory, with what a test needs to steer them. */
export interface MemoryHandoffApi extends HandoffApi, Rehearsal<HandoffApi> {
  /** The same back end as another device reaches it; its calls are neither recorded nor made to fail. */
  readonly elsewhere: HandoffApi;
  /** Lets time pass: codes and inboxes run out. */
  advance(ms: number): void;
  /** Breaks the connection of all that watch, or brings it back. */
  setConnected(isConnected: boolean): void;
}

interface Inbox extends Omit<CarInbox, 'secondsLeft'> {
  items: CarInboxItem[];
  isClosed: boolean;
  /** Wakes who watches: something came, or it is over. */
  wake: Set<() => void>;
}

const STATUS: Partial<Record<HandoffErrorCode, number>> = {
  'handoff-not-found': 404,
  'inbox-not-found': 404,
  'handoff-used': 410,
  'handoff-expired': 410,
  'inbox-closed': 410,
  unauthorized: 401,
};

const refuse = (code: HandoffErrorCode): never => {
  throw new ApiError<HandoffErrorCode>(code, `memory: ${code}`, { status: STATUS[code] ?? 400 });
};

/** The codes of one back end, the same each time: they begin with K7P2. */
const codeOf = (n: number): string =>
  `K7P2${[32_768, 1024, 32, 1].map((weight) => HANDOFF_CODE_ALPHABET[Math.floor((n * 709) / weight) % 32]).join('')}`;

/** Makes a back end for hand-offs in memory. Two of them share nothing. */
export const createMemoryHandoffApi = (options: MemoryHandoffOptions = {}): MemoryHandoffApi => {
  const { handoffSeconds = 900, inboxSeconds = 43_200 } = options;
  const { controls, perform } = createRehearsal<HandoffApi>(0);
  const once = createOnce();
  const start = options.now === undefined ? undefined : Date.parse(options.now);
  let passed = 0;
  const now = (): number => (start ?? Date.now()) + passed;

  const handoffs = new Map<string, HandoffCreated & { record: HandoffRecord; isUsed: boolean }>();
  const inboxes = new Map<string, Inbox>();
  const told = new Set<(isConnected: boolean) => void>();
  let made = 0;
  const make = (seconds: number) => {
    const expiresAt = new Date(now() + seconds * 1000).toISOString();
    return { code: codeOf(++made), expiresAt };
  };
  const withSecondsLeft = <Made extends { expiresAt: string }>(each: Made) => ({
    ...each,
    secondsLeft: Math.max(0, Math.floor((Date.parse(each.expiresAt) - now()) / 1000)),
  });
  const isOver = ({ expiresAt }: { expiresAt: string }): boolean => Date.parse(expiresAt) <= now();

  const redeem = (text: string, key: string): HandoffRecord => {
    const code = readHandoffCode(text) ?? '';
    const handoff = handoffs.get(code) ?? refuse('handoff-not-found');
    return once(`redeem ${key}`, code, () => {
      if (handoff.isUsed) refuse('handoff-used');
      if (isOver(handoff)) refuse('handoff-expired');
      handoff.isUsed = true;
      return handoff.record;
    });
  };

  const open = (text: string): Inbox => {
    const inbox = inboxes.get(readHandoffCode(text) ?? '') ?? refuse('inbox-not-found');
    if (inbox.isClosed || isOver(inbox)) refuse('inbox-closed');
    return inbox;
  };
  const unlock = ({ code, secret }: InboxKey): Inbox => {
    const inbox = inboxes.get(readHandoffCode(code) ?? '') ?? refuse('inbox-not-found');
    return inbox.secret === secret ? inbox : refuse('unauthorized');
  };
  const wakeAll = (): void => {
    for (const { wake } of inboxes.values()) for (const each of wake) each();
  };

  const send = (text: string, body: HandoffRecord, key: string): void => {
    const { code } = open(text);
    once(`send ${key}`, { code, body }, () => {
      const record = accept(HandoffRecord, body);
      const { items, wake } = open(code);
      items.push({ id: String(items.length + 1), sentAt: new Date(now()).toISOString(), record });
      for (const each of wake) each();
    });
  };

  async function* watch(key: InboxKey, { signal, lastEventId, onConnection }: WatchOptions) {
    const onAbort = (): void => wakeAll();
    signal.addEventListener('abort', onAbort);
    if (onConnection) told.add(onConnection);
    try {
      onConnection?.(true);
      for (let next = Number(lastEventId ?? 0); !signal.aborted; ) {
        const inbox = unlock(key);
        const { items, wake } = open(inbox.code);
        const item = items[next++];
        if (item) {
          yield item;
          continue;
        }
        next--;
        await new Promise<void>((resolve) => {
          const each = (): void => {
            wake.delete(each);
            resolve();
          };
          wake.add(each);
        });
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
      if (onConnection) told.delete(onConnection);
    }
  }

  const portOver = (perform: ReturnType<typeof createRehearsal<HandoffApi>>['perform']): HandoffApi => ({
    createHandoff: (body, o) =>
      perform('createHandoff', [body, o], o, () =>
        withSecondsLeft(
          once(`create ${o.idempotencyKey}`, body, () => {
            const handoff = make(handoffSeconds);
            handoffs.set(handoff.code, { ...handoff, record: accept(HandoffRecord, body), isUsed: false });
            return handoff;
          }),
        ),
      ),
    redeemHandoff: (code, o) => perform('redeemHandoff', [code, o], o, () => redeem(code, o.idempotencyKey)),
    openInbox: (o) =>
      perform('openInbox', [o], o, () =>
        withSecondsLeft(
          once(`open ${o.idempotencyKey}`, '', () => {
            const inbox = { ...make(inboxSeconds), secret: `secret-of-inbox-${made}` };
            inboxes.set(inbox.code, { ...inbox, items: [], isClosed: false, wake: new Set() });
            return inbox;
          }),
        ),
      ),
    checkInbox: (code, o) => perform('checkInbox', [code, o], o, () => void open(code)),
    sendToCar: (code, record, o) =>
      perform('sendToCar', [code, record, o], o, () => send(code, record, o.idempotencyKey)),
    async *watchInbox(key, o) {
      await perform('watchInbox', [key, o], o, () => {}).catch((error: Error) => {
        if (!o.signal.aborted) throw error;
      });
      yield* watch(key, o);
    },
    closeInbox: (key, o) =>
      perform('closeInbox', [key, o], o, () => {
        const inbox = unlock(key);
        inbox.isClosed = true;
        inbox.items = [];
        wakeAll();
      }),
  });

  return {
    ...portOver(perform),
    elsewhere: portOver(createRehearsal<HandoffApi>(0).perform),
    ...controls,
    advance: (ms) => {
      passed += ms;
      wakeAll();
    },
    setConnected: (isConnected) => {
      for (const each of told) each(isConnected);
    },
  };
};
