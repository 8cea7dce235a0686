/** Days of the week as staff types them, `Mon-Fri, Sun`, and as they are shown. */
import { DAYS_OF_WEEK, type DayOfWeek } from '@forecourt/contract';

/** The name of a weekday, Monday is 0. */
export const dayWords = (day: number): string => DAYS_OF_WEEK[day] ?? '';

const shortOf = (day: number): string => dayWords(day).slice(0, 3);

/** A day by what its name begins with, two letters at least. */
const dayOf = (word: string): number | undefined => {
  const found = DAYS_OF_WEEK.findIndex((name) => word.length >= 2 && name.toLowerCase().startsWith(word.toLowerCase()));
  return found < 0 ? undefined : found;
};

const readRun = (part: string): number[] | undefined => {
  const [first, last, ...more] = part.split(/\s*[-–—]\s*/).map(dayOf);
  if (first === undefined || more.length > 0) return undefined;
  if (!/[-–—]/.test(part)) return [first];
  if (last === undefined) return undefined;
  // a weekend goes round: Sat – Mon
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, index) => (first + index) % 7);
};

/** The days of a text; `'every'` for nothing at all, `undefined` for what are no days. */
export const readDays = (text: string): DayOfWeek[] | 'every' | undefined => {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return 'every';
  const runs = plain.split(/\s*[,;、]\s*/).map(readRun);
  if (runs.includes(undefined)) return undefined;
  const days = new Set(runs.flatMap((run) => run ?? []));
  return DAYS_OF_WEEK.filter((_, day) => days.has(day));
};

/** Days as they are shown and can be typed; three in a row and more are a run. */
export const daysText = (days: readonly DayOfWeek[]): string => {
  const parts: string[] = [];
  for (let day = 0; day < 7; ) {
    let end = day;
    while (end < 7 && days.includes(DAYS_OF_WEEK[end] as DayOfWeek)) end += 1;
    if (end - day > 2) parts.push(`${shortOf(day)} – ${shortOf(end - 1)}`);
    else for (let each = day; each < end; each += 1) parts.push(shortOf(each));
    day = end + 1;
  }
  return parts.join(', ');
};
