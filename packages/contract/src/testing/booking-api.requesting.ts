/**
 * The cases for a back end without slots (B11), which takes wishes that the dealer confirms. They run instead of the
 * booking suite.
 */
import type { BookingRequest } from '../booking.ts';
import { book, discard, holder } from './booking-api.acts.ts';
import { findHome, findMenu, requestOf, shortestOf, testDriveOf } from './booking-api.wants.ts';
import { type BookingCase, type BookingWorld, casesOf } from './booking-api.world.ts';
import { check, refused, refusedAt, same } from './suite.ts';

const windowsIn = ({ from }: BookingWorld) => [
  { date: from, from: '14:00', to: '16:00' },
  { date: from, from: '09:00', to: '11:30' },
];

/** A wish for a test drive. */
const wishIn = (world: BookingWorld): BookingRequest => ({
  ...requestOf('test-drive', world),
  preferredWindows: windowsIn(world),
  testDrive: testDriveOf(world),
});

/** The cases that every implementation of `BookingApi` passes whose capabilities say that it has no slots. */
export const requestApiSuite: readonly BookingCase[] = [
  {
    name: 'says that it has no slots (B11)',
    run: async (api) => same((await api.getCapabilities()).slots, false, 'slots'),
  },
  ...casesOf('test-drive', [
    {
      name: 'keeps the wishes, the most wanted as the time, until the dealer confirms (B11)',
      run: async (api, world) => {
        const { timeZone } = await api.getDealer(world.dealerId);
        const made = await book(api, world, wishIn(world));
        for (const each of [made, await api.getBooking(made.reference, holder(made))]) {
          same([each.status, each.timeZone, each.sequence], ['proposed', timeZone, 0], 'booking');
          const walls = [each.start, each.end].map((time) => time.slice(0, 16));
          same(walls, [`${world.from}T14:00`, `${world.from}T16:00`], 'times on the dealer’s wall clock');
          same(each.preferredWindows, windowsIn(world), 'wishes');
        }
        await discard(api, made);
      },
    },
    {
      name: 'gives a wish as a tentative entry of a calendar (B11, B16)',
      run: async (api, world) => {
        const made = await book(api, world, wishIn(world));
        const file = await api.getCalendarFile(made.id, holder(made));
        check(file.includes('\r\nSTATUS:TENTATIVE\r\n'), 'it is tentative');
        await discard(api, made);
      },
    },
    {
      name: 'takes a wish once for one key and body (B5, B11)',
      run: async (api, world) => {
        const options = { idempotencyKey: world.newKey() };
        const made = await api.book(wishIn(world), options);
        same((await api.book(wishIn(world), options)).id, made.id, 'booking of the same key');
        await refused(api.book({ ...wishIn(world), note: 'another body' }, options), 'idempotency-key-reused');
        await discard(api, made);
      },
    },
    {
      name: 'refuses a slot, a day that is past or too far ahead, and an end before the beginning (B11)',
      run: async (api, world) => {
        const [first] = windowsIn(world);
        check(first, 'there is a window');
        const { timeZone } = await api.getDealer(world.dealerId);
        const { preferredWindows: _, ...rest } = wishIn(world);
        const slot = { slotId: 'any', start: `${world.from}T14:00:00+00:00`, timeZone };
        await refusedAt('/slotId', book(api, world, { ...rest, ...slot }));
        const wrong: [pointer: string, second: typeof first][] = [
          ['/preferredWindows/1/date', { ...first, date: '2001-02-03' }],
          ['/preferredWindows/1/date', { ...first, date: `${Number(world.from.slice(0, 4)) + 3}-02-03` }],
          ['/preferredWindows/1/to', { ...first, to: first.from }],
        ];
        for (const [pointer, second] of wrong) {
          await refusedAt(pointer, book(api, world, { ...rest, preferredWindows: [first, second] }));
        }
      },
    },
  ]),
  ...casesOf('service', [
    {
      name: 'keeps what is asked of the workshop with the wish (B11, B12)',
      run: async (api, world) => {
        const { id, price } = shortestOf(await findMenu(api, world, 'service'));
        const request = { ...requestOf('service', world), preferredWindows: windowsIn(world) };
        await refusedAt('/visit', book(api, world, request));
        const made = await book(api, world, { ...request, visit: { itemIds: [id] } });
        same([made.status, made.visit?.items[0]?.id, made.estimate], ['proposed', id, price], 'booking');
        await discard(api, made);
      },
    },
  ]),
  ...casesOf('pickup', [
    {
      name: 'keeps the addresses with the wish, without a window of the return (B11, B13)',
      run: async (api, world) => {
        const { id } = shortestOf(await findMenu(api, world, 'pickup'));
        const home = await findHome(api, world);
        const request = requestOf('pickup', world);
        const made = await book(api, world, {
          ...{ ...request, preferredWindows: windowsIn(world), visit: { itemIds: [id] } },
          contact: { ...request.contact, phone: '+498912345678' },
          doorToDoor: { pickupAddress: home, dropOffAddress: home },
        });
        const { doorToDoor } = await api.getBooking(made.id, holder(made));
        same([doorToDoor?.dropOffAddress.lines, doorToDoor?.dropOff], [home.lines, undefined], 'the way back');
        await discard(api, made);
      },
    },
  ]),
];
