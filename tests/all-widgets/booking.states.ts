/** `<forecourt-booking>` in each state that it can show. */
import { type BookingStateName, bookingStates, makeBookingState } from '@forecourt/booking/testing.js';
import '@forecourt/booking/register.js';
import type { Mounted, Setting, Widget } from './widgets.ts';

/** What may not leave by an event or into the storage: the made-up people, their cars, addresses and secrets. */
const PERSONAL = [
  ...['Ada', 'Grace', '@example', '0151', '123456', 'Beispielstraße 1"', 'Musterweg', 'M AB', 'whistle', 'P0420'],
  'manage-token',
];

/** Mounts a booking in a state. Its clock stands still, but where the way there takes time. */
async function mount(name: BookingStateName, setting: Setting = {}): Promise<Mounted> {
  const { parent = document.body, theme = 'light', storage, latencyMs, maker, watch } = setting;
  const environment = storage && { environment: { storage } };
  const { element, api, arrive } = makeBookingState(name, { lang: 'en', theme, ...environment }, maker);
  if (latencyMs) api.delay('findModels', new Promise((resolve) => setTimeout(resolve, latencyMs)));
  parent.append(element);
  await element.updateComplete;
  watch?.(element as Mounted['element']);
  await arrive();
  await element.updateComplete;
  return { element: element as Mounted['element'], calls: api.calls, personal: PERSONAL };
}

const names = Object.keys(bookingStates) as BookingStateName[];

export const booking: Widget = {
  tag: 'forecourt-booking',
  events: [
    'forecourt-booking-step-entered',
    'forecourt-booking-changed',
    'forecourt-booking-submitting',
    'forecourt-booking-submitted',
    'forecourt-booking-confirmed',
    'forecourt-booking-rescheduled',
    'forecourt-booking-cancelled',
    'forecourt-booking-failed',
  ],
  states: Object.fromEntries(names.map((name) => [name, (setting?: Setting) => mount(name, setting)])),
  first: 'model',
  busy: 'submitting',
  done: 'confirmed',
  kept: ['interrupted', 'alreadySent'],
  // a hold whose request is aborted would be nobody's
  lasting: ['hold', 'releaseHold'],
};
