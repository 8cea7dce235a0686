/** The dealer finder widget: class, events and types. Registers nothing; import `@forecourt/dealer-finder/register.js` for that. */
export type { Filters } from './dealer-finder.context.ts';
export type { DealerFinderEventMap, MyDealerChangedDetail } from './dealer-finder.dom-events.ts';
export { DealerFinderElement } from './dealer-finder.element.ts';
export type {
  ActionChosenDetail,
  DealerAction,
  FilteredDetail,
  FinderFailedDetail,
  SearchedBy,
  SearchedDetail,
  SelectedDetail,
} from './dealer-finder.events.ts';
export type { GivenRoute } from './dealer-finder.given.ts';
export type { FindPlaces } from './dealer-finder.lookup.ts';
export type { DealerFinderMessageKey, DealerFinderMessages } from './locales/en.ts';
export type { CoordinateSystem, DealerMap, MapAdapter, MapListener, MapView, MapWords, Pin } from './map/map-port.ts';
export type { DistanceUnit } from '@forecourt/core/distance.js';
