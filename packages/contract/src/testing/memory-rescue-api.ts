/**
 * Roadside help without a back end: cases, uploads and the dispatcher's side in one world, so that a test or a story can play
 * both. It keeps the contract's rules, so a widget cannot tell it from the wire.
 */
import { ApiError } from '../api-error.ts';
import type { Dealer } from '../dealer.ts';
import { type Rescue, RescueCancellation, RescueMessageRequest } from '../rescue.ts';
import type { DeskRescue, DeskRescueEvent } from '../rescue-desk.ts';
import type { RescueApi, RescueDeskApi } from '../rescue-ports.ts';
import type { RescueRequest } from '../rescue-request.ts';
import { isRescueOver } from '../rescue-words.ts';
import { MADE_UP_DEALERS } from './made-up.ts';
import { findDealersIn } from './memory-dealers.ts';
import { createRescueDesk } from './memory-rescue-desk.ts';
import { createMemoryWatch } from './memory-rescue-watch.ts';
import { createRescues, type MemoryRescue } from './memory-rescues.ts';
import { accept, refuse } from './memory-rules.ts';
import { createMemoryUploads } from './memory-uploads.ts';
import { createOnce } from './memory-world.ts';
import { createRehearsal, type Rehearsal } from './rehearsal.ts';

/** How a memory back end for roadside help is set up; every part has a default. */
export interface MemoryRescueOptions {
  /** The time at the start, ISO 8601; it then stands still but for `advance`. Default: the real clock. */
  now?: string;
  /** Who is there. Default: `MADE_UP_DEALERS`. */
  dealers?: readonly Dealer[];
  /** The dispatcher's number. Default `+498900000112`. */
  phone?: string;
  /** How soon to ask again where events do not come, in seconds. Default: it does not say. */
  pollSeconds?: number;
  /** How long each answer takes, in milliseconds. Default 0: the next microtask. */
  latencyMs?: number;
}

/** Roadside help in memory, with what a test needs to steer it and to look inside. */
export interface MemoryRescueApi extends RescueApi, Rehearsal<RescueApi> {
  /** All cases as the dispatcher sees them, oldest first. */
  readonly rescues: readonly DeskRescue[];
  /** The dispatcher's side of the same world; its calls are neither recorded nor made to fail, and never offline. */
  readonly desk: RescueDeskApi;
  /** The same back end as another device reaches it; its calls are neither recorded nor made to fail. */
  readonly elsewhere: RescueApi;
  /** The time there, in milliseconds since 1970. */
  now(): number;
  /** Lets time pass. */
  advance(ms: number): void;
  /**
   * Breaks the line of the person, or brings it back: events do not come and calls are `offline`. With `'events'`, only
   * those do not come, as behind a proxy that blocks them.
   */
  setConnected(isConnected: boolean, what?: 'all' | 'events'): void;
  /** Gives a case a status that only a newer back end knows. */
  setStatus(id: string, status: string): void;
}

type Perform = ReturnType<typeof createRehearsal<RescueApi>>['perform'];

/**
 * Shows the cases. Not a getter of the literal below: V8 keeps that one with the last back end, and with it all that has called
 * it, as a widget that was taken away.
 */
class Onlooker {
  private readonly world: ReturnType<typeof createRescues>;
  constructor(world: ReturnType<typeof createRescues>) {
    this.world = world;
  }
  get rescues(): DeskRescue[] {
    return this.world.cases.map(this.world.showAtDesk);
  }
}

/** Makes a back end for roadside help in memory. Two of them share nothing. */
export const createMemoryRescueApi = (options: MemoryRescueOptions = {}): MemoryRescueApi => {
  const { dealers = MADE_UP_DEALERS, phone = '+498900000112', pollSeconds, latencyMs = 0 } = options;
  const { controls, perform } = createRehearsal<RescueApi>(latencyMs);
  const once = createOnce();
  const line = createMemoryWatch();
  const deskLine = createMemoryWatch();
  const uploads = createMemoryUploads();
  const events: DeskRescueEvent[] = [];
  const start = options.now === undefined ? undefined : Date.parse(options.now);
  let passed = 0;
  let isOnline = true;
  const now = (): number => (start ?? Date.now()) + passed;

  const hasPhoto = (id: string): boolean => uploads.whole(id) !== undefined;
  const onChange = (changed: MemoryRescue): void => {
    const rescue = JSON.parse(JSON.stringify(rescues.showAtDesk(changed))) as DeskRescue;
    events.push({ id: String(events.length + 1), rescue });
    line.ring();
    deskLine.ring();
  };
  const rescues = createRescues({ dealers, phone, pollSeconds, now, hasPhoto, onChange });
  const { show } = rescues;
  const unlock = (id: string, token: string): MemoryRescue => {
    const rescue = rescues.find(id);
    return rescue.token === token ? rescue : refuse('unauthorized');
  };
  const on = (id: string, token: string, work: (rescue: MemoryRescue) => void): Rescue => {
    const rescue = unlock(id, token);
    work(rescue);
    return show(rescue);
  };
  const create = (body: RescueRequest, key: string) => {
    const rescue = once(`create ${key}`, body, () => rescues.create(body));
    return { ...show(rescue), token: rescue.token };
  };

  const portOver = (perform: Perform): RescueApi => ({
    findDealers: (query, o) => perform('findDealers', [query, o], o, () => findDealersIn(dealers, query)),
    getDealer: (id, o) =>
      perform('getDealer', [id, o], o, () => dealers.find((each) => each.id === id) ?? refuse('not-found')),
    createRescue: (body, o) => perform('createRescue', [body, o], o, () => create(body, o.idempotencyKey)),
    getRescue: (id, o) => perform('getRescue', [id, o], o, () => show(unlock(id, o.token))),
    updateRescue: (id, body, o) =>
      perform('updateRescue', [id, body, o], o, () => on(id, o.token, (rescue) => rescues.update(rescue, body))),
    cancelRescue: (id, body, o) =>
      perform('cancelRescue', [id, body, o], o, () =>
        on(id, o.token, (rescue) => rescues.cancel(rescue, accept(RescueCancellation, body))),
      ),
    sendRescueMessage: (id, body, o) =>
      perform('sendRescueMessage', [id, body, o], o, () =>
        on(id, o.token, (rescue) => {
          const { text } = accept(RescueMessageRequest, body);
          once(`message ${id} ${o.idempotencyKey}`, text, () => rescues.write(rescue, 'customer', text));
        }),
      ),
    async *watchRescue(id, o) {
      try {
        await perform('watchRescue', [id, o], o, () => unlock(id, o.token));
      } catch (error) {
        // A line that is broken comes back by itself, and the end of the watching is no failure.
        if (!o.signal.aborted && (error as Partial<ApiError>).code !== 'offline') throw error;
      }
      let seen = o.lastEventId;
      let isEnd = false;
      yield* line.watch(o, () => {
        if (isEnd) return 'over';
        const rescue = unlock(id, o.token);
        const eventId = String(rescue.sequence);
        // The end is told in any case, so that nobody waits for it.
        isEnd = isRescueOver(rescue.status);
        if (seen === eventId && !isEnd) return undefined;
        seen = eventId;
        return { id: eventId, rescue: show(rescue) };
      });
    },
    createUpload: (body, o) =>
      perform('createUpload', [body, o], o, () => once(`upload ${o.idempotencyKey}`, body, () => uploads.create(body))),
    getUpload: (id, o) => perform('getUpload', [id, o], o, () => uploads.get(id, o.token)),
    appendUpload: async (id, offset, part, o) => {
      const bytes = new Uint8Array(await part.arrayBuffer());
      return perform('appendUpload', [id, offset, part, o], o, () => {
        const upload = uploads.append(id, o.token, offset, bytes);
        if (hasPhoto(id)) rescues.countPhoto(id);
        return upload;
      });
    },
  });

  const api: Omit<MemoryRescueApi, 'rescues'> = {
    ...portOver((method, args, o, work) =>
      perform(method, args, o, () => {
        if (!isOnline) throw new ApiError('offline', 'memory: offline');
        return work();
      }),
    ),
    ...controls,
    elsewhere: portOver(createRehearsal<RescueApi>(0).perform),
    desk: createRescueDesk({ dealers, rescues, events, line: deskLine, once, now, photo: uploads.whole }),
    now,
    advance: (ms) => {
      passed += ms;
    },
    setConnected: (isConnected, what = 'all') => {
      isOnline = isConnected || what === 'events';
      line.setConnected(isConnected);
    },
    setStatus: (id, status) => rescues.setStatus(rescues.find(id), status),
  };
  return Object.assign(new Onlooker(rescues), api);
};
