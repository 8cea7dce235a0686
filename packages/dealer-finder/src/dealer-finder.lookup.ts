/** What a text may mean: towns, postcodes, plus codes, dealers. Fetched when the first text is typed. */
import { type DealerApi, foldText, type Place } from '@forecourt/contract';
import type { Lookup, Suggestions } from './dealer-finder.context.ts';
import { locationOf } from '@forecourt/core/plus-code.js';

/** Without spaces and commas, so that `SW1A1AA` is SW1A 1AA and `Frankfurt, Hessen` is the Frankfurt of Hessen. */
const plain = (text: string): string => foldText(text).replace(/[\s,]+/g, '');

/** The place whose name the text is, with or without the beginning of what tells it from others; no neighbourhood. */
const exactPlaceOf = (text: string, places: readonly Place[]): Place | undefined =>
  places.find(
    ({ label, detail = '', approximate }) =>
      !approximate && plain(text).startsWith(plain(label)) && plain(label + detail).startsWith(plain(text)),
  );

/** A geocoder of the host. */
export type FindPlaces = (
  text: string,
  options: { signal: AbortSignal; near: Place['location'] | undefined; language: string },
) => Promise<readonly Place[]>;

/** What looks a text up. */
interface LookupSources {
  api: DealerApi;
  findPlaces: FindPlaces | undefined;
  language: () => string;
}

/** Which text, and what is known around it. */
export interface LookupQuery {
  text: string;
  near: Place['location'] | undefined;
  /** Whether the back end makes proposals. */
  suggests: boolean;
}

/** A full plus code, or a short one with or without its town. Checked in earnest only when this fits. */
const PLUS_CODE = /^([2-9CFGHJMPQRVWX0]{2,8}\+[2-9CFGHJMPQRVWX]*)(?:[\s,]+(.+))?$/i;

/** What a source proposes. One that fails proposes nothing: the list does without. */
const orNothing = async <Answer>(ask: () => Promise<Answer> | undefined): Promise<Answer | undefined> => {
  try {
    return await ask();
  } catch {
    return undefined;
  }
};

/** What a text may mean. The host's geocoder knows more places than those where there are dealers. */
export async function lookUp(
  { api, findPlaces, language }: LookupSources,
  { text, near, suggests }: LookupQuery,
  signal: AbortSignal,
): Promise<Lookup> {
  const propose = async (q: string): Promise<Suggestions> => {
    const [found, suggested] = await Promise.all([
      orNothing(() => findPlaces?.(q, { signal, near, language: language() })),
      orNothing(() => (suggests ? api.suggestDealers({ q, ...(near ? { near } : {}) }, { signal }) : undefined)),
    ]);
    return { places: found?.length ? found : (suggested?.places ?? []), dealers: suggested?.dealers ?? [] };
  };

  /** Where a town is. Maps hand codes out with the country behind it, which only some sources know. */
  const locate = async (town: string): Promise<Place['location'] | undefined> => {
    for (const name of new Set([town, town.replace(/,.*/, '')])) {
      const [place] = (await propose(name)).places;
      if (place) return place.location;
    }
    return undefined;
  };

  const [, code, town] = PLUS_CODE.exec(text) ?? [];
  if (code) {
    const location = locationOf(code, town ? await locate(town) : near);
    if (location) return { text, places: [], dealers: [], place: { label: text, location } };
  }
  const proposals = await propose(text);
  return { text, ...proposals, place: exactPlaceOf(text, proposals.places) };
}
