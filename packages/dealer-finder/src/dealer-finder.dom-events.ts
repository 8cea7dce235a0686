import type { Dealer } from '@forecourt/contract';
import type {
  ActionChosenDetail,
  FilteredDetail,
  FinderFailedDetail,
  SearchedDetail,
  SelectedDetail,
} from './dealer-finder.events.ts';

/** The person chose another dealer as their own. */
export interface MyDealerChangedDetail {
  /** The id of the dealer; `undefined`: none any more. */
  dealerId: string | undefined;
  /** The dealer, as far as it is on the screen. */
  dealer: Dealer | undefined;
}

/** The events of `<forecourt-dealer-finder>` beyond those of every element. */
export interface DealerFinderEventMap extends HTMLElementEventMap {
  'forecourt-dealer-searched': CustomEvent<SearchedDetail>;
  'forecourt-dealer-filtered': CustomEvent<FilteredDetail>;
  'forecourt-dealer-selected': CustomEvent<SelectedDetail>;
  'forecourt-dealer-action-chosen': CustomEvent<ActionChosenDetail>;
  'forecourt-dealer-my-dealer-changed': CustomEvent<MyDealerChangedDetail>;
  'forecourt-dealer-failed': CustomEvent<FinderFailedDetail>;
}
