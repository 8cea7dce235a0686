/** The words of the machine: what it is given, hears, says, asks and does. */
import type { Capabilities, Dealer, DealerPage, DealerQuery, Place, VehicleModel } from '@forecourt/contract';
import type { Position } from '@forecourt/core/position.js';
import { setup } from '@forecourt/core/setup.js';
import { assign, emit, fromPromise, raise } from 'xstate';
import type { DealerFinderContext, DealerFinderInput, Filters, Given, Lookup } from './dealer-finder.context.ts';
import { errorCodeOf } from './dealer-finder.errors.ts';
import type { DealerFinderEmitted, DealerFinderEvent } from './dealer-finder.events.ts';
import { soundDealers } from './dealer-finder.given.ts';
import { isSameFilters } from './dealer-finder.filters.ts';
import { withoutWhere } from './dealer-finder.kept.ts';
import type { LookupQuery } from './dealer-finder.lookup.ts';
import { type Found, meaningOf, type Wanted } from './dealer-finder.search.ts';
import * as update from './dealer-finder.updates.ts';

/** What the regions tell each other. */
type Told =
  /** The position came. */
  | { type: 'position.changed' }
  /** Other dealers are shown. */
  | { type: 'list.changed' };

/** How long a text is looked up, in milliseconds, before it is searched as words: a proposal is not vital. */
const LOOKUP_MS = 2_000;

/** How long the person may think about whether to tell the position, in milliseconds. */
const LOCATE_MS = 60_000;

/** An actor that the element provides; unprovided, it fails like a back end that cannot be reached. */
const port = <Output, Input = undefined>() =>
  fromPromise<Output, Input>(() => Promise.reject(new Error('no port was provided')));

export const dealerFinderSetup = setup({
  types: {
    context: {} as DealerFinderContext,
    events: {} as DealerFinderEvent | Told,
    emitted: {} as DealerFinderEmitted,
    input: {} as DealerFinderInput,
    tags: {} as 'busy' | 'failed' | 'done',
  },
  actors: {
    getCapabilities: port<Capabilities>(),
    findModels: port<readonly VehicleModel[]>(),
    lookUp: port<Lookup, LookupQuery>(),
    searchDealers: port<Found, Wanted>(),
    findMore: port<DealerPage, DealerQuery>(),
    getDealer: port<Dealer, { dealerId: string }>(),
    locate: port<Position>(),
  },
  guards: {
    isSameText: ({ context }, text: string) => meaningOf(text) === meaningOf(context.query),
    isUnnarrowed: ({ context }) => !meaningOf(context.query) && !context.bounds,
    isInstant: ({ context }) => context.input.typingDelayMs === 0,
    needsLookup: ({ context }) => update.needsLookup(context),
    mustWait: ({ context }) => update.mustWait(context),
    changesFilters: ({ context }, filters: Filters) => !isSameFilters(context.filters, filters),
    hasMoved: ({ context }) => !!context.moved,
    changesSearch: ({ context }, given: Partial<Given>) => !!update.searchedByGiven(context, given),
    changesPage: ({ context }, given: Partial<Given>) =>
      (['pageSize', 'mostListed'] as const).some((name) => given[name] !== undefined && given[name] !== context[name]),
    // one that could not be shown is asked for again
    keepsSelection: ({ context }, given: Partial<Given>) =>
      !('selectedId' in given) ||
      (given.selectedId === context.selectedId && !(context.selectedId && context.selectFailure)),
    canShowKept: ({ context, event }) => update.canShowKept(context, errorCodeOf(event)),
    isSaved: ({ context }) => context.savedAt !== undefined,
    isEmpty: (_, { page }: Found) => !page.dealers.length,
    isPageShort: ({ context }) => update.isPageShort(context),
    isNextPageLoaded: ({ context }) => update.isNextPageLoaded(context),
    hasMore: ({ context }) => update.hasNextPage(context),
    hasPrevious: ({ context }) => update.pageOf(context)[0] > 0,
    hasAnswer: ({ context }) => context.answered > 0,
    isWanted: ({ context }) => context.selectedId !== undefined,
    isWantedAlready: ({ context }, id: string | undefined) => context.selectedId === id && !context.selectFailure,
    hasSelected: ({ context }) => !!context.selected,
    hasDetail: ({ context }) => !!(context.selected ?? context.selectFailure),
    hasDetailOfOther: ({ context }, text: string) =>
      !!(context.selected ?? context.selectFailure) && meaningOf(text) !== meaningOf(context.query),
    isSelected: ({ context }, id: string | undefined) => context.selected?.id === id,
    isNone: (_, id: string | undefined) => id === undefined,
    isListed: ({ context }, id: string | undefined) => !!update.listed(context, id),
    isKept: ({ context, event }) => !!update.keptDealer(context, errorCodeOf(event)),
  },
  actions: {
    storeCapabilities: assign((_, capabilities: Capabilities) => ({ capabilities })),
    noteUnknowable: assign((_, isUnknowable: boolean) => ({ isUnknowable })),
    storeModels: assign((_, models: readonly VehicleModel[]) => ({ models })),
    storeText: assign((_, query: string) => ({ query })),
    typeText: assign(({ context }, query: string) => update.withText(context, query, true)),
    setText: assign(({ context }, query: string) => update.withText(context, query, false)),
    endTyping: assign({ typing: false, suggestions: { places: [], dealers: [] } }),
    choosePlace: assign(({ context }, place: Place) => update.withPlace(context, place)),
    storePosition: assign(({ context }, position: Position) => update.withPosition(context, position)),
    storeFilters: assign((_, filters: Filters) => update.withFilters(filters)),
    storeMoved: assign(({ event }) => (event.type === 'map.move' ? { moved: event.box } : {})),
    storeArea: assign(({ context }) => update.withArea(context)),
    forgetMoved: assign({ moved: undefined }),
    storeGiven: assign(({ context }, given: Partial<Given>) => update.withGiven(context, given)),
    chooseName: assign(({ context }, name: string) => update.withName(context, name)),
    endLookup: assign(({ context }) => ({ lookup: update.noLookup(context.query) })),
    forgetLookup: assign({ lookup: undefined }),
    storeLookup: assign(({ context }, lookup: Lookup) => update.withLookup(context, lookup)),
    storeFound: assign(({ context }, found: Found) => update.withFound(context, found)),
    storeMore: assign(({ context }, page: DealerPage) => update.withMore(context, page)),
    storeError: assign(({ event }) => ({ error: errorCodeOf(event) })),
    showKept: assign(({ context }) => update.withKept(context)),
    turnPage: assign(({ context }, by: 1 | -1) => ({ from: update.pageOf(context)[0] + by * context.pageSize })),
    wantDealer: assign((_, selectedId: string | undefined) => ({ selectedId, selectFailure: undefined })),
    selectListed: assign(({ context }, id: string | undefined) => update.withSelected(update.listed(context, id))),
    selectKept: assign(({ context, event }) => update.withSelected(update.keptDealer(context, errorCodeOf(event)))),
    selectDealer: assign((_, dealer: Dealer) => update.withSelected(soundDealers([dealer])[0])),
    wantNone: assign({ selectedId: undefined, selectFailure: undefined }),
    dropSelected: assign({ selected: undefined }),
    storeSelectFailure: assign(({ context, event }) => update.withSelectFailure(context, errorCodeOf(event))),
    storeLocateFailure: assign(({ event }) => ({ locateFailure: update.locateFailureOf(event) })),
    storeLocateTimeout: assign({ locateFailure: 'timeout' }),
    forgetLocateFailure: assign({ locateFailure: undefined }),
    storeTime: assign(({ context }) => ({ time: context.input.now() })),
    tellPosition: raise({ type: 'position.changed' }),
    tellList: raise({ type: 'list.changed' }),
    emitSearched: emit(
      ({ context }): DealerFinderEmitted => ({
        type: 'dealer.searched',
        by: context.by,
        total: context.total,
        loaded: context.dealers.length,
      }),
    ),
    emitFiltered: emit(({ context }): DealerFinderEmitted => ({ type: 'dealer.filtered', filters: context.filters })),
    // how far away a dealer is tells where the person is, which is nobody else's
    emitSelected: emit(
      ({ context: { selected } }): DealerFinderEmitted => ({
        type: 'dealer.selected',
        dealer: selected && withoutWhere(selected),
      }),
    ),
    emitFailed: emit(({ event }): DealerFinderEmitted => ({ type: 'dealer.failed', code: errorCodeOf(event) })),
    emitActionChosen: emit(({ event }): DealerFinderEmitted => {
      if (event.type !== 'action.choose') throw new Error('no action was chosen');
      return { type: 'dealer.action-chosen', action: event.action, dealer: withoutWhere(event.dealer) };
    }),
    emitLocateFailed: emit(
      ({ context }): DealerFinderEmitted => ({
        type: 'dealer.failed',
        code: context.locateFailure ?? 'unavailable',
      }),
    ),
  },
  delays: {
    typing: ({ context }) => context.input.typingDelayMs,
    lookup: LOOKUP_MS,
    locate: LOCATE_MS,
    nextChange: ({ context }) => update.untilNextChange(context),
  },
});
