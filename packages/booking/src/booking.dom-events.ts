import type {
  ChangedDetail,
  ConfirmedDetail,
  FailedDetail,
  StepEnteredDetail,
  SubmittedDetail,
} from './booking.events.ts';

/** Name, e-mail and phone as typed; only with `expose-pii`. */
export interface WithContact {
  contact?: { name: string; email: string; phone: string };
}

/** The events of `<forecourt-booking>` beyond those of every element. */
export interface BookingEventMap extends HTMLElementEventMap {
  'forecourt-booking-step-entered': CustomEvent<StepEnteredDetail>;
  'forecourt-booking-changed': CustomEvent<ChangedDetail>;
  'forecourt-booking-submitting': CustomEvent<SubmittedDetail & WithContact>;
  'forecourt-booking-submitted': CustomEvent<SubmittedDetail & WithContact>;
  'forecourt-booking-confirmed': CustomEvent<ConfirmedDetail & WithContact>;
  'forecourt-booking-failed': CustomEvent<FailedDetail>;
}
