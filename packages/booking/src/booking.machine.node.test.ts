import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApiError } from '@forecourt/contract';
import { MADE_UP_DEALERS } from '@forecourt/contract/testing.js';
import { PERSON, startBooking } from '../test/machine.fixture.ts';

describe('B1 the way through the steps', () => {
  test('B1 model, dealer, time, contact and review lead to a confirmed booking', async () => {
    const { api, send, reach, toReview, context, said } = startBooking();
    await toReview();
    send({ type: 'submit' });
    await reach('confirmed');
    assert.equal(api.bookings.length, 1);
    assert.equal(context().booking?.reference, api.bookings[0]?.reference);
    assert.deepEqual(
      said('booking.step.entered').map(({ step, index, count }) => [step, index, count]),
      [
        ['model', 0, 5],
        ['dealer', 1, 5],
        ['time', 2, 5],
        ['contact', 3, 5],
        ['review', 4, 5],
      ],
    );
  });

  test('B1 a step that the host has chosen for is skipped and not counted', async () => {
    const { said, toReview, books, send, reach } = startBooking({
      input: { modelId: 'borealis', dealerId: 'munich-south' },
    });
    await toReview();
    assert.deepEqual(
      said('booking.step.entered').map(({ step, index, count }) => [step, index, count]),
      [
        ['time', 0, 3],
        ['contact', 1, 3],
        ['review', 2, 3],
      ],
    );
    send({ type: 'submit' });
    await reach('confirmed');
    assert.equal(books()[0]?.request.testDrive?.modelId, 'borealis');
    assert.equal(books()[0]?.request.dealerId, 'munich-south');
  });

  test('B1 a skipped step can still be gone back to', async () => {
    const { send, reach, said } = startBooking({ input: { modelId: 'aster', dealerId: 'munich-north' } });
    await reach({ choosing: { time: 'ready' } });
    send({ type: 'step.goTo', step: 'model' });
    await reach({ choosing: 'model' });
    assert.deepEqual(said('booking.step.entered').slice(-1), [
      { type: 'booking.step.entered', step: 'model', index: -1, count: 3 },
    ]);
  });

  test('B1 a model and a dealer that the back end does not know are asked for', async () => {
    const { reach, context, said } = startBooking({ input: { modelId: 'no-model', dealerId: 'no-dealer' } });
    await reach({ choosing: 'model' });
    assert.deepEqual([context().model, context().dealer], [undefined, undefined]);
    assert.equal(said('booking.step.entered')[0]?.count, 5);
  });

  test('B1 a dealer of the host without the model of the host is not taken', async () => {
    const { reach, context } = startBooking({ input: { modelId: 'dune', dealerId: 'munich-south' } });
    await reach({ choosing: { dealer: 'ready' } });
    assert.equal(context().model?.id, 'dune');
    assert.equal(context().dealer, undefined);
  });

  for (const type of ['car-wash', 'Test-Drive', 'toString', '']) {
    test(`B1 the type “${type}” fails closed, with a failed event and without a call`, () => {
      const { api, actor, emitted } = startBooking({ input: { type } });
      assert.equal(actor.getSnapshot().value, 'unsupported');
      assert.deepEqual(emitted, [{ type: 'booking.failed', code: 'unsupported-type' }]);
      assert.equal(api.calls.length, 0);
    });
  }

  for (const capabilities of [{ bookingTypes: [] }, { bookingTypes: ['service' as const] }]) {
    test(`B1 a back end with ${JSON.stringify(capabilities)} offers no test drive, and that is said`, async () => {
      const { reach, emitted, send, actor } = startBooking({ world: { capabilities } });
      await reach('unsupported');
      assert.deepEqual(emitted, [{ type: 'booking.failed', code: 'not-offered' }]);
      send({ type: 'prefill.change', modelId: 'aster', dealerId: undefined });
      assert.equal(actor.getSnapshot().value, 'unsupported');
    });
  }

  test('B1 no step is left before it is complete', async () => {
    const { send, reach, actor } = startBooking();
    await reach({ choosing: 'model' });
    send({ type: 'continue' });
    send({ type: 'step.goTo', step: 'time' });
    send({ type: 'step.goTo', step: 'contact' });
    send({ type: 'step.goTo', step: 'review' });
    assert.ok(actor.getSnapshot().matches({ choosing: 'model' }));
    send({ type: 'model.select', modelId: 'no-such-model' });
    assert.equal(actor.getSnapshot().can({ type: 'continue' }), false);
    send({ type: 'step.goTo', step: 'dealer' });
    assert.ok(actor.getSnapshot().matches({ choosing: 'model' }));
    send({ type: 'model.select', modelId: 'aster' });
    send({ type: 'continue' });
    await reach({ choosing: { dealer: 'ready' } });
    assert.equal(actor.getSnapshot().can({ type: 'continue' }), false);
  });
});

describe('what is chosen anew', () => {
  test('another model keeps a dealer that has it, and forgets the time', async () => {
    const { send, toReview, context, reach } = startBooking();
    await toReview();
    send({ type: 'step.goTo', step: 'model' });
    send({ type: 'model.select', modelId: 'dune' });
    assert.equal(context().dealer?.id, 'munich-north');
    assert.equal(context().slot, undefined);
    send({ type: 'continue' });
    await reach({ choosing: { time: 'ready' } });
    assert.equal(context().form.name, PERSON.name);
  });

  test('another model drops a dealer that has not got it', async () => {
    const { send, reach, context } = startBooking({ input: { modelId: 'aster', dealerId: 'munich-south' } });
    await reach({ choosing: { time: 'ready' } });
    send({ type: 'step.goTo', step: 'model' });
    send({ type: 'model.select', modelId: 'dune' });
    send({ type: 'continue' });
    await reach({ choosing: { dealer: 'ready' } });
    assert.equal(context().dealer, undefined);
    assert.ok(!context().dealers.some(({ id }) => id === 'munich-south'));
  });

  test('a dealer that does not say which models it has keeps its place', async () => {
    const [first] = MADE_UP_DEALERS;
    assert.ok(first);
    const { models: _, ...silent } = first;
    const { send, reach, context } = startBooking({
      input: { dealerId: silent.id },
      world: { dealers: [silent] },
    });
    await reach({ choosing: 'model' });
    send({ type: 'model.select', modelId: 'dune' });
    assert.equal(context().dealer?.id, silent.id);
  });

  test('B15 another day forgets the time of the first, and says so once', async () => {
    const { send, toReview, reach, context, said } = startBooking();
    await toReview();
    send({ type: 'step.goTo', step: 'time' });
    await reach({ choosing: { time: 'ready' } });
    assert.ok(context().slot, 'the time is still chosen');
    const before = said('booking.changed').length;
    send({ type: 'day.select', date: '2026-11-26' });
    send({ type: 'day.select', date: '2026-11-27' });
    assert.equal(context().slot, undefined);
    assert.deepEqual(said('booking.changed').slice(before), [
      { type: 'booking.changed', modelId: 'aster', dealerId: 'munich-north', slotId: undefined, start: undefined },
    ]);
  });

  test('a chosen time that is gone on coming back to the time step is not chosen any more', async () => {
    const { api, send, toReview, reach, context, said } = startBooking();
    await toReview();
    api.takeSlot(context().slot?.id ?? '');
    send({ type: 'step.goTo', step: 'time' });
    await reach({ choosing: { time: 'ready' } });
    assert.equal(context().slot, undefined);
    assert.equal(said('booking.changed').pop()?.slotId, undefined);
    assert.equal(context().form.name, PERSON.name, 'what was typed is kept');
  });

  test('a time that passed while the person typed leads back to the times, not to a submit', async () => {
    const { api, send, toReview, reach, context, books } = startBooking();
    await toReview();
    api.advance(6 * 3_600_000);
    send({ type: 'submit' });
    await reach({ choosing: { time: 'ready' } });
    assert.equal(books().length, 0);
    assert.equal(context().slot, undefined);
    assert.equal(context().form.email, PERSON.email);
  });

  test('B14 a home address goes along only to a dealer that comes to the home', async () => {
    const home = { atHome: true, street: 'Beispielstraße 1', postalCode: '80331', locality: 'München' };
    const { send, toReview, reach, books } = startBooking();
    await toReview({ ...PERSON, ...home });
    send({ type: 'step.goTo', step: 'dealer' });
    await reach({ choosing: { dealer: 'ready' } });
    send({ type: 'dealer.select', dealerId: 'munich-south' });
    send({ type: 'continue' });
    await toReview({});
    send({ type: 'submit' });
    await reach('confirmed');
    assert.equal(books()[0]?.request.testDrive?.homeAddress, undefined);
  });
});

describe('what the host chooses at run time', () => {
  test('another model of the host is taken at once, and what was typed is kept', async () => {
    const { send, toReview, reach, context } = startBooking({ input: { modelId: 'aster' } });
    await toReview();
    send({ type: 'prefill.change', modelId: 'cirrus', dealerId: undefined });
    await reach({ choosing: { time: 'ready' } });
    assert.equal(context().model?.id, 'cirrus');
    assert.equal(context().dealer?.id, 'munich-north', 'the dealer that the person chose');
    assert.equal(context().slot, undefined, 'a time for another model');
    assert.equal(context().form.name, PERSON.name);
  });

  test('the same model again loses nothing', async () => {
    const { send, toReview, reach, context } = startBooking({ input: { modelId: 'aster' } });
    await toReview();
    const { slot } = context();
    send({ type: 'prefill.change', modelId: 'aster', dealerId: 'munich-north' });
    await reach({ choosing: 'review' });
    assert.deepEqual(context().slot, slot);
  });

  test('a change during a submit is not heard', async () => {
    const { api, send, toReview, reach, context } = startBooking();
    await toReview();
    api.hangNext('book');
    send({ type: 'submit' });
    send({ type: 'prefill.change', modelId: 'cirrus', dealerId: undefined });
    await reach('submitting');
    assert.equal(context().model?.id, 'aster');
  });

  test('after a confirmation it begins a new booking, without the time that was booked', async () => {
    const { send, toReview, reach, context, books } = startBooking({ input: { modelId: 'aster' } });
    await toReview();
    send({ type: 'submit' });
    await reach('confirmed');
    send({ type: 'prefill.change', modelId: 'aster', dealerId: 'munich-north' });
    await toReview();
    assert.equal(context().booking, undefined);
    send({ type: 'submit' });
    await reach('confirmed');
    assert.deepEqual(
      books().map(({ key }) => key),
      ['key-1', 'key-2'],
    );
  });
});

describe('a start, a list or a calendar file that fails can be tried again', () => {
  const offline = new ApiError('offline', 'no connection');

  for (const method of ['getCapabilities', 'findModels', 'getDealer'] as const) {
    test(`${method} fails, then works`, async () => {
      const { api, send, reach, emitted } = startBooking({ input: { dealerId: 'munich-north' } });
      // the first start is on its way already: this is the next one's
      await reach('choosing');
      api.failNext(method, offline);
      send({ type: 'prefill.change', modelId: undefined, dealerId: 'munich-south' });
      await reach('startFailed');
      assert.deepEqual(emitted.slice(-1), [{ type: 'booking.failed', code: 'offline' }]);
      send({ type: 'retry' });
      await reach({ choosing: 'model' });
    });
  }

  test('findDealers fails, then works', async () => {
    const { api, send, reach, context } = startBooking({ input: { modelId: 'aster' } });
    api.failNext('findDealers', offline);
    await reach({ choosing: { dealer: 'failed' } });
    assert.equal(context().error, 'offline');
    send({ type: 'retry' });
    await reach({ choosing: { dealer: 'ready' } });
  });

  test('findSlots fails, then works', async () => {
    const { api, send, reach } = startBooking({ input: { modelId: 'aster', dealerId: 'munich-north' } });
    api.failNext('findSlots', new Error('no code of the contract'));
    const { context } = await reach({ choosing: { time: 'failed' } });
    assert.equal(context.error, 'unavailable');
    send({ type: 'retry' });
    await reach({ choosing: { time: 'ready' } });
  });

  test('B16 the calendar file comes once for each time it is asked for; a failure leaves the booking confirmed', async () => {
    const { api, send, toReview, reach, said } = startBooking();
    await toReview();
    send({ type: 'submit' });
    await reach({ confirmed: 'idle' });
    api.failNext('getCalendarFile', offline);
    send({ type: 'calendar.get' });
    send({ type: 'calendar.get' });
    await reach({ confirmed: 'calendarFailed' });
    send({ type: 'calendar.get' });
    await reach({ confirmed: 'idle' });
    assert.equal(said('calendar.fetched').length, 1);
    assert.match(said('calendar.fetched')[0]?.text ?? '', /^BEGIN:VCALENDAR/);
    assert.equal(said('booking.confirmed').length, 1, 'B15 once');
  });
});
