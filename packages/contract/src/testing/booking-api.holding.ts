/** The part of the booking suite that keeps slots for a while. */
import { book, discard, holdAll, holder } from './booking-api.acts.ts';
import { wantTestDrive } from './booking-api.wants.ts';
import { type BookingCase, findSlots, isOffered } from './booking-api.world.ts';
import { check, refused, same } from './suite.ts';

const cases: readonly BookingCase[] = [
  {
    name: 'holds a slot, books it with the hold, and releases a hold twice (B4)',
    run: async (api, world) => {
      const { slot, request } = await wantTestDrive(api, world);
      const idempotencyKey = world.newKey();
      const hold = await api.hold({ slotId: slot.id }, { idempotencyKey });
      same(hold.slotId, slot.id, 'slot');
      check(Date.parse(hold.expiresAt) > 0, 'the hold says when it ends');
      const replayed = await api.hold({ slotId: slot.id }, { idempotencyKey });
      same(replayed.id, hold.id, 'hold of the same key');
      for (const { secondsLeft = 1 } of [hold, replayed]) check(secondsLeft > 0, 'there is time left');
      await discard(api, await book(api, world, { ...request, holdId: hold.id }));

      const again = await api.hold({ slotId: slot.id }, { idempotencyKey: world.newKey() });
      await api.releaseHold(again.id);
      await api.releaseHold(again.id);
      check(isOffered(await findSlots(api, world), slot.start), 'a released slot is free again');
    },
  },
  {
    name: 'refuses a hold that is not there any more with hold-expired (B6)',
    run: async (api, world) => {
      const { slot, request } = await wantTestDrive(api, world);
      const hold = await api.hold({ slotId: slot.id }, { idempotencyKey: world.newKey() });
      await api.releaseHold(hold.id);
      await refused(book(api, world, { ...request, holdId: hold.id }), 'hold-expired');
    },
  },
  {
    name: 'does not offer to others what is held, and gives it to who holds it (B4)',
    run: async (api, world) => {
      const { slot, request } = await wantTestDrive(api, world);
      const holds = await holdAll(api, world, slot);
      check(!isOffered(await findSlots(api, world), slot.start), 'a held slot is not offered');
      await refused(book(api, world, request), 'slot-taken');
      const made = await book(api, world, { ...request, holdId: holds[0]?.id });
      for (const { id } of holds) await api.releaseHold(id);
      same((await api.getBooking(made.id, holder(made))).start, slot.start, 'start after the holds are released');
      await discard(api, made);
    },
  },
  {
    name: 'moves a booking to a slot that is held for it, and keeps the old time when the hold is gone (B4, B10)',
    run: async (api, world) => {
      const { slot, request } = await wantTestDrive(api, world);
      const made = await book(api, world, request);
      const { slots, timeZone } = await findSlots(api, world);
      const target = slots.find(({ id }) => id !== slot.id);
      check(target, 'there is another slot');
      const [hold, ...others] = await holdAll(api, world, target);
      check(hold, 'there is a hold');
      const change = { slotId: target.id, start: target.start, timeZone };
      await refused(api.reschedule(made.id, change, holder(made)), 'slot-taken');
      const moved = await api.reschedule(made.id, { ...change, holdId: hold.id }, holder(made));
      same([moved.start, moved.sequence], [target.start, 1], 'moved booking');
      for (const { id } of others) await api.releaseHold(id);

      const back = { slotId: slot.id, start: slot.start, timeZone };
      const gone = await api.hold({ slotId: slot.id }, { idempotencyKey: world.newKey() });
      await api.releaseHold(gone.id);
      await refused(api.reschedule(made.id, { ...back, holdId: gone.id }, holder(made)), 'hold-expired');
      same((await api.getBooking(made.id, holder(made))).start, target.start, 'start after the refusal');
      await discard(api, made);
    },
  },
];

/** Cases with holds, which pass where the back end has none. */
export const holding: readonly BookingCase[] = cases.map(({ name, run }) => ({
  name,
  run: async (api, world) => {
    if ((await api.getCapabilities()).holds) await run(api, world);
  },
}));
