/** Made-up dealers for the states of the finder. None of them exists. */
import type { Dealer, DealerService, OpeningHours } from '@forecourt/contract';
import { MADE_UP_DEALERS, MADE_UP_MODELS } from '@forecourt/contract/testing.js';

/** The middle of Munich. */
export const MUNICH = { lat: 48.137, lng: 11.575 };

const WEEKDAYS: OpeningHours['dayOfWeek'] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const hours = (opens: string, closes: string, saturday?: [string, string]): OpeningHours[] => [
  { dayOfWeek: WEEKDAYS, opens, closes },
  ...(saturday ? [{ dayOfWeek: ['Saturday' as const], opens: saturday[0], closes: saturday[1] }] : []),
];

/** A dealer with all that a dealer can have. */
const WHOLE: Dealer = {
  ...(MADE_UP_DEALERS[0] as Dealer),
  services: [
    'test-drive',
    'new-cars',
    'service',
    'body-shop',
    'ev-service',
    'high-voltage-battery',
    'charging',
    'pick-up',
  ],
  openingHours: hours('09:00', '18:30', ['10:00', '16:00']),
  specialOpeningHours: [{ validFrom: '2026-11-26', validThrough: '2026-11-26' }],
  departments: [
    { kind: 'sales', phone: '+498900000011' },
    { kind: 'service', phone: '+498900000012', openingHours: hours('07:00', '17:00') },
    { kind: 'body-shop', openingHours: hours('08:00', '16:00') },
  ],
};

/** Towns around Munich, as far as anybody would drive. */
const TOWNS: readonly (readonly [name: string, postalCode: string, lat: number, lng: number])[] = [
  ['Dachau', '85221', 48.26, 11.434],
  ['Freising', '85354', 48.403, 11.749],
  ['Erding', '85435', 48.306, 11.907],
  ['Starnberg', '82319', 47.998, 11.34],
  ['Rosenheim', '83022', 47.857, 12.118],
  ['Augsburg', '86150', 48.366, 10.898],
  ['Landsberg am Lech', '86899', 48.05, 10.876],
  ['Landshut', '84028', 48.537, 12.152],
];

const OFFERS: readonly (readonly DealerService[])[] = [
  ['new-cars', 'test-drive', 'service'],
  ['service', 'body-shop', 'parts'],
  ['new-cars', 'test-drive', 'service', 'ev-service', 'charging'],
  ['used-cars', 'service', 'pick-up'],
];

/** Dealers in and around Munich, nearest first, and those of other countries. */
export const FINDER_DEALERS: readonly Dealer[] = [
  WHOLE,
  MADE_UP_DEALERS[1] as Dealer,
  ...TOWNS.map(([locality, postalCode, lat, lng], i): Dealer => {
    const services = OFFERS[i % OFFERS.length] ?? [];
    return {
      id: `town-${postalCode}`,
      name: `${services.includes('new-cars') ? 'Autohaus' : 'Servicepartner'} ${locality} (made up)`,
      address: { lines: [`Musterstraße ${i + 1}`], locality, postalCode, country: 'DE', region: 'Bayern' },
      location: { lat, lng },
      timeZone: 'Europe/Berlin',
      phone: `+49810000000${i}`,
      url: `https://example.com/${postalCode}`,
      services: [...services],
      ...(services.includes('test-drive') ? { models: MADE_UP_MODELS.slice(0, 2 + (i % 3)).map(({ id }) => id) } : {}),
      // the last ones have not said when they are open
      ...(i < 6 ? { openingHours: hours(i % 2 ? '09:30' : '08:00', i % 2 ? '19:00' : '17:00') } : {}),
      demo: true,
    };
  }),
  ...MADE_UP_DEALERS.slice(2),
];

/** As many dealers as a country has, in rows around Munich. */
export const MANY_DEALERS: readonly Dealer[] = Array.from({ length: 240 }, (_, i) => ({
  ...(FINDER_DEALERS[i % 10] as Dealer),
  id: `many-${i}`,
  name: `Autohaus ${i + 1} (made up)`,
  location: { lat: 47.4 + (i % 16) / 10, lng: 10.2 + Math.floor(i / 16) / 5 },
}));

/** Dealers whose names and addresses are as long as they may be, and not to be broken. */
export const LONG_DEALERS: readonly Dealer[] = FINDER_DEALERS.slice(0, 4).map((dealer, i) => ({
  ...dealer,
  name: i
    ? 'Kraftfahrzeugvertriebsundinstandsetzungsgesellschaft Obermenzing und Söhne Nachfolger Verwaltungsgesellschaft'
    : 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftskraftfahrzeughandelshaus',
  address: {
    ...dealer.address,
    lines: ['Friedrich-Wilhelm-von-Musterhausen-Straße 1234', 'Hinterhaus, dritter Aufgang, links neben der Einfahrt'],
    locality: 'Hellschen-Heringsand-Unterschaar an der Musterbachmündung',
  },
}));
