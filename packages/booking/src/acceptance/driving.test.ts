import { STRICT_DRIVING } from '@forecourt/core';
import { expect } from '@open-wc/testing';
import { confirm, mountBooking, TYPES } from '../../test/element.fixture.ts';
import { CHOOSING, isTyped, KNOWN, most } from '../../test/car.fixture.ts';
import { MADE_UP_PERSON } from '../testing/index.ts';

describe('B18 without a keyboard', () => {
  for (const type of TYPES) {
    it(`B18 (${type}) it is booked by what is known, and by choices`, async () => {
      const booking = await mountBooking({
        properties: { type, ...KNOWN, restrictions: CHOOSING },
        env: { restrictions: CHOOSING },
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
        env: { restrictions: CHOOSING },
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
  }

  it('B18 (service) a list of services shows six, those that are due among them', async () => {
    const booking = await mountBooking({
      properties: { type: 'service', vehicle: { due: ['paint'] } },
      env: { restrictions: CHOOSING },
    });
    await booking.person.walkTo('service');
    await booking.person.settled();
    expect(booking.person.choices).to.have.length(6);
    expect(booking.person.choices.join()).to.include('Scratch repair');
    expect(booking.person.text).to.include('More services can be chosen when the car is parked.');
    expect(isTyped(booking)).to.equal(false);
  });

  it('B18 the form waits, and nothing is lost', async () => {
    const { element, person, find } = await mountBooking();
    await person.walkTo('contact');
    await person.fillContact({ name: 'Ada Example', email: 'ada' });
    element.restrictions = { noKeyboard: true };
    await element.updateComplete;
    expect(person.text).to.include('when the car is parked');
    expect(find('input')).to.equal(null);
    expect(person.primary.getAttribute('aria-disabled')).to.equal('true');
    await person.next();
    element.restrictions = {};
    await element.updateComplete;
    expect(find<HTMLInputElement>('#name')?.value).to.equal('Ada Example');
    expect(find<HTMLInputElement>('#email')?.value).to.equal('ada');
  });
});

describe('B18 a car that starts to move', () => {
  for (const type of TYPES) {
    it(`B18 (${type}) on a form puts all of it away; parked, all that was typed is there`, async () => {
      const { element, person, find, focused } = await mountBooking({ properties: { type }, env: { display: 'car' } });
      await person.walkTo('contact');
      await person.fillContact({ name: 'Ada Example', email: 'ada' });
      find('#email')?.focus();
      element.restrictions = STRICT_DRIVING;
      await element.updateComplete;
      expect(person.text).to.include('Go on when the car is parked.');
      expect(find('input, [part~="primary"]')).to.equal(null);
      expect(focused()?.localName, 'the focus is on the notice').to.equal('h2');
      element.restrictions = {};
      await element.updateComplete;
      expect(person.view).to.equal('contact');
      expect(focused()?.localName).to.equal('h2');
      expect(find<HTMLInputElement>('#name')?.value).to.equal('Ada Example');
      expect(find<HTMLInputElement>('#email')?.value).to.equal('ada');
      await person.fillContact(MADE_UP_PERSON);
      await person.next();
      await person.sees('Is everything right?');
      await confirm({ person, element });
    });
  }

  it('B18 on the addresses puts them away, and nothing is lost', async () => {
    const { element, person, find } = await mountBooking({ properties: { type: 'pickup' } });
    await person.walkTo('address');
    await person.fillAddress({ street: 'Beispielstraße 1', sameAddress: false, dropOffStreet: 'Musterweg 2' });
    element.restrictions = STRICT_DRIVING;
    await element.updateComplete;
    expect(find('input')).to.equal(null);
    element.restrictions = {};
    await element.updateComplete;
    expect(person.view).to.equal('address');
    expect(find<HTMLInputElement>('#street')?.value).to.equal('Beispielstraße 1');
    expect(find<HTMLInputElement>('#dropOffStreet')?.value).to.equal('Musterweg 2');
  });

  it('B18 in the search for a dealer keeps what was typed there', async () => {
    const { element, person, find, pass } = await mountBooking();
    await person.walkTo('dealer');
    await person.searchDealer('Münch');
    await pass(1);
    element.restrictions = STRICT_DRIVING;
    await element.updateComplete;
    expect(find('input')).to.equal(null);
    element.restrictions = {};
    await element.updateComplete;
    expect(find<HTMLInputElement>('#q')?.value).to.equal('Münch');
  });

  it('B18 in front of a form of the host’s own hides it, and keeps what is in it', async () => {
    const { element, person, find } = await mountBooking();
    const own = document.createElement('input');
    own.slot = 'contact';
    element.append(own);
    await person.walkTo('contact');
    own.value = 'Ada';
    expect(own.checkVisibility?.() ?? true).to.equal(true);
    element.restrictions = STRICT_DRIVING;
    await element.updateComplete;
    expect(find('slot')).to.equal(null);
    expect(own.getClientRects()).to.have.length(0);
    element.restrictions = {};
    await element.updateComplete;
    expect(own.getClientRects()).to.not.have.length(0);
    expect(own.value).to.equal('Ada');
  });

  it('B18 on a page without a car’s screen says that it waits, until what a driver may do has come', async () => {
    const { element, person } = await mountBooking({ properties: { restrictions: STRICT_DRIVING } });
    expect(person.text).to.include('Go on when the car is parked.');
    await person.sees('Remind me when parked');
    expect(element.renderRoot.querySelector('input')).to.equal(null);
  });
});
