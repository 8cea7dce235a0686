/**
 * A `BookingApi` and `DealerApi` without a back end: made-up dealers, slots from a clock that the test sets, bookings in memory.
 * It keeps the contract's rules (capacity, holds, idempotency, tokens), so a widget cannot tell it from the wire.
 */
import { ApiError } from '../api-error.ts';
import type { Booking } from '../booking.ts';
import type { Capabilities } from '../capabilities.ts';
import type { Dealer } from '../dealer.ts';
import { DEALER_SEARCHES } from '../dealer-search.ts';
import { ServiceAreaRequest } from '../door-to-door.ts';
import type { BookingApi, DealerApi } from '../ports.ts';
import type { ServiceMenu } from '../service-visit.ts';
import type { EarliestSlotList, EarliestSlotQuery, SlotList, SlotQuery } from '../slot.ts';
import type { VehicleModel } from '../vehicle-model.ts';
import { calendarFile } from './calendar-file.ts';
import { MADE_UP_DEALERS, MADE_UP_MODELS } from './made-up.ts';
import { madeUpMenuOf } from './made-up-menu.ts';
import { createBookings } from './memory-bookings.ts';
import { findDealersIn } from './memory-dealers.ts';
import { serves } from './memory-door-to-door.ts';
import { createHolds } from './memory-holds.ts';
import { accept, refuseFields } from './memory-rules.ts';
import { createSeats } from './memory-seats.ts';
import { findSlot, findSlotsOf } from './memory-slots.ts';
import { suggestDealersIn } from './memory-suggestions.ts';
import { findItems, minutesOf } from './memory-visits.ts';
import { createOnce, dealerBy, type MemoryWorld } from './memory-world.ts';
import { createRehearsal, type Rehearsal } from './rehearsal.ts';

/** How a memory back end is set up; every part has a default. */
export interface MemoryBookingOptions {
  /** The time at the start, ISO 8601; it then stands still but for `advance`. Default: the real clock. */
  now?: string;
  /** Who is there. Default: `MADE_UP_DEALERS`. */
  dealers?: readonly Dealer[];
  /** What can be driven or serviced. Default: `MADE_UP_MODELS`. */
  models?: readonly VehicleModel[];
  /** What differs from `MADE_UP_MENU`, for every dealer; given prices are taken as they are. */
  menu?: Partial<ServiceMenu>;
  /** What differs from the default capabilities: everything, 60 days ahead. */
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

/** The ports that a memory back end implements. */
export interface MemoryPorts extends BookingApi, Pick<DealerApi, 'suggestDealers'> {}

/** A memory back end, with what a test needs to steer it and to look inside. */
export interface MemoryBookingApi extends MemoryPorts, Rehearsal<MemoryPorts> {
  /** All bookings, oldest first, with their tokens. */
  readonly bookings: readonly Booking[];
  /** The time there, in milliseconds since 1970. */
  now(): number;
  /** Lets time pass: holds expire, slots go by. */
  advance(ms: number): void;
  /** Lets somebody else take all that is left of a slot, and of those that overlap it. */
  takeSlot(slotId: string): void;
}

const MARKETS: Capabilities['markets'] = [
  { country: 'DE', callingCode: '+49', testDriveMinimumAge: 18 },
  { country: 'CN', callingCode: '+86', testDriveMinimumAge: 18 },
  { country: 'EG', callingCode: '+20', testDriveMinimumAge: 21 },
  { country: 'US', callingCode: '+1', testDriveMinimumAge: 21 },
  { country: 'NP', callingCode: '+977', testDriveMinimumAge: 18 },
];

const CAPABILITIES: Capabilities = {
  bookingTypes: ['test-drive', 'service', 'pickup'],
  slots: true,
  holds: true,
  earliestSlots: true,
  serviceArea: true,
  dealerSearches: [...DEALER_SEARCHES],
  bookingHorizonDays: 60,
  markets: MARKETS,
};

/** The most dealers whose earliest slots are asked for at once. */
const MOST_DEALERS = 20;

/** Makes a back end in memory. Two of them share nothing. */
export const createMemoryBookingApi = (options: MemoryBookingOptions = {}): MemoryBookingApi => {
  const { models = MADE_UP_MODELS, holidays = [], capacity = 1, latencyMs = 0 } = options;
  const { controls, perform } = createRehearsal<MemoryPorts>(latencyMs);

  let passed = 0;
  const start = options.now === undefined ? undefined : Date.parse(options.now);
  const now = (): number => (start ?? Date.now()) + passed;

  const world: MemoryWorld = {
    dealers: options.dealers ?? MADE_UP_DEALERS,
    capabilities: { ...CAPABILITIES, ...options.capabilities },
    holdSeconds: options.holdSeconds ?? 600,
    seats: createSeats(capacity, now),
    now,
    menuOf: (dealer) => ({ ...madeUpMenuOf(dealer), ...options.menu }),
    once: createOnce(),
  };
  const { dealers, capabilities, seats } = world;
  const holds = createHolds(world);
  const bookings = createBookings(world, holds);
  const slotWorld = { now, isFree: seats.isFree, holidays, horizonDays: capabilities.bookingHorizonDays };

  const findSlots = ({ dealerId, items = [], dropOffFor, ...query }: SlotQuery): SlotList => {
    const dealer = dealerBy(world, dealerId);
    const minutes = minutesOf(findItems(world.menuOf(dealer), items, '/items'));
    const collected = dropOffFor === undefined ? undefined : findSlot(dealers, dropOffFor);
    if (dropOffFor !== undefined && (collected?.dealer !== dealer || collected.type !== 'pickup')) {
      refuseFields({ pointer: '/dropOffFor', detail: 'is no slot at which this dealer collects cars' });
    }
    const notBefore = collected && Date.parse(collected.end) + minutes * 60_000;
    return findSlotsOf(dealer, { ...query, minutes, notBefore }, slotWorld);
  };

  const findEarliestSlots = ({ dealerIds, ...query }: EarliestSlotQuery): EarliestSlotList => {
    if (dealerIds.length < 1 || dealerIds.length > MOST_DEALERS) {
      throw new ApiError('invalid', 'the dealers are 1 to 20', { status: 400 });
    }
    const slots = [...new Set(dealerIds)].flatMap((dealerId) => {
      const dealer = dealers.find(({ id }) => id === dealerId);
      const [slot] = dealer ? findSlotsOf(dealer, { ...query, minutes: 0 }, slotWorld).slots : [];
      return dealer && slot ? [{ dealerId, timeZone: dealer.timeZone, slot }] : [];
    });
    return { slots };
  };

  const api: MemoryPorts = {
    getCapabilities: (o) => perform('getCapabilities', [o], o, () => capabilities),
    findModels: (o) => perform('findModels', [o], o, () => models),
    findDealers: (query, o) => perform('findDealers', [query, o], o, () => findDealersIn(dealers, query)),
    getDealer: (id, o) => perform('getDealer', [id, o], o, () => dealerBy(world, id)),
    suggestDealers: (query, o) => perform('suggestDealers', [query, o], o, () => suggestDealersIn(dealers, query)),
    getServiceMenu: (query, o) =>
      perform('getServiceMenu', [query, o], o, () => world.menuOf(dealerBy(world, query.dealerId))),
    checkServiceArea: (id, request, o) =>
      perform('checkServiceArea', [id, request, o], o, () => ({
        served: serves(dealerBy(world, id), accept(ServiceAreaRequest, request)),
      })),
    findEarliestSlots: (query, o) => perform('findEarliestSlots', [query, o], o, () => findEarliestSlots(query)),
    findSlots: (query, o) => perform('findSlots', [query, o], o, () => findSlots(query)),
    hold: (request, o) => perform('hold', [request, o], o, () => holds.hold(request, o.idempotencyKey)),
    releaseHold: (id, o) => perform('releaseHold', [id, o], o, () => holds.release(id)),
    book: (request, o) => perform('book', [request, o], o, () => bookings.book(request, o.idempotencyKey)),
    getBooking: (id, o) => perform('getBooking', [id, o], o, () => bookings.read(id, o.token)),
    reschedule: (id, change, o) =>
      perform('reschedule', [id, change, o], o, () => bookings.reschedule(id, o.token, change)),
    cancel: (id, reason, o) => perform('cancel', [id, reason, o], o, () => bookings.cancel(id, o.token, reason)),
    getCalendarFile: (id, o) =>
      perform('getCalendarFile', [id, o], o, () => {
        const booking = bookings.read(id, o.token);
        return calendarFile(booking, dealerBy(world, booking.dealerId), now());
      }),
  };

  return {
    ...api,
    ...controls,
    get bookings() {
      return bookings.list();
    },
    now,
    advance: (ms) => {
      passed += ms;
    },
    takeSlot: (slotId) => seats.block(findSlot(dealers, slotId)?.hours ?? []),
  };
};
