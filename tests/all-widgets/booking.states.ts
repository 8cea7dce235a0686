/** `<forecourt-booking>` in each state that it can show. */
import { bookingStates, makeBookingState } from '@forecourt/booking/testing.js';
import '@forecourt/booking/register.js';
import { mountsOf } from './mount.ts';
import type { Widget } from './widgets.ts';

/** What may not leave by an event or into the storage: the made-up people, their cars, addresses and secrets. */
const PERSONAL = [
  ...['Ada', 'Grace', '@example', '0151', '123456', 'Beispielstraße 1"', 'Musterweg', 'M AB', 'whistle', 'P0420'],
  'manage-token',
];

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
    'forecourt-booking-reminder-requested',
  ],
  states: mountsOf({ states: bookingStates, make: makeBookingState, first: 'findModels', personal: PERSONAL }),
  first: 'model',
  busy: 'submitting',
  done: 'confirmed',
  kept: ['interrupted', 'alreadySent'],
  // a hold whose request is aborted would be nobody's
  lasting: ['hold', 'releaseHold'],
  car: {
    items: ['model', 'dealer', 'item', 'slot', 'transportation', 'advisor', 'alternative', 'proposal']
      .map((part) => `[part~="${part}"]`)
      .join(),
    isReady: (element) => !!element.shadowRoot?.querySelector('.driving'),
    tasks: [
      {
        from: 'drivingKnown',
        taps: [{ tap: '.driving .primary' }, { tap: '[part~="proposal"]' }, { tap: '.driving .primary' }],
      },
    ],
    whenParked: ['text entry', 'forms, sign-in, payment, consent', 'timed step, count-down'],
  },
};
