/** Places of a call for help: as they are read, typed and drawn. */
import { type Coordinates, type DeskRescue, distanceMeters, type RescueStation } from '@forecourt/contract';
import { type Offset, offsetFrom, ringAround } from '@forecourt/core/sketch.js';

/** Degrees as one says them on the phone, to a metre: `48.13715, 11.57612`. */
export const degreesText = ({ lat, lng }: Coordinates): string => `${lat.toFixed(5)}, ${lng.toFixed(5)}`;

/** Opens the place in what the computer has for maps (RFC 5870), without telling it to anybody. */
export const geoHref = ({ lat, lng }: Coordinates): string => `geo:${lat.toFixed(5)},${lng.toFixed(5)}`;

/** A position as somebody types it: `48.137, 11.576`; `undefined` for what is none. */
export const readDegrees = (text: string): Coordinates | undefined => {
  const [, a, b] = /^\s*(-?\d{1,2}(?:[.,]\d+)?)\s*[;,\s]\s*(-?\d{1,3}(?:[.,]\d+)?)\s*$/.exec(text) ?? [];
  if (a === undefined || b === undefined) return undefined;
  const [lat, lng] = [a, b].map((degrees) => Number(degrees.replace(',', '.'))) as [number, number];
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined;
};

/** How far the helper still is, as the crow flies, in metres; `undefined`: it is not known. */
export const helperDistance = ({ helper, request }: DeskRescue): number | undefined => {
  const [from, to] = [helper?.position, request.place?.position];
  return helper?.distanceMeters ?? (from && to ? distanceMeters(from, to) : undefined);
};

/** Something on the sketch: in metres east and north of the car. */
export interface Mark extends Offset {
  kind: 'station' | 'helper' | 'before';
  /** Its number in the list of stations; `undefined` for what is none. */
  number?: number;
}

/** What is around a car, and how far the farthest is, in metres. */
export interface Sketch {
  marks: readonly Mark[];
  radiusMeters: number;
}

/** How many stations are drawn. */
const DRAWN = 6;

/** What is farther away stands in the list alone: it would make everything near one spot. */
const DRAWN_METERS = 200_000;

/** The least that a sketch shows around a car, in metres. */
const NEAR_METERS = 500;

/** What is to be drawn around a car, north up; `undefined`: where it is, is not known. */
export const sketchOf = (
  { request, helper }: DeskRescue,
  stations: readonly Pick<RescueStation, 'location'>[],
): Sketch | undefined => {
  const car = request.place?.position;
  if (!car) return undefined;
  const markOf = (kind: Mark['kind'], place: Coordinates, number?: number): Mark => ({
    ...{ kind, ...offsetFrom(car, place) },
    ...(number !== undefined && { number }),
  });
  const marks = [
    ...(request.place?.recent ?? []).map((place) => markOf('before', place)),
    ...stations.slice(0, DRAWN).map(({ location }, index) => markOf('station', location, index + 1)),
    ...(helper?.position ? [markOf('helper', helper.position)] : []),
  ].filter(({ east, north }) => Math.hypot(east, north) <= DRAWN_METERS);
  const farthest = Math.max(
    ...marks.map(({ east, north }) => Math.hypot(east, north)),
    car.accuracyMeters ?? 0,
    NEAR_METERS,
  );
  return { marks, radiusMeters: Math.min(DRAWN_METERS, ringAround(farthest)) };
};
