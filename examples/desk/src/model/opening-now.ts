/** What hours come to: whether a dealer is open now, and the days to come. */
import { type Dealer, type HoursBearer, type Opening, readTimetable } from '@forecourt/contract';
import { DAY, openingsText, timeText } from './openings.ts';
import { addDays } from './times.ts';
import type { WallTime } from './zone.ts';

/** One of the days to come. */
export interface ComingDay {
  date: string;
  /** Its openings as text; `''`: closed. */
  text: string;
  /** Whether special hours replace those of the week. */
  isSpecial: boolean;
}

/** Whether visitors are told any hours: a house that never opens has none. */
export const isKnown = (hours: HoursBearer, { date }: WallTime): boolean =>
  // an opening of yesterday may last into today
  readTimetable(hours).longestFrom(addDays(date, -1)) > 0;

/** When a dealer that is open closes: `18:00`; `undefined` for one that is closed. */
export const opensUntil = (hours: HoursBearer, { date, minutes }: WallTime): string | undefined => {
  const timetable = readTimetable(hours);
  const inside = ({ opens, closes }: Opening, now: number): boolean => opens <= now && now < closes;
  const lastNight = timetable.on(addDays(date, -1)).openings.find((opening) => inside(opening, minutes + DAY));
  const opening = timetable.on(date).openings.find((each) => inside(each, minutes)) ?? lastNight;
  return opening && timeText(opening.closes);
};

/** A week of days, from a date on. */
export const comingDays = (hours: HoursBearer, from: string): ComingDay[] => {
  const timetable = readTimetable(hours);
  return Array.from({ length: 7 }, (_, index) => {
    const date = addDays(from, index);
    const { openings, by } = timetable.on(date);
    return { date, text: openingsText(openings), isSpecial: by !== 'week' };
  });
};

/** Whether some of a dealer's hours, or of a department's, could not be read. */
export const isUnreadable = (dealer: Dealer): boolean =>
  [undefined, ...(dealer.departments ?? []).map(({ kind }) => kind)].some(
    (kind) => readTimetable(dealer, kind).problems.length > 0,
  );
