/** The slots that an appointment takes: one, or of a pickup two. */
import type { BookingChange } from '../booking.ts';
import type { Dealer } from '../dealer.ts';
import type { BookingType } from '../slot.ts';
import type { MemoryHolds } from './memory-holds.ts';
import { refuse, refuseFields } from './memory-rules.ts';
import { findSlot, hoursFor, type OfferedSlot } from './memory-slots.ts';
import type { MemoryWorld } from './memory-world.ts';

/** A slot as a request names it. */
export type Leg = Pick<BookingChange, 'slotId' | 'start' | 'holdId'>;

/** When somebody comes or the car is collected, when it comes back, and how long the work takes. */
export interface Journey {
  dealer: Dealer;
  type: BookingType;
  minutes: number;
  there: Leg;
  back?: Leg | undefined;
  /** Where `back` stands in the request. */
  backPointer: string;
  /** Where to say that `back` is too early. */
  tooEarlyPointer: string;
  /** The ids of the slots that the booking has: one that stays is not looked at again. */
  kept?: readonly (string | undefined)[];
}

/** The slots of a journey; `back` only where it has one. */
export interface JourneySlots {
  there: OfferedSlot;
  back?: OfferedSlot | undefined;
}

/** Makes the function that takes the slots of a journey for a booking, all or none, and gives back what it had. */
export const createTakeJourney =
  ({ dealers, seats, now }: MemoryWorld, holds: MemoryHolds) =>
  (bookingId: string, journey: Journey): JourneySlots => {
    const { dealer, type, minutes, backPointer, tooEarlyPointer, kept = [] } = journey;

    /** The slot of one leg, if it fits what the request repeats of it. */
    const slotOf = (leg: Leg, pointer: string): OfferedSlot => {
      const slot = findSlot(dealers, leg.slotId) ?? refuse('not-found');
      if (slot.dealer !== dealer || slot.type !== type) {
        refuseFields({ pointer: `${pointer}/slotId`, detail: 'is a slot of another dealer or type' });
      }
      if (slot.start !== leg.start) {
        refuseFields({ pointer: `${pointer}/start`, detail: 'is not the start of the slot' });
      }
      return slot;
    };

    const there = slotOf(journey.there, '');
    if (there.hours.length < hoursFor(type, minutes)) {
      refuseFields({ pointer: '/slotId', detail: 'is too short for the items' });
    }
    const back = journey.back && slotOf(journey.back, backPointer);
    if (back && Date.parse(back.start) < Date.parse(there.end) + minutes * 60_000) {
      refuseFields({ pointer: tooEarlyPointer, detail: 'is before the work is done' });
    }
    const legs = [
      { ...there, holdId: journey.there.holdId },
      ...(back ? [{ ...back, holdId: journey.back?.holdId }] : []),
    ];
    const wanted = legs.filter(({ id }) => !kept.includes(id));
    for (const { id, start, hours, holdId } of wanted) {
      if (Date.parse(start) <= now()) refuse('slot-taken');
      holds.check(holdId, id);
      if (!seats.isFree(hours, holdId, bookingId)) refuse('slot-taken');
    }
    for (const { holdId } of wanted) if (holdId) seats.release(holdId);
    seats.take(
      bookingId,
      legs.flatMap(({ hours }) => hours),
    );
    return { there, back };
  };
