/**
 * Wall clocks of the world with `Intl` alone. A wall time is milliseconds since 1970 read as if in UTC, so that a formatter
 * for UTC writes it. Asking `Intl` for an offset costs microseconds: it is asked twice for each week, then looked up.
 */
import { dateFormat } from '@forecourt/core';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const WEEK_MINUTES = 10_080;

/** How long a zone keeps an offset: from `since` to before `until`, at most a week. */
interface Span {
  since: number;
  until: number;
  offset: number;
}

/** The clock on the wall of an IANA zone. */
export interface WallClock {
  /** The wall time at an instant. */
  wallAt(instant: number): number;
  /**
   * The first instant at which the wall shows a time or a later one: the first of two where an hour repeats, the end of
   * the gap where one is skipped.
   */
  instantOf(wall: number): number;
}

const clocks = new Map<string, WallClock | undefined>();

/** The clock of a zone; `undefined` when the engine does not know the zone. */
export function wallClockOf(timeZone: string): WallClock | undefined {
  if (!clocks.has(timeZone)) clocks.set(timeZone, makeClock(timeZone));
  return clocks.get(timeZone);
}

function makeClock(timeZone: string): WallClock | undefined {
  const offsetAt = offsetsOf(timeZone);
  if (!offsetAt) return undefined;
  const weeks = new Map<number, readonly Span[]>();

  const spanAt = (instant: number): Span => {
    const week = Math.floor(instant / MINUTE_MS / WEEK_MINUTES);
    let spans = weeks.get(week);
    if (!spans) weeks.set(week, (spans = spansOf(week * WEEK_MINUTES, offsetAt)));
    return spans.find(({ until }) => instant < until) as Span;
  };

  return {
    wallAt: (instant) => instant + spanAt(instant).offset,
    instantOf(wall) {
      // no zone is a day or more away from UTC
      let span = spanAt(wall - DAY_MS);
      while (wall - span.offset >= span.until) span = spanAt(span.until);
      return Math.max(span.since, wall - span.offset);
    },
  };
}

/** The spans of a week; no zone changes its clocks twice in one. Times and offsets come in minutes. */
function spansOf(from: number, offsetAt: (minute: number) => number): readonly Span[] {
  const to = from + WEEK_MINUTES;
  const [before, after] = [offsetAt(from), offsetAt(to)];
  const span = (since: number, until: number, offset: number): Span => ({
    since: since * MINUTE_MS,
    until: until * MINUTE_MS,
    offset: offset * MINUTE_MS,
  });
  if (before === after) return [span(from, to, before)];
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return [span(from, high, before), span(high, to, after)];
}

/** How far a zone is ahead of UTC at a minute since 1970, in minutes; `undefined` for a zone that the engine does not know. */
function offsetsOf(timeZone: string): ((minute: number) => number) | undefined {
  try {
    const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    // text, since a missing zone would be the visitor's own
    const format = dateFormat('en-US', { ...fields, hourCycle: 'h23', timeZone: String(timeZone) });
    return (at) => {
      const parts = format.format(at * MINUTE_MS).match(/\d+/g) as string[];
      const [month, day, year, hour, minute] = parts.map(Number) as [number, number, number, number, number];
      return Date.UTC(year, month - 1, day, hour, minute) / MINUTE_MS - at;
    };
  } catch {
    return undefined;
  }
}
