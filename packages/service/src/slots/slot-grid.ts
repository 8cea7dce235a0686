/**
 * The grid of a dealer: each opening cut into steps of one length. Every slot is some steps in a row, and a seat is taken
 * in each of them, so slots of different lengths share the same seats.
 */
import type { Timetable } from '@forecourt/contract';
import { addDays, parseDate, type Zone } from './zone.ts';

const MINUTE_MS = 60_000;

/** The steps of one opening, one after the other. */
export interface Run {
  /** When the first step starts, in milliseconds since 1970. */
  start: number;
  steps: number;
}

/** How a dealer's days are cut. */
export interface Grid {
  timetable: Timetable;
  zone: Zone;
  stepMs: number;
}

/**
 * The runs of the openings on dates from `from` to before `to`, and of the day before, which may be open past midnight.
 * Steps follow one another in real time: that is what makes the long day of autumn have both of its repeated hours and
 * the short day of spring none of the skipped one.
 */
export function runsOf({ timetable, zone, stepMs }: Grid, from: string, to: string): Run[] {
  const runs: Run[] = [];
  let lastEnd = 0;
  for (let day = addDays(from, -1); day < to; day = addDays(day, 1)) {
    const midnight = parseDate(day);
    for (const { opens, closes } of timetable.on(day).openings) {
      const close = zone.instantOf(midnight + closes * MINUTE_MS);
      let start = zone.instantOf(midnight + opens * MINUTE_MS);
      // The opening before may go on into this one.
      while (start < lastEnd) start += stepMs;
      const steps = Math.floor((close - start) / stepMs);
      if (steps < 1) continue;
      runs.push({ start, steps });
      lastEnd = start + steps * stepMs;
    }
  }
  return runs;
}

/**
 * Where in a run slots of so many steps start, and how many steps they have: work that is longer than every opening takes
 * a whole one, from its start; other work that does not fit a run has no slot there.
 */
export function slotsIn(run: Run, steps: number, longestSteps: number): { starts: number; steps: number } {
  if (steps > longestSteps) return { starts: 1, steps: run.steps };
  return { starts: Math.max(0, run.steps - steps + 1), steps };
}
