/** What search engines are told of dealers: JSON-LD in the words of schema.org, which the service imports as well. */
import {
  type Dealer,
  type DealerService,
  type Department,
  type OpeningHours,
  readTimetable,
  type SpecialOpeningHours,
} from '@forecourt/contract';
import { websiteLink } from './links/contact.ts';

/** What a house is called, by what it offers. */
const TYPES: Readonly<Record<string, readonly DealerService[]>> = {
  AutoDealer: ['new-cars', 'used-cars', 'test-drive', 'test-drive-at-home'],
  AutoRepair: ['service', 'ev-service', 'high-voltage-battery', 'pick-up'],
  AutoBodyShop: ['body-shop'],
  AutoPartsStore: ['parts'],
};

const DEPARTMENT_TYPES: Readonly<Record<Department['kind'], string>> = {
  sales: 'AutoDealer',
  service: 'AutoRepair',
  'body-shop': 'AutoBodyShop',
  parts: 'AutoPartsStore',
  unknown: 'AutomotiveBusiness',
};

/**
 * The text of a `<script type="application/ld+json">` about dealers. It cannot end that element: no `<` stands in it. What
 * schema.org has no word for, such as the time zone, is not told.
 */
export function structuredData(dealers: readonly Dealer[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': dealers.map(describe) }).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What is `undefined` is left out of the text. */
function describe(dealer: Dealer) {
  const { id, name, address, location, phone, email, url, services, departments } = dealer;
  const types = Object.keys(TYPES).filter((type) => TYPES[type]?.some((service) => services.includes(service)));
  return {
    '@type': types.length > 0 ? types : DEPARTMENT_TYPES.unknown,
    identifier: id,
    name,
    address: {
      '@type': 'PostalAddress',
      streetAddress: address.lines.join('\n'),
      addressLocality: address.locality,
      addressRegion: address.region,
      postalCode: address.postalCode,
      addressCountry: address.country,
    },
    geo: Number.isFinite(location.lat + location.lng)
      ? { '@type': 'GeoCoordinates', latitude: location.lat, longitude: location.lng }
      : undefined,
    telephone: phone,
    email,
    url: url && websiteLink(url),
    ...describeHours(dealer),
    department: departments?.map((department) => ({
      '@type': DEPARTMENT_TYPES[department.kind],
      name,
      telephone: department.phone,
      ...describeHours(department),
    })),
  };
}

/** Hours of which an entry cannot be read are not told at all. */
function describeHours({
  openingHours,
  specialOpeningHours,
}: Pick<Department, 'openingHours' | 'specialOpeningHours'>) {
  if (readTimetable({ openingHours, specialOpeningHours }).problems.length > 0) return {};
  return {
    openingHoursSpecification: openingHours?.map(describeOpening),
    specialOpeningHoursSpecification: specialOpeningHours?.map(describeSpecial),
  };
}

const SPECIFICATION = { '@type': 'OpeningHoursSpecification' };

const describeDays = (days: OpeningHours['dayOfWeek']) => days.map((day) => `https://schema.org/${day}`);

const describeOpening = ({ dayOfWeek, opens, closes }: OpeningHours) => ({
  ...SPECIFICATION,
  dayOfWeek: describeDays(dayOfWeek),
  ...describeTimes(opens, closes),
});

const describeSpecial = ({ validFrom, validThrough, dayOfWeek, opens, closes }: SpecialOpeningHours) => ({
  ...SPECIFICATION,
  validFrom,
  validThrough,
  dayOfWeek: dayOfWeek && describeDays(dayOfWeek),
  ...(opens && closes ? describeTimes(opens, closes) : { opens: '00:00', closes: '00:00' }),
});

/** schema.org's readers take an opening from a time to the same time for a closed day; ours is open for 24 hours. */
function describeTimes(opens: string, closes: string) {
  if (opens !== closes) return { opens, closes };
  const minute = (Number(closes.slice(0, 2)) * 60 + Number(closes.slice(3)) + 1439) % 1440;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return { opens, closes: `${two(minute / 60)}:${two(minute % 60)}` };
}
