/** Finding dealers in a list, as `GET /dealers` does. */
import type { Dealer, DealerPage, DealerQuery } from '../dealer.ts';
import type { Coordinates } from '../primitives.ts';
import { ApiError } from '../api-error.ts';

const EARTH_RADIUS_METERS = 6_371_009;

/** The distance between two points along the surface, in metres. */
export const distanceMeters = (a: Coordinates, b: Coordinates): number => {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const haversine = (angle: number): number => Math.sin(radians(angle) / 2) ** 2;
  const h = haversine(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * haversine(b.lng - a.lng);
  return Math.round(2 * EARTH_RADIUS_METERS * Math.asin(Math.sqrt(h)));
};

/** Lower case without accents, so that `munchen` finds München. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

const inBox = ({ lat, lng }: Coordinates, [west, south, east, north]: NonNullable<DealerQuery['bbox']>): boolean =>
  lat >= south && lat <= north && (west <= east ? lng >= west && lng <= east : lng >= west || lng <= east);

/** The page of `dealers` that `query` asks for. */
export const findDealersIn = (dealers: readonly Dealer[], query: DealerQuery): DealerPage => {
  const { near, radiusMeters, bbox, q, services = [], model, limit = 50, cursor } = query;
  const from = cursor === undefined ? 0 : Number(/^after-(\d+)$/.exec(cursor)?.[1]);
  if (Number.isNaN(from)) throw new ApiError('invalid', 'unknown cursor', { status: 400 });
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= 200)) {
    throw new ApiError('invalid', 'limit is 1 to 200', { status: 400 });
  }
  const found = dealers
    .map((dealer) => (near ? { ...dealer, distanceMeters: distanceMeters(near, dealer.location) } : dealer))
    .filter(
      (dealer) =>
        (dealer.distanceMeters ?? 0) <= (radiusMeters ?? Number.POSITIVE_INFINITY) &&
        (!bbox || inBox(dealer.location, bbox)) &&
        (!q ||
          [dealer.name, dealer.address.locality, dealer.address.postalCode ?? ''].some((text) =>
            plain(text).includes(plain(q.trim())),
          )) &&
        services.every((service) => dealer.services.includes(service)) &&
        (!model || (dealer.models ?? [model]).includes(model)),
    )
    .sort((a, b) =>
      near ? (a.distanceMeters ?? 0) - (b.distanceMeters ?? 0) : a.name < b.name ? -1 : Number(a.name > b.name),
    );
  const end = from + limit;
  return { dealers: found.slice(from, end), ...(end < found.length && { next: `after-${end}` }) };
};
