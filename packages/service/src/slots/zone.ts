/**
 * Wall clocks of the world, fast enough for thousands of slots: the offsets of a zone are asked of Temporal once for
 * each year and then looked up. Times are milliseconds since 1970; a wall time is the same number read as if in UTC.
 */
import { Temporal } from 'temporal-polyfill';

const DAY_MS = 86_400_000;
/** `00` to `59`. */
const TWO = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));

/** How long an offset holds: from `since` to before `until`. */
interface Segment {
  since: number;
  until: number;
  offsetMs: number;
  /** `+01:00`. */
  text: string;
}

/** The wall clock of one IANA zone. */
export class Zone {
  readonly name: string;
  readonly #years = new Map<number, Segment[]>();
  #last: Segment | undefined;

  /** Throws a `RangeError` when there is no such zone; `findZone` does not. */
  constructor(name: string) {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    this.name = name;
  }

  /** How far the wall clock is ahead of UTC at an instant, in milliseconds. */
  offsetAt(instant: number): number {
    return this.#segmentAt(instant).offsetMs;
  }

  /** The wall time at an instant. */
  wallAt(instant: number): number {
    return instant + this.offsetAt(instant);
  }

  /** The instant of a wall time: the first of two when the hour repeats, the one after the gap when it is skipped. */
  instantOf(wall: number): number {
    const before = this.offsetAt(wall - DAY_MS);
    const after = this.offsetAt(wall + DAY_MS);
    for (const offset of [before, after]) {
      if (this.offsetAt(wall - offset) === offset) return wall - offset;
    }
    return wall - before;
  }

  /** The date on the wall, `2026-11-24`. */
  dateAt(instant: number): string {
    return formatDate(this.wallAt(instant));
  }

  /** ISO 8601 with the zone's own offset: `2026-11-24T10:30:00+01:00`. */
  format(instant: number): string {
    const { offsetMs, text } = this.#segmentAt(instant);
    const wall = instant + offsetMs;
    const second = Math.floor((wall - Math.floor(wall / DAY_MS) * DAY_MS) / 1000);
    const clock = `${TWO[Math.floor(second / 3600)]}:${TWO[Math.floor(second / 60) % 60]}:${TWO[second % 60]}`;
    return `${formatDate(wall)}T${clock}${text}`;
  }

  #segmentAt(instant: number): Segment {
    // Slots come in the order of time, so it is nearly always the one of the slot before.
    if (this.#last && this.#last.since <= instant && instant < this.#last.until) return this.#last;
    const segments = this.#segmentsOf(new Date(instant).getUTCFullYear());
    this.#last = segments.find(({ until }) => instant < until) as Segment;
    return this.#last;
  }

  /** The segments of a year, from its first moment to its last, in UTC. */
  #segmentsOf(year: number): Segment[] {
    const known = this.#years.get(year);
    if (known) return known;
    let since = Date.UTC(year, 0, 1);
    const end = Date.UTC(year + 1, 0, 1);
    const segments: Segment[] = [];
    while (since < end) {
      const at = Temporal.Instant.fromEpochMilliseconds(since).toZonedDateTimeISO(this.name);
      const next = at.getTimeZoneTransition('next');
      const until = Math.min(next?.epochMilliseconds ?? end, end);
      const offsetMs = at.offsetNanoseconds / 1e6;
      segments.push({ since, until, offsetMs, text: formatOffset(offsetMs) });
      since = until;
    }
    this.#years.set(year, segments);
    return segments;
  }
}

const zones = new Map<string, Zone>();

/** The zone by that name; `undefined` when this machine's list of zones does not have it. */
export function findZone(name: string): Zone | undefined {
  const known = zones.get(name);
  if (known) return known;
  try {
    const zone = new Zone(name);
    zones.set(name, zone);
    return zone;
  } catch {
    return undefined;
  }
}

/** `+01:00` for an hour ahead of UTC. */
export function formatOffset(offsetMs: number): string {
  const minutes = Math.abs(Math.round(offsetMs / 60_000));
  return `${offsetMs < 0 ? '-' : '+'}${TWO[Math.floor(minutes / 60)]}:${TWO[minutes % 60]}`;
}

/** Dates that were read or written already: a list of slots asks for each some dozen times. */
const dates = new Map<number, string>();
const walls = new Map<string, number>();
const MOST_DATES = 2000;

/** The wall time of a date's midnight; `NaN` for a date that does not exist, such as `2026-02-30`. */
export function parseDate(date: string): number {
  const known = walls.get(date);
  if (known !== undefined) return known;
  const wall = Date.parse(`${date}T00:00:00Z`);
  return formatDate(wall) === date ? wall : Number.NaN;
}

/** The date of a wall time, `2026-11-24`; `''` for `NaN`. */
export function formatDate(wall: number): string {
  const day = Math.floor(wall / DAY_MS);
  const known = dates.get(day);
  if (known !== undefined) return known;
  if (Number.isNaN(day)) return '';
  const date = new Date(wall).toISOString().slice(0, 10);
  if (dates.size >= MOST_DATES) {
    dates.clear();
    walls.clear();
  }
  dates.set(day, date);
  walls.set(date, day * DAY_MS);
  return date;
}

/** The date some days later. */
export function addDays(date: string, days: number): string {
  return formatDate(parseDate(date) + days * DAY_MS);
}
