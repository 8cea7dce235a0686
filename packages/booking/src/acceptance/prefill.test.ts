import { deferred } from '@forecourt/contract/testing.js';
import { until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { atReview, BOOKED, mountBooking, type Mounted, TYPES, type Type } from '../../test/element.fixture.ts';
import type { BookingElement } from '../booking.element.ts';

const ADDRESS = { lines: ['Beispielstraße 1'], postalCode: '80331', locality: 'München', country: 'DE' };
const ADA = { name: 'Ada Example', email: 'ada@example.com', phone: '089 123456', licenceHeld: true };
const HOME = { street: 'Beispielstraße 1', postalCode: '80331', locality: 'München' };

/** What a field of the form holds. */
const valueOf = ({ find }: Mounted, field: string): string | undefined => find<HTMLInputElement>(`#${field}`)?.value;

/** Waits until the back end was asked for what every booking needs, so many times. */
const startedTimes = ({ api }: Mounted, times: number): Promise<void> =>
  until(() => api.callsTo('getCapabilities').length === times, `start ${times}`);

/** What a host sets, what it sets it to later, and how that is seen. */
interface Anew {
  first: Partial<BookingElement>;
  other: Partial<BookingElement>;
  counts: (booking: Mounted) => Promise<void> | void;
}

const ANEW: Readonly<Record<'vehicle' | 'person' | 'itemIds' | 'steps', Anew>> = {
  vehicle: {
    first: { vehicle: { plate: 'M AB 123', troubleCodes: [{ code: 'P0420' }] } },
    other: { vehicle: { plate: 'M AB 123', mileageKm: 42_000 } },
    counts: (booking) => {
      expect(valueOf(booking, 'mileage')).to.equal('42000');
    },
  },
  person: {
    first: { person: { phone: '089 123456' } },
    other: { person: { phone: '089 123456', email: 'ada@example.com' } },
    counts: async ({ person }) => {
      await person.walkTo('review');
      expect(person.summary).to.include('ada@example.com');
    },
  },
  itemIds: {
    first: { itemIds: ['item-oil-service'] },
    other: { itemIds: ['item-inspection'] },
    counts: async ({ person }) => {
      await person.walkTo('review');
      expect(person.summary).to.include('Inspection').and.not.include('Oil service');
    },
  },
  steps: {
    first: { steps: ['dealer', 'model'] },
    other: { steps: ['model', 'dealer'] },
    counts: async ({ person }) => {
      await person.sees('Which car');
      expect(person.view).to.equal('model');
    },
  },
};

describe('B1 what a host sets anew', () => {
  for (const [name, { first, other, counts }] of Object.entries(ANEW)) {
    /** Types a part of the contact step, and puts the focus there. */
    const typed = async (): Promise<Mounted> => {
      const booking = await mountBooking({ properties: { type: 'service', persist: 'none', ...first } });
      await booking.person.walkTo('contact');
      await booking.person.fillContact({ name: 'Ada' });
      booking.find('#name')?.focus();
      return booking;
    };

    it(`B1 ${name} with the same content, as a framework does with each render, changes nothing`, async () => {
      const booking = await typed();
      const { api, element, person, focused } = booking;
      const calls = api.calls.length;
      for (let render = 0; render < 3; render += 1) {
        Object.assign(element, JSON.parse(JSON.stringify(first)));
        await element.updateComplete;
      }
      await person.settled();
      expect(api.callsTo('getCapabilities')).to.have.length(1);
      expect(api.calls, 'nothing at all is asked').to.have.length(calls);
      expect(person.view).to.equal('contact');
      expect(valueOf(booking, 'name')).to.equal('Ada');
      expect(focused()?.id).to.equal('name');
    });

    it(`B1 ${name} with another content counts`, async () => {
      const booking = await typed();
      Object.assign(booking.element, other);
      await startedTimes(booking, 2);
      await booking.person.settled();
      await counts(booking);
    });
  }

  it('B1 an empty dealer-id and empty item-ids answer nothing', async () => {
    const { api, element, person, find } = await mountBooking({ properties: { type: 'service' } });
    element.setAttribute('dealer-id', '');
    element.setAttribute('item-ids', '');
    await element.updateComplete;
    await person.walkTo('dealer');
    await person.settled();
    expect(find('[part~="dealer"][data-chosen]')).to.equal(null);
    await person.goOn();
    await person.settled();
    expect(person.view).to.equal('service');
    expect(find('[part~="item"][data-chosen]')).to.equal(null);
    expect(api.callsTo('getDealer'), 'there is no dealer without an id').to.be.empty;
  });
});

describe('B1 steps in another order', () => {
  for (const type of TYPES) {
    it(`B1 (${type}) with the dealer first, Back on the model leads to the dealer`, async () => {
      const { element, person, find, focused } = await mountBooking({ properties: { type } });
      element.setAttribute('steps', 'dealer,model');
      await person.walkTo('model');
      await person.settled();
      expect(person.progress).to.match(/^Step 2 of/);
      await person.back();
      await person.settled();
      expect(person.view).to.equal('dealer');
      expect(person.progress).to.match(/^Step 1 of/);
      expect(find('[part~="dealer"][data-chosen]'), 'what was chosen stays').not.to.equal(null);
      expect(focused()?.textContent?.trim()).to.equal(person.heading);
    });
  }
});

describe('B1 what a host’s own content says early', () => {
  for (const type of TYPES) {
    /** Walks to the review, where nothing of the contact step was typed. */
    const reviewed = async ({ person }: Mounted): Promise<void> => {
      await person.walkTo('review', HOME);
      expect(person.summary).to.include('Ada Example');
    };

    it(`B1 (${type}) fill() is kept while the widget is still starting`, async () => {
      const late = deferred();
      const booking = await mountBooking({
        properties: { type },
        prepare: (api) => api.delay('getCapabilities', late),
      });
      booking.element.fill(ADA);
      late.resolve();
      await reviewed(booking);
    });

    it(`B1 (${type}) fill() is kept on the first step`, async () => {
      const booking = await mountBooking({ properties: { type } });
      await booking.person.settled();
      booking.element.fill(ADA);
      await reviewed(booking);
    });

    it(`B1 (${type}) fill() is kept right after going on from the dealer`, async () => {
      const booking = await mountBooking({ properties: { type, modelId: 'aster' } });
      const { element, person } = booking;
      await person.walkTo('dealer');
      await person.chooseDealer();
      person.primary.click();
      element.fill(ADA);
      await reviewed(booking);
    });
  }

  it('B1 fill() is kept while the widget starts over, as when the host has set another vehicle', async () => {
    const booking = await mountBooking({ properties: { type: 'service' } });
    const { api, element, person } = booking;
    await person.walkTo('contact');
    const late = deferred();
    api.delay('getCapabilities', late);
    element.vehicle = { plate: 'M AB 123' };
    await startedTimes(booking, 2);
    element.fill({ name: 'Ada Example' });
    late.resolve();
    await person.sees('How can the dealer reach you?');
    await person.settled();
    expect(valueOf(booking, 'plate')).to.equal('M AB 123');
    expect(valueOf(booking, 'name')).to.equal('Ada Example');
  });

  it('B1 chooseDealer() counts while the list of dealers is still loading', async () => {
    const { api, element, person, find, said } = await mountBooking({ properties: { modelId: 'aster' } });
    const late = deferred();
    api.delay('findDealers', late);
    await until(() => api.callsTo('findDealers').length, 'the question for dealers');
    element.chooseDealer('munich-south');
    await person.settled();
    late.resolve();
    expect(find('[part~="dealer"][data-chosen]')?.textContent).to.include('Südstern');
    expect(person.choices.length, 'the list comes all the same').to.be.greaterThan(1);
    expect(said('changed').slice(-1)[0]).to.include({ dealerId: 'munich-south' });
    await person.next();
    await person.sees('When does it suit you?');
  });
});

describe('B17 nothing is left behind', () => {
  const OTHER: Readonly<Record<Type, Type>> = { 'test-drive': 'service', service: 'pickup', pickup: 'test-drive' };

  for (const type of TYPES) {
    it(`B17 (${type}) the host names another type during a submit: after it nothing personal is kept`, async () => {
      const { api, element, env, person } = await atReview(type, { properties: { persist: 'all' } });
      const kept = (): string => [...env.storage.entries].join();
      expect(kept()).to.include('Ada Example');
      const late = deferred();
      api.delay('book', late);
      await person.submit();
      element.type = OTHER[type];
      await element.updateComplete;
      late.resolve();
      await person.sees(BOOKED[type]);
      await element.updateComplete;
      expect(kept()).to.not.match(/Ada|example\.com|123456|Beispielstraße/);
      expect(api.bookings).to.have.length(1);
    });

    it(`B4 (${type}) reset() gives back what is held, and begins anew`, async () => {
      const { api, element, env, person } = await atReview(type, { properties: { persist: 'all' } });
      const held = api.callsTo('hold').map((_, i) => `hold-${i + 1}`);
      expect(held).to.have.length(type === 'pickup' ? 2 : 1);
      element.reset();
      expect(api.callsTo('releaseHold').map(([id]) => id)).to.deep.equal(held);
      await person.sees('Which car');
      await person.settled();
      expect([...env.storage.entries].join()).to.not.match(/Ada|hold-/);
    });
  }

  it('B4 reset() while a hold is on its way gives it back when it comes', async () => {
    const { api, element, person, pass } = await mountBooking();
    await person.walkTo('time');
    await person.settled();
    const late = deferred();
    api.delay('hold', late);
    await person.chooseTime();
    await pass(1);
    expect(api.callsTo('hold')).to.have.length(1);
    element.reset();
    late.resolve();
    await pass(2);
    expect(api.callsTo('releaseHold').map(([id]) => id)).to.deep.equal(['hold-1']);
  });
});

describe('B18 the dealers of the town where the person lives', () => {
  const living = (town: string): Partial<BookingElement> => ({
    modelId: 'aster',
    person: { address: { ...ADDRESS, locality: town } },
  });
  const asked = ({ api }: Mounted): unknown[] => api.callsTo('findDealers').map(([{ q }]) => q);

  for (const type of TYPES) {
    it(`B18 (${type}) come first, without a keyboard`, async () => {
      const booking = await mountBooking({ properties: { type, ...living('München') } });
      const { person } = booking;
      await person.walkTo('dealer');
      await person.settled();
      expect(asked(booking)).to.deep.equal(['München']);
      expect(person.choices).not.to.be.empty;
      for (const choice of person.choices) expect(choice).to.include('München');
    });

    it(`B18 (${type}) where there are none, all are listed as usual`, async () => {
      const booking = await mountBooking({ properties: { type, ...living('Atlantis') } });
      const { person } = booking;
      await person.walkTo('dealer');
      await person.settled();
      expect(asked(booking)).to.deep.equal(['Atlantis', undefined]);
      expect(person.choices.join()).to.include('München').and.include('New York');
      expect(person.text, 'nobody has searched for it').to.not.include('Atlantis');
    });
  }

  it('B18 what is typed counts more than where the person lives', async () => {
    const booking = await mountBooking({ properties: living('München') });
    const { person, pass } = booking;
    await person.settled();
    await person.searchDealer('Kath');
    await pass(1);
    await person.settled();
    expect(asked(booking)).to.deep.equal(['München', 'Kath']);
    expect(person.choices.join()).to.include('Kathmandu').and.not.include('München');
  });
});
