import type { Market } from '@forecourt/contract';
import { type CountryCode, getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js';
import type { Db } from '../db/schema.ts';
import type { Settings } from '../settings.ts';

/** How old a driver on a test drive must be in a country, in years. */
export function minimumAgeIn(country: string, settings: Settings): number {
  return settings.minimumAges[country] ?? settings.minimumAge;
}

/** The market of each country that has a dealer. A country without a calling code is left out. */
export async function findMarkets(db: Db, settings: Settings): Promise<Market[]> {
  const rows = await db.selectFrom('dealer').select('country').distinct().orderBy('country').execute();
  return rows
    .filter(({ country }) => isSupportedCountry(country))
    .map(({ country }) => ({
      country,
      callingCode: `+${getCountryCallingCode(country as CountryCode)}`,
      testDriveMinimumAge: minimumAgeIn(country, settings),
    }));
}
