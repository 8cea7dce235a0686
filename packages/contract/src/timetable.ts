/**
 * When somebody is open on a date, by the wall clock there. Hours come from files that others write, so an entry that
 * cannot be read is left out and named in `problems`; the rest still counts.
 */
import { DAYS_OF_WEEK } from './days-of-week.ts';
import type { Dealer, Department } from './dealer.ts';
import type { OpeningHours, SpecialOpeningHours } from './opening-hours.ts';

/** Who has hours: a dealer, or a department for itself. */
export type HoursBearer = Pick<Department, 'openingHours' | 'specialOpeningHours'> & Pick<Dealer, 'departments'>;

/** An opening on a wall clock, in minutes since midnight; `closes` is above 1440 when it is on the next day. */
export interface Opening {
  opens: number;
  closes: number;
}

/** The hours of one day; with no opening, why. */
export interface DayHours {
  openings: readonly Opening[];
  reason?: 'closed' | 'holiday';
  /** Which hours count: those of every week, of a season's weeks, or of given dates. */
  by: 'week' | 'season' | 'dates';
}

/** Hours, read once and asked for many dates. */
export interface Timetable {
  /** The openings that begin on a date, `2026-11-24`. */
  on(date: string): DayHours;
  /** The longest opening of any day from a date on, in minutes on the wall clock; 0 when there is none. */
  longestFrom(date: string): number;
  /** What could not be read; `[]` when all could. */
  problems: readonly string[];
}

/**
 * Stands among regular or special hours for some that could not be read, and is a problem of every timetable: hours that
 * are left out in silence would open a house on its holidays.
 */
export const UNREADABLE_HOURS: OpeningHours & SpecialOpeningHours = {
  ...{ dayOfWeek: [], opens: '', closes: '' },
  ...{ validFrom: '', validThrough: '' },
};

/** Special hours of some dates. */
interface Special {
  from: string;
  through: string;
  /** How many dates that is. */
  length: number;
  /** The days of a season's weeks, Monday is 0; `undefined`: every day. */
  days: readonly number[] | undefined;
  /** `undefined`: closed. */
  opening: Opening | undefined;
}

/**
 * The hours of a department where it has its own, else the house's; without `departmentKind`, the house's. Special hours
 * replace them, the department's before the house's, so that a holiday of the house closes every department; a season
 * replaces them where no dates do. Never throws, whatever the hours are.
 */
export function readTimetable(house: HoursBearer, departmentKind?: Department['kind']): Timetable {
  const problems: string[] = [];
  const departments = departmentKind ? asArray(house.departments ?? [], problems, 'departments') : [];
  const department = departments.find((each) => each?.kind === departmentKind);
  const weekly = readWeek(department?.openingHours ?? house.openingHours ?? [], problems);
  const specials = [department, house].map((bearer) => readSpecials(bearer?.specialOpeningHours ?? [], problems));
  const layers = (['dates', 'season'] as const).flatMap((by) =>
    specials.map((all) => ({ by, all: all.filter(({ days }) => (days ? 'season' : 'dates') === by) })),
  );
  return {
    problems,
    longestFrom(date) {
      const ahead = specials.flat().filter(({ through }) => through >= date);
      const openings = [...weekly.flat(), ...ahead.flatMap(({ opening }) => opening ?? [])];
      return Math.max(0, ...openings.map(({ opens, closes }) => closes - opens));
    },
    on(date) {
      const day = (midnight(date).getUTCDay() + 6) % 7;
      for (const { by, all } of layers) {
        const found = narrowest(
          all.filter(({ from, through, days }) => from <= date && date <= through && (days?.includes(day) ?? true)),
        );
        if (found.length > 0) return dayHours(merge(found.flatMap(({ opening }) => opening ?? [])), by);
      }
      return dayHours(weekly[day] ?? [], 'week');
    },
  };
}

function dayHours(openings: readonly Opening[], by: DayHours['by']): DayHours {
  return openings.length > 0 ? { openings, by } : { openings, by, reason: by === 'dates' ? 'holiday' : 'closed' };
}

/** Those for the fewest dates: a holiday in a range of other hours. */
function narrowest(specials: readonly Special[]): readonly Special[] {
  const least = Math.min(...specials.map(({ length }) => length));
  return specials.filter(({ length }) => length === least);
}

/** Monday first. */
function readWeek(hours: readonly OpeningHours[], problems: string[]): Opening[][] {
  const week: Opening[][] = DAYS_OF_WEEK.map(() => []);
  for (const entry of asArray(hours, problems, 'opening hours')) {
    const opening = readOpening(entry?.opens, entry?.closes);
    const days = readDays(entry?.dayOfWeek);
    if (!opening || !days) problems.push('opening hours');
    else for (const day of days) week[day]?.push(opening);
  }
  return week.map(merge);
}

function readSpecials(hours: readonly SpecialOpeningHours[], problems: string[]): Special[] {
  const specials: Special[] = [];
  for (const entry of asArray(hours, problems, 'special opening hours')) {
    const closed = entry?.opens === undefined && entry?.closes === undefined;
    const opening = closed ? undefined : readOpening(entry?.opens, entry?.closes);
    const [from, through] = [readDate(entry?.validFrom), readDate(entry?.validThrough)];
    const days = readDays(entry?.dayOfWeek);
    const isSound =
      from && through && from <= through && (closed || opening) && (days || entry.dayOfWeek === undefined);
    if (!isSound) problems.push('special opening hours');
    else specials.push({ from, through, length: daysBetween(from, through), days, opening });
  }
  return specials;
}

/** Monday is 0; `undefined` for what is no list of days, or an empty one. */
function readDays(names: unknown): readonly number[] | undefined {
  const days = Array.isArray(names)
    ? (names as (typeof DAYS_OF_WEEK)[number][]).map((name) => DAYS_OF_WEEK.indexOf(name))
    : [];
  return days.length === 0 || days.includes(-1) ? undefined : days;
}

function readOpening(opensText: unknown, closesText: unknown): Opening | undefined {
  const opens = readTime(opensText);
  const closes = readTime(closesText);
  if (opens === undefined || closes === undefined || opens === DAY_MINUTES) return undefined;
  return { opens, closes: closes <= opens ? closes + DAY_MINUTES : closes };
}

const DAY_MINUTES = 1440;

function readTime(text: unknown): number | undefined {
  const [, hours, minutes] = (typeof text === 'string' && /^(\d\d):([0-5]\d)$/.exec(text)) || [];
  const total = Number(hours) * 60 + Number(minutes);
  return total <= DAY_MINUTES ? total : undefined;
}

/** Sorted, with openings that touch or overlap made one. */
function merge(openings: readonly Opening[]): Opening[] {
  const merged: Opening[] = [];
  let last: Opening | undefined;
  for (const opening of [...openings].sort((a, b) => a.opens - b.opens)) {
    if (last && opening.opens <= last.closes) last.closes = Math.max(last.closes, opening.closes);
    else merged.push((last = { ...opening }));
  }
  return merged;
}

const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`);

const daysBetween = (from: string, through: string): number =>
  (midnight(through).getTime() - midnight(from).getTime()) / (DAY_MINUTES * 60_000);

/** A date that exists: `2026-02-30` does not. */
function readDate(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const day = midnight(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text ? text : undefined;
}

function asArray<T>(value: readonly T[], problems: string[], name: string): readonly T[] {
  if (Array.isArray(value)) return value as readonly T[];
  problems.push(name);
  return [];
}
