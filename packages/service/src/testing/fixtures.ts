/** Made-up dealers, models and times for tests. None of them exists. */
import type { Dealer, VehicleModel } from '@forecourt/contract';

/** A Friday morning in Munich, with a summer time far away on both sides. */
export const NOW = Date.parse('2026-11-20T08:00:00+01:00');

/** The staff token of every test service. */
export const STAFF_TOKEN = 'staff-token-for-tests';

/** Two models that do not exist. */
export const MODELS: readonly VehicleModel[] = [
  { id: 'aster', name: 'Aster', energy: 'electric' },
  { id: 'dune', name: 'Dune', energy: 'petrol' },
];

/** A made-up dealer in Munich, open from nine to five on weekdays; the parts given replace its own. */
export function makeDealer(parts: Partial<Dealer> = {}): Dealer {
  return {
    id: 'munich',
    name: 'Autohaus Nordstern',
    address: { lines: ['Beispielstraße 12'], locality: 'München', postalCode: '80807', country: 'DE' },
    location: { lat: 48.182, lng: 11.587 },
    timeZone: 'Europe/Berlin',
    services: ['test-drive'],
    models: ['aster'],
    openingHours: [
      { dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], opens: '09:00', closes: '17:00' },
    ],
    demo: true,
    ...parts,
  };
}
