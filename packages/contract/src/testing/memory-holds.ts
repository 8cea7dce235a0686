/** Slots kept for a while. */
import { type Hold, HoldRequest } from '../slot.ts';
import { accept, refuse } from './memory-rules.ts';
import { findSlot } from './memory-slots.ts';
import type { MemoryWorld } from './memory-world.ts';

/** The holds of a memory back end. */
export interface MemoryHolds {
  hold(body: HoldRequest, key: string): Hold;
  /** Gives the slot back, also of a hold that is gone. */
  release(holdId: string): void;
  /** Ends in `hold-expired` when a hold is named that is not there any more, or is for another slot. */
  check(holdId: string | undefined, slotId: string): void;
}

/** Makes the holds of a back end. */
export const createHolds = ({ dealers, seats, holdSeconds, now, once }: MemoryWorld): MemoryHolds => {
  const slotIds = new Map<string, string>(); // by hold id
  return {
    hold: (body, key) => {
      const { slotId } = accept(HoldRequest, body);
      const made = once(`hold ${key}`, slotId, () => {
        const { hours, start } = findSlot(dealers, slotId) ?? refuse('not-found');
        if (Date.parse(start) <= now() || !seats.isFree(hours)) refuse('slot-taken');
        const id = `hold-${slotIds.size + 1}`;
        const until = now() + holdSeconds * 1000;
        slotIds.set(id, slotId);
        seats.take(id, hours, until);
        return { id, slotId, expiresAt: new Date(until).toISOString() };
      });
      const secondsLeft = Math.max(0, Math.floor((Date.parse(made.expiresAt) - now()) / 1000));
      return { ...made, secondsLeft };
    },
    release: (holdId) => seats.release(holdId),
    check: (holdId, slotId) => {
      if (holdId !== undefined && !(seats.has(holdId) && slotIds.get(holdId) === slotId)) refuse('hold-expired');
    },
  };
};
