/** The tables, as Kysely sees them. The migrations are what makes them so. */
import type {
  BOOKING_STATUSES,
  BookedDoorToDoor,
  BookedVisit,
  BookingType,
  CANCEL_REASONS,
  Consent,
  Contact,
  Dealer,
  HandoffRecord,
  LeadStatus,
  Money,
  PickUpArea,
  PreferredWindow,
  RESCUE_CANCEL_REASONS,
  RescueHelper,
  RescueMessage,
  RescueRequest,
  RescueStatus,
  TestDrive,
  UploadRequest,
  VehicleModel,
} from '@forecourt/contract';
import type { ColumnType, Generated, JSONColumnType, Kysely, Transaction } from 'kysely';
import type { StoredMenu } from '../menus/stored-menu.ts';

/** The status column of a booking, in the words of FHIR Appointment. */
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

/** A dealer: what is searched by stands in columns, the whole in `data`. */
export interface DealerTable {
  id: string;
  name: string;
  country: string;
  lat: number;
  lng: number;
  services: string[];
  /** `null`: the dealer does not say which models stand there. */
  models: string[] | null;
  /** As `foldPostalCode` leaves it. */
  postal_code: string | null;
  /** Its postcodes folded in the same way; `null`: the dealer does not say. */
  pick_up_area: JSONColumnType<PickUpArea> | null;
  /** Name and keywords, folded (see `foldText`), with their pinyin. */
  name_words: string;
  /** The place, in the same way, each word on a line of its own. */
  place_words: string;
  /** Name, place, region, postcode and keywords, folded, with their pinyin. */
  search: string;
  /** The rules by which the columns were made of `data`: see `ROW_VERSION`. */
  row_version: number;
  data: JSONColumnType<Dealer>;
}

/** How much a dealer can take at once. A dealer without a row has the service's defaults. */
export interface DealerCapacityTable {
  dealer_id: string;
  type: BookingType;
  /** How many people can come at the same time. */
  seats: number;
  /** The step of the grid: how long an appointment is, or what the length of one for a service is a multiple of. */
  slot_minutes: number;
  /** How long before its start a slot can last be booked. */
  lead_minutes: number;
}

/** A model, in the order in which it is shown. */
export interface VehicleModelTable {
  id: string;
  position: number;
  data: JSONColumnType<VehicleModel>;
}

/** What can be asked of a workshop. */
export interface ServiceMenuTable {
  /** `null`: the menu of every dealer without a row of its own. */
  dealer_id: string | null;
  data: JSONColumnType<StoredMenu>;
}

/**
 * A seat that is taken in a step of the grid; a slot of several steps has one in each. The primary key (dealer, type,
 * start, seat) is what keeps two people from having the same seat; a seat number is at most the capacity.
 */
export interface SlotSeatTable {
  dealer_id: string;
  type: BookingType;
  start_at: Date;
  seat: number;
  end_at: Date;
  hold_id: string | null;
  booking_id: string | null;
  /** When a hold runs out; `null` for a booking. */
  expires_at: Date | null;
}

/** An appointment. */
export interface BookingTable {
  id: string;
  reference: string;
  status: BookingStatus;
  type: BookingType;
  dealer_id: string;
  /** `null`: it was requested without a slot. */
  slot_id: string | null;
  start_at: Date;
  end_at: Date;
  time_zone: string;
  /** The date of the start in the dealer's zone, so that no query needs the database's own list of zones. */
  local_date: ColumnType<string, string, string>;
  sequence: number;
  contact: JSONColumnType<Contact>;
  test_drive: JSONColumnType<TestDrive> | null;
  visit: JSONColumnType<BookedVisit> | null;
  door_to_door: JSONColumnType<BookedDoorToDoor> | null;
  /** What would suit the person, until the dealer has confirmed a time. */
  preferred_windows: JSONColumnType<PreferredWindow[]> | null;
  estimate: JSONColumnType<Money> | null;
  language: string;
  consents: JSONColumnType<Consent[]>;
  note: string | null;
  cancel_reason: string | null;
  cancel_code: (typeof CANCEL_REASONS)[number] | null;
  /** SHA-256 of the manage token, in hex. The token itself is not stored. */
  manage_token_hash: string;
  lead_status: LeadStatus;
  created_at: Date;
  updated_at: Date;
}

/** The answer to a POST that went through, kept with its result so that a repeat gets the same answer. */
export interface IdempotencyKeyTable {
  /** Which operation the key was used for. */
  scope: string;
  key: string;
  /** SHA-256 of the canonical request body, in hex. */
  body_hash: string;
  response: JSONColumnType<object>;
  created_at: Date;
}

/** Something that happened to a booking, for the desks that watch. */
export interface DeskEventTable {
  id: Generated<string>;
  type: 'booking.created' | 'booking.changed';
  booking_id: string;
  created_at: Date;
  /** The transaction that wrote the event, and what that transaction could see: see `eventsSince`. */
  tx: Generated<string>;
  snapshot: Generated<string>;
}

/** A record that waits for another device, or did. */
export interface HandoffTable {
  id: string;
  /** What the code is found by; see `Codes`. The code itself is not stored. */
  code_hash: string;
  /** `null`: it was taken or has expired, and is deleted. */
  record: JSONColumnType<HandoffRecord> | null;
  expires_at: Date;
  /** `null`: nobody has taken it. */
  used_at: Date | null;
}

/** A car that takes in what phones send. */
export interface CarInboxTable {
  id: string;
  code_hash: string;
  /** SHA-256 of the secret, in hex. The secret itself is not stored. */
  secret_hash: string;
  expires_at: Date;
  /** `null`: it is open. */
  closed_at: Date | null;
}

/** Something that was sent to a car, until the car has seen it. */
export interface CarInboxItemTable {
  id: Generated<string>;
  inbox_id: string;
  record: JSONColumnType<HandoffRecord>;
  sent_at: Date;
}

/** A call for help. */
export interface RescueTable {
  id: string;
  /** Grows with each call; no clock, ours or the person's, decides who waits longest. */
  arrival: Generated<number>;
  reference: string;
  /** SHA-256 of the token, in hex. The token itself is not stored. */
  token_hash: string;
  status: RescueStatus;
  sequence: number;
  /** What was sent, with all that became known later. Its photos are the uploads that name the case. */
  request: JSONColumnType<Omit<RescueRequest, 'photoIds'>>;
  /** How far away it is, is worked out when it is read. */
  helper: JSONColumnType<Omit<RescueHelper, 'distanceMeters'>> | null;
  /** The newest hundred, oldest first. */
  messages: JSONColumnType<RescueMessage[]>;
  cancel_code: (typeof RESCUE_CANCEL_REASONS)[number] | null;
  cancel_reason: string | null;
  created_at: Date;
  updated_at: Date;
}

/** Something that happened to a case, for the dispatchers that watch. */
export interface RescueEventTable {
  id: Generated<string>;
  rescue_id: string;
  created_at: Date;
  /** As those of `DeskEventTable`. */
  tx: Generated<string>;
  snapshot: Generated<string>;
}

/** A file that is sent in parts. */
export interface UploadTable {
  id: string;
  token_hash: string;
  media_type: UploadRequest['mediaType'];
  /** How long it will be. */
  bytes: number;
  /** As much of it as is there. */
  data: Generated<Uint8Array>;
  /** `null`: no case has it. */
  rescue_id: string | null;
  created_at: Date;
}

/** Secrets that the service made for itself. */
export interface ServiceSecretTable {
  name: string;
  value: string;
}

/** All tables. */
export interface Tables {
  dealer: DealerTable;
  dealer_capacity: DealerCapacityTable;
  vehicle_model: VehicleModelTable;
  service_menu: ServiceMenuTable;
  slot_seat: SlotSeatTable;
  booking: BookingTable;
  idempotency_key: IdempotencyKeyTable;
  desk_event: DeskEventTable;
  service_secret: ServiceSecretTable;
  handoff: HandoffTable;
  car_inbox: CarInboxTable;
  car_inbox_item: CarInboxItemTable;
  rescue: RescueTable;
  rescue_event: RescueEventTable;
  upload: UploadTable;
}

/** A database or a transaction in it. */
export type Db = Kysely<Tables> | Transaction<Tables>;
