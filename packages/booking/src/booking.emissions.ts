/** What the machine says, made of what it knows. */
import { type BookingContext, OTHER_MODEL } from './booking.context.ts';
import type { BookingEmitted } from './booking.events.ts';
import { type Step, stepsOf } from './booking.steps.ts';

/** What is chosen; a model that the back end does not know is none. */
const chosen = ({ model, dealer, slot, managed }: BookingContext) => ({
  modelId: model?.id === OTHER_MODEL ? undefined : model?.id,
  dealerId: dealer?.id ?? managed?.booking.dealerId,
  slotId: slot?.id,
  start: slot?.start,
});

/** The events by what they say. */
export const emissions = {
  stepEntered: (context: BookingContext, step: Step): BookingEmitted => {
    const steps = stepsOf(context);
    return { type: 'booking.step.entered', step, index: steps.indexOf(step), count: steps.length };
  },
  changed: (context: BookingContext): BookingEmitted => ({ type: 'booking.changed', ...chosen(context) }),
  reminderRequested: (context: BookingContext): BookingEmitted => ({
    type: 'booking.reminder.requested',
    ...chosen(context),
  }),
  failed: ({ error }: BookingContext): BookingEmitted => ({ type: 'booking.failed', code: error ?? 'unavailable' }),
  submitted: (context: BookingContext): BookingEmitted => {
    const { dealerId = '', ...rest } = chosen(context);
    return { type: 'booking.submitted', dealerId, ...rest };
  },
  confirmed: ({ booking, managed }: BookingContext): BookingEmitted => {
    if (!booking) throw new Error('confirmed without a booking');
    const { id, reference, status, dealerId, start, end, timeZone } = booking;
    const detail = { bookingId: id, reference, status, dealerId, start, end, timeZone };
    return managed ? { type: 'booking.rescheduled', ...detail } : { type: 'booking.confirmed', ...detail };
  },
  cancelled: ({ managed }: BookingContext): BookingEmitted => {
    if (!managed) throw new Error('cancelled without a booking');
    const { id, reference, dealerId } = managed.booking;
    return { type: 'booking.cancelled', bookingId: id, reference, dealerId };
  },
};
