/** Dealers for tests. All of them are made up. */
import type { Dealer } from '@forecourt/contract';

/** A dealer in Berlin; what a test is about is given, the rest is plausible. */
export const makeDealer = (id: string, change: Partial<Dealer> = {}): Dealer => ({
  id,
  name: `Dealer ${id}`,
  address: { lines: ['Musterstraße 1'], postalCode: '10115', locality: 'Berlin', country: 'DE' },
  location: { lat: 52.53, lng: 13.38 },
  timeZone: 'Europe/Berlin',
  services: ['new-cars', 'test-drive'],
  openingHours: [{ dayOfWeek: ['Monday', 'Tuesday'], opens: '09:00', closes: '18:00' }],
  ...change,
});
