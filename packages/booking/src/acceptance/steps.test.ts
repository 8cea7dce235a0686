import { expect } from '@open-wc/testing';
import {
  atReview,
  BOOKED,
  confirm,
  mountBooking,
  type Mounted,
  TYPES,
  type Type,
  warningsOf,
} from '../../test/element.fixture.ts';
import type { BookingElement } from '../booking.element.ts';
import type { Step } from '../booking.steps.ts';

const PLANS: Readonly<Record<Type, readonly Step[]>> = {
  'test-drive': ['model', 'dealer', 'time', 'contact', 'review'],
  service: ['model', 'dealer', 'service', 'options', 'time', 'contact', 'review'],
  pickup: ['model', 'dealer', 'service', 'options', 'address', 'time', 'dropOff', 'contact', 'review'],
};

const PERSON = { name: 'Ada Example', email: 'ada@example.com', phone: '089 123456', licenceHeld: true };
const ADDRESS = { lines: ['Beispielstraße 1'], postalCode: '80331', locality: 'München', country: 'DE' };

/** What a host can say, by the step that it answers. */
const ANSWERS: Readonly<Partial<Record<Step, Partial<BookingElement>>>> = {
  model: { modelId: 'cirrus' },
  dealer: { dealerId: 'munich-north' },
  service: { itemIds: ['item-inspection'] },
  options: { transportationId: 'shuttle' },
  address: { person: { address: ADDRESS } },
  time: { start: '2026-11-25T10:00:00+01:00' },
  dropOff: { dropOffStart: '2026-11-25T15:00:00+01:00' },
  contact: { person: PERSON },
};

/** Orders that a host may want. */
const ORDERS: Readonly<Record<Type, readonly (readonly Step[])[]>> = {
  'test-drive': [
    ['dealer', 'model'],
    ['contact', 'time'],
  ],
  service: [
    ['dealer', 'model'],
    ['contact', 'time'],
  ],
  pickup: [
    ['dealer', 'model'],
    ['contact', 'address', 'time', 'dropOff'],
  ],
};

/** Walks to the review; gives back the steps on which the person had something to do. */
async function walk({ person }: Mounted): Promise<string[]> {
  const steps: string[] = [];
  for (;;) {
    await person.settled();
    steps.push(person.view);
    if (person.view === 'review') return steps;
    await person.goOn();
  }
}

/** Puts an element of a type on the page. */
const start = (type: Type, properties: Partial<BookingElement> = {}): Promise<Mounted> =>
  mountBooking({ properties: { type, ...properties } });

describe('B1 steps', () => {
  for (const type of TYPES) {
    it(`B1 (${type}) every step can be reached, in the usual order`, async () => {
      const booking = await start(type);
      expect(await walk(booking)).to.deep.equal(PLANS[type]);
      expect((booking.said('step-entered') as { step: string }[]).map(({ step }) => step)).to.deep.equal(PLANS[type]);
      const last = PLANS[type].length;
      expect(booking.person.progress).to.equal(`Step ${last} of ${last}`);
    });

    for (const [step, properties] of Object.entries(ANSWERS)) {
      if (!PLANS[type].includes(step as Step)) continue;
      it(`B1 (${type}) the step ${step} is skipped when the host has answered it`, async () => {
        const booking = await start(type, properties);
        expect(await walk(booking)).to.deep.equal(PLANS[type].filter((each) => each !== step));
        await confirm(booking);
      });
    }

    it(`B1 (${type}) with all answered, the review comes first, and what was given is booked`, async () => {
      const properties: Partial<BookingElement> = Object.assign({}, ...Object.values(ANSWERS));
      properties.person = { ...PERSON, address: ADDRESS };
      const booking = await start(type, properties);
      await booking.person.sees('Is everything right?');
      expect(await walk(booking)).to.deep.equal(['review']);
      await confirm(booking);
      const [made] = booking.api.bookings;
      expect(made).to.include({ type, dealerId: 'munich-north', start: '2026-11-25T10:00:00+01:00' });
      if (type !== 'test-drive') expect(made?.visit?.items.map(({ id }) => id)).to.deep.equal(['item-inspection']);
      if (type === 'pickup') expect(made?.doorToDoor?.dropOff?.start).to.equal('2026-11-25T15:00:00+01:00');
    });

    for (const steps of ORDERS[type]) {
      it(`B1 (${type}) steps change places as the host says: ${steps.join(', ')}`, async () => {
        const booking = await start(type, { steps });
        const left = [...steps];
        expect(await walk(booking)).to.deep.equal(
          PLANS[type].map((step) => (steps.includes(step) ? left.shift() : step)),
        );
        await confirm(booking);
      });
    }
  }

  it('B1 an order that cannot be is told of once, and the usual one is taken', async () => {
    const warnings = await warningsOf(async () => {
      for (const type of TYPES) {
        expect(await walk(await start(type, { steps: ['time', 'dealer'] }))).to.deep.equal(PLANS[type]);
      }
    });
    expect(warnings).to.have.length(1);
  });
});

describe('B2 the port alone', () => {
  for (const type of TYPES) {
    it(`B2 (${type}) from the first step to the confirmation nothing is asked but the port`, async () => {
      const { fetch } = window;
      const asked: unknown[] = [];
      window.fetch = (...args) => {
        asked.push(args);
        return fetch(...args);
      };
      try {
        const booking = await atReview(type);
        const { person, api } = booking;
        expect(person.summary).to.include('Aster').and.include('Nordstern').and.include('ada@example.com');
        await confirm(booking);
        expect(person.reference).to.equal(api.bookings[0]?.reference);
        expect(person.heading).to.equal(BOOKED[type]);
        expect(new Set(api.calls.map(({ method }) => method))).to.deep.equal(
          new Set([
            ...['getCapabilities', 'findModels', 'findDealers', 'findEarliestSlots'],
            ...(type === 'test-drive' ? [] : ['getServiceMenu']),
            ...(type === 'pickup' ? ['checkServiceArea'] : []),
            ...['findSlots', 'hold', 'book'],
          ]),
        );
      } finally {
        window.fetch = fetch;
      }
      expect(asked).to.be.empty;
    });
  }
});
