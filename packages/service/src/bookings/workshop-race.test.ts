import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Booking, BookingRequest, Hold, Slot } from '@forecourt/contract';
import { postgresUrl } from '../testing/test-database.ts';
import { NOW, problemOf, startTestService, type TestService } from '../testing/test-service.ts';
import { mondaySlots, moveTo, pickupIn, resetWorkshop, slotAt, visitIn } from '../testing/workshop.ts';

const STEP_MS = 30 * 60_000;

describe(`many people at once in a workshop, on ${postgresUrl ? 'PostgreSQL' : 'PGlite'}`, () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  beforeEach(() => resetWorkshop(service));
  after(() => service.close());

  const slots = (items: string) => mondaySlots(service, `type=service&items=${items}`);
  const book = (request: BookingRequest) => service.post('/v1/bookings', request);
  const rows = () =>
    service.database.kysely.selectFrom('slot_seat').select(['type', 'start_at', 'booking_id', 'hold_id']).execute();

  /** Whether at no step more people are there than seats, and each booking has a seat in all its steps and no other. */
  const assertWhole = async (seats: number, made: readonly Booking[]) => {
    const perStep = new Map<string, number>();
    const taken = await rows();
    for (const { type, start_at } of taken) {
      const step = `${type} ${start_at.getTime()}`;
      perStep.set(step, (perStep.get(step) ?? 0) + 1);
    }
    assert.ok(Math.max(0, ...perStep.values()) <= seats, 'no step has more people than seats');
    for (const { id, start, end } of made) {
      const own = taken.filter(({ booking_id }) => booking_id === id).map(({ start_at }) => start_at.getTime());
      const steps = (Date.parse(end) - Date.parse(start)) / STEP_MS;
      const expected = Array.from({ length: steps }, (_, i) => Date.parse(start) + i * STEP_MS);
      assert.deepEqual(own.toSorted(), expected);
    }
    assert.equal(new Set(taken.map(({ booking_id }) => booking_id)).size, made.length, 'who lost has no seat');
  };

  for (const seats of [1, 3]) {
    test(`B6 50 bookings over overlapping slots of different lengths for ${seats} bay(s): no step is overbooked`, async () => {
      await resetWorkshop(service, seats);
      const wanted: [Slot, string[]][] = [];
      for (const items of [['wheels'], ['oil'], ['fault'], ['oil', 'fault'], ['overhaul']]) {
        for (const slot of (await slots(items.join())).slice(0, 10)) wanted.push([slot, items]);
      }
      // One after the other in each list, so that every length meets every other.
      const requests = Array.from({ length: 50 }, (_, i) => wanted[(i * 7) % wanted.length] as [Slot, string[]]);
      const answers = await Promise.all(requests.map(([slot, items]) => book(visitIn(slot, items))));
      const made = answers.filter(({ statusCode }) => statusCode === 201).map((answer) => answer.json<Booking>());
      const losers = answers.filter(({ statusCode }) => statusCode !== 201).map(problemOf);
      assert.ok(made.length >= seats);
      assert.ok(losers.every(({ status, code }) => status === 409 && code === 'slot-taken'));
      await assertWhole(seats, made);
    });
  }

  test('B6 50 people want the last bay in one of two slots that overlap by half an hour: one gets it', async () => {
    const long = await slots('fault');
    const [first, second] = [slotAt(long, '09:00'), slotAt(long, '10:00')];
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => book(visitIn(i % 2 === 0 ? first : second, ['fault']))),
    );
    const made = answers.filter(({ statusCode }) => statusCode === 201).map((answer) => answer.json<Booking>());
    assert.equal(made.length, 1);
    await assertWhole(1, made);
  });

  for (const by of ['hold', 'booking'] as const) {
    test(`B4 B6 two people race for the last slot by ${by}, a hundred times: exactly one wins`, async () => {
      const all = await slots('oil');
      for (let round = 0; round < 100; round++) {
        const slot = all[(round * 2) % (all.length - 1)] as Slot;
        const attempt = () =>
          by === 'hold' ? service.post('/v1/holds', { slotId: slot.id }) : book(visitIn(slot, ['oil']));
        const answers = await Promise.all([attempt(), attempt()]);
        assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [201, 409]);
        assert.equal(
          problemOf(answers.find(({ statusCode }) => statusCode === 409) ?? assert.fail()).code,
          'slot-taken',
        );
        const { id, manageToken } = (answers.find(({ statusCode }) => statusCode === 201) ?? assert.fail()).json();
        if (by === 'hold') await service.send('DELETE', `/v1/holds/${id}`);
        else await service.send('DELETE', `/v1/bookings/${id}`, {}, manageToken);
      }
      assert.deepEqual(await rows(), []);
    });
  }

  test('B4 50 people take over a hold of three steps that ran out: one has all of it, for the others none', async () => {
    const [slot] = await slots('fault');
    assert.ok(slot);
    await service.post('/v1/holds', { slotId: slot.id });
    service.clock.now = NOW + 300_000;
    const answers = await Promise.all(Array.from({ length: 50 }, () => service.post('/v1/holds', { slotId: slot.id })));
    const winners = answers.filter(({ statusCode }) => statusCode === 201).map((answer) => answer.json<Hold>().id);
    assert.equal(winners.length, 1);
    assert.deepEqual(
      (await rows()).map(({ hold_id }) => hold_id),
      [winners[0], winners[0], winners[0]],
    );
  });

  test('B6 B13 50 cars for one driver: nobody has half a journey, and nobody waits for each other for ever', async () => {
    const windows = await mondaySlots(service, 'type=pickup');
    const at = (time: string) => slotAt(windows, time);
    const journeys = [
      ['09:00', '12:00'],
      ['10:00', '12:00'],
      ['12:00', '15:00'],
      ['09:00', '15:00'],
      ['11:00', '16:00'],
    ].map(([from, to]) => pickupIn(at(from as string), at(to as string)));
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => book(journeys[i % 5] as BookingRequest)));
    const made = answers.filter(({ statusCode }) => statusCode === 201);
    assert.ok(answers.every(({ statusCode }) => statusCode === 201 || statusCode === 409));
    assert.equal((await rows()).length, made.length * 2);
    assert.equal(new Set((await rows()).map(({ start_at }) => start_at.getTime())).size, made.length * 2);
  });

  test('B6 B10 ten visits that move at once onto each other’s time never share a bay and never lose their own', async () => {
    const all = await slots('oil');
    const even = all.filter((_, i) => i % 2 === 0).slice(0, 7);
    const made = await Promise.all(even.map(async (slot) => (await book(visitIn(slot, ['oil']))).json<Booking>()));
    const answers = await Promise.all(
      made.map(({ id, manageToken }, i) =>
        service.send('PATCH', `/v1/bookings/${id}`, moveTo(all[i * 2 + 1] as Slot), manageToken),
      ),
    );
    assert.ok(answers.every(({ statusCode }) => statusCode === 200 || statusCode === 409));
    const now = await Promise.all(
      made.map(async ({ id, manageToken }) => (await service.get(`/v1/bookings/${id}`, manageToken)).json<Booking>()),
    );
    await assertWhole(1, now);
  });
});
