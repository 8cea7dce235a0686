/** Made-up dealers and models for tests and stories. None of them exists. */
import type { Dealer } from '../dealer.ts';
import type { VehicleModel } from '../vehicle-model.ts';

/** Four made-up models, no two driven by the same thing, and one of the past that is serviced only. */
export const MADE_UP_MODELS: readonly VehicleModel[] = [
  { id: 'aster', name: 'Aster', energy: 'electric', body: 'hatchback' },
  { id: 'borealis', name: 'Borealis', energy: 'plug-in-hybrid', body: 'estate' },
  { id: 'cirrus', name: 'Cirrus', energy: 'hybrid', body: 'suv' },
  { id: 'dune', name: 'Dune', energy: 'petrol', body: 'coupe' },
  { id: 'ember', name: 'Ember 2016', energy: 'diesel', body: 'saloon', bookingTypes: ['service', 'pickup'] },
];

/** What the made-up dealers have in common. */
const COMMON = {
  services: ['test-drive', 'new-cars', 'service'],
  models: MADE_UP_MODELS.filter(({ bookingTypes }) => !bookingTypes).map(({ id }) => id),
  openingHours: [
    { dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], opens: '09:00', closes: '17:00' },
  ],
  demo: true,
} satisfies Partial<Dealer>;

/** Six made-up dealers in five time zones; two of them in one city, one without the model `dune`, three that collect cars. */
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
    services: [...COMMON.services, 'test-drive-at-home', 'charging', 'pick-up'],
    pickUpArea: { postalCodes: ['80', '81'] },
  },
  {
    ...COMMON,
    id: 'munich-south',
    name: 'Autohaus Südstern (made up)',
    address: { lines: ['Musterweg 3'], locality: 'München', postalCode: '81379', country: 'DE' },
    location: { lat: 48.096, lng: 11.531 },
    timeZone: 'Europe/Berlin',
    phone: '+498900000002',
    models: ['aster', 'borealis', 'cirrus'],
  },
  {
    ...COMMON,
    id: 'shanghai',
    name: '示例汽车中心 (made up)',
    address: { lines: ['示例路 88 号'], locality: '上海市', region: '上海', postalCode: '200120', country: 'CN' },
    location: { lat: 31.236, lng: 121.505 },
    timeZone: 'Asia/Shanghai',
    phone: '+862100000001',
    services: [...COMMON.services, 'pick-up'],
  },
  {
    ...COMMON,
    id: 'cairo',
    name: 'معرض المثال للسيارات (made up)',
    address: { lines: ['١٢ شارع المثال'], locality: 'القاهرة', postalCode: '11511', country: 'EG' },
    location: { lat: 30.05, lng: 31.24 },
    timeZone: 'Africa/Cairo',
    phone: '+20200000001',
  },
  {
    ...COMMON,
    id: 'new-york',
    name: 'Sample Street Motors (made up)',
    address: { lines: ['100 Sample Street'], locality: 'New York', region: 'NY', postalCode: '10013', country: 'US' },
    location: { lat: 40.72, lng: -74.005 },
    timeZone: 'America/New_York',
    phone: '+12125550100',
    services: [...COMMON.services, 'pick-up'],
  },
  {
    ...COMMON,
    id: 'kathmandu',
    name: 'Example Motors Kathmandu (made up)',
    address: { lines: ['Example Marg 7'], locality: 'Kathmandu', postalCode: '44600', country: 'NP' },
    location: { lat: 27.717, lng: 85.324 },
    timeZone: 'Asia/Kathmandu',
    phone: '+97710000001',
  },
];
