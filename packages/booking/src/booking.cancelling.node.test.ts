import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { refusal, startBooking } from '../test/machine.fixture.ts';

/** An appointment that was just made, opened to be cancelled. */
async function toCancel() {
  const booking = startBooking();
  await booking.toReview();
  booking.send({ type: 'submit' });
  await booking.reach('confirmed');
  booking.send({ type: 'manage.open' });
  await booking.reach({ managing: 'shown' });
  return booking;
}

describe('B10 cancelling', () => {
  test('B10 it asks why, waits in case it is taken back, and is sent once', async () => {
    const { api, send, clock, reach, said, actor } = await toCancel();
    send({ type: 'cancel.begin' });
    send({ type: 'cancel.explain', code: 'time', text: ' Another day is better ' });
    send({ type: 'cancel.confirm' });
    clock.increment(7_999);
    assert.equal(api.callsTo('cancel').length, 0);
    clock.increment(1);
    send({ type: 'cancel.undo' });
    send({ type: 'cancel.now' });
    await reach('cancelled');
    assert.deepEqual(
      api.callsTo('cancel').map(([, cancellation]) => cancellation),
      [{ code: 'time', reason: 'Another day is better' }],
    );
    assert.equal(api.bookings[0]?.status, 'cancelled');
    const { id, reference, dealerId } = api.bookings[0];
    assert.deepEqual(said('booking.cancelled'), [{ type: 'booking.cancelled', bookingId: id, reference, dealerId }]);
    assert.ok(actor.getSnapshot().hasTag('done'));
  });

  test('B10 without a reason none is sent', async () => {
    const { api, send, reach } = await toCancel();
    send({ type: 'cancel.begin' });
    send({ type: 'cancel.confirm' });
    send({ type: 'cancel.now' });
    await reach('cancelled');
    assert.deepEqual(api.callsTo('cancel')[0]?.[1], {});
  });

  test('B10 taken back in time, nothing is sent, and the reason is kept', async () => {
    const { api, send, clock, actor, context } = await toCancel();
    send({ type: 'cancel.begin' });
    send({ type: 'cancel.explain', code: 'price', text: '' });
    send({ type: 'cancel.confirm' });
    clock.increment(5_000);
    send({ type: 'cancel.undo' });
    clock.increment(60_000);
    assert.ok(actor.getSnapshot().matches({ managing: 'explaining' }));
    assert.deepEqual([api.callsTo('cancel').length, context().cancelCode], [0, 'price']);
    send({ type: 'cancel.abort' });
    assert.ok(actor.getSnapshot().matches({ managing: 'shown' }));
  });

  test('B10 a page that is closed while it can be taken back has not cancelled', async () => {
    const { api, send, actor, clock } = await toCancel();
    send({ type: 'cancel.begin' });
    send({ type: 'cancel.confirm' });
    actor.stop();
    clock.increment(60_000);
    assert.equal(api.callsTo('cancel').length, 0);
  });

  test('B10 what fails can be tried again, and cancels once', async () => {
    const { api, send, reach, said } = await toCancel();
    api.failNext('cancel', refusal('timeout'), { afterWork: true });
    send({ type: 'cancel.begin' });
    send({ type: 'cancel.confirm' });
    send({ type: 'cancel.now' });
    await reach({ managing: 'cancelFailed' });
    assert.deepEqual(said('booking.failed'), [{ type: 'booking.failed', code: 'timeout' }]);
    send({ type: 'retry' });
    await reach('cancelled');
    assert.equal(api.bookings[0]?.sequence, 1, 'cancelled once');
  });

  test('B10 given up after it failed, the appointment is read anew: it may be cancelled', async () => {
    const { api, send, reach, context, actor } = await toCancel();
    api.failNext('cancel', refusal('timeout'), { afterWork: true });
    send({ type: 'cancel.begin' });
    send({ type: 'cancel.confirm' });
    send({ type: 'cancel.now' });
    await reach({ managing: 'cancelFailed' });
    send({ type: 'cancel.abort' });
    await reach({ managing: 'shown' });
    assert.equal(context().booking?.status, 'cancelled');
    for (const type of ['change.begin', 'cancel.begin'] as const) {
      assert.equal(actor.getSnapshot().can({ type }), false, 'what is cancelled is neither moved nor cancelled');
    }
  });

  test('B10 an appointment that is over is neither moved nor cancelled', async () => {
    const { api, actor } = await toCancel();
    for (const [ms, can] of [
      [0, true],
      [86_400_000, false],
    ] as const) {
      api.advance(ms);
      assert.equal(actor.getSnapshot().can({ type: 'change.begin' }), can);
      assert.equal(actor.getSnapshot().can({ type: 'cancel.begin' }), can);
    }
  });

  test('B3 a change of the host while it is sent does not abort it', async () => {
    const { api, send, actor } = await toCancel();
    api.hangNext('cancel');
    send({ type: 'cancel.begin' });
    send({ type: 'cancel.confirm' });
    send({ type: 'cancel.now' });
    send({ type: 'prefill.change', modelId: 'cirrus' });
    assert.ok(actor.getSnapshot().matches({ managing: 'sending' }));
  });
});
