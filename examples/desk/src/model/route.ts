/** Which view and booking the address names. It holds nothing about a person. */
import type { View } from './state.ts';

export interface Route {
  view: View;
  /** The open booking; `undefined`: the list alone. */
  bookingId: string | undefined;
}

/** The route of a `location.hash`; what is no route is the list of leads. */
export const readRoute = (hash: string): Route => {
  const [, name, id] = /^#\/(leads|appointments)(?:\/([^/]+))?$/.exec(hash) ?? [];
  try {
    return { view: name === 'appointments' ? name : 'leads', bookingId: id && decodeURIComponent(id) };
  } catch {
    return { view: 'leads', bookingId: undefined };
  }
};

/** The address of a route, for a link. */
export const hrefTo = (view: View, bookingId?: string): string =>
  `#/${view}${bookingId === undefined ? '' : `/${encodeURIComponent(bookingId)}`}`;
