/** `<forecourt-booking>` in each state of its machine, reached as a person reaches it. */
import { ApiError } from '@forecourt/contract';
import {
  createMemoryBookingApi,
  type MemoryBookingApi,
  type MemoryBookingOptions,
} from '@forecourt/contract/testing.js';
import { type TestEnvironment, testEnvironment } from '@forecourt/core/testing.js';
import type { BookingElement } from '@forecourt/booking';
import { BookingHarness } from '@forecourt/booking/testing.js';
import '@forecourt/booking/register.js';
import type { Mounted, Setting, Widget } from './widgets.ts';

/** Monday, ten o'clock in Berlin. */
const MONDAY = '2026-11-23T09:00:00Z';
/** Friday evening: with a horizon of a day, no dealer is open any more. */
const FRIDAY_EVENING = '2026-11-27T20:00:00Z';

const PERSON = { name: 'Ada Example', email: 'ada@example.com', phone: '+49 89 5550199', licence: true };
const OTHER = { name: 'Grace Example', email: 'grace@example.com', licence: true };

interface Stage {
  element: BookingElement;
  person: BookingHarness;
  api: MemoryBookingApi;
  env: TestEnvironment;
}

/** How a state is reached. */
interface Way {
  now?: string;
  backEnd?: MemoryBookingOptions;
  /** What is set up before the widget is in the document. */
  before?: (stage: Stage) => void;
  /** What the person does. */
  act?: (stage: Stage) => Promise<void>;
}

const offline = (): ApiError => new ApiError('offline', 'no connection');

const ways: Record<string, Way> = {
  starting: { before: ({ api }) => api.hangNext('findModels') },
  'start failed': {
    before: ({ api }) => api.failNext('findModels', offline()),
    act: ({ person }) => person.settled(),
  },
  'unknown type': { before: ({ element }) => (element.type = 'boat') },
  'not offered': { backEnd: { capabilities: { bookingTypes: [] } }, act: ({ person }) => person.settled() },

  model: { act: ({ person }) => person.settled() },
  'model chosen': { act: ({ person }) => person.chooseModel('Cirrus') },
  'no model': { backEnd: { models: [] }, act: ({ person }) => person.settled() },

  'dealers loading': { before: ({ api }) => api.hangNext('findDealers'), act: ({ person }) => person.walkTo('dealer') },
  dealer: { act: ({ person }) => person.walkTo('dealer').then(() => person.settled()) },
  'dealer chosen': { act: ({ person }) => person.walkTo('dealer').then(() => person.chooseDealer('Südstern')) },
  'no dealer': { backEnd: { dealers: [] }, act: ({ person }) => person.walkTo('dealer').then(() => person.settled()) },
  'no dealer found': {
    act: async ({ person, env }) => {
      await person.walkTo('dealer');
      await person.searchDealer('Nowhere');
      env.clock.increment(1000);
      await person.settled();
    },
  },
  'dealers failed': {
    before: ({ api }) => api.failNext('findDealers', offline()),
    act: ({ person }) => person.walkTo('dealer').then(() => person.settled()),
  },

  'times loading': { before: ({ api }) => api.hangNext('findSlots'), act: ({ person }) => person.walkTo('time') },
  time: { act: ({ person }) => person.walkTo('time').then(() => person.settled()) },
  'time chosen': { act: ({ person }) => person.walkTo('time').then(() => person.chooseTime(2)) },
  'time in another zone': {
    act: async ({ person }) => {
      await person.walkTo('dealer');
      await person.chooseDealer('Kathmandu');
      await person.next();
      await person.chooseTime();
    },
  },
  'day without times': {
    act: async ({ person }) => {
      await person.walkTo('time');
      await person.chooseDay('28 November');
    },
  },
  'no times': {
    now: FRIDAY_EVENING,
    backEnd: { capabilities: { bookingHorizonDays: 1 } },
    act: ({ person }) => person.walkTo('time').then(() => person.settled()),
  },
  'times failed': {
    before: ({ api }) => api.failNext('findSlots', offline()),
    act: ({ person }) => person.walkTo('time').then(() => person.settled()),
  },

  contact: { act: ({ person }) => person.walkTo('contact').then(() => person.fillContact({})) },
  'contact at home': {
    before: ({ element }) => (element.privacyUrl = 'https://example.com/privacy'),
    act: async ({ person }) => {
      await person.walkTo('contact');
      await person.fillContact({ ...PERSON, atHome: true, street: 'Beispielweg 1', locality: 'München' });
    },
  },
  'contact with errors': {
    act: async ({ person }) => {
      await person.walkTo('contact');
      await person.fillContact({ email: 'ada', phone: '12', atHome: true });
      await person.next();
    },
  },
  'contact while driving': {
    before: ({ element }) => (element.restrictions = { noKeyboard: true, noSetup: true, maxItems: 6 }),
    act: ({ person }) => person.walkTo('contact').then(() => person.settled()),
  },

  review: { act: ({ person }) => person.walkTo('review', PERSON) },
  submitting: {
    before: ({ api }) => api.hangNext('book'),
    act: ({ person }) => person.walkTo('review', PERSON).then(() => person.submit()),
  },
  'submit failed': {
    before: ({ api }) => api.failNext('book', offline()),
    act: async ({ person }) => {
      await person.walkTo('review', PERSON);
      await person.submit();
      await person.settled();
    },
  },
  'time taken': {
    act: async ({ person, api }) => {
      await person.walkTo('review', PERSON);
      await takeChosen(api);
      await person.submit();
      await person.settled();
    },
  },
  'time taken, no other': {
    act: async ({ person, api }) => {
      await person.walkTo('review', PERSON);
      await takeChosen(api);
      api.failNext('findSlots', offline());
      await person.submit();
      await person.settled();
    },
  },
  confirmed: {
    act: async ({ person }) => {
      await person.walkTo('review', PERSON);
      await person.submit();
      await person.settled();
    },
  },
  'confirmed by an earlier try': {
    before: ({ api }) => api.failNext('book', offline(), { afterWork: true }),
    act: async ({ person }) => {
      await person.walkTo('review', PERSON);
      await person.submit();
      await person.settled();
      await person.back();
      await person.fillContact(OTHER);
      await person.next();
      await person.submit();
      await person.settled();
    },
  },
  'calendar failed': {
    before: ({ api }) => api.failNext('getCalendarFile', offline()),
    act: async ({ person }) => {
      await person.walkTo('review', PERSON);
      await person.submit();
      await person.settled();
      await person.next();
      await person.settled();
    },
  },
  interrupted: { act: (stage) => interrupt(stage) },
  'already sent': {
    act: async (stage) => {
      const { person } = stage;
      await interrupt(stage);
      await person.fillContact(OTHER);
      await person.next();
      await person.submit();
      await person.settled();
    },
  },
};

/** Somebody else takes the time that the person looks at in the review: the first of the first dealer. */
async function takeChosen(api: MemoryBookingApi): Promise<void> {
  const [query] = api.callsTo('findSlots')[0] ?? [];
  if (!query) throw new Error('nobody asked for slots');
  const [slot] = (await api.findSlots(query, { signal: new AbortController().signal })).slots;
  api.takeSlot(slot?.id ?? '');
}

/** A submit whose answer is lost, and a reload. */
async function interrupt({ element, person, api }: Stage): Promise<void> {
  api.failNext('book', offline(), { afterWork: true });
  await person.walkTo('review', PERSON);
  await person.submit();
  await person.settled();
  const parent = element.parentNode;
  element.remove();
  await new Promise((resolve) => setTimeout(resolve));
  parent?.appendChild(element);
  await person.fillContact({});
}

/** Mounts a booking in a state. */
async function mount({ now = MONDAY, backEnd, before, act }: Way, setting: Setting = {}): Promise<Mounted> {
  const element = (setting.maker ?? document).createElement('forecourt-booking');
  const api = createMemoryBookingApi({ now, latencyMs: setting.latencyMs ?? 0, ...backEnd });
  const env = testEnvironment(now, setting.storage ? { storage: setting.storage } : {});
  const stage: Stage = { element, person: new BookingHarness(element), api, env };
  element.api = api;
  element.environment = env;
  element.messages = setting.messages;
  element.theme = setting.theme ?? 'light';
  element.lang = 'en-GB';
  before?.(stage);
  (setting.parent ?? document.body).append(element);
  await element.updateComplete;
  setting.watch?.(element as Mounted['element']);
  await act?.(stage);
  await element.updateComplete;
  return {
    element: element as Mounted['element'],
    calls: api.calls,
    personal: ['Ada', 'Grace', 'example.com', '5550199', 'Beispielweg'],
  };
}

export const booking: Widget = {
  tag: 'forecourt-booking',
  events: [
    'forecourt-booking-step-entered',
    'forecourt-booking-changed',
    'forecourt-booking-submitting',
    'forecourt-booking-submitted',
    'forecourt-booking-confirmed',
    'forecourt-booking-failed',
  ],
  states: Object.fromEntries(
    Object.entries(ways).map(([name, way]) => [name, (setting?: Setting) => mount(way, setting)]),
  ),
  first: 'model',
  busy: 'submitting',
  done: 'confirmed',
  kept: ['interrupted', 'already sent'],
};
