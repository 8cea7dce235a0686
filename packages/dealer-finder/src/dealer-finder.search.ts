/** How what a person wants becomes dealers: pure over the port. */
import {
  type CallOptions,
  type Capabilities,
  type DealerApi,
  type DealerPage,
  type DealerQuery,
  type DealerSearch,
  looksLikePostcode,
  type PickUpFrom,
  type Place,
} from '@forecourt/contract';
import type { DealerFinderContext, Relaxation } from './dealer-finder.context.ts';
import { groupsOf } from './dealer-finder.filters.ts';

/** How many characters a text needs before it means anything. */
const SHORTEST_TEXT = 2;

/** How many dealers are fetched at once: at least a page on a desktop, at most what the contract allows. */
const FETCHED = { least: 20, most: 200 };

/** What a text means before it is looked up; shorter ones are as if empty. */
export function meaningOf(query: string): string {
  const text = query.trim().replace(/\s+/g, ' ');
  return text.length < SHORTEST_TEXT ? '' : text;
}

/** What a search is made of. */
export type Wanted = Pick<
  DealerFinderContext,
  'query' | 'origin' | 'place' | 'lookup' | 'bounds' | 'filters' | 'route' | 'pageSize' | 'capabilities'
>;

/** What a search found. */
export interface Found {
  page: DealerPage;
  /** What it was asked with, for further pages. */
  asked: DealerQuery;
  /** The place that the text was taken for. */
  place: Place | undefined;
  /** What would help, where nothing was found. */
  relaxations: readonly Relaxation[];
}

/** Whether a back end's search can do something; `undefined`: it is not known yet. */
const can = (capabilities: Capabilities | undefined, search: DealerSearch): boolean | undefined =>
  capabilities?.dealerSearches.includes(search);

/** Where a car would be collected: at the place, with its postcode when its name is one, or else at the origin. */
function pickUpFromOf(place: Place | undefined, origin: Place | undefined): PickUpFrom | undefined {
  const { location, label = '' } = place ?? origin ?? {};
  return location && { location, ...(looksLikePostcode(label) ? { postalCode: label } : {}) };
}

/** The query for what is wanted, with the text as a place or, without one, as words. */
export function queryOf(wanted: Wanted, place: Place | undefined): DealerQuery {
  const { query, origin, bounds, filters, route, pageSize, capabilities } = wanted;
  const { services = [], models = [], pickUp } = filters;
  const location = (place ?? origin)?.location;
  // a comma is no part of a word: `New York, NY`
  const q = place ? '' : meaningOf(query.replace(/[,;，、]/g, ' '));
  // without a point, or a back end that compares, those that collect cars anywhere are the nearest that can be said
  const pickUpFrom = pickUp && can(capabilities, 'pick-up-from') !== false && pickUpFromOf(place, origin);
  const offered = [
    ...services,
    ...(pickUp && !pickUpFrom && !services.includes('pick-up') ? ['pick-up' as const] : []),
  ];
  return {
    ...(location ? { near: location } : {}),
    ...(bounds ? { bbox: bounds } : {}),
    ...(q ? { q } : {}),
    ...(offered.length ? { services: offered } : {}),
    ...(models.length ? { models: [...models] } : {}),
    ...(pickUpFrom ? { pickUpFrom } : {}),
    ...(route && can(capabilities, 'route') !== false ? { route } : {}),
    ...(can(capabilities, 'counts') !== false ? { counts: true } : {}),
    limit: Math.min(FETCHED.most, Math.max(FETCHED.least, pageSize)),
  };
}

/**
 * The dealers for what is wanted. A text that is no place beyond doubt is searched as words; where these find nothing, it is
 * taken for the first place that it may mean, and the answer is around that.
 */
export async function searchDealers(api: DealerApi, wanted: Wanted, options: CallOptions): Promise<Found> {
  const { lookup, filters } = wanted;
  const known = lookup?.text === meaningOf(wanted.query) ? lookup : undefined;
  let place = wanted.place ?? known?.place;
  let asked = queryOf(wanted, place);
  let page = await api.findDealers(asked, options);
  const [guess] = known?.places ?? [];
  if (asked.q && guess && !page.dealers.length) {
    place = guess;
    asked = queryOf(wanted, place);
    page = await api.findDealers(asked, options);
  }
  const isNarrowed = !page.dealers.length && groupsOf(filters).length > 0;
  // fetched when they are needed; where that fails, an empty list is empty all the same
  const relaxing = isNarrowed && (await import('./dealer-finder.relaxations.ts').catch(() => undefined));
  const relaxations = relaxing ? await relaxing.relaxationsOf(api, wanted, place, options) : [];
  return { page, asked, place, relaxations };
}
