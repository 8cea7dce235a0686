/** What the booking machine hears and says. */
import type { BookingErrorCode, Slot } from '@forecourt/contract';
import type { Step, UnsupportedCode } from './booking.context.ts';
import type { ContactForm } from './contact-form.ts';

/** What a person or the host asks of the machine. */
export type BookingEvent =
  | { type: 'prefill.change'; modelId: string | undefined; dealerId: string | undefined }
  | { type: 'model.select'; modelId: string }
  | { type: 'dealer.search'; q: string }
  | { type: 'dealer.select'; dealerId: string }
  | { type: 'day.focus'; date: string }
  | { type: 'day.select'; date: string }
  | { type: 'slot.select'; slot: Slot }
  | { type: 'form.change'; change: Partial<ContactForm> }
  | { type: 'step.goTo'; step: Step }
  | { type: 'continue' }
  | { type: 'submit' }
  | { type: 'retry' }
  | { type: 'calendar.get' };

/** What the machine says, each once; all but `calendar.fetched` become DOM events, `forecourt-` in front. */
export type BookingEmitted =
  | ({ type: 'booking.step.entered' } & StepEnteredDetail)
  | ({ type: 'booking.changed' } & ChangedDetail)
  | ({ type: 'booking.submitted' } & SubmittedDetail)
  | ({ type: 'booking.confirmed' } & ConfirmedDetail)
  | ({ type: 'booking.failed' } & FailedDetail)
  | { type: 'calendar.fetched'; text: string };

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
  slotId: string;
  /** ISO 8601 with the dealer's offset. */
  start: string;
}

/** A booking was made. */
export interface ConfirmedDetail {
  bookingId: string;
  /** What to say on the phone: `K7P-2QX`. */
  reference: string;
  /** `booked`, or `pending` where the dealer confirms. */
  status: string;
  dealerId: string;
  /** ISO 8601 with the dealer's offset. */
  start: string;
  end: string;
  /** The dealer's IANA zone. */
  timeZone: string;
}

/** Something did not work; the person sees it too, and can go on. */
export interface FailedDetail {
  code: BookingErrorCode | UnsupportedCode;
}
