/** The made-up slots of a dealer: Monday to Friday, on the hour, 09:00 to 17:00 on the dealer's wall clock. */
import { type Dealer, SERVICE_FOR } from '../dealer.ts';
import { ApiError } from '../api-error.ts';
import type { BookingType, DayUnavailable, Slot, SlotList, SlotQuery } from '../slot.ts';
import { addDays, dateOf, daysBetween, formatOffset, offsetOn, wallClock } from './wall-clock.ts';

const OPENS = 9;
const CLOSES = 17;
const LONGEST_RANGE_DAYS = 92;

/** What slots depend on. */
export interface SlotWorld {
  /** The time, in milliseconds since 1970. */
  now(): number;
  /** How many days ahead can be booked. */
  horizonDays: number;
  /** Dates without slots. */
  holidays: readonly string[];
  /** Whether nobody has taken any of these hours. */
  isFree(hours: readonly string[]): boolean;
}

/** What slots are asked for. */
export interface SlotWish extends Pick<SlotQuery, 'type' | 'from' | 'to' | 'model'> {
  /** How long the items take together. */
  minutes: number;
  /** When the first may start, in milliseconds since 1970. */
  notBefore?: number | undefined;
}

/** A slot with what it is a slot of. */
export interface OfferedSlot extends Slot {
  dealer: Dealer;
  type: BookingType;
  /** The hours of a car, a workshop or the drivers that it takes. */
  hours: readonly string[];
}

/** How many hours a slot of `type` has for work of so many minutes; a long job takes the whole day. */
export const hoursFor = (type: BookingType, minutes: number): number =>
  type === 'service' ? Math.min(CLOSES - OPENS, Math.max(1, Math.ceil(minutes / 60))) : 1;

const slotAt = (dealer: Dealer, type: BookingType, date: string, hour: number, length: number): OfferedSlot => {
  const offset = formatOffset(offsetOn(date, dealer.timeZone));
  const at = (h: number): string => `${date}T${String(h).padStart(2, '0')}:00:00${offset}`;
  const idOf = (h: number): string => `${dealer.id}@${date}T${h}${type === 'test-drive' ? '' : `:${type}`}`;
  return {
    id: length > 1 ? `${idOf(hour)}:${length}` : idOf(hour),
    start: at(hour),
    end: at(hour + length),
    hours: Array.from({ length }, (_, i) => idOf(hour + i)),
    dealer,
    type,
  };
};

/** The slot by that id; `undefined` when the dealer never had one. */
export const findSlot = (dealers: readonly Dealer[], slotId: string): OfferedSlot | undefined => {
  const [, dealerId, date, hour, type, length = 1] =
    /^(.+)@(\d{4}-\d\d-\d\d)T(\d\d?)(?::(service|pickup)(?::([2-8]))?)?$/.exec(slotId) ?? [];
  const dealer = dealers.find(({ id }) => id === dealerId);
  if (!dealer || !date) return undefined;
  return slotAt(dealer, (type ?? 'test-drive') as BookingType, date, Number(hour), Number(length));
};

/** The free slots that are wished for, and why other days have none. */
export const findSlotsOf = (dealer: Dealer, wish: SlotWish, world: SlotWorld): SlotList => {
  const { type, from, to, model, minutes, notBefore } = wish;
  const days = daysBetween(from, to);
  if (!(days >= 1 && days <= LONGEST_RANGE_DAYS)) {
    throw new ApiError('invalid', 'the range is 1 to 92 days', { status: 400 });
  }
  const today = dateOf(wallClock(world.now(), dealer.timeZone));
  const hasModel = type !== 'test-drive' || !model || (dealer.models ?? [model]).includes(model);
  const offers = dealer.services.includes(SERVICE_FOR[type]) && hasModel;
  const length = hoursFor(type, minutes);
  const slots: Slot[] = [];
  const unavailable: DayUnavailable[] = [];

  for (let date = from; date < to; date = addDays(date, 1)) {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    let reason: DayUnavailable['reason'] | undefined;
    if (date < today) reason = 'past';
    else if (daysBetween(today, date) > world.horizonDays) reason = 'too-far';
    else if (world.holidays.includes(date)) reason = 'holiday';
    else if (weekday === 0 || weekday === 6 || !offers) reason = 'closed';
    else {
      const ahead: OfferedSlot[] = [];
      for (let hour = OPENS; hour + length <= CLOSES; hour++) {
        const slot = slotAt(dealer, type, date, hour, length);
        const start = Date.parse(slot.start);
        if (start > world.now() && start >= (notBefore ?? 0)) ahead.push(slot);
      }
      const free = ahead.filter(({ hours }) => world.isFree(hours));
      slots.push(...free.map(({ id, start, end }) => ({ id, start, end })));
      if (free.length === 0 && ahead.length > 0) reason = 'full';
      // A day on which the work is not done yet is not past: it has no reason that the contract has a word for.
      else if (free.length === 0 && notBefore === undefined) reason = 'past';
    }
    if (reason) unavailable.push({ date, reason });
  }
  return { timeZone: dealer.timeZone, slots, unavailable };
};
