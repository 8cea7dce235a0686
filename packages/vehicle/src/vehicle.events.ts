import type { UxRestrictions } from '@forecourt/core';

/** What a driver may not be asked to do any more, or may again. */
export interface RestrictionsChangedDetail {
  restrictions: UxRestrictions;
}

/** The line to the car came up or went down. */
export interface LinkChangedDetail {
  isUp: boolean;
}

/**
 * Why something did not work: the host could not be listened to, the part that speaks VISS could not be fetched, the address
 * of its server may not be used, navigation did not take a destination, or the car did not start a call.
 */
export type VehicleFailure = 'host-failed' | 'viss-failed' | 'viss-refused' | 'navigation-failed' | 'call-failed';

/** Something did not work. */
export interface VehicleFailedDetail {
  code: VehicleFailure;
}

/** The events of `<forecourt-vehicle>` beyond those of every element. None tells a place or what names a car. */
export interface VehicleEventMap extends HTMLElementEventMap {
  'forecourt-vehicle-restrictions-changed': CustomEvent<RestrictionsChangedDetail>;
  'forecourt-vehicle-link-changed': CustomEvent<LinkChangedDetail>;
  'forecourt-vehicle-failed': CustomEvent<VehicleFailedDetail>;
}
