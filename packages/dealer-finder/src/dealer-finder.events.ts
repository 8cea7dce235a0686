/** What is asked of the finder's machine, and what it says. */
import type { BoundingBox, CommonErrorCode, Dealer, DealerSuggestion, Place } from '@forecourt/contract';
import type { LocateFailure } from '@forecourt/core/position.js';
import type { Filters, Given } from './dealer-finder.context.ts';

/** What can be done with a dealer. Those of a closed list, so that a host can rely on them. */
export const DEALER_ACTIONS = ['call', 'route', 'book', 'website', 'send-to-navigation'] as const;
export type DealerAction = (typeof DEALER_ACTIONS)[number];

export type DealerFinderEvent =
  /** The text as it is typed; never sent while an input method composes. */
  | { type: 'query.change'; text: string }
  /** Enter: search now. */
  | { type: 'query.submit' }
  /** No text, and no part of the map any more. */
  | { type: 'query.clear' }
  | { type: 'place.choose'; place: Place }
  | { type: 'suggestion.choose'; dealer: DealerSuggestion }
  /** A person's gesture, the only thing that asks for a position. */
  | { type: 'locate' }
  | { type: 'filters.change'; filters: Filters }
  | { type: 'filters.clear' }
  /** Takes the group of a relaxation away. */
  | { type: 'filters.relax'; group: string }
  | { type: 'map.move'; box: BoundingBox }
  /** Searches where the map was moved to. */
  | { type: 'area.search' }
  | { type: 'page.next' }
  | { type: 'page.previous' }
  /** Shows a dealer in detail; of the list, or by its id. */
  | { type: 'dealer.select'; id: string }
  | { type: 'dealer.close' }
  | { type: 'action.choose'; action: DealerAction; dealer: Dealer }
  | { type: 'retry' }
  /** The host changed what it gives. */
  | { type: 'given.change'; given: Partial<Given> };

/** What led to a search. */
export type SearchedBy = 'text' | 'position' | 'route' | 'area' | 'filters' | 'start';

export interface SearchedDetail {
  /** What led to it; the text itself may be an address and is not told. */
  by: SearchedBy;
  /** How many were found; `undefined`: the back end does not count. */
  total: number | undefined;
  /** How many of them are there already. */
  loaded: number;
}

export interface FilteredDetail {
  filters: Filters;
}

export interface SelectedDetail {
  /** `undefined`: none any more. */
  dealer: Dealer | undefined;
}

export interface ActionChosenDetail {
  action: DealerAction;
  dealer: Dealer;
}

export interface FinderFailedDetail {
  /** A code of the port, or why there was no position; `map-failed`: the list stays. */
  code: CommonErrorCode | LocateFailure | 'map-failed';
}

/** Each once per transition; they become DOM events, `forecourt-` in front and hyphens for dots. */
export type DealerFinderEmitted =
  | ({ type: 'dealer.searched' } & SearchedDetail)
  | ({ type: 'dealer.filtered' } & FilteredDetail)
  | ({ type: 'dealer.selected' } & SelectedDetail)
  | ({ type: 'dealer.action-chosen' } & ActionChosenDetail)
  | ({ type: 'dealer.failed' } & FinderFailedDetail);
