import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startHolding, turns } from '../test/machine.fixture.ts';
import { type Draft, draftOf } from './booking.context.ts';

describe('B17 holds and reloads', () => {
  /** A booking on its review, as it was kept, on the same back end some seconds later. */
  async function reloaded(seconds: number) {
    const first = startHolding();
    await first.toReview();
    const draft = JSON.parse(JSON.stringify(draftOf(first.context(), true))) as Draft;
    first.actor.stop();
    first.api.advance(seconds * 1000);
    const second = startHolding({
      input: { draft, now: () => first.api.now(), randomId: () => 'a-new-key-for-a-new-page' },
      calls: first.api,
    });
    return { first, second };
  }

  test('B17 a reload takes the hold over, with what is left of it', async () => {
    const { first, second } = await reloaded(500);
    await second.reach({ choosing: 'review' });
    assert.deepEqual(second.context().held.time, first.context().held.time);
    second.send({ type: 'submit' });
    await second.reach('confirmed');
    assert.equal(first.api.callsTo('hold').length, 1);
    assert.equal(first.api.bookings.length, 1);
  });

  test('B17 a hold that ran out meanwhile is asked for anew', async () => {
    const { first, second } = await reloaded(601);
    await second.reach({ choosing: 'review' });
    assert.equal(first.api.callsTo('hold').length, 2);
    second.send({ type: 'submit' });
    await second.reach('confirmed');
  });

  test('a second booking after a confirmation holds anew', async () => {
    const { toReview, send, reach, holds, books, api } = startHolding({ input: { modelId: 'aster' } });
    for (let i = 0; i < 2; i++) {
      await toReview();
      send({ type: 'submit' });
      await reach('confirmed');
      send({ type: 'prefill.change', modelId: 'aster' });
    }
    assert.equal(holds().length, 2);
    assert.deepEqual(
      books().map(({ request }) => request.holdId),
      ['hold-1', 'hold-2'],
    );
    assert.equal(api.bookings.length, 2);
  });

  test('B4 another model of the host gives the slot of the first back, and nothing is said of it later', async () => {
    const { toReview, send, settle, stand, pass, released, said } = startHolding({ input: { modelId: 'aster' } });
    await toReview();
    send({ type: 'prefill.change', modelId: 'cirrus' });
    await settle();
    await turns();
    assert.deepEqual([stand(), released()], ['time', ['hold-1']]);
    await pass(601);
    assert.deepEqual(said('booking.failed'), []);
  });

  test('B4 a change of the host while the hold is asked for loses neither', async () => {
    const { walkTo, send, slotAt, settle, stand, heldAt } = startHolding({ input: { modelId: 'aster' } });
    await walkTo('time');
    send({ type: 'slot.select', slot: slotAt(2) });
    const chosen = slotAt(2).id;
    send({ type: 'continue' });
    send({ type: 'prefill.change', modelId: 'aster', vehicle: { plate: 'M-FC 1' } });
    await settle();
    assert.deepEqual([stand(), heldAt()], ['contact', chosen]);
  });
});
