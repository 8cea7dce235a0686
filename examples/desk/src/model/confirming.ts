/** Giving a requested appointment its time. */
import type { BookingConfirmation, DeskBooking, PreferredWindow } from '@forecourt/contract';
import { workMinutes } from './work.ts';
import { atDealer } from './zone.ts';

/** A start and an end on the dealer's clock: `10:30`. */
export interface Period {
  from: string;
  to: string;
}

/** Why a time cannot be confirmed. */
export type TimeProblem = 'time-missing' | 'time-outside' | 'time-order' | 'time-skipped';

const HOUR = 60;
const LAST_MINUTE = 24 * HOUR - 1;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * HOUR + Number(time.slice(3, 5));

const textOf = (minutes: number): string =>
  `${String(Math.floor(minutes / HOUR)).padStart(2, '0')}:${String(minutes % HOUR).padStart(2, '0')}`;

/** Whether the dealer still has to give it a time. */
export const isRequested = ({ status }: DeskBooking): boolean => status === 'proposed';

/**
 * What is proposed for a window: from its start, as long as the work takes, an hour when nobody knows; on the same day.
 * How long a car is collected does not depend on the work.
 */
export const proposalFor = (booking: DeskBooking, { from }: PreferredWindow): Period => {
  const minutes = (booking.type === 'service' && workMinutes(booking.visit)) || HOUR;
  return { from, to: textOf(Math.min(minutesOf(from) + minutes, LAST_MINUTE)) };
};

/** What is sent to confirm a period in a window; or why it cannot be. The work may go on after the window. */
export const confirmationOf = (
  { start, timeZone }: DeskBooking,
  window: PreferredWindow,
  { from, to }: Period,
): BookingConfirmation | TimeProblem => {
  if (!from || !to) return 'time-missing';
  if (from < window.from || from >= window.to) return 'time-outside';
  if (to <= from) return 'time-order';
  const [first, last] = [from, to].map((time) => atDealer(window.date, time, timeZone, start));
  return first && last ? { start: first, end: last } : 'time-skipped';
};
