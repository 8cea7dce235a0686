/** What both lists of slots have in common: the range of dates, and the dealers behind them. */
import { BookingType, Id, PlainDate } from '@forecourt/contract';
import * as v from 'valibot';
import type { Context } from '../settings.ts';
import { takesAppointments } from './offer.ts';
import { planSlots, type SlotPlanner } from './slot-plan.ts';
import { readSlotBooks, type SlotBook } from './slot.store.ts';
import { parseDate } from './zone.ts';

const DAY_MS = 86_400_000;
const LONGEST_RANGE_DAYS = 92;

/** What every list of slots is asked. */
export const slotQueryEntries = { type: BookingType, from: PlainDate, to: PlainDate, model: v.optional(Id) };

interface Range {
  from: string;
  to: string;
}

/** What `isGoodRange` demands, in words. */
export const RANGE_RULE = `'to' is 1 to ${LONGEST_RANGE_DAYS} days after 'from'`;

/** Whether a range is neither empty nor too long. */
export function isGoodRange({ from, to }: Range): boolean {
  const days = (parseDate(to) - parseDate(from)) / DAY_MS;
  return days >= 1 && days <= LONGEST_RANGE_DAYS;
}

/** Which slots to look for. */
export interface SlotSearch extends Range {
  dealerIds: readonly string[];
  type: BookingType;
  model?: string | undefined;
  withMenu?: boolean;
}

/** A dealer whose slots are asked for. */
export interface DealerSlots extends SlotBook {
  /** `undefined`: it has none to offer, or its zone does not exist. */
  planner: SlotPlanner | undefined;
}

/** Reads the dealers, by their ids, in one statement. `warn` is told what is wrong with a dealer's data. */
export async function readDealerSlots(
  { db, settings, now }: Context,
  { dealerIds, type, from, to, model, withMenu = false }: SlotSearch,
  warn: (message: string, dealerId: string) => void,
): Promise<Map<string, DealerSlots>> {
  const time = now();
  // A day on each side: the dealers' zones, and so the exact range, are known only from what is read. Nothing is
  // listed before today or beyond the horizon, so nothing is read there.
  const range = {
    from: Math.max(parseDate(from) - DAY_MS, time - 2 * DAY_MS),
    to: Math.min(parseDate(to) + DAY_MS, time + (settings.horizonDays + 2) * DAY_MS),
  };
  const books = await readSlotBooks(db, { dealerIds, type, range, withMenu, model, now: time });
  const found = new Map<string, DealerSlots>();
  for (const [id, book] of books) {
    const planner = planSlots(book.dealer, type, book.capacity, { now: time, horizonDays: settings.horizonDays });
    if (!planner) warn('dealer has an unknown time zone', id);
    else if (planner.problems.length > 0) warn('dealer has unreadable hours', id);
    const wanted = model === undefined ? undefined : { id: model, bookingTypes: book.modelTypes };
    const offers = settings.slots && takesAppointments(book.dealer, type, wanted);
    found.set(id, { ...book, planner: offers ? planner : undefined });
  }
  return found;
}

/** Says what is wrong with a dealer's data, once for each dealer and start of the service. */
export function warnOnce({ log }: Context): (message: string, dealerId: string) => void {
  const warned = new Set<string>();
  return (message, dealerId) => {
    if (warned.has(dealerId)) return;
    warned.add(dealerId);
    log.warn(message, { dealerId });
  };
}
