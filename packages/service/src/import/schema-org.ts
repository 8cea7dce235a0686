/**
 * schema.org AutoDealer, AutoRepair → the contract's `Dealer`. Pure; both what is read leniently (a phone written
 * nationally, a day as an address) and what is refused is decided here, the same for every file format.
 */
import { createHash } from 'node:crypto';
import {
  DEALER_SERVICES,
  Dealer,
  type Department,
  type OpeningHours,
  type SpecialOpeningHours,
} from '@forecourt/contract';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';
import * as v from 'valibot';
import { parseOpeningHours, readOpeningHoursSpecification } from './opening-hours.ts';
import { explain } from './reasons.ts';
import { asList, isRecord, schemaOrgName } from './source-row.ts';
import { isTimeZone } from './time-zone.ts';

/** A dealer, or why the record is none: one sentence for each field that is wrong. */
export type Mapped = { dealer: Dealer } | { reason: string };

const KINDS: Readonly<Record<string, { kind: Department['kind']; services: readonly string[] }>> = {
  AutoDealer: { kind: 'sales', services: ['new-cars', 'test-drive'] },
  AutoRepair: { kind: 'service', services: ['service'] },
  AutoPartsStore: { kind: 'parts', services: ['parts'] },
  AutoBodyShop: { kind: 'body-shop', services: ['body-shop'] },
};

function kindsOf(source: Record<string, unknown>) {
  return asList(source['@type']).flatMap((type) => KINDS[schemaOrgName(type)] ?? []);
}

/** The object without the fields that have no value; schema.org files write `null` and `""` for nothing. */
function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}

/** E.164 where it can be read; else as written, for the schema to refuse. */
function toPhone(value: unknown, country: unknown): unknown {
  if (typeof value !== 'string' || value === '') return undefined;
  if (/^\+[1-9]\d{6,14}$/.test(value)) return value;
  const region = typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? (country as CountryCode) : undefined;
  return parsePhoneNumberFromString(value, region)?.number ?? value;
}

interface Hours {
  openingHours?: OpeningHours[];
  specialOpeningHours?: SpecialOpeningHours[];
}

/** The hours of a dealer or a department; what cannot be read is added to `problems`. */
function readHours(source: Record<string, unknown>, where: string, problems: string[]): Hours {
  const texts = asList(source.openingHours).map((text) => parseOpeningHours(String(text)));
  if (texts.includes(undefined)) {
    problems.push(`${where}openingHours cannot be read; write it as "Mo-Fr 09:00-18:00; Sa 10:00-14:00"`);
  }
  const regular = texts.flatMap((hours) => hours ?? []);
  const special: SpecialOpeningHours[] = [];
  for (const name of ['openingHoursSpecification', 'specialOpeningHoursSpecification']) {
    const read = readOpeningHoursSpecification(source[name]);
    if (!read) problems.push(`${where}${name} cannot be read`);
    regular.push(...(read?.regular ?? []));
    special.push(...(read?.special ?? []));
  }
  return {
    ...(regular.length > 0 && { openingHours: regular }),
    ...(special.length > 0 && { specialOpeningHours: special }),
  };
}

function readDepartments(source: Record<string, unknown>, country: unknown, problems: string[]): unknown {
  if (source.department === undefined) return undefined;
  return asList(source.department)
    .filter(isRecord)
    .map((department, index) =>
      present({
        kind: kindsOf(department)[0]?.kind ?? 'unknown',
        phone: toPhone(department.telephone, country),
        ...readHours(department, `department ${index + 1} `, problems),
      }),
    );
}

function readServices(source: Record<string, unknown>, problems: string[]): unknown[] {
  if (source.services === undefined) return [...new Set(kindsOf(source).flatMap(({ services }) => services))];
  const services = asList(source.services);
  const strange = services.filter((service) => !(DEALER_SERVICES as readonly unknown[]).includes(service));
  if (strange.length > 0) {
    problems.push(`services must be some of ${DEALER_SERVICES.join(', ')} (found "${strange.join('", "')}")`);
  }
  return services;
}

/**
 * The id of a dealer whose record has none: made from name, postcode (without one: place) and country, so that the same
 * dealer gets the same id in every run. Upper and lower case, width and spacing do not matter.
 */
function deriveId(name: string, place: string, country: string): string {
  const key = [name, place, country].map((part) => part.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim());
  return `dealer-${createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 20)}`;
}

/** Numbers as text: spreadsheets and JSON writers take postcodes and ids for numbers. Anything else as it is. */
function toText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

function readId(source: Record<string, unknown>, address: Record<string, unknown>): unknown {
  const identifier = toText(isRecord(source.identifier) ? source.identifier.value : source.identifier);
  if (typeof identifier === 'string' && identifier.trim() !== '') return identifier.trim();
  if (identifier !== undefined && identifier !== null && identifier !== '') return identifier;
  return deriveId(String(source.name), String(address.postalCode ?? address.locality), String(address.country));
}

function readLines(street: unknown): unknown {
  if (typeof street !== 'string') return street;
  const lines = street.split('\n').map((line) => line.trim());
  return lines.some(Boolean) ? lines.filter(Boolean) : undefined;
}

function readAddress(value: unknown): Record<string, unknown> {
  const address = isRecord(value) ? value : {};
  const country = isRecord(address.addressCountry) ? address.addressCountry.name : address.addressCountry;
  return present({
    lines: readLines(address.streetAddress),
    locality: address.addressLocality,
    region: address.addressRegion,
    postalCode: toText(address.postalCode),
    country: typeof country === 'string' && /^[a-z]{2}$/i.test(country.trim()) ? country.trim().toUpperCase() : country,
  });
}

// PostgreSQL's JSON has no NUL and no unpaired surrogate, though JSON text can name them.
function isStorable(value: unknown): boolean {
  return !/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(JSON.stringify(value));
}

/** Other names, and keywords as schema.org writes them: a list, or one text parted by commas. */
function readKeywords({ alternateName, keywords }: Record<string, unknown>): unknown {
  const words = asList(keywords).flatMap((word) => (typeof word === 'string' ? word.split(/[,|]/) : [word]));
  const all = [...asList(alternateName), ...words].filter((word) => typeof word !== 'string' || word.trim() !== '');
  return all.length > 0 ? all : undefined;
}

/** Maps one record. */
export function toDealer(source: Record<string, unknown>): Mapped {
  const problems: string[] = [];
  const address = readAddress(source.address);
  const geo = isRecord(source.geo) ? source.geo : {};
  const candidate = present({
    id: readId(source, address),
    name: source.name,
    address,
    location: present({ lat: geo.latitude, lng: geo.longitude }),
    timeZone: source.timeZone,
    phone: toPhone(source.telephone, address.country),
    email: source.email,
    url: source.url,
    services: readServices(source, problems),
    models: source.models === undefined ? undefined : asList(source.models),
    departments: readDepartments(source, address.country, problems),
    ...readHours(source, '', problems),
    pickUpArea: source.pickUpArea,
    keywords: readKeywords(source),
    demo: source.demo === true ? true : undefined,
  });
  const parsed = v.safeParse(Dealer, candidate);
  if (!parsed.success) problems.push(...parsed.issues.map(explain));
  if (typeof source.timeZone === 'string' && source.timeZone !== '' && !isTimeZone(source.timeZone)) {
    problems.push(`timeZone "${source.timeZone}" does not exist; write an IANA name such as Europe/Berlin`);
  }
  if (!isStorable(candidate)) problems.push('holds a character that no text may hold (NUL or half a character)');
  return parsed.success && problems.length === 0 ? { dealer: parsed.output } : { reason: problems.join('; ') };
}
