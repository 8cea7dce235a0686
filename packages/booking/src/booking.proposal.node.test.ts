import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApiError } from '@forecourt/contract';
import { MADE_UP_DEALERS } from '@forecourt/contract/testing.js';
import { waitFor } from 'xstate';
import { startBooking } from '../test/machine.fixture.ts';
import type { BookingInput } from './booking.context.ts';
import type { BookingEvent, Proposal } from './booking.events.ts';
import { slotQueryOf } from './booking.requests.ts';
import { canPropose } from './booking.updates.ts';

const PERSON = { name: 'Ada Example', email: 'ada@example.com', phone: '+4989123456', licenceHeld: true };
const ADDRESS = { lines: ['Beispielstraße 1'], postalCode: '80331', locality: 'München', country: 'DE' };
const PREFILL = { modelId: 'aster', dealerId: 'munich-north' };

/** All that is known of somebody who drives, by the type of what they book. */
const KNOWN: Readonly<Record<string, Partial<BookingInput>>> = {
  'test-drive': { type: 'test-drive', ...PREFILL, person: PERSON },
  service: { type: 'service', ...PREFILL, person: PERSON, vehicle: { due: ['oil-service'] } },
  pickup: {
    ...{ type: 'pickup', ...PREFILL, person: { ...PERSON, address: ADDRESS } },
    ...{ itemIds: ['item-oil-service'], transportationId: 'wait' },
  },
};

/** Starts with what is known, waits until it goes no further, and has the first free times. */
async function known(type: string, options: Parameters<typeof startBooking>[0] = {}) {
  const booking = startBooking({ ...options, input: { ...KNOWN[type], ...options.input } });
  const { api, settle, context } = booking;
  await settle();
  const { signal } = new AbortController();
  // times that can be asked for, whoever is known
  const asked = { ...context(), dealer: context().dealer ?? MADE_UP_DEALERS[0] };
  const list = await api.findSlots(slotQueryOf(asked, 'time'), { signal });
  const slot = list.slots[1] ?? assert.fail('there are no slots');
  const isTwoWay = type === 'pickup' && !!context().dealer;
  const back = isTwoWay && (await api.findSlots(slotQueryOf({ ...context(), slot }, 'dropOff'), { signal }));
  const proposal: Proposal = { slot, dropOff: back ? back.slots[0] : undefined, timeZone: list.timeZone };
  const accept: BookingEvent = { type: 'proposal.accept', ...proposal };
  return { ...booking, accept, slot, canPropose: () => canPropose(context()) };
}

describe('B18 a time that is proposed to somebody who drives', () => {
  for (const type of Object.keys(KNOWN)) {
    for (const holds of [false, true]) {
      test(`B18 (${type}) a yes books it, once${holds ? ', and it is held meanwhile' : ''}`, async () => {
        const { api, actor, accept, send, reach, context, slot } = await known(type, {
          world: { capabilities: { holds } },
        });
        send(accept);
        send(accept);
        send({ type: 'submit' });
        await reach('confirmed');
        assert.equal(api.callsTo('book').length, 1);
        assert.equal(context().booking?.start, slot.start);
        assert.equal(api.callsTo('hold').length, holds ? (type === 'pickup' ? 2 : 1) : 0);
        send(accept);
        assert.equal(actor.getSnapshot().matches('confirmed'), true);
        assert.equal(api.callsTo('book').length, 1);
      });
    }
  }

  test('B18 only who is known is proposed anything: no dealer, no person, no licence, no times, none', async () => {
    const without: readonly (readonly [string, Partial<BookingInput>])[] = [
      ['test-drive', { modelId: undefined }],
      ['test-drive', { dealerId: undefined }],
      ['test-drive', { person: undefined }],
      ['test-drive', { person: { ...PERSON, licenceHeld: undefined } }],
      ['service', { vehicle: undefined }],
      ['pickup', { person: PERSON }],
    ];
    for (const [type, input] of without) {
      const { canPropose: can, accept, send, actor } = await known(type, { input });
      assert.equal(can(), false, `${type} ${JSON.stringify(input)}`);
      const before = actor.getSnapshot().value;
      send(accept);
      assert.deepEqual(actor.getSnapshot().value, before);
    }
    const asked = await known('test-drive', { world: { capabilities: { slots: false } } }).catch(() => undefined);
    assert.equal(asked?.canPropose() ?? false, false);
  });

  test('B18 while it is not known whether an earlier try went through, nothing else can be booked', async () => {
    const { api, accept, send, reach, canPropose: can, actor } = await known('test-drive');
    api.failNext('book', new ApiError('timeout', 'timeout'));
    send(accept);
    await reach({ choosing: 'submitFailed' });
    assert.equal(can(), false);
    send(accept);
    assert.equal(actor.getSnapshot().matches({ choosing: 'submitFailed' }), true);
    const [[, first]] = api.callsTo('book') as [[unknown, { idempotencyKey: string }]];
    send({ type: 'submit' });
    await reach('confirmed');
    const [, [, second]] = api.callsTo('book') as [unknown, [unknown, { idempotencyKey: string }]];
    assert.equal(second.idempotencyKey, first.idempotencyKey);
  });

  test('B18 a time that somebody else took can be answered with another one', async () => {
    const { api, accept, send, reach, slot, canPropose: can, context } = await known('test-drive');
    api.takeSlot(slot.id);
    send(accept);
    await reach({ choosing: 'slotGone' });
    assert.equal(can(), true);
    const other = context().alternatives[0] ?? assert.fail('there is no alternative');
    send({ type: 'proposal.accept', slot: other, dropOff: undefined, timeZone: 'Europe/Berlin' });
    await reach('confirmed');
    assert.equal(context().booking?.start, other.start);
  });

  test('B18 a time that has passed is not sent', async () => {
    const { api, accept, send, actor } = await known('test-drive');
    api.advance(90 * 86_400_000);
    send(accept);
    await waitFor(actor, (snapshot) => !snapshot.hasTag('busy'), { timeout: 500 });
    assert.equal(api.callsTo('book').length, 0);
    assert.equal(actor.getSnapshot().matches('choosing'), true);
  });

  test('B18 what the host amends goes along', async () => {
    const { api, accept, send, reach } = await known('test-drive');
    send({ ...accept, amendment: { note: 'From the car.' } } as BookingEvent);
    await reach('confirmed');
    assert.equal(api.callsTo('book')[0]?.[0].note, 'From the car.');
  });
});

describe('B18 what the car says of itself', () => {
  const CAR = { modelName: ' aster ', plate: 'M AB 123', mileageKm: 41_200, troubleCodes: [{ code: 'P0420' }] };

  test('B18 it fills what nobody has said yet, and moves nothing', async () => {
    const { send, context, actor, settle } = startBooking({ input: { type: 'service' } });
    await settle();
    const before = actor.getSnapshot().value;
    send({ type: 'vehicle.change', vehicle: CAR });
    assert.deepEqual(actor.getSnapshot().value, before);
    assert.equal(context().model?.id, 'aster');
    assert.deepEqual([context().form.plate, context().form.mileage], ['M AB 123', '41200']);
    assert.deepEqual(context().input.vehicle?.troubleCodes, CAR.troubleCodes);
  });

  test('B18 what was chosen and typed stays', async () => {
    const { send, context, settle } = startBooking({ input: { type: 'service' } });
    await settle();
    send({ type: 'model.select', modelId: 'cirrus' });
    send({ type: 'vehicle.change', vehicle: { ...CAR, mileageKm: 1 } });
    send({ type: 'vehicle.change', vehicle: { ...CAR, plate: 'M XY 9', mileageKm: 2 } });
    assert.equal(context().model?.id, 'cirrus');
    assert.deepEqual([context().form.plate, context().form.mileage], ['M AB 123', '1']);
  });

  test('B18 who wants to drive another car is not offered their own', async () => {
    const { send, context, settle } = startBooking({ input: { type: 'test-drive', vehicle: CAR } });
    await settle();
    send({ type: 'vehicle.change', vehicle: CAR });
    assert.equal(context().model, undefined);
  });
});
