/** Finding dealers in a list, as a back end does. */
import type { Dealer, DealerService } from '../dealer.ts';
import { type DealerCounts, type DealerPage, DealerQuery } from '../dealer-search.ts';
import { DEALER_SERVICE_GROUPS, type DealerServiceGroup } from '../dealer-service-groups.ts';
import { foldText } from '../fold-text.ts';
import { distanceMeters, isInside } from '../geo.ts';
import { collectsFrom } from '../pick-up-area.ts';
import { measureRoute } from '../route.ts';
import { accept, refuseFields } from './memory-rules.ts';

/** The page of `dealers` that `query` asks for. */
export const findDealersIn = (dealers: readonly Dealer[], query: DealerQuery): DealerPage => {
  const { services = [], models = [], limit = 50, cursor, counts, ...rest } = accept(DealerQuery, query);
  const from = cursor === undefined ? 0 : Number(/^after-(\d+)$/.exec(cursor)?.[1]);
  if (Number.isNaN(from)) refuseFields({ pointer: '/cursor', detail: 'is of no page' });
  const there = dealersThere(dealers, rest);
  const found = there
    .filter((dealer) => offers(dealer, services) && hasModel(dealer, models))
    .sort((a, b) => compare(keyOf(a, rest), keyOf(b, rest)) || compare(a.id, b.id));
  const end = from + limit;
  return {
    dealers: found.slice(from, end),
    total: found.length,
    ...(end < found.length && { next: `after-${end}` }),
    ...(counts && cursor === undefined && { counts: countEach(there, services, models) }),
  };
};

/** Less than 0 when `a` comes first. */
export const compare = (a: string | number, b: string | number): number => (a < b ? -1 : Number(a > b));

/** Whether each word of `q` is in one of the texts, whatever their case and accents. */
export const hasWords = (q: string, texts: readonly (string | undefined)[]): boolean => {
  const text = foldText(texts.join(' '));
  return foldText(q)
    .split(' ')
    .every((word) => text.includes(word));
};

type PlaceQuery = Omit<DealerQuery, 'services' | 'models'>;

/** What the answer is sorted by. */
const keyOf = ({ name, distanceMeters: meters, onRoute }: Dealer, { route, near }: PlaceQuery): string | number =>
  (route ? onRoute?.alongMeters : near ? meters : undefined) ?? name;

/** The dealers that fit, but for services and models, with where they are. */
const dealersThere = (dealers: readonly Dealer[], query: PlaceQuery): Dealer[] => {
  const { near, radiusMeters = Number.POSITIVE_INFINITY, bbox, q = '', pickUpFrom, route } = query;
  const onRouteOf = route && measureRoute(route.line);
  return dealers
    .map((dealer) => {
      const meters = near && distanceMeters(near, dealer.location);
      const onRoute = route && onRouteOf?.(dealer.location, route.corridorMeters);
      return { ...dealer, ...(near && { distanceMeters: meters }), ...(onRoute && { onRoute }) };
    })
    .filter((dealer) => {
      const { name, address, keywords = [], location, distanceMeters: meters = 0, onRoute } = dealer;
      const { alongMeters = 0, asideMeters = 0 } = onRoute ?? {};
      return (
        meters <= radiusMeters &&
        (!bbox || isInside(location, bbox)) &&
        hasWords(q, [name, address.locality, address.region, address.postalCode, ...keywords]) &&
        (!pickUpFrom || collectsFrom(dealer, pickUpFrom)) &&
        (!route || (onRoute && alongMeters + asideMeters <= (route.reachMeters ?? Number.POSITIVE_INFINITY)))
      );
    });
};

const GROUPS = Object.entries(DEALER_SERVICE_GROUPS) as [DealerServiceGroup, readonly DealerService[]][];

/** Whether of each group something that is wanted is offered; what is wanted of the group `except` does not count. */
const offers = (dealer: Dealer, services: readonly DealerService[], except?: DealerServiceGroup): boolean =>
  GROUPS.every(([group, members]) => {
    const wanted = members.filter((service) => services.includes(service));
    return group === except || !wanted.length || wanted.some((service) => dealer.services.includes(service));
  });

const hasModel = (dealer: Dealer, models: readonly string[]): boolean =>
  !models.length || !dealer.models || models.some((model) => dealer.models?.includes(model));

const countEach = (
  there: readonly Dealer[],
  services: readonly DealerService[],
  models: readonly string[],
): DealerCounts => {
  const ofServices = GROUPS.flatMap(([group, members]): (readonly [service: string, count: number])[] => {
    const others = there.filter((dealer) => offers(dealer, services, group) && hasModel(dealer, models));
    return members.map((service) => [service, others.filter((dealer) => dealer.services.includes(service)).length]);
  });
  const others = there.filter((dealer) => offers(dealer, services));
  const named = new Set(others.flatMap((dealer) => dealer.models ?? []));
  return {
    services: Object.fromEntries(ofServices.filter(([, count]) => count)),
    models: Object.fromEntries([...named].map((id) => [id, others.filter((dealer) => hasModel(dealer, [id])).length])),
  };
};
