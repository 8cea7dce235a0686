import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { HOME, type MachineOptions, PERSON, refusal, startHolding, turns } from '../test/machine.fixture.ts';

const PHONE = { ...PERSON, phone: '089 123456' };
const AWAY = { dropOffStreet: 'Musterweg 3', dropOffPostalCode: '81379', dropOffLocality: 'München' };
const home = { lines: ['Beispielstraße 1'], locality: 'München', postalCode: '80331', country: 'DE' };
const away = { lines: ['Musterweg 3'], locality: 'München', postalCode: '81379', country: 'DE' };

/** A pick-up in Munich, over a back end that holds slots unless it is told otherwise. */
async function startPickup(options: MachineOptions = {}) {
  const input = { type: 'pickup', modelId: 'aster', dealerId: 'munich-north', ...options.input };
  const booking = startHolding({ ...options, input });
  await booking.settle();
  const { send, settle, context, api, toReview } = booking;
  /** Types an address and goes on. */
  const live = async (change: object): Promise<void> => {
    send({ type: 'form.change', change });
    send({ type: 'continue' });
    await settle();
  };
  /** Stands before the submit, can be rung, and sends. */
  const book = async (): Promise<void> => {
    await toReview(PHONE);
    send({ type: 'submit' });
    await booking.reach('confirmed');
  };
  const asked = () => api.callsTo('checkServiceArea').map(([, { address }]) => address);
  const back = () => context().held.dropOff?.slotId;
  return { ...booking, live, book, asked, back };
}

describe('B13 the way of a pick-up', () => {
  test('B13 two addresses, two windows, a note of the key and a phone number lead to a booked pick-up', async () => {
    const { api, walkTo, live, book, said, books, context } = await startPickup();
    await walkTo('address');
    await live({ ...HOME, sameAddress: false, ...AWAY, keyNote: ' With the porter ' });
    await book();
    assert.deepEqual(
      said('booking.step.entered').map(({ step, index, count }) => [step, index, count]),
      ['service', 'options', 'address', 'time', 'dropOff', 'contact', 'review'].map((step, i) => [step, i, 7]),
    );
    const { request } = books()[0] ?? assert.fail();
    const { dropOff, ...places } = request.doorToDoor ?? assert.fail();
    assert.deepEqual(places, { pickupAddress: home, dropOffAddress: away, keyNote: 'With the porter' });
    assert.equal(dropOff?.slotId, context().dropOff?.id);
    assert.equal(request.contact.phone, '+4989123456', 'E.164');
    assert.equal(api.bookings[0]?.doorToDoor?.dropOff?.start, dropOff?.start);
  });

  test('B13 back to the same address: it is asked for once and sent twice', async () => {
    const { walkTo, live, book, books, asked } = await startPickup();
    await walkTo('address');
    await live(HOME);
    await book();
    assert.deepEqual(asked(), [home]);
    const { pickupAddress, dropOffAddress } = books()[0]?.request.doorToDoor ?? {};
    assert.deepEqual([pickupAddress, dropOffAddress], [home, home]);
  });

  test('B13 both windows are held, and both holds go with the booking', async () => {
    const { book, heldAt, back, walkTo, books, context, holds } = await startPickup();
    await walkTo('contact');
    assert.deepEqual([heldAt(), back()], [context().slot?.id, context().dropOff?.id]);
    await book();
    assert.equal(holds().length, 2);
    const { request } = books()[0] ?? assert.fail();
    assert.deepEqual([request.holdId, request.doorToDoor?.dropOff?.holdId], ['hold-1', 'hold-2']);
  });

  test('B13 the car cannot come back before the work is done: the windows are asked for by the first one', async () => {
    const { api, walkTo, context } = await startPickup({ input: { itemIds: ['item-paint'] } });
    await walkTo('dropOff');
    const { slot, dropOffSlots } = context();
    const query = api.callsTo('findSlots').pop()?.[0];
    assert.deepEqual([query?.dropOffFor, query?.items], [slot?.id, ['item-paint']]);
    const first = Date.parse(dropOffSlots?.slots[0]?.start ?? '');
    assert.ok(first >= Date.parse(slot?.end ?? '') + 180 * 60_000);
  });

  test('B13 another time of the pick-up forgets the return and gives its hold back', async () => {
    const { walkTo, send, settle, slotAt, context, released, pass, stand } = await startPickup();
    await walkTo('contact');
    send({ type: 'form.change', change: PHONE });
    send({ type: 'step.goTo', step: 'time' });
    await settle();
    send({ type: 'slot.select', slot: slotAt(5) });
    assert.deepEqual([context().dropOff, context().dropOffSlots], [undefined, undefined]);
    await pass(1);
    await pass(1);
    assert.deepEqual([...released()].sort(), ['hold-1', 'hold-2']);
    send({ type: 'continue' });
    await settle();
    assert.deepEqual([stand(), context().form.name], ['dropOff', PERSON.name]);
  });

  test('B4 a hold of the return that runs out leads to the return, and keeps the rest', async () => {
    const { walkTo, send, settle, pass, stand, context, slotAt, said } = await startPickup();
    await walkTo('dropOff');
    await pass(60);
    send({ type: 'slot.select', slot: slotAt(2, context().dropOffSlots) });
    send({ type: 'continue' });
    await settle();
    send({ type: 'form.change', change: PHONE });
    await pass(540);
    await settle();
    assert.deepEqual(
      [stand(), context().slot, context().dropOff],
      ['time', undefined, undefined],
      'the time goes first',
    );
    await pass(120);
    assert.equal(stand(), 'time', 'and nobody is sent to a way back from nowhere');
    assert.equal(said('booking.failed').length, 1);
    assert.equal(context().form.name, PERSON.name);
  });

  test('B4 a hold of the return that ends first leads to the return alone', async () => {
    const { walkTo, actor, settle, stand, context } = await startPickup();
    await walkTo('contact');
    actor.send({ type: 'hold.ended', leg: 'dropOff', reason: 'expired' });
    await settle();
    assert.deepEqual([stand(), context().dropOff], ['dropOff', undefined]);
    assert.ok(context().slot);
  });

  test('B6 a window of the return that somebody else was faster with: three others of the return', async () => {
    const { api, walkTo, send, reach, slotAt, context, settle, stand } = await startPickup();
    await walkTo('dropOff');
    const wanted = slotAt(2, context().dropOffSlots);
    api.takeSlot(wanted.id);
    send({ type: 'slot.select', slot: wanted });
    send({ type: 'continue' });
    await reach({ choosing: 'slotGone' });
    assert.deepEqual([context().goneLeg, context().alternatives.length], ['dropOff', 3]);
    const { slot, alternatives } = context();
    assert.ok(alternatives.every(({ start }) => Date.parse(start) > Date.parse(slot?.end ?? '')));
    send({ type: 'slot.select', slot: alternatives[1] ?? assert.fail() });
    await settle();
    assert.deepEqual([stand(), context().slot, context().dropOff], ['contact', slot, alternatives[1]]);
  });
});

describe('B13 where the car is collected', () => {
  test('B13 each address that the dealer does not reach is marked where it stands', async () => {
    const { walkTo, live, stand, context } = await startPickup();
    await walkTo('address');
    const far = { postalCode: '20095', dropOffPostalCode: '20095' };
    await live({ ...HOME, ...AWAY, sameAddress: false, dropOffPostalCode: far.dropOffPostalCode });
    assert.deepEqual([stand(), context().formErrors], ['address', { dropOffStreet: 'outside' }]);
    await live({ postalCode: far.postalCode, dropOffPostalCode: '81379' });
    assert.deepEqual([stand(), context().formErrors], ['address', { street: 'outside' }]);
    await live({ dropOffPostalCode: far.dropOffPostalCode });
    assert.deepEqual(context().formErrors, { street: 'outside', dropOffStreet: 'outside' });
    await live({ sameAddress: true });
    assert.deepEqual(context().formErrors, { street: 'outside' });
    await live({ postalCode: '80331' });
    assert.equal(stand(), 'time');
  });

  test('B13 an address that is not complete is not asked for', async () => {
    const { walkTo, live, context, asked } = await startPickup();
    await walkTo('address');
    await live({ sameAddress: false });
    const all = { street: 'missing', locality: 'missing', dropOffStreet: 'missing', dropOffLocality: 'missing' };
    assert.deepEqual([context().formErrors, asked()], [all, []]);
  });

  test('B13 an address changed later is asked for again', async () => {
    const { walkTo, live, send, settle, stand, asked } = await startPickup();
    await walkTo('time');
    send({ type: 'step.goTo', step: 'address' });
    await settle();
    await live({ postalCode: '20095' });
    assert.deepEqual([stand(), asked().length], ['address', 2]);
  });

  test('B13 one that was changed cannot be left by the list of steps before it is asked for', async () => {
    const { walkTo, send, settle, stand, asked } = await startPickup();
    await walkTo('review', PHONE);
    send({ type: 'step.goTo', step: 'address' });
    send({ type: 'form.change', change: { postalCode: '20095' } });
    send({ type: 'step.goTo', step: 'contact' });
    assert.equal(stand(), 'address');
    send({ type: 'continue' });
    await settle();
    assert.deepEqual([stand(), asked().length], ['address', 2]);
  });

  test('B13 a back end that cannot tell is not asked', async () => {
    const { book, asked } = await startPickup({ world: { capabilities: { serviceArea: false } } });
    await book();
    assert.deepEqual(asked(), []);
  });

  test('B13 a question that fails can be asked again, and what was typed is kept', async () => {
    const { api, walkTo, live, send, reach, stand, settle, context } = await startPickup();
    await walkTo('address');
    api.failNext('checkServiceArea', refusal('offline'));
    await live(HOME);
    await reach({ choosing: { address: 'failed' } });
    assert.deepEqual([context().error, context().form.street], ['offline', HOME.street]);
    send({ type: 'retry' });
    await settle();
    assert.equal(stand(), 'time');
  });

  test('B13 what the back end cannot read of an address is marked', async () => {
    const { api, walkTo, live, stand, context } = await startPickup();
    await walkTo('address');
    api.failNext('checkServiceArea', refusal('invalid', '/address/postalCode'));
    await live(HOME);
    assert.deepEqual([stand(), context().formErrors], ['address', { postalCode: 'invalid' }]);
  });

  test('B13 an address of the host is checked and not shown; one that is not reached is', async () => {
    for (const [postalCode, step] of [
      ['80331', 'time'],
      ['20095', 'address'],
    ] as const) {
      const person = { address: { ...home, postalCode } };
      const { walkTo, send, settle, stand, asked, said } = await startPickup({ input: { person } });
      await walkTo('options');
      send({ type: 'continue' });
      await settle();
      assert.deepEqual([stand(), asked().length], [step, 1]);
      assert.equal(
        said('booking.step.entered').some((entered) => entered.step === 'address' && entered.index >= 0),
        false,
      );
    }
  });

  for (const [pointer, field] of [
    ['/doorToDoor/pickupAddress', 'street'],
    ['/doorToDoor/dropOffAddress/postalCode', 'dropOffPostalCode'],
    ['/doorToDoor/handOver/phone', 'handOverPhone'],
  ] as const) {
    for (const who of ['the person', 'the host'] as const) {
      test(`B13 ${pointer} refused, of an address of ${who}: it is shown and marked`, async () => {
        const person = who === 'the host' ? { address: home } : {};
        const { toReview, send, settle, stand, context, failBook } = await startPickup({ input: { person } });
        await toReview(PHONE);
        failBook(refusal('invalid', pointer));
        send({ type: 'submit' });
        await settle();
        assert.deepEqual([stand(), context().formErrors], ['address', { [field]: 'invalid' }]);
        await turns();
        assert.equal(stand(), 'address');
      });
    }
  }
});

describe('B13 whom the driver rings', () => {
  test('B13 a phone number is needed, an e-mail address is not', async () => {
    const { walkTo, send, stand, context } = await startPickup();
    await walkTo('contact');
    send({ type: 'form.change', change: PERSON });
    send({ type: 'continue' });
    assert.deepEqual([stand(), context().formErrors], ['contact', { phone: 'missing' }]);
    send({ type: 'form.change', change: { email: '', phone: '0049 89 123456' } });
    send({ type: 'continue' });
    assert.equal(stand(), 'review');
  });

  test('B13 somebody else who hands the car over is rung instead, at a number in E.164', async () => {
    const { walkTo, live, toReview, send, reach, books, context } = await startPickup();
    await walkTo('address');
    await live({ ...HOME, otherContact: true, handOverName: ' ', handOverPhone: 'call me' });
    assert.deepEqual(context().formErrors, { handOverName: 'missing', handOverPhone: 'invalid' });
    await live({ handOverName: 'The porter', handOverPhone: '(089) 765432' });
    await toReview(PERSON);
    send({ type: 'submit' });
    await reach('confirmed');
    const { contact, doorToDoor } = books()[0]?.request ?? {};
    assert.deepEqual([contact?.phone, doorToDoor?.handOver], [undefined, { name: 'The porter', phone: '+4989765432' }]);
  });

  test('B5 a first try that had gone through is shown as what was booked, the way back with it', async () => {
    const { api, toReview, send, settle, failBook, reach, context, slotAt } = await startPickup();
    await toReview(PHONE);
    const { slot, dropOff } = context();
    failBook(refusal('timeout'), { afterWork: true });
    send({ type: 'submit' });
    await reach({ choosing: 'submitFailed' });
    send({ type: 'step.goTo', step: 'dropOff' });
    await settle();
    send({ type: 'slot.select', slot: slotAt(6, context().dropOffSlots) });
    send({ type: 'continue' });
    await settle();
    send({ type: 'submit' });
    await reach('confirmed');
    assert.equal(api.bookings.length, 1);
    assert.equal(context().settledEarlier, true);
    assert.deepEqual([context().slot?.start, context().dropOff?.start], [slot?.start, dropOff?.start]);
  });
});
