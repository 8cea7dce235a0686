/** What a host gives, as the finder takes it; what cannot be taken is `undefined`, and the element warns. */
import {
  type Coordinates,
  type Dealer,
  DEALER_SERVICES,
  type DealerService,
  type LineString,
  NOWHERE,
  type Route,
  type VehicleModel,
} from '@forecourt/contract';
import type { Filters } from './dealer-finder.context.ts';
import { DEALER_ACTIONS, type DealerAction } from './dealer-finder.events.ts';

/** A GeoJSON LineString, or a Feature of one. */
export type GivenRoute = LineString | { type: 'Feature'; geometry: LineString };

/** The most points that a search takes. */
const MOST_POINTS = 10_000;

const isDegrees = (value: unknown, most: number): boolean =>
  typeof value === 'number' && value >= -most && value <= most;

/** Whether a value is a point on the earth. */
export const isPoint = (value: unknown): value is Coordinates => {
  const { lat, lng } = (value ?? {}) as Partial<Coordinates>;
  return isDegrees(lat, 90) && isDegrees(lng, 180);
};

/** A point to about a kilometre: as much as a host is told of where the person is. */
export const rounded = ({ lat, lng }: Coordinates): Coordinates => ({
  lat: Math.round(lat * 100) / 100,
  lng: Math.round(lng * 100) / 100,
});

const NO_ADDRESS: Dealer['address'] = { lines: [], locality: '', country: '' };

/** Dealers as a port gives them, each once; one without sound coordinates or an address is nowhere, and still a dealer. */
export function soundDealers(dealers: readonly Dealer[]): Dealer[] {
  const ids = new Set<string>();
  return dealers
    .filter(({ id }) => !ids.has(id) && ids.add(id))
    .map((dealer) => {
      const { location, address }: Partial<Dealer> = dealer;
      if (isPoint(location) && address?.lines) return dealer;
      return { ...dealer, location: isPoint(location) ? location : NOWHERE, address: { ...NO_ADDRESS, ...address } };
    });
}

/** A point, of an object or of `48.13,11.57`. */
export function pointOf(value: unknown): Coordinates | undefined {
  const [lat, lng, ...rest] = typeof value === 'string' ? value.split(',').map((part) => Number(part || 'none')) : [];
  const point = typeof value === 'string' && !rest.length ? { lat, lng } : value;
  return isPoint(point) ? { lat: point.lat, lng: point.lng } : undefined;
}

/** A number of at least `least`, of itself or of a text. */
export function numberOf(value: unknown, least: number): number | undefined {
  const number = value === null || value === '' ? Number.NaN : Number(value);
  return number >= least && Number.isFinite(number) ? number : undefined;
}

/** A way: its line, and how far aside and along it a dealer may be. A line of too many points is thinned out. */
export function routeOf(value: unknown, corridorMeters: number, reachMeters: number | undefined): Route | undefined {
  const { type, geometry = value } = (value ?? {}) as { type?: unknown; geometry?: unknown };
  const { type: kind, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  const isLine = (type === 'Feature' || type === kind) && kind === 'LineString' && Array.isArray(coordinates);
  const all = (isLine ? coordinates : []) as unknown[];
  const isSound = all.every((point) => Array.isArray(point) && isDegrees(point[0], 180) && isDegrees(point[1], 90));
  if (all.length < 2 || !isSound) return undefined;
  const step = Math.ceil(all.length / (MOST_POINTS - 1));
  const line = all.filter((_, i) => i % step === 0 || i === all.length - 1) as LineString['coordinates'];
  return {
    line: { type: 'LineString', coordinates: line },
    corridorMeters: Math.min(200_000, corridorMeters),
    ...(reachMeters === undefined ? {} : { reachMeters }),
  };
}

const isService = (value: unknown): value is DealerService => DEALER_SERVICES.includes(value as DealerService);

/** The filters that are known; of others, nothing. */
export function filtersOf(value: unknown): Filters {
  const { services, models, pickUp } = (value ?? {}) as { [Name in keyof Filters]?: unknown };
  const known = Array.isArray(services) ? services.filter(isService) : [];
  const ids = Array.isArray(models) ? models.filter((id): id is string => typeof id === 'string') : [];
  return {
    ...(known.length ? { services: known } : {}),
    ...(ids.length ? { models: ids } : {}),
    ...(pickUp === true ? { pickUp } : {}),
  };
}

/** Whether filters are such that all of them are taken. */
export function areFilters(value: unknown): boolean {
  const { services, models, pickUp, ...others } = (value ?? {}) as { [Name in keyof Filters]?: unknown };
  const { services: known = [], models: ids = [] } = filtersOf(value);
  const count = (list: unknown): number => (Array.isArray(list) ? list.length : list === undefined ? 0 : -1);
  return (
    count(services) === known.length &&
    count(models) === ids.length &&
    ['boolean', 'undefined'].includes(typeof pickUp) &&
    !Object.keys(others).length
  );
}

const isModel = (value: unknown): value is VehicleModel => {
  const { id, name } = (value ?? {}) as Partial<VehicleModel>;
  return typeof id === 'string' && typeof name === 'string';
};

/** Models to filter by: those that have an id and a name. */
export const modelsOf = (value: unknown): VehicleModel[] => (Array.isArray(value) ? value.filter(isModel) : []);

const isAction = (value: unknown): value is DealerAction => DEALER_ACTIONS.includes(value as DealerAction);

/** The actions that are known, each once, in their order. */
export const actionsOf = (value: unknown): readonly DealerAction[] =>
  Array.isArray(value) ? [...new Set(value.filter(isAction))] : [];
