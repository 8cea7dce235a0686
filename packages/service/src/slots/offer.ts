/** Whether a slot that somebody asks for is one that the dealer offers. */
import type { BookingType, Dealer } from '@forecourt/contract';
import type { Db } from '../db/schema.ts';
import { ProblemError, refuse } from '../http/problem.ts';
import { parseSlotId, type SlotKey } from './slot-id.ts';
import { type Capacity, planSlots } from './slot-plan.ts';
import { readSlotBook } from './slot.store.ts';
import type { Zone } from './zone.ts';

/** A slot that can be booked, if a seat is left. */
export interface OfferedSlot extends SlotKey {
  id: string;
  end: number;
  zone: Zone;
  dealer: Dealer;
  capacity: Capacity;
}

/** Whether a dealer takes such appointments, and has the model when one is asked for. */
export function offersTestDrive(dealer: Dealer, type: BookingType, modelId: string | undefined): boolean {
  if (type !== 'test-drive' || !dealer.services.includes('test-drive')) return false;
  return modelId === undefined || !dealer.models || dealer.models.includes(modelId);
}

/**
 * The slot by its id. Rejects with `not-found` for an id that no dealer's slot has, and with `slot-taken` for one that
 * is not offered (any more): past, beyond the horizon, outside the hours.
 */
export async function findOfferedSlot(
  db: Db,
  slotId: string,
  rules: { now: number; horizonDays: number },
): Promise<OfferedSlot> {
  const key = parseSlotId(slotId);
  if (!key) throw new ProblemError('not-found', { detail: 'no slot has this id' });
  const book = await readSlotBook(db, { ...key, from: key.start, to: key.start, now: rules.now });
  if (!book) throw new ProblemError('not-found', { detail: 'no slot has this id' });
  const { dealer, capacity } = book;
  const planner = planSlots(dealer, key.type, capacity, rules);
  const slot = offersTestDrive(dealer, key.type, undefined) ? planner?.find(key.start) : undefined;
  if (!planner || !slot) throw new ProblemError('slot-taken', { detail: 'the slot is not offered any more' });
  return { ...key, id: slotId, end: slot.end, zone: planner.zone, dealer, capacity };
}

/** Refuses a request whose `start` or `timeZone` are not the slot's: somebody mixed something up. */
export function demandSameTime(slot: OfferedSlot, request: { start: string; timeZone: string }): void {
  if (request.start !== slot.zone.format(slot.start)) {
    throw refuse({ pointer: '/start', detail: 'is not the start of the slot' });
  }
  if (request.timeZone !== slot.dealer.timeZone) {
    throw refuse({ pointer: '/timeZone', detail: 'is not the zone of the dealer' });
  }
}
