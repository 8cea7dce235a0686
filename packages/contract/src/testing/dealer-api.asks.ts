/** How the cases of the dealer suite ask, and what they compare. */
import type { DealerQuery, DealerSearch } from '../dealer-search.ts';
import { distanceMeters } from '../geo.ts';
import type { DealerApi } from '../ports.ts';
import type { Coordinates } from '../primitives.ts';
import { check, type SuiteCase, same } from './suite.ts';

/** A case of the dealer suite. It needs nothing but `DEALER_SUITE_DEALERS`. */
export type DealerCase = SuiteCase<DealerApi, void>;

export const MUNICH: Coordinates = { lat: 48.137, lng: 11.575 };
export const COLOGNE: Coordinates = { lat: 50.938, lng: 6.957 };

/** Cases that pass where the search cannot do that. */
export const casesOf = (search: DealerSearch, cases: readonly DealerCase[]): DealerCase[] =>
  cases.map(({ name, run }) => ({
    name: `${search}: ${name}`,
    run: async (api) => {
      if ((await api.getCapabilities()).dealerSearches.includes(search)) await run(api);
    },
  }));

export const idsOf = ({ dealers }: { dealers: readonly { id: string }[] }): string[] => dealers.map(({ id }) => id);

/** A question, and the ids of the answer in their order, with spaces between. */
export type Expectation = readonly [query: DealerQuery, ids: string];

/** Throws unless each question has its answer. */
export const expectAll = async (api: DealerApi, expectations: readonly Expectation[]): Promise<void> => {
  for (const [query, ids] of expectations) {
    const page = await api.findDealers({ limit: 200, ...query });
    same(idsOf(page).join(' '), ids, `dealers for ${JSON.stringify(query)}`);
    check(!page.next, `${JSON.stringify(query)} has one page`);
  }
};

/** Throws unless a length is right to half a percent; 20 metres are as good as none. */
export const nearly = (actual: number | undefined, expected: number, what: string): void => {
  const off = Math.abs((actual ?? Number.NaN) - expected);
  check(off <= Math.max(20, expected / 200), `${what}: ${actual} instead of ${expected}`);
};

/** Throws unless a point is where it is expected, to a kilometre. */
export const isAt = (actual: Coordinates | undefined, lat: number, lng: number, what: string): void => {
  const off = actual ? distanceMeters(actual, { lat, lng }) : Number.NaN;
  check(off <= 1000, `${what}: ${JSON.stringify(actual)} instead of ${lat}, ${lng}`);
};
