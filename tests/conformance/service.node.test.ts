/** The reference service, the client and the contract held against each other over real HTTP. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createBookingApi } from '@forecourt/client/booking';
import { createDeskApi } from '@forecourt/client/desk';
import { BOOKING_TYPES, type BookingApi, type DeskApi, type DeskEvent, type ServiceMenu } from '@forecourt/contract';
import {
  bookingApiSuite,
  deferred,
  MADE_UP_DEALERS,
  MADE_UP_MODELS,
  madeUpMenuOf,
  requestApiSuite,
} from '@forecourt/contract/testing.js';
import { buildApp, openDatabase, upsertDealers, upsertModels, upsertServiceMenu } from '@forecourt/service';

const NOW = Date.parse('2026-11-23T08:00:00Z');
const STAFF_TOKEN = 'staff-token-of-this-test';
const RANGE = { from: '2026-11-24', to: '2026-12-05' };

let keys = 0;
const newKey = (): string => `key-of-the-conformance-test-${++keys}`;

/** A menu as the service stores it: each text by language. */
const inEnglish = ({ items, transportation, advisors, disclaimer, symptomMaxLength }: ServiceMenu) => ({
  items: items.map(({ name, description, ...item }) => ({
    ...item,
    name: { en: name },
    ...(description && { description: { en: description } }),
  })),
  transportation: transportation.map(({ name, kind, ...option }) => ({
    ...option,
    kind: kind === 'unknown' ? 'none' : kind,
    ...(name && { name: { en: name } }),
  })),
  advisors: advisors.map(({ name, ...advisor }) => ({ ...advisor, name: { en: name } })),
  ...(disclaimer && { disclaimer: { en: disclaimer } }),
  symptomMaxLength,
});

/** The service with the made-up dealers, for the tests of a `describe`. */
const startService = ({ slots }: { slots: boolean }): { api: BookingApi; desk: DeskApi; baseUrl: string } => {
  const service = {} as { api: BookingApi; desk: DeskApi; baseUrl: string };
  let close: () => Promise<void>;
  before(async () => {
    const database = await openDatabase();
    await upsertDealers(database.kysely, MADE_UP_DEALERS);
    await upsertModels(database.kysely, MADE_UP_MODELS);
    for (const dealer of MADE_UP_DEALERS) {
      await upsertServiceMenu(database.kysely, dealer.id, inEnglish(madeUpMenuOf(dealer)));
    }
    const settings = { rateLimitPerMinute: 0, staffToken: STAFF_TOKEN, slots };
    const app = await buildApp({ database, settings, now: () => NOW });
    const baseUrl = `${await app.listen({ port: 0, host: '127.0.0.1' })}/v1`;
    const api = createBookingApi({ baseUrl, retries: 0 });
    const desk = createDeskApi({ baseUrl, token: STAFF_TOKEN });
    Object.assign(service, { api, desk, baseUrl });
    close = async () => {
      await app.close();
      await database.close();
    };
  });
  after(() => close());
  return service;
};

describe('B2 the service passes the suite of the booking port', () => {
  const service = startService({ slots: true });
  for (const dealerId of ['munich-north', 'new-york', 'kathmandu']) {
    const world = { dealerId, modelId: 'aster', ...RANGE, newKey };
    for (const { name, run } of bookingApiSuite) test(`${dealerId}: ${name}`, () => run(service.api, world));
  }

  test('which leaves no case out: it can do everything', async () => {
    const { bookingTypes, slots, holds, earliestSlots, serviceArea } = await service.api.getCapabilities();
    assert.deepEqual(bookingTypes, BOOKING_TYPES);
    assert.deepEqual([slots, holds, earliestSlots, serviceArea], [true, true, true, true]);
  });

  test('B4 a hold says how many seconds are left', async () => {
    const { slots } = await service.api.findSlots({ dealerId: 'cairo', type: 'test-drive', ...RANGE });
    const hold = await service.api.hold({ slotId: slots[0]?.id ?? '' }, { idempotencyKey: newKey() });
    assert.equal(NOW + (hold.secondsLeft ?? 0) * 1000, Date.parse(hold.expiresAt));
  });
});

describe('B11 the service without slots', () => {
  const service = startService({ slots: false });
  for (const dealerId of ['munich-north', 'new-york', 'kathmandu']) {
    const world = { dealerId, modelId: 'aster', ...RANGE, newKey };
    for (const { name, run } of requestApiSuite) test(`${dealerId}: ${name}`, () => run(service.api, world));
  }

  test('gives a request the time that staff confirms, once', async () => {
    const { api, desk } = service;
    const preferredWindows = [{ date: RANGE.from, from: '09:00', to: '12:00' }];
    const made = await api.book(
      {
        ...{ type: 'service', dealerId: 'munich-north', language: 'de', preferredWindows },
        contact: { name: 'Test Person', phone: '+498912345678' },
        visit: { itemIds: ['item-tyres'] },
      },
      { idempotencyKey: newKey() },
    );
    assert.equal(made.status, 'proposed');
    const times = { start: '2026-11-24T10:30:00+01:00', end: '2026-11-24T11:00:00+01:00' };
    for (let i = 0; i < 2; i++) {
      const { status, start, end, sequence } = await desk.confirmBooking(made.id, times);
      assert.deepEqual([status, start, end, sequence], ['booked', times.start, times.end, 1]);
    }
    const token = made.manageToken ?? '';
    const read = await api.getBooking(made.reference, { token });
    assert.deepEqual([read.status, read.start, read.preferredWindows], ['booked', times.start, undefined]);
    assert.match(await api.getCalendarFile(made.id, { token }), /SEQUENCE:1\r\n/);
    const other = { ...times, end: '2026-11-24T12:00:00+01:00' };
    await assert.rejects(desk.confirmBooking(made.id, other), { code: 'invalid' });
    await api.cancel(made.id, { code: 'time' }, { token });
    await assert.rejects(desk.confirmBooking(made.id, times), { code: 'invalid' });
    const { bookings } = await desk.findBookings({ dealerId: 'munich-north' });
    assert.equal(bookings.find(({ id }) => id === made.id)?.cancelCode, 'time');
  });
});

describe('the desk of the service', () => {
  const service = startService({ slots: true });
  const book = async () => {
    const dealerId = 'cairo';
    const { slots, timeZone } = await service.api.findSlots({ dealerId, type: 'test-drive', ...RANGE });
    const [slot] = slots;
    assert.ok(slot);
    return service.api.book(
      {
        ...{ type: 'test-drive', dealerId, slotId: slot.id, start: slot.start, timeZone, language: 'ar' },
        contact: { name: 'Test Person', phone: '+201001234567' },
        testDrive: { modelId: 'dune', licenceHeld: true, minimumAgeConfirmed: 21 },
      },
      { idempotencyKey: newKey() },
    );
  };

  test('sees a booking as it is made, and what becomes of the lead', async () => {
    const controller = new AbortController();
    const seen: DeskEvent[] = [];
    const listening = deferred();
    const watcher = createDeskApi({
      baseUrl: service.baseUrl,
      token: STAFF_TOKEN,
      fetch: (...request) =>
        fetch(...request).then((response) => {
          listening.resolve();
          return response;
        }),
    });
    const change = listening.then(async () => {
      const { id } = await book();
      await service.desk.changeLead(id, { leadStatus: 'contacted' });
      return id;
    });
    for await (const event of watcher.watch({ signal: controller.signal })) {
      seen.push(event);
      if (seen.length === 2) controller.abort();
    }
    const id = await change;
    assert.deepEqual(
      seen.map(({ type, booking }) => [type, booking.id, booking.leadStatus, booking.contact?.name]),
      [
        ['booking.created', id, 'new', 'Test Person'],
        ['booking.changed', id, 'contacted', 'Test Person'],
      ],
    );
    const { bookings } = await service.desk.findBookings({ dealerId: 'cairo', leadStatus: 'contacted' });
    assert.deepEqual(
      bookings.map(({ dealerName, modelName }) => [dealerName, modelName]),
      [[seen[0]?.booking.dealerName, 'Dune']],
    );
  });

  test('is told on its return what it missed', async () => {
    const controller = new AbortController();
    const first = await book();
    const events: DeskEvent[] = [];
    for await (const event of service.desk.watch({ signal: controller.signal, lastEventId: '0' })) {
      events.push(event);
      if (event.booking.id === first.id) controller.abort();
    }
    assert.ok(events.length > 2);
  });

  test('is closed to others', async () => {
    const controller = new AbortController();
    const stranger = createDeskApi({ baseUrl: service.baseUrl, token: 'not-the-staff-token' });
    await assert.rejects(stranger.findBookings({}), { code: 'unauthorized' });
    await assert.rejects(
      async () => {
        for await (const _ of stranger.watch({ signal: controller.signal })) assert.fail('an event came');
      },
      { code: 'unauthorized' },
    );
  });
});
