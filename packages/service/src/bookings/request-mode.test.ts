import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { Booking, DeskBooking, type PreferredWindow } from '@forecourt/contract';
import * as v from 'valibot';
import { NOW, problemOf, STAFF_TOKEN, startTestService, type TestService } from '../testing/test-service.ts';
import { HOME, resetWorkshop } from '../testing/workshop.ts';

const WINDOWS: PreferredWindow[] = [
  { date: '2026-11-24', from: '14:00', to: '16:00' },
  { date: '2026-11-23', from: '09:00', to: '24:00' },
];
const REQUEST = {
  ...{ type: 'test-drive', dealerId: 'munich', language: 'en', preferredWindows: WINDOWS },
  contact: { name: 'Ada Example', email: 'ada@example.com', phone: '+498912345678' },
  testDrive: { modelId: 'aster', licenceHeld: true, minimumAgeConfirmed: 18 },
};

describe('B11 a back end without slots', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService({ slots: false });
  });
  beforeEach(() => resetWorkshop(service));
  after(() => service.close());

  const request = async (parts: object = {}) => {
    const answer = await service.post('/v1/bookings', { ...REQUEST, ...parts });
    assert.equal(answer.statusCode, 201, answer.body);
    return v.parse(Booking, answer.json());
  };
  const pointers = async (parts: object) =>
    problemOf(await service.post('/v1/bookings', { ...REQUEST, ...parts })).pointers;
  const confirm = (id: string, start: string, end: string, token = STAFF_TOKEN) =>
    service.send('POST', `/v1/desk/bookings/${id}/confirmation`, { start, end }, token);

  test('says so, lists none and holds none', async () => {
    const capabilities = (await service.get('/v1/capabilities')).json();
    const { slots, holds, earliestSlots, serviceArea, bookingTypes } = capabilities;
    assert.deepEqual(
      { slots, holds, earliestSlots, serviceArea },
      {
        ...{ slots: false, holds: false, earliestSlots: false, serviceArea: true },
      },
    );
    assert.deepEqual(bookingTypes, ['test-drive', 'service', 'pickup']);
    assert.deepEqual(await service.slots(), []);
    assert.equal(problemOf(await service.post('/v1/holds', { slotId: 't1~munich' })).code, 'not-found');
  });

  test('keeps what would suit, the most wanted window as the time', async () => {
    const made = await request();
    assert.deepEqual([made.status, made.sequence, made.timeZone], ['proposed', 0, 'Europe/Berlin']);
    assert.deepEqual([made.start, made.end], ['2026-11-24T14:00:00+01:00', '2026-11-24T16:00:00+01:00']);
    assert.deepEqual(made.preferredWindows, WINDOWS);
    const file = await service.get(`/v1/bookings/${made.id}.ics`, made.manageToken);
    assert.match(file.body, /\r\nSTATUS:TENTATIVE\r\n/);
    const day = await request({ preferredWindows: [WINDOWS[1]] });
    assert.equal(day.end, '2026-11-24T00:00:00+01:00');
  });

  test('a skipped hour is still a time that ends after it starts', async () => {
    service.clock.now = Date.parse('2027-03-20T08:00:00Z');
    const made = await request({ preferredWindows: [{ date: '2027-03-28', from: '02:00', to: '03:00' }] });
    assert.ok(Date.parse(made.end) > Date.parse(made.start));
  });

  test('takes every type, with what each needs and no window of the return', async () => {
    const visit = { itemIds: ['oil'] };
    const serviced = await request({ type: 'service', visit });
    assert.deepEqual([serviced.status, serviced.estimate], ['proposed', { amount: 14_900, currency: 'EUR' }]);
    const doorToDoor = { pickupAddress: HOME, dropOffAddress: HOME };
    const collected = await request({ type: 'pickup', visit, doorToDoor });
    assert.deepEqual(collected.doorToDoor, doorToDoor);
    assert.deepEqual(await pointers({ type: 'service' }), ['/visit']);
    const dropOff = { slotId: 'p1~munich', start: '2026-11-24T14:00:00+01:00' };
    assert.deepEqual(await pointers({ type: 'pickup', visit, doorToDoor: { ...doorToDoor, dropOff } }), [
      '/doorToDoor/dropOff',
    ]);
  });

  test('refuses a slot, windows that are past or too far ahead, and dates that are none', async () => {
    const slot = { slotId: 't1~munich', start: '2026-11-24T14:00:00+01:00', timeZone: 'Europe/Berlin' };
    assert.deepEqual(await pointers({ ...slot, preferredWindows: undefined }), ['/slotId']);
    const at = (date: string, to = '10:00') => ({ date, from: '07:00', to });
    const wrong = [at('2026-11-19'), at('2026-11-20', '08:00'), at('2027-01-20')];
    assert.deepEqual(await pointers({ preferredWindows: wrong }), [
      '/preferredWindows/0/date',
      '/preferredWindows/1/date',
      '/preferredWindows/2/date',
    ]);
    assert.deepEqual(await pointers({ preferredWindows: [at('2026-11-20', '08:01'), at('2026-02-30')] }), [
      '/preferredWindows/1/date',
    ]);
    assert.deepEqual(await pointers({ timeZone: 'Europe/Paris' }), ['/timeZone']);
  });

  test('the dealer confirms a time, once, and desk and calendar see it', async () => {
    const { id, manageToken } = await request();
    service.clock.now = NOW + 60_000;
    const answer = await confirm(id, '2026-11-25T10:00:00+01:00', '2026-11-25T11:00:00+01:00');
    assert.equal(answer.statusCode, 200, answer.body);
    const confirmed = v.parse(DeskBooking, answer.json());
    assert.deepEqual([confirmed.status, confirmed.sequence], ['booked', 1]);
    assert.deepEqual([confirmed.start, confirmed.preferredWindows], ['2026-11-25T10:00:00+01:00', undefined]);
    assert.equal(confirmed.updatedAt, new Date(NOW + 60_000).toISOString());
    const again = await confirm(id, '2026-11-25T09:00:00.000Z'.replace('Z', '+00:00'), '2026-11-25T11:00:00+01:00');
    assert.equal(again.json<DeskBooking>().sequence, 1, 'the same times again change nothing');
    const other = await confirm(id, '2026-11-26T10:00:00+01:00', '2026-11-26T11:00:00+01:00');
    assert.deepEqual(problemOf(other), { status: 422, code: 'invalid', pointers: [''] });
    const events = await service.database.kysely.selectFrom('desk_event').select('type').orderBy('id').execute();
    assert.deepEqual(
      events.map(({ type }) => type),
      ['booking.created', 'booking.changed'],
    );
    const file = await service.get(`/v1/bookings/${id}.ics`, manageToken);
    assert.match(file.body, /\r\nSTATUS:CONFIRMED\r\n/);
    assert.match(file.body, /\r\nSEQUENCE:1\r\n/);
    const range = await service.get('/v1/desk/bookings?from=2026-11-25&to=2026-11-26', STAFF_TOKEN);
    assert.equal(range.json<{ bookings: unknown[] }>().bookings.length, 1, 'it is listed on its new day');
  });

  test('a time that is none, one in another zone, a cancelled request and a stranger are refused', async () => {
    const { id, manageToken } = await request();
    const refused = async (start: string, end: string) => problemOf(await confirm(id, start, end)).pointers;
    assert.deepEqual(await refused('2026-11-25T10:00:00+02:00', '2026-11-25T11:00:00+01:00'), ['/start']);
    assert.deepEqual(await refused('2026-11-25T10:00:00+01:00', '2026-11-25T10:00:00+01:00'), ['/end']);
    assert.deepEqual(
      await refused('2025-11-25T10:00:00+01:00', '2025-11-25T11:00:00+01:00'),
      ['/end'],
      'a year too early',
    );
    assert.deepEqual(await refused('soon', '2026-11-25T10:00:00+01:00'), ['/start']);
    const times = ['2026-11-25T10:00:00+01:00', '2026-11-25T11:00:00+01:00'] as const;
    assert.equal((await confirm(id, ...times, manageToken)).statusCode, 401);
    for (const unknown of ['nonsense', '00000000-0000-4000-8000-000000000000']) {
      assert.equal((await confirm(unknown, ...times)).statusCode, 404);
    }
    await service.send('DELETE', `/v1/bookings/${id}`, {}, manageToken);
    assert.deepEqual(problemOf(await confirm(id, ...times)).pointers, ['']);
  });

  test('a request cannot be moved to a slot; it can be cancelled', async () => {
    const { id, manageToken } = await request();
    const change = { slotId: 't1~munich', start: '2026-11-24T14:00:00+01:00', timeZone: 'Europe/Berlin' };
    const moved = await service.send('PATCH', `/v1/bookings/${id}`, change, manageToken);
    assert.deepEqual(problemOf(moved).pointers, ['/slotId']);
    const cancelled = await service.send('DELETE', `/v1/bookings/${id}`, {}, manageToken);
    assert.equal(cancelled.json<Booking>().status, 'cancelled');
  });
});

test('B11 where there are slots, windows are refused', async () => {
  const service = await startTestService();
  const answer = await service.post('/v1/bookings', REQUEST);
  assert.deepEqual(problemOf(answer).pointers, ['/preferredWindows']);
  await service.close();
});
