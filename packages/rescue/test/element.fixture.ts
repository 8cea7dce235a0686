/** The rescue widget on a page, for its acceptance tests. */
import type { DeskRescue, RescueStatus } from '@forecourt/contract';
import { createMemoryRescueApi, type MemoryRescueApi } from '@forecourt/contract/testing.js';
import { eventsOf, type TestEnvironment, testEnvironment, until } from '@forecourt/core/testing.js';
import { fixtureSync, html } from '@open-wc/testing';
import type { RescueElement } from '../src/rescue.element.ts';
import '../src/register.ts';
import { dispatch } from '../src/testing/active.states.ts';
import { RescueHarness, type MadeUpDevice, madeUpDevice, KNOWN, STATES_NOW, STOPPED } from '../src/testing/index.ts';

/** A Tuesday, 17:35 in Munich. */
export const NOW = STATES_NOW;

const EVENTS = [
  ...['started', 'emergency-advised', 'escalated', 'requested', 'status-changed', 'message-received', 'cancelled'],
  'failed',
];

export interface RescueOptions {
  /** The language of the page. */
  lang?: string;
  /** How wide its place is, in CSS pixels. */
  width?: number;
  properties?: Partial<RescueElement>;
  /** What the back end will do, and what the device knows. */
  prepare?: (api: MemoryRescueApi, device: MadeUpDevice) => void;
  /** The back end, where another widget has it too. */
  api?: MemoryRescueApi;
  env?: Partial<TestEnvironment>;
  /** Whether the device knows nothing of where it is. Default: it does. */
  isLost?: boolean;
}

/** A widget on a page, and every handle. */
export interface MountedRescue {
  page: HTMLElement;
  element: RescueElement;
  person: RescueHarness;
  api: MemoryRescueApi;
  device: MadeUpDevice;
  env: TestEnvironment;
  /** What was dispatched, without `forecourt-rescue-`, with its detail. */
  events: [string, unknown][];
  /** Lets seconds pass, and whatever is asked meanwhile be answered. */
  pass: (seconds: number) => Promise<void>;
  find: <Found extends HTMLElement>(selector: string) => Found | null;
  all: (selector: string) => HTMLElement[];
}

/** Puts the widget over a back end in memory on the page. */
export async function mountRescue(options: RescueOptions = {}): Promise<MountedRescue> {
  const { lang = 'en', width, properties, prepare, api = createMemoryRescueApi({ now: NOW }), isLost } = options;
  const clockEnv = testEnvironment(NOW, options.env);
  const device = madeUpDevice(clockEnv.now);
  const env = Object.assign(clockEnv, 'geolocation' in (options.env ?? {}) ? {} : { geolocation: device.geolocation });
  if (!isLost) device.find(STOPPED.lat, STOPPED.lng, 12);
  prepare?.(api, device);
  const page = fixtureSync<HTMLElement>(html`<div lang=${lang}></div>`);
  if (width) page.style.width = `${width}px`;
  const element = document.createElement('forecourt-rescue');
  Object.assign(element, { api, environment: env, market: 'DE', known: KNOWN }, properties);
  const events: [string, unknown][] = [];
  const heard = eventsOf(page, ...EVENTS.map((name) => `forecourt-rescue-${name}`));
  heard.push = (...all) => events.push(...all.map(([name, detail]) => [name.slice(17), detail] as [string, unknown]));
  page.append(element);
  await element.updateComplete;
  const root = element.shadowRoot as ShadowRoot;
  return {
    ...{ page, element, api, device, env, events },
    person: new RescueHarness(element),
    pass: async (seconds) => {
      for (let left = seconds * 1000; left > 0; left -= 250) {
        api.advance(Math.min(left, 250));
        env.clock.increment(Math.min(left, 250));
        await new Promise((resolve) => setTimeout(resolve));
      }
      await element.updateComplete;
    },
    find: (selector) => root.querySelector(selector),
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
  };
}

/** The same, once the details are asked. */
export async function mountDetails(options: RescueOptions = {}): Promise<MountedRescue> {
  const rescue = await mountRescue(options);
  await rescue.person.toDetails();
  return rescue;
}

/** The same, once the back end has the case. */
export async function mountRequested(options: RescueOptions = {}): Promise<MountedRescue> {
  const rescue = await mountDetails(options);
  await rescue.person.send();
  await rescue.pass(6);
  await soon(rescue, () => rescue.person.standing, 'the case');
  return rescue;
}

/** The same, once the dispatcher has set a status, and it is seen. */
export async function mountAt(status: RescueStatus, options: RescueOptions = {}): Promise<MountedRescue> {
  const rescue = await mountRequested(options);
  const before = rescue.person.text;
  await dispatch(rescue, status);
  await soon(rescue, () => statusesOf(rescue).pop() === status && rescue.person.text !== before, status);
  return rescue;
}

/** Waits until something is so; what is there instead is said. */
export const soon = (rescue: MountedRescue, look: () => unknown, what: string): Promise<void> =>
  until(look, () => `${what}; there is “${rescue.person.text}”`);

/** The statuses that the host was told, in order. */
export const statusesOf = ({ events }: MountedRescue): string[] =>
  events.filter(([name]) => name === 'status-changed').map(([, detail]) => (detail as { status: string }).status);

/** All cases of a back end. */
export async function casesOf({ api }: Pick<MountedRescue, 'api'>): Promise<DeskRescue[]> {
  const open = await api.desk.findRescues({ state: 'open' });
  const over = await api.desk.findRescues({ state: 'over' });
  return [...open.rescues, ...over.rescues];
}

/** All that is kept on the device. */
export const keptOf = ({ env }: MountedRescue): string =>
  [env.lasting, env.storage]
    .flatMap((storage) => [...((storage as TestEnvironment['storage'] | undefined)?.entries ?? [])])
    .map(([key, value]) => `${key}=${value}`)
    .join('\n');

/** Shows the page, or hides it, whatever the test runner does with its tabs; `undefined`: leaves it to the browser again. */
export function showPage(isShown: boolean | undefined): void {
  if (isShown === undefined) {
    Reflect.deleteProperty(document, 'visibilityState');
    return;
  }
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => (isShown ? 'visible' : 'hidden'),
  });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Notes each text that a live region says, from now on. */
export function listen({ find }: MountedRescue, selector: string): { readonly said: string[] } {
  const region = find(selector);
  if (!region) throw new Error(`there is no ${selector}`);
  const texts: string[] = [];
  const note = (): void => void texts.push((region.textContent ?? '').replace(/\s+/g, ' ').trim());
  new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
  return {
    get said() {
      return texts.filter(Boolean);
    },
  };
}
