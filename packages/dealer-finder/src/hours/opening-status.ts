/** Whether a dealer is open, by the clock on the dealer's own wall; no answer where the hours are not wholly known. */
import { type Dealer, type Department, readTimetable, type Timetable } from '@forecourt/contract';
import { type WallClock, wallClockOf } from './wall-clock.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** How many dates ahead the next opening is looked for. */
const HORIZON_DAYS = 14;
/** From when on the time to the closing is counted down. */
const SOON_MS = 30 * MINUTE_MS;

/** A dealer that is open. */
export interface OpenStatus {
  state: 'open';
  /** The wall time of the closing; `undefined`: not within 24 hours. */
  closesAt?: number;
  /** The minutes to the closing, only in the last 30: those that lie between it and what a clock on the wall shows. */
  closesInMinutes?: number;
  /** The first instant at which something else is to be said, in milliseconds since 1970. */
  changesAt: number;
}

/** A dealer that is closed. */
export interface ClosedStatus {
  state: 'closed';
  /** The wall time of the next opening; `undefined`: none in the next 14 days. */
  opensAt?: number;
  /** How the opening is named: by its time when it is today, by its weekday within a week, else by its date. */
  opensBy?: 'time' | 'weekday' | 'date';
  /** Whether special hours keep it closed all day. */
  isHoliday: boolean;
  /** The first instant at which something else is to be said; the next midnight where no opening is known. */
  changesAt: number;
}

/** What can be said of a dealer's hours at an instant. A wall time is milliseconds since 1970 as if in UTC. */
export type OpeningStatus = OpenStatus | ClosedStatus;

/** What was told last, of the house and of each department, and since when it holds. */
type Told = Map<Department['kind'] | undefined, { since: number; status: OpeningStatus }>;

const told = new WeakMap<Dealer, Told>();

/**
 * Whether a dealer, or a department of it, is open. `undefined`, which is no badge, where that cannot be known: there are no
 * hours, one of them cannot be read, or the engine does not know the time zone.
 */
export function openingStatus(
  dealer: Dealer,
  departmentKind: Department['kind'] | undefined,
  now: number,
): OpeningStatus | undefined {
  const all: Told = told.get(dealer) ?? (new Map() as Told);
  const last = all.get(departmentKind);
  if (last && last.since <= now && now < last.status.changesAt) return last.status;
  const status = statusAt(dealer, departmentKind, now);
  if (status) told.set(dealer, all.set(departmentKind, { since: now, status }));
  return status;
}

function statusAt(
  dealer: Dealer,
  departmentKind: Department['kind'] | undefined,
  now: number,
): OpeningStatus | undefined {
  const clock = wallClockOf(dealer.timeZone);
  if (!clock) return undefined;
  const timetable = readTimetable(dealer, departmentKind);
  const today = Math.floor(clock.wallAt(now) / DAY_MS);
  // an opening of yesterday can last into today
  const first = today - 1;
  if (timetable.problems.length > 0 || timetable.longestFrom(dateOf(first)) === 0) return undefined;

  let closes: number | undefined;
  for (let day = first; day <= today + HORIZON_DAYS; day += 1) {
    for (const opening of timetable.on(dateOf(day)).openings) {
      const since = clock.instantOf(day * DAY_MS + opening.opens * MINUTE_MS);
      const until = clock.instantOf(day * DAY_MS + opening.closes * MINUTE_MS);
      // it is over, or the clocks go forward over it
      if (until <= now || until === since) continue;
      if (since > (closes ?? now)) return closes ? open(closes, now, clock) : closed(since, today, timetable, clock);
      closes = Math.max(closes ?? 0, until);
    }
  }
  return closes ? open(closes, now, clock) : closed(undefined, today, timetable, clock);
}

function open(closes: number, now: number, clock: WallClock): OpenStatus {
  const left = closes - now;
  if (left > DAY_MS) return { state: 'open', changesAt: closes - DAY_MS };
  const closesAt = clock.wallAt(closes);
  if (left > SOON_MS) return { state: 'open', closesAt, changesAt: closes - SOON_MS };
  const closesInMinutes = Math.ceil(left / MINUTE_MS);
  return { state: 'open', closesAt, closesInMinutes, changesAt: closes - (closesInMinutes - 1) * MINUTE_MS };
}

function closed(opens: number | undefined, today: number, timetable: Timetable, clock: WallClock): ClosedStatus {
  const isHolidayOn = (day: number): boolean => timetable.on(dateOf(day)).reason === 'holiday';
  const isHoliday = isHolidayOn(today);
  if (opens === undefined) return { state: 'closed', isHoliday, changesAt: clock.instantOf((today + 1) * DAY_MS) };
  const opensAt = clock.wallAt(opens);
  const lastDay = Math.floor(opensAt / DAY_MS);
  const opensBy = nameOf(lastDay - today);
  let day = today + 1;
  while (day <= lastDay && nameOf(lastDay - day) === opensBy && isHolidayOn(day) === isHoliday) day += 1;
  const changesAt = day <= lastDay ? clock.instantOf(day * DAY_MS) : opens;
  return { state: 'closed', opensAt, opensBy, isHoliday, changesAt };
}

/** By what an opening so many dates ahead is named. */
function nameOf(daysAhead: number): NonNullable<ClosedStatus['opensBy']> {
  if (daysAhead === 0) return 'time';
  return daysAhead < 7 ? 'weekday' : 'date';
}

/** The date of a day since 1970: `2026-11-24`. */
const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
