/** Who could help: stations by what they offer, whether they are open, and how far away they are. */
import type { Dealer, DealerService } from '../dealer.ts';
import { distanceMeters } from '../geo.ts';
import type { RescueStation } from '../rescue-desk.ts';
import type { RescueRequest } from '../rescue-request.ts';
import { readTimetable } from '../timetable.ts';
import { addDays, dateOf, wallClock } from './wall-clock.ts';

/** The most stations of one answer. */
const MOST_STATIONS = 20;

/** A station farther away is for a dispatcher to choose, in metres. */
const REACH_METERS = 300_000;

/** What is needed besides `roadside-help`; of each list, one. */
const needsOf = ({ kind, vehicle = {} }: RescueRequest): DealerService[][] => {
  const { propulsion = [], hasHighVoltageWarning, isDrivable } = vehicle;
  const isTowed = isDrivable === false || /^(?:accident|stuck|no-charge)$/.test(kind ?? '');
  const isHighVoltage = kind === 'no-charge' || (propulsion.includes('electric') && hasHighVoltageWarning);
  return [
    ...(isTowed ? [['towing' as const]] : []),
    ...(isHighVoltage ? [['high-voltage-battery' as const, 'ev-service' as const]] : []),
  ];
};

/** Whether a workshop is open; `undefined` when its hours do not say. */
const isOpenAt = (dealer: Dealer, now: number): boolean | undefined => {
  const timetable = readTimetable(dealer, 'service');
  if (!dealer.openingHours && !dealer.departments) return undefined;
  if (timetable.problems.length > 0) return undefined;
  const wall = wallClock(now, dealer.timeZone);
  const today = dateOf(wall);
  const minute = Math.floor((wall - Date.parse(`${today}T00:00:00Z`)) / 60_000);
  const isWithin = (date: string, at: number): boolean =>
    timetable.on(date).openings.some(({ opens, closes }) => opens <= at && at < closes);
  return isWithin(today, minute) || isWithin(addDays(today, -1), minute + 1440);
};

/** The stations that could help, the most suitable first. */
export const findStationsIn = (dealers: readonly Dealer[], request: RescueRequest, now: number): RescueStation[] => {
  const needs = needsOf(request);
  const place = request.place?.position;
  const rank = ({ lacks, isOpen, distanceMeters: meters = 0 }: RescueStation): number[] => [
    // another continent is open while here it is night
    Number(meters > REACH_METERS),
    Number(lacks.length > 0),
    Number(!isOpen),
    meters,
  ];
  return dealers
    .filter(({ services }) => services.includes('roadside-help'))
    .map((dealer): RescueStation => {
      const { id: dealerId, name, phone, location, services } = dealer;
      const isOpen = isOpenAt(dealer, now);
      const lacks = needs.flatMap((oneOf) => (oneOf.some((each) => services.includes(each)) ? [] : oneOf.slice(0, 1)));
      return {
        ...{ dealerId, name, location, lacks },
        ...(phone && { phone }),
        ...(place && { distanceMeters: distanceMeters(place, location) }),
        ...(isOpen !== undefined && { isOpen }),
      };
    })
    .sort((a, b) => {
      const other = rank(b);
      return rank(a).reduce((order, each, i) => order || each - (other[i] ?? 0), 0);
    })
    .slice(0, MOST_STATIONS);
};

/** The station that is chosen when nobody chooses; `undefined`: none suits, or where the car is, is not known. */
export const chooseStation = (stations: readonly RescueStation[]): RescueStation | undefined =>
  stations.find(({ lacks, distanceMeters: meters }) => lacks.length === 0 && (meters ?? Infinity) <= REACH_METERS);
