import { STRICT_DRIVING } from '@forecourt/core';
import { expect } from '@open-wc/testing';
import { confirm, mountBooking, type Mounted, TYPES } from '../../test/element.fixture.ts';
import type { BookingElement } from '../booking.element.ts';
import { MADE_UP_PERSON } from '../testing/index.ts';

/** What a car knows of its owner and itself. */
const KNOWN: Partial<BookingElement> = {
  person: {
    ...{ name: 'Ada Example', email: 'ada@example.com', phone: '+4989123456' },
    address: { lines: ['Beispielstraße 1'], postalCode: '80331', locality: 'München', country: 'DE' },
  },
  vehicle: { modelId: 'aster', due: ['oil-service'] },
};

const DRIVING = { noKeyboard: true, noFiltering: true, maxItems: 6 };

/** How many of anything there are to choose from at once, at most. */
const most = ({ all }: Mounted): number =>
  Math.max(
    ...['model', 'dealer', 'item', 'slot', 'transportation', 'advisor'].map((part) => all(`[part~="${part}"]`).length),
  );

/** Whether anything can be typed into. */
const isTyped = ({ find }: Mounted): boolean =>
  !!find('input:not([type="radio"]):not([type="checkbox"]), textarea, [contenteditable]');

describe('B18 in a moving car', () => {
  for (const type of TYPES) {
    it(`B18 (${type}) without a keyboard it is booked by what is known, and by choices`, async () => {
      const booking = await mountBooking({
        properties: { type, ...KNOWN, restrictions: DRIVING },
        env: { restrictions: DRIVING },
      });
      const seen: string[] = [];
      const { person, find, element } = booking;
      for (let steps = 0; person.view !== 'review' && steps < 12; steps += 1) {
        await person.settled();
        const at = person.view;
        seen.push(at);
        expect(isTyped(booking), at).to.equal(false);
        expect(most(booking), at).to.be.at.most(6);
        if (at === 'dealer') await person.chooseDealer('Nordstern');
        if (at === 'model') await person.chooseModel('Aster');
        if (at === 'time' || at === 'dropOff') await person.chooseTime(0);
        if (at === 'contact') find('#licence')?.click();
        await element.updateComplete;
        await person.next();
        await person.settled();
        if (person.view === at) throw new Error(`no way on from ${at}; there is “${person.text}”`);
      }
      expect(seen).to.include('dealer').and.include('time');
      if (type === 'test-drive') expect(seen).to.include('contact');
      await confirm(booking);
      expect(booking.api.bookings[0]?.contact?.name).to.equal('Ada Example');
    });

    it(`B18 (${type}) all that a driver must not do is left out, and more times can be turned to`, async () => {
      const booking = await mountBooking({
        properties: { type, ...KNOWN, dealerId: 'munich-north', itemIds: ['item-oil-service'], modelId: 'aster' },
        env: { restrictions: DRIVING },
      });
      const { person, find, all } = booking;
      await person.walkTo('time');
      await person.settled();
      expect(all('[part~="slot"]')).to.have.length(6);
      find('[part~="more"]')?.click();
      await person.element.updateComplete;
      expect(all('[part~="slot"]')).to.have.length(1);
      expect(person.hold, 'no clock that runs').to.not.match(/\d/);
    });

    it(`B18 (${type}) a car that starts to move on a form pauses it; parked, all that was typed is there`, async () => {
      const { element, person, find } = await mountBooking({ properties: { type } });
      await person.walkTo('contact');
      await person.fillContact({ name: 'Ada Example', email: 'ada' });
      element.restrictions = STRICT_DRIVING;
      await element.updateComplete;
      expect(person.text).to.include('when the car is parked');
      expect(find('input')).to.equal(null);
      expect(person.primary.getAttribute('aria-disabled')).to.equal('true');
      await person.next();
      element.restrictions = {};
      await element.updateComplete;
      expect(person.view).to.equal('contact');
      expect(find<HTMLInputElement>('#name')?.value).to.equal('Ada Example');
      expect(find<HTMLInputElement>('#email')?.value).to.equal('ada');
      await person.fillContact(MADE_UP_PERSON);
      await person.next();
      await person.sees('Is everything right?');
      await confirm({ person, element });
    });
  }

  it('B18 (service) a list of services shows six, those that are due among them', async () => {
    const booking = await mountBooking({
      properties: { type: 'service', vehicle: { due: ['paint'] } },
      env: { restrictions: DRIVING },
    });
    await booking.person.walkTo('service');
    await booking.person.settled();
    expect(booking.person.choices).to.have.length(6);
    expect(booking.person.choices.join()).to.include('Scratch repair');
    expect(booking.person.text).to.include('More services can be chosen when the car is parked.');
    expect(isTyped(booking)).to.equal(false);
  });

  it('B18 (pickup) the addresses pause, too, and nothing is lost', async () => {
    const { element, person, find } = await mountBooking({ properties: { type: 'pickup' } });
    await person.walkTo('address');
    await person.fillAddress({ street: 'Beispielstraße 1', sameAddress: false, dropOffStreet: 'Musterweg 2' });
    element.restrictions = STRICT_DRIVING;
    await element.updateComplete;
    expect(person.text).to.include('when the car is parked');
    expect(person.primary.getAttribute('aria-disabled')).to.equal('true');
    element.restrictions = {};
    await element.updateComplete;
    expect(find<HTMLInputElement>('#street')?.value).to.equal('Beispielstraße 1');
    expect(find<HTMLInputElement>('#dropOffStreet')?.value).to.equal('Musterweg 2');
  });
});
