/** Where a dealer's drivers go, and what a request for them needs. */
import type { BookingRequest } from '../booking.ts';
import type { Dealer } from '../dealer.ts';
import type { DoorToDoor, ServiceAreaRequest } from '../door-to-door.ts';
import { collectsFrom } from '../pick-up-area.ts';
import type { Address } from '../primitives.ts';
import { refuseFields } from './memory-rules.ts';

/** Whether the dealer collects cars there. */
export const serves = (dealer: Dealer, { address, location }: ServiceAreaRequest): boolean =>
  collectsFrom(dealer, { postalCode: address.postalCode, country: address.country, location });

/** Whether the dealer may collect a car there; a booking does not say how far away that is. */
const mayServe = (dealer: Dealer, address: Address): boolean => {
  const { services, pickUpArea } = dealer;
  const mayBeNear = pickUpArea?.radiusMeters !== undefined && address.country === dealer.address.country;
  return serves(dealer, { address }) || (mayBeNear && services.includes('pick-up'));
};

/** What a pickup needs besides its first slot; `undefined` for a booking that is none. */
export const doorToDoorFor = (request: BookingRequest, dealer: Dealer, slots: boolean): DoorToDoor | undefined => {
  const { type, doorToDoor, contact } = request;
  if (type !== 'pickup') return undefined;
  if (!doorToDoor) return refuseFields({ pointer: '/doorToDoor', detail: 'is needed' });
  const { pickupAddress, dropOffAddress, dropOff, handOver } = doorToDoor;
  const rules: [pointer: string, detail: string, holds: boolean][] = [
    ['/doorToDoor/pickupAddress', 'is not served', mayServe(dealer, pickupAddress)],
    ['/doorToDoor/dropOffAddress', 'is not served', mayServe(dealer, dropOffAddress)],
    ['/doorToDoor/dropOff', 'is needed', !slots || !!dropOff],
    ['/doorToDoor/dropOff', 'there are no slots', slots || !dropOff],
    ['/contact/phone', 'is needed by the driver', !!contact.phone || !!handOver],
  ];
  for (const [pointer, detail, holds] of rules) if (!holds) refuseFields({ pointer, detail });
  return doorToDoor;
};
