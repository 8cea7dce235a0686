import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { atMenu, PERSON, refusal, startService } from '../test/machine.fixture.ts';

describe('B1 the way of a service visit', () => {
  test('B1 B12 model, dealer, service, options, time, contact and review lead to a booked visit', async () => {
    const { api, send, reach, toReview, said, books } = startService();
    await toReview({ ...PERSON, plate: 'M-FC 2026', mileage: '12.500 km' });
    send({ type: 'submit' });
    await reach('confirmed');
    assert.deepEqual(
      said('booking.step.entered').map(({ step, index, count }) => [step, index, count]),
      ['model', 'dealer', 'service', 'options', 'time', 'contact', 'review'].map((step, i) => [step, i, 7]),
    );
    const { request } = books()[0] ?? assert.fail();
    assert.deepEqual(request.visit, {
      itemIds: ['item-oil-service'],
      vehicle: { modelId: 'aster', plate: 'M-FC 2026', mileageKm: 12_500 },
    });
    assert.deepEqual([request.type, request.testDrive, request.doorToDoor], ['service', undefined, undefined]);
    assert.equal(api.bookings[0]?.estimate?.amount, 14_900);
  });

  test('B7 B12 the times are asked for with the items, and the booking carries offset and zone', async () => {
    const { api, send, walkTo, reach, books, context } = await atMenu();
    send({ type: 'form.change', change: { itemIds: ['item-oil-service', 'item-inspection'] } });
    await walkTo('time');
    assert.deepEqual(api.callsTo('findSlots')[0]?.[0].items, ['item-oil-service', 'item-inspection']);
    const { start, end } = context().slots?.slots[0] ?? assert.fail();
    assert.equal(Date.parse(end) - Date.parse(start), 3 * 3_600_000, 'three hours of work');
    await walkTo('review');
    send({ type: 'submit' });
    await reach('confirmed');
    const { request } = books()[0] ?? assert.fail();
    assert.match(request.start ?? '', /^2026-11-2\dT\d\d:00:00\+01:00$/);
    assert.equal(request.timeZone, 'Europe/Berlin');
  });

  test('B12 the menu is asked for in the person’s language and for their model', async () => {
    const { api } = await atMenu();
    assert.deepEqual(
      api.callsTo('getServiceMenu').map(([query]) => query),
      [{ dealerId: 'munich-north', type: 'service', language: 'en', model: 'aster' }],
    );
  });

  test('B12 a menu that does not come can be asked for again', async () => {
    const { api, send, reach, said } = startService({ input: { modelId: 'aster', dealerId: 'munich-north' } });
    api.failNext('getServiceMenu', refusal('offline'));
    await reach({ choosing: { service: 'failed' } });
    assert.deepEqual(said('booking.failed'), [{ type: 'booking.failed', code: 'offline' }]);
    send({ type: 'retry' });
    await reach({ choosing: { service: 'ready' } });
  });

  test('a car that is not on the list is booked without a model', async () => {
    const { send, settle, walkTo, reach, books, said } = startService();
    await settle();
    send({ type: 'model.select', modelId: 'other' });
    assert.equal(said('booking.changed').pop()?.modelId, undefined);
    await walkTo('review');
    send({ type: 'submit' });
    await reach('confirmed');
    assert.equal(books()[0]?.request.visit?.vehicle, undefined);
  });

  test('a model of the past can be serviced, and is kept from no dealer', async () => {
    const { send, settle, walkTo, context } = startService({ input: { modelId: 'ember' } });
    await settle();
    assert.equal(context().model?.id, 'ember');
    await walkTo('time');
    send({ type: 'step.goTo', step: 'dealer' });
    await settle();
    assert.ok(context().dealers.length > 1);
  });

  test('a menu without ways to stay mobile and without advisors has no step of options', async () => {
    const { walkTo, said } = await atMenu(undefined, { world: { menu: { transportation: [], advisors: [] } } });
    await walkTo('review');
    assert.ok(!said('booking.step.entered').some(({ step }) => step === 'options'));
    assert.equal(said('booking.step.entered').pop()?.count, 4);
  });
});

describe('B12 what is chosen from the menu', () => {
  test('B12 what is due is chosen at first, and can be taken away', async () => {
    const { context, send, stand } = await atMenu({ due: ['oil-service', 'brakes', 'no-such-code'] });
    assert.equal(stand(), 'service', 'it is shown once');
    assert.deepEqual(context().form.itemIds, ['item-oil-service', 'item-brakes']);
    send({ type: 'form.change', change: { itemIds: ['item-brakes'] } });
    send({ type: 'step.goTo', step: 'dealer' });
    send({ type: 'step.goTo', step: 'service' });
    assert.deepEqual(context().form.itemIds, ['item-brakes']);
  });

  test('B12 a car with trouble codes gets the search for the fault, and the codes go along', async () => {
    const troubleCodes = [{ code: 'P0420', description: 'Catalyst' }];
    const { context, walkTo, send, reach, books } = await atMenu({ troubleCodes });
    assert.deepEqual(context().form.itemIds, ['item-diagnosis']);
    await walkTo('review');
    send({ type: 'submit' });
    await reach('confirmed');
    assert.deepEqual(books()[0]?.request.visit?.troubleCodes, troubleCodes);
  });

  test('B12 codes that the person does not want to send stay here', async () => {
    const { walkTo, send, reach, books } = await atMenu({ troubleCodes: [{ code: 'P0420' }] });
    send({ type: 'form.change', change: { withCodes: false } });
    await walkTo('review');
    send({ type: 'submit' });
    await reach('confirmed');
    assert.equal(books()[0]?.request.visit?.troubleCodes, undefined);
  });

  for (const [what, change] of [
    ['a symptom', { symptom: ' A noise at the front left ' }],
    ['the car’s trouble codes', {}],
  ] as const) {
    test(`B12 ${what} without an item is enough`, async () => {
      const { send, walkTo, reach, books, settle } = await atMenu({ troubleCodes: [{ code: 'P0420' }] });
      const withCodes = what !== 'a symptom';
      send({ type: 'form.change', change: { itemIds: [], withCodes, ...change } });
      send({ type: 'continue' });
      await settle();
      await walkTo('review');
      send({ type: 'submit' });
      await reach('confirmed');
      const visit = books()[0]?.request.visit;
      assert.deepEqual([visit?.itemIds, visit?.symptom], [[], change.symptom?.trim()]);
    });
  }

  test('B12 nothing at all is not enough, and a description that is too long is not either', async () => {
    const { send, stand, context } = await atMenu(undefined, { world: { menu: { symptomMaxLength: 20 } } });
    send({ type: 'continue' });
    assert.deepEqual([stand(), context().formErrors], ['service', { itemIds: 'missing' }]);
    send({ type: 'form.change', change: { symptom: 'x'.repeat(21) } });
    send({ type: 'continue' });
    assert.deepEqual([stand(), context().formErrors], ['service', { symptom: 'invalid' }]);
    send({ type: 'form.change', change: { symptom: 'x'.repeat(20) } });
    send({ type: 'continue' });
    assert.equal(stand(), 'options');
  });

  test('B12 other items forget the time, whose length follows from them, and keep what was typed', async () => {
    const { send, walkTo, context, stand, settle } = await atMenu();
    await walkTo('review');
    send({ type: 'step.goTo', step: 'service' });
    send({ type: 'form.change', change: { itemIds: ['item-paint'] } });
    assert.deepEqual([context().slot, context().slots], [undefined, undefined]);
    assert.equal(context().form.name, PERSON.name);
    send({ type: 'continue' });
    await settle();
    assert.equal(stand(), 'time');
  });

  test('B12 another dealer has another menu: what it does not offer is not asked of it', async () => {
    const { send, walkTo, settle, context, stand } = await atMenu();
    await walkTo('review');
    send({ type: 'step.goTo', step: 'dealer' });
    await settle();
    send({ type: 'dealer.select', dealerId: 'munich-south' });
    assert.equal(context().menu, undefined);
    send({ type: 'continue' });
    await settle();
    assert.equal(stand(), 'service');
    assert.deepEqual(context().form.itemIds, ['item-oil-service'], 'that one has it too');
  });

  test('B12 another dealer of the host has another menu as well', async () => {
    const { send, settle, api, context, stand } = await atMenu();
    send({ type: 'prefill.change', modelId: 'aster', dealerId: 'new-york' });
    await settle();
    assert.equal(stand(), 'service');
    assert.equal(api.callsTo('getServiceMenu').pop()?.[0].dealerId, 'new-york');
    assert.equal(context().menu?.items[0]?.price?.currency, 'USD');
  });

  test('B12 a way to stay mobile and an advisor go along', async () => {
    const { send, walkTo, reach, books, api } = await atMenu();
    await walkTo('options');
    send({ type: 'form.change', change: { transportationId: 'loan-car', advisorId: 'advisor-2' } });
    await walkTo('review');
    send({ type: 'submit' });
    await reach('confirmed');
    const visit = books()[0]?.request.visit;
    assert.deepEqual([visit?.transportationId, visit?.advisorId], ['loan-car', 'advisor-2']);
    assert.equal(api.bookings[0]?.estimate?.amount, 17_800, 'with the loan car');
  });
});
