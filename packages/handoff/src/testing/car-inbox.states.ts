/** `<forecourt-car-inbox>` in each state that it can show. */
import { STRICT_DRIVING } from '@forecourt/core';
import { until } from '@forecourt/core/testing.js';
import type { CarInboxElement } from '../car-inbox.element.ts';
import {
  failure,
  type MountedState,
  makeState,
  PAIR_URL,
  PLACE,
  press,
  type State,
  sees,
  type Surroundings,
} from './states.ts';

type CarInboxState = State<CarInboxElement>;
type Walk = Surroundings<CarInboxElement>;

const properties = { pairUrl: PAIR_URL };

const open = async ({ element }: Walk): Promise<void> => {
  await press(element, 'Connect a phone');
  await sees(element, 'Scan this code');
};

/** A phone sends a place. */
export async function sendFromPhone({ element, api }: Walk, name: string = PLACE.name): Promise<void> {
  const code = element.shadowRoot?.querySelector('[part~="code"]')?.textContent ?? '';
  await api.elsewhere.sendToCar(code, { ...PLACE, name }, { idempotencyKey: `key-of-the-phone-${name}` });
  await sees(element, name);
}

export const carInboxStates = {
  closed: { properties, shows: 'Connect a phone' },
  closedWhileDriving: { properties: { ...properties, restrictions: STRICT_DRIVING }, shows: 'Once the car is parked' },
  opening: {
    properties,
    prepare: (api) => api.hangNext('openInbox'),
    walk: ({ element }) => press(element, 'Connect a phone'),
    shows: 'A code is being made',
  },
  open: { properties, walk: open, shows: 'Scan this code with your phone' },
  offline: {
    properties,
    walk: async (walk) => {
      await open(walk);
      await until(() => walk.api.callsTo('watchInbox').length, 'the watching');
      await new Promise((resolve) => setTimeout(resolve));
      walk.api.setConnected(false);
    },
    shows: 'There is no connection at the moment',
  },
  arrived: {
    properties,
    walk: async (walk) => {
      await open(walk);
      await sendFromPhone(walk);
    },
    shows: 'From your phone: Autohaus Nordstern',
  },
  arrivedWhileDriving: {
    properties,
    walk: async (walk) => {
      await open(walk);
      await sendFromPhone(walk);
      walk.element.restrictions = STRICT_DRIVING;
    },
    shows: 'From your phone: Autohaus Nordstern',
  },
  chosen: {
    properties,
    walk: async (walk) => {
      await open(walk);
      await sendFromPhone(walk);
      await press(walk.element, 'Navigate to');
    },
    shows: 'From your phone: Autohaus Nordstern',
  },
  closing: {
    properties,
    walk: async (walk) => {
      await open(walk);
      walk.api.hangNext('closeInbox');
      await press(walk.element, 'End connection');
    },
    shows: 'The connection is being ended',
  },
  ended: {
    properties,
    walk: async (walk) => {
      await open(walk);
      walk.environment.clock.increment(12 * 60 * 60_000);
    },
    shows: 'The connection to the phone has ended',
  },
  failed: {
    properties,
    prepare: (api) => api.failNext('openInbox', failure('unavailable')),
    walk: ({ element }) => press(element, 'Connect a phone'),
    shows: 'This does not work at the moment',
  },
} satisfies Record<string, CarInboxState>;

/** The name of a state. */
export type CarInboxStateName = keyof typeof carInboxStates;

/** Makes the element for a state; see `makeState`. */
export const makeCarInboxState = (
  name: CarInboxStateName,
  given: Partial<CarInboxElement> = {},
  maker: Document = document,
): MountedState<CarInboxElement> =>
  makeState<CarInboxElement>('forecourt-car-inbox', carInboxStates[name], given as object, maker);
