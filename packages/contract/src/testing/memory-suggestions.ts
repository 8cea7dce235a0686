/** Proposals for a text that is being typed, as a back end makes them. */
import * as v from 'valibot';
import type { Dealer } from '../dealer.ts';
import type { DealerSuggestionQuery, DealerSuggestions, Place } from '../dealer-search.ts';
import { foldText } from '../fold-text.ts';
import { distanceMeters } from '../geo.ts';
import { looksLikePostcode } from '../postcode.ts';
import { meanLocation } from '../sphere.ts';
import { Coordinates } from '../primitives.ts';
import { compare, hasWords } from './memory-dealers.ts';
import { accept } from './memory-rules.ts';

const Query = v.object({
  q: v.string(),
  near: v.optional(Coordinates),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)), 5),
});

/** What of `dealers` fits a text. */
export const suggestDealersIn = (dealers: readonly Dealer[], query: DealerSuggestionQuery): DealerSuggestions => {
  const { q, near, limit } = accept(Query, query);
  const text = foldText(q);
  if (text.length < 2) return { places: [], dealers: [] };
  const far = (location: Coordinates): number => (near ? distanceMeters(near, location) : 0);
  const places = [...townsOf(dealers, text), ...postcodesOf(dealers, q.trim())]
    .map(({ members, ...place }) => ({
      members,
      ...place,
      location: meanLocation(members.map((each) => each.location)),
    }))
    .sort((a, b) => far(a.location) - far(b.location) || b.members.length - a.members.length);
  const named = dealers
    .filter(({ name, keywords = [] }) => hasWords(text, [name, ...keywords]))
    .sort((a, b) => far(a.location) - far(b.location) || compare(a.name, b.name) || compare(a.id, b.id));
  return {
    places: places.slice(0, limit).map(({ members: _, ...place }) => place),
    dealers: named.slice(0, limit).map(({ id, name, address }) => ({ id, name, locality: address.locality })),
  };
};

/** A place by the dealers that are there. */
type Found = Omit<Place, 'location'> & { members: Dealer[] };

/** The dealers by what they have in common, which is first the label and then the detail of a place. */
const groupBy = (dealers: readonly Dealer[], partsOf: (dealer: Dealer) => (string | undefined)[]): Found[] => {
  const groups = new Map<string, Found>();
  for (const dealer of dealers) {
    const [label = '', ...rest] = partsOf(dealer);
    const detail = rest.filter(Boolean).join(', ');
    const key = `${label}\n${detail}`;
    const group = groups.get(key) ?? { label, detail, members: [] };
    group.members.push(dealer);
    groups.set(key, group);
  }
  return [...groups.values()];
};

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** The towns in whose name a word begins with the text. */
const townsOf = (dealers: readonly Dealer[], text: string): Found[] => {
  const begins = ({ address }: Dealer): boolean => {
    const label = foldText(address.locality);
    for (let at = label.indexOf(text); at >= 0; at = label.indexOf(text, at + 1)) {
      if (at === 0 || !isLetter(label[at - 1] ?? '')) return true;
    }
    return false;
  };
  return groupBy(dealers.filter(begins), ({ address: { locality, region, country } }) => [locality, region, country]);
};

const codeOf = (text: string | undefined): string => foldText(text ?? '').replace(/\s/g, '');

/** The postcode that the text is; when nobody has it, the neighbourhood of those that begin like it. */
const postcodesOf = (dealers: readonly Dealer[], text: string): Found[] => {
  if (!looksLikePostcode(text)) return [];
  const code = codeOf(text);
  const exact = dealers.filter(({ address }) => codeOf(address.postalCode) === code);
  if (exact.length) {
    return groupBy(exact, ({ address: { postalCode, locality, country } }) => [postalCode, locality, country]);
  }
  for (let length = code.length; length >= 2; length--) {
    const near = dealers.filter(({ address }) => codeOf(address.postalCode).startsWith(code.slice(0, length)));
    // Those of two countries have no neighbourhood.
    if (near.length) {
      return groupBy(near, ({ address }) => [text, address.country]).map((group) => ({
        ...group,
        approximate: true,
      }));
    }
  }
  return [];
};
