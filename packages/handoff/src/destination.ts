import type { Dealer, HandoffRecord } from '@forecourt/contract';

/** A place that a car can be led to. */
export type Destination = Extract<HandoffRecord, { kind: 'destination' }>;

/** The longest line of the contract. */
const LINE = 200;

/** A dealer as a place to drive to; `undefined`: nobody knows where it is. */
export function destinationOf({ id, name, location, address }: Dealer): Destination | undefined {
  if (!Number.isFinite(location.lat) || !Number.isFinite(location.lng)) return undefined;
  const { lines, postalCode, locality } = address;
  const line = [...lines, [postalCode, locality].filter(Boolean).join(' ')].join(', ');
  const { lat, lng } = location;
  return {
    kind: 'destination',
    name: name.slice(0, LINE),
    location: { lat, lng },
    address: line.slice(0, LINE),
    dealerId: id,
  };
}
