/** Proposals for a text that is being typed. */
import {
  type DealerSuggestionQuery,
  type DealerSuggestions,
  distanceMeters,
  foldText,
  looksLikePostcode,
  type Place,
} from '@forecourt/contract';
import { type Expression, sql } from 'kysely';
import type { Db } from '../db/schema.ts';
import { type Condition, escapeLike, hasWords } from './dealer.filters.ts';
import { foldPostalCode, wordPerLine } from './dealer.row.ts';
import { sortByDistance, sortByName } from './order.ts';

const FEWEST_CHARACTERS = 2;

/** What fits a text: places where there are dealers, and dealers by name. */
export async function suggestDealers(db: Db, query: DealerSuggestionQuery): Promise<DealerSuggestions> {
  const { q, near, limit = 5 } = query;
  const text = foldText(q);
  if (text.length < FEWEST_CHARACTERS) return { places: [], dealers: [] };
  const conditions = hasWords('name_words', text);
  const [towns, postcodes, named] = await Promise.all([
    findTowns(db, text),
    looksLikePostcode(text) ? findPostcodes(db, q.trim()) : [],
    near ? sortByDistance(db, near, conditions, { limit }) : sortByName(db, conditions, { limit }),
  ]);
  const far = ({ location }: Place): number => (near ? distanceMeters(near, location) : 0);
  return {
    places: [...towns, ...postcodes]
      .sort((a, b) => far(a.place) - far(b.place) || b.dealers - a.dealers)
      .slice(0, limit)
      .map(({ place }) => place),
    dealers: named.sorted.map(({ dealer: { id, name, address } }) => ({ id, name, locality: address.locality })),
  };
}

/** A place and how many dealers are there. */
interface Found {
  place: Place;
  dealers: number;
}

/** The towns in whose name a word begins with the text. */
function findTowns(db: Db, text: string): Promise<Found[]> {
  const begins = sql<boolean>`place_words like ${`%${escapeLike(wordPerLine(text))}%`}`;
  return findPlaces(
    db,
    begins,
    sql`address->>'locality'`,
    sql`concat_ws(', ', address->>'region', address->>'country')`,
  );
}

/** The postcode that the text is; when nobody has it, the neighbourhood of those that begin like it, in each country. */
async function findPostcodes(db: Db, text: string): Promise<Found[]> {
  const code = foldPostalCode(text);
  const codes = db.selectFrom('dealer').select('postal_code as found').limit(1);
  // Whatever shares most of its beginning stands next to it in the order of the index.
  const [before, after] = await Promise.all([
    codes.where('postal_code', '<=', code).orderBy('postal_code', 'desc').executeTakeFirst(),
    codes.where('postal_code', '>=', code).orderBy('postal_code').executeTakeFirst(),
  ]);
  if (after?.found === code) {
    const detail = sql`concat_ws(', ', address->>'locality', address->>'country')`;
    return findPlaces(db, sql<boolean>`postal_code = ${code}`, sql`address->>'postalCode'`, detail);
  }
  const shared = [before, after].map((each) => beginningOf(code, each?.found ?? ''));
  const beginning = shared.reduce((a, b) => (b.length > a.length ? b : a));
  if (beginning.length < FEWEST_CHARACTERS) return [];
  const isNear = sql<boolean>`postal_code between ${beginning} and ${`${beginning}\u{10ffff}`}`;
  const found = await findPlaces(db, isNear, sql`${text}::text`, sql`address->>'country'`);
  return found.map(({ place, dealers }) => ({ place: { ...place, approximate: true }, dealers }));
}

/** What two texts begin with. */
function beginningOf(a: string, b: string): string {
  const length = [...a].findIndex((character, i) => character !== b[i]);
  return length < 0 ? a : a.slice(0, length);
}

/** The places that dealers make up who have label and detail in common; their middle is right across the 180th meridian too. */
async function findPlaces(
  db: Db,
  condition: Condition,
  label: Expression<unknown>,
  detail: Expression<unknown>,
): Promise<Found[]> {
  const { rows } = await sql<{ label: string; detail: string; dealers: number; lat: number; lng: number }>`
    select label, detail, count(*)::integer as dealers,
      degrees(atan2(sum(z), sqrt(power(sum(x), 2) + power(sum(y), 2)))) as lat, degrees(atan2(sum(y), sum(x))) as lng
    from (
      select ${label} as label, ${detail} as detail, cos(radians(lat)) * cos(radians(lng)) as x,
        cos(radians(lat)) * sin(radians(lng)) as y, sin(radians(lat)) as z
      from (select data->'address' as address, lat, lng from dealer where ${condition}) as there) as placed
    group by label, detail order by label, detail`.execute(db);
  return rows.map(({ lat, lng, dealers, ...names }) => ({
    place: { ...names, location: { lat: toTheMeter(lat), lng: toTheMeter(lng) } },
    dealers,
  }));
}

function toTheMeter(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
