/** `<forecourt-handoff>` in each state that it can show. */
import type { MemoryHandoffApi } from '@forecourt/contract/testing.js';
import { STRICT_DRIVING } from '@forecourt/core';
import type { HandoffElement } from '../handoff.element.ts';
import {
  BOOKING,
  CONTINUE_URL,
  failure,
  type MountedState,
  makeState,
  PLACE,
  press,
  type State,
  sees,
  type Surroundings,
} from './states.ts';

type HandoffState = State<HandoffElement>;

const continueUrl = CONTINUE_URL;
const offering = { continueUrl };

const offer = ({ element }: Surroundings<HandoffElement>): void => element.offer(BOOKING);

/** The code of what was begun in a car. */
const codeOf = async (api: MemoryHandoffApi): Promise<string> =>
  (await api.elsewhere.createHandoff(BOOKING, { idempotencyKey: 'key-of-the-car' })).code;

/** Comes by an address with a code, as a scan leads there. */
const arriveBy = (element: HandoffElement, fragment: string): void => {
  history.replaceState(history.state, '', fragment);
  element.requestUpdate();
};

/** Types a code and sends it. */
export async function enter(element: HandoffElement, code: string): Promise<void> {
  await sees(element, 'Enter the code');
  const box = element.shadowRoot?.querySelector('input') as HTMLInputElement;
  box.value = code;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await press(element, 'Continue');
}

const pair = async ({ element, api }: Surroundings<HandoffElement>): Promise<void> => {
  const { code } = await api.elsewhere.openInbox({ idempotencyKey: 'key-of-the-car' });
  arriveBy(element, `#car=${code}`);
  await sees(element, 'Your car is connected');
};

export const handoffStates = {
  making: {
    properties: offering,
    prepare: (api) => api.hangNext('createHandoff'),
    walk: offer,
    shows: 'A code is being made',
  },
  shown: { properties: offering, walk: offer, shows: 'Scan this code with your phone' },
  shownWithoutAddress: { walk: offer, shows: 'Enter this code on our website' },
  expired: {
    properties: offering,
    walk: async (surroundings) => {
      offer(surroundings);
      await sees(surroundings.element, 'Valid until');
      surroundings.environment.clock.increment(15 * 60_000);
    },
    shows: 'This code has expired',
  },
  offerFailed: {
    properties: offering,
    prepare: (api) => api.failNext('createHandoff', failure('offline')),
    walk: offer,
    shows: 'There is no connection',
  },
  driving: {
    properties: { ...offering, restrictions: STRICT_DRIVING },
    walk: offer,
    shows: 'Enter this code at example.com/continue',
  },

  asking: { properties: { receive: true }, shows: 'Enter the code' },
  askingWhileDriving: {
    properties: { receive: true, restrictions: STRICT_DRIVING },
    shows: 'Once the car is parked',
  },
  mistyped: {
    properties: { receive: true },
    walk: ({ element }) => enter(element, 'K7P2'),
    shows: 'A code has eight letters and digits',
  },
  redeeming: {
    properties: { receive: true },
    prepare: (api) => api.hangNext('redeemHandoff'),
    walk: async ({ element, api }) => arriveBy(element, `#handoff=${await codeOf(api)}`),
    shows: 'Your choices are on their way',
  },
  received: {
    properties: { receive: true },
    walk: async ({ element, api }) => arriveBy(element, `#handoff=${await codeOf(api)}`),
    shows: 'Your choices are here',
  },
  used: {
    properties: { receive: true },
    walk: async ({ element, api }) => {
      const code = await codeOf(api);
      await api.elsewhere.redeemHandoff(code, { idempotencyKey: 'key-of-somebody-else' });
      arriveBy(element, `#handoff=${code}`);
    },
    shows: 'This code was used already',
  },
  codeExpired: {
    properties: { receive: true },
    walk: async ({ element, api }) => {
      const code = await codeOf(api);
      api.advance(15 * 60_000);
      arriveBy(element, `#handoff=${code}`);
    },
    shows: 'This code has expired',
  },
  unknownCode: {
    properties: { receive: true },
    walk: ({ element }) => enter(element, 'ZZZZ-ZZZZ'),
    shows: 'There is no such code',
  },
  tooManyCodes: {
    properties: { receive: true },
    prepare: (api) => api.failNext('redeemHandoff', failure('too-many-attempts')),
    walk: ({ element }) => enter(element, 'ZZZZ-ZZZZ'),
    shows: 'Too many codes were wrong',
  },
  receiveFailed: {
    properties: { receive: true },
    prepare: (api) => api.failNext('redeemHandoff', failure('offline')),
    walk: ({ element }) => enter(element, 'ZZZZ-ZZZZ'),
    shows: 'There is no connection',
  },

  pairing: {
    properties: { receive: true },
    prepare: (api) => api.hangNext('checkInbox'),
    walk: ({ element }) => arriveBy(element, '#car=ZZZZ-ZZZZ'),
    shows: 'Your car is being looked for',
  },
  pairingFailed: {
    properties: { receive: true },
    prepare: (api) => api.failNext('checkInbox', failure('offline')),
    walk: ({ element }) => arriveBy(element, '#car=ZZZZ-ZZZZ'),
    shows: 'There is no connection',
  },
  noSuchCar: {
    properties: { receive: true },
    walk: ({ element }) => arriveBy(element, '#car=ZZZZ-ZZZZ'),
    shows: 'The car has ended the connection',
  },
  paired: { properties: { receive: true }, walk: pair, shows: 'A place that you send goes to the navigation' },
  sending: {
    properties: { receive: true },
    walk: async (surroundings) => {
      await pair(surroundings);
      surroundings.api.hangNext('sendToCar');
      surroundings.element.sendToCar(PLACE);
    },
    shows: 'is being sent to your car',
  },
  sent: {
    properties: { receive: true },
    walk: async (surroundings) => {
      await pair(surroundings);
      surroundings.element.sendToCar(PLACE);
    },
    shows: 'Sent to your car: Autohaus Nordstern',
  },
  sendFailed: {
    properties: { receive: true },
    walk: async (surroundings) => {
      await pair(surroundings);
      surroundings.api.failNext('sendToCar', failure('timeout'));
      surroundings.element.sendToCar(PLACE);
    },
    shows: 'did not reach your car',
  },
  carGone: {
    properties: { receive: true },
    walk: async (surroundings) => {
      await pair(surroundings);
      surroundings.api.failNext('sendToCar', failure('inbox-closed'));
      surroundings.element.sendToCar(PLACE);
    },
    shows: 'Your car is not connected any more',
  },
} satisfies Record<string, HandoffState>;

/** The name of a state. */
export type HandoffStateName = keyof typeof handoffStates;

/** Makes the element for a state; see `makeState`. */
export const makeHandoffState = (
  name: HandoffStateName,
  properties: Partial<HandoffElement> = {},
  maker: Document = document,
): MountedState<HandoffElement> =>
  makeState<HandoffElement>('forecourt-handoff', handoffStates[name], properties as object, maker);
