/** Going on at another device: classes, events and types. Registers nothing; import `@forecourt/handoff/register.js` for that. */
export { CarInboxElement } from './car-inbox.element.ts';
export type { Destination } from './destination.ts';
export type {
  CarInboxEventMap,
  CarInboxFailedDetail,
  DestinationChosenDetail,
  DestinationReceivedDetail,
  HandoffEventMap,
  HandoffFailedDetail,
  ReceivedDetail,
} from './handoff.dom-events.ts';
export type { HandoffFailure, HandoffStep } from './handoff.context.ts';
export { HandoffElement } from './handoff.element.ts';
export type { HandoffMessageKey, HandoffMessages } from './locales/en.ts';
