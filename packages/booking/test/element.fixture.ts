import type { BookingApi, BookingRequest, Dealer } from '@forecourt/contract';
import {
  createMemoryBookingApi,
  type MemoryBookingApi,
  type MemoryBookingOptions,
} from '@forecourt/contract/testing.js';
import { eventsOf, type TestEnvironment, testEnvironment, until } from '@forecourt/core/testing.js';
import { fixtureSync, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { bookingCatalog } from '../src/booking.catalog.ts';
import type { BookingElement } from '../src/booking.element.ts';
import '../src/register.ts';
import { BookingHarness } from '../src/testing/index.ts';

/** A Tuesday, nine o'clock in Munich, where the visitor is too. */
export const NOW = '2026-11-24T08:00:00Z';

const EVENTS = [
  ...(['step-entered', 'changed', 'submitting', 'submitted', 'confirmed', 'rescheduled', 'cancelled'] as const),
  'failed',
] as const;

/** What can be booked. */
export const TYPES = ['test-drive', 'service', 'pickup'] as const;
export type Type = (typeof TYPES)[number];

/** What the confirmation of each type is called. */
export const BOOKED: Readonly<Record<Type, string>> = {
  'test-drive': 'Your test drive is booked',
  service: 'Your service visit is booked',
  pickup: 'Your pick-up is booked',
};

export interface MountOptions {
  /** The language of the page. */
  lang?: string;
  properties?: Partial<BookingElement>;
  /** What stands around it on the page. */
  around?: HTMLElement;
  world?: MemoryBookingOptions;
  /** What the back end will do. */
  prepare?: (api: MemoryBookingApi) => void;
  /** What takes the place of calls of the back end. */
  calls?: Partial<BookingApi>;
  /** The back end and the tab of an element that was there before. */
  after?: { api: MemoryBookingApi; env: TestEnvironment };
  env?: Partial<TestEnvironment>;
}

/** Puts an element over a back end in memory on the page, and returns every handle. */
export async function mountBooking(options: MountOptions = {}) {
  const { lang = 'en', properties, around, world, prepare, calls, after, env: parts } = options;
  const api = after?.api ?? createMemoryBookingApi({ now: NOW, ...world });
  const env = after?.env ?? testEnvironment(NOW, { now: () => api.now(), ...parts });
  prepare?.(api);
  const page = fixtureSync<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement('forecourt-booking');
  Object.assign(element, { api: calls ? { ...api, ...calls } : api, environment: env }, properties);
  const events = eventsOf(page, ...EVENTS.map((name) => `forecourt-booking-${name}`));
  around?.append(element);
  page.append(around ?? element);
  await element.updateComplete;
  // until its words are there, it speaks English
  const words = Object.keys(bookingCatalog.load).find((language) => lang.startsWith(language)) ?? 'en';
  await until(() => element.renderRoot.querySelector('section')?.lang === words, `the words of ${words}`);

  const root = element.renderRoot;
  const find = <Found extends HTMLElement>(selector: string): Found | null => root.querySelector<Found>(selector);
  const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
  /** What was said under one name, in order. */
  const said = (name: (typeof EVENTS)[number]): unknown[] =>
    events.filter(([type]) => type === `forecourt-booking-${name}`).map(([, detail]) => detail);
  /** The bodies and keys of the calls that book, in order. */
  const books = (): { request: BookingRequest; key: string }[] =>
    api.callsTo('book').map(([request, { idempotencyKey }]) => ({ request, key: idempotencyKey }));
  /** What has the focus, inside the element. */
  const focused = (): HTMLElement | null => (element.shadowRoot?.activeElement ?? null) as HTMLElement | null;
  const person = new BookingHarness(element);
  /** Lets so many seconds pass here and at the back end, and whatever is asked meanwhile be answered. */
  const pass = async (seconds: number): Promise<void> => {
    for (let left = seconds * 1000; left > 0; left -= 1000) {
      const step = Math.min(left, 1000);
      api.advance(step);
      env.clock.increment(step);
      await new Promise((resolve) => setTimeout(resolve));
    }
    await element.updateComplete;
  };

  return { api, env, page, element, person, find, all, events, said, books, focused, pass };
}

/** An element, and all that can be done with it. */
export type Mounted = Awaited<ReturnType<typeof mountBooking>>;

/** Walks to the review of a type. */
export async function atReview(type: Type, options: MountOptions = {}): Promise<Mounted> {
  const booking = await mountBooking({ ...options, properties: { type, ...options.properties } });
  await booking.person.walkTo('review');
  return booking;
}

/** Books, and waits for the confirmation. */
export async function confirm({ person, element }: Pick<Mounted, 'person' | 'element'>): Promise<void> {
  await person.submit();
  await person.sees(BOOKED[element.type as Type]);
}

/** Takes the element away and puts a new one there, with the same tab and back end. */
export async function reload({ api, env, page, element }: Mounted, options: MountOptions = {}): Promise<Mounted> {
  page.remove();
  await Promise.resolve();
  const properties = { type: element.type, persist: element.persist, ...options.properties };
  return mountBooking({ after: { api, env }, ...options, properties });
}

/** Another device, which knows nothing of the first one but has the same back end. The first one is put away. */
export function anotherDevice({ api, page }: Mounted, options: MountOptions = {}): Promise<Mounted> {
  page.remove();
  return mountBooking({ after: { api, env: testEnvironment(NOW, { now: () => api.now() }) }, ...options });
}

/** Runs a test with the words that it writes to the console as a warning. */
export async function warningsOf(run: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (...words: unknown[]) => void lines.push(words.join(' '));
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return lines;
}

/** A dealer like another one. */
export const dealerLike = (dealer: Dealer | undefined, parts: Partial<Dealer>): Dealer => {
  if (!dealer) throw new Error('there is no dealer to be like');
  return { ...dealer, ...parts };
};

/** Stands at the times of a type. */
export async function atTimes(type: Type, options: MountOptions = {}): Promise<Mounted> {
  const booking = await mountBooking({ ...options, properties: { type, ...options.properties } });
  await booking.person.walkTo('time');
  await booking.person.settled();
  return booking;
}

/** The id of the first slot of a type. */
export const slotOf = (type: Type): string => `munich-north@2026-11-24T10${type === 'test-drive' ? '' : `:${type}`}`;

/** Notes each text that the live region says. */
export function listen({ find }: Mounted): string[] {
  const region = find('[part~="base"] > [role="status"]') as Element;
  const said: string[] = [];
  new MutationObserver(() => void said.push((region.textContent ?? '').trim())).observe(region, {
    ...{ childList: true, characterData: true, subtree: true },
  });
  return said;
}

/** The calendar by keyboard; it has the focus. */
export function calendarKeys({ element, find, focused }: Mounted) {
  /** The day that the keyboard is on. */
  const day = (): string => focused()?.getAttribute('aria-label') ?? '';
  const press = async (key: string): Promise<string> => {
    // every driver can type a space; not every one knows it as a key
    await sendKeys(key === ' ' ? { type: key } : { press: key });
    await element.updateComplete;
    return day();
  };
  find('[part~="day"][tabindex="0"]')?.focus();
  return { day, press };
}
