/**
 * The cases that every `BookingApi` passes, whatever is behind it. Each case takes slots of its own and cancels what it
 * booked, so they run in any order, one after the other. What a back end or a dealer does not offer is left out.
 */
import { booking } from './booking-api.booking.ts';
import { finding } from './booking-api.finding.ts';
import { holding } from './booking-api.holding.ts';
import { managing } from './booking-api.managing.ts';
import { pickup } from './booking-api.pickup.ts';
import { service } from './booking-api.service.ts';
import type { BookingCase } from './booking-api.world.ts';

/** The cases that every implementation of `BookingApi` passes that has slots; without: `requestApiSuite`. */
export const bookingApiSuite: readonly BookingCase[] = [
  ...finding,
  ...holding,
  ...booking,
  ...managing,
  ...service,
  ...pickup,
];
