/** Where a dealer's drivers go. */
import type { Dealer } from './dealer.ts';
import type { PickUpFrom } from './dealer-search.ts';
import { distanceMeters } from './geo.ts';

/**
 * Whether a dealer collects cars there. A dealer without an area collects in its whole country; of an area, either part
 * is enough. An unknown country is taken for the dealer's.
 */
export function collectsFrom(dealer: Dealer, { postalCode, location, country }: PickUpFrom): boolean {
  const { services, address, pickUpArea } = dealer;
  // Two countries may have the same postcodes, and a driver does not cross a border.
  if (!services.includes('pick-up') || (country ?? address.country) !== address.country) return false;
  if (!pickUpArea) return true;
  const { postalCodes = [], radiusMeters = -1 } = pickUpArea;
  const code = withoutSpaces(postalCode ?? '');
  return (
    postalCodes.some((beginning) => code.startsWith(withoutSpaces(beginning))) ||
    (location !== undefined && distanceMeters(dealer.location, location) <= radiusMeters)
  );
}

const withoutSpaces = (postalCode: string): string => postalCode.replace(/\s/g, '').toUpperCase();
