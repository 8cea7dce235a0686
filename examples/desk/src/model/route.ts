/** Which view, and what in it, the address names. It holds nothing about a person. */
import type { View } from './state.ts';

/** Everything that the bar leads to. */
export type Tab = View | 'dealers' | 'rescues';

export interface BookingRoute {
  view: View;
  /** The open booking; `undefined`: the list alone. */
  bookingId: string | undefined;
}

export interface DealerRoute {
  view: 'dealers';
  /** The open dealer; `undefined`: the list alone. */
  dealerId: string | undefined;
  /** Whether a file is to be imported. */
  isImport: boolean;
}

export interface RescueRoute {
  view: 'rescues';
  /** The open case; `undefined`: the list alone. */
  rescueId: string | undefined;
}

export type Route = BookingRoute | DealerRoute | RescueRoute;

/** The route of a `location.hash`; what is no route is the list of leads. */
export const readRoute = (hash: string): Route => {
  if (hash === hrefToImport) return { view: 'dealers', dealerId: undefined, isImport: true };
  const [, name, encoded] = /^#\/(leads|appointments|dealers|rescues)(?:\/([^/]+))?$/.exec(hash) ?? [];
  try {
    const id = encoded && decodeURIComponent(encoded);
    if (name === 'dealers') return { view: 'dealers', dealerId: id, isImport: false };
    if (name === 'rescues') return { view: 'rescues', rescueId: id };
    return { view: name === 'appointments' ? name : 'leads', bookingId: id };
  } catch {
    return { view: 'leads', bookingId: undefined };
  }
};

/** The address of a route, for a link. */
export const hrefTo = (view: Tab, id?: string): string =>
  `#/${view}${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;

/** The address of the import. */
export const hrefToImport = '#/import';

/** The id of what is open beside the list. */
export const openIdOf = (route: Route): string | undefined => {
  if (route.view === 'dealers') return route.dealerId;
  return route.view === 'rescues' ? route.rescueId : route.bookingId;
};

/** Whether something is open beside the list. */
export const isOpen = (route: Route): boolean =>
  (route.view === 'dealers' && route.isImport) || openIdOf(route) !== undefined;
