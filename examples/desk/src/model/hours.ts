/** A dealer's hours while staff edits them: texts, so that nothing that was typed is lost, and what is made of them. */
import {
  DAYS_OF_WEEK,
  type Dealer,
  type DealerHours,
  type Department,
  type Opening,
  type OpeningHours,
  type SpecialOpeningHours,
} from '@forecourt/contract';
import { daysText, readDays } from './days.ts';
import { DAY, openingsText, type OpeningsProblem, readOpenings, timeText } from './openings.ts';

/** Whose hours they are. */
export type PartKind = 'house' | Exclude<Department['kind'], 'unknown'>;

/** Hours for some dates that replace those of the week. */
export interface SpecialDraft {
  from: string;
  through: string;
  /** The days of a season; `''` is every day. */
  days: string;
  /** The openings; `''` is closed. */
  text: string;
}

/** The hours of the house or of a department. */
export interface PartDraft {
  kind: PartKind;
  /** Whether the week counts; without it the hours of the house are not known, and those of a department are the house's. */
  known: boolean;
  /** The openings of seven days, Monday first; `''` is closed. */
  days: readonly string[];
  special: readonly SpecialDraft[];
}

/** The house first, then its departments. */
export type HoursDraft = readonly PartDraft[];

/** The fields of a line of special days. */
export const SPECIAL_FIELDS = ['from', 'through', 'days', 'text'] as const;
export type SpecialField = (typeof SPECIAL_FIELDS)[number];

/** Which text something is wrong with. */
export type FieldKey = `${PartKind} ${number}` | `${PartKind} special ${number} ${SpecialField}`;

/** What is wrong with a field. */
export type FieldProblem =
  | OpeningsProblem
  | { code: 'runs-into'; day: number; opening: Opening }
  | { code: 'date-missing' | 'date-order' | 'no-days' | 'dates-taken' };

/** Hours that can be saved, or what is wrong, field by field. */
export type Checked = { hours: DealerHours } | { problems: ReadonlyMap<FieldKey, FieldProblem> };

const timesOf = ({ opens, closes }: Opening) => ({ opens: timeText(opens), closes: timeText(closes) });

/** Stands for `UNREADABLE_HOURS`. It is no opening, so that they cannot be saved away unseen. */
const UNREADABLE = '?';

/** Openings as they came, in the form in which they can be typed. What is no opening is shown as it is, to be mended. */
const textOf = (openings: readonly { opens?: string | undefined; closes?: string | undefined }[]): string => {
  const texts = openings.flatMap(({ opens, closes }) => {
    if (opens === undefined && closes === undefined) return [];
    return opens || closes ? `${opens} – ${closes}` : UNREADABLE;
  });
  const text = [...new Set(texts)].join(', ');
  const read = readOpenings(text);
  return Array.isArray(read) ? openingsText(read) : text;
};

/** Hours that name no day may be those of any. */
const daysOf = (hours: readonly OpeningHours[]): string[] =>
  DAYS_OF_WEEK.map((day) => textOf(hours.filter(({ dayOfWeek }) => dayOfWeek.length === 0 || dayOfWeek.includes(day))));

/** What tells a line from others. */
const datesOf = ({ from, through, days }: SpecialDraft): string => `${from} ${through} ${days}`;

/** Several openings of the same dates are one line, and the lines go by their dates. */
const specialOf = (hours: readonly SpecialOpeningHours[]): SpecialDraft[] => {
  const lines = new Map<string, SpecialOpeningHours[]>();
  for (const each of hours) {
    const days = daysText(each.dayOfWeek ?? []);
    const dates = datesOf({ from: each.validFrom, through: each.validThrough, days, text: '' });
    lines.set(dates, [...(lines.get(dates) ?? []), each]);
  }
  const drafts = [...lines.values()].map((line) => {
    const [{ validFrom: from, validThrough: through, dayOfWeek = [] } = { validFrom: '', validThrough: '' }] = line;
    return { from, through, days: daysText(dayOfWeek), text: textOf(line) };
  });
  return drafts.sort((a, b) => (datesOf(a) < datesOf(b) ? -1 : 1));
};

const partOf = (kind: PartKind, { openingHours, specialOpeningHours = [] }: Omit<DealerHours, 'departments'>) => ({
  kind,
  known: openingHours !== undefined,
  days: daysOf(openingHours ?? []),
  special: specialOf(specialOpeningHours),
});

/** The hours of a dealer, to be edited; of two departments of a kind those of the first, which is the one that counts. */
export const draftOf = (dealer: Dealer): HoursDraft => [
  partOf('house', dealer),
  ...(dealer.departments ?? []).flatMap(({ kind, ...hours }, i, all) =>
    kind === 'unknown' || all.findIndex((other) => other.kind === kind) < i ? [] : partOf(kind, hours),
  ),
];

/** With another part in place of the one of its kind. */
export const withPart = (draft: HoursDraft, part: PartDraft): HoursDraft =>
  draft.map((each) => (each.kind === part.kind ? part : each));

/** The week of a part on the wire: days with the same opening together. */
const weekOf = (days: readonly Opening[][]): OpeningHours[] => {
  const week = new Map<string, OpeningHours>();
  for (const [day, openings] of days.entries()) {
    const name = DAYS_OF_WEEK[day];
    for (const opening of name ? openings : []) {
      const times = timesOf(opening);
      const known = week.get(openingsText([opening]));
      week.set(openingsText([opening]), { ...times, dayOfWeek: [...(known?.dayOfWeek ?? []), name as 'Monday'] });
    }
  }
  return [...week.values()];
};

const specialHours = (line: SpecialDraft, openings: readonly Opening[]): SpecialOpeningHours[] => {
  const { from, through, days } = line;
  const dayOfWeek = readDays(days);
  const dates = { validFrom: from, validThrough: through, ...(Array.isArray(dayOfWeek) && { dayOfWeek }) };
  return openings.length > 0 ? openings.map((opening) => ({ ...dates, ...timesOf(opening) })) : [dates];
};

/** What is wrong with the dates of a line. A holiday may lie in a season: the shorter of the two counts. */
const datesProblem = (
  line: SpecialDraft,
  before: readonly SpecialDraft[],
): { field: SpecialField; code: 'date-missing' | 'date-order' | 'no-days' | 'dates-taken' } | undefined => {
  const { from, through, days } = line;
  if (!from || !through) return { field: from ? 'through' : 'from', code: 'date-missing' };
  if (through < from) return { field: 'through', code: 'date-order' };
  if (!readDays(days)) return { field: 'days', code: 'no-days' };
  const isTaken = before.some((other) => datesOf(other) === datesOf(line));
  return isTaken ? { field: 'from', code: 'dates-taken' } : undefined;
};

/** Reads a draft: hours that can be saved, or what is wrong. */
export const checkHours = (draft: HoursDraft): Checked => {
  const problems = new Map<FieldKey, FieldProblem>();
  const read = (key: FieldKey, text: string): Opening[] => {
    const openings = readOpenings(text);
    if (Array.isArray(openings)) return openings;
    problems.set(key, openings);
    return [];
  };

  const parts = draft.map(({ kind, known, days, special }) => {
    const week = known ? days.map((text, day) => read(`${kind} ${day}`, text)) : undefined;
    for (const [day, openings] of week?.entries() ?? []) {
      const next = (day + 1) % 7;
      const late = openings.find(({ closes }) => closes - DAY > (week?.[next]?.[0]?.opens ?? DAY));
      if (late) problems.set(`${kind} ${day}`, { code: 'runs-into', day: next, opening: late });
    }
    const specials = special.flatMap((line, index) => {
      // one that was added and not filled in
      if (SPECIAL_FIELDS.every((field) => line[field] === '')) return [];
      const wrong = datesProblem(line, special.slice(0, index));
      if (wrong) problems.set(`${kind} special ${index} ${wrong.field}`, { code: wrong.code });
      return specialHours(line, read(`${kind} special ${index} text`, line.text));
    });
    return {
      kind,
      ...(week ? { openingHours: weekOf(week) } : {}),
      ...(specials.length > 0 ? { specialOpeningHours: specials } : {}),
    };
  });
  if (problems.size > 0) return { problems };
  const [house, ...departments] = parts;
  const { kind: _, ...own } = house ?? { kind: 'house' };
  return { hours: { ...own, ...(departments.length > 0 ? { departments: departments as Department[] } : {}) } };
};

/** Whether two drafts say the same, text by text. */
export const isSameDraft = (a: HoursDraft, b: HoursDraft): boolean => JSON.stringify(a) === JSON.stringify(b);
