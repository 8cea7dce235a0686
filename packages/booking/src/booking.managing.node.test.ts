import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Booking } from '@forecourt/contract';
import { type MachineOptions, PERSON, refusal, startBooking, startHolding } from '../test/machine.fixture.ts';

/** An appointment that is there, and a widget that opens it, as on another device. */
async function opened({
  by = 'id' as 'id' | 'reference',
  type = 'test-drive',
  ...options
}: MachineOptions & {
  by?: 'id' | 'reference';
  type?: string;
} = {}) {
  const first = startHolding({ input: { type } });
  await first.toReview({ ...PERSON, phone: '089 123456' });
  first.send({ type: 'submit' });
  await first.reach('confirmed');
  first.actor.stop();
  const booked = first.api.bookings[0] ?? assert.fail();
  const manage = { id: booked[by], token: booked.manageToken ?? '' };
  const { api } = first;
  let keys = 0;
  const widget = startHolding({
    ...options,
    input: { manage, now: () => api.now(), randomId: () => `another-key-${++keys}`, ...options.input },
    calls: { ...api, ...options.calls },
  });
  const now = (): Booking => api.bookings[0] ?? assert.fail();
  /** Chooses another time and stands before the move. */
  const choose = async (index: number): Promise<void> => {
    widget.send({ type: 'change.begin' });
    await widget.settle();
    widget.send({ type: 'slot.select', slot: widget.slotAt(index) });
    widget.send({ type: 'continue' });
    await widget.settle();
  };
  return { ...widget, api, booked, now, choose };
}

describe('B10 an appointment is opened', () => {
  for (const by of ['id', 'reference'] as const) {
    test(`B10 by its ${by} and its token, without an account`, async () => {
      const { reach, context, said, booked } = await opened({ by });
      await reach({ managing: 'shown' });
      assert.deepEqual([context().booking?.id, context().slot?.start], [booked.id, booked.start]);
      assert.equal(context().form.name, PERSON.name);
      assert.deepEqual(said('booking.step.entered'), []);
    });
  }

  test('B10 whatever the type of the widget, it is shown as what it is', async () => {
    const { reach, context, choose, said } = await opened({ type: 'service', input: { type: 'test-drive' } });
    await reach({ managing: 'shown' });
    await choose(3);
    assert.equal(context().managed?.booking.type, 'service');
    assert.deepEqual(
      said('booking.step.entered').map(({ step, count }) => [step, count]),
      [
        ['time', 2],
        ['review', 2],
      ],
    );
  });

  for (const [what, manage] of [
    ['a token that does not fit', { id: 'booking-1', token: 'another-token-of-a-booking' }],
    ['an appointment that is not there', { id: 'booking-9', token: 'manage-token-of-booking-1' }],
  ] as const) {
    test(`B10 a link with ${what} fails closed, with an event`, async () => {
      const { reach, emitted, context, send, actor } = await opened({ input: { manage } });
      await reach('unsupported');
      assert.deepEqual(emitted, [{ type: 'booking.failed', code: 'bad-link' }]);
      assert.equal(context().booking, undefined);
      send({ type: 'prefill.change', modelId: 'aster' });
      assert.equal(actor.getSnapshot().value, 'unsupported');
    });
  }

  test('B10 a back end that cannot be reached can be asked again', async () => {
    let tries = 0;
    const { api, reach, send, said } = await opened({
      calls: { getCapabilities: () => (tries++ ? api.getCapabilities() : Promise.reject(refusal('offline'))) },
    });
    await reach('openFailed');
    assert.deepEqual(said('booking.failed'), [{ type: 'booking.failed', code: 'offline' }]);
    send({ type: 'retry' });
    await reach({ managing: 'shown' });
  });

  test('B10 what the host chooses at run time does not take it away', async () => {
    const { reach, send, actor } = await opened();
    await reach({ managing: 'shown' });
    send({ type: 'prefill.change', modelId: 'cirrus', start: '2026-11-25T10:00:00+01:00' });
    assert.ok(actor.getSnapshot().matches({ managing: 'shown' }));
  });

  test('B16 its calendar file comes with its token; a failure leaves it shown', async () => {
    const { api, reach, send, said } = await opened();
    await reach({ managing: 'shown' });
    api.failNext('getCalendarFile', refusal('offline'));
    send({ type: 'calendar.get' });
    await reach({ managing: 'calendarFailed' });
    send({ type: 'calendar.get' });
    await reach({ managing: 'shown' });
    assert.match(said('calendar.fetched')[0]?.text ?? '', /BEGIN:VEVENT/);
  });
});

describe('B10 another time', () => {
  test('B10 is chosen, held, looked at and moved to; the hold goes along', async () => {
    const { api, reach, send, choose, stand, said, now, booked, actor } = await opened();
    await reach({ managing: 'shown' });
    await choose(5);
    assert.equal(stand(), 'review');
    send({ type: 'submit' });
    send({ type: 'submit' });
    await reach('confirmed');
    const [[id, change] = []] = api.callsTo('reschedule');
    assert.deepEqual([id, change?.holdId, api.callsTo('reschedule').length], [booked.id, 'hold-2', 1]);
    assert.deepEqual([now().start, now().sequence], [change?.start, 1]);
    assert.equal(said('booking.rescheduled')[0]?.start, now().start);
    assert.deepEqual([said('booking.confirmed'), said('booking.submitted')], [[], []]);
    assert.equal(api.callsTo('book').length, 1);
    assert.ok(actor.getSnapshot().can({ type: 'manage.open' }));
  });

  test('B10 of a pick-up, with another way back', async () => {
    const { api, reach, send, choose, stand, settle, slotAt, context, now } = await opened({ type: 'pickup' });
    await reach({ managing: 'shown' });
    await choose(9);
    assert.equal(stand(), 'dropOff');
    send({ type: 'slot.select', slot: slotAt(3, context().dropOffSlots) });
    send({ type: 'continue' });
    await settle();
    send({ type: 'submit' });
    await reach('confirmed');
    const change = api.callsTo('reschedule')[0]?.[1];
    assert.ok(change?.holdId && change.dropOff?.holdId);
    assert.equal(now().doorToDoor?.dropOff?.start, change.dropOff?.start);
  });

  test('B10 on the review the time can be gone back to', async () => {
    const { reach, send, choose, settle, stand } = await opened();
    await reach({ managing: 'shown' });
    await choose(5);
    send({ type: 'step.goTo', step: 'time' });
    await settle();
    assert.equal(stand(), 'time');
    send({ type: 'continue' });
    await settle();
    assert.equal(stand(), 'review');
  });

  test('B10 a time that the host has given is for new bookings alone', async () => {
    const { reach, send, settle, context, stand } = await opened({ input: { start: '2026-11-25T10:00:00+01:00' } });
    await reach({ managing: 'shown' });
    send({ type: 'change.begin' });
    await settle();
    assert.deepEqual([stand(), context().slot], ['time', undefined]);
  });

  test('B6 B10 one that is gone: three others are offered, and the old time is kept meanwhile', async () => {
    const { api, reach, send, choose, context, settle, now, booked } = await opened();
    await reach({ managing: 'shown' });
    await choose(5);
    api.failNext('reschedule', refusal('slot-taken'));
    send({ type: 'submit' });
    await reach({ choosing: 'slotGone' });
    assert.deepEqual([context().alternatives.length, now().start], [3, booked.start]);
    const [first] = context().alternatives;
    assert.ok(first);
    send({ type: 'slot.select', slot: first });
    await settle();
    send({ type: 'submit' });
    await reach('confirmed');
    assert.equal(now().start, first.start);
  });

  test('B5 B10 an unknown outcome is tried again with the same, and moves once', async () => {
    const { api, reach, send, choose, context, now } = await opened();
    await reach({ managing: 'shown' });
    await choose(5);
    api.failNext('reschedule', refusal('timeout'), { afterWork: true });
    send({ type: 'submit' });
    await reach({ choosing: 'submitFailed' });
    assert.equal(context().error, 'timeout');
    send({ type: 'submit' });
    await reach('confirmed');
    const calls = api.callsTo('reschedule').map(([, change]) => change);
    assert.deepEqual([calls[1], now().sequence], [calls[0], 1]);
  });

  test('B10 given up, the appointment is as it was, and what was held is given back', async () => {
    const { api, reach, send, choose, context, booked, pass } = await opened();
    await reach({ managing: 'shown' });
    await choose(5);
    send({ type: 'change.abort' });
    await reach({ managing: 'shown' });
    assert.deepEqual([context().slot?.start, context().booking?.start], [booked.start, booked.start]);
    await pass(1);
    assert.deepEqual(
      api.callsTo('releaseHold').map(([id]) => id),
      ['hold-2'],
    );
  });

  test('B10 given up after an unknown outcome, the appointment is read anew: it may have moved', async () => {
    const { api, reach, send, choose, context, now, booked } = await opened();
    await reach({ managing: 'shown' });
    await choose(5);
    api.failNext('reschedule', refusal('timeout'), { afterWork: true });
    send({ type: 'submit' });
    await reach({ choosing: 'submitFailed' });
    send({ type: 'change.abort' });
    await reach({ managing: 'shown' });
    assert.notEqual(now().start, booked.start);
    assert.equal(context().booking?.start, now().start);
  });

  test('B10 after the confirmation of a booking or of a move it can be opened, changed and changed again', async () => {
    const { api, toReview, send, reach, settle, slotAt, context } = startBooking();
    await toReview();
    send({ type: 'submit' });
    await reach('confirmed');
    for (const index of [4, 7]) {
      send({ type: 'manage.open' });
      await reach({ managing: 'shown' });
      send({ type: 'change.begin' });
      await settle();
      const { start } = slotAt(index);
      send({ type: 'slot.select', slot: slotAt(index) });
      send({ type: 'continue' });
      await settle();
      send({ type: 'submit' });
      await reach('confirmed');
      assert.equal(api.bookings[0]?.start, start);
      assert.equal(context().booking?.start, start);
    }
    assert.equal(api.bookings[0]?.sequence, 2);
  });
});
