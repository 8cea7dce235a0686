/** What a dealer offers, and whether a slot that somebody asks for is part of it. */
import { type BookingType, type Dealer, SERVICE_FOR } from '@forecourt/contract';
import type { Db } from '../db/schema.ts';
import { ProblemError, refuse } from '../http/problem.ts';
import type { StoredMenu } from '../menus/stored-menu.ts';
import { parseSlotId, type SlotKey } from './slot-id.ts';
import { type PlannedSlot, planSlots, type SlotPlanner } from './slot-plan.ts';
import { readSlotBooks } from './slot.store.ts';
import type { Zone } from './zone.ts';

/** A slot that can be booked, if a seat is left in each of its steps. */
export interface OfferedSlot extends SlotKey, PlannedSlot {
  id: string;
  stepMs: number;
  seats: number;
  zone: Zone;
  dealer: Dealer;
}

/** A dealer as somebody meets it who wants to book. */
export interface Offer {
  dealer: Dealer;
  menu: StoredMenu | undefined;
  /**
   * The slot by its id. `not-found` for an id that no slot of the dealer has, `slot-taken` for one that is not offered
   * (any more): past, beyond the horizon, outside the hours. `askedAt` is when it was held.
   */
  find(slotId: string, askedAt?: number): OfferedSlot;
  /** Whether a slot is long enough for work of so many minutes. */
  isEnough(slot: OfferedSlot, minutes: number): boolean;
}

/** Whether a dealer takes such appointments, with that model when one is named. */
export function takesAppointments(
  dealer: Dealer,
  type: BookingType,
  model?: { id: string; bookingTypes: readonly string[] | undefined },
): boolean {
  if (!dealer.services.includes(SERVICE_FOR[type])) return false;
  if (!model) return true;
  if (model.bookingTypes && !model.bookingTypes.includes(type)) return false;
  // A dealer names the models that stand there to be driven; any can be brought to its workshop.
  return type !== 'test-drive' || !dealer.models || dealer.models.includes(model.id);
}

/** Reads what a dealer offers; `not-found` when there is no such dealer. */
export async function readOffer(
  db: Db,
  key: { dealerId: string; type: BookingType },
  rules: { now: number; horizonDays: number },
): Promise<Offer> {
  const { dealerId, type } = key;
  const books = await readSlotBooks(db, { dealerIds: [dealerId], type, withMenu: true, now: rules.now });
  const book = books.get(dealerId);
  if (!book) throw new ProblemError('not-found', { detail: 'no dealer has this id' });
  const { dealer, capacity, menu } = book;
  const planner: SlotPlanner | undefined = planSlots(dealer, type, capacity, rules);
  return {
    dealer,
    menu,
    find(slotId, askedAt) {
      const own = readSlotKey(slotId);
      demandSlotOf(own, key);
      const slot = takesAppointments(dealer, type) ? planner?.find(own.start, own.minutes, askedAt) : undefined;
      if (!planner || !slot) throw new ProblemError('slot-taken', { detail: 'the slot is not offered any more' });
      const { seats, slotMinutes } = capacity;
      return { ...own, ...slot, id: slotId, stepMs: slotMinutes * 60_000, seats, zone: planner.zone, dealer };
    },
    isEnough: (slot, minutes) => planner?.isEnough(slot, minutes) ?? false,
  };
}

/** What a slot's id says; `not-found` when it is none. */
export function readSlotKey(slotId: string): SlotKey {
  const key = parseSlotId(slotId);
  if (!key) throw new ProblemError('not-found', { detail: 'no slot has this id' });
  return key;
}

/** Refuses a slot of another dealer or for something else; `pointer` says where it stands. */
export function demandSlotOf(
  slot: { dealerId: string; type: string },
  booking: { dealerId: string; type: string },
  pointer = '/slotId',
): void {
  if (slot.dealerId !== booking.dealerId) throw refuse({ pointer, detail: 'is a slot of another dealer' });
  if (slot.type !== booking.type) throw refuse({ pointer, detail: 'is a slot for something else' });
}

/** Refuses a `start` that is not the slot's: somebody mixed something up. */
export function demandSameStart(slot: OfferedSlot, start: string | undefined, pointer = '/start'): void {
  if (start !== slot.zone.format(slot.start)) throw refuse({ pointer, detail: 'is not the start of the slot' });
}

/** Refuses a `timeZone` that is not the dealer's. */
export function demandSameZone(dealer: Dealer, timeZone: string | undefined): void {
  if (timeZone !== dealer.timeZone) throw refuse({ pointer: '/timeZone', detail: 'is not the zone of the dealer' });
}
