/** The filters as groups: what is chosen of each, and what is left without one. */
import { DEALER_SERVICE_GROUPS, type DealerService, type DealerServiceGroup } from '@forecourt/contract';
import type { Filters } from './dealer-finder.context.ts';

const SERVICE_GROUPS = Object.entries(DEALER_SERVICE_GROUPS) as [DealerServiceGroup, readonly DealerService[]][];

/** The services chosen of each group that has any. */
export const serviceGroupsOf = ({ services = [] }: Filters): [DealerServiceGroup, DealerService[]][] =>
  SERVICE_GROUPS.map(([group, all]): [DealerServiceGroup, DealerService[]] => [
    group,
    all.filter((service) => services.includes(service)),
  ]).filter(([, chosen]) => chosen.length);

/** The groups of which something is chosen: of `DEALER_SERVICE_GROUPS`, `models`, `pickUp`. */
export const groupsOf = (filters: Filters): string[] => [
  ...serviceGroupsOf(filters).map(([group]) => group),
  ...(filters.models?.length ? ['models'] : []),
  ...(filters.pickUp ? ['pickUp'] : []),
];

/** The filters without those of a group; parts that say nothing are left out. */
export function withoutGroup({ services = [], models = [], pickUp }: Filters, group?: string): Filters {
  const gone: readonly string[] = DEALER_SERVICE_GROUPS[group as DealerServiceGroup] ?? [];
  const left = services.filter((service) => !gone.includes(service));
  return {
    ...(left.length ? { services: left } : {}),
    ...(models.length && group !== 'models' ? { models } : {}),
    ...(pickUp && group !== 'pickUp' ? { pickUp } : {}),
  };
}

/** Whether two choices of filters leave the same dealers: the order in which they were made says nothing. */
export function isSameFilters(a: Filters, b: Filters): boolean {
  const keyOf = ({ services = [], models = [], pickUp = false }: Filters): string =>
    JSON.stringify([[...new Set(services)].sort(), [...new Set(models)].sort(), pickUp]);
  return keyOf(a) === keyOf(b);
}
