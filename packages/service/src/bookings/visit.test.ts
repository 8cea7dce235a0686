import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { Booking, type DeskBooking } from '@forecourt/contract';
import * as v from 'valibot';
import { problemOf, STAFF_TOKEN, startTestService, type TestService } from '../testing/test-service.ts';
import { makeWorkshop, mondaySlots, moveTo, resetWorkshop, slotAt, visitIn } from '../testing/workshop.ts';

describe('service visits', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  beforeEach(() => resetWorkshop(service));
  after(() => service.close());

  const at = async (time: string, items = 'oil') =>
    slotAt(await mondaySlots(service, `type=service&items=${items}`), time);
  const book = async (request: object) => {
    const answer = await service.post('/v1/bookings', request);
    assert.equal(answer.statusCode, 201, answer.body);
    return v.parse(Booking, answer.json());
  };
  const pointers = async (request: object) => problemOf(await service.post('/v1/bookings', request)).pointers;

  test('B12 a slot is as long as its items take together, on the half hour', async () => {
    const lengths = async (query: string) =>
      new Set(
        (await mondaySlots(service, `type=service${query}`)).map(
          ({ start, end }) => (Date.parse(end) - Date.parse(start)) / 60_000,
        ),
      );
    assert.deepEqual(await lengths(''), new Set([30]));
    assert.deepEqual(await lengths('&items=oil,fault'), new Set([150]));
    assert.equal((await mondaySlots(service, 'type=service&items=oil')).at(-1)?.start, '2026-11-23T16:00:00+01:00');
    const unknown = await service.get('/v1/dealers/munich/slots?type=service&from=2026-11-23&to=2026-11-24&items=x');
    assert.deepEqual(problemOf(unknown), { status: 400, code: 'invalid', pointers: ['/items'] });
  });

  test('B12 work longer than every opening takes a whole one, from its start', async () => {
    const [slot, ...others] = await mondaySlots(service, 'type=service&items=overhaul');
    assert.deepEqual(others, []);
    assert.deepEqual([slot?.start, slot?.end], ['2026-11-23T09:00:00+01:00', '2026-11-23T17:00:00+01:00']);
    assert.ok(slot);
    await book(visitIn(slot, ['overhaul']));
    assert.deepEqual(await mondaySlots(service, 'type=service'), []);
  });

  test('B12 the booking keeps names and prices as they were, and what all of it costs', async () => {
    const vehicle = { modelId: 'dune', vin: 'WVWZZZ1JZXW000001', plate: 'M-X 1', mileageKm: 48_000 };
    const visit = {
      ...{ itemIds: ['oil', 'wheels'], symptom: 'It hums', troubleCodes: [{ code: 'P0420' }], vehicle },
      ...{ advisorId: 'desk-1', transportationId: 'loan' },
    };
    const slot = await at('09:00', 'oil,wheels');
    const made = await book(visitIn(slot, [], { language: 'de-AT', visit }));
    assert.deepEqual([made.type, made.status, made.end], ['service', 'booked', '2026-11-23T10:30:00+01:00']);
    assert.deepEqual(made.visit, {
      items: [
        {
          ...{ id: 'oil', code: 'oil-service', name: 'Ölservice', durationMinutes: 60 },
          price: { amount: 14_900, currency: 'EUR' },
        },
        {
          ...{ id: 'wheels', name: 'Change of wheels', durationMinutes: 30 },
          price: { amount: 5900, currency: 'EUR' },
        },
      ],
      ...{ symptom: 'It hums', troubleCodes: [{ code: 'P0420' }], vehicle },
      advisor: { id: 'desk-1', name: 'Serviceschalter 1', languages: ['de', 'en'] },
      transportation: { id: 'loan', kind: 'loan-car', price: { amount: 2900, currency: 'EUR' } },
    });
    assert.deepEqual(made.estimate, { amount: 23_700, currency: 'EUR' });
    const { manageToken, ...rest } = made;
    const read = await service.get(`/v1/bookings/${made.id}`, manageToken);
    assert.deepEqual(v.parse(Booking, read.json()), rest);
    const desk = (await service.get(`/v1/desk/bookings/${made.id}`, STAFF_TOKEN)).json<DeskBooking>();
    assert.deepEqual([desk.modelName, desk.visit?.symptom], ['Dune', 'It hums']);
  });

  test('B12 nothing with a price, or two currencies: no estimate', async () => {
    await resetWorkshop(service, 1, [makeWorkshop({ address: { ...makeWorkshop().address, country: 'CN' } })]);
    const fault = await book(visitIn(await at('09:00', 'fault'), ['fault']));
    assert.equal(fault.estimate, undefined);
    const both = await book(visitIn(await at('12:00', 'oil,wheels'), ['oil', 'wheels']));
    assert.equal(both.estimate, undefined);
    const oil = await book(visitIn(await at('15:00'), ['oil']));
    assert.deepEqual(oil.estimate, { amount: 98_000, currency: 'CNY' });
  });

  test('B12 what the menu does not have, too long a symptom and too short a slot are refused by field', async () => {
    const slot = await at('09:00');
    const refused = (visit: object | undefined) => pointers({ ...visitIn(slot, []), visit });
    assert.deepEqual(await refused(undefined), ['/visit']);
    assert.deepEqual(await refused({ itemIds: [] }), ['/visit/itemIds']);
    assert.deepEqual(await refused({ itemIds: ['x'] }), ['/visit/itemIds']);
    assert.deepEqual(await refused({ itemIds: ['oil'], advisorId: 'x', transportationId: 'x' }), [
      '/visit/advisorId',
      '/visit/transportationId',
    ]);
    assert.deepEqual(await refused({ itemIds: [], symptom: 'x'.repeat(41) }), ['/visit/symptom']);
    assert.deepEqual(await refused({ itemIds: ['oil', 'wheels'] }), ['/slotId']);
    assert.deepEqual(await refused({ itemIds: ['overhaul'] }), ['/slotId']);
    await book(visitIn(slot, ['wheels']));
  });

  test('B6 a full bay is offered in no slot that overlaps it, and taken by none', async () => {
    const early = await at('10:00', 'fault');
    const late = await at('11:00', 'oil');
    await book(visitIn(await at('10:30', 'oil'), ['oil']));
    const starts = (await mondaySlots(service, 'type=service&items=oil')).map(({ start }) => start.slice(11, 16));
    assert.ok(starts.includes('09:30') && !starts.includes('10:00') && !starts.includes('11:00'));
    assert.ok(starts.includes('11:30'));
    for (const slot of [early, late]) {
      assert.equal(problemOf(await service.post('/v1/bookings', visitIn(slot, ['oil']))).code, 'slot-taken');
    }
    assert.equal((await service.database.kysely.selectFrom('slot_seat').select('seat').execute()).length, 2);
  });

  test('B10 a visit is moved to a slot that overlaps its own, and keeps only what it needs', async () => {
    const first = await at('09:00', 'fault');
    const overlapping = await at('09:30', 'fault');
    const made = await book(visitIn(first, ['fault']));
    const path = `/v1/bookings/${made.id}`;
    const moved = await service.send('PATCH', path, moveTo(overlapping), made.manageToken);
    assert.equal(moved.statusCode, 200, moved.body);
    assert.deepEqual([moved.json<Booking>().start, moved.json<Booking>().sequence], [overlapping.start, 1]);
    const seats = await service.database.kysely
      .selectFrom('slot_seat')
      .select('start_at')
      .orderBy('start_at')
      .execute();
    assert.deepEqual(
      seats.map(({ start_at }) => start_at.toISOString().slice(11, 16)),
      ['08:30', '09:00', '09:30'],
    );
    const short = await at('12:00', 'wheels');
    const answer = await service.send('PATCH', path, moveTo(short), made.manageToken);
    assert.deepEqual(problemOf(answer).pointers, ['/slotId']);
  });

  test('B4 B10 a move may use a hold; the old seats go only if the new ones are had', async () => {
    const made = await book(visitIn(await at('09:00', 'oil'), ['oil']));
    const path = `/v1/bookings/${made.id}`;
    const slot = await at('11:00', 'oil');
    const { id: holdId } = (await service.post('/v1/holds', { slotId: slot.id })).json<{ id: string }>();
    const wrong = { ...moveTo(slot), holdId: '00000000-0000-4000-8000-000000000000' };
    assert.equal(problemOf(await service.send('PATCH', path, wrong, made.manageToken)).code, 'hold-expired');
    assert.equal(problemOf(await service.send('PATCH', path, moveTo(slot), made.manageToken)).code, 'slot-taken');
    assert.ok(!(await mondaySlots(service, 'type=service')).some(({ start }) => start === made.start), 'it is kept');
    const moved = await service.send('PATCH', path, { ...moveTo(slot), holdId }, made.manageToken);
    assert.equal(moved.json<Booking>().start, slot.start);
    const again = await service.send('PATCH', path, { ...moveTo(slot), holdId }, made.manageToken);
    assert.equal(again.json<Booking>().sequence, 1);
    assert.ok(
      (await mondaySlots(service, 'type=service')).some(({ start }) => start === made.start),
      'it is free',
    );
  });

  test('B4 a hold covers every step of its slot, and serves that slot only', async () => {
    const slot = await at('09:00', 'fault');
    const part = await at('09:00', 'oil');
    const hold = (await service.post('/v1/holds', { slotId: slot.id })).json<{ id: string; secondsLeft: number }>();
    assert.equal(hold.secondsLeft, 300);
    assert.equal((await mondaySlots(service, 'type=service'))[0]?.start, '2026-11-23T10:30:00+01:00');
    const shorter = await service.post('/v1/bookings', visitIn(part, ['oil'], { holdId: hold.id }));
    assert.equal(problemOf(shorter).code, 'hold-expired');
    await book(visitIn(slot, ['fault'], { holdId: hold.id }));
    await service.send('DELETE', `/v1/holds/${hold.id}`);
    assert.equal((await mondaySlots(service, 'type=service'))[0]?.start, '2026-11-23T10:30:00+01:00');
  });

  test('B10 a booking is read, moved and cancelled by its reference too, however it is typed', async () => {
    const made = await book(visitIn(await at('09:00'), ['oil']));
    const typed = encodeURIComponent(` ${made.reference.toLowerCase().replace('-', ' ')}`);
    for (const name of [made.reference, typed]) {
      const read = await service.get(`/v1/bookings/${name}`, made.manageToken);
      assert.equal(read.json<Booking>().id, made.id);
      assert.equal((await service.get(`/v1/bookings/${name}`, 'wrong-token-wrong-token')).statusCode, 401);
    }
    assert.equal((await service.get(`/v1/bookings/${made.reference}.ics`, made.manageToken)).statusCode, 200);
    const path = `/v1/bookings/${made.reference}`;
    const moved = await service.send('PATCH', path, moveTo(await at('11:00')), made.manageToken);
    assert.equal(moved.json<Booking>().sequence, 1);
    const cancelled = await service.send('DELETE', path, { code: 'price', reason: 'too dear' }, made.manageToken);
    assert.equal(cancelled.json<Booking>().status, 'cancelled');
    const desk = (await service.get(`/v1/desk/bookings/${made.id}`, STAFF_TOKEN)).json<DeskBooking>();
    assert.deepEqual([desk.cancelCode, desk.cancelReason], ['price', 'too dear']);
  });
});
