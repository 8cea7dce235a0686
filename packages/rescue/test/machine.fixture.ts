/** The rescue machine without an element: a back end in memory, a simulated clock, a device with as many tabs as a test opens. */
import { ApiError, type RescueErrorCode } from '@forecourt/contract';
import { createMemoryRescueApi, type MemoryRescueApi, type MemoryRescueOptions } from '@forecourt/contract/testing.js';
import type { Environment, RecordStorage } from '@forecourt/core';
import { memoryStorage, testEnvironment, until } from '@forecourt/core/testing.js';
import { type Actor, createActor } from 'xstate';
import type { Locks } from '../src/rescue.actors.keep.ts';
import { type PageEvents, rescueActors } from '../src/rescue.actors.ts';
import type { Answers, Fix, Known, RescueInput } from '../src/rescue.context.ts';
import type { RescueEmitted, RescueMachineEvent } from '../src/rescue.events.ts';
import { rescueMachine } from '../src/rescue.machine.ts';
import { RECORD_KEY, rescueRecords } from '../src/rescue.records.ts';

/** When every test begins. */
export const NOW = '2026-11-24T16:35:00Z';

/** Where the car has stopped. */
export const STOPPED = { lat: 48.2512, lng: 11.6471 } as const;

/** A fix of the device. */
export const fixAt = (parts: Partial<Fix> = {}): Fix => ({
  ...{ ...STOPPED, source: 'gnss', accuracyMeters: 12, at: Date.parse(NOW) },
  ...parts,
});

/** An error of the back end. */
export const failure = (code: RescueErrorCode): Error => new ApiError<RescueErrorCode>(code, code);

/** A page as its machine hears it. */
export class FakePage extends EventTarget {
  readonly document = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });

  say(type: 'online' | 'storage', key: string | null = RECORD_KEY): void {
    this.dispatchEvent(Object.assign(new Event(type), { key }));
  }

  show(isShown: boolean): void {
    this.document.visibilityState = isShown ? 'visible' : 'hidden';
    this.document.dispatchEvent(new Event('visibilitychange'));
  }
}

/** A device: what its tabs share. */
export class Device {
  readonly storage = memoryStorage();
  private readonly pages: FakePage[] = [];

  /** A new tab, and the storage as it is seen from there: the others hear of what it writes. */
  open(): { page: FakePage; lasting: RecordStorage } {
    const page = new FakePage();
    this.pages.push(page);
    const tell = (key: string): void => {
      for (const other of this.pages) if (other !== page) queueMicrotask(() => other.say('storage', key));
    };
    return {
      page,
      lasting: {
        getItem: (key) => this.storage.getItem(key),
        setItem: (key, value) => {
          this.storage.setItem(key, value);
          tell(key);
        },
        removeItem: (key) => {
          const wasThere = this.storage.getItem(key) !== null;
          this.storage.removeItem(key);
          if (wasThere) tell(key);
        },
      },
    };
  }

  /** A tab that is closed hears nothing any more. */
  close(page: FakePage): void {
    this.pages.splice(this.pages.indexOf(page), 1);
  }

  /** What is kept, as text. */
  get kept(): string {
    return this.storage.getItem(RECORD_KEY) ?? '';
  }
}

/** Locks of one device, as browsers have them. */
export const fakeLocks = (): Locks => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: (_name, work) => {
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
};

/** How a tab is set up; every part has a default. */
export interface RunOptions {
  api?: MemoryRescueApi;
  backEnd?: MemoryRescueOptions;
  device?: Device;
  locks?: Locks;
  env?: Partial<Environment>;
  known?: Known;
  input?: Partial<RescueInput>;
  persist?: 'lasting' | 'none';
}

/** The states of the call that a test waits for: `details`, `sending.waiting`, `active.following.polling`. */
export type CallState = string;

const namesOf = (value: unknown, prefix = ''): string[] =>
  typeof value === 'string'
    ? [prefix + value]
    : Object.entries(value as object).flatMap(([name, inner]) => [
        prefix + name,
        ...namesOf(inner, `${prefix}${name}.`),
      ]);

let tabs = 0;

/** A tab with a running machine, and all that it said. */
export function openTab(options: RunOptions = {}) {
  const { api = createMemoryRescueApi({ now: NOW, ...options.backEnd }), device = new Device(), known = {} } = options;
  const { page, lasting } = device.open();
  const env = testEnvironment(NOW, { lasting, ...options.env });
  const records = rescueRecords(
    () => env,
    () => options.persist ?? 'lasting',
  );
  const tab = ++tabs;
  let keys = 0;
  const input: RescueInput = {
    newKey: () => `key-of-tab-${tab}-number-${++keys}`,
    now: env.now,
    random: () => 0.5,
    language: () => 'en',
    said: () => ({}),
    known: () => known,
    market: () => 'DE',
    isTest: () => false,
    isCar: () => false,
    isRestricted: () => false,
    countdownSeconds: () => 0,
    escalateSeconds: () => 15,
    records,
    ...options.input,
  };
  const world = { env: () => env, records, page: page as unknown as PageEvents, locks: options.locks };
  const machine = rescueMachine.provide({ actors: rescueActors(api, world) });
  const actor: Actor<typeof rescueMachine> = createActor(machine, { clock: env.clock, input });
  const emitted: RescueEmitted[] = [];
  actor.on('*', (event) => emitted.push(event));
  actor.start();

  const send = (event: RescueMachineEvent): void => actor.send(event);
  const states = (): string[] => namesOf(actor.getSnapshot().value.call);
  const is = (state: CallState): boolean => states().includes(state);
  const reach = (state: CallState): Promise<unknown> =>
    until(() => is(state), `${state} instead of ${states().join(' ')}`);
  /** To the form. */
  const toDetails = (answers: Answers = { phone: '0151 12345678' }): void => {
    send({ type: 'help.hold' });
    send({ type: 'triage.answer', answer: 'none' });
    send({ type: 'answers.change', answers });
  };
  return {
    ...{ api, device, env, page, actor, emitted, send, is, reach, toDetails },
    context: () => actor.getSnapshot().context,
    locating: () => actor.getSnapshot().value.locating,
    said: <Type extends RescueEmitted['type']>(type: Type) =>
      emitted.filter((event): event is Extract<RescueEmitted, { type: Type }> => event.type === type),
    /** Lets time pass. */
    pass: (seconds: number): void => env.clock.increment(seconds * 1000),
    /** To a case, by way of the form. */
    call: async (answers?: Answers): Promise<void> => {
      toDetails(answers);
      send({ type: 'request.send' });
      await reach('active');
    },
    /** As if the tab crashed. */
    crash: (): void => {
      device.close(page);
      actor.stop();
    },
    /** The keys and the bodies of what was sent so far, each once. */
    sent: (): { keys: string[]; bodies: string[] } => {
      const calls = api.callsTo('createRescue');
      return {
        keys: [...new Set(calls.map(([, { idempotencyKey }]) => idempotencyKey))],
        bodies: [...new Set(calls.map(([body]) => JSON.stringify(body)))],
      };
    },
  };
}

export type Tab = ReturnType<typeof openTab>;

/** Lets what is on its way be answered, without time passing. */
export const turns = async (count = 20): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
};

/** A case that goes on, and that has been heard of. */
export async function calling(options: RunOptions = {}) {
  const tab = openTab(options);
  await tab.call();
  await turns();
  const change = async (change: Parameters<typeof tab.api.desk.changeRescue>[1]): Promise<void> => {
    await tab.api.desk.changeRescue('rescue-1', change);
    await turns();
  };
  const status = (): string | undefined => tab.context().rescue?.status;
  return { ...tab, change, status };
}

/** The same where events do not come. */
export async function polling(options: RunOptions = {}) {
  const tab = openTab(options);
  tab.api.setConnected(false, 'events');
  await tab.call();
  await turns();
  tab.pass(10);
  await tab.reach('active.following.polling.resting');
  const asked = (): number => tab.api.callsTo('getRescue').length;
  const status = (): string | undefined => tab.context().rescue?.status;
  return { ...tab, asked, status };
}
