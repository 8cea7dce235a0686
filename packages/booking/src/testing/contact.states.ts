/** Who the person is, and the review, in the order in which a person may meet them. */
import { MADE_UP_PERSON } from './booking.harness.ts';
import { type BookingState, failure, hostButton } from './booking.state.ts';

/** A car that is collected here, brought back there, and handed over by somebody else. */
const PICKED_UP = {
  ...MADE_UP_PERSON,
  ...{ sameAddress: false, dropOffStreet: 'Musterweg 2', dropOffPostalCode: '81379', dropOffLocality: 'München' },
  ...{ otherContact: true, handOverName: 'Grace Example', handOverPhone: '0151 00000000' },
  keyNote: 'It is at the reception.',
};

export const contactStates = {
  contact: { walk: (person) => person.walkTo('contact'), shows: 'How can the dealer reach you' },
  contactAtHome: {
    properties: { privacyUrl: 'https://example.com/privacy' },
    walk: async (person) => {
      await person.walkTo('contact');
      await person.fillContact({ ...MADE_UP_PERSON, atHome: true });
    },
    shows: 'Street and number',
  },
  contactErrors: {
    walk: async (person) => {
      await person.walkTo('contact');
      await person.fillContact({ email: 'ada', atHome: true });
      await person.next();
    },
    shows: 'need your attention',
  },
  contactRefused: {
    prepare: (api) => api.failNext('book', failure('invalid', '/contact/phone')),
    walk: async (person) => {
      await person.walkTo('review', { ...MADE_UP_PERSON, phone: '0151 00000000' });
      await person.submit();
    },
    shows: 'Check the phone number',
  },
  contactPaused: {
    environment: { restrictions: { noKeyboard: true } },
    walk: (person) => person.walkTo('contact'),
    shows: 'when the car is parked',
  },
  contactKnownWhileDriving: {
    properties: { person: { name: 'Ada Example', email: 'ada@example.com' } },
    environment: { restrictions: { noKeyboard: true, maxItems: 6 } },
    walk: (person) => person.walkTo('contact'),
    shows: 'Ada Example',
  },
  contactForService: {
    properties: { type: 'service' },
    walk: (person) => person.walkTo('contact'),
    shows: 'Number plate (optional)',
  },
  contactForPickup: {
    properties: { type: 'pickup' },
    walk: (person) => person.walkTo('contact'),
    shows: 'The driver calls this number.',
  },
  ownContact: {
    slotted: (element) => {
      const person = { name: 'Ada Example', email: 'ada@example.com', licenceHeld: true };
      const button = hostButton(element.ownerDocument, 'Sign in', () => element.fill(person));
      button.slot = 'contact';
      return button;
    },
    walk: (person) => person.walkTo('contact'),
    shows: 'How can the dealer reach you',
  },
} satisfies Record<string, BookingState>;

export const reviewStates = {
  review: { walk: (person) => person.walkTo('review'), shows: 'Is everything right' },
  reviewService: {
    properties: { type: 'service', vehicle: { troubleCodes: [{ code: 'P0420' }] } },
    walk: async (person) => {
      await person.walkTo('service');
      await person.chooseItem('Brake pads');
      await person.describe('A whistle from the front left, in the mornings.');
      await person.walkTo('options');
      await person.chooseTransportation('Loan car');
      await person.chooseAdvisor('Advisor Two');
      await person.walkTo('review', { ...MADE_UP_PERSON, plate: 'M AB 123', mileage: '42 000' });
    },
    shows: 'plus services priced by the dealer',
  },
  reviewPickup: {
    properties: { type: 'pickup' },
    walk: (person) => person.walkTo('review', PICKED_UP),
    shows: 'Collected from Beispielstraße 1',
  },
} satisfies Record<string, BookingState>;
