import type { RescueErrorCode } from '@forecourt/contract';
import type { RescueStep } from './rescue.events.ts';

/** The back end has a call for help. */
export interface RequestedDetail {
  id: string;
  reference: string;
  /** Whether it is a demonstration: nobody is sent. */
  testCall: boolean;
}

/** A case stands otherwise than before. */
export interface StatusChangedDetail {
  id: string;
  /** One of the contract's statuses, or a word of a newer back end. */
  status: string;
  /** `undefined`: nothing was known of it before, as after a reload. */
  previous: string | undefined;
}

/** Something happened to a case. */
export interface CaseDetail {
  id: string;
}

/** What did not work. */
export interface RescueFailedDetail {
  /** Sending, following, telling, cancelling, writing, or a photo. */
  step: RescueStep;
  code: RescueErrorCode;
}

/** The events of `<forecourt-rescue>` beyond those of every element. */
export interface RescueEventMap extends HTMLElementEventMap {
  'forecourt-rescue-started': CustomEvent<object>;
  'forecourt-rescue-emergency-advised': CustomEvent<object>;
  'forecourt-rescue-escalated': CustomEvent<object>;
  'forecourt-rescue-requested': CustomEvent<RequestedDetail>;
  'forecourt-rescue-status-changed': CustomEvent<StatusChangedDetail>;
  'forecourt-rescue-message-received': CustomEvent<CaseDetail>;
  'forecourt-rescue-cancelled': CustomEvent<CaseDetail>;
  'forecourt-rescue-failed': CustomEvent<RescueFailedDetail>;
}
