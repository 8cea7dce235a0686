import { expect } from '@open-wc/testing';
import { confirm, mountBooking, type Mounted, TYPES, type Type } from '../../test/element.fixture.ts';
import type { BookingElement } from '../booking.element.ts';
import { MADE_UP_PERSON } from '../testing/index.ts';

/** An element with a button of the host's in one of its slots. */
async function withOwn(type: Type, slot: 'contact' | 'dealer', onClick: (element: BookingElement) => void) {
  const booking = await mountBooking({ properties: { type } });
  const button = document.createElement('button');
  button.slot = slot;
  button.textContent = 'Ours';
  button.addEventListener('click', () => onClick(booking.element));
  booking.element.append(button);
  return { ...booking, button };
}

/** Whether the host's content has a place on the screen. */
const isShown = ({ find }: Mounted, slot: string): boolean =>
  (find<HTMLSlotElement>(`slot[name="${slot}"]`)?.assignedElements() ?? []).length > 0;

describe('B1 a host’s own steps', () => {
  for (const type of TYPES) {
    it(`B1 (${type}) slot="contact" takes the place of our form, and fill() answers it`, async () => {
      const booking = await withOwn(type, 'contact', (element) =>
        element.fill({ name: 'Ada Example', email: 'ada@example.com', phone: '089 123456', licenceHeld: true }),
      );
      const { person, button, find, books } = booking;
      await person.walkTo('contact');
      expect(isShown(booking, 'contact')).to.equal(true);
      expect(find('#name')).to.equal(null);
      await person.next();
      expect(person.errors.length, 'what is missing is told of').to.be.at.least(1);
      expect(person.errors[0]).to.equal('Enter your name.');
      button.click();
      await booking.element.updateComplete;
      expect(person.errors).to.be.empty;
      await person.next();
      await person.sees('Is everything right?');
      expect(person.summary).to.include('Ada Example');
      await confirm(booking);
      expect(books()[0]?.request.contact.name).to.equal('Ada Example');
    });

    it(`B1 (${type}) slot="dealer" takes the place of our list, and chooseDealer() answers it`, async () => {
      const booking = await withOwn(type, 'dealer', (element) => element.chooseDealer('munich-north'));
      const { person, button, api, said } = booking;
      await person.walkTo('dealer');
      expect(isShown(booking, 'dealer')).to.equal(true);
      expect(person.choices).to.be.empty;
      expect(api.callsTo('findDealers'), 'ours is not asked for').to.be.empty;
      expect(person.primary.getAttribute('aria-disabled')).to.equal('true');
      button.click();
      await person.settled();
      expect(said('changed').slice(-1)[0]).to.include({ dealerId: 'munich-north' });
      await person.next();
      await person.walkTo('review', MADE_UP_PERSON);
      expect(person.summary).to.include('Nordstern');
      await confirm(booking);
    });

    it(`B1 (${type}) a dealer that cannot be had is told of, and the host’s list stays`, async () => {
      let id = 'nowhere';
      const booking = await withOwn(type, 'dealer', (element) => element.chooseDealer(id));
      const { person, button } = booking;
      await person.walkTo('dealer');
      button.click();
      await person.sees('That did not work');
      expect(isShown(booking, 'dealer')).to.equal(true);
      id = 'munich-north';
      button.click();
      await person.settled();
      expect(person.text).to.not.include('That did not work');
      await person.next();
      await person.walkTo('review');
    });
  }
});
