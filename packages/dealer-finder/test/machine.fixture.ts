/** The finder's machine over a back end in memory, with a clock of its own; and all that it says. */
import type { CommonErrorCode, Dealer } from '@forecourt/contract';
import { ApiError } from '@forecourt/contract';
import {
  createMemoryBookingApi,
  type MemoryBookingApi,
  type MemoryBookingOptions,
} from '@forecourt/contract/testing.js';
import { type TestEnvironment, testEnvironment } from '@forecourt/core/testing.js';
import { type Actor, createActor, waitFor } from 'xstate';
import { dealerFinderActors, type DealerFinderExtras } from '../src/dealer-finder.actors.ts';
import type { DealerFinderContext, DealerFinderInput } from '../src/dealer-finder.context.ts';
import type { DealerFinderEmitted, DealerFinderEvent } from '../src/dealer-finder.events.ts';
import { dealerFinderMachine, type DealerFinderSnapshot } from '../src/dealer-finder.machine.ts';

/** Typing rests so long before a search goes out. */
export const TYPING_MS = 250;

export interface Finder {
  actor: Actor<typeof dealerFinderMachine>;
  api: MemoryBookingApi;
  env: TestEnvironment;
  emitted: DealerFinderEmitted[];
  readonly context: DealerFinderContext;
  /** The ids of the dealers that are fetched. */
  readonly ids: string[];
  send(event: DealerFinderEvent): void;
  /** Types a text and lets the pause after it pass. */
  type(text: string): void;
  /** Waits for a state of a region, as `search.shown.idle`. */
  reaches(state: string): Promise<DealerFinderSnapshot>;
  /** What was emitted of one type. */
  said<Type extends DealerFinderEmitted['type']>(type: Type): Extract<DealerFinderEmitted, { type: Type }>[];
}

/** How a finder of a test is set up; each part has a default. */
export interface FinderOptions {
  input?: Partial<DealerFinderInput>;
  back?: MemoryBookingOptions;
  extras?: Partial<DealerFinderExtras>;
  /** Steers the back end before the machine starts. */
  before?: (api: MemoryBookingApi) => void;
}

export const failure = (code: CommonErrorCode): ApiError => new ApiError(code, `it is ${code}`);

const dealerIn = (
  id: string,
  name: string,
  [locality, postalCode, country]: [string, string, string],
  [lat, lng]: [number, number],
  parts: Partial<Dealer> = {},
): Dealer => ({
  ...{ id, name, address: { lines: ['Road 1'], locality, postalCode, country }, location: { lat, lng } },
  ...{ timeZone: 'UTC', phone: '+20200000001', services: ['service'], models: ['aster', 'borealis'] },
  ...parts,
});

/** Six made-up dealers, two of them in one town; three that collect cars, one that charges them. */
export const DEALERS: readonly Dealer[] = [
  dealerIn('munich-north', 'Autohaus Nordstern', ['München', '80807', 'DE'], [48.182, 11.587], {
    services: ['service', 'charging', 'pick-up'],
    pickUpArea: { postalCodes: ['80', '81'] },
  }),
  dealerIn('munich-south', 'Autohaus Südstern', ['München', '81379', 'DE'], [48.096, 11.531]),
  dealerIn('shanghai', '示例汽车中心', ['上海市', '200120', 'CN'], [31.236, 121.505], {
    services: ['service', 'pick-up'],
  }),
  dealerIn('cairo', 'معرض المثال للسيارات', ['القاهرة', '11511', 'EG'], [30.05, 31.24]),
  dealerIn('new-york', 'Sample Street Motors', ['New York', '10013', 'US'], [40.72, -74.005], {
    services: ['service', 'pick-up'],
    address: { lines: ['Road 1'], locality: 'New York', region: 'NY', postalCode: '10013', country: 'US' },
  }),
  dealerIn('kathmandu', 'Example Motors', ['Kathmandu', '44600', 'NP'], [27.717, 85.324]),
];

/** `count` dealers, `d01` and on, each a kilometre and a bit north of the one before; all of them in one town. */
export const rowOfDealers = (count: number, parts: Partial<Dealer> = {}): Dealer[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `d${String(index + 1).padStart(2, '0')}`,
    name: `Dealer ${String(index + 1).padStart(2, '0')}`,
    address: {
      lines: ['Road 1'],
      locality: 'Rowtown',
      postalCode: `9${String(index).padStart(4, '0')}`,
      country: 'DE',
    },
    location: { lat: 50 + index / 100, lng: 10 },
    timeZone: 'Europe/Berlin',
    services: ['service'],
    ...parts,
  }));

/** `search.shown.idle` as a value that a snapshot matches. */
export const isIn = (snapshot: DealerFinderSnapshot, state: string): boolean => {
  let value: unknown = snapshot.value;
  for (const part of state.split('.')) {
    if (value === part) value = undefined;
    else if (typeof value === 'object' && value !== null && part in value)
      value = (value as Record<string, unknown>)[part];
    else return false;
  }
  return true;
};

/** A finder that has just started. */
export function startFinder({ input = {}, back = {}, extras = {}, before }: FinderOptions = {}): Finder {
  const api = createMemoryBookingApi({ dealers: DEALERS, ...back });
  before?.(api);
  const env = testEnvironment('2026-07-06T10:00:00Z');
  const machine = dealerFinderMachine.provide({
    actors: dealerFinderActors(api, {
      locate: () => Promise.reject(new Error('no position was prepared')),
      language: () => 'en',
      ...extras,
    }),
  });
  const actor = createActor(machine, {
    clock: env.clock,
    input: {
      query: '',
      center: undefined,
      filters: {},
      route: undefined,
      pageSize: 20,
      mostListed: Number.POSITIVE_INFINITY,
      selectedId: undefined,
      now: env.now,
      typingDelayMs: TYPING_MS,
      snapshot: undefined,
      ...input,
    },
  });
  const emitted: DealerFinderEmitted[] = [];
  actor.on('*', (event) => emitted.push(event));
  actor.start();
  return {
    actor,
    api,
    env,
    emitted,
    get context() {
      return actor.getSnapshot().context;
    },
    get ids() {
      return actor.getSnapshot().context.dealers.map(({ id }) => id);
    },
    send: (event) => actor.send(event),
    type: (text) => {
      actor.send({ type: 'query.change', text });
      env.clock.increment(TYPING_MS);
    },
    reaches: (state) =>
      waitFor(actor, (snapshot) => isIn(snapshot, state), { timeout: 4000 }).catch((error: unknown) => {
        throw new Error(`never came to ${state}, but to ${JSON.stringify(actor.getSnapshot().value)}`, {
          cause: error,
        });
      }),
    said: (type) => emitted.filter((event) => event.type === type) as never,
  };
}

/** A finder whose first list is there. */
export async function openFinder(options?: FinderOptions): Promise<Finder> {
  const finder = startFinder(options);
  await finder.reaches('search.shown.idle');
  await finder.reaches('capabilities.known');
  return finder;
}
