/** The hand-off elements in each of their states: a story is a state, reached as a person reaches it. */
import '@forecourt/handoff/register.js';
import {
  type CarInboxStateName,
  type HandoffStateName,
  makeCarInboxState,
  makeHandoffState,
} from '@forecourt/handoff/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

const meta: Meta = { title: 'Widgets/Hand-off', component: 'forecourt-handoff' };
export default meta;

const ways = new WeakMap<Element, () => Promise<void>>();

/** A state: drawn at once, walked to when the story plays. */
const story = (make: () => { element: Element; arrive: () => Promise<void> }): StoryObj => ({
  render: () => {
    const { element, arrive } = make();
    ways.set(element, arrive);
    return element;
  },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('forecourt-handoff, forecourt-car-inbox');
    if (element) await ways.get(element)?.();
  },
});
const handoff = (name: HandoffStateName): StoryObj => story(() => makeHandoffState(name));
const inbox = (name: CarInboxStateName): StoryObj => story(() => makeCarInboxState(name));

// From the car to the phone
export const Making = handoff('making');
export const Shown = handoff('shown');
export const ShownWithoutAddress = handoff('shownWithoutAddress');
export const Expired = handoff('expired');
export const OfferFailed = handoff('offerFailed');
export const Driving = handoff('driving');

// At the phone
export const Asking = handoff('asking');
export const AskingWhileDriving = handoff('askingWhileDriving');
export const Mistyped = handoff('mistyped');
export const Redeeming = handoff('redeeming');
export const Received = handoff('received');
export const Used = handoff('used');
export const CodeExpired = handoff('codeExpired');
export const UnknownCode = handoff('unknownCode');
export const TooManyCodes = handoff('tooManyCodes');
export const ReceiveFailed = handoff('receiveFailed');

// From the phone to the car
export const Pairing = handoff('pairing');
export const PairingFailed = handoff('pairingFailed');
export const NoSuchCar = handoff('noSuchCar');
export const Paired = handoff('paired');
export const Sending = handoff('sending');
export const Sent = handoff('sent');
export const SendFailed = handoff('sendFailed');
export const CarGone = handoff('carGone');

// In the car
export const InboxClosed = inbox('closed');
export const InboxClosedWhileDriving = inbox('closedWhileDriving');
export const InboxOpening = inbox('opening');
export const InboxOpen = inbox('open');
export const InboxOffline = inbox('offline');
export const InboxArrived = inbox('arrived');
export const InboxArrivedWhileDriving = inbox('arrivedWhileDriving');
export const InboxChosen = inbox('chosen');
export const InboxClosing = inbox('closing');
export const InboxEnded = inbox('ended');
export const InboxFailed = inbox('failed');
