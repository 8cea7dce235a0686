/** Where a dealer's drivers go. */
import type { Address, Coordinates, Dealer } from '@forecourt/contract';

const EARTH_RADIUS_METERS = 6_371_008.8;

/** Whether a dealer collects cars at an address; `location` is the place of the address, when it is known. */
export function isServed(dealer: Dealer, address: Address, location?: Coordinates): boolean {
  const area = dealer.pickUpArea;
  // Two countries may have the same postcodes, and a driver does not cross a border.
  if (!dealer.services.includes('pick-up') || address.country !== dealer.address.country) return false;
  if (!area) return true;
  const postalCode = withoutSpaces(address.postalCode ?? '');
  if (area.postalCodes?.some((beginning) => postalCode.startsWith(withoutSpaces(beginning)))) return true;
  return (
    area.radiusMeters !== undefined &&
    location !== undefined &&
    distanceMeters(dealer.location, location) <= area.radiusMeters
  );
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

function withoutSpaces(postalCode: string): string {
  return postalCode.replace(/\s/g, '').toUpperCase();
}

/** Great-circle distance (haversine). */
function distanceMeters(a: Coordinates, b: Coordinates): number {
  const radians = Math.PI / 180;
  const [lat, lng] = [(b.lat - a.lat) * radians, (b.lng - a.lng) * radians];
  const h = Math.sin(lat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(lng / 2) ** 2;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h)));
}
