/** What the states of both elements are made of. */
import { ApiError, type HandoffErrorCode, type HandoffRecord } from '@forecourt/contract';
import { createMemoryHandoffApi, type MemoryHandoffApi } from '@forecourt/contract/testing.js';
import type { Environment } from '@forecourt/core';
import { type TestEnvironment, testEnvironment, until } from '@forecourt/core/testing.js';
import type { LitElement } from 'lit';

/** The moment at which every state is looked at: a Tuesday, 17:35 in Munich. */
export const STATES_NOW = '2026-11-24T16:35:00Z';

/** The address of a made-up host that takes up what was begun in the car. */
export const CONTINUE_URL = 'https://example.com/continue#handoff={code}';
/** The address of a made-up host that sends places to the car. */
export const PAIR_URL = 'https://example.com/dealers#car={code}';

/** What a booking widget may hand over. */
export const BOOKING = {
  kind: 'booking',
  type: 'service',
  dealerId: 'munich-north',
  itemIds: ['item-oil'],
} as const satisfies HandoffRecord;

/** A place to drive to. */
export const PLACE = {
  kind: 'destination',
  name: 'Autohaus Nordstern',
  location: { lat: 48.182, lng: 11.587 },
  address: 'Beispielstraße 12, 80807 München',
  dealerId: 'munich-north',
} as const satisfies HandoffRecord;

/** An error of the back end. */
export const failure = (code: HandoffErrorCode): Error => new ApiError<HandoffErrorCode>(code, code);

/** A page in a state, and what a person's way there may need. */
export interface Surroundings<Element extends LitElement> {
  element: Element;
  api: MemoryHandoffApi;
  environment: TestEnvironment;
}

/** A state that an element can show, and how a person gets there. */
export interface State<Element extends LitElement> {
  /** The element's properties, where they are not the usual ones. */
  properties?: Partial<Element>;
  environment?: Partial<Environment>;
  /** What the back end will do, and what is there before the element is. */
  prepare?: (api: MemoryHandoffApi) => Promise<void> | void;
  /** The person's way; without it, the state is there by itself. */
  walk?: (surroundings: Surroundings<Element>) => Promise<void> | void;
  /** A text that shows that the state is there, in English. */
  shows: string;
}

/** An element on its way into a state. */
export interface MountedState<Element extends LitElement> extends Surroundings<Element> {
  /** Walks there; resolves when the state is shown. The words are looked for in English only. */
  arrive: () => Promise<void>;
}

/** All text that is shown. */
export const textOf = (element: Element): string =>
  (element.shadowRoot?.querySelector('[part~="base"]')?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Waits until a text is on the screen. */
export async function sees(element: LitElement, text: string): Promise<void> {
  await until(
    () => textOf(element).includes(text),
    () => `“${text}”; there is “${textOf(element)}”`,
  );
  await element.updateComplete;
}

/** Presses a button by a part of its name; one that is not there yet is waited for. */
export async function press(element: LitElement, name: string): Promise<void> {
  const find = (): HTMLElement | undefined =>
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])].find((button) =>
      (button.getAttribute('aria-label') ?? button.textContent ?? '').includes(name),
    );
  await until(find, () => `“${name}”; there is “${textOf(element)}”`);
  const button = find();
  button?.focus();
  button?.click();
  await element.updateComplete;
}

/** Makes an element for a state; the caller puts it into the document, then lets it `arrive`. Its clock stands still. */
export function makeState<Element extends LitElement>(
  tag: string,
  state: State<Element>,
  { environment: given, ...properties }: Partial<Element> & { environment?: Partial<Environment> },
  maker: Document,
): MountedState<Element> {
  const api = createMemoryHandoffApi({ now: STATES_NOW });
  const prepared = state.prepare?.(api);
  const environment = testEnvironment(STATES_NOW, { ...state.environment, ...given });
  const element = maker.createElement(tag) as unknown as Element;
  Object.assign(element, { api, environment }, state.properties, properties);
  const surroundings = { element, api, environment };
  return {
    ...surroundings,
    arrive: async () => {
      await prepared;
      await state.walk?.(surroundings);
      if (!element.closest('[lang]') || element.closest('[lang="en"]')) await sees(element, state.shows);
    },
  };
}
