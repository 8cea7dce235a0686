import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApiError } from '@forecourt/contract';
import { deferred } from '@forecourt/contract/testing.js';
import { PERSON, startBooking } from '../test/machine.fixture.ts';

const error = (code: string, ...pointers: string[]): ApiError<string> =>
  new ApiError(code, code, { errors: pointers.map((pointer) => ({ pointer, detail: 'refused' })) });

/** Stands before a submit. */
async function atReview() {
  const booking = startBooking();
  await booking.toReview();
  return booking;
}

describe('B5 one booking, however often it is sent', () => {
  test('B5 two submits make one call', async () => {
    const { send, reach, books, said } = await atReview();
    send({ type: 'submit' });
    send({ type: 'submit' });
    await reach('confirmed');
    assert.equal(books().length, 1);
    assert.equal(said('booking.submitted').length, 1);
    assert.equal(said('booking.confirmed').length, 1);
  });

  test('B5 the key is kept as soon as the call is made', async () => {
    const { send, context, books } = await atReview();
    send({ type: 'submit' });
    assert.equal(context().attempt?.idempotencyKey, 'key-1');
    assert.deepEqual(context().attempt?.request, books()[0]?.request);
  });

  for (const code of ['offline', 'timeout', 'unavailable', 'malformed', 'conflict'] as const) {
    test(`B5 after ${code} the same key and body are sent again, and the booking is made once`, async () => {
      const { api, send, reach, books, failBook, said, context } = await atReview();
      failBook(error(code), { afterWork: true });
      send({ type: 'submit' });
      await reach({ choosing: 'submitFailed' });
      assert.equal(context().error, code);
      assert.deepEqual(said('booking.failed'), [{ type: 'booking.failed', code }]);
      send({ type: 'submit' });
      await reach('confirmed');
      assert.deepEqual(books()[1], books()[0]);
      assert.equal(api.bookings.length, 1);
      assert.equal(context().attempt, undefined, 'the next booking gets a key of its own');
    });
  }

  for (const code of ['invalid', 'unauthorized', 'not-found', 'no-such-code'] as const) {
    const known = code !== 'no-such-code';
    test(`B5 after ${code} the next try gets ${known ? 'a new' : 'the same'} key`, async () => {
      const { send, reach, books, failBook, context } = await atReview();
      failBook(error(code));
      send({ type: 'submit' });
      await reach({ choosing: 'submitFailed' });
      assert.equal(context().error, known ? code : 'unavailable');
      send({ type: 'submit' });
      await reach('confirmed');
      assert.deepEqual(
        books().map(({ key }) => key),
        known ? ['key-1', 'key-2'] : ['key-1', 'key-1'],
      );
    });
  }

  test('B5 details changed after an unknown outcome go with the same key', async () => {
    const { api, send, reach, books, failBook } = await atReview();
    failBook(error('timeout'));
    send({ type: 'submit' });
    await reach({ choosing: 'submitFailed' });
    send({ type: 'step.goTo', step: 'contact' });
    send({ type: 'form.change', change: { name: 'Ada B. Example' } });
    send({ type: 'continue' });
    await reach({ choosing: 'submitFailed' });
    send({ type: 'submit' });
    await reach('confirmed');
    assert.deepEqual(
      books().map(({ key, request }) => [key, request.contact.name]),
      [
        ['key-1', 'Ada Example'],
        ['key-1', 'Ada B. Example'],
      ],
    );
    assert.equal(api.bookings.length, 1);
  });

  test('B5 when the first try had gone through, it is asked for again and shown as what was booked', async () => {
    const { api, send, reach, books, failBook, context, said, slotAt } = await atReview();
    failBook(error('offline'), { afterWork: true });
    send({ type: 'submit' });
    await reach({ choosing: 'submitFailed' });
    send({ type: 'step.goTo', step: 'contact' });
    send({ type: 'form.change', change: { name: 'Somebody Else', phone: '089 123456' } });
    send({ type: 'step.goTo', step: 'model' });
    send({ type: 'model.select', modelId: 'borealis' });
    send({ type: 'continue' });
    await reach({ choosing: { time: 'ready' } });
    send({ type: 'slot.select', slot: slotAt(5) });
    send({ type: 'continue' });
    send({ type: 'submit' });
    await reach('confirmed');
    assert.equal(api.bookings.length, 1);
    assert.deepEqual(books()[2], books()[0], 'the first request, word by word');
    const { settledEarlier, form, model, slot } = context();
    assert.equal(settledEarlier, true);
    assert.deepEqual(
      [form.name, form.phone, model?.id, slot?.start],
      [PERSON.name, '', 'aster', api.bookings[0]?.start],
    );
    assert.equal(said('booking.confirmed')[0]?.start, api.bookings[0]?.start);
  });

  test('B5 a refusal after an unknown outcome keeps the key: the first try may still have gone through', async () => {
    const { api, send, reach, books, failBook } = await atReview();
    failBook(error('timeout'), { afterWork: true });
    send({ type: 'submit' });
    await reach({ choosing: 'submitFailed' });
    send({ type: 'step.goTo', step: 'contact' });
    send({ type: 'form.change', change: { phone: '+49 30 000000' } });
    send({ type: 'continue' });
    failBook(error('invalid', '/contact/phone'));
    send({ type: 'submit' });
    await reach({ choosing: 'contact' });
    send({ type: 'form.change', change: { phone: '' } });
    send({ type: 'continue' });
    const { context } = await reach({ choosing: 'submitFailed' });
    assert.equal(context.error, undefined, 'what was mended is not told of any more');
    send({ type: 'submit' });
    await reach('confirmed');
    assert.equal(api.bookings.length, 1);
    assert.deepEqual(new Set(books().map(({ key }) => key)), new Set(['key-1']));
  });

  test('B5 a first request that turns out to be refused gives the key free', async () => {
    const { send, reach, failBook, books, context } = await atReview();
    failBook(error('timeout'));
    send({ type: 'submit' });
    await reach({ choosing: 'submitFailed' });
    failBook(error('idempotency-key-reused'));
    failBook(error('invalid'));
    send({ type: 'submit' });
    await reach('settling');
    await reach({ choosing: 'submitFailed' });
    assert.equal(context().error, 'invalid');
    send({ type: 'submit' });
    await reach('confirmed');
    assert.deepEqual(
      books().map(({ key }) => key),
      ['key-1', 'key-1', 'key-1', 'key-2'],
    );
  });

  test('B5 while the first request is asked for again, bad luck keeps the key, and an unknown body ends it', async () => {
    const { send, reach, failBook } = await atReview();
    failBook(error('timeout'));
    send({ type: 'submit' });
    await reach({ choosing: 'submitFailed' });
    failBook(error('idempotency-key-reused'));
    failBook(error('offline'));
    send({ type: 'submit' });
    await reach('settling');
    const { context } = await reach({ choosing: 'submitFailed' });
    assert.equal(context.attempt?.idempotencyKey, 'key-1');
    failBook(error('idempotency-key-reused'), { times: 2 });
    send({ type: 'submit' });
    await reach('alreadySent');
  });

  test('B5 a first try that arrives two seconds late, after the second, is still one booking', async () => {
    const late = deferred();
    const arrivals: Promise<unknown>[] = [];
    const booking = startBooking({
      calls: {
        book: (request, options) => {
          if (arrivals.length) return booking.api.book(request, options);
          arrivals.push(late.then(() => booking.api.book(request, { idempotencyKey: options.idempotencyKey })));
          return Promise.reject(error('timeout'));
        },
      },
    });
    await booking.toReview();
    booking.send({ type: 'submit' });
    await booking.reach({ choosing: 'submitFailed' });
    booking.send({ type: 'submit' });
    await booking.reach('confirmed');
    booking.api.advance(2000);
    late.resolve();
    await Promise.all(arrivals);
    assert.equal(booking.books().length, 2, 'both have arrived');
    assert.equal(booking.api.bookings.length, 1);
    assert.equal(booking.said('booking.confirmed').length, 1);
  });
});

describe('B6 a time that is gone', () => {
  for (const code of ['slot-taken', 'hold-expired'] as const) {
    test(`B6 ${code}: the three nearest others are offered, and choosing one leads to the review`, async () => {
      const { api, send, reach, failBook, context, said, books } = await atReview();
      const taken = context().slot;
      api.takeSlot(taken?.id ?? '');
      failBook(error(code));
      send({ type: 'submit' });
      await reach({ choosing: 'slotGone' });
      assert.deepEqual(
        context().alternatives.map(({ start }) => start.slice(8, 13)),
        ['24T10', '24T11', '24T13'],
        'around the twelve o’clock that was taken, in order of time',
      );
      assert.equal(context().error, code);
      assert.deepEqual(said('booking.failed'), [{ type: 'booking.failed', code }]);
      const [first] = context().alternatives;
      assert.ok(first);
      send({ type: 'slot.select', slot: first });
      await reach({ choosing: 'review' });
      assert.equal(context().form.name, PERSON.name);
      send({ type: 'submit' });
      await reach('confirmed');
      assert.equal(books()[1]?.request.start, first.start);
      assert.notEqual(books()[1]?.key, books()[0]?.key, 'another booking, another key');
    });
  }

  test('B6 a taken time is not sent a second time by way of the contact step', async () => {
    const { api, send, reach, context, failBook, books } = await atReview();
    api.takeSlot(context().slot?.id ?? '');
    failBook(error('slot-taken'));
    send({ type: 'submit' });
    await reach({ choosing: 'slotGone' });
    send({ type: 'step.goTo', step: 'contact' });
    send({ type: 'continue' });
    await reach({ choosing: { time: 'ready' } });
    assert.equal(books().length, 1);
    assert.equal(context().form.name, PERSON.name);
  });

  test('B6 when no other is free, all that was typed is kept and the times can be looked at', async () => {
    const { api, send, reach, context } = startBooking({ world: { capabilities: { bookingHorizonDays: 1 } } });
    await reach({ choosing: 'model' });
    send({ type: 'model.select', modelId: 'aster' });
    send({ type: 'continue' });
    await reach({ choosing: { dealer: 'ready' } });
    send({ type: 'dealer.select', dealerId: 'munich-north' });
    send({ type: 'continue' });
    await reach({ choosing: { time: 'ready' } });
    const slots = context().slots?.slots ?? [];
    send({ type: 'slot.select', slot: slots[0] ?? assert.fail() });
    send({ type: 'continue' });
    send({ type: 'form.change', change: PERSON });
    send({ type: 'continue' });
    for (const { id } of slots) api.takeSlot(id);
    send({ type: 'submit' });
    await reach({ choosing: 'slotGone' });
    assert.deepEqual(context().alternatives, []);
    assert.equal(context().error, 'slot-taken');
    send({ type: 'step.goTo', step: 'time' });
    await reach({ choosing: { time: 'ready' } });
    assert.deepEqual([context().slot, context().date, context().form.name], [undefined, undefined, PERSON.name]);
  });

  test('B6 when the others cannot be fetched, the error says so instead of “none”', async () => {
    const { api, send, reach, failBook, context } = await atReview();
    failBook(error('slot-taken'));
    api.failNext('findSlots', error('offline'));
    send({ type: 'submit' });
    await reach({ choosing: 'slotGone' });
    assert.deepEqual([context().alternatives, context().error], [[], 'offline']);
    assert.equal(context().form.name, PERSON.name);
  });
});
