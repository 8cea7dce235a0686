import type { HandoffRecord } from '@forecourt/contract';
import type { CarInboxEmitted } from './car-inbox.machine.ts';
import type { Destination } from './destination.ts';
import type { HandoffFailure, HandoffStep } from './handoff.context.ts';

/** What was begun elsewhere. */
export interface ReceivedDetail {
  record: HandoffRecord;
}

/** What did not work. */
export interface HandoffFailedDetail {
  /** Making a code, taking one, pairing with a car, or sending to it. */
  step: HandoffStep;
  code: HandoffFailure;
}

/** The events of `<forecourt-handoff>` beyond those of every element. */
export interface HandoffEventMap extends HTMLElementEventMap {
  'forecourt-handoff-offered': CustomEvent<object>;
  'forecourt-handoff-received': CustomEvent<ReceivedDetail>;
  'forecourt-handoff-paired': CustomEvent<object>;
  'forecourt-handoff-unpaired': CustomEvent<object>;
  'forecourt-handoff-sent': CustomEvent<object>;
  'forecourt-handoff-failed': CustomEvent<HandoffFailedDetail>;
}

/** A place came from the phone. */
export interface DestinationReceivedDetail {
  id: string;
}

/** The person wants to be led to a place. */
export interface DestinationChosenDetail {
  destination: Destination;
}

/** The inbox could not be opened, or was ended by the back end. */
export interface CarInboxFailedDetail {
  code: Extract<CarInboxEmitted, { type: 'car-inbox.failed' }>['code'];
}

/** The events of `<forecourt-car-inbox>` beyond those of every element. */
export interface CarInboxEventMap extends HTMLElementEventMap {
  'forecourt-car-inbox-opened': CustomEvent<object>;
  'forecourt-car-inbox-closed': CustomEvent<object>;
  'forecourt-car-inbox-destination-received': CustomEvent<DestinationReceivedDetail>;
  'forecourt-car-inbox-destination-chosen': CustomEvent<DestinationChosenDetail>;
  'forecourt-car-inbox-failed': CustomEvent<CarInboxFailedDetail>;
}
