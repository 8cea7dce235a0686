/** `<forecourt-rescue>` in each state that it can show. */
import { makeRescueState, rescueStates } from '@forecourt/rescue/testing.js';
import '@forecourt/rescue/register.js';
import { mountsOf } from './mount.ts';
import type { Widget } from './widgets.ts';

/** What may not leave by an event or into the storage of a visit: who it is, where, in which car, and the secret of the case. */
const PERSONAL = ['Ada', '1512345678', 'M AB', '48.2512', '11.6471', 'barrier', 'token-of-rescue'];

export const rescue: Widget = {
  tag: 'forecourt-rescue',
  events: [
    'forecourt-rescue-started',
    'forecourt-rescue-emergency-advised',
    'forecourt-rescue-escalated',
    'forecourt-rescue-requested',
    'forecourt-rescue-status-changed',
    'forecourt-rescue-message-received',
    'forecourt-rescue-cancelled',
    'forecourt-rescue-failed',
  ],
  states: mountsOf({
    states: rescueStates,
    make: makeRescueState,
    first: 'createRescue',
    personal: PERSONAL,
  }),
  first: 'idle',
  busy: 'sending',
  done: 'completed',
  kept: [],
  lasting: [],
  isUrgent: true,
  car: {
    items: '[part~="kind"] button, [part~="triage"] button',
    mostUnknown: 6,
    ended: ['countdown'],
    always: '[part~="emergency"][href^="tel:"]',
    tasks: [
      {
        from: 'driving',
        // the kind may be left out; it changes no word
        taps: [{ tap: '[part~="help"]' }, { tap: '[part~="triage"] .primary' }, { tap: '[part~="send"]' }],
      },
    ],
    whenParked: [
      'text entry',
      'forms, sign-in, payment, consent',
      'timed step, count-down',
      'message text, articles, advertisements',
    ],
  },
};
