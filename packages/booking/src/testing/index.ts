/** For tests and stories of pages that embed the booking widget. */
export type { Which } from '@forecourt/core/testing.js';
export { BookingHarness, MADE_UP_PERSON } from './booking.harness.ts';
export {
  type BookingState,
  type BookingStateName,
  bookingStates,
  type MountedState,
  makeBookingState,
  STATES_NOW,
} from './booking.states.ts';
