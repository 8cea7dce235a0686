/** The services and their groups. Apart from the schemas, because a widget needs them at once and those only with the first answer. */
import type { DealerService } from './dealer.ts';

/** What a dealer offers. A reader takes a word it does not know as `'unknown'`. */
export const DEALER_SERVICES = [
  'test-drive',
  'test-drive-at-home',
  'new-cars',
  'used-cars',
  'service',
  'body-shop',
  'parts',
  'ev-service',
  'high-voltage-battery',
  'charging',
  'pick-up',
  'roadside-help',
  'towing',
] as const;

/**
 * The services by what a person looks for. Of each group at least one of those asked for must be offered; between groups
 * all count: `['service', 'ev-service', 'charging']` is a workshop that does electric cars or charges them.
 */
export const DEALER_SERVICE_GROUPS = {
  sales: ['test-drive', 'test-drive-at-home', 'new-cars', 'used-cars'],
  workshop: ['service', 'body-shop', 'parts'],
  electric: ['ev-service', 'high-voltage-battery', 'charging'],
  doorstep: ['pick-up'],
  roadside: ['roadside-help', 'towing'],
} as const satisfies Record<string, readonly DealerService[]>;
export type DealerServiceGroup = keyof typeof DEALER_SERVICE_GROUPS;
