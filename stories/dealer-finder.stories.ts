/** The dealer finder in each of its states: a story is a state, reached as a person reaches it. */
import '@forecourt/dealer-finder/register.js';
import {
  type DealerFinderStateName,
  type MountedFinder,
  makeDealerFinderState,
} from '@forecourt/dealer-finder/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

const meta: Meta = {
  title: 'Widgets/Dealer finder',
  component: 'forecourt-dealer-finder',
};
export default meta;

const mounted = new WeakMap<Element, MountedFinder>();

/** Lets time go on, as long as the story is shown. */
async function run({ element, pass }: MountedFinder): Promise<void> {
  while (element.isConnected) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await pass(1);
  }
}

/** A state: drawn at once, walked to when the story plays. */
const story = (name: DealerFinderStateName): StoryObj => ({
  render: () => {
    const state = makeDealerFinderState(name);
    mounted.set(state.element, state);
    return state.element;
  },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('forecourt-dealer-finder');
    const state = element && mounted.get(element);
    await state?.arrive();
    if (state) void run(state);
  },
});

// The list
export const Starting = story('starting');
export const Near = story('near');
export const ByName = story('byName');
export const Place = story('place');
export const OneResult = story('oneResult');
export const Many = story('many');
export const ManyShown = story('manyShown');
export const LoadingMore = story('loadingMore');
export const MoreFailed = story('moreFailed');
export const LongNames = story('longNames');
export const Local = story('local');
export const AlongRoute = story('alongRoute');
export const EmptyRoute = story('emptyRoute');
export const EmptyText = story('emptyText');
export const EmptyFilters = story('emptyFilters');
export const EmptyAll = story('emptyAll');
export const Failed = story('failed');
export const FailedOffline = story('failedOffline');
export const OfflineSnapshot = story('offlineSnapshot');
export const StructuredData = story('structuredData');

// The search and the filters
export const Proposals = story('proposals');
export const Filters = story('filters');
export const Filtered = story('filtered');
export const FiltersChosen = story('filtersChosen');

// Near me, and why not
export const Locating = story('locating');
export const Located = story('located');
export const Inexact = story('inexact');
export const LocateDenied = story('locateDenied');
export const LocateUnavailable = story('locateUnavailable');
export const LocateTimeout = story('locateTimeout');
export const LocateInsecure = story('locateInsecure');
export const LocateBlocked = story('locateBlocked');
export const LocateUnsupported = story('locateUnsupported');

// A dealer in detail
export const Detail = story('detail');
export const DetailApart = story('detailApart');
export const DetailNoHours = story('detailNoHours');
export const DetailLongNames = story('detailLongNames');
export const DetailFailed = story('detailFailed');
export const MyDealer = story('myDealer');
export const MyDealerChosen = story('myDealerChosen');
export const ActionChosen = story('actionChosen');
export const AllActions = story('allActions');

// The map
export const Map = story('map');
export const MapSelected = story('mapSelected');
export const MapMoved = story('mapMoved');
export const MapArea = story('mapArea');
export const MapEmpty = story('mapEmpty');
export const MapFailed = story('mapFailed');

// A car: parked, driving, and where that is not known
export const Parked = story('parked');
export const ParkedFilters = story('parkedFilters');
export const ParkedDetail = story('parkedDetail');
export const Driving = story('driving');
export const DrivingPage = story('drivingPage');
export const DrivingLastPage = story('drivingLastPage');
export const DrivingDetail = story('drivingDetail');
export const DrivingContinue = story('drivingContinue');
export const DrivingDenied = story('drivingDenied');
export const DrivingEmpty = story('drivingEmpty');
export const DrivingFailed = story('drivingFailed');
export const Unknown = story('unknown');
export const UnknownDetail = story('unknownDetail');
export const UnknownFailed = story('unknownFailed');

/** The same from right to left: the list on the other side, numbers and phones as they are. It is walked to in English. */
const fromRight = (name: DealerFinderStateName): StoryObj => {
  const { render, play } = story(name);
  return {
    ...(render && { render }),
    globals: { locale: 'ar' },
    play: async (context) => {
      const element = context.canvasElement.querySelector('forecourt-dealer-finder');
      element?.setAttribute('lang', 'en');
      await play?.(context);
      element?.setAttribute('lang', 'ar');
    },
  };
};
export const RightToLeft = fromRight('near');
export const RightToLeftDetail = fromRight('detail');
