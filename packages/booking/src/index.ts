/** The booking widget: class, events and types. Registers nothing; import `@forecourt/booking/register.js` for that. */
export type { Attempt, Draft, Step, UnsupportedCode } from './booking.context.ts';
export type { BookingEventMap, WithContact } from './booking.dom-events.ts';
export type { Persist } from './booking.draft.ts';
export { BookingElement } from './booking.element.ts';
export type {
  ChangedDetail,
  ConfirmedDetail,
  FailedDetail,
  StepEnteredDetail,
  SubmittedDetail,
} from './booking.events.ts';
export type { BookingMessageKey, BookingMessages } from './locales/en.ts';
