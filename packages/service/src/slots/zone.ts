/**
 * Wall clocks of the world, fast enough for thousands of slots: the offsets of a zone are asked of Temporal once for
 * each year and then looked up. Times are milliseconds since 1970; a wall time is the same number read as if in UTC.
 */
import { Temporal } from 'temporal-polyfill';

const DAY_MS = 86_400_000;

/** From when on an offset holds. */
interface Segment {
  since: number;
  offsetMs: number;
}

/** The wall clock of one IANA zone. */
export class Zone {
  readonly name: string;
  readonly #years = new Map<number, Segment[]>();

  /** Throws a `RangeError` when there is no such zone; `findZone` does not. */
  constructor(name: string) {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    this.name = name;
  }

  /** How far the wall clock is ahead of UTC at an instant, in milliseconds. */
  offsetAt(instant: number): number {
    const segments = this.#segmentsOf(new Date(instant).getUTCFullYear());
    let i = segments.length - 1;
    while (i > 0 && (segments[i] as Segment).since > instant) i--;
    return (segments[i] as Segment).offsetMs;
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
    const offset = this.offsetAt(instant);
    return new Date(instant + offset).toISOString().slice(0, 19) + formatOffset(offset);
  }

  #segmentsOf(year: number): Segment[] {
    const known = this.#years.get(year);
    if (known) return known;
    const end = Date.UTC(year + 1, 0, 1);
    let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(
      Date.UTC(year, 0, 1),
    ).toZonedDateTimeISO(this.name);
    const segments: Segment[] = [];
    while (at && at.epochMilliseconds < end) {
      segments.push({ since: at.epochMilliseconds, offsetMs: at.offsetNanoseconds / 1e6 });
      at = at.getTimeZoneTransition('next');
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
  const two = (n: number) => String(n).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The wall time of a date's midnight; `NaN` for a date that does not exist, such as `2026-02-30`. */
export function parseDate(date: string): number {
  const wall = Date.parse(`${date}T00:00:00Z`);
  return formatDate(wall) === date ? wall : Number.NaN;
}

/** The date of a wall time, `2026-11-24`. */
export function formatDate(wall: number): string {
  return Number.isNaN(wall) ? '' : new Date(wall).toISOString().slice(0, 10);
}

/** The date some days later. */
export function addDays(date: string, days: number): string {
  return formatDate(parseDate(date) + days * DAY_MS);
}
