import type {
  Amendment,
  CancelledDetail,
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

/** A booking is about to be sent. */
export interface SubmittingDetail extends SubmittedDetail {
  /** Changes what is sent; called twice, the later change of a field counts. */
  amend: (change: Amendment) => void;
}

/** The events of `<forecourt-booking>` beyond those of every element. */
export interface BookingEventMap extends HTMLElementEventMap {
  'forecourt-booking-step-entered': CustomEvent<StepEnteredDetail>;
  'forecourt-booking-changed': CustomEvent<ChangedDetail>;
  'forecourt-booking-submitting': CustomEvent<SubmittingDetail & WithContact>;
  'forecourt-booking-submitted': CustomEvent<SubmittedDetail & WithContact>;
  'forecourt-booking-confirmed': CustomEvent<ConfirmedDetail & WithContact>;
  'forecourt-booking-rescheduled': CustomEvent<ConfirmedDetail & WithContact>;
  'forecourt-booking-cancelled': CustomEvent<CancelledDetail>;
  'forecourt-booking-failed': CustomEvent<FailedDetail>;
}
