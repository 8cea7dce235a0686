/** The dealers that can still be shown when the back end cannot be reached: those of this visit, else of the last one. */
import {
  collectsFrom,
  type CommonErrorCode,
  type Dealer,
  type DealerQuery,
  distanceMeters,
  foldText,
  isInside,
} from '@forecourt/contract';
import type { DealerFinderContext, Snapshot } from './dealer-finder.context.ts';
import { serviceGroupsOf } from './dealer-finder.filters.ts';
import { isPoint, soundDealers } from './dealer-finder.given.ts';
import { queryOf } from './dealer-finder.search.ts';

/** How many dealers of a visit are kept. */
const MOST = 200;

/** After these the back end may know better, but cannot be asked. */
export const isOutOfReach = (code: CommonErrorCode | undefined): boolean =>
  code === 'offline' || code === 'timeout' || code === 'unavailable';

/** Those just found, before the others of the visit. */
export function keep({ kept, input }: DealerFinderContext, dealers: readonly Dealer[]): Snapshot | undefined {
  if (!dealers.length) return kept;
  const before = kept && kept !== input.snapshot ? kept.dealers : [];
  const ids = new Set(dealers.map(({ id }) => id));
  return { dealers: [...dealers, ...before.filter(({ id }) => !ids.has(id))].slice(0, MOST), savedAt: input.now() };
}

/** Whether a dealer fits, by the rules of the port. */
function fits(dealer: Dealer, { q = '', services = [], models = [], pickUpFrom, bbox, route }: DealerQuery): boolean {
  const { name, address, keywords = [], location, onRoute } = dealer;
  const { locality, region = '', postalCode = '' } = address;
  const text = foldText([name, locality, region, postalCode, ...keywords].join(' '));
  return (
    foldText(q)
      .split(' ')
      .every((word) => text.includes(word)) &&
    serviceGroupsOf({ services }).every(([, chosen]) => chosen.some((service) => dealer.services.includes(service))) &&
    (!models.length || !dealer.models || models.some((model) => dealer.models?.includes(model))) &&
    (!pickUpFrom || collectsFrom(dealer, pickUpFrom)) &&
    (!bbox || isInside(location, bbox)) &&
    (!route || !!onRoute)
  );
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : Number(a > b));

/** A dealer without where it is as seen from a point or a way. */
export const withoutWhere = ({ distanceMeters: _distance, onRoute: _route, ...dealer }: Dealer): Dealer => dealer;

/** What of the kept dealers fits what is wanted, in the order of the port. */
export function keptFor(context: DealerFinderContext): Dealer[] {
  const query = queryOf(context, context.place);
  const { near, route } = query;
  // those that are nobody knows where are the last
  const keyOf = ({ onRoute, distanceMeters: meters = Number.POSITIVE_INFINITY, name }: Dealer): string | number =>
    (route ? onRoute?.alongMeters : near && meters) ?? name;
  return soundDealers(context.kept?.dealers ?? [])
    .filter((dealer) => fits(dealer, query))
    .map((dealer) => ({
      ...withoutWhere(dealer),
      ...(route && dealer.onRoute ? { onRoute: dealer.onRoute } : {}),
      ...(near && isPoint(dealer.location) ? { distanceMeters: distanceMeters(near, dealer.location) } : {}),
    }))
    .sort((a, b) => compare(keyOf(a), keyOf(b)));
}
