/** The booking widget in each state that it can show. */
import { createMemoryBookingApi, type MemoryBookingApi } from '@forecourt/contract/testing.js';
import { type TestEnvironment, testEnvironment } from '@forecourt/core/testing.js';
import type { BookingElement } from '../booking.element.ts';
import { BookingHarness } from './booking.harness.ts';
import { type BookingState, STATES_NOW, type Surroundings } from './booking.state.ts';
import { carStates } from './car.states.ts';
import { contactStates, reviewStates } from './contact.states.ts';
import { manageStates } from './manage.states.ts';
import { outcomeStates } from './outcome.states.ts';
import { startStates } from './start.states.ts';
import { submitStates } from './submit.states.ts';
import { holdStates, timeStates, wishStates } from './time.states.ts';
import { visitStates } from './visit.states.ts';

export { type BookingState, STATES_NOW } from './booking.state.ts';

/** Each state by its name, in the order in which a person may meet them. */
export const bookingStates = {
  ...startStates,
  ...visitStates,
  ...timeStates,
  ...holdStates,
  ...wishStates,
  ...contactStates,
  ...reviewStates,
  ...submitStates,
  ...outcomeStates,
  ...manageStates,
  ...carStates,
} satisfies Record<string, BookingState>;

/** The name of a state. */
export type BookingStateName = keyof typeof bookingStates;

/** An element on its way into a state. */
export interface MountedState extends Surroundings {
  element: BookingElement;
  api: MemoryBookingApi;
  person: BookingHarness;
  state: BookingState;
  /** Walks there; resolves when the state is shown. The words are looked for in English only. */
  arrive: () => Promise<void>;
}

const DAY_MS = 86_400_000;

/** Lets time pass second by second, at the back end too, and whatever is asked meanwhile be answered. */
const passer =
  (api: MemoryBookingApi, { clock }: TestEnvironment) =>
  async (seconds: number): Promise<void> => {
    for (let left = seconds * 1000; left > 0; left -= 1000) {
      const step = Math.min(left, 1000);
      api.advance(step);
      clock.increment(step);
      await new Promise((resolve) => setTimeout(resolve));
    }
  };

/** The back end with an appointment that is there before anybody asks for it, and what opens it. */
function withBooked(api: MemoryBookingApi, { booked, daysAgo = 0 }: BookingState): Partial<BookingElement> {
  if (!booked) return { api };
  const { signal } = new AbortController();
  const made = api.book(booked, { idempotencyKey: 'beforehand', signal }).then(() => api.advance(daysAgo * DAY_MS));
  return {
    api: { ...api, getBooking: (...args) => made.then(() => api.getBooking(...args)) },
    // as the back end in memory counts them
    bookingId: 'MEM-001',
    manageToken: 'manage-token-of-booking-1',
  };
}

/**
 * Makes the element for a state; the caller puts it into the document, then lets it `arrive`. Its clock stands still but
 * for `pass`. An element made by another document is upgraded when it is put into this one.
 */
export function makeBookingState(
  name: BookingStateName,
  { environment: given, ...properties }: Partial<BookingElement> = {},
  maker: Document = document,
): MountedState {
  const state: BookingState = bookingStates[name];
  const api = createMemoryBookingApi({ now: STATES_NOW, ...state.backEnd });
  state.prepare?.(api);
  const environment = testEnvironment(STATES_NOW, { now: api.now, ...state.environment, ...given });
  const element = maker.createElement('forecourt-booking');
  Object.assign(element, withBooked(api, state), { environment }, state.properties, properties);
  if (state.slotted) element.append(state.slotted(element));
  const person = new BookingHarness(element);
  const pass = passer(api, environment);
  return {
    ...{ element, api, person, state, pass },
    arrive: async () => {
      await state.walk?.(person, { api, pass });
      if (!element.closest('[lang]') || element.closest('[lang="en"]')) await person.sees(state.shows);
    },
  };
}
