/** Works out slots from hours, capacity and what is taken. Pure: no database, no clock of its own. */
import { type BookingType, type DayUnavailable, type Dealer, readTimetable, type Slot } from '@forecourt/contract';
import { fullness, type Taken } from './full-times.ts';
import { type Grid, runsOf, slotsIn } from './slot-grid.ts';
import { formatSlotId } from './slot-id.ts';
import { addDays, findZone, type Zone } from './zone.ts';

const MINUTE_MS = 60_000;

/** What a dealer can take at once, and how. */
export interface Capacity {
  /** How many cars can be there at the same time. */
  seats: number;
  /** The step of the grid: a slot has this length, one for a service a multiple of it. */
  slotMinutes: number;
  /** How long before its start a slot can last be booked. */
  leadMinutes: number;
}

/** What slots depend on besides the dealer. */
export interface PlanRules {
  /** Milliseconds since 1970. */
  now: number;
  /** How many days after today can be booked. */
  horizonDays: number;
}

/** Which slots are wanted, besides the dates. */
export interface Wish {
  /** How long the work takes, in minutes; 0: one step. */
  minutes?: number;
  /** When a slot may start at the earliest, in milliseconds since 1970. */
  notBefore?: number;
  /** How many slots to find; the days after them are not looked at. */
  limit?: number;
}

/** Some steps of a dealer's grid, in milliseconds since 1970. */
export interface PlannedSlot {
  start: number;
  end: number;
  /** Whether it is a whole opening: then it is long enough for any work. */
  isWhole: boolean;
}

/** A dealer whose slots can be worked out. */
export interface SlotPlanner {
  zone: Zone;
  /** What of the dealer's hours could not be read. */
  problems: readonly string[];
  /** The free slots on dates from `from` to before `to`, and why other dates have none. */
  list(
    from: string,
    to: string,
    taken: readonly Taken[],
    wish?: Wish,
  ): { slots: Slot[]; unavailable: DayUnavailable[] };
  /**
   * The slot that starts then and has so many minutes, without them one step, whether or not a seat is left; `undefined`
   * when it could not be booked at `askedAt`, without it now.
   */
  find(start: number, minutes?: number, askedAt?: number): PlannedSlot | undefined;
  /** Whether a slot is long enough for work of so many minutes. */
  isEnough(slot: PlannedSlot, minutes: number): boolean;
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
  const stepMs = capacity.slotMinutes * MINUTE_MS;
  const grid: Grid = { timetable, zone, stepMs };
  const stepsFor = (minutes: number) => Math.max(1, Math.ceil(minutes / capacity.slotMinutes));
  const earliestAt = (now: number) => now + capacity.leadMinutes * MINUTE_MS;
  const today = zone.dateAt(rules.now);
  const lastDay = addDays(today, rules.horizonDays);
  const longestSteps = Math.floor(timetable.longestFrom(today) / capacity.slotMinutes);

  const toSlot = ({ start, end }: { start: number; end: number }): Slot => {
    const minutes = end - start > stepMs ? (end - start) / MINUTE_MS : undefined;
    return {
      id: formatSlotId({ dealerId: dealer.id, type, start, minutes }),
      start: zone.format(start),
      end: zone.format(end),
    };
  };

  return {
    zone,
    problems: timetable.problems,
    list(from, to, taken, { minutes = 0, notBefore = 0, limit = Number.POSITIVE_INFINITY } = {}) {
      const slots: Slot[] = [];
      const unavailable: DayUnavailable[] = [];
      const isFull = fullness(taken, capacity.seats);
      const earliest = earliestAt(rules.now);
      const first = from > today ? from : today;
      const byDate = slotsByDate(grid, first, to < lastDay ? to : addDays(lastDay, 1), stepsFor(minutes), longestSteps);
      for (let date = from; date < to && slots.length < limit; date = addDays(date, 1)) {
        const all = byDate(date);
        const ahead = all.filter(({ start }) => start >= earliest);
        const ready = ahead.filter(({ start }) => start >= notBefore);
        const free = ready.filter(({ start, end }) => !isFull(start, end));
        for (const each of free.slice(0, limit - slots.length)) slots.push(toSlot(each));
        if (free.length > 0) continue;
        if (date < today) unavailable.push({ date, reason: 'past' });
        else if (date > lastDay) unavailable.push({ date, reason: 'too-far' });
        else if (ready.length > 0) unavailable.push({ date, reason: 'full' });
        // The work is not done yet on that day: the contract has no word for that reason.
        else if (ahead.length > 0) continue;
        else if (all.length > 0) unavailable.push({ date, reason: 'past' });
        else {
          // Open, but not for as long as the work takes: the contract has no word for that either.
          const { reason } = timetable.on(date);
          if (reason) unavailable.push({ date, reason });
        }
      }
      return { slots, unavailable };
    },
    find(start, minutes = capacity.slotMinutes, askedAt = rules.now) {
      const date = zone.dateAt(start);
      const end = start + minutes * MINUTE_MS;
      if (start < earliestAt(askedAt) || date > lastDay || minutes % capacity.slotMinutes !== 0) return undefined;
      for (const run of runsOf(grid, date, addDays(date, 1))) {
        const runEnd = run.start + run.steps * stepMs;
        const isOnGrid = (start - run.start) % stepMs === 0;
        if (isOnGrid && run.start <= start && start < end && end <= runEnd) {
          return { start, end, isWhole: start === run.start && end === runEnd };
        }
      }
      return undefined;
    },
    isEnough({ start, end, isWhole }, minutes) {
      const steps = stepsFor(minutes);
      return steps * stepMs <= end - start || (isWhole && steps > longestSteps);
    },
  };
}

/** The slots of so many steps on each date, cut when the date is first asked for, in the order of dates. */
function slotsByDate(grid: Grid, from: string, to: string, steps: number, longestSteps: number) {
  const { zone, stepMs } = grid;
  return (date: string): { start: number; end: number }[] => {
    if (date < from || date >= to) return [];
    return runsOf(grid, date, addDays(date, 1)).flatMap((run) => {
      const each = slotsIn(run, steps, longestSteps);
      return Array.from({ length: each.starts }, (_, i) => run.start + i * stepMs)
        .filter((start) => zone.dateAt(start) === date)
        .map((start) => ({ start, end: start + each.steps * stepMs }));
    });
  };
}
