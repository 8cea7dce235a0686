/**
 * When a dealer is open on a date. Hours come from files that others write, so an entry that cannot be read is left
 * out and named in `problems`; the rest still counts.
 */
import { DAYS_OF_WEEK, type Dealer, type OpeningHours, type SpecialOpeningHours } from '@forecourt/contract';
import { parseDate } from './zone.ts';

/** An opening on a wall clock, in minutes since midnight; `closes` is above 1440 when it is on the next day. */
export interface Opening {
  opens: number;
  closes: number;
}

/** The hours of one day; with no opening, why. */
export interface DayHours {
  openings: readonly Opening[];
  reason?: 'closed' | 'holiday';
}

/** A dealer's hours, read once and asked for many dates. */
export interface Timetable {
  on(date: string): DayHours;
  /** The longest opening of any day from a date on, in minutes on the wall clock; 0 when there is none. */
  longestFrom(date: string): number;
  /** What could not be read; `[]` when all could. */
  problems: readonly string[];
}

interface SpecialDay {
  from: string;
  through: string;
  /** `undefined`: closed. */
  opening: Opening | undefined;
}

/**
 * The hours that count for appointments: those of the department where it has its own, else the house's. Special hours
 * replace them, the department's before the house's, so that a holiday of the house closes every department.
 */
export function readTimetable(dealer: Dealer, departmentKind: string): Timetable {
  const problems: string[] = [];
  const department = dealer.departments?.find((each) => each.kind === departmentKind);
  const weekly = readWeek(department?.openingHours ?? dealer.openingHours ?? [], problems);
  const specials = [department?.specialOpeningHours, dealer.specialOpeningHours].map((days) =>
    readSpecials(days ?? [], problems),
  );
  return {
    problems,
    longestFrom(date) {
      const ahead = specials.flat().filter(({ through }) => through >= date);
      const openings = [...weekly.flat(), ...ahead.flatMap(({ opening }) => opening ?? [])];
      return Math.max(0, ...openings.map(({ opens, closes }) => closes - opens));
    },
    on(date) {
      for (const days of specials) {
        const found = days.filter((day) => day.from <= date && date <= day.through);
        if (found.length === 0) continue;
        const openings = merge(found.flatMap(({ opening }) => opening ?? []));
        return openings.length > 0 ? { openings } : { openings, reason: 'holiday' };
      }
      const openings = weekly[(new Date(parseDate(date)).getUTCDay() + 6) % 7] ?? [];
      return openings.length > 0 ? { openings } : { openings, reason: 'closed' };
    },
  };
}

/** Monday first. */
function readWeek(hours: readonly OpeningHours[], problems: string[]): Opening[][] {
  const week: Opening[][] = DAYS_OF_WEEK.map(() => []);
  for (const entry of asArray(hours, problems, 'opening hours')) {
    const opening = readOpening(entry?.opens, entry?.closes);
    const days = asArray(entry?.dayOfWeek, [], '').map((day) => DAYS_OF_WEEK.indexOf(day));
    if (!opening || days.length === 0 || days.includes(-1)) problems.push('opening hours');
    else for (const day of days) week[day]?.push(opening);
  }
  return week.map(merge);
}

function readSpecials(specials: readonly SpecialOpeningHours[], problems: string[]): SpecialDay[] {
  const days: SpecialDay[] = [];
  for (const entry of asArray(specials, problems, 'special opening hours')) {
    const closed = entry?.opens === undefined && entry?.closes === undefined;
    const opening = closed ? undefined : readOpening(entry?.opens, entry?.closes);
    const hasDates = isDate(entry?.validFrom) && isDate(entry?.validThrough);
    if (!hasDates || (!closed && !opening)) problems.push('special opening hours');
    else days.push({ from: entry.validFrom, through: entry.validThrough, opening });
  }
  return days;
}

function readOpening(opensText: unknown, closesText: unknown): Opening | undefined {
  const opens = readTime(opensText);
  const closes = readTime(closesText);
  if (opens === undefined || closes === undefined || opens === DAY_MINUTES) return undefined;
  return { opens, closes: closes <= opens ? closes + DAY_MINUTES : closes };
}

const DAY_MINUTES = 1440;

function readTime(text: unknown): number | undefined {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(String(text)) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return total <= DAY_MINUTES ? total : undefined;
}

/** Sorted, with openings that touch or overlap made one. */
function merge(openings: readonly Opening[]): Opening[] {
  const merged: Opening[] = [];
  for (const opening of [...openings].sort((a, b) => a.opens - b.opens)) {
    const last = merged.at(-1);
    if (last && opening.opens <= last.closes) last.closes = Math.max(last.closes, opening.closes);
    else merged.push({ ...opening });
  }
  return merged;
}

function isDate(text: unknown): boolean {
  return typeof text === 'string' && !Number.isNaN(parseDate(text));
}

function asArray<T>(value: readonly T[], problems: string[], name: string): readonly T[] {
  if (Array.isArray(value)) return value as readonly T[];
  problems.push(name);
  return [];
}
