import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Hold } from '@forecourt/contract';
import { NOW, problemOf, startTestService, type TestService } from '../testing/test-service.ts';

describe('many people at once', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  beforeEach(() => service.reset());
  after(() => service.close());

  for (const seats of [1, 3]) {
    test(`50 bookings for ${seats} seat(s): ${seats} made, the others 409`, async () => {
      await service.seats(seats);
      const request = await service.request();
      const answers = await Promise.all(Array.from({ length: 50 }, () => service.post('/v1/bookings', request)));
      assert.equal(answers.filter(({ statusCode }) => statusCode === 201).length, seats);
      const losers = answers.filter(({ statusCode }) => statusCode !== 201).map(problemOf);
      assert.ok(losers.every(({ status, code }) => status === 409 && code === 'slot-taken'));
      assert.equal((await service.database.kysely.selectFrom('booking').select('id').execute()).length, seats);
      assert.equal((await service.database.kysely.selectFrom('slot_seat').select('seat').execute()).length, seats);
    });
  }

  test('a capacity that is lowered is not exceeded, whichever of the seats is freed', async () => {
    await service.seats(2);
    const request = await service.request();
    const first = await service.book();
    await service.book();
    await service.seats(1);
    await service.send('DELETE', `/v1/bookings/${first.id}`, {}, first.manageToken);
    assert.equal(problemOf(await service.post('/v1/bookings', request)).code, 'slot-taken');
  });

  test('50 holds for a seat whose hold ran out: one takes it over', async () => {
    await service.seats(1);
    const { slotId } = await service.request();
    const old = (await service.post('/v1/holds', { slotId })).json<Hold>();
    service.clock.now = NOW + 300_000;
    const answers = await Promise.all(Array.from({ length: 50 }, () => service.post('/v1/holds', { slotId })));
    const winners = answers.filter(({ statusCode }) => statusCode === 201).map((answer) => answer.json<Hold>().id);
    assert.equal(winners.length, 1);
    assert.notEqual(winners[0], old.id);
  });

  test('two bookings that would swap their full slots both keep a seat, and nothing hangs', async () => {
    await service.seats(1);
    const [a, b] = await service.slots('munich', '2026-11-23', '2026-11-24');
    assert.ok(a && b);
    const [first, second] = [await service.book({}, a), await service.book({}, b)];
    const move = (booking: typeof first, slot: typeof a) =>
      service.send(
        'PATCH',
        `/v1/bookings/${booking.id}`,
        { slotId: slot.id, start: slot.start, timeZone: 'Europe/Berlin' },
        booking.manageToken,
      );
    await Promise.all([move(first, b), move(second, a)]);
    const seats = await service.database.kysely.selectFrom('slot_seat').select(['booking_id', 'seat']).execute();
    assert.deepEqual(new Set(seats.map(({ booking_id }) => booking_id)), new Set([first.id, second.id]));
    assert.ok(seats.every(({ seat }) => seat === 1));
  });

  test('moves and cancellations of one booking at once leave it whole', async () => {
    await service.seats(1);
    const [a, b, c] = await service.slots('munich', '2026-11-23', '2026-11-24');
    assert.ok(a && b && c);
    const booking = await service.book({}, a);
    const path = `/v1/bookings/${booking.id}`;
    const to = (slot: typeof a) => ({ slotId: slot.id, start: slot.start, timeZone: 'Europe/Berlin' });
    await Promise.all([
      service.send('PATCH', path, to(b), booking.manageToken),
      service.send('PATCH', path, to(c), booking.manageToken),
      service.send('DELETE', path, {}, booking.manageToken),
    ]);
    const read = await service.get(path, booking.manageToken);
    assert.equal(read.json().status, 'cancelled');
    assert.equal((await service.database.kysely.selectFrom('slot_seat').select('seat').execute()).length, 0);
  });
});
