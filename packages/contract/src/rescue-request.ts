/**
 * What a dispatcher needs to send help. A request for roadside help, never an emergency call: `activation` is always by hand,
 * and nothing here is an MSD, although the fields that have a counterpart in EN 15722 convert (see `msd.ts`). Whatever is not
 * known is left out, never guessed.
 */
import * as v from 'valibot';
import { Consent } from './booking.ts';
import { Coordinates, Id, LanguageTag, Line, Phone, Text, Timestamp } from './primitives.ts';
import {
  MOST_PHOTOS,
  ONWARD_TRAVEL,
  POSITION_SOURCES,
  PROPULSIONS,
  RESCUE_KINDS,
  ROAD_TYPES,
  TYRE_PLACES,
} from './rescue-words.ts';

/** What is wrong. */
export const RescueKind = v.picklist(RESCUE_KINDS);
export type RescueKind = v.InferOutput<typeof RescueKind>;

/** On what kind of road the car stands. */
export const RoadType = v.picklist(ROAD_TYPES);
export type RoadType = v.InferOutput<typeof RoadType>;

const Percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const Degrees = v.pipe(v.number(), v.minValue(0), v.maxValue(360));
const Meters = v.pipe(v.number(), v.minValue(0), v.finite());
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(254));

/** A fix: where, how exactly, when and by what. */
export const RescuePosition = v.object({
  ...Coordinates.entries,
  source: v.picklist(POSITION_SOURCES),
  /** The radius within which it is with 95 % certainty. */
  accuracyMeters: v.optional(Meters),
  fixedAt: v.optional(Timestamp),
  /** Within 150 m, and not older than 60 s when it was sent; see `isTrusted`. */
  isTrusted: v.boolean(),
  /** Where the car points, clockwise from geographic north. */
  headingDegrees: v.optional(Degrees),
});
export type RescuePosition = v.InferOutput<typeof RescuePosition>;

/** Where the car stands. At least one of `position`, `address`, `road` and `plusCode` is there. */
export const RescuePlace = v.pipe(
  v.object({
    position: v.optional(RescuePosition),
    /** The two fixes before it, the last first. */
    recent: v.optional(v.pipe(v.array(Coordinates), v.maxLength(2))),
    /** An address or a description, as a person writes it. */
    address: v.optional(Line),
    /** The road's number or name: `A9`. */
    road: v.optional(Line),
    /** Where the lane leads: `to Nürnberg`. */
    direction: v.optional(Line),
    /** The number on the nearest kilometre or mile marker: `514.5`. */
    marker: v.optional(Line),
    plusCode: v.optional(v.pipe(v.string(), v.regex(/^[2-9CFGHJMPQRVWX]{8}\+[2-9CFGHJMPQRVWX]{2,7}$/))),
    roadType: v.optional(RoadType),
    /** How high a truck may be to get there. */
    clearanceMeters: v.optional(Meters),
    /** The level of a car park: `-2`. */
    level: v.optional(Line),
  }),
  v.check(
    ({ position, address, road, plusCode }) => !!(position ?? address ?? road ?? plusCode),
    'a position or a description is needed',
  ),
);
export type RescuePlace = v.InferOutput<typeof RescuePlace>;

/** Whom to call back, and how. */
export const Requester = v.object({
  name: v.optional(Line),
  phone: v.optional(Phone),
  /** The language to speak and write to the person in. */
  language: LanguageTag,
  /** The number of a membership or a guarantee. */
  membership: v.optional(Line),
  /** The person cannot or does not want to speak: write instead. */
  prefersText: v.optional(v.boolean()),
});
export type Requester = v.InferOutput<typeof Requester>;

/** How people and the car are placed. */
export const RescueSafety = v.object({
  isAnybodyInjured: v.optional(v.boolean()),
  isInLiveLane: v.optional(v.boolean()),
  isInSafePlace: v.optional(v.boolean()),
  areHazardLightsOn: v.optional(v.boolean()),
  /** How many are in the car, the driver included. */
  occupants: v.optional(Count),
  children: v.optional(Count),
  animals: v.optional(Count),
});
export type RescueSafety = v.InferOutput<typeof RescueSafety>;

/** Which car, and what it says of itself. */
export const RescueVehicle = v.object({
  plate: v.optional(Line),
  vin: v.optional(v.pipe(v.string(), v.regex(/^[A-HJ-NPR-Z0-9]{17}$/))),
  make: v.optional(Line),
  model: v.optional(Line),
  colour: v.optional(Line),
  /** The EN 15722 vehicle category by its name: `M1`, `N1`. */
  category: v.optional(v.pipe(v.string(), v.regex(/^(?:[MN][123]|L[1-7]e)$/))),
  propulsion: v.optional(v.pipe(v.array(v.picklist(PROPULSIONS)), v.maxLength(PROPULSIONS.length))),
  driveType: v.optional(v.picklist(['front', 'rear', 'all'] as const)),
  tyreSize: v.optional(Line),
  weightKilograms: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100_000))),
  stateOfChargePercent: v.optional(Percent),
  fuelPercent: v.optional(Percent),
  batteryVolts: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  hasHighVoltageWarning: v.optional(v.boolean()),
  lowTyres: v.optional(v.pipe(v.array(v.picklist(TYRE_PLACES)), v.maxLength(TYRE_PLACES.length))),
  /** Diagnostic trouble codes: `P0420`. */
  troubleCodes: v.optional(v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(10))), v.maxLength(50))),
  /** Whether it drives, rolls and steers, and whether its keys are there. */
  isDrivable: v.optional(v.boolean()),
  doWheelsRoll: v.optional(v.boolean()),
  doWheelsSteer: v.optional(v.boolean()),
  areKeysThere: v.optional(v.boolean()),
  hasTrailer: v.optional(v.boolean()),
});
export type RescueVehicle = v.InferOutput<typeof RescueVehicle>;

/** What may be known later as well as at once: `PATCH /rescues/{id}` takes each of these. */
const facts = {
  kind: v.optional(RescueKind),
  /** What the person says, in their words. */
  symptom: v.optional(Text),
  place: v.optional(RescuePlace),
  safety: v.optional(RescueSafety),
  vehicle: v.optional(RescueVehicle),
  requester: v.optional(Requester),
  /** The dealer to be towed to. */
  dropOffDealerId: v.optional(Id),
  onwardTravel: v.optional(v.picklist(ONWARD_TRAVEL)),
  /** Uploads, see `UploadApi`. */
  photoIds: v.optional(v.pipe(v.array(Id), v.maxLength(MOST_PHOTOS))),
};

/** A call for help. A `place` may come later, so that help is on its way to who can only say that they need it. */
export const RescueRequest = v.object({
  version: v.literal(1),
  /** Always by a person's hand. */
  activation: v.literal('manual'),
  /** A demonstration: nobody is sent, everywhere it is marked so. */
  testCall: v.boolean(),
  requestedAt: Timestamp,
  ...facts,
  requester: Requester,
  /** How the person is told of what happens. */
  updatesBy: v.optional(v.picklist(['here', 'sms', 'call'] as const)),
  consents: v.optional(v.pipe(v.array(Consent), v.maxLength(20))),
});
export type RescueRequest = v.InferOutput<typeof RescueRequest>;

/**
 * What became known later. What it names replaces what was known of that member, whole; what it leaves out stays. `photoIds`
 * alone adds to those named before, of which the newest `MOST_PHOTOS` stay: who sends one need not know of the others. The same
 * again changes nothing, so it may be repeated.
 */
export const RescueUpdate = v.object(facts);
export type RescueUpdate = v.InferOutput<typeof RescueUpdate>;
