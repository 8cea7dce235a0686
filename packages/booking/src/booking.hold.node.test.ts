import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PERSON, refusal, startBooking, startHolding } from '../test/machine.fixture.ts';

describe('B4 a chosen slot is held', () => {
  test('B4 choosing a slot holds it, once, and the hold goes with the booking', async () => {
    const { walkTo, send, slotAt, pass, reach, holds, heldAt, books, api } = startHolding();
    await walkTo('time');
    send({ type: 'slot.select', slot: slotAt(2) });
    assert.deepEqual(holds(), []);
    await pass(1);
    assert.deepEqual([holds(), heldAt()], [[slotAt(2).id], slotAt(2).id]);
    await walkTo('review');
    send({ type: 'submit' });
    await reach('confirmed');
    assert.equal(holds().length, 1);
    assert.equal(books()[0]?.request.holdId, 'hold-1');
    assert.equal(api.bookings.length, 1);
  });

  test('B4 who goes on at once waits for the hold, and no longer', async () => {
    const { walkTo, send, slotAt, reach, heldAt, said } = startHolding();
    await walkTo('time');
    send({ type: 'slot.select', slot: slotAt(2) });
    send({ type: 'continue' });
    await reach({ choosing: 'keeping' });
    assert.equal(said('booking.step.entered').pop()?.step, 'time');
    await reach({ choosing: 'contact' });
    assert.equal(heldAt(), slotAt(2).id);
  });

  test('B4 who goes on by way of the list of steps goes on with a hold as well', async () => {
    const { walkTo, send, slotAt, settle, stand, heldAt, books, reach } = startHolding();
    await walkTo('time');
    send({ type: 'slot.select', slot: slotAt(2) });
    send({ type: 'step.goTo', step: 'contact' });
    send({ type: 'form.change', change: PERSON });
    send({ type: 'continue' });
    await settle();
    assert.deepEqual([stand(), heldAt()], ['review', slotAt(2).id]);
    send({ type: 'submit' });
    await reach('confirmed');
    assert.ok(books()[0]?.request.holdId);
  });

  test('B4 the same slot chosen again is still held, and one can go on', async () => {
    const { walkTo, send, slotAt, pass, reach, holds } = startHolding();
    await walkTo('time');
    for (let i = 0; i < 2; i++) {
      send({ type: 'slot.select', slot: slotAt(2) });
      await pass(1);
    }
    send({ type: 'continue' });
    await reach({ choosing: 'contact' });
    assert.equal(holds().length, 1);
  });

  test('B4 another slot, another day or another dealer gives the first back', async () => {
    const { walkTo, send, slotAt, pass, reach, holds, released } = startHolding();
    await walkTo('time');
    const choose = async (index: number): Promise<void> => {
      send({ type: 'slot.select', slot: slotAt(index) });
      await pass(1);
    };
    await choose(2);
    await choose(3);
    await pass(1);
    assert.deepEqual([holds().length, released()], [2, ['hold-1']]);
    send({ type: 'day.select', date: '2026-11-30' });
    await pass(1);
    assert.deepEqual(released(), ['hold-1', 'hold-2']);
    await choose(2);
    send({ type: 'step.goTo', step: 'dealer' });
    await reach({ choosing: { dealer: 'ready' } });
    send({ type: 'dealer.select', dealerId: 'munich-south' });
    await pass(1);
    assert.deepEqual(released(), ['hold-1', 'hold-2', 'hold-3']);
  });

  test('B4 the held slot is shown to its holder, though nobody else is offered it', async () => {
    const { api, walkTo, send, reach, context } = startHolding();
    await walkTo('contact');
    const { slot } = context();
    send({ type: 'step.goTo', step: 'time' });
    await reach({ choosing: { time: 'ready' } });
    const query = { dealerId: 'munich-north', type: 'test-drive', from: '2026-11-24', to: '2026-11-25' } as const;
    const offered = await api.findSlots(query);
    assert.equal(
      offered.slots.some(({ id }) => id === slot?.id),
      false,
    );
    assert.deepEqual(context().slot, slot);
    assert.ok(context().slots?.slots.some(({ id }) => id === slot?.id));
    send({ type: 'continue' });
    await reach({ choosing: 'contact' });
  });

  test('B4 a back end without holds is not asked for any', async () => {
    const { toReview, send, reach, books, api } = startBooking();
    await toReview();
    send({ type: 'submit' });
    await reach('confirmed');
    assert.deepEqual([api.callsTo('hold'), books()[0]?.request.holdId], [[], undefined]);
  });

  test('B4 a hold whose answer was lost is not in the way of the booking that it was made for', async () => {
    const { api, toReview, send, reach, books, heldAt, context } = startHolding();
    api.failNext('hold', refusal('timeout'), { afterWork: true });
    await toReview();
    assert.equal(heldAt(), context().slot?.id);
    send({ type: 'submit' });
    await reach('confirmed');
    assert.equal(books()[0]?.request.holdId, 'hold-1');
  });

  for (const code of ['unavailable', 'offline', 'invalid'] as const) {
    test(`B4 where the hold fails with ${code}, one goes on without`, async () => {
      const { api, toReview, send, reach, books, said } = startHolding();
      api.failNext('hold', refusal(code), { times: 9 });
      await toReview();
      send({ type: 'submit' });
      await reach('confirmed');
      assert.equal(books()[0]?.request.holdId, undefined);
      assert.deepEqual(said('booking.failed'), []);
    });
  }
});

describe('B4 a hold that runs out', () => {
  test('B4 the countdown is told at 60, 30 and 10 seconds, and goes with a new choice', async () => {
    const { walkTo, pass, context, send, slotAt, reach } = startHolding();
    await walkTo('contact');
    const seen: (number | undefined)[] = [];
    for (const seconds of [539, 1, 30, 20]) {
      await pass(seconds);
      seen.push(context().reminder);
    }
    assert.deepEqual(seen, [undefined, 60, 30, 10]);
    send({ type: 'step.goTo', step: 'time' });
    await reach({ choosing: { time: 'ready' } });
    send({ type: 'slot.select', slot: slotAt(5) });
    assert.equal(context().reminder, undefined);
  });

  for (const step of ['contact', 'review'] as const) {
    test(`B4 on the step ${step}: it leads back to the times, and what was typed is kept`, async () => {
      const { walkTo, pass, stand, context, said, send, reach } = startHolding();
      await walkTo(step);
      send({ type: 'form.change', change: PERSON });
      const changes = said('booking.changed').length;
      await pass(600);
      await reach({ choosing: { time: 'ready' } });
      assert.equal(stand(), 'time');
      assert.deepEqual([context().slot, context().held.time, context().error], [undefined, undefined, 'hold-expired']);
      assert.equal(context().form.name, PERSON.name);
      assert.deepEqual(said('booking.failed'), [{ type: 'booking.failed', code: 'hold-expired' }]);
      assert.equal(said('booking.changed')[changes]?.slotId, undefined);
      await walkTo('review');
      send({ type: 'submit' });
      await reach('confirmed');
    });
  }

  for (const step of ['model', 'dealer'] as const) {
    test(`B4 on the step ${step}, to which one has gone back: only the slot is forgotten`, async () => {
      const { walkTo, pass, stand, context, send, settle } = startHolding();
      await walkTo('contact');
      send({ type: 'step.goTo', step });
      await settle();
      await pass(600);
      assert.deepEqual([stand(), context().slot, context().model?.id], [step, undefined, 'aster']);
      await walkTo('review');
    });
  }

  test('B4 during a submit it disturbs nothing, and a retry sends the same hold', async () => {
    const { api, toReview, send, pass, actor, failBook, reach, books } = startHolding();
    await toReview();
    failBook(refusal('timeout'));
    send({ type: 'submit' });
    await reach({ choosing: 'submitFailed' });
    api.hangNext('book');
    send({ type: 'submit' });
    await pass(601);
    assert.equal(actor.getSnapshot().value, 'submitting');
    assert.deepEqual(books()[1], books()[0]);
  });

  test('B4 after a submit whose outcome is not known it leads nowhere: the retry sends the same', async () => {
    const { toReview, send, pass, failBook, reach, books, api } = startHolding();
    await toReview();
    failBook(refusal('timeout'), { afterWork: true });
    send({ type: 'submit' });
    await reach({ choosing: 'submitFailed' });
    await pass(601);
    send({ type: 'submit' });
    await reach('confirmed');
    assert.deepEqual(books()[1], books()[0]);
    assert.equal(api.bookings.length, 1);
  });

  test('B4 B6 one that ran out at the back end first: three others are offered', async () => {
    const { api, toReview, send, reach, context } = startHolding();
    await toReview();
    api.advance(600_000);
    send({ type: 'submit' });
    await reach({ choosing: 'slotGone' });
    assert.deepEqual([context().error, context().alternatives.length], ['hold-expired', 3]);
  });
});

describe('B6 a slot that somebody else was faster with', () => {
  test('B6 on going on, three others are offered; what was typed is kept, and the chosen one is held', async () => {
    const { api, walkTo, send, slotAt, reach, context, said, heldAt } = startHolding();
    await walkTo('contact');
    send({ type: 'form.change', change: PERSON });
    send({ type: 'step.goTo', step: 'time' });
    await reach({ choosing: { time: 'ready' } });
    const wanted = slotAt(4);
    api.takeSlot(wanted.id);
    send({ type: 'slot.select', slot: wanted });
    send({ type: 'continue' });
    await reach({ choosing: 'slotGone' });
    assert.equal(context().error, 'slot-taken');
    assert.equal(context().alternatives.length, 3);
    assert.ok(!context().alternatives.some(({ id }) => id === wanted.id));
    assert.deepEqual(said('booking.failed').pop(), { type: 'booking.failed', code: 'slot-taken' });
    const [, second] = context().alternatives;
    assert.ok(second);
    send({ type: 'slot.select', slot: second });
    await reach({ choosing: 'review' });
    assert.deepEqual([heldAt(), context().form.name], [second.id, PERSON.name]);
  });

  test('B6 while still on the times, without going on, as well', async () => {
    const { api, walkTo, send, slotAt, pass, reach, context } = startHolding();
    await walkTo('time');
    api.takeSlot(slotAt(2).id);
    send({ type: 'slot.select', slot: slotAt(2) });
    await pass(1);
    await reach({ choosing: 'slotGone' });
    assert.equal(context().alternatives.length, 3);
  });
});
