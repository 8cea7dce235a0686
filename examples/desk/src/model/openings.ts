/** Opening times as staff types them, `9-12:30, 14-18`, and as they are shown. */
import type { Opening } from '@forecourt/contract';

/** What is wrong with a text, and which part of it. */
export type OpeningsProblem =
  | { code: 'unreadable'; part: string }
  | { code: 'same-times'; part: string }
  | { code: 'overlap'; first: Opening; second: Opening };

const HOUR = 60;
export const DAY = 24 * HOUR;

/** A time of day: `09:30`; past midnight it is that of the next day. */
export const timeText = (minutes: number): string => {
  const shown = minutes > DAY ? minutes - DAY : minutes;
  return `${String(Math.floor(shown / HOUR)).padStart(2, '0')}:${String(shown % HOUR).padStart(2, '0')}`;
};

const CLOSED = /^(?:closed|[-–—])?$/i;
const ALL_DAY = /^24 ?(?:h|hours)$/i;
/** `9`, `09`, `930`, `9:30`, `9.30`, `9h30`, each with or without `am` and `pm`. */
const TIME = String.raw`(\d{1,2}?)(?:[:.h]?(\d{2}))?\s*([ap]m)?h?`;
const RANGE = new RegExp(String.raw`^${TIME}\s*(?:-|–|—|~|to|until)\s*${TIME}$`, 'i');

/** Minutes since midnight; `undefined` for a time that no clock shows. */
const minutesOf = (hour = '', minute = '0', half = ''): number | undefined => {
  const said = Number(hour);
  if (hour === '' || (half && (said < 1 || said > 12))) return undefined;
  const hours = half ? (said % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : said;
  const minutes = hours * HOUR + Number(minute);
  return Number(minute) < HOUR && minutes <= DAY ? minutes : undefined;
};

const readRange = (part: string): Opening | OpeningsProblem => {
  if (ALL_DAY.test(part)) return { opens: 0, closes: DAY };
  const [, fromHour, fromMinute, fromHalf, toHour, toMinute, toHalf] = RANGE.exec(part) ?? [];
  const opens = minutesOf(fromHour, fromMinute, fromHalf);
  const closes = minutesOf(toHour, toMinute, toHalf);
  if (opens === undefined || closes === undefined || opens === DAY) return { code: 'unreadable', part };
  if (opens === closes) return { code: 'same-times', part };
  return { opens, closes: closes < opens ? closes + DAY : closes };
};

const isProblem = (each: Opening | OpeningsProblem): each is OpeningsProblem => 'code' in each;

/** The openings of one day, earliest first, or what is wrong; nothing at all, a dash and `closed` are none. */
export const readOpenings = (text: string): Opening[] | OpeningsProblem => {
  // what an input method writes: full-width digits and signs
  const plain = text.normalize('NFKC').trim();
  if (CLOSED.test(plain)) return [];
  const read = plain.split(/\s*(?:[,;+&、]|\band\b)\s*/i).map(readRange);
  const problem = read.find(isProblem);
  if (problem) return problem;
  const openings = (read as Opening[]).sort((a, b) => a.opens - b.opens);
  for (const [index, second] of openings.entries()) {
    const first = openings[index - 1];
    if (first && first.closes > second.opens) return { code: 'overlap', first, second };
  }
  return openings;
};

/** One opening as it is shown: `09:00 – 12:30`. */
export const openingText = ({ opens, closes }: Opening): string => `${timeText(opens)} – ${timeText(closes)}`;

/** Openings as they are shown and can be typed; `''` for none. */
export const openingsText = (openings: readonly Opening[]): string => openings.map(openingText).join(', ');
