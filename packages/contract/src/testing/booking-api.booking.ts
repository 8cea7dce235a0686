/** The part of the booking suite that books test drives. */
import type { BookingRequest } from '../booking.ts';
import { book, bookAll, discard } from './booking-api.acts.ts';
import { wantTestDrive } from './booking-api.wants.ts';
import { type BookingCase, findSlots, isOffered } from './booking-api.world.ts';
import { check, reasonOf, refused, refusedAt, same } from './suite.ts';

/** Cases that book. */
export const booking: readonly BookingCase[] = [
  {
    name: 'books once for one key and body, and refuses the key for another body (B5)',
    run: async (api, world) => {
      const { slot, request } = await wantTestDrive(api, world);
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
      const { slot, request } = await wantTestDrive(api, world);
      const made = await bookAll(api, world, request);
      check(!isOffered(await findSlots(api, world), slot.start), 'a full slot is not offered');
      await discard(api, ...made);
      await discard(api, await book(api, world, request));
    },
  },
  {
    name: 'refuses what does not fit, and names the field',
    run: async (api, world) => {
      const { slot, request } = await wantTestDrive(api, world);
      const { slots } = await findSlots(api, world);
      const other = slots.find(({ start }) => start !== slot.start);
      check(other, 'there is a slot at another time');
      const wrong: [pointer: string, request: BookingRequest][] = [
        ['/contact/name', { ...request, contact: { ...request.contact, name: '' } }],
        ['/start', { ...request, start: other.start }],
        ['/testDrive/licenceHeld', { ...request, testDrive: { modelId: world.modelId, licenceHeld: false } }],
      ];
      for (const [pointer, body] of wrong) await refusedAt(pointer, book(api, world, body));
    },
  },
  {
    name: 'takes a slot or wishes, not both and not none, and no wishes where it has slots (B11)',
    run: async (api, world) => {
      const { request } = await wantTestDrive(api, world);
      const { slotId: _, start: _start, ...wish } = request;
      const preferredWindows = [{ date: world.from, from: '09:00', to: '12:00' }];
      await refusedAt('/slotId', book(api, world, wish));
      await refusedAt('/slotId', book(api, world, { ...request, preferredWindows }));
      await refusedAt('/preferredWindows', book(api, world, { ...wish, preferredWindows }));
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
