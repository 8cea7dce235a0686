/** Works out slots from hours, capacity and what is taken. Pure: no database, no clock of its own. */
import type { BookingType, DayUnavailable, Dealer, Slot } from '@forecourt/contract';
import { readTimetable, type Timetable } from './opening-hours.ts';
import { formatSlotId } from './slot-id.ts';
import { addDays, findZone, parseDate, type Zone } from './zone.ts';

const MINUTE_MS = 60_000;

/** What a dealer can take at once, and how. */
export interface Capacity {
  seats: number;
  slotMinutes: number;
  leadMinutes: number;
}

/** A time in which seats are taken, in milliseconds since 1970. */
export interface Taken {
  start: number;
  end: number;
  seats: number;
}

/** What slots depend on besides the dealer. */
export interface PlanRules {
  /** Milliseconds since 1970. */
  now: number;
  /** How many days after today can be booked. */
  horizonDays: number;
}

/** A dealer whose slots can be worked out. */
export interface SlotPlanner {
  zone: Zone;
  /** What of the dealer's hours could not be read. */
  problems: readonly string[];
  /** The free slots on dates from `from` to before `to`, and why other dates have none. */
  list(from: string, to: string, taken: readonly Taken[]): { slots: Slot[]; unavailable: DayUnavailable[] };
  /** The slot that starts then, whether or not a seat is left; `undefined` when it cannot be booked (any more). */
  find(start: number): { start: number; end: number } | undefined;
}

/** Which department takes which kind of appointment. */
const DEPARTMENTS = { 'test-drive': 'sales', service: 'service', pickup: 'service' } as const;

/** Makes the planner of a dealer; `undefined` when the dealer's time zone does not exist. */
export function planSlots(
  dealer: Dealer,
  type: BookingType,
  capacity: Capacity,
  rules: PlanRules,
): SlotPlanner | undefined {
  const zone = findZone(dealer.timeZone);
  if (!zone) return undefined;
  const timetable = readTimetable(dealer, DEPARTMENTS[type]);
  const lengthMs = capacity.slotMinutes * MINUTE_MS;
  const earliest = rules.now + capacity.leadMinutes * MINUTE_MS;
  const today = zone.dateAt(rules.now);
  const lastDay = addDays(today, rules.horizonDays);

  const toSlot = (start: number): Slot => ({
    id: formatSlotId({ dealerId: dealer.id, type, start }),
    start: zone.format(start),
    end: zone.format(start + lengthMs),
  });

  return {
    zone,
    problems: timetable.problems,
    list(from, to, taken) {
      const slots: Slot[] = [];
      const unavailable: DayUnavailable[] = [];
      const isFull = fullness(taken, capacity.seats, lengthMs);
      const first = from > today ? from : today;
      const starts = startsByDate(timetable, zone, first, to < lastDay ? to : addDays(lastDay, 1), lengthMs);
      for (let date = from; date < to; date = addDays(date, 1)) {
        const all = starts.get(date) ?? [];
        const ahead = all.filter((start) => start >= earliest);
        const free = ahead.filter((start) => !isFull(start));
        for (const start of free) slots.push(toSlot(start));
        if (free.length > 0) continue;
        if (date < today) unavailable.push({ date, reason: 'past' });
        else if (date > lastDay) unavailable.push({ date, reason: 'too-far' });
        else if (ahead.length > 0) unavailable.push({ date, reason: 'full' });
        else if (all.length > 0) unavailable.push({ date, reason: 'past' });
        else unavailable.push({ date, reason: timetable.on(date).reason ?? 'closed' });
      }
      return { slots, unavailable };
    },
    find(start) {
      const date = zone.dateAt(start);
      if (start < earliest || date > lastDay) return undefined;
      const starts = startsByDate(timetable, zone, date, addDays(date, 1), lengthMs).get(date);
      return starts?.includes(start) ? { start, end: start + lengthMs } : undefined;
    },
  };
}

/**
 * The starts on each date, from one opening to its close in real time, one after the other. Real time is what makes
 * the long day of autumn have both of its repeated hours and the short day of spring none of the skipped one.
 */
function startsByDate(
  timetable: Timetable,
  zone: Zone,
  from: string,
  to: string,
  lengthMs: number,
): Map<string, number[]> {
  const byDate = new Map<string, number[]>();
  let lastEnd = 0;
  // The day before may be open past midnight.
  for (let day = addDays(from, -1); day < to; day = addDays(day, 1)) {
    const midnight = parseDate(day);
    for (const { opens, closes } of timetable.on(day).openings) {
      const end = zone.instantOf(midnight + closes * MINUTE_MS);
      let start = zone.instantOf(midnight + opens * MINUTE_MS);
      for (; start + lengthMs <= end; start += lengthMs) {
        if (start < lastEnd) continue;
        lastEnd = start + lengthMs;
        const date = zone.dateAt(start);
        if (date < from || date >= to) continue;
        const starts = byDate.get(date);
        if (starts) starts.push(start);
        else byDate.set(date, [start]);
      }
    }
  }
  return byDate;
}

/** Whether all seats are taken at some time of the slot; to be asked in the order of time. */
function fullness(taken: readonly Taken[], seats: number, lengthMs: number): (start: number) => boolean {
  const sorted = [...taken].sort((a, b) => a.start - b.start);
  let first = 0;
  return (start) => {
    while (first < sorted.length && (sorted[first] as Taken).end <= start) first++;
    let count = 0;
    for (let i = first; i < sorted.length; i++) {
      const each = sorted[i] as Taken;
      if (each.start >= start + lengthMs) break;
      if (each.end > start) count += each.seats;
    }
    return count >= seats;
  };
}
