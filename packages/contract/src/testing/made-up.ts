/** Made-up dealers and models for tests and stories. None of them exists. */
import type { Dealer } from '../dealer.ts';
import { DAYS_OF_WEEK } from '../days-of-week.ts';
import type { OpeningHours } from '../opening-hours.ts';
import type { VehicleModel } from '../vehicle-model.ts';

/** Four made-up models, no two driven by the same thing, and one of the past that is serviced only. */
export const MADE_UP_MODELS: readonly VehicleModel[] = [
  { id: 'aster', name: 'Aster', energy: 'electric', body: 'hatchback' },
  { id: 'borealis', name: 'Borealis', energy: 'plug-in-hybrid', body: 'estate' },
  { id: 'cirrus', name: 'Cirrus', energy: 'hybrid', body: 'suv' },
  { id: 'dune', name: 'Dune', energy: 'petrol', body: 'coupe' },
  { id: 'ember', name: 'Ember 2016', energy: 'diesel', body: 'saloon', bookingTypes: ['service', 'pickup'] },
];

/** One opening on some days. */
const hours = (dayOfWeek: OpeningHours['dayOfWeek'], opens: string, closes: string): OpeningHours => ({
  dayOfWeek,
  opens,
  closes,
});
const WEEKDAYS = DAYS_OF_WEEK.slice(0, 5);
/** On these dates other times, or none. */
const on = (validFrom: string, validThrough: string, times?: { opens: string; closes: string }) => ({
  ...{ validFrom, validThrough },
  ...times,
});
const CHRISTMAS = on('2026-12-24', '2026-12-26');

/** What the made-up dealers have in common. */
const COMMON = {
  services: ['test-drive', 'new-cars', 'service'],
  models: MADE_UP_MODELS.filter(({ bookingTypes }) => !bookingTypes).map(({ id }) => id),
  openingHours: [hours(WEEKDAYS, '09:00', '17:00')],
  demo: true,
} satisfies Partial<Dealer>;

/**
 * Six made-up dealers in five time zones; two of them in one city, one without the model `dune`, three that collect cars.
 * Five help at the roadside: Cairo does not tow, Munich South and Shanghai know high voltage, Kathmandu sends nobody.
 * Of hours they have all kinds: departments (Munich North, Shanghai), a break at noon and days off (Munich South), around
 * the clock (Shanghai), past midnight (Cairo), shorter days (New York), and a date that does not exist (Kathmandu).
 */
export const MADE_UP_DEALERS: readonly Dealer[] = [
  {
    ...COMMON,
    id: 'munich-north',
    name: 'Autohaus Nordstern (made up)',
    address: { lines: ['Beispielstraße 12'], locality: 'München', postalCode: '80807', country: 'DE' },
    location: { lat: 48.182, lng: 11.587 },
    timeZone: 'Europe/Berlin',
    phone: '+498900000001',
    email: 'nord@example.com',
    url: 'https://example.com/munich-north',
    services: [...COMMON.services, 'test-drive-at-home', 'charging', 'pick-up', 'roadside-help', 'towing'],
    openingHours: [hours(WEEKDAYS, '09:00', '18:00'), hours(['Saturday'], '10:00', '14:00')],
    specialOpeningHours: [CHRISTMAS, on('2026-12-31', '2026-12-31', { opens: '09:00', closes: '12:00' })],
    departments: [
      { kind: 'sales', phone: '+498900000011' },
      { kind: 'service', phone: '+498900000012', openingHours: [hours(WEEKDAYS, '07:00', '18:00')] },
      { kind: 'parts', openingHours: [hours(WEEKDAYS, '08:00', '16:00')] },
    ],
    pickUpArea: { postalCodes: ['80', '81'] },
    keywords: ['North Star Cars Munich'],
  },
  {
    ...COMMON,
    id: 'munich-south',
    name: 'Autohaus Südstern (made up)',
    address: { lines: ['Musterweg 3'], locality: 'München', postalCode: '81379', country: 'DE' },
    location: { lat: 48.096, lng: 11.531 },
    timeZone: 'Europe/Berlin',
    phone: '+498900000002',
    services: [...COMMON.services, 'body-shop', 'ev-service', 'high-voltage-battery', 'roadside-help', 'towing'],
    models: ['aster', 'borealis', 'cirrus'],
    openingHours: [
      hours(WEEKDAYS, '08:00', '12:30'),
      hours(WEEKDAYS, '13:30', '18:00'),
      hours(['Saturday'], '09:00', '13:00'),
    ],
    specialOpeningHours: [
      on('2026-11-26', '2026-11-26'),
      on('2026-11-27', '2026-11-27', { opens: '12:00', closes: '15:00' }),
      CHRISTMAS,
    ],
  },
  {
    ...COMMON,
    id: 'shanghai',
    name: '示例汽车中心 (made up)',
    address: { lines: ['示例路 88 号'], locality: '上海市', region: '上海', postalCode: '200120', country: 'CN' },
    location: { lat: 31.236, lng: 121.505 },
    timeZone: 'Asia/Shanghai',
    phone: '+862100000001',
    services: [...COMMON.services, 'pick-up', 'charging', 'ev-service', 'roadside-help', 'towing'],
    openingHours: [hours([...DAYS_OF_WEEK], '09:00', '20:00')],
    departments: [{ kind: 'service', openingHours: [hours([...DAYS_OF_WEEK], '00:00', '24:00')] }],
    pickUpArea: { postalCodes: ['20'], radiusMeters: 40_000 },
    keywords: ['Sample Cars Shanghai'],
  },
  {
    ...COMMON,
    id: 'cairo',
    name: 'معرض المثال للسيارات (made up)',
    address: { lines: ['١٢ شارع المثال'], locality: 'القاهرة', postalCode: '11511', country: 'EG' },
    location: { lat: 30.05, lng: 31.24 },
    timeZone: 'Africa/Cairo',
    phone: '+20200000001',
    services: [...COMMON.services, 'roadside-help'],
    openingHours: [
      hours(['Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'], '10:00', '22:00'),
      hours(['Thursday'], '10:00', '02:00'),
    ],
    keywords: ['Sample Cars Cairo'],
  },
  {
    ...COMMON,
    id: 'new-york',
    name: 'Sample Street Motors (made up)',
    address: { lines: ['100 Sample Street'], locality: 'New York', region: 'NY', postalCode: '10013', country: 'US' },
    location: { lat: 40.72, lng: -74.005 },
    timeZone: 'America/New_York',
    phone: '+12125550100',
    services: [...COMMON.services, 'used-cars', 'pick-up', 'charging', 'roadside-help', 'towing'],
    openingHours: [hours(WEEKDAYS, '09:00', '20:00'), hours(['Saturday'], '10:00', '18:00')],
    specialOpeningHours: [
      on('2026-11-26', '2026-11-26'),
      on('2026-11-27', '2026-11-27', { opens: '10:00', closes: '14:00' }),
    ],
  },
  {
    ...COMMON,
    id: 'kathmandu',
    name: 'Example Motors Kathmandu (made up)',
    address: { lines: ['Example Marg 7'], locality: 'Kathmandu', postalCode: '44600', country: 'NP' },
    location: { lat: 27.717, lng: 85.324 },
    timeZone: 'Asia/Kathmandu',
    phone: '+97710000001',
    // There is no such date, so nobody can say when it is open.
    specialOpeningHours: [on('2026-02-30', '2026-02-30')],
  },
];
