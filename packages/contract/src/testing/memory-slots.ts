/** The made-up slots of a dealer: Monday to Friday, on the hour, 09:00 to 17:00 on the dealer's wall clock. */
import type { Dealer } from '../dealer.ts';
import { ApiError } from '../api-error.ts';
import type { DayUnavailable, Slot, SlotList, SlotQuery } from '../slot.ts';
import { addDays, dateOf, daysBetween, formatOffset, offsetOn, wallClock } from './wall-clock.ts';

const HOURS = [9, 10, 11, 12, 13, 14, 15, 16] as const;
const LONGEST_RANGE_DAYS = 92;

/** What slots depend on. */
export interface SlotWorld {
  /** The time, in milliseconds since 1970. */
  now(): number;
  /** How many days ahead can be booked. */
  horizonDays: number;
  /** Dates without slots. */
  holidays: readonly string[];
  /** Whether nobody has taken this slot. */
  isFree(slotId: string): boolean;
}

const slotAt = (dealer: Dealer, date: string, hour: number, offset: number): Slot => {
  const at = (h: number): string => `${date}T${String(h).padStart(2, '0')}:00:00${formatOffset(offset)}`;
  return { id: `${dealer.id}@${date}T${hour}`, start: at(hour), end: at(hour + 1) };
};

/** The slot by that id; `undefined` when the dealer never had one. */
export const findSlot = (dealers: readonly Dealer[], slotId: string): { dealer: Dealer; slot: Slot } | undefined => {
  const [, dealerId, date, hour] = /^(.+)@(\d{4}-\d\d-\d\d)T(\d+)$/.exec(slotId) ?? [];
  const dealer = dealers.find(({ id }) => id === dealerId);
  if (!dealer || !date) return undefined;
  return { dealer, slot: slotAt(dealer, date, Number(hour), offsetOn(date, dealer.timeZone)) };
};

/** The free slots that `query` asks for, and why other days have none. */
export const findSlotsOf = (dealer: Dealer, query: SlotQuery, world: SlotWorld): SlotList => {
  const days = daysBetween(query.from, query.to);
  if (!(days >= 1 && days <= LONGEST_RANGE_DAYS)) {
    throw new ApiError('invalid', 'the range is 1 to 92 days', { status: 400 });
  }
  const today = dateOf(wallClock(world.now(), dealer.timeZone));
  const hasModel = !query.model || (dealer.models ?? [query.model]).includes(query.model);
  const slots: Slot[] = [];
  const unavailable: DayUnavailable[] = [];

  for (let date = query.from; date < query.to; date = addDays(date, 1)) {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    let reason: DayUnavailable['reason'] | undefined;
    if (date < today) reason = 'past';
    else if (daysBetween(today, date) > world.horizonDays) reason = 'too-far';
    else if (world.holidays.includes(date)) reason = 'holiday';
    else if (weekday === 0 || weekday === 6 || !hasModel) reason = 'closed';
    else {
      const offset = offsetOn(date, dealer.timeZone);
      const ahead = HOURS.map((hour) => slotAt(dealer, date, hour, offset)).filter(
        ({ start }) => Date.parse(start) > world.now(),
      );
      const free = ahead.filter(({ id }) => world.isFree(id));
      slots.push(...free);
      if (free.length === 0) reason = ahead.length === 0 ? 'past' : 'full';
    }
    if (reason) unavailable.push({ date, reason });
  }
  return { timeZone: dealer.timeZone, slots, unavailable };
};
