/** The choice of a time, and what becomes of it while it is kept, in the order in which a person may meet them. */
import { MADE_UP_PERSON } from './booking.harness.ts';
import { asked, type BookingState, failure, submitted } from './booking.state.ts';

export const timeStates = {
  timeLoading: {
    prepare: (api) => api.hangNext('findSlots'),
    walk: async (person, { api }) => {
      await person.walkTo('time');
      await asked(api, 'findSlots');
    },
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
  timeForPickup: {
    properties: { type: 'pickup' },
    walk: (person) => person.walkTo('time').then(() => person.settled()),
    shows: 'When should we collect the car?',
  },
  dropOff: {
    properties: { type: 'pickup' },
    walk: (person) => person.walkTo('dropOff').then(() => person.settled()),
    shows: 'When should we bring it back?',
  },
} satisfies Record<string, BookingState>;

export const holdStates = {
  holding: {
    prepare: (api) => api.hangNext('hold'),
    walk: async (person) => {
      await person.walkTo('time');
      await person.chooseTime();
      await person.next();
    },
    shows: 'Keeping this time for you…',
  },
  held: {
    walk: async (person, { pass }) => {
      await person.walkTo('time');
      await person.chooseTime();
      // the choice rests before it is kept
      await pass(0.4);
      await pass(28);
    },
    shows: 'Kept for you for 9:32',
  },
  heldReminder: {
    backEnd: { holdSeconds: 62 },
    walk: async (person, { pass }) => {
      await person.walkTo('contact');
      await pass(3);
    },
    shows: 'kept for you for 60 more seconds',
  },
  holdExpired: {
    backEnd: { holdSeconds: 20 },
    walk: async (person, { pass }) => {
      await person.walkTo('contact');
      await person.fillContact(MADE_UP_PERSON);
      await pass(21);
      await person.settled();
    },
    shows: 'no longer kept for you',
  },
  slotGoneOnChoosing: {
    walk: async (person, { api, pass }) => {
      await person.walkTo('time');
      await person.settled();
      api.takeSlot('munich-north@2026-11-23T10');
      await person.chooseTime();
      await pass(1);
    },
    shows: 'These times are the nearest',
  },
} satisfies Record<string, BookingState>;

/** A back end without times: the dealer names one. */
const ASKED = { backEnd: { capabilities: { slots: false } } } satisfies Partial<BookingState>;

export const wishStates = {
  wishes: { ...ASKED, walk: (person) => person.walkTo('wishes'), shows: 'Choose up to three days' },
  wishesErrors: {
    ...ASKED,
    walk: async (person) => {
      await person.walkTo('wishes');
      await person.settled();
      await person.next();
    },
    shows: 'Choose at least one day.',
  },
  wishesReview: { ...ASKED, walk: (person) => person.walkTo('review'), shows: 'Send request' },
  requested: { ...ASKED, walk: submitted, shows: 'Your request is with the dealer' },
} satisfies Record<string, BookingState>;
