/** Request mode: where there are no slots, people say which windows would suit, and the dealer confirms a time. */
import type { Dealer, PreferredWindow } from '@forecourt/contract';
import { refuse } from '../http/problem.ts';
import { addDays, findZone, parseDate, type Zone } from '../slots/zone.ts';
import type { BookedTime } from './booking.store.ts';

const MINUTE_MS = 60_000;

/** The time of a request: the most wanted window on the dealer's clock. Refuses windows that are past or too far ahead. */
export function toRequestedTime(
  windows: readonly PreferredWindow[],
  dealer: Dealer,
  { now, horizonDays }: { now: number; horizonDays: number },
): BookedTime {
  // A dealer whose zone does not exist has a clock that every reader knows.
  const zone = findZone(dealer.timeZone) ?? (findZone('UTC') as Zone);
  const today = zone.dateAt(now);
  const lastDay = addDays(today, horizonDays);
  const errors = windows.flatMap(({ date, to }, i) => {
    const refused = (detail: string) => [{ pointer: `/preferredWindows/${i}/date`, detail }];
    if (Number.isNaN(parseDate(date))) return refused('does not exist');
    if (date > lastDay) return refused('is too far ahead');
    return date < today || zone.instantOf(wallOf(date, to)) <= now ? refused('is past') : [];
  });
  if (errors.length > 0) throw refuse(...errors);

  const { date, from, to } = windows[0] as PreferredWindow;
  const start = zone.instantOf(wallOf(date, from));
  // On a day that skips an hour, a window of that hour would end when it starts.
  const end = Math.max(zone.instantOf(wallOf(date, to)), start + MINUTE_MS);
  return {
    slot_id: null,
    start_at: new Date(start),
    end_at: new Date(end),
    time_zone: zone.name,
    local_date: zone.dateAt(start),
  };
}

/** The wall time of a time of day, `24:00` included. */
function wallOf(date: string, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return parseDate(date) + (hours * 60 + minutes) * MINUTE_MS;
}
