/** What would help where the filters leave nothing. */
import type { CallOptions, DealerApi, Place } from '@forecourt/contract';
import type { Relaxation } from './dealer-finder.context.ts';
import { groupsOf, withoutGroup } from './dealer-finder.filters.ts';
import { queryOf, type Wanted } from './dealer-finder.search.ts';

/** What there would be without each group of filters, most first. A group that cannot be asked for now is left out. */
export async function relaxationsOf(
  api: DealerApi,
  wanted: Wanted,
  place: Place | undefined,
  options: CallOptions,
): Promise<Relaxation[]> {
  const asked = await Promise.all(
    groupsOf(wanted.filters).map(async (group) => {
      const query = queryOf({ ...wanted, filters: withoutGroup(wanted.filters, group) }, place);
      const page = await api.findDealers({ ...query, counts: false, limit: 1 }, options).catch(() => undefined);
      return { group, total: page?.total, found: !!page?.dealers.length };
    }),
  );
  return asked
    .filter(({ found }) => found)
    .map(({ group, total }) => ({ group, total }))
    .sort((a, b) => (b.total ?? 0) - (a.total ?? 0));
}
