/** What the machine knows after each event; pure. */
import type { CommonErrorCode, Coordinates, Dealer, DealerPage, Place } from '@forecourt/contract';
import type { LocateFailure, Position } from '@forecourt/core/position.js';
import type {
  Around,
  DealerFinderContext,
  DealerFinderInput,
  Filters,
  Given,
  Lookup,
  Suggestions,
} from './dealer-finder.context.ts';
import type { SearchedBy } from './dealer-finder.events.ts';
import { rounded, soundDealers } from './dealer-finder.given.ts';
import { isSameFilters } from './dealer-finder.filters.ts';
import { isOutOfReach, keep, keptFor, withoutWhere } from './dealer-finder.kept.ts';
import type { LookupQuery } from './dealer-finder.lookup.ts';
import { type Found, meaningOf } from './dealer-finder.search.ts';

type Change = Partial<DealerFinderContext>;

const NO_SUGGESTIONS: Suggestions = { places: [], dealers: [] };

const hostsCenter = (location: Coordinates | undefined): Around | undefined =>
  location && { label: '', location, by: 'host' };

export const initialContext = (input: DealerFinderInput): DealerFinderContext => ({
  query: input.query,
  center: input.center,
  filters: input.filters,
  route: input.route,
  pageSize: input.pageSize,
  mostListed: input.mostListed,
  selectedId: input.selectedId,
  input,
  capabilities: undefined,
  isUnknowable: false,
  models: [],
  around: undefined,
  origin: hostsCenter(input.center),
  place: undefined,
  lookup: undefined,
  typing: false,
  by: 'start',
  asked: undefined,
  kept: input.snapshot,
  bounds: undefined,
  moved: undefined,
  dealers: [],
  next: undefined,
  total: undefined,
  counts: undefined,
  relaxations: [],
  from: 0,
  selected: undefined,
  suggestions: NO_SUGGESTIONS,
  answered: 0,
  savedAt: undefined,
  error: undefined,
  selectFailure: undefined,
  locateFailure: undefined,
  time: input.now(),
  ...input.left,
});

/** A text, of which nothing is known yet. What was proposed for the text before stays until there is something new. */
export const withText = ({ suggestions }: DealerFinderContext, query: string, typing: boolean): Change => ({
  query,
  typing,
  by: 'text',
  place: undefined,
  bounds: undefined,
  suggestions: typing && meaningOf(query) ? suggestions : NO_SUGGESTIONS,
});

/** A text that means nothing but itself. */
export const noLookup = (query: string): Lookup => ({ ...NO_SUGGESTIONS, text: meaningOf(query), place: undefined });

/** The name of a dealer that was chosen. */
export const withName = (context: DealerFinderContext, name: string): Change => ({
  ...withText(context, name, false),
  lookup: noLookup(name),
});

/** A place that was chosen; its name stands in the search box. */
export const withPlace = (context: DealerFinderContext, place: Place): Change => ({
  ...withText(context, place.label, false),
  place,
});

/** The person's position; it takes the place of a text. */
export const withPosition = (context: DealerFinderContext, { lat, lng, accuracyMeters }: Position): Change => ({
  ...withText(context, '', false),
  by: 'position',
  origin: { label: '', location: { lat, lng }, by: 'position', accuracyMeters },
});

export const withFilters = (filters: Filters): Change => ({ filters, by: 'filters' });

/** The part of the map that is in view; distances stay those from where the search was around. */
export const withArea = ({ moved }: DealerFinderContext): Change => ({ bounds: moved, by: 'area' });

/** What a page is made of. */
type Paged = Pick<DealerFinderContext, 'dealers' | 'from' | 'pageSize' | 'mostListed' | 'next'>;

/** Where the page begins and ends, as indexes. Beyond what may be listed there is none: then it is the first. */
export function pageOf({ from, pageSize, mostListed }: Omit<Paged, 'dealers' | 'next'>): [start: number, end: number] {
  const start = from < mostListed ? from - (from % pageSize) : 0;
  return [start, Math.min(start + pageSize, mostListed)];
}

/** Whether there is a page after the one that is shown. */
export function hasNextPage(paged: Paged): boolean {
  const [, end] = pageOf(paged);
  return end < paged.mostListed && (paged.next !== undefined || paged.dealers.length > end);
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What led to a new search among what the host changed; `undefined`: nothing did. */
export function searchedByGiven(context: DealerFinderContext, given: Partial<Given>): SearchedBy | undefined {
  if ('route' in given && !isSame(given.route, context.route)) return 'route';
  if (given.query !== undefined && given.query !== context.query) return 'text';
  if ('center' in given && !isSame(given.center, context.center)) return 'position';
  if (given.filters && !isSameFilters(given.filters, context.filters)) return 'filters';
  return undefined;
}

/** What the host gives, but for the dealer it selects. Equal values change nothing. */
export function withGiven(context: DealerFinderContext, given: Partial<Given>): Change {
  const { query = context.query, filters = context.filters } = given;
  const { pageSize = context.pageSize, mostListed = context.mostListed } = given;
  const by = searchedByGiven(context, given);
  const route = 'route' in given ? given.route : context.route;
  const center = 'center' in given ? given.center : context.center;
  return {
    ...(query === context.query ? {} : withText(context, query, false)),
    ...(isSame(center, context.center) ? {} : { center, origin: hostsCenter(center), bounds: undefined }),
    // those that were found along another way are not along this one
    ...(isSame(route, context.route) ? {} : { route, bounds: undefined, kept: context.input.snapshot }),
    ...(isSameFilters(filters, context.filters) ? {} : { filters }),
    ...{ pageSize, mostListed },
    ...(by ? { by } : {}),
  };
}

/** What a text may mean; proposals are only for one that is typed. */
export const withLookup = ({ typing }: DealerFinderContext, lookup: Lookup): Change => ({
  lookup,
  suggestions: typing ? { places: lookup.places, dealers: lookup.dealers } : NO_SUGGESTIONS,
});

/** What all that is fetched anew of a search sets. */
const newList = (context: DealerFinderContext, place: Place | undefined, dealers: readonly Dealer[]): Change => ({
  place,
  around: place ? { ...place, by: 'text' } : context.origin,
  dealers,
  from: 0,
  answered: context.answered + 1,
  // where it was as seen from the point before says nothing any more
  selected:
    dealers.find(({ id }) => id === context.selected?.id) ?? (context.selected && withoutWhere(context.selected)),
});

export function withFound(context: DealerFinderContext, { page, asked, place, relaxations }: Found): Change {
  const { next, total, counts } = page;
  const dealers = soundDealers(page.dealers);
  return {
    ...newList(context, place, dealers),
    ...{ next, total, counts, asked, relaxations },
    kept: keep(context, dealers),
    savedAt: undefined,
    error: undefined,
  };
}

/** The dealers that were kept, where there is no answer. */
export const withKept = (context: DealerFinderContext): Change => {
  const dealers = keptFor(context);
  return {
    ...newList(context, context.place, dealers),
    ...{ next: undefined, total: dealers.length, counts: undefined, asked: undefined, relaxations: [] },
    savedAt: context.kept?.savedAt,
  };
};

/** Whether kept dealers can stand in for an answer. */
export const canShowKept = (context: DealerFinderContext, code: CommonErrorCode): boolean =>
  isOutOfReach(code) && keptFor(context).length > 0;

/** Whether the page that is shown has room for dealers that are not fetched yet. */
export const isPageShort = (context: DealerFinderContext): boolean =>
  context.next !== undefined && context.dealers.length < pageOf(context)[1];

/** Whether all that the next page shows is there: a full page, or all that is left. */
export function isNextPageLoaded(context: DealerFinderContext): boolean {
  const { dealers, next } = context;
  const [, from] = pageOf(context);
  const [, end] = pageOf({ ...context, from });
  return hasNextPage(context) && dealers.length > from && (next === undefined || dealers.length >= end);
}

/** More of the list: fills a short page, and turns a full one. */
export function withMore(context: DealerFinderContext, page: DealerPage): Change {
  const dealers = soundDealers([...context.dealers, ...page.dealers]);
  const [, turned] = pageOf(context);
  return {
    dealers,
    // a page that brings nothing new is the last, whatever it says
    next: dealers.length > context.dealers.length ? page.next : undefined,
    from:
      turned < context.mostListed && context.dealers.length >= turned && dealers.length > turned
        ? turned
        : context.from,
    kept: keep(context, dealers),
    error: undefined,
  };
}

/** A dealer that is known already: of the list. */
export const listed = ({ dealers }: DealerFinderContext, id: string | undefined): Dealer | undefined =>
  dealers.find((dealer) => dealer.id === id);

/** A dealer that was kept and may be shown where the back end cannot be reached. */
export const keptDealer = ({ kept, selectedId }: DealerFinderContext, code: CommonErrorCode): Dealer | undefined =>
  isOutOfReach(code) ? kept?.dealers.find(({ id }) => id === selectedId) : undefined;

export const withSelected = (selected: Dealer | undefined): Change => ({
  selected,
  selectedId: selected?.id,
  selectFailure: undefined,
});

/** A dealer that could not be had; one that is not there any more is not wanted any more. */
export const withSelectFailure = ({ selectedId }: DealerFinderContext, code: CommonErrorCode): Change => ({
  selectFailure: code,
  selectedId: code === 'not-found' ? undefined : selectedId,
});

/**
 * How long the texts of opening hours hold, in milliseconds; looked at again after an hour at the latest, and after a minute
 * where it is said how old the list is.
 */
export function untilNextChange(context: DealerFinderContext): number {
  const { input, dealers, selected, savedAt } = context;
  const MINUTE_MS = 60_000;
  const now = input.now();
  const shown = [...dealers.slice(0, pageOf(context)[1]), ...(selected ? [selected] : [])];
  const next = input.nextChange ? input.nextChange(shown, now) : now + MINUTE_MS - (now % MINUTE_MS);
  // not at once again: a timer may go off a moment before its time
  return Math.min(
    (savedAt === undefined ? 60 : 1) * MINUTE_MS,
    Math.max(1_000, (next ?? Number.POSITIVE_INFINITY) - now),
  );
}

/** Whether a search has to know first what the back end can do, and that is still on its way. */
export function mustWait({ capabilities, isUnknowable, query, place, route, filters }: DealerFinderContext): boolean {
  const isNeeded = !!route || !!filters.pickUp || (!!meaningOf(query) && !place);
  return isNeeded && !capabilities && !isUnknowable;
}

/** Whether it is not known yet what the text may mean. */
export const needsLookup = ({ query, place, lookup }: DealerFinderContext): boolean => {
  const text = meaningOf(query);
  return !!text && !place && lookup?.text !== text;
};

/** How the text is looked up: near the person means to about a kilometre, since a host's geocoder hears it too. */
export const lookupOf = ({ query, origin, capabilities }: DealerFinderContext): LookupQuery => ({
  text: meaningOf(query),
  near: origin?.by === 'position' ? rounded(origin.location) : origin?.location,
  suggests: !!capabilities?.dealerSearches.includes('suggestions'),
});

const LOCATE_FAILURES: readonly unknown[] = [
  ...(['denied', 'unavailable', 'timeout', 'insecure', 'blocked', 'unsupported'] satisfies LocateFailure[]),
];

/** Why the position could not be had, of a failed actor's event; what is no such reason is `unavailable`. */
export function locateFailureOf(event: object): LocateFailure {
  const { code } = ((event as { error?: unknown }).error ?? {}) as { code?: unknown };
  return LOCATE_FAILURES.includes(code) ? (code as LocateFailure) : 'unavailable';
}
