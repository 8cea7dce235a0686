/** What is wrong with a field, in words for the person who wrote the file. */
import type { BaseIssue } from 'valibot';

/** By the contract's field: the property or column of the file, and what it must be. */
const FIELDS: Readonly<Record<string, readonly [property: string, rule: string]>> = {
  id: ['identifier', 'must be a text of at most 200 characters'],
  name: ['name', 'must be one line of at most 200 characters'],
  lines: ['streetAddress', 'must be one to four lines of at most 200 characters'],
  locality: ['addressLocality', 'must be one line of at most 200 characters'],
  region: ['addressRegion', 'must be one line of at most 200 characters'],
  postalCode: ['postalCode', 'must be a text of at most 20 characters'],
  country: ['addressCountry', 'must be a country code of two letters such as DE'],
  lat: ['latitude', 'must be a number from -90 to 90'],
  lng: ['longitude', 'must be a number from -180 to 180'],
  timeZone: ['timeZone', 'must be an IANA time zone such as Europe/Berlin'],
  phone: ['telephone', 'must be a phone number such as +493023125000'],
  email: ['email', 'must be an e-mail address'],
  url: ['url', 'must be an address that begins with https:// or http://'],
  models: ['models', 'must be a list of model ids'],
  pickUpArea: ['pickUpArea', 'must be an object with postalCodes or radiusMeters'],
  postalCodes: ['pickUpArea postalCodes', 'must be a list of what postcodes begin with'],
  radiusMeters: ['pickUpArea radiusMeters', 'must be a number of metres, 0 or more'],
  keywords: ['keywords', 'must be words or lines of at most 200 characters'],
  dayOfWeek: ['dayOfWeek', 'must be days such as Monday'],
  opens: ['opens', 'must be a time such as 09:30'],
  closes: ['closes', 'must be a time such as 18:00'],
  validFrom: ['validFrom', 'must be a date such as 2026-12-24'],
  validThrough: ['validThrough', 'must be a date such as 2026-12-26'],
};

const SHOWN_LENGTH = 40;

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}

/** One issue of the contract's schema as a sentence that names the field as the file calls it. */
export function explain(issue: BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => key);
  const key = [...path].reverse().find((part): part is string => typeof part === 'string') ?? '';
  const [property, rule] = FIELDS[key] ?? [key, 'is not valid'];
  const where = path[0] === 'departments' ? `department ${Number(path[1]) + 1} ${property}` : property;
  return issue.input === undefined ? `${where} is missing` : `${where} ${rule} (found "${show(issue.input)}")`;
}
