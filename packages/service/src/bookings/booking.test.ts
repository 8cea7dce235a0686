import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import * as v from 'valibot';
import { Booking } from '@forecourt/contract';
import { makeDealer, NOW, problemOf, startTestService, type TestService } from '../testing/test-service.ts';

describe('bookings', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  beforeEach(() => service.reset());
  after(() => service.close());

  test('a booking is made, told by a reference, and read again with its token', async () => {
    const request = await service.request();
    const answer = await service.post('/v1/bookings', request);
    assert.equal(answer.statusCode, 201);
    assert.equal(answer.headers['idempotent-replayed'], undefined);
    const booking = v.parse(Booking, answer.json());
    assert.match(booking.reference, /^[2-9A-HJKMNP-TV-Z]{3}-[2-9A-HJKMNP-TV-Z]{3}$/);
    assert.match(booking.manageToken ?? '', /^[\w-]{43}$/);
    assert.equal(booking.status, 'booked');
    assert.equal(booking.start, request.start);
    assert.equal(booking.end, '2026-11-23T10:00:00+01:00');

    const read = await service.get(`/v1/bookings/${booking.id}`, booking.manageToken);
    const { manageToken: _, ...withoutToken } = booking;
    assert.equal(read.statusCode, 200);
    assert.deepEqual(read.json(), withoutToken);
    assert.equal(read.headers['cache-control'], 'no-store');
  });

  test('the token is not stored in clear', async () => {
    const { manageToken } = await service.book();
    const tables = ['booking', 'idempotency_key', 'desk_event', 'service_secret'] as const;
    for (const table of tables) {
      const rows = await service.database.kysely.selectFrom(table).selectAll().execute();
      assert.ok(!JSON.stringify(rows).includes(manageToken), table);
    }
  });

  test('a booking is closed to a wrong token, to none, and to that of another booking', async () => {
    const first = await service.book();
    const second = await service.book();
    const path = `/v1/bookings/${first.id}`;
    for (const token of [undefined, 'wrong-token-wrong-token', second.manageToken]) {
      const answer = await service.get(path, token);
      assert.deepEqual(problemOf(answer), { status: 401, code: 'unauthorized', pointers: [] });
      assert.equal(answer.headers['www-authenticate'], 'Bearer');
      assert.equal((await service.send('DELETE', path, undefined, token)).statusCode, 401);
      assert.equal((await service.get(`${path}.ics`, token)).statusCode, 401);
    }
  });

  test('an unknown id is 404, whatever it looks like', async () => {
    const { manageToken } = await service.book();
    for (const id of ['nonsense', '00000000-0000-4000-8000-000000000000', "x'; drop table booking; --"]) {
      const path = `/v1/bookings/${encodeURIComponent(id)}`;
      assert.equal(problemOf(await service.get(path, manageToken)).code, 'not-found');
      assert.equal(problemOf(await service.send('DELETE', path, {}, manageToken)).code, 'not-found');
    }
  });

  test('a body that does not fit is 400 with a pointer to each field', async () => {
    const request = await service.request();
    const contact = { name: ' ', email: 'nobody' };
    const answer = await service.post('/v1/bookings', { ...request, contact, start: 'soon' });
    assert.equal(answer.headers['content-type'], 'application/problem+json');
    const problem = problemOf(answer);
    assert.equal(problem.status, 400);
    assert.deepEqual(problem.pointers.toSorted(), ['/contact/email', '/contact/name', '/start']);
    assert.ok(!answer.body.includes('nobody'), 'what was typed is not repeated');
  });

  test('a person who cannot be reached, has no licence or is too young is refused by field', async () => {
    const refused = async (parts: object) =>
      problemOf(await service.post('/v1/bookings', await service.request(parts)));
    const testDrive = { modelId: 'aster', licenceHeld: true, minimumAgeConfirmed: 18 };
    const unprocessable = (...pointers: string[]) => ({ status: 422, code: 'invalid', pointers });
    assert.deepEqual(
      await refused({ contact: { name: 'Ada', phone: '+49891' + '2345678' + '9012' } }),
      { status: 400, code: 'invalid', pointers: ['/contact/phone'] },
      'too long for any country',
    );
    assert.deepEqual(await refused({ contact: { name: 'Ada', phone: '+1234567' } }), unprocessable('/contact/phone'));
    assert.deepEqual(
      await refused({ testDrive: { ...testDrive, licenceHeld: false } }),
      unprocessable('/testDrive/licenceHeld'),
    );
    assert.deepEqual(
      await refused({ testDrive: { ...testDrive, minimumAgeConfirmed: 17 } }),
      unprocessable('/testDrive/minimumAgeConfirmed'),
    );
    assert.deepEqual(
      await refused({ testDrive: { modelId: 'aster', licenceHeld: true } }),
      unprocessable('/testDrive/minimumAgeConfirmed'),
    );
    assert.deepEqual(
      await refused({ testDrive: { ...testDrive, modelId: 'dune' } }),
      unprocessable('/testDrive/modelId'),
    );
    assert.deepEqual(await refused({ testDrive: undefined }), unprocessable('/testDrive'));
    assert.equal((await service.slots('munich', '2026-11-23', '2026-11-24')).length, 8, 'no seat was lost');
  });

  test('a car is brought home only by a dealer that does so', async () => {
    const homeAddress = { lines: ['Zuhause 1'], locality: 'München', country: 'DE' };
    const testDrive = { modelId: 'aster', licenceHeld: true, minimumAgeConfirmed: 18, homeAddress };
    const refused = await service.post('/v1/bookings', await service.request({ testDrive }));
    assert.deepEqual(problemOf(refused).pointers, ['/testDrive/homeAddress']);
    await service.reset([makeDealer({ services: ['test-drive', 'test-drive-at-home'] })]);
    assert.deepEqual((await service.book({ testDrive })).testDrive, testDrive);
  });

  test('B7 a start, zone, dealer or type that is not the slot’s is refused, not booked', async () => {
    await service.reset([makeDealer(), makeDealer({ id: 'other' })]);
    const refused = async (parts: object) =>
      problemOf(await service.post('/v1/bookings', await service.request(parts)));
    assert.deepEqual((await refused({ start: '2026-11-23T09:00:00+00:00' })).pointers, ['/start']);
    assert.deepEqual((await refused({ timeZone: 'Europe/Paris' })).pointers, ['/timeZone']);
    assert.deepEqual((await refused({ dealerId: 'other' })).pointers, ['/slotId']);
    const visit = { itemIds: [], symptom: 'It hums' };
    assert.deepEqual((await refused({ type: 'service', visit })).pointers, ['/slotId']);
    assert.deepEqual((await refused({ slotId: 't1~nobody' })).pointers, ['/slotId']);
    assert.equal((await refused({ dealerId: 'nobody' })).code, 'not-found');
  });

  test('a slot that is past, too near, too far or outside the hours cannot be booked', async () => {
    const [slot] = await service.slots('munich', '2026-11-23', '2026-11-24');
    const request = await service.request({}, slot);
    const minutes = (start: string) => (Date.parse(start) / 60_000).toString(36);
    const at = (start: string) => ({ ...request, slotId: `t${minutes(start)}~munich`, start });
    for (const start of ['2026-11-19T10:00:00+01:00', '2026-11-20T09:00:00+01:00', '2027-01-25T10:00:00+01:00']) {
      assert.equal(problemOf(await service.post('/v1/bookings', at(start))).code, 'slot-taken', start);
    }
    for (const start of ['2026-11-23T08:00:00+01:00', '2026-11-23T09:30:00+01:00', '2026-11-22T10:00:00+01:00']) {
      assert.equal(problemOf(await service.post('/v1/bookings', at(start))).code, 'slot-taken', start);
    }
    for (const slotId of ['nonsense', 't1~', 'x1~munich', 't1-2~munich', 'tzzzzzzzz~munich']) {
      assert.equal(problemOf(await service.post('/v1/bookings', { ...request, slotId })).code, 'not-found', slotId);
    }
    service.clock.now = Date.parse(request.start ?? assert.fail());
    assert.equal(problemOf(await service.post('/v1/bookings', request)).code, 'slot-taken');
  });

  test('a full slot is 409 and no longer listed', async () => {
    await service.seats(1);
    const request = await service.request();
    assert.equal((await service.post('/v1/bookings', request)).statusCode, 201);
    assert.deepEqual(problemOf(await service.post('/v1/bookings', request)), {
      status: 409,
      code: 'slot-taken',
      pointers: [],
    });
    const slots = await service.slots('munich', '2026-11-23', '2026-11-24');
    assert.ok(!slots.some(({ id }) => id === request.slotId));
  });

  test('a booking is moved: the old seat is free again and the sequence counts', async () => {
    await service.seats(1);
    const [first, second] = await service.slots('munich', '2026-11-23', '2026-11-24');
    assert.ok(first && second);
    const booking = await service.book({}, first);
    const change = { slotId: second.id, start: second.start, timeZone: 'Europe/Berlin' };
    const path = `/v1/bookings/${booking.id}`;
    const moved = await service.send('PATCH', path, change, booking.manageToken);
    assert.equal(moved.statusCode, 200);
    assert.equal(moved.json<Booking>().start, second.start);
    assert.equal(moved.json<Booking>().sequence, 1);
    const again = await service.send('PATCH', path, change, booking.manageToken);
    assert.equal(again.json<Booking>().sequence, 1, 'a repeat changes nothing');
    const free = (await service.slots('munich', '2026-11-23', '2026-11-24')).map(({ id }) => id);
    assert.ok(free.includes(first.id) && !free.includes(second.id));
  });

  test('a move to a taken slot is 409 and keeps the old time and seat', async () => {
    await service.seats(1);
    const [first, second] = await service.slots('munich', '2026-11-23', '2026-11-24');
    assert.ok(first && second);
    const booking = await service.book({}, first);
    await service.book({}, second);
    const change = { slotId: second.id, start: second.start, timeZone: 'Europe/Berlin' };
    const answer = await service.send('PATCH', `/v1/bookings/${booking.id}`, change, booking.manageToken);
    assert.equal(problemOf(answer).code, 'slot-taken');
    const read = await service.get(`/v1/bookings/${booking.id}`, booking.manageToken);
    assert.equal(read.json<Booking>().start, first.start);
    const request = await service.request({}, first);
    assert.equal(problemOf(await service.post('/v1/bookings', request)).code, 'slot-taken', 'the seat is still had');
  });

  test('a booking is cancelled once, its seat is free, and it cannot be moved', async () => {
    await service.seats(1);
    const [slot, other] = await service.slots('munich', '2026-11-23', '2026-11-24');
    assert.ok(slot && other);
    const booking = await service.book({}, slot);
    const path = `/v1/bookings/${booking.id}`;
    const cancelled = await service.send('DELETE', path, { reason: 'changed my mind' }, booking.manageToken);
    assert.equal(cancelled.json<Booking>().status, 'cancelled');
    assert.equal(cancelled.json<Booking>().sequence, 1);
    const again = await service.send('DELETE', path, undefined, booking.manageToken);
    assert.deepEqual(again.json(), cancelled.json());
    const change = { slotId: other.id, start: other.start, timeZone: 'Europe/Berlin' };
    assert.equal((await service.send('PATCH', path, change, booking.manageToken)).statusCode, 422);
    await service.book({}, slot);
  });

  test('a booking made long ago is still read with the dealer’s offset of that day', async () => {
    const booking = await service.book();
    service.clock.now = NOW + 400 * 86_400_000;
    const read = await service.get(`/v1/bookings/${booking.id}`, booking.manageToken);
    assert.equal(read.json<Booking>().start, booking.start);
  });
});
