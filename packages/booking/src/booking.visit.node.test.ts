import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { atMenu, PERSON, refusal } from '../test/machine.fixture.ts';

describe('B12 which car comes', () => {
  const known = { vin: 'wvwzzz1jz3w386752', plate: 'M-FC 1', mileageKm: 30_500 };

  test('B12 what the host knows goes along; a VIN is sent as it is written', async () => {
    const { walkTo, send, reach, books, context } = await atMenu(known);
    assert.deepEqual([context().form.plate, context().form.mileage], ['M-FC 1', '30500']);
    await walkTo('review');
    send({ type: 'submit' });
    await reach('confirmed');
    assert.deepEqual(books()[0]?.request.visit?.vehicle, {
      ...{ modelId: 'aster', vin: 'WVWZZZ1JZ3W386752', plate: 'M-FC 1', mileageKm: 30_500 },
    });
  });

  for (const vin of ['WVWZZZ1JZ3W38675', 'WVWZZZ1JZ3W38675I', '']) {
    test(`B12 “${vin}” is no VIN and is left out rather than refused`, async () => {
      const { walkTo, send, reach, books } = await atMenu({ vin });
      await walkTo('review');
      send({ type: 'submit' });
      await reach('confirmed');
      assert.deepEqual(books()[0]?.request.visit?.vehicle, { modelId: 'aster' });
    });
  }

  for (const [typed, mileageKm] of [
    ['12 500', 12_500],
    ['12,500', 12_500],
    ['12’500 km', 12_500],
    ['١٢٬٥٠٠', 12_500],
    ['１２５００', 12_500],
    ['0', 0],
  ] as const) {
    test(`B12 a mileage of “${typed}” is ${mileageKm}`, async () => {
      const { walkTo, send, reach, books } = await atMenu();
      await walkTo('review', { ...PERSON, mileage: typed });
      send({ type: 'submit' });
      await reach('confirmed');
      assert.equal(books()[0]?.request.visit?.vehicle?.mileageKm, mileageKm);
    });
  }

  test('B12 a mileage that is none is said so', async () => {
    const { walkTo, send, stand, context } = await atMenu();
    await walkTo('contact');
    send({ type: 'form.change', change: { ...PERSON, mileage: 'a lot' } });
    send({ type: 'continue' });
    assert.deepEqual([stand(), context().formErrors], ['contact', { mileage: 'invalid' }]);
  });
});

describe('what the back end refuses of a visit', () => {
  for (const [pointer, step, field] of [
    ['/visit/itemIds', 'service', 'itemIds'],
    ['/visit/symptom', 'service', 'symptom'],
    ['/visit/transportationId', 'options', 'transportationId'],
    ['/visit/advisorId', 'options', 'advisorId'],
    ['/visit/vehicle/mileageKm', 'contact', 'mileage'],
    ['/visit/vehicle/plate', 'contact', 'plate'],
    ['/contact/email', 'contact', 'email'],
  ] as const) {
    test(`${pointer} leads to the step ${step}, is marked there, and mended goes with a new key`, async () => {
      const { walkTo, send, reach, failBook, settle, stand, context, books } = await atMenu();
      await walkTo('review');
      failBook(refusal('invalid', pointer));
      send({ type: 'submit' });
      await settle();
      assert.deepEqual([stand(), context().formErrors], [step, { [field]: 'invalid' }]);
      assert.equal(context().form.name, PERSON.name);
      await walkTo('review');
      send({ type: 'submit' });
      await reach('confirmed');
      assert.equal(new Set(books().map(({ key }) => key)).size, 2);
    });
  }

  test('what stands on no step of the way leads to the review, with what happened', async () => {
    const { walkTo, send, reach, failBook, context } = await atMenu(undefined, {
      world: { menu: { transportation: [], advisors: [] } },
    });
    await walkTo('review');
    for (const pointer of ['/visit/advisorId', '/preferredWindows', '/dealerId']) {
      failBook(refusal('invalid', pointer));
      send({ type: 'submit' });
      await reach('submitting');
      await reach({ choosing: 'submitFailed' });
      assert.equal(context().error, 'invalid', pointer);
    }
  });

  test('B6 a time that is gone: three others of the same length, and nothing is lost', async () => {
    const { api, walkTo, send, reach, context } = await atMenu();
    send({ type: 'form.change', change: { itemIds: ['item-inspection'] } });
    await walkTo('review');
    api.takeSlot(context().slot?.id ?? '');
    send({ type: 'submit' });
    await reach({ choosing: 'slotGone' });
    assert.deepEqual(
      context().alternatives.map(({ start, end }) => Date.parse(end) - Date.parse(start)),
      [1, 1, 1].map(() => 2 * 3_600_000),
    );
    assert.deepEqual([context().form.name, context().form.itemIds], [PERSON.name, ['item-inspection']]);
  });

  test('B5 an unknown outcome is tried again with the same key and body', async () => {
    const { api, walkTo, send, reach, failBook, books } = await atMenu();
    await walkTo('review');
    failBook(refusal('timeout'), { afterWork: true });
    send({ type: 'submit' });
    await reach({ choosing: 'submitFailed' });
    send({ type: 'submit' });
    await reach('confirmed');
    assert.deepEqual([books()[1], api.bookings.length], [books()[0], 1]);
  });
});
