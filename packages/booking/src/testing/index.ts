/** For tests and stories of pages that embed the booking widget. */
export { BookingHarness, MADE_UP_PERSON, type Which } from './booking.harness.ts';
export {
  type BookingState,
  type BookingStateName,
  bookingStates,
  type MountedState,
  makeBookingState,
  STATES_NOW,
} from './booking.states.ts';
