import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApiError } from '@forecourt/contract';
import type { Draft } from './booking.context.ts';
import { draftOf } from './booking.context.ts';
import { PERSON, startBooking } from '../test/machine.fixture.ts';

/** A submit that ends in a refusal of fields. */
async function refused(...pointers: string[]) {
  const booking = startBooking();
  await booking.toReview();
  const errors = pointers.map((pointer) => ({ pointer, detail: 'refused' }));
  booking.failBook(new ApiError('invalid', 'refused', { status: 400, errors }));
  booking.send({ type: 'submit' });
  return booking;
}

/** A submit that was cut off by a reload, as it was kept. */
async function interrupted(withPersonalData: boolean, { afterWork }: { afterWork: boolean }) {
  const first = startBooking();
  await first.toReview();
  first.failBook(new ApiError('offline', 'cut off'), { afterWork });
  first.send({ type: 'submit' });
  const draft = JSON.parse(JSON.stringify(draftOf(first.context(), withPersonalData))) as Draft;
  await first.reach({ choosing: 'submitFailed' });
  const second = startBooking({ input: { draft, randomId: () => 'a new key' }, calls: first.api });
  return { ...second, bookings: () => first.api.bookings, calls: () => first.api.callsTo('book') };
}

describe('fields that the back end refuses', () => {
  test('they are marked in the contact step; the next try, mended, gets a new key', async () => {
    const { reach, context, send, books, said } = await refused('/contact/phone', '/contact/email');
    await reach({ choosing: 'contact' });
    assert.deepEqual(context().formErrors, { phone: 'invalid', email: 'invalid' });
    assert.deepEqual(said('booking.failed'), [{ type: 'booking.failed', code: 'invalid' }]);
    send({ type: 'form.change', change: { email: 'ada.b@example.com' } });
    assert.deepEqual(context().formErrors, { phone: 'invalid' }, 'the mark goes with the change');
    send({ type: 'continue' });
    await reach({ choosing: 'review' });
    assert.deepEqual(context().formErrors, {}, 'no mark is left from before');
    send({ type: 'submit' });
    await reach('confirmed');
    assert.deepEqual(
      books().map(({ key }) => key),
      ['key-1', 'key-2'],
    );
  });

  test('fields that are not in the form lead to the review, with what happened', async () => {
    const { reach, context } = await refused('/timeZone');
    await reach({ choosing: 'submitFailed' });
    assert.equal(context().error, 'invalid');
    assert.deepEqual(context().formErrors, {});
  });

  test('a form that will not do stays, with each reason; it is not sent', async () => {
    const { send, reach, toReview, context, actor } = startBooking();
    await toReview();
    send({ type: 'step.goTo', step: 'contact' });
    send({ type: 'form.change', change: { name: ' ', email: '', licence: false } });
    send({ type: 'continue' });
    await reach({ choosing: 'contact' });
    assert.deepEqual(context().formErrors, { name: 'missing', email: 'missing', licence: 'missing' });
    send({ type: 'form.change', change: { phone: '089 1234567' } });
    assert.equal(context().formErrors.email, undefined, 'a phone number is enough');
    send({ type: 'step.goTo', step: 'model' });
    send({ type: 'model.select', modelId: 'aster' });
    assert.ok(actor.getSnapshot().matches({ choosing: 'model' }));
    assert.equal(context().form.phone, '089 1234567');
  });
});

describe('a reload', () => {
  test('with leave to keep all: the same request goes again, and one booking is made', async () => {
    const { reach, send, context, bookings, calls } = await interrupted(true, { afterWork: true });
    await reach({ choosing: 'submitFailed' });
    assert.equal(context().error, undefined);
    assert.equal(context().form.name, PERSON.name);
    send({ type: 'submit' });
    await reach('confirmed');
    assert.equal(bookings().length, 1);
    assert.deepEqual(calls()[1]?.[0], calls()[0]?.[0]);
    assert.equal(calls()[1]?.[1].idempotencyKey, 'key-1');
  });

  test('without personal data: it is typed again and goes with the same key', async () => {
    const { reach, send, context, bookings, calls } = await interrupted(false, { afterWork: true });
    await reach({ choosing: 'contact' });
    assert.deepEqual([context().form.name, context().attempt?.request], ['', undefined]);
    send({ type: 'form.change', change: PERSON });
    send({ type: 'continue' });
    await reach({ choosing: 'submitFailed' });
    send({ type: 'submit' });
    await reach('confirmed');
    assert.equal(bookings().length, 1);
    assert.equal(calls()[1]?.[1].idempotencyKey, 'key-1');
  });

  test('typed differently after the first try went through: it was sent already, and no second one is made', async () => {
    const { reach, send, bookings, said, actor } = await interrupted(false, { afterWork: true });
    await reach({ choosing: 'contact' });
    send({ type: 'form.change', change: { ...PERSON, name: 'Ada B. Example' } });
    send({ type: 'continue' });
    send({ type: 'submit' });
    await reach('alreadySent');
    assert.equal(bookings().length, 1);
    assert.deepEqual(said('booking.failed').pop(), { type: 'booking.failed', code: 'idempotency-key-reused' });
    assert.ok(actor.getSnapshot().hasTag('done'));
    send({ type: 'prefill.change', modelId: 'aster', dealerId: 'munich-north' });
    await reach({ choosing: { time: 'ready' } });
  });

  test('typed differently after a first try that did not arrive: it is booked with the same key', async () => {
    const { reach, send, bookings, calls } = await interrupted(false, { afterWork: false });
    await reach({ choosing: 'contact' });
    send({ type: 'form.change', change: { ...PERSON, name: 'Ada B. Example' } });
    send({ type: 'continue' });
    send({ type: 'submit' });
    await reach('confirmed');
    assert.equal(bookings()[0]?.contact?.name, 'Ada B. Example');
    assert.equal(calls()[1]?.[1].idempotencyKey, 'key-1');
  });

  test('in the middle of the choices: it goes on at the first step that is not complete', async () => {
    const { reach, context, said } = startBooking({ input: { draft: { modelId: 'aster', dealerId: 'munich-north' } } });
    await reach({ choosing: { time: 'ready' } });
    assert.deepEqual([context().model?.id, context().dealer?.id], ['aster', 'munich-north']);
    assert.equal(said('booking.step.entered')[0]?.count, 5, 'what the person chose is counted');
  });

  test('with a time of another dealer than the host’s: the time is chosen anew', async () => {
    const first = startBooking();
    await first.toReview();
    const draft = draftOf(first.context(), true);
    const { reach, context } = startBooking({ input: { draft, dealerId: 'munich-south' } });
    await reach({ choosing: { time: 'ready' } });
    assert.deepEqual([context().dealer?.id, context().slot], ['munich-south', undefined]);
    assert.equal(context().form.name, PERSON.name);
  });

  test('with a dealer that is not there any more: another is chosen', async () => {
    const draft = { modelId: 'aster', dealerId: 'gone' };
    const { reach } = startBooking({ input: { draft } });
    await reach({ choosing: { dealer: 'ready' } });
  });
});
