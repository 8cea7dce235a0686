import { expect } from '@open-wc/testing';
import { mountBooking, type Mounted, TYPES, type Type } from '../../test/element.fixture.ts';

/** A back end that has no times; the dealer names one. */
async function asked(type: Type): Promise<Mounted> {
  const booking = await mountBooking({ properties: { type }, world: { capabilities: { slots: false } } });
  await booking.person.walkTo('wishes');
  await booking.person.settled();
  return booking;
}

describe('B11 where a back end has no times, up to three are wished for', () => {
  for (const type of TYPES) {
    it(`B11 (${type}) the windows are sent in their order, without a slot, and the dealer confirms`, async () => {
      const { api, person, books, said } = await asked(type);
      expect(person.text).to.include('The dealer will confirm the time.');
      await person.wish(0, 2, 'morning');
      await person.wish(1, 1, 'afternoon');
      await person.wish(2, 5);
      await person.next();
      await person.walkTo('review');
      expect(person.summary).to.include('Thu, Nov 26 · Morning').and.include('Wed, Nov 25 · Afternoon');
      await person.submit();
      await person.sees('Your request is with the dealer');
      expect(person.text).to.include('The dealer will confirm the time.');
      const { request } = books()[0] ?? {};
      expect(request?.preferredWindows).to.deep.equal([
        { date: '2026-11-26', from: '08:00', to: '12:00' },
        { date: '2026-11-25', from: '12:00', to: '18:00' },
        { date: '2026-12-01', from: '08:00', to: '18:00' },
      ]);
      expect(request).to.not.have.any.keys('slotId', 'holdId', 'start', 'timeZone');
      expect(api.bookings[0]).to.include({ type, status: 'proposed' });
      expect(said('confirmed')[0]).to.include({ status: 'proposed' });
      expect(person.summary).to.include('Morning').and.include('Afternoon');
      expect([...api.callsTo('findSlots'), ...api.callsTo('hold')]).to.be.empty;
    });

    it(`B11 (${type}) one is enough, none is not, and no day can be named twice`, async () => {
      const { api, person, find, focused } = await asked(type);
      await person.next();
      await person.sees('Choose at least one day.');
      expect(focused()?.textContent?.trim()).to.equal('One entry needs your attention');
      expect(find('#wishes')?.getAttribute('aria-invalid')).to.equal('true');
      await person.wish(0, 1);
      const days = (id: string): string[] =>
        [...(find<HTMLSelectElement>(id)?.options ?? [])].map(({ value }) => value);
      expect(days('#wishes')).to.include('2026-11-25');
      expect(days('#wishes-2')).to.include('2026-11-26').and.not.include('2026-11-25');
      await person.next();
      await person.walkTo('review');
      await person.submit();
      await person.sees('Your request is with the dealer');
      expect(api.bookings[0]?.preferredWindows).to.have.length(1);
    });

    it(`B11 (${type}) no file for a calendar: nobody has agreed to a time yet`, async () => {
      const { person } = await asked(type);
      await person.walkTo('review');
      expect(person.primary.textContent?.trim()).to.equal('Send request');
      await person.submit();
      await person.sees('Your request is with the dealer');
      expect(person.text).to.not.include('Add to calendar');
    });
  }
});
