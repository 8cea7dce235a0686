/** The part of the booking suite for cars that are collected and brought back: area, two windows, refusals. */
import type { BookingRequest } from '../booking.ts';
import type { BookingApi } from '../ports.ts';
import type { Address } from '../primitives.ts';
import { book, bookAll, discard, holdAll, holder } from './booking-api.acts.ts';
import { findHome, findReturns, minutesOf, wantPickup } from './booking-api.wants.ts';
import { type BookingCase, type BookingWorld, casesOf, findSlots, isOffered } from './booking-api.world.ts';
import { check, refused, refusedAt, same } from './suite.ts';

/** An address that nobody serves: in no country. */
const farFrom = ({ lines }: Address): Address => ({ lines, locality: 'Nowhere', postalCode: 'QQ0', country: 'QQ' });

const findWindows = (api: BookingApi, world: BookingWorld) => findSlots(api, world, { type: 'pickup' });

/** Cases that pass where the dealer collects no cars. */
export const pickup: readonly BookingCase[] = casesOf('pickup', [
  {
    name: 'says from where the dealer collects cars (B13)',
    run: async (api, world) => {
      if (!(await api.getCapabilities()).serviceArea) return;
      const home = await findHome(api, world);
      same(await api.checkServiceArea(world.dealerId, { address: home }), { served: true }, 'answer for home');
      const far = await api.checkServiceArea(world.dealerId, { address: farFrom(home) });
      same(far, { served: false }, 'answer for an address in no country');
      await refused(api.checkServiceArea('there-is-no-such-dealer', { address: home }), 'not-found');
    },
  },
  {
    name: 'brings no car back before the work is done (B13)',
    run: async (api, world) => {
      const { slot, item } = await wantPickup(api, world);
      const { slots } = await findReturns(api, world, slot, item);
      const done = Date.parse(slot.end) + minutesOf([item]) * 60_000;
      for (const { start } of slots) check(Date.parse(start) >= done, `${start} is before the work is done`);
    },
  },
  {
    name: 'books both windows, and reads back where and when (B13)',
    run: async (api, world) => {
      const { slot, back, request, item } = await wantPickup(api, world);
      const made = await book(api, world, request);
      same([made.type, made.start, made.end, made.status], ['pickup', slot.start, slot.end, 'booked'], 'booking');
      for (const { doorToDoor, visit } of [made, await api.getBooking(made.id, holder(made))]) {
        same(doorToDoor?.dropOff, { slotId: back.id, start: back.start, end: back.end }, 'window of the return');
        same(doorToDoor?.pickupAddress.lines, request.doorToDoor?.pickupAddress.lines, 'address');
        same(doorToDoor?.keyNote, request.doorToDoor?.keyNote, 'note on the key');
        same(
          visit?.items.map(({ id }) => id),
          [item.id],
          'items',
        );
      }
      await discard(api, made);
    },
  },
  {
    name: 'takes a place in each of the two windows, and frees both (B6, B13)',
    run: async (api, world) => {
      const { slot, back, request } = await wantPickup(api, world);
      const made = await bookAll(api, world, request);
      const full = await findWindows(api, world);
      for (const { start } of [slot, back]) check(!isOffered(full, start), `${start} is full and offered`);
      await discard(api, ...made);
      const free = await findWindows(api, world);
      for (const { start } of [slot, back]) check(isOffered(free, start), `${start} is free again`);
    },
  },
  {
    name: 'takes neither window when one of them is gone, and both with their holds (B4, B13)',
    run: async (api, world) => {
      if (!(await api.getCapabilities()).holds) return;
      const { slot, back, request } = await wantPickup(api, world);
      const holds = await holdAll(api, world, back);
      await refused(book(api, world, request), 'slot-taken');
      check(isOffered(await findWindows(api, world), slot.start), 'the first window is still free');
      const { doorToDoor } = request;
      check(doorToDoor?.dropOff, 'the request has two windows');
      const there = await api.hold({ slotId: slot.id }, { idempotencyKey: world.newKey() });
      const withHolds = (holdId: string | undefined): BookingRequest => ({
        ...{ ...request, holdId: there.id },
        doorToDoor: { ...doorToDoor, dropOff: { slotId: back.id, start: back.start, holdId } },
      });
      await refused(book(api, world, withHolds('there-is-no-such-hold')), 'hold-expired');
      const made = await book(api, world, withHolds(holds[0]?.id));
      for (const { id } of holds) await api.releaseHold(id);
      await discard(api, made);
    },
  },
  {
    name: 'refuses what a driver cannot do, and names the field (B13)',
    run: async (api, world) => {
      const { slot, back, item, request } = await wantPickup(api, world);
      const { doorToDoor, contact } = request;
      check(doorToDoor, 'the request has addresses');
      const done = Date.parse(slot.end) + minutesOf([item]) * 60_000;
      const tooEarly = (await findWindows(api, world)).slots.filter(({ start }) => Date.parse(start) < done);
      const far = farFrom(doorToDoor.pickupAddress);
      const { phone: _, ...withoutPhone } = contact;
      const wrong: [pointer: string, change: Partial<BookingRequest>][] = [
        ['/visit', { visit: undefined }],
        ['/doorToDoor', { doorToDoor: undefined }],
        ['/doorToDoor/dropOff', { doorToDoor: { ...doorToDoor, dropOff: undefined } }],
        ['/doorToDoor/pickupAddress', { doorToDoor: { ...doorToDoor, pickupAddress: far } }],
        ['/doorToDoor/dropOffAddress', { doorToDoor: { ...doorToDoor, dropOffAddress: far } }],
        ['/contact/phone', { contact: withoutPhone }],
      ];
      for (const { id: slotId, start } of tooEarly) {
        wrong.push(['/doorToDoor/dropOff/start', { doorToDoor: { ...doorToDoor, dropOff: { slotId, start } } }]);
      }
      for (const [pointer, change] of wrong) await refusedAt(pointer, book(api, world, { ...request, ...change }));
      check(isOffered(await findWindows(api, world), back.start), 'nothing is taken');
    },
  },
  {
    name: 'needs no phone of who books when somebody else hands the car over (B13)',
    run: async (api, world) => {
      const { request } = await wantPickup(api, world);
      const { doorToDoor, contact } = request;
      check(doorToDoor, 'the request has addresses');
      const { phone = '', ...withoutPhone } = contact;
      const handOver = { name: 'Test Porter', phone };
      const changed = { ...request, contact: withoutPhone, doorToDoor: { ...doorToDoor, handOver } };
      const made = await book(api, world, changed);
      same(made.doorToDoor?.handOver, handOver, 'who hands over');
      await discard(api, made);
    },
  },
  {
    name: 'moves the return alone, and keeps the place of the collection (B10, B13)',
    run: async (api, world) => {
      const { slot, back, item, request } = await wantPickup(api, world);
      const made = await book(api, world, request);
      const { slots, timeZone } = await findReturns(api, world, slot, item);
      const later = slots.find(({ start }) => Date.parse(start) > Date.parse(back.start));
      check(later, 'there is a later window');
      const dropOff = { slotId: later.id, start: later.start };
      const moved = await api.reschedule(
        made.id,
        { slotId: slot.id, start: slot.start, timeZone, dropOff },
        holder(made),
      );
      same([moved.start, moved.doorToDoor?.dropOff?.start, moved.sequence], [slot.start, later.start, 1], 'booking');
      check(isOffered(await findWindows(api, world), back.start), 'the old window is free again');
      await discard(api, made);
      check(isOffered(await findWindows(api, world), slot.start), 'all is free again');
    },
  },
  {
    name: 'moves both windows, and refuses a return that would come too early (B10, B13)',
    run: async (api, world) => {
      const { slot, back, item, request } = await wantPickup(api, world);
      const made = await book(api, world, request);
      const { slots, timeZone } = await findWindows(api, world);
      const later = slots.find(({ start }) => Date.parse(start) > Date.parse(back.start));
      check(later, 'there is a later window');
      const change = { slotId: later.id, start: later.start, timeZone };
      await refusedAt('/dropOff', api.reschedule(made.id, change, holder(made)));
      const [target] = (await findReturns(api, world, later, item)).slots;
      check(target, 'there is a window for the return');
      const whole = { ...change, dropOff: { slotId: target.id, start: target.start } };
      for (let times = 0; times < 2; times++) {
        const moved = await api.reschedule(made.id, whole, holder(made));
        same([moved.start, moved.sequence], [later.start, 1], 'moved booking');
        same(moved.doorToDoor?.dropOff?.start, target.start, 'start of the return');
      }
      const free = await findWindows(api, world);
      for (const { start } of [slot, back]) check(isOffered(free, start), `${start} is free again`);
      await discard(api, made);
    },
  },
]);
