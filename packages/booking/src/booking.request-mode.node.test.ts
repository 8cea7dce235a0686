import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type MachineOptions, PERSON, refusal, startBooking } from '../test/machine.fixture.ts';
import type { Wish } from './form.ts';

const WISHES: readonly Wish[] = [
  { date: '2026-11-26', part: 'afternoon' },
  { date: '2026-11-27', part: 'morning' },
  { date: '2026-11-30', part: 'day' },
];

/** A booking over a back end that has no slots. */
const startRequest = ({ world, ...options }: MachineOptions = {}) => {
  const capabilities = { slots: false, ...world?.capabilities };
  return startBooking({ ...options, world: { ...world, capabilities } });
};

describe('B11 a back end without slots', () => {
  for (const [type, steps] of [
    ['test-drive', ['model', 'dealer', 'wishes', 'contact', 'review']],
    ['service', ['model', 'dealer', 'service', 'options', 'wishes', 'contact', 'review']],
    ['pickup', ['model', 'dealer', 'service', 'options', 'address', 'wishes', 'contact', 'review']],
  ] as const) {
    test(`B11 ${type}: it asks for wishes in place of times, and the dealer has to confirm`, async () => {
      const { api, toReview, send, reach, said, books, context } = startRequest({ input: { type } });
      await toReview({ ...PERSON, phone: '089 123456' });
      send({ type: 'submit' });
      await reach('confirmed');
      assert.deepEqual(
        said('booking.step.entered').map(({ step }) => step),
        steps,
      );
      const { request } = books()[0] ?? assert.fail();
      assert.deepEqual(request.preferredWindows, [{ date: '2026-11-26', from: '08:00', to: '12:00' }]);
      assert.deepEqual([request.slotId, request.start, request.holdId], [undefined, undefined, undefined]);
      assert.equal(request.doorToDoor?.dropOff, undefined);
      assert.deepEqual([api.callsTo('findSlots'), api.callsTo('hold')], [[], []]);
      assert.equal(context().booking?.status, 'proposed');
      assert.equal(said('booking.confirmed')[0]?.status, 'proposed');
      assert.equal(said('booking.submitted')[0]?.slotId, undefined);
    });
  }

  test('B11 three wishes go in the order in which they are wanted, on the dealer’s clock', async () => {
    const { walkTo, send, reach, books } = startRequest();
    await walkTo('wishes');
    send({ type: 'form.change', change: { wishes: WISHES } });
    send({ type: 'continue' });
    send({ type: 'form.change', change: PERSON });
    send({ type: 'continue' });
    send({ type: 'submit' });
    await reach('confirmed');
    assert.deepEqual(books()[0]?.request.preferredWindows, [
      { date: '2026-11-26', from: '12:00', to: '18:00' },
      { date: '2026-11-27', from: '08:00', to: '12:00' },
      { date: '2026-11-30', from: '08:00', to: '18:00' },
    ]);
  });

  test('B11 without a wish one does not go on', async () => {
    const { walkTo, send, stand, context } = startRequest();
    await walkTo('wishes');
    send({ type: 'continue' });
    assert.deepEqual([stand(), context().formErrors], ['wishes', { wishes: 'missing' }]);
  });

  test('B11 a wish that the back end refuses is shown and marked, and nothing is lost', async () => {
    const { toReview, send, settle, stand, context, failBook, reach, books, walkTo } = startRequest();
    await toReview();
    failBook(refusal('invalid', '/preferredWindows/0/date'));
    send({ type: 'submit' });
    await settle();
    assert.deepEqual([stand(), context().formErrors], ['wishes', { wishes: 'invalid' }]);
    assert.equal(context().form.name, PERSON.name);
    send({ type: 'form.change', change: { wishes: WISHES } });
    send({ type: 'continue' });
    await walkTo('review');
    send({ type: 'submit' });
    await reach('confirmed');
    assert.deepEqual(
      books().map(({ key }) => key),
      ['key-1', 'key-2'],
    );
  });

  test('B5 B11 an unknown outcome is tried again with the same key and body', async () => {
    const { api, toReview, send, reach, failBook, books } = startRequest();
    await toReview();
    failBook(refusal('timeout'), { afterWork: true });
    send({ type: 'submit' });
    await reach({ choosing: 'submitFailed' });
    send({ type: 'submit' });
    await reach('confirmed');
    assert.deepEqual([books()[1], api.bookings.length], [books()[0], 1]);
  });

  test('B10 B11 what is only asked for can be cancelled, but there is no other time to choose', async () => {
    const { toReview, send, reach, actor } = startRequest();
    await toReview();
    send({ type: 'submit' });
    await reach('confirmed');
    send({ type: 'manage.open' });
    await reach({ managing: 'shown' });
    assert.equal(actor.getSnapshot().can({ type: 'change.begin' }), false);
    send({ type: 'cancel.begin' });
    send({ type: 'cancel.confirm' });
    send({ type: 'cancel.now' });
    await reach('cancelled');
  });
});
