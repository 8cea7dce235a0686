/** Proposals for a text that is being typed: towns and postcodes where there are dealers, and dealers by name. */
import {
  type Coordinates,
  type DealerSuggestionQuery,
  type DealerSuggestions,
  distanceMeters,
  foldText,
  looksLikePostcode,
  meanLocation,
} from '@forecourt/contract';
import type { DealerIndex } from './dealer-index.ts';
import { checkLimit } from './find-dealers.ts';
import { firstOf, nearestOf } from './nearest.ts';
import { codeOf, detailOf, type PlaceGroup, type TextIndex } from './text-index.ts';
import type { TextSearch } from './text-search.ts';

/** Fewer characters propose nothing. */
const SHORTEST_TEXT = 2;
/** How much of a postcode must be somebody's for its neighbourhood to mean anything. */
const SHORTEST_CODE = 2;
const DEFAULT_LIMIT = 5;
const MOST = 10;

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** Whether a word of the label begins with the text. */
function hasWordWith(label: string, text: string): boolean {
  for (let at = label.indexOf(text); at >= 0; at = label.indexOf(text, at + 1)) {
    if (at === 0 || !isLetter(label[at - 1] as string)) return true;
  }
  return false;
}

/** How many characters two texts have in common at their beginning. */
function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** The rows whose postcode is this one; when nobody has it, those with most of its beginning. */
function rowsWithCode(codes: readonly string[], code: string): { rows: number[]; isExact: boolean } {
  let longest = SHORTEST_CODE;
  let rows: number[] = [];
  codes.forEach((each, row) => {
    // the whole of a code is more than any beginning
    const length = each === code ? code.length + 1 : commonLength(code, each);
    if (length < longest) return;
    if (length > longest) rows = [];
    longest = length;
    rows.push(row);
  });
  return { rows, isExact: longest > code.length };
}

/** What proposes for a text. */
export type Suggest = (query: DealerSuggestionQuery) => DealerSuggestions;

/** The proposals of an index. Only dealers whose location is known make a place. */
export function createSuggest(index: DealerIndex, { towns, codes }: TextIndex, { findNamed }: TextSearch): Suggest {
  const { dealerAt, byName } = index;
  const middleOf = (group: PlaceGroup): Coordinates =>
    (group.location ??= meanLocation(group.rows.map((row) => dealerAt(row).location)));

  /** The postcode that the text is; when nobody has it, in each country the neighbourhood of those that begin like it. */
  function postcodesFor(text: string): PlaceGroup[] {
    if (!looksLikePostcode(text)) return [];
    const { rows, isExact } = rowsWithCode(codes, codeOf(foldText(text)));
    const groups = new Map<string, PlaceGroup>();
    for (const row of rows) {
      const { postalCode = '', locality, country } = dealerAt(row).address;
      const place = isExact
        ? { label: postalCode, ...detailOf(locality, country) }
        : { label: text, ...detailOf(country), approximate: true };
      const key = `${place.label}\n${place.detail}`;
      const group = groups.get(key) ?? { ...place, rows: [] };
      group.rows.push(row);
      groups.set(key, group);
    }
    return [...groups.values()];
  }

  return ({ q, near, limit = DEFAULT_LIMIT }) => {
    checkLimit(limit, MOST);
    const text = foldText(q);
    if (text.length < SHORTEST_TEXT) return { places: [], dealers: [] };
    const places: PlaceGroup[] = [
      ...towns.filter(({ folded }) => hasWordWith(folded, text)),
      ...postcodesFor(q.trim()),
    ];
    const far = new Map(near && places.map((place) => [place, distanceMeters(near, middleOf(place))]));
    const farOf = (place: PlaceGroup): number => far.get(place) ?? 0;
    places.sort((a, b) => farOf(a) - farOf(b) || b.rows.length - a.rows.length);
    const named = findNamed(q);
    const first = near ? nearestOf(index, named, near, limit).map(({ row }) => row) : firstOf(named, limit, byName);
    return {
      places: places.slice(0, limit).map((place) => {
        const { label, detail, approximate } = place;
        return { label, ...detailOf(detail), location: middleOf(place), ...(approximate && { approximate }) };
      }),
      dealers: first.map((row) => {
        const { id, name, address } = dealerAt(row);
        return { id, name, locality: address.locality };
      }),
    };
  };
}
