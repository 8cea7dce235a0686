/** The reference service, the client and the contract held against each other over real HTTP. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createBookingApi } from '@forecourt/client/booking';
import { createDeskApi } from '@forecourt/client/desk';
import type { BookingApi, DeskApi, DeskEvent } from '@forecourt/contract';
import { bookingApiSuite, deferred, MADE_UP_DEALERS, MADE_UP_MODELS } from '@forecourt/contract/testing.js';
import { buildApp, openDatabase, upsertDealers, upsertModels } from '@forecourt/service';

const NOW = Date.parse('2026-11-23T08:00:00Z');
const STAFF_TOKEN = 'staff-token-of-this-test';
const RANGE = { from: '2026-11-24', to: '2026-12-05' };

let api: BookingApi;
let desk: DeskApi;
let baseUrl: string;
let close: () => Promise<void>;

before(async () => {
  const database = await openDatabase();
  await upsertDealers(database.kysely, MADE_UP_DEALERS);
  await upsertModels(database.kysely, MADE_UP_MODELS);
  const settings = { rateLimitPerMinute: 0, staffToken: STAFF_TOKEN };
  const app = await buildApp({ database, settings, now: () => NOW });
  baseUrl = `${await app.listen({ port: 0, host: '127.0.0.1' })}/v1`;
  api = createBookingApi({ baseUrl, retries: 0 });
  desk = createDeskApi({ baseUrl, token: STAFF_TOKEN });
  close = async () => {
    await app.close();
    await database.close();
  };
});
after(() => close());

let keys = 0;
const newKey = (): string => `key-of-the-conformance-test-${++keys}`;

describe('B2 the service passes the suite of the booking port', () => {
  for (const dealerId of ['munich-north', 'new-york']) {
    const world = { dealerId, modelId: 'aster', ...RANGE, newKey };
    for (const { name, run } of bookingApiSuite) test(`${dealerId}: ${name}`, () => run(api, world));
  }
});

describe('the desk of the service', () => {
  const book = async () => {
    const dealerId = 'cairo';
    const { slots, timeZone } = await api.findSlots({ dealerId, type: 'test-drive', ...RANGE });
    const [slot] = slots;
    assert.ok(slot);
    return api.book(
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
      baseUrl,
      token: STAFF_TOKEN,
      fetch: (...request) =>
        fetch(...request).then((response) => {
          listening.resolve();
          return response;
        }),
    });
    const change = listening.then(async () => {
      const { id } = await book();
      await desk.changeLead(id, { leadStatus: 'contacted' });
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
    const { bookings } = await desk.findBookings({ dealerId: 'cairo', leadStatus: 'contacted' });
    assert.deepEqual(
      bookings.map(({ dealerName, modelName }) => [dealerName, modelName]),
      [[seen[0]?.booking.dealerName, 'Dune']],
    );
  });

  test('is told on its return what it missed', async () => {
    const controller = new AbortController();
    const first = await book();
    const events: DeskEvent[] = [];
    for await (const event of desk.watch({ signal: controller.signal, lastEventId: '0' })) {
      events.push(event);
      if (event.booking.id === first.id) controller.abort();
    }
    assert.ok(events.length > 2);
  });

  test('is closed to others', async () => {
    const controller = new AbortController();
    const stranger = createDeskApi({ baseUrl, token: 'not-the-staff-token' });
    await assert.rejects(stranger.findBookings({}), { code: 'unauthorized' });
    await assert.rejects(
      async () => {
        for await (const _ of stranger.watch({ signal: controller.signal })) assert.fail('an event came');
      },
      { code: 'unauthorized' },
    );
  });
});
