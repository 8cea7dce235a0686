/** A dealer's hours of seven days, for a table. */
import { type Dealer, type Department, type Opening, readTimetable } from '@forecourt/contract';
import { type Translate, timeText, wallText } from './hours-text.ts';
import { wallClockOf } from './wall-clock.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The keys of the words that the table needs. */
export type WeekKey = 'week.closed' | 'week.holiday' | 'week.always';

/** One day of the table. */
export interface DayOfHours {
  /** The wall time of its midnight. */
  midnight: number;
  /** The openings that begin on it, in minutes since midnight; `[]`: closed. */
  openings: readonly Opening[];
  isToday: boolean;
  /** Whether it has hours of its own date, and not those of a week. */
  isSpecial: boolean;
}

/**
 * The hours of a dealer, or of a department of it, from today on; `undefined` where `openingStatus` is: a table with a
 * wrong row is worse than none.
 */
export function weekOf(
  dealer: Dealer,
  departmentKind: Department['kind'] | undefined,
  now: number,
): readonly DayOfHours[] | undefined {
  const clock = wallClockOf(dealer.timeZone);
  if (!clock) return undefined;
  const timetable = readTimetable(dealer, departmentKind);
  const today = Math.floor(clock.wallAt(now) / DAY_MS) * DAY_MS;
  if (timetable.problems.length > 0 || timetable.longestFrom(dateOf(today)) === 0) return undefined;
  return [0, 1, 2, 3, 4, 5, 6].map((ahead) => {
    const midnight = today + ahead * DAY_MS;
    const { openings, by } = timetable.on(dateOf(midnight));
    return { midnight, openings, isToday: ahead === 0, isSpecial: by === 'dates' };
  });
}

/** The name of a day: `Monday`; with its date where its hours are special: `Thursday 24 December`. */
export const dayText = ({ midnight, isSpecial }: DayOfHours, locale: string): string =>
  wallText(midnight, locale, { weekday: 'long', ...(isSpecial && { day: 'numeric', month: 'long' }) });

/** The hours of a day, a text for each opening: `['08:00 – 12:00', '13:00 – 18:00']`, or `['Closed']`. */
export function openingTexts(day: DayOfHours, locale: string, t: Translate<WeekKey>): readonly string[] {
  const { midnight, openings, isSpecial } = day;
  if (openings.length === 0) return [t(isSpecial ? 'week.holiday' : 'week.closed')];
  const timeAt = (minutes: number): string => timeText(midnight + minutes * MINUTE_MS, locale);
  return openings.map(({ opens, closes }) =>
    opens === 0 && closes === 1440 ? t('week.always') : `${timeAt(opens)} – ${timeAt(closes)}`,
  );
}

const dateOf = (midnight: number): string => new Date(midnight).toISOString().slice(0, 10);
