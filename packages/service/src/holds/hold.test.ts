import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { Hold, type Slot } from '@forecourt/contract';
import * as v from 'valibot';
import { sweep } from '../db/sweep.ts';
import { NOW, problemOf, startTestService, type TestService } from '../testing/test-service.ts';

describe('holds', () => {
  let service: TestService;
  let slot: Slot;
  let other: Slot;
  before(async () => {
    service = await startTestService({ holdSeconds: 300 });
  });
  beforeEach(async () => {
    await service.reset();
    await service.seats(1);
    [slot, other] = (await service.slots('munich', '2026-11-23', '2026-11-24')) as [Slot, Slot];
  });
  after(() => service.close());

  const hold = async (slotId = slot.id) => {
    const answer = await service.post('/v1/holds', { slotId });
    assert.equal(answer.statusCode, 201, answer.body);
    return v.parse(Hold, answer.json());
  };

  test('a held slot is nobody else’s for five minutes, then anybody’s', async () => {
    const held = await hold();
    assert.equal(held.slotId, slot.id);
    assert.equal(Date.parse(held.expiresAt), NOW + 300_000);
    assert.equal(problemOf(await service.post('/v1/holds', { slotId: slot.id })).code, 'slot-taken');
    const listed = await service.slots('munich', '2026-11-23', '2026-11-24');
    assert.ok(!listed.some(({ id }) => id === slot.id));

    service.clock.now = NOW + 300_000;
    assert.equal((await service.slots('munich', '2026-11-23', '2026-11-24'))[0]?.id, slot.id);
    await hold();
  });

  test('B4 a hold says how many seconds are left, by now also when its answer is repeated', async () => {
    const key = 'key-of-a-hold-000001';
    const post = async () => v.parse(Hold, (await service.post('/v1/holds', { slotId: slot.id }, { key })).json());
    const first = await post();
    assert.equal(first.secondsLeft, 300);
    service.clock.now = NOW + 100_500;
    assert.deepEqual(await post(), { ...first, secondsLeft: 199 });
    service.clock.now = NOW + 400_000;
    assert.equal((await post()).secondsLeft, 0);
  });

  test('a booking takes the seat that its hold kept', async () => {
    const { id } = await hold();
    const booking = await service.book({ holdId: id }, slot);
    assert.equal(booking.status, 'booked');
    assert.equal(problemOf(await service.post('/v1/holds', { slotId: slot.id })).code, 'slot-taken');
    const again = await service.post('/v1/bookings', await service.request({ holdId: id }, slot));
    assert.equal(problemOf(again).code, 'hold-expired', 'a hold is used once');
  });

  test('a hold that ran out, was given back, is for another slot or never was is 410', async () => {
    const code = async (holdId: string, at = slot) =>
      problemOf(await service.post('/v1/bookings', await service.request({ holdId }, at)));
    const late = await hold();
    service.clock.now = NOW + 300_001;
    assert.deepEqual(await code(late.id), { status: 410, code: 'hold-expired', pointers: [] });
    const mine = await hold();
    assert.equal((await code(mine.id, other)).code, 'hold-expired');
    await service.send('DELETE', `/v1/holds/${mine.id}`);
    assert.equal((await code(mine.id)).code, 'hold-expired');
    assert.equal((await code('nonsense')).code, 'hold-expired');
    assert.equal((await code('00000000-0000-4000-8000-000000000000')).code, 'hold-expired');
  });

  test('a hold that ran out and was taken over is not its first holder’s any more', async () => {
    const first = await hold();
    service.clock.now = NOW + 300_000;
    const second = await hold();
    const request = await service.request({ holdId: first.id }, slot);
    assert.equal(problemOf(await service.post('/v1/bookings', request)).code, 'hold-expired');
    await service.book({ holdId: second.id }, slot);
  });

  test('a hold is given back as often as one likes, and never a booking with it', async () => {
    const { id } = await hold();
    assert.equal((await service.send('DELETE', `/v1/holds/${id}`)).statusCode, 204);
    assert.equal((await service.send('DELETE', `/v1/holds/${id}`)).statusCode, 204);
    assert.equal((await service.send('DELETE', '/v1/holds/nonsense')).statusCode, 204);
    const next = await hold();
    const booking = await service.book({ holdId: next.id }, slot);
    await service.send('DELETE', `/v1/holds/${next.id}`);
    assert.equal((await service.get(`/v1/bookings/${booking.id}`, booking.manageToken)).statusCode, 200);
    assert.equal(problemOf(await service.post('/v1/holds', { slotId: slot.id })).code, 'slot-taken');
  });

  test('a slot held in time can be booked although its last minute passed meanwhile', async () => {
    service.clock.now = Date.parse(slot.start) - 2 * 3_600_000;
    const { id } = await hold();
    service.clock.now += 60_000;
    assert.equal(problemOf(await service.post('/v1/holds', { slotId: slot.id })).code, 'slot-taken');
    await service.book({ holdId: id }, slot);
  });

  test('holds that ran out are swept away, bookings and holds in time are not', async () => {
    await hold();
    await service.book({}, other);
    const count = async () => (await service.database.kysely.selectFrom('slot_seat').select('seat').execute()).length;
    await sweep(service.database.kysely, NOW + 299_999);
    assert.equal(await count(), 2);
    await sweep(service.database.kysely, NOW + 300_000);
    assert.equal(await count(), 1);
  });

  test('an unknown slot is 404, a missing one 400', async () => {
    for (const slotId of ['nonsense', 'tzzzzzzzz~munich', 'tzzzzzzz~munich']) {
      assert.equal(problemOf(await service.post('/v1/holds', { slotId })).code, 'not-found');
    }
    assert.deepEqual(problemOf(await service.post('/v1/holds', {})).pointers, ['/slotId']);
  });
});
