/** What the finder's machine knows, and with what it starts. */
import type {
  BoundingBox,
  Capabilities,
  CommonErrorCode,
  Coordinates,
  Dealer,
  DealerCounts,
  DealerQuery,
  DealerService,
  DealerSuggestion,
  Place,
  Route,
  VehicleModel,
} from '@forecourt/contract';
import type { LocateFailure } from '@forecourt/core/position.js';
import type { SearchedBy } from './dealer-finder.events.ts';

/** What the list is narrowed to: OR inside a group, AND across; `{}` is everything. */
export interface Filters {
  /** Grouped by the contract's `DEALER_SERVICE_GROUPS`. */
  services?: readonly DealerService[];
  /** Ids of models, one of which must stand there. */
  models?: readonly string[];
  /** Whether a driver must collect the car at the place that was searched around. */
  pickUp?: boolean;
}

/** Where the search is around. */
export interface Around extends Place {
  /** How it came to be: the person's position, a text, or the host. */
  by: 'position' | 'text' | 'host';
  /** How exact a position is, in metres; above 5,000 it is said. */
  accuracyMeters?: number;
}

/** What the host gives; each can change later. */
export interface Given {
  query: string;
  center: Coordinates | undefined;
  filters: Filters;
  route: Route | undefined;
  /** How many dealers are shown at once; a car's restrictions lower it. */
  pageSize: number;
  /** How many dealers of a search may be shown over all its pages, which a car's restrictions say; `Infinity`: all. */
  mostListed: number;
  selectedId: string | undefined;
}

/** What a person has made of the search, which a finder over other dealers goes on with; the list until there is another. */
export type Left = Pick<
  DealerFinderContext,
  'origin' | 'place' | 'bounds' | 'selected' | 'around' | 'dealers' | 'total' | 'next' | 'counts' | 'answered'
>;

export interface DealerFinderInput extends Given {
  /** `undefined`: it is the first search. */
  left?: Left | undefined;
  now: () => number;
  /** How long to wait after a keystroke, in milliseconds: 0 where the search costs nothing. */
  typingDelayMs: number;
  /** The dealers of the last visit, for when the back end cannot be reached. */
  snapshot: Snapshot | undefined;
  /** The next moment at which the text of some dealer's hours changes; without it, the next full minute. */
  nextChange?: (dealers: readonly Dealer[], now: number) => number | undefined;
}

/** Dealers that were found once. */
export interface Snapshot {
  dealers: readonly Dealer[];
  /** When, in milliseconds since 1970. */
  savedAt: number;
}

/** A filter group that leaves nothing, and what would be there without it. */
export interface Relaxation {
  /** A group of `DEALER_SERVICE_GROUPS`, `models`, or `pickUp`. */
  group: string;
  /** How many dealers there would be; `undefined`: some, the back end does not count. */
  total: number | undefined;
}

export interface DealerFinderContext extends Given {
  input: DealerFinderInput;
  capabilities: Capabilities | undefined;
  /** Whether it could not be learned what the back end can do. */
  isUnknowable: boolean;
  models: readonly VehicleModel[];
  /** What the list that is shown is around; `undefined`: nothing, it goes by name. */
  around: Around | undefined;
  /** The person's position or the host's centre: what names go by, and what a place in the text comes before. */
  origin: Around | undefined;
  /** The place that the text was chosen or taken for; `undefined`: it is words. */
  place: Place | undefined;
  /** What is known of a text that was looked up; `undefined`: nothing was. */
  lookup: Lookup | undefined;
  /** Whether the text was typed since the last choice: only then are there proposals. */
  typing: boolean;
  /** What led to the search. */
  by: SearchedBy;
  /** What the list that is shown was asked with; its further pages are too. */
  asked: DealerQuery | undefined;
  /** The dealers that can be shown when the back end cannot be reached. */
  kept: Snapshot | undefined;
  /** The part of the map that the person asked to search in. */
  bounds: BoundingBox | undefined;
  /** Where the map was moved to since the last search; the person may ask to search there. */
  moved: BoundingBox | undefined;
  /** All that was fetched of this search, in order. */
  dealers: readonly Dealer[];
  /** The cursor of what is not fetched yet. */
  next: string | undefined;
  total: number | undefined;
  counts: DealerCounts | undefined;
  /** What would help where nothing was found, most helpful first. */
  relaxations: readonly Relaxation[];
  /** The index of a dealer on the page that is shown, which stays the same when pages grow or shrink; see `pageOf`. */
  from: number;
  /** The dealer in detail; it need not be in the list. */
  selected: Dealer | undefined;
  suggestions: Suggestions;
  /** Grows with each new list; a map brings its pins into view, a screen reader says the count. */
  answered: number;
  /** When what is shown was found, where it is not from now; `undefined`: from now. */
  savedAt: number | undefined;
  error: CommonErrorCode | undefined;
  /** Why the dealer of `selectedId` could not be shown. */
  selectFailure: CommonErrorCode | undefined;
  /** Why the person's position could not be had. */
  locateFailure: LocateFailure | undefined;
  /** The time that opening hours are shown for, in milliseconds since 1970. */
  time: number;
}

/** What a text may mean. */
export interface Lookup extends Suggestions {
  /** The text, as it was looked up. */
  text: string;
  /** The place that it is beyond doubt: a town or postcode by its exact name, a plus code. */
  place: Place | undefined;
}

export interface Suggestions {
  places: readonly Place[];
  dealers: readonly DealerSuggestion[];
}
