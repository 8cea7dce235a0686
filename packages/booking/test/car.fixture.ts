/** A booking widget in a car: what is known there, and what may be seen. */
import { STRICT_DRIVING, type UxRestrictions } from '@forecourt/core';
import { until } from '@forecourt/core/testing.js';
import type { BookingElement } from '../src/booking.element.ts';
import { type Mounted, mountBooking, type MountOptions, type Type } from './element.fixture.ts';

/** What a car knows of its owner and itself. */
export const KNOWN: Partial<BookingElement> = {
  person: {
    ...{ name: 'Ada Example', email: 'ada@example.com', phone: '+4989123456' },
    address: { lines: ['Beispielstraße 1'], postalCode: '80331', locality: 'München', country: 'DE' },
  },
  vehicle: { modelId: 'aster', due: ['oil-service'] },
};

/** All that has to be known for a time to be proposed, by type. */
export const PROPOSABLE: Readonly<Record<Type, Partial<BookingElement>>> = {
  'test-drive': {
    ...{ modelId: 'aster', dealerId: 'munich-north' },
    person: { ...KNOWN.person, licenceHeld: true },
  },
  service: { ...KNOWN, modelId: 'aster', dealerId: 'munich-north' },
  pickup: {
    ...{ ...KNOWN, modelId: 'aster', dealerId: 'munich-north' },
    ...{ itemIds: ['item-oil-service'], transportationId: 'wait' },
  },
};

/** No keyboard, but lists to choose from. */
export const CHOOSING: UxRestrictions = { noKeyboard: true, noFiltering: true, maxItems: 6 };

/** How many of anything there are to choose from at once, at most. */
export const most = ({ all }: Mounted): number =>
  Math.max(
    ...['model', 'dealer', 'item', 'slot', 'transportation', 'advisor'].map((part) => all(`[part~="${part}"]`).length),
  );

/** Whether anything can be typed into. */
export const isTyped = ({ find }: Mounted): boolean =>
  !!find('input:not([type="radio"]):not([type="checkbox"]), textarea, [contenteditable]');

/** A widget on a car's screen while it drives, with what a driver may do. */
export async function driving(options: MountOptions = {}, restrictions: UxRestrictions = STRICT_DRIVING) {
  const booking = await mountBooking({ ...options, env: { display: 'car', restrictions, ...options.env } });
  const { find, all, element, person } = booking;
  await until(() => find('.driving'), 'what a driver sees');
  /** What can be tapped, by its words. */
  const taps = (): string[] =>
    all('button, a[href]').map((node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim());
  /** Drives, parks, or is not sure, from the next frame on. */
  const turn = async (next: UxRestrictions): Promise<void> => {
    element.environment = { ...booking.env, restrictions: next };
    await element.updateComplete;
  };
  /** Waits until a time can be proposed. */
  const known = (): Promise<void> => person.sees('Show free times');
  return { ...booking, taps, turn, known };
}
