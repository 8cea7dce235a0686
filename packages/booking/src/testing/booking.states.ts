import { ApiError, type BookingErrorCode } from '@forecourt/contract';
import {
  createMemoryBookingApi,
  MADE_UP_DEALERS,
  type MemoryBookingApi,
  type MemoryBookingOptions,
} from '@forecourt/contract/testing.js';
import { type Environment, STRICT_DRIVING } from '@forecourt/core';
import { memoryStorage } from '@forecourt/core/testing.js';
import type { BookingElement } from '../booking.element.ts';
import { BookingHarness, MADE_UP_PERSON } from './booking.harness.ts';

/** A state that the widget can show, and how a person gets there. */
export interface BookingState {
  /** The back end, where it is not the usual one. */
  backEnd?: MemoryBookingOptions;
  /** The element's properties, where they are not the usual ones. */
  properties?: Partial<BookingElement>;
  environment?: Partial<Environment>;
  /** What the back end will do. */
  prepare?: (api: MemoryBookingApi) => void;
  /** The person's way; without it, the state is there by itself. */
  walk?: (person: BookingHarness, api: MemoryBookingApi) => Promise<void>;
  /** A text that shows that the state is there, in English. */
  shows: string;
}

const failure = (code: BookingErrorCode, pointer?: string): Error =>
  new ApiError(code, code, pointer ? { status: 422, errors: [{ pointer, detail: 'refused' }] } : {});

const LONG = 'Verkehrsbetriebsgenossenschaftliche Fahrzeugvertriebsgesellschaft am Süßwasserkanal mbH & Co. KG';

/** A submit whose answer is lost, then a reload that keeps the choices and the key, but nothing personal. */
async function interrupt(person: BookingHarness): Promise<void> {
  await person.walkTo('review');
  await person.submit();
  await person.sees('you will not be booked twice');
  const { element } = person;
  const parent = element.parentNode;
  element.remove();
  await Promise.resolve();
  parent?.appendChild(element);
}

/** Each state by its name, in the order in which a person may meet them. */
export const bookingStates = {
  starting: { prepare: (api) => api.hangNext('getCapabilities'), shows: 'Which car' },
  startFailed: { prepare: (api) => api.failNext('findModels', failure('unavailable')), shows: 'cannot be reached' },
  unsupportedType: { properties: { type: 'car-wash' }, shows: 'not offered on this page' },
  notOffered: { backEnd: { capabilities: { slots: false } }, shows: 'cannot be booked online' },
  model: { shows: 'Which car' },
  modelEmpty: { backEnd: { models: [] }, shows: 'No car can be booked' },
  dealerLoading: {
    prepare: (api) => api.hangNext('findDealers'),
    walk: (person) => person.walkTo('dealer'),
    shows: 'Where would you like',
  },
  dealer: { walk: (person) => person.walkTo('dealer'), shows: 'Nordstern' },
  dealerNotFound: {
    walk: async (person) => {
      await person.walkTo('dealer');
      await person.searchDealer('Atlantis');
    },
    shows: 'No dealer found for “Atlantis”',
  },
  dealerNone: { backEnd: { dealers: [] }, walk: (person) => person.walkTo('dealer'), shows: 'No dealer offers' },
  dealerFailed: {
    prepare: (api) => api.failNext('findDealers', failure('timeout')),
    walk: (person) => person.walkTo('dealer'),
    shows: 'took too long',
  },
  timeLoading: {
    prepare: (api) => api.hangNext('findSlots'),
    walk: (person) => person.walkTo('time'),
    shows: 'When does it suit',
  },
  time: { walk: (person) => person.walkTo('time'), shows: 'November 2026' },
  timeChosen: {
    walk: async (person) => {
      await person.walkTo('time');
      await person.chooseTime(2);
    },
    shows: 'November 2026',
  },
  timeElsewhere: {
    walk: async (person) => {
      await person.chooseModel().then(() => person.next());
      await person.chooseDealer('Kathmandu').then(() => person.next());
    },
    shows: 'Times are local to the dealer',
  },
  dayUnavailable: {
    backEnd: { holidays: ['2026-11-26'] },
    walk: async (person) => {
      await person.walkTo('time');
      await person.chooseDay('November 26');
    },
    shows: 'Nearest free day',
  },
  timeEmpty: {
    backEnd: { capacity: 0 },
    walk: (person) => person.walkTo('time'),
    shows: 'no free times in the coming weeks',
  },
  timeFailed: {
    prepare: (api) => api.failNext('findSlots', failure('malformed')),
    walk: (person) => person.walkTo('time'),
    shows: 'could not be read',
  },
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
    environment: { restrictions: STRICT_DRIVING },
    walk: (person) => person.walkTo('contact'),
    shows: 'when the car is parked',
  },
  review: { walk: (person) => person.walkTo('review'), shows: 'Is everything right' },
  submitting: {
    prepare: (api) => api.hangNext('book'),
    walk: (person) => person.walkTo('review').then(() => person.submit()),
    shows: 'Booking…',
  },
  submitFailed: {
    prepare: (api) => api.failNext('book', failure('offline'), { times: 5 }),
    walk: (person) => person.walkTo('review').then(() => person.submit()),
    shows: 'you will not be booked twice',
  },
  submitRefused: {
    prepare: (api) => api.failNext('book', failure('unauthorized')),
    walk: (person) => person.walkTo('review').then(() => person.submit()),
    shows: 'not allowed to book',
  },
  slotGone: {
    walk: async (person, api) => {
      await person.walkTo('review');
      api.failNext('book', failure('slot-taken'));
      await person.submit();
    },
    shows: 'These times are the nearest',
  },
  slotGoneForGood: {
    walk: async (person, api) => {
      await person.walkTo('review');
      const [asked] = api.callsTo('findSlots');
      for (const { id } of asked ? (await api.findSlots(...asked)).slots : []) api.takeSlot(id);
      await person.submit();
    },
    shows: 'No other time is free',
  },
  alternativesFailed: {
    walk: async (person, api) => {
      await person.walkTo('review');
      api.failNext('book', failure('slot-taken'));
      api.failNext('findSlots', failure('unavailable'));
      await person.submit();
    },
    shows: 'cannot be reached',
  },
  interrupted: {
    prepare: (api) => api.failNext('book', failure('offline')),
    walk: (person) => interrupt(person),
    shows: 'Your last try was interrupted',
  },
  alreadySent: {
    prepare: (api) => api.failNext('book', failure('offline')),
    walk: async (person, api) => {
      await interrupt(person);
      await person.fillContact(MADE_UP_PERSON);
      api.failNext('book', failure('idempotency-key-reused'));
      await person.next();
      await person.submit();
    },
    shows: 'Your earlier request was received',
  },
  confirmed: {
    walk: (person) => person.walkTo('review').then(() => person.submit()),
    shows: 'Your test drive is booked',
  },
  confirmedEarlier: {
    prepare: (api) => api.failNext('book', failure('offline'), { afterWork: true }),
    walk: async (person) => {
      await person.walkTo('review');
      await person.submit();
      await person.sees('you will not be booked twice');
      await person.back();
      await person.fillContact({ name: 'Grace Example' });
      await person.next();
      await person.submit();
    },
    shows: 'An earlier try had already been received',
  },
  calendarFailed: {
    prepare: (api) => api.failNext('getCalendarFile', failure('unavailable')),
    walk: async (person) => {
      await person.walkTo('review');
      await person.submit();
      await person.sees('Your test drive is booked');
      await person.press('Add to calendar');
    },
    shows: 'calendar file could not be fetched',
  },
  longNames: {
    backEnd: { dealers: MADE_UP_DEALERS.map((dealer) => ({ ...dealer, name: `${LONG} ${dealer.name}` })) },
    walk: (person) => person.walkTo('review', { ...MADE_UP_PERSON, name: LONG }),
    shows: 'Is everything right',
  },
} satisfies Record<string, BookingState>;

/** The name of a state. */
export type BookingStateName = keyof typeof bookingStates;

/** The moment at which every state is looked at: a Monday morning. */
export const STATES_NOW = '2026-11-23T08:00:00Z';

/** An element on its way into a state. */
export interface MountedState {
  element: BookingElement;
  api: MemoryBookingApi;
  person: BookingHarness;
  state: BookingState;
  /** Walks there; resolves when the state is shown. The words are looked for in English only. */
  arrive: () => Promise<void>;
}

/**
 * Makes the element for a state; the caller puts it into the document, then lets it `arrive`. An element made by another
 * document is upgraded when it is put into this one.
 */
export function makeBookingState(
  name: BookingStateName,
  properties: Partial<BookingElement> = {},
  maker: Document = document,
): MountedState {
  const state: BookingState = bookingStates[name];
  const api = createMemoryBookingApi({ now: STATES_NOW, ...state.backEnd });
  state.prepare?.(api);
  const element = maker.createElement('forecourt-booking');
  const environment = { now: api.now, storage: memoryStorage(), offsetMinutes: () => 60, ...state.environment };
  Object.assign(element, { api, environment, ...state.properties, ...properties });
  const person = new BookingHarness(element);
  return {
    ...{ element, api, person, state },
    arrive: async () => {
      await state.walk?.(person, api);
      if (!element.closest('[lang]') || element.closest('[lang="en"]')) await person.sees(state.shows);
    },
  };
}
