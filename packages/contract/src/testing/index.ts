/** For tests and stories: a back end in memory, and the suite that every implementation of a port passes. */
export { requestApiSuite } from './booking-api.requesting.ts';
export { bookingApiSuite } from './booking-api.suite.ts';
export type { BookingCase, BookingWorld } from './booking-api.world.ts';
export type { DealerCase } from './dealer-api.asks.ts';
export { DEALER_SUITE_DEALERS } from './dealer-api.dealers.ts';
export { dealerApiSuite } from './dealer-api.suite.ts';
export { type Deferred, deferred } from './deferred.ts';
export { handoffApiSuite } from './handoff-api.suite.ts';
export type { HandoffCase, HandoffWorld } from './handoff-api.world.ts';
export { MADE_UP_DEALERS, MADE_UP_MODELS } from './made-up.ts';
export { MADE_UP_MENU, madeUpMenuOf } from './made-up-menu.ts';
export { createMemoryBookingApi, type MemoryBookingApi, type MemoryBookingOptions } from './memory-booking-api.ts';
export { createMemoryHandoffApi, type MemoryHandoffApi, type MemoryHandoffOptions } from './memory-handoff-api.ts';
export { createMemoryRescueApi, type MemoryRescueApi, type MemoryRescueOptions } from './memory-rescue-api.ts';
export type { ArgsOf, RecordedCall, Rehearsal } from './rehearsal.ts';
export { rescueApiSuite } from './rescue-api.suite.ts';
export type { RescueCase, RescueWorld } from './rescue-api.world.ts';
export type { SuiteCase } from './suite.ts';
