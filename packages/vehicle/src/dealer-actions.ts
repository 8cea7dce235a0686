/** What a car can do with a dealer that a person chose in a widget. */
import type { Dealer } from '@forecourt/contract';
import type { Destination } from './hosts/vehicle-host.ts';

/** E.164, as a car dials it. Anything else, such as an emergency number, is left to the link. */
const PHONE = /^\+[1-9]\d{1,14}$/;

/** A dealer as a place for navigation. */
export function destinationOf({ name, location, address }: Dealer): Destination {
  const { lines, postalCode, locality } = address;
  const text = [...lines, [postalCode, locality].filter(Boolean).join(' ')].join(', ');
  return { name, location: { lat: location.lat, lng: location.lng }, address: text };
}

/** The number of a link that an event came through, through shadow roots; `undefined`: it is no call, or not by E.164. */
export function phoneOf(event: Event): string | undefined {
  for (const target of event.composedPath()) {
    const href = (target as Partial<Element>).getAttribute?.('href');
    if (!href?.startsWith('tel:')) continue;
    const number = href
      .slice('tel:'.length)
      .replace(/;.*$/, '')
      .replace(/[-.() ]/g, '');
    return PHONE.test(number) ? number : undefined;
  }
  return undefined;
}
