/**
 * Slots as a person reads them. The offset of a slot is the dealer's own, so the text before it is the dealer's wall clock:
 * no time zone database is asked, which in an engine of 2020 would know the clock changes of 2020.
 */
import type { Slot } from '@forecourt/contract';

/** The dealer's date of a slot: `2026-11-24`. */
export const dateOf = (slot: Pick<Slot, 'start'>): string => slot.start.slice(0, 10);

/** The dealer's wall clock as if it were UTC, to be formatted with `timeZone: 'UTC'`. */
export const wallClock = (start: string): Date => new Date(`${start.slice(0, 16)}Z`);

/** The offset of a moment from UTC, as people write it: `UTC+1`, `UTC-3:30`, `UTC`. */
export function offsetText(start: string): string {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(start) ?? [];
  if (!hours || (hours === '00' && minutes === '00')) return 'UTC';
  return `UTC${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** The offset of a moment from UTC, in minutes east of it. */
export function offsetMinutesOf(start: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(start) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) || 0;
}

/** The slots by date, days and slots in order of time. */
export type DaySlots = ReadonlyMap<string, readonly Slot[]>;
const grouped = new WeakMap<readonly Slot[], DaySlots>();

/** The slots by date; sorted once for each answer. */
export function groupByDate(slots: readonly Slot[]): DaySlots {
  const known = grouped.get(slots);
  if (known) return known;
  const days = new Map<string, Slot[]>();
  grouped.set(slots, days);
  const inOrder = [...slots].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  for (const slot of inOrder) {
    const date = dateOf(slot);
    const day = days.get(date);
    if (day) day.push(slot);
    else days.set(date, [slot]);
  }
  return days;
}

/** The wall clock times that a day has twice, as where the clocks go back; these are shown with their offset. */
export function repeatedTimes(slots: readonly Slot[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { start } of slots) {
    const time = start.slice(0, 16);
    (seen.has(time) ? twice : seen).add(time);
  }
  return twice;
}

/** The slots nearest in time to a moment, the nearest chosen first, given in order of time. */
export function nearestSlots(slots: readonly Slot[], start: string, count: number, except?: string): readonly Slot[] {
  const at = Date.parse(start);
  const distance = (slot: Slot): number => Math.abs(Date.parse(slot.start) - at);
  return slots
    .filter((slot) => slot.id !== except)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, count)
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}
