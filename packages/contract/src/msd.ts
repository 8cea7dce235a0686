/**
 * The fields of a request that have a counterpart in the minimum set of data of EN 15722, version 3, both ways. A request for
 * roadside help is no eCall, and what comes out here is no encoded MSD (ASN.1 UPER): a car maker whose systems speak in these
 * fields can read and write them, nothing more. The names and ranges are those of public implementations of the standard.
 */
import * as v from 'valibot';
import type { Coordinates } from './primitives.ts';
import { type RescuePlace, type RescueRequest, RescueVehicle } from './rescue-request.ts';
import type { Propulsion } from './rescue-words.ts';

/** Where a car was before: steps of 100 milliarcseconds from the position after it, north and east positive, -512 to 511. */
export interface MsdLocationDelta {
  latitudeDelta: number;
  longitudeDelta: number;
}

/** The fields of an MSD that a request can have, by their names in EN 15722. */
export interface Msd {
  msdVersion: 3;
  /** 1 to 255: 1 for a new call, one more each time that it is sent. */
  messageIdentifier: number;
  control: {
    automaticActivation: boolean;
    testCall: boolean;
    positionCanBeTrusted: boolean;
    /** See `MSD_VEHICLE_TYPES`; `undefined`: not known. */
    vehicleType?: number;
  };
  /** 17 characters; `undefined`: not known. */
  vehicleIdentificationNumber?: string;
  /** All false: not known. */
  vehiclePropulsionStorageType: Record<MsdStorage, boolean>;
  /** When the call was made, in seconds since 1970; 0: not known. */
  timestamp: number;
  /** In milliarcseconds (WGS 84); 2147483647: not known. */
  vehicleLocation: { positionLatitude: number; positionLongitude: number };
  /** Clockwise from magnetic north in steps of 2 degrees, 0 to 179; 255: not known. */
  vehicleDirection: number;
  recentVehicleLocationN1?: MsdLocationDelta;
  /** Counted from N1. */
  recentVehicleLocationN2?: MsdLocationDelta;
  /** 0 to 254; 255: not known. */
  numberOfOccupants: number;
}

/** What of a request can be read from an MSD. */
export type MsdFacts = Pick<RescueRequest, 'testCall'> &
  Partial<Pick<RescueRequest, 'requestedAt' | 'place' | 'safety' | 'vehicle'>>;

/** Which way north is. */
export interface MsdCompass {
  /**
   * How far magnetic north lies east of geographic north where the car is, in degrees, west negative. A request counts from
   * geographic north, an MSD from magnetic north. Default 0: the direction is taken over as it is, and off by that much.
   */
  declinationDegrees?: number;
}

/** What becomes of a request in an MSD besides its own fields. */
export interface MsdOptions extends MsdCompass {
  messageIdentifier: number;
}

/** The vehicle categories by their number in an MSD; the first is 1. Higher ones have no counterpart in a request. */
export const MSD_VEHICLE_TYPES = ['M1', 'M2', 'M3', 'N1', 'N2', 'N3', 'L1e', 'L2e', 'L3e', 'L4e', 'L5e', 'L6e', 'L7e'];

/** The names of what a car carries to drive with. */
const STORAGES = {
  gasoline: 'gasolineTankPresent',
  diesel: 'dieselTankPresent',
  cng: 'compressedNaturalGas',
  lpg: 'liquidPropaneGas',
  electric: 'electricEnergyStorage',
  hydrogen: 'hydrogenStorage',
  other: 'otherStorage',
} as const satisfies Record<Propulsion, string>;
type MsdStorage = (typeof STORAGES)[Propulsion];
const PROPULSION_STORAGES = Object.entries(STORAGES) as [Propulsion, MsdStorage][];

const UNKNOWN_DEGREES = 2_147_483_647;
const UNKNOWN_DIRECTION = 255;
const UNKNOWN_OCCUPANTS = 255;
const UNKNOWN_TIME = 0;

const MAS_PER_DEGREE = 3_600_000;
const MAS_PER_TURN = 360 * MAS_PER_DEGREE;
const MAS_PER_STEP = 100;
const LONGEST_STEPS = 512;

/** A point in milliarcseconds. */
interface MasPoint {
  lat: number;
  lng: number;
}

const toMas = ({ lat, lng }: Coordinates): MasPoint => ({
  lat: Math.round(lat * MAS_PER_DEGREE),
  lng: Math.round(lng * MAS_PER_DEGREE),
});

/** The point; `undefined` when there is none such on the earth. */
const fromMas = ({ lat, lng }: MasPoint): Coordinates | undefined =>
  Math.abs(lat) <= MAS_PER_TURN / 4 && Math.abs(lng) <= MAS_PER_TURN / 2
    ? { lat: lat / MAS_PER_DEGREE, lng: lng / MAS_PER_DEGREE }
    : undefined;

/** The same meridian, from -180 to below 180 degrees. */
const wrap = (mas: number): number => modulo(mas + MAS_PER_TURN / 2, MAS_PER_TURN) - MAS_PER_TURN / 2;

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

const isStep = (steps: number): boolean => steps >= -LONGEST_STEPS && steps < LONGEST_STEPS;

/** From one point to another; `undefined` when that is too far: a place is left out and not moved nearer. */
const stepsTo = (from: MasPoint, to: MasPoint): MsdLocationDelta | undefined => {
  const latitudeDelta = Math.round((to.lat - from.lat) / MAS_PER_STEP);
  const longitudeDelta = Math.round(wrap(to.lng - from.lng) / MAS_PER_STEP);
  return isStep(latitudeDelta) && isStep(longitudeDelta) ? { latitudeDelta, longitudeDelta } : undefined;
};

/** Where those steps lead. */
const follow = (from: MasPoint, { latitudeDelta, longitudeDelta }: MsdLocationDelta): MasPoint => ({
  lat: from.lat + latitudeDelta * MAS_PER_STEP,
  lng: wrap(from.lng + longitudeDelta * MAS_PER_STEP),
});

/** The fields of an MSD for a request. `automaticActivation` is always false. */
export function toMsd(request: RescueRequest, { messageIdentifier, declinationDegrees = 0 }: MsdOptions): Msd {
  const { testCall, requestedAt, safety, vehicle } = request;
  const { position, recent = [] } = request.place ?? {};
  const { headingDegrees } = position ?? {};
  const vehicleType = MSD_VEHICLE_TYPES.indexOf(vehicle?.category ?? '') + 1;
  const at = position && toMas(position);
  const n1 = at && recent[0] && stepsTo(at, toMas(recent[0]));
  // counted from where N1 says, so that rounding does not add up
  const n2 = n1 && recent[1] && stepsTo(follow(at, n1), toMas(recent[1]));
  return {
    msdVersion: 3,
    messageIdentifier,
    control: {
      automaticActivation: false,
      testCall,
      positionCanBeTrusted: position?.isTrusted ?? false,
      ...(vehicleType > 0 && { vehicleType }),
    },
    ...(vehicle?.vin !== undefined && { vehicleIdentificationNumber: vehicle.vin }),
    vehiclePropulsionStorageType: Object.fromEntries(
      PROPULSION_STORAGES.map(([propulsion, storage]) => [storage, vehicle?.propulsion?.includes(propulsion) ?? false]),
    ) as Msd['vehiclePropulsionStorageType'],
    timestamp: Math.floor(Date.parse(requestedAt) / 1000),
    vehicleLocation: {
      positionLatitude: at?.lat ?? UNKNOWN_DEGREES,
      positionLongitude: at?.lng ?? UNKNOWN_DEGREES,
    },
    vehicleDirection:
      headingDegrees === undefined
        ? UNKNOWN_DIRECTION
        : Math.round(modulo(headingDegrees - declinationDegrees, 360) / 2) % 180,
    ...(n1 && { recentVehicleLocationN1: n1 }),
    ...(n2 && { recentVehicleLocationN2: n2 }),
    numberOfOccupants: safety?.occupants ?? UNKNOWN_OCCUPANTS,
  };
}

/** What a request has of an MSD. What that does not know, or is out of its range, is left out. */
export function fromMsd(msd: Msd, { declinationDegrees = 0 }: MsdCompass = {}): MsdFacts {
  const { control, timestamp, numberOfOccupants: occupants, vehicleIdentificationNumber: vin } = msd;
  const place = placeFrom(msd, declinationDegrees);
  const category = MSD_VEHICLE_TYPES[(control.vehicleType ?? 0) - 1];
  const propulsion = PROPULSION_STORAGES.flatMap(([each, storage]) =>
    msd.vehiclePropulsionStorageType[storage] ? [each] : [],
  );
  const vehicle = {
    ...(vin !== undefined && v.is(RescueVehicle.entries.vin, vin) && { vin }),
    ...(category !== undefined && { category }),
    ...(propulsion.length > 0 && { propulsion }),
  };
  return {
    testCall: control.testCall,
    ...(timestamp > UNKNOWN_TIME && { requestedAt: new Date(timestamp * 1000).toISOString() }),
    ...(place && { place }),
    ...(occupants >= 0 && occupants < UNKNOWN_OCCUPANTS && { safety: { occupants } }),
    ...(Object.keys(vehicle).length > 0 && { vehicle }),
  };
}

/** Where the car is and was; `undefined`: not known. */
function placeFrom(msd: Msd, declinationDegrees: number): RescuePlace | undefined {
  const { control, vehicleDirection, recentVehicleLocationN1: n1, recentVehicleLocationN2: n2 } = msd;
  const at = { lat: msd.vehicleLocation.positionLatitude, lng: msd.vehicleLocation.positionLongitude };
  const coordinates = fromMas(at);
  if (!coordinates) return undefined;
  const atN1 = n1 && follow(at, n1);
  const first = atN1 && fromMas(atN1);
  const second = first && n2 && fromMas(follow(atN1, n2));
  const hasDirection = vehicleDirection >= 0 && vehicleDirection < 180;
  return {
    position: {
      ...coordinates,
      source: 'vehicle',
      isTrusted: control.positionCanBeTrusted,
      ...(hasDirection && { headingDegrees: modulo(vehicleDirection * 2 + declinationDegrees, 360) }),
    },
    ...(first && { recent: second ? [first, second] : [first] }),
  };
}
