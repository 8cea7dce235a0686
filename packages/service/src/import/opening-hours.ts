/** Opening hours in the ways schema.org writes them, as the contract's. A function answers `undefined` when it cannot read. */
import { DAYS_OF_WEEK, type DayOfWeek, type OpeningHours, type SpecialOpeningHours } from '@forecourt/contract';
import { asList, isRecord, schemaOrgName } from './source-row.ts';

function dayIndex(text: string): number {
  return DAYS_OF_WEEK.findIndex((day) => day.slice(0, 2) === text);
}

/** `Mo-Fr,Su` as days; a range may run over the week's end: `Sa-Th`. */
function parseDays(text: string): DayOfWeek[] | undefined {
  const days: DayOfWeek[] = [];
  for (const part of text.split(',')) {
    const [from, to = from] = part.split('-').map(dayIndex);
    if (from === undefined || to === undefined || from < 0 || to < 0) return undefined;
    const length = ((to - from + 7) % 7) + 1;
    for (let step = 0; step < length; step++) days.push(DAYS_OF_WEEK[(from + step) % 7] as DayOfWeek);
  }
  return days;
}

/** `9:00` or `09:00:00` as `09:00`; anything else as it is, for the schema to refuse. */
function toTime(value: unknown): unknown {
  const match = /^(\d{1,2}:\d{2})(?::00)?$/.exec(String(value).trim());
  return match ? (match[1] as string).padStart(5, '0') : value;
}

/** schema.org `openingHours` text: `Mo-Fr 09:00-12:30,14:00-18:00; Sa 10:00-14:00`. `;`, `|` or a new line parts the rules. */
export function parseOpeningHours(text: string): OpeningHours[] | undefined {
  const hours: OpeningHours[] = [];
  for (const rule of text.split(/[;|\n]+/)) {
    // Spaces around a comma or dash mean nothing; the first one left parts days from times.
    const [days, ...openings] = rule
      .trim()
      .replaceAll('–', '-')
      .replace(/\s*([,-])\s*/g, '$1')
      .split(/\s+/);
    if (!days) continue;
    const dayOfWeek = parseDays(days);
    if (!dayOfWeek || openings.length === 0) return undefined;
    for (const opening of openings.join(',').split(',')) {
      const match = /^(\d{1,2}:\d{2})-(\d{1,2}:\d{2})$/.exec(opening);
      if (!match) return undefined;
      hours.push({ dayOfWeek, opens: toTime(match[1]) as string, closes: toTime(match[2]) as string });
    }
  }
  return hours;
}

/** schema.org writes a closed day as an opening from a time to the same time. */
function isClosed(opens: unknown, closes: unknown): boolean {
  return opens === closes && closes !== undefined;
}

/** Of a season of which no beginning or no end is said; special hours without days are then for the one date. */
const FIRST_DATE = '0001-01-01';
const LAST_DATE = '9999-12-31';

/**
 * schema.org `openingHoursSpecification`: regular hours without dates, special ones with `validFrom` or `validThrough`.
 * The values are not checked here but by the contract's schemas.
 */
export function readOpeningHoursSpecification(
  value: unknown,
): { regular: OpeningHours[]; special: SpecialOpeningHours[] } | undefined {
  const regular: OpeningHours[] = [];
  const special: SpecialOpeningHours[] = [];
  for (const entry of asList(value)) {
    if (!isRecord(entry)) return undefined;
    const opens = entry.opens === undefined ? undefined : toTime(entry.opens);
    const closes = entry.closes === undefined ? undefined : toTime(entry.closes);
    // Hours of public holidays in general cannot be placed in a calendar; given dates can.
    const named = asList(entry.dayOfWeek).map(schemaOrgName);
    const dayOfWeek = named.filter((day) => day !== 'PublicHolidays');
    if (entry.validFrom !== undefined || entry.validThrough !== undefined) {
      const isSeason = dayOfWeek.length > 0;
      const { validFrom = isSeason ? FIRST_DATE : entry.validThrough } = entry;
      const { validThrough = isSeason ? LAST_DATE : entry.validFrom } = entry;
      if ((opens === undefined) !== (closes === undefined) || String(validFrom) > String(validThrough))
        return undefined;
      const days = isSeason ? { dayOfWeek } : {};
      const times = isClosed(opens, closes) || opens === undefined ? {} : { opens, closes };
      special.push({ validFrom, validThrough, ...days, ...times } as SpecialOpeningHours);
    } else if (!isClosed(opens, closes)) {
      if (dayOfWeek.length > 0) regular.push({ dayOfWeek, opens, closes } as OpeningHours);
      else if (named.length === 0) return undefined;
    }
  }
  return { regular, special };
}
