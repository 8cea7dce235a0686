/** Who could help: stations by what they offer, whether they are open, and how far away they are. */
import {
  type Dealer,
  type DealerService,
  distanceMeters,
  readTimetable,
  type RescueRequest,
  type RescueStation,
} from '@forecourt/contract';
import { addDays, findZone, formatDate, parseDate } from '../slots/zone.ts';

/** The most stations of one list. */
const MOST_STATIONS = 20;

/** What a station offers at least. */
export const STATION_SERVICE = 'roadside-help' satisfies DealerService;

/** A station farther away is for a dispatcher to choose, in metres. */
const REACH_METERS = 300_000;

/** What a case says of what it needs. */
export type Needy = Pick<RescueRequest, 'kind' | 'vehicle' | 'place'>;

/** What a case needs besides roadside help; of each list, one. */
export function needsOf({ kind, vehicle = {} }: Needy): DealerService[][] {
  const { propulsion = [], hasHighVoltageWarning = false, isDrivable } = vehicle;
  const isTowed = isDrivable === false || kind === 'accident' || kind === 'stuck' || kind === 'no-charge';
  const isElectric = kind === 'no-charge' || (propulsion.includes('electric') && hasHighVoltageWarning);
  const needs: DealerService[][] = [];
  if (isTowed) needs.push(['towing']);
  if (isElectric) needs.push(['high-voltage-battery', 'ev-service']);
  return needs;
}

/**
 * Stations for a case, the most suitable first: those in reach, then those that lack nothing, then the open ones, then the
 * nearest. Another continent is open while here it is night.
 */
export function rankStations(dealers: readonly Dealer[], request: Needy, now: number): RescueStation[] {
  const needs = needsOf(request);
  const car = request.place?.position;
  return dealers
    .filter(({ services }) => services.includes(STATION_SERVICE))
    .map((dealer): RescueStation => {
      const { id, name, phone, location, services } = dealer;
      const isOpen = isOpenAt(dealer, now);
      return {
        dealerId: id,
        name,
        ...(phone !== undefined && { phone }),
        location,
        ...(car && { distanceMeters: distanceMeters(car, location) }),
        ...(isOpen !== undefined && { isOpen }),
        lacks: needs.flatMap((oneOf) => (oneOf.some((each) => services.includes(each)) ? [] : oneOf.slice(0, 1))),
      };
    })
    .sort(byFitness)
    .slice(0, MOST_STATIONS);
}

/** The station that is chosen when nobody chooses; `undefined`: none suits, or where the car is, is not known. */
export function chooseStation(ranked: readonly RescueStation[]): RescueStation | undefined {
  return ranked.find(({ lacks, distanceMeters: meters }) => lacks.length === 0 && (meters ?? Infinity) <= REACH_METERS);
}

const isFar = ({ distanceMeters: meters = 0 }: RescueStation): boolean => meters > REACH_METERS;

/** Whether a workshop, else the house, is open; `undefined` when its hours do not say. */
export function isOpenAt(dealer: Dealer, now: number): boolean | undefined {
  const { departments = [], openingHours, specialOpeningHours } = dealer;
  const workshop = departments.find(({ kind }) => kind === 'service');
  const zone = findZone(dealer.timeZone);
  if (!zone || !(workshop?.openingHours ?? openingHours ?? workshop?.specialOpeningHours ?? specialOpeningHours)) {
    return undefined;
  }
  const timetable = readTimetable(dealer, 'service');
  if (timetable.problems.length > 0) return undefined;
  const wall = zone.wallAt(now);
  const today = formatDate(wall);
  const minute = Math.floor((wall - parseDate(today)) / 60_000);
  const isIn = (date: string, at: number): boolean =>
    timetable.on(date).openings.some(({ opens, closes }) => opens <= at && at < closes);
  return isIn(today, minute) || isIn(addDays(today, -1), minute + 1440);
}

function byFitness(a: RescueStation, b: RescueStation): number {
  return (
    Number(isFar(a)) - Number(isFar(b)) ||
    Number(a.lacks.length > 0) - Number(b.lacks.length > 0) ||
    Number(!a.isOpen) - Number(!b.isOpen) ||
    (a.distanceMeters ?? 0) - (b.distanceMeters ?? 0)
  );
}
