/** The booking widget: class, events and types. Registers nothing; import `@forecourt/booking/register.js` for that. */
export type { KnownAppointment } from './appointment.ts';
export type { Attempt, Draft, KnownVehicle, Prefill, UnsupportedCode } from './booking.context.ts';
export type { BookingEventMap, SubmittingDetail, WithContact } from './booking.dom-events.ts';
export type { Persist } from './booking.draft.ts';
export { BookingElement } from './booking.element.ts';
export type {
  Amendment,
  CancelledDetail,
  ChangedDetail,
  ConfirmedDetail,
  FailedDetail,
  ReminderRequestedDetail,
  StepEnteredDetail,
  SubmittedDetail,
} from './booking.events.ts';
export type { Step } from './booking.steps.ts';
export type { KnownPerson } from './form.ts';
export type { BookingMessageKey, BookingMessages } from './locales/en.ts';
