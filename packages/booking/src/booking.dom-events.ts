import { type BookingContext, modelIdOf } from './booking.context.ts';
import type {
  Amendment,
  CancelledDetail,
  ChangedDetail,
  ConfirmedDetail,
  FailedDetail,
  ReminderRequestedDetail,
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

/** Says that a booking is about to be sent, and what the host changes of it; `undefined`: the host keeps it back. */
export function announce(
  { slot, dealer, managed, ...context }: BookingContext,
  dispatch: (detail: object) => boolean,
): { amendment?: Amendment } | undefined {
  let amendment: Amendment | undefined;
  const detail = {
    dealerId: dealer?.id ?? managed?.booking.dealerId,
    modelId: modelIdOf(context).model,
    slotId: slot?.id,
    start: slot?.start,
    amend: (change: Amendment) => {
      amendment = { ...amendment, ...change };
    },
  };
  if (!dispatch(detail)) return undefined;
  return amendment ? { amendment } : {};
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
  'forecourt-booking-reminder-requested': CustomEvent<ReminderRequestedDetail>;
}
