/** The finder on a page, for its acceptance tests. */
import type { Dealer, DealerApi } from '@forecourt/contract';
import {
  createMemoryBookingApi,
  MADE_UP_MODELS,
  type MemoryBookingApi,
  type MemoryBookingOptions,
} from '@forecourt/contract/testing.js';
import { eventsOf, type TestEnvironment, testEnvironment, until } from '@forecourt/core/testing.js';
import { fixtureSync, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DealerFinderElement } from '../src/dealer-finder.element.ts';
import '../src/register.ts';
import { DealerFinderHarness, FINDER_DEALERS, type MadeUpMap, madeUpMap } from '../src/testing/index.ts';
import { MUNICH } from '../src/testing/made-up-dealers.ts';

/** A Tuesday, half past five in Munich, where the visitor is too. */
export const NOW = '2026-11-24T16:30:00Z';

const EVENTS = ['searched', 'filtered', 'selected', 'action-chosen', 'my-dealer-changed', 'failed'] as const;

export interface FinderOptions {
  /** The language of the page. */
  lang?: string;
  /** How wide its place is, in CSS pixels. */
  width?: number;
  /** When it is opened, ISO 8601. */
  now?: string;
  dealers?: readonly Dealer[];
  /** Whether the host gives the dealers themselves, in place of a back end. */
  isLocal?: boolean;
  /** What differs of the back end. */
  backEnd?: MemoryBookingOptions;
  properties?: Partial<DealerFinderElement>;
  /** What the back end will do. */
  prepare?: (api: MemoryBookingApi) => void;
  /** What takes the place of calls of the back end. */
  calls?: Partial<DealerApi>;
  env?: Partial<TestEnvironment>;
  /** Whether it has the made-up map. */
  hasMap?: boolean;
}

/** A finder on a page, and every handle. */
export interface MountedFinder {
  page: HTMLElement;
  element: DealerFinderElement;
  person: DealerFinderHarness;
  api: MemoryBookingApi;
  env: TestEnvironment;
  map: MadeUpMap;
  /** What was dispatched, without `forecourt-dealer-`, with its detail. */
  events: [string, unknown][];
  /** Lets seconds pass, and whatever is asked meanwhile be answered. */
  pass: (seconds: number) => Promise<void>;
  find: <Found extends HTMLElement>(selector: string) => Found | null;
  all: (selector: string) => HTMLElement[];
}

/** Puts a finder over a back end in memory on the page. */
export async function mountFinder(options: FinderOptions = {}): Promise<MountedFinder> {
  const { lang = 'en', width, now = NOW, dealers = FINDER_DEALERS, isLocal, backEnd, properties } = options;
  const { prepare, calls, env: parts, hasMap } = options;
  const api = createMemoryBookingApi({ now, dealers, ...backEnd });
  const env = testEnvironment(now, parts);
  prepare?.(api);
  const page = fixtureSync<HTMLElement>(html`<div lang=${lang}></div>`);
  if (width) page.style.width = `${width}px`;
  const element = document.createElement('forecourt-dealer-finder');
  const map = madeUpMap();
  const source = isLocal ? { dealers, models: MADE_UP_MODELS } : { api: calls ? { ...api, ...calls } : api };
  const usual = { ...source, environment: env, center: MUNICH };
  Object.assign(element, usual, hasMap ? { map: map.adapter } : {}, properties);
  const events: [string, unknown][] = [];
  const heard = eventsOf(page, ...EVENTS.map((name) => `forecourt-dealer-${name}`));
  heard.push = (...all) => events.push(...all.map(([name, detail]) => [name.slice(17), detail] as [string, unknown]));
  page.append(element);
  await element.updateComplete;
  const root = element.shadowRoot as ShadowRoot;
  return {
    ...{ page, element, api, env, map, events },
    person: new DealerFinderHarness(element),
    pass: async (seconds) => {
      for (let left = seconds * 1000; left > 0; left -= 250) {
        env.clock.increment(Math.min(left, 250));
        await new Promise((resolve) => setTimeout(resolve));
      }
      await element.updateComplete;
    },
    find: (selector) => root.querySelector(selector),
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
  };
}

/** The same, once its first list is there. */
export async function mountListed(options: FinderOptions = {}): Promise<MountedFinder> {
  const finder = await mountFinder(options);
  await finder.person.settled();
  return finder;
}

/** Waits until something is so; what is there instead is said. */
export const soon = (finder: MountedFinder, look: () => unknown, what: string): Promise<void> =>
  until(look, () => `${what}; there is “${finder.person.text}”`);

/** A finder whose search box has the focus. */
export interface Typing extends MountedFinder {
  box: HTMLInputElement;
  /** Types by the keyboard, and rests. */
  type: (text: string) => Promise<void>;
}

/** Puts the focus into the search box of a finder whose list is there. */
export async function typing(options: FinderOptions = {}): Promise<Typing> {
  const finder = await mountListed(options);
  const box = finder.person.box as HTMLInputElement;
  box.focus();
  const type = async (text: string): Promise<void> => {
    await sendKeys({ type: text });
    await finder.pass(0.5);
  };
  return { ...finder, box, type };
}

/** What each search was for: its words, or else its point. */
export const asked = ({ api }: MountedFinder): unknown[] =>
  api.callsTo('findDealers').map(([{ q, near }]) => q ?? near);

/** Runs a piece of work, which sees what is warned of in the console, and returns all of it. */
export async function warningsOf(work: (lines: readonly string[]) => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (...words: unknown[]) => void lines.push(words.join(' '));
  try {
    await work(lines);
  } finally {
    console.warn = warn;
  }
  return lines;
}

/** The text of a node, as a person reads it. */
export const textOf = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The details of what the host was told under a name, in order. */
export const toldOf = <Detail>({ events }: MountedFinder, name: string): Detail[] =>
  events.filter(([each]) => each === name).map(([, detail]) => detail as Detail);

/** The ids of the dealers that are marked as the current one. */
export const currentDealers = ({ all }: MountedFinder): (string | undefined)[] =>
  all('[aria-current="true"]').map(({ dataset }) => dataset.id);

/** The choices of the filter panel that are made. */
export const chosenFilters = ({ all }: MountedFinder): string[] =>
  all('[part~="filter-panel"] label')
    .filter((label) => label.querySelector('input')?.checked)
    .map((label) => textOf(label.querySelector('bdi')));
