import type { BookingApi } from '@forecourt/contract';
import { deferred, type MemoryBookingApi } from '@forecourt/contract/testing.js';
import { until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { mountBooking, type Mounted, TYPES } from '../../test/element.fixture.ts';

/** Whether the first call of a method was aborted. */
const isAborted = (api: MemoryBookingApi, method: keyof BookingApi): boolean | undefined => {
  const [args] = api.callsTo(method) as unknown[][];
  return (args?.[args.length - 1] as { signal?: AbortSignal }).signal?.aborted;
};

/** Lets the late answer come, and everything be drawn that follows from it. */
async function comeLate({ element }: Mounted, late: { resolve: () => void }): Promise<void> {
  late.resolve();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await element.updateComplete;
}

describe('B3 a late answer never takes the place of a newer one', () => {
  for (const type of TYPES) {
    it(`B3 (${type}) another dealer: the first one’s times are aborted, and come too late`, async () => {
      const booking = await mountBooking({ properties: { type, modelId: 'aster' } });
      const { api, person } = booking;
      const late = deferred();
      api.delay('findSlots', late);
      await person.walkTo('time');
      await until(() => api.callsTo('findSlots').length, 'the question for times');
      await person.press('Change the dealer');
      await person.chooseDealer('Sample Street Motors');
      await person.next();
      await person.walkTo('time', { street: '100 Sample Street', postalCode: '10013', locality: 'New York' });
      await person.settled();
      await person.sees('Eastern Standard Time');
      const { choices } = person;
      expect(choices).not.to.be.empty;
      await comeLate(booking, late);
      expect(person.choices).to.deep.equal(choices);
      expect(person.text).to.include('Eastern Standard Time');
      expect(isAborted(api, 'findSlots')).to.equal(true);
    });

    it(`B3 (${type}) another day: the hold that comes late is given back, and the newer one is kept`, async () => {
      const booking = await mountBooking({ properties: { type } });
      const { api, person, pass, books } = booking;
      await person.walkTo('time');
      const late = deferred();
      api.delay('hold', late);
      await person.chooseTime(1);
      await pass(1);
      await person.chooseDay('November 26');
      await person.chooseTime(2);
      await comeLate(booking, late);
      await pass(1);
      await person.next();
      await person.walkTo('review');
      await person.submit();
      await person.sees('Reference');
      expect(books()[0]?.request.start).to.equal('2026-11-26T11:00:00+01:00');
      const [first] = api.callsTo('hold');
      expect(first?.[0].slotId).to.include('2026-11-24T11');
      expect(api.callsTo('releaseHold').map(([id]) => id)).to.deep.equal(['hold-1']);
      expect(books()[0]?.request.holdId).to.equal('hold-2');
    });
  }

  for (const type of ['service', 'pickup'] as const) {
    it(`B3 (${type}) another dealer: the first one’s menu is aborted, and comes too late`, async () => {
      const booking = await mountBooking({ properties: { type, modelId: 'aster' } });
      const { api, person } = booking;
      const late = deferred();
      api.delay('getServiceMenu', late);
      await person.walkTo('service');
      await until(() => api.callsTo('getServiceMenu').length, 'the question for the menu');
      await person.press('Change the dealer');
      await person.chooseDealer('Sample Street Motors');
      await person.next();
      await person.sees('$149.00');
      await comeLate(booking, late);
      expect(person.text).to.include('$149.00').and.not.include('€149.00');
      expect(isAborted(api, 'getServiceMenu')).to.equal(true);
    });
  }

  it('B3 (pickup) another time: the windows for the first one are aborted, and come too late', async () => {
    const booking = await mountBooking({ properties: { type: 'pickup' } });
    const { api, person } = booking;
    await person.walkTo('time');
    await person.chooseTime('3:00');
    const late = deferred();
    await person.settled();
    api.delay('findSlots', late);
    await person.next();
    await person.sees('When should we bring it back?');
    await person.press('Change the time');
    await person.settled();
    await person.chooseTime('10:00');
    await person.next();
    await person.sees('When should we bring it back?');
    await person.settled();
    const { choices } = person;
    expect(choices[0]).to.include('12:00');
    await comeLate(booking, late);
    expect(person.choices).to.deep.equal(choices);
  });
});
