import type { DealerFinderContext, DealerFinderInput, Given } from './dealer-finder.context.ts';
import { withGiven } from './dealer-finder.updates.ts';

/** What a finder over other dealers starts with: what the person left, and what the host says anew. */
export function goOn(context: DealerFinderContext, given: Partial<Given>): Given & Pick<DealerFinderInput, 'left'> {
  const { query, center, filters, route, pageSize, mostListed, selectedId, ...left } = {
    ...context,
    ...withGiven(context, given),
    ...('selectedId' in given ? { selectedId: given.selectedId } : {}),
  };
  const { origin, place, bounds, around, dealers, total, next, counts, answered } = left;
  const selected = selectedId === undefined ? undefined : left.selected;
  return {
    ...{ query, center, filters, route, pageSize, mostListed, selectedId },
    left: { origin, place, bounds, selected, around, dealers, total, next, counts, answered },
  };
}
