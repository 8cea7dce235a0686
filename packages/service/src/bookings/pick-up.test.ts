import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { Booking, type Slot } from '@forecourt/contract';
import * as v from 'valibot';
import { problemOf, startTestService, type TestService } from '../testing/test-service.ts';
import { HOME, makeWorkshop, mondaySlots, moveTo, pickupIn, resetWorkshop, slotAt } from '../testing/workshop.ts';

describe('cars that are collected and brought back', () => {
  let service: TestService;
  let windows: Slot[];
  before(async () => {
    service = await startTestService();
  });
  beforeEach(async () => {
    await resetWorkshop(service);
    windows = await mondaySlots(service, 'type=pickup&items=oil');
  });
  after(() => service.close());

  const at = (time: string) => slotAt(windows, time);
  const post = (request: object) => service.post('/v1/bookings', request);
  const book = async (request: object) => {
    const answer = await post(request);
    assert.equal(answer.statusCode, 201, answer.body);
    return v.parse(Booking, answer.json());
  };
  const pointers = async (request: object) => problemOf(await post(request)).pointers;
  const free = async () => (await mondaySlots(service, 'type=pickup')).map(({ start }) => start.slice(11, 16));
  const patch = ({ id, manageToken }: Booking, change: object) =>
    service.send('PATCH', `/v1/bookings/${id}`, change, manageToken);

  test('B13 the windows of the return begin when the car was collected and the work is done', async () => {
    assert.equal(windows.length, 8);
    const returns = await mondaySlots(service, `type=pickup&items=oil,wheels&dropOffFor=${at('09:00').id}`);
    assert.equal(returns[0]?.start, '2026-11-23T12:00:00+01:00', '10:00 and 90 minutes, on the hour');
    const late = `/v1/dealers/munich/slots?type=pickup&from=2026-11-23&to=2026-11-25&items=oil&dropOffFor=${at('16:00').id}`;
    const list = (await service.get(late)).json<{ slots: Slot[]; unavailable: unknown[] }>();
    assert.equal(list.slots[0]?.start, '2026-11-24T09:00:00+01:00');
    assert.deepEqual(list.unavailable, [], 'Monday is neither past nor full');
    for (const wrong of ['nonsense', 't1~munich', 'p1~other']) {
      const answer = await service.get(
        `/v1/dealers/munich/slots?type=pickup&from=2026-11-23&to=2026-11-24&dropOffFor=${wrong}`,
      );
      assert.deepEqual(problemOf(answer).pointers, ['/dropOffFor'], wrong);
    }
  });

  test('B13 a booking takes a driver in both windows and keeps addresses, key note and whom to call', async () => {
    const handOver = { name: 'The porter', phone: '+498912345679' };
    const door = { handOver, keyNote: 'In the letter box' };
    const made = await book(
      pickupIn(at('09:00'), at('11:00'), { door, contact: { name: 'Ada', email: 'a@b.example' } }),
    );
    assert.deepEqual(made.doorToDoor, {
      ...{ pickupAddress: HOME, dropOffAddress: HOME, handOver, keyNote: 'In the letter box' },
      dropOff: { slotId: at('11:00').id, start: at('11:00').start, end: at('11:00').end },
    });
    assert.deepEqual(await free(), ['10:00', '12:00', '13:00', '14:00', '15:00', '16:00']);
    await service.send('DELETE', `/v1/bookings/${made.id}`, {}, made.manageToken);
    assert.equal((await free()).length, 8);
  });

  test('B6 B13 both windows are had or none', async () => {
    await book(pickupIn(at('09:00'), at('12:00')));
    assert.equal(problemOf(await post(pickupIn(at('10:00'), at('12:00')))).code, 'slot-taken');
    assert.equal(problemOf(await post(pickupIn(at('09:00'), at('14:00')))).code, 'slot-taken');
    assert.deepEqual(await free(), ['10:00', '11:00', '13:00', '14:00', '15:00', '16:00']);
  });

  test('B4 B13 each window may be held, and a hold that is gone leaves both free', async () => {
    const hold = async (slot: Slot) => (await service.post('/v1/holds', { slotId: slot.id })).json<{ id: string }>().id;
    const [first, second] = [await hold(at('09:00')), await hold(at('11:00'))];
    assert.deepEqual((await free()).slice(0, 2), ['10:00', '12:00']);
    const held = (holdId: string, backHold: string) => ({
      ...pickupIn(at('09:00'), at('11:00'), { holdId }),
      doorToDoor: {
        ...{ pickupAddress: HOME, dropOffAddress: HOME },
        dropOff: { slotId: at('11:00').id, start: at('11:00').start, holdId: backHold },
      },
    });
    assert.equal(problemOf(await post(held(first, first))).code, 'hold-expired');
    await book(held(first, second));
    assert.equal((await free()).length, 6);
  });

  test('B13 a return that is too early, of another type or at another time is refused by field', async () => {
    assert.deepEqual(await pointers(pickupIn(at('09:00'), at('10:00'))), ['/doorToDoor/dropOff/start']);
    assert.deepEqual(await pointers(pickupIn(at('12:00'), at('09:00'))), ['/doorToDoor/dropOff/start']);
    const [drive] = await mondaySlots(service, 'type=test-drive');
    assert.deepEqual(await pointers(pickupIn(at('09:00'), drive as Slot)), ['/doorToDoor/dropOff/slotId']);
    const mixed = { ...at('12:00'), start: at('13:00').start };
    assert.deepEqual(await pointers(pickupIn(at('09:00'), mixed)), ['/doorToDoor/dropOff/start']);
  });

  test('B13 what a driver needs is asked for: addresses, a return, a phone', async () => {
    const request = pickupIn(at('09:00'), at('12:00'));
    const contact = { name: 'Ada', email: 'ada@example.com' };
    assert.deepEqual(await pointers({ ...request, doorToDoor: undefined }), ['/doorToDoor']);
    assert.deepEqual(await pointers({ ...request, contact }), ['/contact/phone']);
    assert.deepEqual(await pointers(pickupIn(at('09:00'), at('12:00'), { door: { dropOff: undefined } as never })), [
      '/doorToDoor/dropOff',
    ]);
    const handOver = { phone: '+1234567' };
    assert.deepEqual(await pointers(pickupIn(at('09:00'), at('12:00'), { door: { handOver } })), [
      '/doorToDoor/handOver/phone',
    ]);
    assert.deepEqual(await pointers({ ...request, visit: undefined }), ['/visit']);
  });

  test('B13 addresses outside the area are refused, each by its field', async () => {
    const away = { ...HOME, postalCode: '10115' };
    const door = { pickupAddress: away, dropOffAddress: { ...HOME, country: 'PL' } };
    assert.deepEqual(await pointers(pickupIn(at('09:00'), at('12:00'), { door })), [
      '/doorToDoor/pickupAddress',
      '/doorToDoor/dropOffAddress',
    ]);
    await resetWorkshop(service, 1, [makeWorkshop({ services: ['service'] })]);
    assert.deepEqual(await mondaySlots(service, 'type=pickup'), []);
    assert.deepEqual(await pointers(pickupIn(at('09:00'), at('12:00'))), [
      '/doorToDoor/pickupAddress',
      '/doorToDoor/dropOffAddress',
    ]);
  });

  test('B10 B13 both windows are moved, one alone too, and a kept return must stay after the work', async () => {
    const made = await book(pickupIn(at('09:00'), at('12:00')));
    assert.deepEqual(problemOf(await patch(made, moveTo(at('11:00')))).pointers, ['/dropOff']);
    assert.deepEqual(problemOf(await patch(made, moveTo(at('11:00'), at('12:00')))).pointers, ['/dropOff/start']);
    const moved = (await patch(made, moveTo(at('10:00')))).json<Booking>();
    assert.deepEqual([moved.start, moved.doorToDoor?.dropOff?.start], [at('10:00').start, at('12:00').start]);
    const both = (await patch(made, moveTo(at('12:00'), at('15:00')))).json<Booking>();
    assert.deepEqual([both.start, both.doorToDoor?.dropOff?.start], [at('12:00').start, at('15:00').start]);
    assert.deepEqual(await free(), ['09:00', '10:00', '11:00', '13:00', '14:00', '16:00']);
    const repeated = (await patch(made, moveTo(at('12:00'), at('15:00')))).json<Booking>();
    assert.equal(repeated.sequence, 2);
  });

  test('B13 the return can still be moved after the car was collected', async () => {
    const made = await book(pickupIn(at('09:00'), at('12:00')));
    service.clock.now = Date.parse(at('11:00').start);
    const moved = await patch(made, moveTo(at('09:00'), at('16:00')));
    assert.equal(moved.statusCode, 200, moved.body);
    assert.equal(moved.json<Booking>().doorToDoor?.dropOff?.start, at('16:00').start);
    service.clock.now = Date.parse('2026-11-20T08:00:00+01:00');
    assert.deepEqual(await free(), ['10:00', '11:00', '12:00', '13:00', '14:00', '15:00']);
  });

  test('B6 a move whose second window is taken keeps both old ones', async () => {
    const made = await book(pickupIn(at('09:00'), at('12:00')));
    await book(pickupIn(at('10:00'), at('15:00')));
    assert.equal(problemOf(await patch(made, moveTo(at('11:00'), at('15:00')))).code, 'slot-taken');
    assert.deepEqual(await free(), ['11:00', '13:00', '14:00', '16:00']);
  });
});
