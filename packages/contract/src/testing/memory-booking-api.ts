/**
 * A `BookingApi` without a back end: made-up dealers, slots from a clock that the test sets, bookings in memory.
 * It keeps the contract's rules (capacity, holds, idempotency, tokens), so a widget cannot tell it from the wire.
 */
import { Booking, BookingChange, BookingRequest, Cancellation } from '../booking.ts';
import type { Capabilities } from '../capabilities.ts';
import type { Dealer } from '../dealer.ts';
import type { BookingApi } from '../ports.ts';
import { ApiError } from '../api-error.ts';
import { type Hold, HoldRequest, type Slot } from '../slot.ts';
import type { VehicleModel } from '../vehicle-model.ts';
import { calendarFile } from './calendar-file.ts';
import { MADE_UP_DEALERS, MADE_UP_MODELS } from './made-up.ts';
import { findDealersIn } from './memory-dealers.ts';
import { accept, checkTestDrive, refuse, refuseFields } from './memory-rules.ts';
import { findSlot, findSlotsOf } from './memory-slots.ts';
import { createRehearsal, type Rehearsal } from './rehearsal.ts';

/** How a memory back end is set up; every part has a default. */
export interface MemoryBookingOptions {
  /** The time at the start, ISO 8601; it then stands still but for `advance`. Default: the real clock. */
  now?: string;
  /** Who is there. Default: `MADE_UP_DEALERS`. */
  dealers?: readonly Dealer[];
  /** What can be driven. Default: `MADE_UP_MODELS`. */
  models?: readonly VehicleModel[];
  /** What differs from the default capabilities: test drives with slots and holds, 60 days ahead. */
  capabilities?: Partial<Capabilities>;
  /** Dates on which every dealer is closed: `['2026-12-25']`. */
  holidays?: readonly string[];
  /** How many people fit in one slot. Default 1. */
  capacity?: number;
  /** How long a hold lasts, in seconds. Default 600. */
  holdSeconds?: number;
  /** How long each answer takes, in milliseconds. Default 0: the next microtask. */
  latencyMs?: number;
}

/** A memory back end, with what a test needs to steer it and to look inside. */
export interface MemoryBookingApi extends BookingApi, Rehearsal<BookingApi> {
  /** All bookings, oldest first, with their tokens. */
  readonly bookings: readonly Booking[];
  /** The time there, in milliseconds since 1970. */
  now(): number;
  /** Lets time pass: holds expire, slots go by. */
  advance(ms: number): void;
  /** Lets somebody else take all that is left of a slot. */
  takeSlot(slotId: string): void;
}

const MARKETS: Capabilities['markets'] = [
  { country: 'DE', callingCode: '+49', testDriveMinimumAge: 18 },
  { country: 'CN', callingCode: '+86', testDriveMinimumAge: 18 },
  { country: 'EG', callingCode: '+20', testDriveMinimumAge: 21 },
  { country: 'US', callingCode: '+1', testDriveMinimumAge: 21 },
  { country: 'NP', callingCode: '+977', testDriveMinimumAge: 18 },
];

/** Makes a back end in memory. Two of them share nothing. */
export const createMemoryBookingApi = (options: MemoryBookingOptions = {}): MemoryBookingApi => {
  const {
    dealers = MADE_UP_DEALERS,
    models = MADE_UP_MODELS,
    capacity = 1,
    holdSeconds = 600,
    holidays = [],
  } = options;
  const capabilities: Capabilities = {
    bookingTypes: ['test-drive'],
    slots: true,
    holds: true,
    bookingHorizonDays: 60,
    markets: MARKETS,
    ...options.capabilities,
  };
  const { controls, perform } = createRehearsal<BookingApi>(options.latencyMs ?? 0);

  let passed = 0;
  const start = options.now === undefined ? undefined : Date.parse(options.now);
  const now = (): number => (start ?? Date.now()) + passed;

  const bookings = new Map<string, Booking & { manageToken: string }>();
  const places = new Map<string, string>(); // booking id → slot id
  const holds = new Map<string, Hold>();
  const answers = new Map<string, { body: string; result: unknown }>(); // by idempotency key
  const takenByOthers = new Set<string>();

  const isFree = (slotId: string, except?: { holdId?: string | undefined; bookingId?: string }): boolean => {
    const held = [...holds.values()].filter(
      (hold) => hold.slotId === slotId && hold.id !== except?.holdId && Date.parse(hold.expiresAt) > now(),
    );
    const booked = [...places].filter(([bookingId, place]) => place === slotId && bookingId !== except?.bookingId);
    return !takenByOthers.has(slotId) && held.length + booked.length < capacity;
  };

  const dealerBy = (id: string): Dealer => dealers.find((dealer) => dealer.id === id) ?? refuse('not-found');

  /** The slot, if it fits what the request repeats of it. */
  const slotFor = (request: BookingChange & { dealerId: string }): Slot => {
    const { dealer, slot } = findSlot(dealers, request.slotId) ?? refuse('not-found');
    if (dealer.id !== request.dealerId) refuseFields({ pointer: '/slotId', detail: 'is a slot of another dealer' });
    if (slot.start !== request.start) refuseFields({ pointer: '/start', detail: 'is not the start of the slot' });
    if (dealer.timeZone !== request.timeZone) refuseFields({ pointer: '/timeZone', detail: 'is not the zone there' });
    if (Date.parse(slot.start) <= now()) refuse('slot-taken');
    return slot;
  };

  /** Runs `work` once for each key and body. Only what went well is remembered. */
  const once = <Result>(key: string, request: unknown, work: () => Result): Result => {
    const body = JSON.stringify(request);
    const earlier = answers.get(key);
    if (earlier && earlier.body !== body) {
      throw new ApiError('idempotency-key-reused', 'memory: the key was used for another body', { status: 422 });
    }
    const result = earlier ? (earlier.result as Result) : work();
    answers.set(key, { body, result });
    return result;
  };

  const manage = (id: string, token: string): Booking & { manageToken: string } => {
    const booking = bookings.get(id) ?? refuse('not-found');
    return booking.manageToken === token ? booking : refuse('unauthorized');
  };

  const withoutToken = ({ manageToken: _, ...booking }: Booking): Booking => booking;

  const book = (body: BookingRequest, key: string): Booking => {
    const request = accept(BookingRequest, body);
    return once(`booking ${key}`, request, () => {
      checkTestDrive(request, dealerBy(request.dealerId), capabilities);
      const slot = slotFor(request);
      const hold = request.holdId === undefined ? undefined : holds.get(request.holdId);
      if (request.holdId !== undefined && (hold?.slotId !== slot.id || Date.parse(hold.expiresAt) <= now())) {
        refuse('hold-expired');
      }
      if (!isFree(slot.id, { holdId: request.holdId })) refuse('slot-taken');
      if (hold) holds.delete(hold.id);
      const count = bookings.size + 1;
      const { type, dealerId, timeZone, contact, testDrive } = request;
      const booking = {
        id: `booking-${count}`,
        reference: `MEM-${String(count).padStart(3, '0')}`,
        status: 'booked' as const,
        ...{ type, dealerId, start: slot.start, end: slot.end, timeZone, sequence: 0, contact },
        ...(testDrive && { testDrive }),
        manageToken: `manage-token-of-booking-${count}`,
      };
      bookings.set(booking.id, booking);
      places.set(booking.id, slot.id);
      return booking;
    });
  };

  const reschedule = (id: string, token: string, body: BookingChange): Booking => {
    const booking = manage(id, token);
    const change = accept(BookingChange, body);
    if (booking.status === 'cancelled') refuseFields({ pointer: '', detail: 'the booking is cancelled' });
    if (places.get(id) === change.slotId) return withoutToken(booking);
    const slot = slotFor({ ...change, dealerId: booking.dealerId });
    if (!isFree(slot.id, { bookingId: id })) refuse('slot-taken');
    const moved = { ...booking, start: slot.start, end: slot.end, sequence: booking.sequence + 1 };
    bookings.set(id, moved);
    places.set(id, slot.id);
    return withoutToken(moved);
  };

  const cancel = (id: string, token: string, body: Cancellation): Booking => {
    const booking = manage(id, token);
    accept(Cancellation, body);
    if (booking.status === 'cancelled') return withoutToken(booking);
    const cancelled = { ...booking, status: 'cancelled' as const, sequence: booking.sequence + 1 };
    bookings.set(id, cancelled);
    places.delete(id);
    return withoutToken(cancelled);
  };

  const hold = (body: HoldRequest, key: string): Hold => {
    const { slotId } = accept(HoldRequest, body);
    return once(`hold ${key}`, slotId, () => {
      if (!findSlot(dealers, slotId)) refuse('not-found');
      if (!isFree(slotId)) refuse('slot-taken');
      const expiresAt = new Date(now() + holdSeconds * 1000).toISOString();
      const made = { id: `hold-${answers.size + 1}`, slotId, expiresAt };
      holds.set(made.id, made);
      return made;
    });
  };

  const api: BookingApi = {
    getCapabilities: (o) => perform('getCapabilities', [o], o, () => capabilities),
    findModels: (o) => perform('findModels', [o], o, () => models),
    findDealers: (query, o) => perform('findDealers', [query, o], o, () => findDealersIn(dealers, query)),
    getDealer: (id, o) => perform('getDealer', [id, o], o, () => dealerBy(id)),
    findSlots: (query, o) =>
      perform('findSlots', [query, o], o, () => {
        const world = { now, isFree, holidays, horizonDays: capabilities.bookingHorizonDays };
        return findSlotsOf(dealerBy(query.dealerId), query, world);
      }),
    hold: (request, o) => perform('hold', [request, o], o, () => hold(request, o.idempotencyKey)),
    releaseHold: (id, o) => perform('releaseHold', [id, o], o, () => void holds.delete(id)),
    book: (request, o) => perform('book', [request, o], o, () => book(request, o.idempotencyKey)),
    getBooking: (id, o) => perform('getBooking', [id, o], o, () => withoutToken(manage(id, o.token))),
    reschedule: (id, change, o) => perform('reschedule', [id, change, o], o, () => reschedule(id, o.token, change)),
    cancel: (id, reason, o) => perform('cancel', [id, reason, o], o, () => cancel(id, o.token, reason)),
    getCalendarFile: (id, o) =>
      perform('getCalendarFile', [id, o], o, () => {
        const booking = manage(id, o.token);
        return calendarFile(booking, dealerBy(booking.dealerId), now());
      }),
  };

  return {
    ...api,
    ...controls,
    get bookings() {
      return [...bookings.values()];
    },
    now,
    advance: (ms) => {
      passed += ms;
    },
    takeSlot: (slotId) => void takenByOthers.add(slotId),
  };
};
