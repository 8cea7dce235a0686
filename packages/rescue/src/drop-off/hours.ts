/** Whether a dealer is open, by the clock on its own wall, as far as a person who is towed there needs to know. */
import { type Dealer, readTimetable } from '@forecourt/contract';
import { dateFormat } from '@forecourt/core';

const DAY_MS = 86_400_000;
const DAY_MINUTES = 1_440;
/** How many dates ahead the next opening is looked for. */
const HORIZON_DAYS = 7;

/** What can be said of a dealer's hours. Times are on the dealer's wall, in milliseconds since 1970 as if in UTC. */
export interface DealerHours {
  isOpen: boolean;
  /** When that changes; `undefined`: not within a week. */
  changesAt: number | undefined;
}

/** The time on a wall somewhere; throws for a zone that the engine does not know. */
function wallAt(now: number, timeZone: string): number {
  const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const text = dateFormat('en-US', { ...fields, hourCycle: 'h23', timeZone }).format(now);
  const [month = 0, day, year = 0, hour, minute] = (text.match(/\d+/g) ?? []).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** The hours of a dealer's workshop at a moment; `undefined`: not known. */
export function dealerHoursOf(dealer: Dealer, now: number): DealerHours | undefined {
  const timetable = readTimetable(dealer, 'service');
  try {
    const wall = wallAt(now, dealer.timeZone);
    const today = Math.floor(wall / DAY_MS) * DAY_MS;
    const dateOf = (day: number): string => new Date(day).toISOString().slice(0, 10);
    if (timetable.problems.length || !timetable.longestFrom(dateOf(today - DAY_MS))) return undefined;
    let openUntil: number | undefined;
    // an opening of yesterday can last into today
    for (let day = today - DAY_MS; day <= today + HORIZON_DAYS * DAY_MS; day += DAY_MS) {
      for (const { opens, closes } of timetable.on(dateOf(day)).openings) {
        const [from, to] = [opens, closes].map((minutes) => day + (minutes * DAY_MS) / DAY_MINUTES) as [number, number];
        if (to <= wall) continue;
        // openings that meet are one
        if (from <= (openUntil ?? wall)) openUntil = Math.max(openUntil ?? 0, to);
        else return { isOpen: !!openUntil, changesAt: openUntil ?? from };
      }
    }
    return { isOpen: !!openUntil, changesAt: openUntil && openUntil - wall <= DAY_MS ? openUntil : undefined };
  } catch {
    // a time zone that this engine does not know
    return undefined;
  }
}
