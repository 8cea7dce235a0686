/** Request mode: windows that would suit, instead of a slot. */
import type { BookingRequest, PreferredWindow } from '../booking.ts';
import type { Dealer } from '../dealer.ts';
import { refuseFields } from './memory-rules.ts';
import { addDays, dateOf, daysBetween, formatOffset, offsetOn, wallClock } from './wall-clock.ts';

/** The most wanted window on the dealer's clock; `invalid` when one of them cannot be. */
export const firstWindow = (
  { preferredWindows }: BookingRequest,
  { timeZone }: Dealer,
  now: number,
  horizonDays: number,
): { start: string; end: string; preferredWindows: PreferredWindow[] } => {
  if (!preferredWindows?.[0]) return refuseFields({ pointer: '/slotId', detail: 'there are no slots' });
  const wall = wallClock(now, timeZone);
  preferredWindows.forEach(({ date, to }, i) => {
    const refuseDate = (detail: string): never => refuseFields({ pointer: `/preferredWindows/${i}/date`, detail });
    if (Date.parse(`${date}T${to}:00Z`) <= wall) refuseDate('is past');
    if (daysBetween(dateOf(wall), date) > horizonDays) refuseDate('is too far ahead');
  });
  const [{ date, from, to }] = preferredWindows;
  const at = (day: string, time: string): string => `${day}T${time}:00${formatOffset(offsetOn(day, timeZone))}`;
  const end = to === '24:00' ? at(addDays(date, 1), '00:00') : at(date, to);
  return { start: at(date, from), end, preferredWindows };
};
