import type {
  Amendment,
  CancelledDetail,
  ChangedDetail,
  ConfirmedDetail,
  FailedDetail,
  StepEnteredDetail,
  SubmittedDetail,
} from './booking.events.ts';
import type { BookingForm } from './form.ts';

/** Name, e-mail and phone as typed; only with `expose-pii`. */
export interface WithContact {
  contact?: { name: string; email: string; phone: string };
}

/** The detail of an event with the person's own data. */
export const withContact = (detail: object, form: BookingForm | undefined): object =>
  form ? { ...detail, contact: { name: form.name, email: form.email, phone: form.phone } } : detail;

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
