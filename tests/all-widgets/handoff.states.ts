/** `<forecourt-handoff>` and `<forecourt-car-inbox>` in each state that they can show. */
import { carInboxStates, handoffStates, makeCarInboxState, makeHandoffState } from '@forecourt/handoff/testing.js';
import '@forecourt/handoff/register.js';
import { mountsOf } from './mount.ts';
import type { Widget } from './widgets.ts';

/** What may not leave by an event or into the storage. */
const PERSONAL = ['secret-of-inbox'];

export const handoff: Widget = {
  tag: 'forecourt-handoff',
  events: [
    'forecourt-handoff-offered',
    'forecourt-handoff-received',
    'forecourt-handoff-paired',
    'forecourt-handoff-unpaired',
    'forecourt-handoff-sent',
    'forecourt-handoff-failed',
  ],
  states: mountsOf({ states: handoffStates, make: makeHandoffState, first: 'redeemHandoff', personal: PERSONAL }),
  first: 'asking',
  busy: 'redeeming',
  done: 'received',
  kept: [],
  lasting: [],
};

export const carInbox: Widget = {
  tag: 'forecourt-car-inbox',
  folder: 'handoff',
  events: [
    'forecourt-car-inbox-opened',
    'forecourt-car-inbox-closed',
    'forecourt-car-inbox-destination-received',
    'forecourt-car-inbox-destination-chosen',
    'forecourt-car-inbox-failed',
  ],
  states: mountsOf({ states: carInboxStates, make: makeCarInboxState, first: 'openInbox', personal: PERSONAL }),
  first: 'closed',
  busy: 'opening',
  done: 'ended',
  kept: [],
  lasting: [],
};
