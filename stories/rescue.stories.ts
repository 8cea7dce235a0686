/** Roadside help in each of its states: a story is a state, reached as a person reaches it. */
import '@forecourt/rescue/register.js';
import { makeRescueState, type MountedRescue, type RescueStateName } from '@forecourt/rescue/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

const meta: Meta = {
  title: 'Widgets/Rescue',
  component: 'forecourt-rescue',
};
export default meta;

const mounted = new WeakMap<Element, MountedRescue>();

/** A state: drawn at once, walked to when the story plays. */
const story = (name: RescueStateName): StoryObj => ({
  render: () => {
    const state = makeRescueState(name);
    mounted.set(state.element, state);
    return state.element;
  },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('forecourt-rescue');
    await (element && mounted.get(element))?.arrive();
  },
});

// The first screen
export const Idle = story('idle');
export const IdleChina = story('idleChina');
export const IdleTest = story('idleTest');
export const Confirming = story('confirming');
export const Triage = story('triage');
export const Emergency = story('emergency');

// What a dispatcher needs to know
export const Details = story('details');
export const DetailsKnown = story('detailsKnown');
export const DetailsLocating = story('detailsLocating');
export const DetailsNoPosition = story('detailsNoPosition');
export const DetailsMotorway = story('detailsMotorway');
export const DetailsErrors = story('detailsErrors');

// On its way to the back end
export const Countdown = story('countdown');
export const Sending = story('sending');
export const Waiting = story('waiting');
export const Escalated = story('escalated');
export const Withdrawing = story('withdrawing');
export const Refused = story('refused');

// A case
export const Requested = story('requested');
export const Received = story('received');
export const Assigned = story('assigned');
export const EnRoute = story('enRoute');
export const EnRouteMap = story('enRouteMap');
export const EtaStale = story('etaStale');
export const Arrived = story('arrived');
export const Towing = story('towing');
export const UnknownStatus = story('unknownStatus');
export const Messages = story('messages');
export const MessageFailed = story('messageFailed');
export const Photo = story('photo');
export const PhotoFailed = story('photoFailed');
export const DropOff = story('dropOff');
export const CancelAsking = story('cancelAsking');
export const CancelFailed = story('cancelFailed');
export const TestCall = story('testCall');
export const Completed = story('completed');
export const Cancelled = story('cancelled');
export const Failed = story('failed');

// A car: parked, driving, and where that is not known
export const Parked = story('parked');
export const ParkedDetails = story('parkedDetails');
export const Driving = story('driving');
export const DrivingTriage = story('drivingTriage');
export const DrivingEmergency = story('drivingEmergency');
export const DrivingKind = story('drivingKind');
export const DrivingSending = story('drivingSending');
export const DrivingEscalated = story('drivingEscalated');
export const DrivingEnRoute = story('drivingEnRoute');
export const Unknown = story('unknown');
export const UnknownKind = story('unknownKind');
export const UnknownEnRoute = story('unknownEnRoute');

/** The same from right to left: numbers, codes and times as they are. It is walked to in English. */
const fromRight = (name: RescueStateName): StoryObj => {
  const { render, play } = story(name);
  return {
    ...(render && { render }),
    globals: { locale: 'ar' },
    play: async (context) => {
      const element = context.canvasElement.querySelector('forecourt-rescue');
      element?.setAttribute('lang', 'en');
      await play?.(context);
      element?.setAttribute('lang', 'ar');
    },
  };
};
export const RightToLeft = fromRight('detailsMotorway');
export const RightToLeftEnRoute = fromRight('enRoute');
