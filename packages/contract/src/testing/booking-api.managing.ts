/** The part of the booking suite that reads, moves and cancels what is booked. */
import { book, discard, holder } from './booking-api.acts.ts';
import { wantTestDrive } from './booking-api.wants.ts';
import { type BookingCase, findSlots, isOffered } from './booking-api.world.ts';
import { check, refused, refusedAt, same } from './suite.ts';

/** Cases that need a booking made. */
export const managing: readonly BookingCase[] = [
  {
    name: 'shows a booking to its holder only (B10)',
    run: async (api, world) => {
      const { request } = await wantTestDrive(api, world);
      const made = await book(api, world, request);
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
      const { slot, request } = await wantTestDrive(api, world);
      const made = await book(api, world, request);
      const { slots, timeZone } = await findSlots(api, world);
      const target = slots.find(({ id }) => id !== slot.id);
      check(target, 'there is another slot');
      const change = { slotId: target.id, start: target.start, timeZone };
      const moved = await api.reschedule(made.id, change, holder(made));
      same([moved.start, moved.sequence], [target.start, 1], 'moved booking');
      same((await api.reschedule(made.id, change, holder(made))).sequence, 1, 'sequence of the same move again');
      check(isOffered(await findSlots(api, world), slot.start), 'the old slot is free again');
      await discard(api, made);
    },
  },
  {
    name: 'cancels a booking, and says the same when it is cancelled again (B10)',
    run: async (api, world) => {
      const { slot, request } = await wantTestDrive(api, world);
      const made = await book(api, world, request);
      same((await api.cancel(made.id, { code: 'time', reason: 'a test' }, holder(made))).status, 'cancelled', 'status');
      await discard(api, made);
      check(isOffered(await findSlots(api, world), slot.start), 'the slot is free again');
    },
  },
  {
    name: 'gives the appointment as a calendar file (B16)',
    run: async (api, world) => {
      const { request } = await wantTestDrive(api, world);
      const made = await book(api, world, request);
      const file = await api.getCalendarFile(made.id, holder(made));
      check(file.startsWith('BEGIN:VCALENDAR\r\n'), 'it begins with BEGIN:VCALENDAR');
      check(file.endsWith('END:VCALENDAR\r\n'), 'it ends with END:VCALENDAR');
      check(file.includes('\r\nSEQUENCE:0\r\n'), 'it carries the sequence');
      await discard(api, made);
    },
  },
  {
    name: 'counts why a booking is cancelled in words it knows, and refuses others (B10)',
    run: async (api, world) => {
      const made = await book(api, world, (await wantTestDrive(api, world)).request);
      await refusedAt('/code', api.cancel(made.id, { code: 'bored' as 'other' }, holder(made)));
      same((await api.getBooking(made.id, holder(made))).status, 'booked', 'status');
      await discard(api, made);
    },
  },
  {
    name: 'reads, moves and cancels by the reference, as by the id (B10)',
    run: async (api, world) => {
      const { request } = await wantTestDrive(api, world);
      const made = await book(api, world, request);
      const { reference } = made;
      same((await api.getBooking(reference, holder(made))).id, made.id, 'id');
      await refused(api.getBooking(reference, { token: 'not-the-token-of-this-booking' }), 'unauthorized', 'not-found');
      check((await api.getCalendarFile(reference, holder(made))).includes('BEGIN:VEVENT'), 'there is a calendar file');
      const { slots, timeZone } = await findSlots(api, world);
      const target = slots.find(({ id }) => id !== request.slotId);
      check(target, 'there is another slot');
      const change = { slotId: target.id, start: target.start, timeZone };
      same((await api.reschedule(reference, change, holder(made))).start, target.start, 'start');
      same((await api.cancel(reference, {}, holder(made))).status, 'cancelled', 'status');
    },
  },
];
