/** Wall clocks of time zones, with nothing but `Intl`; good enough for made-up slots in working hours. */

const DAY_MS = 86_400_000;

/** Formatters are dear to make: one for each zone. */
const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

const formatterOf = (timeZone: string): Intl.DateTimeFormat | undefined => {
  if (!formatters.has(timeZone)) {
    let formatter: Intl.DateTimeFormat | undefined;
    try {
      const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
      formatter = new Intl.DateTimeFormat('en-US', { ...fields, timeZone, hourCycle: 'h23' });
    } catch {
      // A zone that does not exist: its dealer lives by UTC.
    }
    formatters.set(timeZone, formatter);
  }
  return formatters.get(timeZone);
};

/** What the clock on the wall of `timeZone` shows at `instant`, as if it were UTC; both in milliseconds since 1970. */
export const wallClock = (instant: number, timeZone: string): number => {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterOf(timeZone)?.formatToParts(instant) ?? []) parts[type] = Number(value);
  const { year, month, day, hour, minute } = parts;
  if (year === undefined) return instant;
  return Date.UTC(year, (month ?? 1) - 1, day, hour, minute) + (instant % 60_000);
};

/** How far `timeZone` is ahead of UTC around noon of `date` (`2026-11-24`), in milliseconds. */
export const offsetOn = (date: string, timeZone: string): number => {
  const noon = Date.parse(`${date}T12:00:00Z`);
  const guess = noon - (wallClock(noon, timeZone) - noon);
  return wallClock(guess, timeZone) - guess;
};

/** An offset in milliseconds as ISO 8601 writes it: `+05:45`. */
export const formatOffset = (offset: number): string => {
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
};

/** The date of a wall clock: `2026-11-24`. */
export const dateOf = (wall: number): string => new Date(wall).toISOString().slice(0, 10);

/** The date `days` after `date`. */
export const addDays = (date: string, days: number): string => dateOf(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS);

/** How many days lie from `from` to `to`. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
