/**
 * What depends on the type of booking, in one shape for all types. Each comes with the first answer that leads to its
 * steps, so that a page loads only those of its own type.
 */
import type { Address, Booking, BookingRequest, FieldError, ServiceMenu } from '@forecourt/contract';
import type { BookingContext } from './booking.context.ts';
import type { Step } from './booking.steps.ts';
import type { BookingForm, FormErrors } from './form.ts';
import type { holdMachine } from './hold.machine.ts';

/** What differs from type to type. */
export interface Rules {
  /** What keeps a step of the form from being complete; `{}` when nothing does. */
  errorsOf(context: BookingContext, step: Step): FormErrors;
  /** The request for what was chosen and typed. Only asked for when all of it is there. */
  requestOf(context: BookingContext): BookingRequest;
  /** The form as a request was sent with it; what is shown once it turns out that this request was booked. */
  formOf(form: BookingForm, sent: BookingRequest | Booking): BookingForm;
  /** The form's errors for those of a back end; `{}` when none is about the form. */
  fieldErrorsOf(errors: readonly FieldError[]): FormErrors;
  /** The step on which the fields stand that have errors. */
  stepOf(context: BookingContext, errors: FormErrors): Step;
  /** The addresses at which the car is collected and brought back; one where both are the same. */
  addressesOf(context: BookingContext): readonly Address[];
  /** The form with what the menu makes of what the host and the car have said. */
  withMenu(context: BookingContext, menu: ServiceMenu): BookingForm;
  /** Keeps a slot while the person types; over the port. */
  hold: typeof holdMachine;
}
