/**
 * The cases that every `BookingApi` passes, whatever is behind it. Each case takes slots of its own and cancels what it
 * booked, so they run in any order, one after the other.
 */
import type { Booking, BookingRequest } from '../booking.ts';
import type { BookingApi } from '../ports.ts';
import type { Slot } from '../slot.ts';
import { type BookingCase, type BookingWorld, finding, findSlots } from './booking-api.finding.ts';
import { check, reasonOf, refused, same } from './suite.ts';

/** The first free slot, and the request that books it. */
const findRequest = async (api: BookingApi, world: BookingWorld): Promise<{ slot: Slot; request: BookingRequest }> => {
  const { slots, timeZone } = await findSlots(api, world);
  const [slot] = slots;
  check(slot, 'there is no free slot');
  const request: BookingRequest = {
    type: 'test-drive',
    dealerId: world.dealerId,
    slotId: slot.id,
    start: slot.start,
    timeZone,
    contact: { name: 'Test Person', email: 'test.person@example.com' },
    language: 'en',
    testDrive: { modelId: world.modelId, licenceHeld: true, minimumAgeConfirmed: 21 },
  };
  return { slot, request };
};

/** The token of a booking just made, as the options of the next call. */
const holder = ({ manageToken }: Booking): { token: string } => {
  check(manageToken, 'the answer to a booking carries its manageToken');
  return { token: manageToken };
};

const discard = (api: BookingApi, booking: Booking): Promise<Booking> => api.cancel(booking.id, {}, holder(booking));

const holding: BookingCase[] = [
  {
    name: 'holds a slot, books it with the hold, and releases a hold twice (B4)',
    run: async (api, world) => {
      if (!(await api.getCapabilities()).holds) return;
      const { slot, request } = await findRequest(api, world);
      const idempotencyKey = world.newKey();
      const hold = await api.hold({ slotId: slot.id }, { idempotencyKey });
      same(hold.slotId, slot.id, 'slot');
      check(Date.parse(hold.expiresAt) > 0, 'the hold says when it ends');
      same((await api.hold({ slotId: slot.id }, { idempotencyKey })).id, hold.id, 'hold of the same key');
      const booking = await api.book({ ...request, holdId: hold.id }, { idempotencyKey: world.newKey() });
      await discard(api, booking);

      const again = await api.hold({ slotId: slot.id }, { idempotencyKey: world.newKey() });
      await api.releaseHold(again.id);
      await api.releaseHold(again.id);
      const { slots } = await findSlots(api, world);
      check(
        slots.some(({ id }) => id === slot.id),
        'a released slot is free again',
      );
    },
  },
  {
    name: 'refuses a hold that is not there any more with hold-expired (B6)',
    run: async (api, world) => {
      if (!(await api.getCapabilities()).holds) return;
      const { slot, request } = await findRequest(api, world);
      const hold = await api.hold({ slotId: slot.id }, { idempotencyKey: world.newKey() });
      await api.releaseHold(hold.id);
      await refused(api.book({ ...request, holdId: hold.id }, { idempotencyKey: world.newKey() }), 'hold-expired');
    },
  },
];

const booking: BookingCase[] = [
  {
    name: 'books once for one key and body, and refuses the key for another body (B5)',
    run: async (api, world) => {
      const { slot, request } = await findRequest(api, world);
      const options = { idempotencyKey: world.newKey() };
      const made = await api.book(request, options);
      same([made.start, made.end, made.status, made.sequence], [slot.start, slot.end, 'booked', 0], 'booking');
      check(made.reference.length > 0, 'there is a reference to say on the phone');
      same((await api.book(request, options)).id, made.id, 'booking of the same key');
      await refused(api.book({ ...request, note: 'another body' }, options), 'idempotency-key-reused');
      await discard(api, made);
    },
  },
  {
    name: 'never gives the last place of a slot to two people (B6)',
    run: async (api, world) => {
      const { slot, request } = await findRequest(api, world);
      const made: Booking[] = [];
      const bookAll = async (): Promise<void> => {
        for (let i = 0; i < 50; i++) made.push(await api.book(request, { idempotencyKey: world.newKey() }));
      };
      await refused(bookAll(), 'slot-taken');
      const { slots } = await findSlots(api, world);
      check(!slots.some(({ id }) => id === slot.id), 'a full slot is not offered');
      for (const each of made) await discard(api, each);
      await discard(api, await api.book(request, { idempotencyKey: world.newKey() }));
    },
  },
  {
    name: 'refuses what does not fit, and names the field',
    run: async (api, world) => {
      const { slot, request } = await findRequest(api, world);
      const { slots } = await findSlots(api, world);
      const other = slots.find(({ start }) => start !== slot.start);
      check(other, 'there is a slot at another time');
      const wrong: [pointer: string, request: BookingRequest][] = [
        ['/contact/name', { ...request, contact: { ...request.contact, name: '' } }],
        ['/start', { ...request, start: other.start }],
        ['/testDrive/licenceHeld', { ...request, testDrive: { modelId: world.modelId, licenceHeld: false } }],
      ];
      for (const [pointer, body] of wrong) {
        const error = await refused(api.book(body, { idempotencyKey: world.newKey() }), 'invalid');
        same(
          error.errors.map((each) => each.pointer),
          [pointer],
          'refused fields',
        );
      }
    },
  },
  {
    name: 'shows a booking to its holder only (B10)',
    run: async (api, world) => {
      const { request } = await findRequest(api, world);
      const made = await api.book(request, { idempotencyKey: world.newKey() });
      const read = await api.getBooking(made.id, holder(made));
      same([read.id, read.start, read.reference], [made.id, made.start, made.reference], 'booking');
      same(read.manageToken, undefined, 'token in a later answer');
      const stranger = { token: 'not-the-token-of-this-booking' };
      await refused(api.getBooking(made.id, stranger), 'unauthorized', 'not-found');
      await refused(api.cancel(made.id, {}, stranger), 'unauthorized', 'not-found');
      await discard(api, made);
    },
  },
  {
    name: 'moves a booking, frees the old slot, and changes nothing when it is there already (B10)',
    run: async (api, world) => {
      const { slot, request } = await findRequest(api, world);
      const made = await api.book(request, { idempotencyKey: world.newKey() });
      const { slots, timeZone } = await findSlots(api, world);
      const target = slots.find(({ id }) => id !== slot.id);
      check(target, 'there is another slot');
      const change = { slotId: target.id, start: target.start, timeZone };
      const moved = await api.reschedule(made.id, change, holder(made));
      same([moved.start, moved.sequence], [target.start, 1], 'moved booking');
      same((await api.reschedule(made.id, change, holder(made))).sequence, 1, 'sequence of the same move again');
      const after = await findSlots(api, world);
      check(
        after.slots.some(({ id }) => id === slot.id),
        'the old slot is free again',
      );
      await discard(api, made);
    },
  },
  {
    name: 'cancels a booking, and says the same when it is cancelled again (B10)',
    run: async (api, world) => {
      const { slot, request } = await findRequest(api, world);
      const made = await api.book(request, { idempotencyKey: world.newKey() });
      same((await api.cancel(made.id, { reason: 'a test' }, holder(made))).status, 'cancelled', 'status');
      same((await discard(api, made)).status, 'cancelled', 'status the second time');
      const { slots } = await findSlots(api, world);
      check(
        slots.some(({ id }) => id === slot.id),
        'the slot is free again',
      );
    },
  },
  {
    name: 'gives the appointment as a calendar file (B16)',
    run: async (api, world) => {
      const { request } = await findRequest(api, world);
      const made = await api.book(request, { idempotencyKey: world.newKey() });
      const file = await api.getCalendarFile(made.id, holder(made));
      check(file.startsWith('BEGIN:VCALENDAR\r\n'), 'it begins with BEGIN:VCALENDAR');
      check(file.endsWith('END:VCALENDAR\r\n'), 'it ends with END:VCALENDAR');
      check(file.includes('\r\nSEQUENCE:0\r\n'), 'it carries the sequence');
      await discard(api, made);
    },
  },
  {
    name: 'rejects with an AbortError when the caller aborts (B3)',
    run: async (api, world) => {
      const before = new AbortController();
      before.abort();
      const during = new AbortController();
      const reasons = [
        reasonOf(api.getDealer(world.dealerId, { signal: before.signal })),
        reasonOf(api.findDealers({}, { signal: during.signal })),
      ];
      during.abort();
      for (const { name, message } of await Promise.all(reasons)) {
        check(name === 'AbortError', `${name}: ${message} instead of an AbortError`);
      }
    },
  },
];

/** The cases that every implementation of `BookingApi` passes. */
export const bookingApiSuite: readonly BookingCase[] = [...finding, ...holding, ...booking];
