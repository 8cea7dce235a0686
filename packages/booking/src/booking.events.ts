/** What the booking machine hears and says. */
import type { BookingErrorCode, BookingRequest, CANCEL_REASONS, Slot } from '@forecourt/contract';
import type { KnownVehicle, Prefill, UnsupportedCode } from './booking.context.ts';
import type { Step } from './booking.steps.ts';
import type { BookingForm } from './form.ts';

/** The two times of a booking: when it begins, and when a car that was collected comes back. */
export type Leg = 'time' | 'dropOff';

/** A slot that is kept; `endsAt` by the widget's own clock, in milliseconds since 1970. */
export interface Held {
  id: string;
  slotId: string;
  endsAt: number;
}

/** What is heard of the holds. */
export type HoldEvent =
  | { type: 'hold.kept'; leg: Leg; held: Held }
  | { type: 'hold.reminded'; leg: Leg; seconds: number }
  | { type: 'hold.ended'; leg: Leg; reason: 'expired' | 'taken' | 'failed' };

/** What a host may change of a request before it is sent. */
export type Amendment = Partial<Pick<BookingRequest, 'contact' | 'consents' | 'language' | 'note'>>;

/** What a person or the host asks of the machine. */
export type BookingEvent =
  | ({ type: 'prefill.change' } & Prefill)
  | { type: 'vehicle.change'; vehicle: KnownVehicle | undefined }
  | { type: 'model.select'; modelId: string }
  | { type: 'dealer.search'; q: string }
  | { type: 'dealer.sort'; by: DealerOrder }
  | { type: 'dealer.select'; dealerId: string }
  | { type: 'dealer.fetch'; dealerId: string }
  | { type: 'day.focus'; date: string }
  | { type: 'day.select'; date: string }
  | { type: 'slot.select'; slot: Slot }
  | { type: 'form.change'; change: Partial<BookingForm> }
  | { type: 'step.goTo'; step: Step }
  | { type: 'continue' }
  | { type: 'submit'; amendment?: Amendment }
  | ({ type: 'proposal.accept'; amendment?: Amendment } & Proposal)
  | { type: 'retry' }
  | { type: 'calendar.get' }
  | { type: 'manage.open' }
  | { type: 'change.begin' }
  | { type: 'change.abort' }
  | { type: 'cancel.begin' }
  | { type: 'cancel.explain'; code: CancelReason | undefined; text: string }
  | { type: 'cancel.confirm' }
  | { type: 'cancel.undo' }
  | { type: 'cancel.now' }
  | { type: 'cancel.abort' }
  | HoldEvent;

/** A time that was proposed to somebody of whom all else is known. */
export interface Proposal {
  slot: Slot;
  /** The window in which a car that is collected comes back. */
  dropOff: Slot | undefined;
  /** The dealer's IANA zone. */
  timeZone: string;
}

/** What leads to a submit: what was chosen, or a time that was proposed. */
export type SubmitEvent = Extract<BookingEvent, { type: 'submit' | 'proposal.accept' }>;

/** How dealers are listed: as the back end gives them, or those first that have a free time first. */
export type DealerOrder = 'usual' | 'earliest';

/** Why an appointment is cancelled. */
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** What the machine says, each once; all but the last two become DOM events, `forecourt-` in front. */
export type BookingEmitted =
  | ({ type: 'booking.step.entered' } & StepEnteredDetail)
  | ({ type: 'booking.changed' } & ChangedDetail)
  | ({ type: 'booking.submitted' } & SubmittedDetail)
  | ({ type: 'booking.confirmed' } & ConfirmedDetail)
  | ({ type: 'booking.rescheduled' } & ConfirmedDetail)
  | ({ type: 'booking.cancelled' } & CancelledDetail)
  | ({ type: 'booking.failed' } & FailedDetail)
  | ({ type: 'booking.reminder.requested' } & ReminderRequestedDetail)
  | { type: 'calendar.fetched'; text: string }
  | { type: 'machine.loaded' };

/** A step is on the screen. `index` counts from 0 among the `count` steps that are not skipped; -1: a skipped one. */
export interface StepEnteredDetail {
  step: Step;
  index: number;
  count: number;
}

/** What is chosen so far; `undefined`: nothing yet. */
export interface ChangedDetail {
  modelId: string | undefined;
  dealerId: string | undefined;
  slotId: string | undefined;
  /** ISO 8601 with the dealer's offset. */
  start: string | undefined;
}

/** A booking is on its way to the back end. */
export interface SubmittedDetail {
  dealerId: string;
  modelId: string | undefined;
  /** `undefined`: the back end has no slots, and is asked for a time. */
  slotId: string | undefined;
  /** ISO 8601 with the dealer's offset. */
  start: string | undefined;
}

/** A booking was made, or moved. */
export interface ConfirmedDetail {
  bookingId: string;
  /** What to say on the phone: `K7P-2QX`. */
  reference: string;
  /** `booked`, or `pending` or `proposed` where the dealer confirms. */
  status: string;
  dealerId: string;
  /** ISO 8601 with the dealer's offset. */
  start: string;
  end: string;
  /** The dealer's IANA zone. */
  timeZone: string;
}

/** A booking was cancelled. */
export interface CancelledDetail {
  bookingId: string;
  reference: string;
  dealerId: string;
}

/** Something did not work; the person sees it too, and can go on. */
export interface FailedDetail {
  code: BookingErrorCode | UnsupportedCode;
}

/** Somebody who drives wants to be reminded of the booking when the car is parked; what is chosen so far. */
export type ReminderRequestedDetail = ChangedDetail;
