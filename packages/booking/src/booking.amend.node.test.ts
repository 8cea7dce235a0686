import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PERSON, refusal, startBooking } from '../test/machine.fixture.ts';

const AMENDMENT = { note: 'From the spring campaign', consents: [{ id: 'marketing', version: '3', granted: true }] };

/** A person who stands before the submit. */
async function atReview() {
  const booking = startBooking();
  await booking.toReview();
  return booking;
}

describe('B15 what the host amends of a request', () => {
  test('B15 it is what is sent, and the rest stays', async () => {
    const { send, reach, books, context } = await atReview();
    const contact = { name: 'Ada Example', email: 'ada@customer.example' };
    send({ type: 'submit', amendment: { ...AMENDMENT, contact, language: 'de' } });
    await reach('confirmed');
    const { request } = books()[0] ?? assert.fail();
    assert.deepEqual(
      { note: request.note, consents: request.consents, contact: request.contact, language: request.language },
      { ...AMENDMENT, contact, language: 'de' },
    );
    assert.equal(request.slotId, context().slot?.id);
    assert.equal(context().form.email, PERSON.email, 'what was typed is not touched');
  });

  test('B5 B15 a retry sends the same again, whether the host amends it again or not', async () => {
    const { api, send, reach, failBook, books } = await atReview();
    failBook(refusal('timeout'), { afterWork: true });
    send({ type: 'submit', amendment: AMENDMENT });
    await reach({ choosing: 'submitFailed' });
    send({ type: 'submit', amendment: AMENDMENT });
    await reach('confirmed');
    assert.deepEqual([books()[1], api.bookings.length], [books()[0], 1]);
  });

  test('B5 B15 amended differently after the first try had gone through, the first is shown as booked', async () => {
    const { api, send, reach, failBook, books, context } = await atReview();
    failBook(refusal('timeout'), { afterWork: true });
    send({ type: 'submit', amendment: AMENDMENT });
    await reach({ choosing: 'submitFailed' });
    send({ type: 'submit' });
    await reach('confirmed');
    assert.deepEqual(books()[2], books()[0], 'asked for again, word by word');
    assert.deepEqual([context().settledEarlier, api.bookings.length], [true, 1]);
  });

  test('B15 an amendment is for one submit, not for the next booking', async () => {
    const { send, reach, toReview, books } = await atReview();
    send({ type: 'submit', amendment: AMENDMENT });
    await reach('confirmed');
    send({ type: 'prefill.change', modelId: 'aster' });
    await toReview();
    send({ type: 'submit' });
    await reach('confirmed');
    assert.equal(books()[1]?.request.note, undefined);
  });

  test('B15 what the back end refuses of it can be submitted without', async () => {
    const { send, reach, failBook, books, context } = await atReview();
    failBook(refusal('invalid', '/note'));
    send({ type: 'submit', amendment: AMENDMENT });
    await reach({ choosing: 'submitFailed' });
    assert.equal(context().error, 'invalid');
    send({ type: 'submit' });
    await reach('confirmed');
    assert.deepEqual([books()[1]?.request.note, books()[1]?.key], [undefined, 'key-2']);
  });
});
