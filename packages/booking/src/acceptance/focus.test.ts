import { deferred } from '@forecourt/contract/testing.js';
import { until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import {
  atTimes,
  listen,
  mountBooking,
  type Mounted,
  type MountOptions,
  slotOf,
  TYPES,
  type Type,
  warningsOf,
} from '../../test/element.fixture.ts';
import type { BookingElement } from '../booking.element.ts';
import { MADE_UP_PERSON } from '../testing/index.ts';

/** What comes after the dealer. */
const AFTER_DEALER: Readonly<Record<Type, string>> = {
  'test-drive': 'When does it suit you?',
  service: 'What should be done?',
  pickup: 'What should be done?',
};

const ADDRESS = { lines: ['Beispielstraße 1'], postalCode: '80331', locality: 'München', country: 'DE' };

const textOf = (node: Element | null): string => (node?.textContent ?? '').trim();

/** Goes on as with a keyboard: the primary action has the focus when it is pressed. */
async function goOn({ person }: Mounted): Promise<void> {
  person.primary.focus();
  await person.next();
}

/** Notes what the title says each time that it is given the focus. */
function arrivals({ find }: Mounted): string[] {
  const title = find('h2') as HTMLElement;
  const titles: string[] = [];
  title.focus = (options) => {
    titles.push(textOf(title));
    HTMLElement.prototype.focus.call(title, options);
  };
  return titles;
}

describe('B9 B19 the focus goes along to the next step', () => {
  for (const type of TYPES) {
    it(`B19 (${type}) going on from the dealer, it goes to the title that stands there then, and to no other`, async () => {
      const booking = await mountBooking({ properties: { type, modelId: 'aster' } });
      const { api, element, person, focused } = booking;
      await person.walkTo('dealer');
      await person.chooseDealer();
      const titles = arrivals(booking);
      const late = deferred();
      const method = type === 'test-drive' ? 'findSlots' : 'getServiceMenu';
      api.delay(method, late);
      await goOn(booking);
      await until(() => api.callsTo(method).length, `a call of ${method}`);
      late.resolve();
      await person.sees(AFTER_DEALER[type]);
      await person.settled();
      await element.updateComplete;
      expect(titles).to.deep.equal([AFTER_DEALER[type]]);
      expect(textOf(focused())).to.equal(AFTER_DEALER[type]);
    });
  }

  it('B19 (pickup) an address that the host has given does not take the focus on the way', async () => {
    const booking = await mountBooking({
      properties: { type: 'pickup', modelId: 'aster', dealerId: 'munich-north', person: { address: ADDRESS } },
    });
    const { api, element, person, focused } = booking;
    await person.walkTo('options');
    await person.settled();
    const titles = arrivals(booking);
    const late = deferred();
    api.delay('checkServiceArea', late);
    await goOn(booking);
    await until(() => api.callsTo('checkServiceArea').length, 'the check of the address');
    await element.updateComplete;
    expect(titles, 'nobody has arrived yet').to.be.empty;
    late.resolve();
    await person.sees('When should we collect the car?');
    await person.settled();
    expect(titles).to.deep.equal(['When should we collect the car?']);
    expect(textOf(focused())).to.equal('When should we collect the car?');
  });
});

describe('B6 a time that is refused while it is being held', () => {
  for (const type of TYPES) {
    it(`B6 (${type}) going on waits for it: the focus goes to the heading of the alternatives`, async () => {
      const booking = await atTimes(type);
      const { api, person, focused, all } = booking;
      await person.chooseTime();
      api.takeSlot(slotOf(type));
      await goOn(booking);
      await person.sees('These times are the nearest');
      expect(textOf(focused())).to.equal('This time has just been taken');
      expect(focused()?.closest('[part~="alternatives"]')).not.to.equal(null);
      expect(all('[part~="alternative"]')).to.have.length(3);
    });

    it(`B6 (${type}) so it does from the time itself, when nobody has gone on yet`, async () => {
      const { api, person, find, focused, pass } = await atTimes(type);
      find('[part~="slot"] input')?.focus();
      await person.chooseTime();
      api.takeSlot(slotOf(type));
      await pass(1);
      await person.sees('These times are the nearest');
      expect(textOf(focused())).to.equal('This time has just been taken');
    });

    it(`B4 (${type}) it is announced as loading: nothing is being booked`, async () => {
      const booking = await atTimes(type);
      const { api, element, person } = booking;
      await person.chooseTime();
      api.takeSlot(slotOf(type));
      const asked = api.callsTo('findSlots').length;
      const late = deferred();
      api.delay('findSlots', late);
      const said = listen(booking);
      await goOn(booking);
      await until(() => api.callsTo('findSlots').length > asked, 'the question for alternatives');
      await element.updateComplete;
      expect(person.status).to.equal('Loading');
      expect(textOf(person.primary)).to.equal('Loading');
      late.resolve();
      await person.sees('These times are the nearest');
      expect(said.join()).to.include('Loading').and.not.include('Booking…');
      expect(api.callsTo('book')).to.be.empty;
    });
  }
});

describe('B4 a hold that ends', () => {
  for (const type of TYPES) {
    it(`B4 (${type}) on the contact step: the notice takes the focus`, async () => {
      const { person, pass, find, focused } = await atTimes(type, { world: { holdSeconds: 30 } });
      await person.walkTo('contact');
      await person.fillContact(MADE_UP_PERSON);
      find('#name')?.focus();
      await pass(32);
      await person.sees('This time is no longer kept for you.');
      await person.settled();
      expect(textOf(focused())).to.equal('This time is no longer kept for you.');
      expect(focused()?.closest('[part~="expired"]')).not.to.equal(null);
    });
  }

  it('B4 a hold that ends takes the focus from the action that was under it', async () => {
    const { person, pass, focused } = await atTimes('test-drive', { world: { holdSeconds: 30 } });
    await person.walkTo('contact');
    await person.settled();
    person.primary.focus();
    await pass(32);
    await person.sees('This time is no longer kept for you.');
    await person.settled();
    expect(textOf(focused())).to.equal('This time is no longer kept for you.');
  });

  it('B4 (pickup) of two holds only the one that ends first speaks', async () => {
    const booking = await atTimes('pickup', { world: { holdSeconds: 90 } });
    const { person, pass, api } = booking;
    await person.walkTo('dropOff');
    await pass(20);
    await person.walkTo('contact');
    await person.settled();
    expect(api.callsTo('hold')).to.have.length(2);
    const said = listen(booking);
    // the return is still kept for 60, and then for 30 seconds on the way
    await pass(65);
    expect(said.filter(Boolean)).to.deep.equal(
      [60, 30, 10].map((seconds) => `This time is kept for you for ${seconds} more seconds.`),
    );
  });
});

describe('B1 nothing to book here is said aloud', () => {
  const CASES: Readonly<Record<string, [Partial<BookingElement>, MountOptions['world'], string]>> = {
    'a type that does not exist': [{ type: 'car-wash' }, {}, 'This kind of appointment is not offered on this page.'],
    'a type that the back end does not offer': [
      { type: 'service' },
      { capabilities: { bookingTypes: ['test-drive'] } },
      'Service visits cannot be booked online at the moment.',
    ],
    'a link that leads nowhere': [
      { bookingId: 'nothing', manageToken: 'a-token-of-16-characters' },
      {},
      'This link does not lead to an appointment any more.',
    ],
  };
  for (const [name, [properties, world, text]] of Object.entries(CASES)) {
    it(`B1 ${name} is announced in the live region`, async () => {
      await warningsOf(async () => {
        const { person, find } = await mountBooking({ properties, ...(world ? { world } : {}) });
        await person.sees(text);
        expect(person.status).to.include(text);
        expect(find('[part~="base"] > [role="status"]')?.getAttribute('aria-live')).to.equal('polite');
      });
    });
  }
});
