/**
 * Writes dealers.geojson, made-up dealers of a made-up brand in real cities, and service-menu.json, what their workshops
 * do. The same input gives the same files.
 */
import { writeFileSync } from 'node:fs';
import { parseOpeningHours } from '../src/import/opening-hours.ts';
import { CITIES, type CityRow, type DemoCountry } from './cities.ts';
import { COUNTRIES, type CountryRow, type Week } from './countries.ts';
import { demoMenu } from './demo-menu.ts';
import { SPECIAL_DAYS, type SpecialDays, WORKSHOP_DAYS } from './special-days.ts';
import { OTHER_NAMES } from './words.ts';

/** The farthest a dealer stands from the centre of its city, in degrees of latitude: about 5 km. */
const SPREAD_DEGREES = 0.045;

const MODELS = ['tessel', 'lumio', 'cairn', 'merle', 'sorrel', 'bracken'];
const EXTRA_SERVICES = [
  'test-drive-at-home',
  'used-cars',
  'body-shop',
  'parts',
  'charging',
  'high-voltage-battery',
  'pick-up',
];

/** A repeatable source of numbers from 0 to 1 for one dealer, so that a new city changes no other (mulberry32). */
const seeded = (text: string): (() => number) => {
  let state = 0x811c9dc5;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

type Random = ReturnType<typeof seeded>;

const pick = <Item>(items: readonly Item[], random: Random): Item => items[Math.floor(random() * items.length)] as Item;

/** Fills each `#` with a digit; `number` is written into the last ones, so that no two dealers share it. */
const fill = (pattern: string, number: number): string => {
  const width = pattern.split('#').length - 1;
  const digits = [...String(number).padStart(width, '0').slice(-width)];
  return pattern.replaceAll('#', () => digits.shift() ?? '0');
};

const slug = (text: string): string =>
  text
    .replace(/[łŁ]/g, 'l')
    .replace(/[ıİ]/g, 'i')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f']/g, '')
    .replace(/[^a-z0-9]+/g, '-');

const hours = (week: Week) => {
  const text = week.map(([days, ...openings]) => `${days} ${openings.join(',')}`).join(';');
  const parsed = parseOpeningHours(text);
  if (!parsed) throw new Error(`These hours cannot be read: ${text}`);
  return parsed;
};

const specialDays = (days: SpecialDays) =>
  days.flatMap(([validFrom, validThrough, ...openings]) =>
    openings.length === 0
      ? [{ validFrom, validThrough }]
      : openings.map((opening) => {
          const [opens, closes] = opening.split('-');
          return { validFrom, validThrough, opens, closes };
        }),
  );

/** How many numbers of each phone pattern are taken. */
const phonesTaken = new Map<string, number>();

const nextPhone = (pattern: string): { telephone?: string } => {
  if (pattern === '') return {};
  const taken = (phonesTaken.get(pattern) ?? 0) + 1;
  phonesTaken.set(pattern, taken);
  return { telephone: fill(pattern, taken) };
};

const services = (random: Random, key: string, workshopOnly: boolean): string[] => {
  const extra = EXTRA_SERVICES.filter(
    (service) => random() < 0.45 && !(workshopOnly && /test-drive|cars/.test(service)),
  );
  // Who repairs the battery of an electric car can do the rest of it.
  const electric = extra.includes('high-voltage-battery') || seeded(`${key} electric`)() < 0.6;
  // Each by a lot of its own, so that a new service leaves the others as they are.
  const roadside = seeded(`${key} roadside-help`)() < 0.7;
  const towing = roadside && seeded(`${key} towing`)() < 0.7;
  return [
    ...(workshopOnly ? [] : ['new-cars', 'test-drive']),
    ...['service', ...(electric ? ['ev-service'] : []), ...extra],
    ...[...(roadside ? ['roadside-help'] : []), ...(towing ? ['towing'] : [])],
  ];
};

/** The models at a dealer: the first one everywhere, some of the others; every eighth dealer does not say. */
const models = (random: Random): { models?: string[] } =>
  random() < 0.125 ? {} : { models: MODELS.filter((_, index) => index === 0 || random() < 0.65) };

/** Where there are no postcodes, drivers go this far. */
const PICK_UP_RADIUS_METERS = 30_000;

/** Where drivers go: the postcodes that begin like the dealer's own, and where those are numbers the next ones too. */
const pickUpArea = (offered: readonly string[], postcode: string | undefined) => {
  if (!offered.includes('pick-up')) return {};
  const [letters] = /^[A-Z]+/.exec(postcode ?? '') ?? [];
  const digits = postcode?.replace(/\D/g, '').slice(0, 2);
  if (letters) return { pickUpArea: { postalCodes: [letters] } };
  if (!digits) return { pickUpArea: { radiusMeters: PICK_UP_RADIUS_METERS } };
  const next = String((Number(digits) + 1) % 100).padStart(2, '0');
  return { pickUpArea: { postalCodes: [digits, next] } };
};

/** The departments of a house by what it offers. A body shop keeps the workshop's hours, but no short Saturday. */
const departments = (
  code: DemoCountry,
  { sales, service }: CountryRow,
  offered: readonly string[],
  phone: () => { telephone?: string },
) => {
  const workshopDays = WORKSHOP_DAYS[code];
  return [
    ...(offered.includes('new-cars')
      ? [{ '@type': 'AutoDealer', ...phone(), openingHoursSpecification: hours(sales) }]
      : []),
    {
      '@type': 'AutoRepair',
      ...phone(),
      openingHoursSpecification: hours(service),
      ...(workshopDays && { specialOpeningHoursSpecification: specialDays(workshopDays) }),
    },
    ...(offered.includes('parts') ? [{ '@type': 'AutoPartsStore', openingHoursSpecification: hours(service) }] : []),
    ...(offered.includes('body-shop')
      ? [{ '@type': 'AutoBodyShop', openingHoursSpecification: hours(service.slice(0, 1)) }]
      : []),
  ];
};

const feature = (code: DemoCountry, country: CountryRow, city: CityRow, index: number) => {
  const [name, latin, region, lat, lng, postcode, phone, , zone = country.zone] = city;
  const place = slug(latin || name);
  const key = `${code.toLowerCase()}-${place}-${index + 1}`;
  const random = seeded(key);
  const angle = random() * 2 * Math.PI;
  const distance = (0.15 + 0.85 * Math.sqrt(random())) * SPREAD_DEGREES;
  const longitude = lng + (Math.cos(angle) * distance) / Math.cos((lat * Math.PI) / 180);
  const dealerName = (country.names[index % country.names.length] as string)
    .replace('{city}', name)
    .replace('{latin}', latin);
  const workshopOnly = /Werkstatt|Atelier|Taller|Officina|Oficina|Serwis|Servis|服务|サービス|خدمة/.test(dealerName);
  const main = nextPhone(phone);
  const streetAddress = pick(country.streets, random).replace('{n}', String(1 + Math.floor(random() * 180)));
  const postalCode = postcode ? fill(postcode, 11 + Math.floor(random() * 88)) : undefined;
  const offered = services(random, key, workshopOnly);
  const keywords = OTHER_NAMES[name];
  return {
    type: 'Feature',
    id: `demo-${key}`,
    geometry: {
      type: 'Point',
      coordinates: [Number(longitude.toFixed(5)), Number((lat + Math.sin(angle) * distance).toFixed(5))],
    },
    properties: {
      '@type': workshopOnly ? 'AutoRepair' : 'AutoDealer',
      demo: true,
      name: dealerName,
      ...(keywords && { keywords }),
      address: {
        streetAddress,
        addressLocality: name,
        addressRegion: region,
        ...(postalCode && { postalCode }),
        addressCountry: code,
      },
      timeZone: zone,
      ...main,
      email: `${key}@orvane.example`,
      url: `https://orvane.example/dealers/${key}`,
      openingHoursSpecification: hours(workshopOnly ? country.service : country.sales),
      specialOpeningHoursSpecification: specialDays(SPECIAL_DAYS[code]),
      department: departments(code, country, offered, () => nextPhone(phone)),
      services: offered,
      ...(workshopOnly ? { models: [] } : models(random)),
      ...pickUpArea(offered, postalCode),
    },
  };
};

const features = Object.entries(COUNTRIES).flatMap(([code, country]) =>
  CITIES[code as DemoCountry].flatMap((city) =>
    Array.from({ length: city[7] }, (_, index) => feature(code as DemoCountry, country, city, index)),
  ),
);

// One dealer a line: small, and a change shows as the lines it touches.
const lines = features.map((entry) => JSON.stringify(entry)).join(',\n');
writeFileSync(
  new URL('dealers.geojson', import.meta.url),
  `{"type":"FeatureCollection","description":"Made-up dealers of the made-up brand Orvane in real cities, for demonstrations. CC0-1.0.","features":[\n${lines}\n]}\n`,
);
writeFileSync(new URL('service-menu.json', import.meta.url), `${JSON.stringify(demoMenu(), undefined, 1)}\n`);
console.log(`${features.length} dealers in ${Object.keys(COUNTRIES).length} countries`);
