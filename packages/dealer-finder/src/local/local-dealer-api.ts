/** The dealers of a host's array, searched in the browser. */
import {
  ApiError,
  type Capabilities,
  type Dealer,
  DEALER_SEARCHES,
  type DealerApi,
  type VehicleModel,
} from '@forecourt/contract';
import { type DealerIndex, indexDealers } from './dealer-index.ts';
import { createFinder } from './find-dealers.ts';
import { browserPacing, inSlices, orAborted, type Pacing, type Sliced } from './slices.ts';
import { createSuggest, type Suggest } from './suggestions.ts';
import { indexTexts } from './text-index.ts';
import { createTextSearch, type TextSearch } from './text-search.ts';

/** What a host's array comes with. */
export interface LocalDealerOptions {
  /** The models that can be filtered by; `[]`: none. */
  models?: readonly VehicleModel[] | undefined;
  /** Told once what is wrong with the array; default: the console. */
  warn?: (text: string) => void;
  /** Gives up, where another array has taken its place; calls then reject with an `AbortError`. */
  signal?: AbortSignal;
  /** Default: the browser's clock and tasks. */
  pacing?: Pacing;
}

/** What can be done with a text. */
interface Texts {
  search: TextSearch;
  suggest: Suggest;
}

function* readTexts(index: DealerIndex): Sliced<Texts> {
  const texts = yield* indexTexts(index);
  const search = createTextSearch(texts, index.rows);
  return { search, suggest: createSuggest(index, texts, search) };
}

/** Nothing can be booked where there is no back end. */
const CAPABILITIES: Capabilities = {
  bookingTypes: [],
  slots: false,
  holds: false,
  earliestSlots: false,
  serviceArea: false,
  dealerSearches: [...DEALER_SEARCHES],
  bookingHorizonDays: 1,
  markets: [],
};

/**
 * A `DealerApi` over an array of up to 50,000 dealers. It is made ready in slices of some milliseconds, the list first and
 * its texts then; a call waits for what it needs. What in the array is no dealer is left out.
 */
export function createLocalDealerApi(items: readonly Dealer[], options: LocalDealerOptions = {}): DealerApi {
  const { models = [], warn = (text) => console.warn(text), signal: gone, pacing = browserPacing } = options;
  const index = inSlices(indexDealers(Array.isArray(items) ? items : [], warn), pacing, gone);
  const finder = index.then(createFinder);
  const texts = index.then((list) => inSlices(readTexts(list), pacing, gone));
  // a keystroke waits for texts, but not for this, which only makes it quicker
  const ranked = texts.then(async () => inSlices((await index).rankNames(), pacing, gone));
  // looked at by the calls, which may come later or never
  for (const each of [finder, texts, ranked]) each.catch(() => {});

  return {
    getCapabilities: ({ signal } = {}) => orAborted(Promise.resolve(CAPABILITIES), signal),
    findModels: ({ signal } = {}) => orAborted(Promise.resolve(models), signal),
    async findDealers(query, { signal } = {}) {
      const find = await orAborted(finder, signal);
      const search = query.q ? (await orAborted(texts, signal)).search : undefined;
      return find(query, search);
    },
    async getDealer(dealerId, { signal } = {}) {
      const { dealerAt, rowOf } = await orAborted(index, signal);
      const row = rowOf.get(dealerId);
      if (row === undefined) throw new ApiError('not-found', 'no dealer has this id');
      return dealerAt(row);
    },
    async suggestDealers(query, { signal } = {}) {
      const { suggest } = await orAborted(texts, signal);
      return suggest(query);
    },
  };
}
