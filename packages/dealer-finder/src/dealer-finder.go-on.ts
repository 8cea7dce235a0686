import type { DealerFinderContext, Given, Left } from './dealer-finder.context.ts';
import { withGiven } from './dealer-finder.updates.ts';

/** What a finder over other dealers starts with: what the person left, and what the host says anew. */
export function goOn(context: DealerFinderContext, given: Partial<Given>): Given & Left {
  const { query, center, filters, route, pageSize, origin, place, bounds, selected, selectedId } = {
    ...context,
    ...withGiven(context, given),
    ...('selectedId' in given ? { selectedId: given.selectedId } : {}),
  };
  return { query, center, filters, route, pageSize, origin, place, bounds, selected, selectedId };
}
