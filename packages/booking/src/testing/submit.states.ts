/** A submit on its way, and what keeps it from going through, in the order in which a person may meet them. */
import { type BookingHarness, MADE_UP_PERSON } from './booking.harness.ts';
import { type BookingState, failure, submitted } from './booking.state.ts';

/** A submit whose answer is lost, then a reload that keeps the choices and the key, but nothing personal. */
async function interrupt(person: BookingHarness): Promise<void> {
  await submitted(person);
  await person.sees('you will not be booked twice');
  const { element } = person;
  const parent = element.parentNode;
  element.remove();
  await Promise.resolve();
  parent?.appendChild(element);
}

export const submitStates = {
  submitting: {
    prepare: (api) => api.hangNext('book'),
    walk: submitted,
    shows: 'Booking…',
  },
  submitFailed: {
    prepare: (api) => api.failNext('book', failure('offline'), { times: 5 }),
    walk: submitted,
    shows: 'you will not be booked twice',
  },
  submitRefused: {
    prepare: (api) => api.failNext('book', failure('unauthorized')),
    walk: submitted,
    shows: 'not allowed to book',
  },
  slotGone: {
    walk: async (person, { api }) => {
      await person.walkTo('review');
      api.failNext('book', failure('slot-taken'));
      await person.submit();
    },
    shows: 'These times are the nearest',
  },
  slotGoneForGood: {
    // who holds a time has it
    backEnd: { capabilities: { holds: false } },
    walk: async (person, { api }) => {
      await person.walkTo('review');
      const [asked] = api.callsTo('findSlots');
      for (const { id } of asked ? (await api.findSlots(...asked)).slots : []) api.takeSlot(id);
      await person.submit();
    },
    shows: 'No other time is free',
  },
  alternativesFailed: {
    walk: async (person, { api }) => {
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
    walk: async (person, { api }) => {
      await interrupt(person);
      await person.fillContact(MADE_UP_PERSON);
      api.failNext('book', failure('idempotency-key-reused'));
      await person.next();
      await person.submit();
    },
    shows: 'Your earlier request was received',
  },
} satisfies Record<string, BookingState>;
