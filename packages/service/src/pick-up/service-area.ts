/** Where a dealer's drivers go. */
import { type Address, collectsFrom, type Coordinates, type Dealer } from '@forecourt/contract';

/** Whether a dealer collects cars at an address; `location` is the place of the address, when it is known. */
export function isServed(dealer: Dealer, { postalCode, country }: Address, location?: Coordinates): boolean {
  return collectsFrom(dealer, { postalCode, country, location });
}

/**
 * Whether an address is certainly outside. A booking does not say where its addresses are, so one that a radius may
 * reach is left to the dealer.
 */
export function isOutside(dealer: Dealer, address: Address): boolean {
  if (isServed(dealer, address)) return false;
  const mayBeNear = dealer.pickUpArea?.radiusMeters !== undefined && address.country === dealer.address.country;
  return !(mayBeNear && dealer.services.includes('pick-up'));
}
