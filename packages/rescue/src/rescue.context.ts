import type {
  PositionSource,
  Rescue,
  RescueCancellation,
  RescueErrorCode,
  RescueKind,
  RescueRequest,
  RescueUpdate,
  RescueVehicle,
  RoadType,
} from '@forecourt/contract';
import type { LocateFailure } from '@forecourt/core/position.js';
import type { RescueEmitted } from './rescue.events.ts';

/** What a person answers when asked whether this is an emergency; no answer is kept but `hurt`. */
export type Triage = 'hurt' | 'danger' | 'none';

/** Where a car stands, as it is found out: by the device, by the car, or as somebody says. */
export interface Fix {
  readonly lat: number;
  readonly lng: number;
  readonly source: PositionSource;
  readonly accuracyMeters?: number;
  /** When it was found, in milliseconds since 1970. */
  readonly at: number;
  readonly headingDegrees?: number;
}

/** What a person says; each part may be missing, and nothing here is sent before they send it. */
export interface Answers {
  readonly triage?: Triage | undefined;
  readonly kind?: RescueKind | undefined;
  readonly symptom?: string | undefined;
  readonly name?: string | undefined;
  /** As it was typed. */
  readonly phone?: string | undefined;
  readonly prefersText?: boolean | undefined;
  readonly plate?: string | undefined;
  readonly roadType?: RoadType | undefined;
  readonly isInSafePlace?: boolean | undefined;
  readonly isInLiveLane?: boolean | undefined;
  readonly occupants?: number | undefined;
  readonly isElectric?: boolean | undefined;
  /** A place as somebody types it: an address, a plus code, `A9 km 514.5`, or degrees. */
  readonly place?: string | undefined;
  readonly direction?: string | undefined;
  readonly dropOffDealerId?: string | undefined;
}

/** What the host knows already, so that nobody is asked for it; the car's own facts go before it. */
export interface Known {
  readonly name?: string;
  /** E.164. */
  readonly phone?: string;
  readonly membership?: string;
  readonly vehicle?: RescueVehicle;
  readonly fix?: Fix;
  readonly occupants?: number;
  readonly areHazardLightsOn?: boolean;
}

/** A request as it is kept before its first byte is sent, and until it is a case. */
export interface Outgoing {
  /** The idempotency key of every try. */
  readonly key: string;
  readonly request: RescueRequest;
  /** When it was to be sent first, in milliseconds since 1970. */
  readonly since: number;
  /** Whether the person has taken it back: a try may have gone through, so it is cancelled as soon as that can be done. */
  readonly isWithdrawn?: boolean;
}

/** A case as it is kept afterwards: nothing else. */
export interface KeptCase {
  readonly id: string;
  readonly token: string;
}

/** What is kept on the device: one of these at a time, or nothing. */
export interface KeptRecord {
  readonly outgoing?: Outgoing;
  readonly kept?: KeptCase;
  /** The number of a case that is over. */
  readonly reference?: string;
}

/** Where a call is kept, so that a reload and another tab go on with it. */
export interface RescueRecords {
  load(): KeptRecord;
  /** Keeps this in place of what was kept before. Says whether it could. */
  save(record: KeptRecord): boolean;
  /** Forgets a call, by the key of its request or the id of its case, but for its number. What is kept of another one stays. */
  end(keyOrId: string, reference?: string): void;
}

/** A field that has to be put right, and what is wrong with it. */
export type FieldProblem = { readonly field: 'phone' | 'place' | 'symptom'; readonly problem: 'needed' | 'invalid' };

/** Where the first view was when the whole machine was there, and what was said until then. */
export interface Begin {
  readonly at: 'idle' | 'confirming' | 'triage';
  readonly answers: Answers;
}

/** What the machine is given. */
export interface RescueInput {
  /** Where to go on from the first view; `undefined`: from the beginning. */
  begin?: Begin | undefined;
  /** A new idempotency key. */
  newKey: () => string;
  /** The time, in milliseconds since 1970. */
  now: () => number;
  /** Between 0 and 1: spreads the tries of many. */
  random: () => number;
  /** The language of the person. */
  language: () => string;
  /** What the host says in the person's place, which the person can change. */
  said: () => Answers;
  /** What host and car know, asked for each time it is needed. */
  known: () => Known;
  /** The country, for its emergency number and for numbers typed without a country code. */
  market: () => string;
  isTest: () => boolean;
  /** Whether this is a car's screen: then nobody is asked to confirm, for the last press does. */
  isCar: () => boolean;
  /** Whether a driver may not be shown a timed step: then there is no count-down. */
  isRestricted: () => boolean;
  countdownSeconds: () => number;
  /** After so long without success the numbers are shown. */
  escalateSeconds: () => number;
  /** Where a call is kept; read at the start. */
  records: RescueRecords;
}

/** Why something did not work. */
export type RescueFailure = RescueErrorCode;

/** What the machine knows. */
export interface RescueContext {
  input: RescueInput;
  answers: Answers;
  problems: readonly FieldProblem[];
  /** The best fix so far; what a person says goes before what a device found. */
  fix: Fix | undefined;
  /** The fixes before it, the last first; at most two. */
  recent: readonly Fix[];
  /** Why there is no fix. */
  locateFailure: LocateFailure | undefined;
  /** What is sent, or is to be. */
  outgoing: Outgoing | undefined;
  /** Whether it could be kept on this device. */
  isKept: boolean;
  /** How often it was tried; one that was kept before may have been. */
  tries: number;
  /** Whether the numbers are shown because it takes long. */
  isEscalated: boolean;
  /** Seconds left of the count-down. */
  secondsLeft: number;
  failure: RescueFailure | undefined;
  /** The case that goes on, and what opens it. */
  kept: KeptCase | undefined;
  rescue: Rescue | undefined;
  /** When the case was last heard of, in milliseconds since 1970. */
  heardAt: number | undefined;
  /** Whether events come; otherwise it is asked now and then. */
  isLive: boolean;
  /** Whether the page is hidden; then nothing is asked for. */
  isHidden: boolean;
  /** What is to be said to the host, in its order. */
  news: readonly RescueEmitted[];
  /** The number of the last case that is over; `undefined`: none is kept. */
  reference: string | undefined;
  /** What became known and is not told yet; `undefined`: nothing. */
  update: RescueUpdate | undefined;
  /** What is being told. */
  telling: RescueUpdate | undefined;
  /** The fix that the back end knows. */
  toldFix: Fix | undefined;
  cancellation: RescueCancellation | undefined;
  cancelFailure: RescueFailure | undefined;
  /** Texts that are not sent yet, in their order, and their keys. */
  unsent: readonly { text: string; key: string }[];
  messageFailure: RescueFailure | undefined;
}

/** What a place is made of before it is sent. */
export type PlaceParts = Pick<RescueContext, 'fix' | 'recent' | 'answers'>;
