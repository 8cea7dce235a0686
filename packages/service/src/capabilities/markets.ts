import type { BookingType, Market } from '@forecourt/contract';
import { type CountryCode, getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js';
import { sql } from 'kysely';
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

/** What can be booked: test drives, and what at least one dealer's workshop does. */
export async function findBookingTypes(db: Db): Promise<BookingType[]> {
  const { rows } = await sql<{ service: boolean; pickup: boolean }>`
    select exists (select from dealer where 'service' = any(services)) as service,
      exists (select from dealer where 'pick-up' = any(services)) as pickup`.execute(db);
  return [
    'test-drive',
    ...(rows[0]?.service ? ['service' as const] : []),
    ...(rows[0]?.pickup ? ['pickup' as const] : []),
  ];
}
