/** One port per domain: what a widget asks of a back end, whatever the wire. */
import type { ApiError } from './api-error.ts';
import type { CommonErrorCode } from './api-error-code.ts';
import type { Booking, BookingChange, BookingRequest, Cancellation } from './booking.ts';
import type { Capabilities } from './capabilities.ts';
import type { Dealer } from './dealer.ts';
import type { DealerHours, DealerImport, DealerImportReport } from './dealer-hours.ts';
import type { DealerPage, DealerQuery, DealerSuggestionQuery, DealerSuggestions } from './dealer-search.ts';
import type {
  BookingConfirmation,
  DeskBooking,
  DeskBookingPage,
  DeskBookingQuery,
  DeskEvent,
  LeadChange,
} from './desk.ts';
import type { ServiceArea, ServiceAreaRequest } from './door-to-door.ts';
import type { CarInbox, CarInboxItem, HandoffCreated, HandoffRecord } from './handoff.ts';
import type { ServiceMenu, ServiceMenuQuery } from './service-visit.ts';
import type { EarliestSlotList, EarliestSlotQuery, Hold, HoldRequest, SlotList, SlotQuery } from './slot.ts';
import type { VehicleModel } from './vehicle-model.ts';

/** What every call takes. */
export interface CallOptions {
  /** Ends the call; its promise then rejects with the signal's `AbortError`. */
  signal?: AbortSignal;
}

/** How a stream of events is watched. */
export interface WatchOptions {
  /** Ends the watching; it does not reject then. */
  signal: AbortSignal;
  /** The last event that was seen; `undefined`: from the beginning, as each port says. */
  lastEventId?: string;
  /** Told `true` each time the connection stands, and `false` each time it broke. */
  onConnection?: (connected: boolean) => void;
}

/** What every call takes that creates something. */
export interface WriteOptions extends CallOptions {
  /** The same key and body give the same answer, however often they are sent (a UUID, 16 to 128 characters). */
  idempotencyKey: string;
}

/** What every call takes that acts on a booking already made. */
export interface ManageOptions extends CallOptions {
  /** The `manageToken` of the booking. */
  token: string;
}

/** Codes of the booking calls; `slot-taken` and `hold-expired` cannot be helped by a retry, another slot can. */
export type BookingErrorCode = CommonErrorCode | 'slot-taken' | 'hold-expired';
export type BookingError = ApiError<BookingErrorCode>;

/**
 * Dealers and what they can do.
 * Every method rejects with `ApiError<CommonErrorCode>` or, when aborted, with an `AbortError`.
 */
export interface DealerApi {
  /** What this back end can do. */
  getCapabilities(options?: CallOptions): Promise<Capabilities>;
  /** The models that can be driven or serviced. */
  findModels(options?: CallOptions): Promise<readonly VehicleModel[]>;
  /** The dealers that fit: in the order of a route, else nearest first to a point, else by name. */
  findDealers(query: DealerQuery, options?: CallOptions): Promise<DealerPage>;
  /** One dealer; `not-found` when there is none by that id. */
  getDealer(dealerId: string, options?: CallOptions): Promise<Dealer>;
  /** Proposals for a text that is being typed. */
  suggestDealers(query: DealerSuggestionQuery, options?: CallOptions): Promise<DealerSuggestions>;
}

/**
 * Appointments. What `getCapabilities` denies is never called. Every method rejects with `ApiError<BookingErrorCode>` or,
 * when aborted, with an `AbortError`. Reads may be repeated freely; writes are repeated with the same idempotency
 * key.
 */
export interface BookingApi extends Omit<DealerApi, 'suggestDealers'> {
  /** What can be asked of a dealer's workshop; `not-found` when there is no such dealer. */
  getServiceMenu(query: ServiceMenuQuery, options?: CallOptions): Promise<ServiceMenu>;
  /** Whether a dealer collects cars at an address; `not-found` when there is no such dealer. Changes nothing. */
  checkServiceArea(dealerId: string, request: ServiceAreaRequest, options?: CallOptions): Promise<ServiceArea>;
  /** The first free slot of each of several dealers; `invalid` for more than 20, or a range longer than is allowed. */
  findEarliestSlots(query: EarliestSlotQuery, options?: CallOptions): Promise<EarliestSlotList>;
  /**
   * The free slots; `invalid` when the range is longer than the back end allows, for an item that is not on the menu, or
   * for a `dropOffFor` that is no window of this dealer.
   */
  findSlots(query: SlotQuery, options?: CallOptions): Promise<SlotList>;
  /** Keeps a slot for a while; `slot-taken` when somebody was faster. */
  hold(request: HoldRequest, options: WriteOptions): Promise<Hold>;
  /** Gives a kept slot back. Succeeds for a hold that is gone already. */
  releaseHold(holdId: string, options?: CallOptions): Promise<void>;
  /** Books. `slot-taken` when the last place went meanwhile, `hold-expired` when the hold did. */
  book(request: BookingRequest, options: WriteOptions): Promise<Booking>;
  /** Reads a booking, by its id or its reference. */
  getBooking(bookingId: string, options: ManageOptions): Promise<Booking>;
  /**
   * Moves a booking to another slot; `slot-taken` when that is gone, `hold-expired` when its hold is, and the old time is
   * kept. The same change again changes nothing, so it may be repeated.
   */
  reschedule(bookingId: string, change: BookingChange, options: ManageOptions): Promise<Booking>;
  /** Cancels a booking. Succeeds for one that is cancelled already. */
  cancel(bookingId: string, cancellation: Cancellation, options: ManageOptions): Promise<Booking>;
  /** The appointment as a calendar file (RFC 5545). */
  getCalendarFile(bookingId: string, options: ManageOptions): Promise<string>;
}

/** The staff side. Needs a staff token; every method rejects with `ApiError<CommonErrorCode>`. */
export interface DeskApi {
  findBookings(query: DeskBookingQuery, options?: CallOptions): Promise<DeskBookingPage>;
  /** Notes how far the dealer is with a lead. */
  changeLead(bookingId: string, change: LeadChange, options?: CallOptions): Promise<DeskBooking>;
  /**
   * Gives a requested appointment its time and books it; `invalid` for one that is booked or cancelled, and for a time
   * that is past or not on the dealer's clock. The same times again change nothing.
   */
  confirmBooking(bookingId: string, confirmation: BookingConfirmation, options?: CallOptions): Promise<DeskBooking>;
  /** Adds the dealers of a file and replaces those that differ; rows that cannot be read are named and left out. */
  importDealers(file: DealerImport, options?: CallOptions): Promise<DealerImportReport>;
  /** Replaces a dealer's hours; `not-found` when there is no such dealer, `invalid` for a time that cannot be. */
  changeHours(dealerId: string, hours: DealerHours, options?: CallOptions): Promise<Dealer>;
  /**
   * What happens from now on, or since `lastEventId`. Reconnects by itself and ends with the signal.
   * Rejects only when the back end refuses (`unauthorized`).
   */
  watch(options: WatchOptions): AsyncIterable<DeskEvent>;
}

/**
 * Codes of the hand-off calls; none is helped by a retry.
 *
 * | code | meaning |
 * | --- | --- |
 * | `handoff-not-found` | 404: no such code; it was mistyped, or it is long over |
 * | `handoff-used` | 410: somebody has taken the record already |
 * | `handoff-expired` | 410: nobody took it in time |
 * | `inbox-not-found` | 404: no car has this code |
 * | `inbox-closed` | 410: the car has ended the connection, or it ran out |
 * | `too-many-attempts` | 429: wrong codes from here, too many of them; later it works again |
 */
export type HandoffErrorCode =
  | CommonErrorCode
  | 'handoff-not-found'
  | 'handoff-used'
  | 'handoff-expired'
  | 'inbox-not-found'
  | 'inbox-closed'
  | 'too-many-attempts';
export type HandoffError = ApiError<HandoffErrorCode>;

/** What opens a car's inbox. */
export type InboxKey = Pick<CarInbox, 'code' | 'secret'>;

/**
 * Work that goes on at another device. Codes may be given as a person typed them. Every method rejects with
 * `ApiError<HandoffErrorCode>` or, when aborted, with an `AbortError`; writes are repeated with the same idempotency key.
 */
export interface HandoffApi {
  /** Leaves a record for another device; `invalid` for what is no record, such as one with further members. */
  createHandoff(record: HandoffRecord, options: WriteOptions): Promise<HandoffCreated>;
  /**
   * Takes a record; it is then gone. `handoff-not-found`, `handoff-used`, `handoff-expired`, `too-many-attempts`; a lost
   * answer is had again with the same key, for some minutes.
   */
  redeemHandoff(code: string, options: WriteOptions): Promise<HandoffRecord>;
  /** Opens an inbox for a car. */
  openInbox(options: WriteOptions): Promise<CarInbox>;
  /** Resolves when a car takes in what is sent to a code; `inbox-not-found`, `inbox-closed`, `too-many-attempts`. */
  checkInbox(code: string, options?: CallOptions): Promise<void>;
  /** Sends a record to a car; `inbox-not-found`, `inbox-closed`, `too-many-attempts`, `invalid` as above. */
  sendToCar(code: string, record: HandoffRecord, options: WriteOptions): Promise<void>;
  /**
   * What is in the inbox and what comes, or what came since `lastEventId`. Reconnects by itself and ends with the signal.
   * Rejects only when the back end refuses: `unauthorized` for a wrong secret, `inbox-not-found`, `inbox-closed`.
   */
  watchInbox(inbox: InboxKey, options: WatchOptions): AsyncIterable<CarInboxItem>;
  /** Closes an inbox and deletes what is in it. Succeeds for one that is closed already; `unauthorized`. */
  closeInbox(inbox: InboxKey, options?: CallOptions): Promise<void>;
}
