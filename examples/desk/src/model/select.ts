/** What of the state is shown, and in which order. */
import type { DeskBooking, LeadStatus } from '@forecourt/contract';
import { matches } from './search.ts';
import { type DeskState, type Filters, type List, type News, positionIn, type Query, type View } from './state.ts';
import { dateOf, timeOf } from './times.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The state of a lead as staff sees it: what was chosen last, confirmed or not. */
export const leadStatusOf = (state: DeskState, booking: DeskBooking): LeadStatus =>
  state.chosen.get(booking.id) ?? booking.leadStatus;

const fitsEither = ({ dealerId, type }: Filters, booking: DeskBooking): boolean =>
  (!dealerId || dealerId === booking.dealerId) && (!type || type === booking.type);

/** Whether a booking is among those that the filters ask for; the search is another matter. */
const fits: Record<View, (filters: Filters, booking: DeskBooking, leadStatus: LeadStatus) => boolean> = {
  leads: (filters, booking, leadStatus) =>
    fitsEither(filters, booking) && (!filters.leadStatus || filters.leadStatus === leadStatus),
  appointments: (filters, booking) => {
    const { from, through } = filters;
    const date = dateOf(booking.start);
    return fitsEither(filters, booking) && (!from || date >= from) && (!through || date <= through);
  },
};

/** Whether everything that `inner` asks for is in what `outer` asks for. */
const covers: Record<View, (outer: Query, inner: Query) => boolean> = {
  leads: (outer, inner) =>
    (!outer.dealerId || outer.dealerId === inner.dealerId) &&
    (!outer.leadStatus || outer.leadStatus === inner.leadStatus),
  appointments: (outer, inner) =>
    (!outer.dealerId || outer.dealerId === inner.dealerId) &&
    (!outer.from || (inner.from !== '' && outer.from <= inner.from)) &&
    (!outer.through || (inner.through !== '' && outer.through >= inner.through)),
};

/** Whether everything that a query asks for is here already. */
export const isComplete = (view: View, list: List, query: Query): boolean =>
  list.loaded && list.next === undefined && covers[view](list.query, query);

/**
 * The bookings of a list, in order. Those in `keep` stay in it even when they no longer fit, so that the row that
 * somebody works on does not vanish under their hands.
 */
export const rowsOf = (view: View, state: DeskState, keep: readonly (string | undefined)[] = []): DeskBooking[] => {
  const { filters, lists } = state;
  const { edge } = lists[view];
  const position = positionIn[view];
  return [...state.bookings.values()]
    .filter(
      (booking) =>
        (edge === undefined || position(booking) <= edge) &&
        (keep.includes(booking.id) ||
          (fits[view](filters, booking, leadStatusOf(state, booking)) && matches(booking, filters.search))),
    )
    .sort((a, b) => position(a) - position(b) || compare(a.id, b.id));
};

/** The appointments of one date. */
export interface Day {
  date: string;
  bookings: DeskBooking[];
}

/** Appointments by the date on each dealer's calendar, then by the time on the dealer's clock: as one reads them. */
export const groupByDate = (bookings: readonly DeskBooking[]): Day[] => {
  const days = new Map<string, DeskBooking[]>();
  const read = [...bookings].sort((a, b) => compare(timeOf(a.start), timeOf(b.start)));
  for (const booking of read) {
    const date = dateOf(booking.start);
    const day = days.get(date);
    if (day) day.push(booking);
    else days.set(date, [booking]);
  }
  return [...days].map(([date, list]) => ({ date, bookings: list })).sort((a, b) => compare(a.date, b.date));
};

/** A number of bookings, and whether there may be more that are not here yet. */
export interface Count {
  count: number;
  orMore: boolean;
}

/** How many leads there are in a state, for the chosen dealer and type; the search does not matter. */
export const countLeads = (state: DeskState, leadStatus: LeadStatus | ''): Count => {
  const filters = { ...state.filters, leadStatus };
  let count = 0;
  for (const booking of state.bookings.values()) {
    if (fits.leads(filters, booking, leadStatusOf(state, booking))) count++;
  }
  return { count, orMore: !isComplete('leads', state.lists.leads, filters) };
};

/** How many appointments of the chosen days take place. */
export const countAppointments = (state: DeskState): Count => {
  let count = 0;
  for (const booking of state.bookings.values()) {
    if (booking.status !== 'cancelled' && fits.appointments(state.filters, booking, 'new')) count++;
  }
  return { count, orMore: !isComplete('appointments', state.lists.appointments, state.filters) };
};

/** A booking and what happened to it. */
export interface Happening {
  booking: DeskBooking;
  news: News;
}

/** What happened between two states. */
export const newsBetween = (before: DeskState, after: DeskState): Happening[] =>
  before.fresh === after.fresh
    ? []
    : [...after.fresh].flatMap(([id, news]) => {
        const booking = after.bookings.get(id);
        const isKnown = before.fresh.get(id) === news && before.bookings.get(id)?.start === booking?.start;
        return booking && !isKnown ? [{ booking, news }] : [];
      });

/** The request that this desk has given its time between two states. */
export const confirmedBetween = (before: DeskState, after: DeskState): DeskBooking | undefined => {
  const id = [...before.confirming.keys()].find((each) => !after.confirming.has(each));
  const booking = id === undefined ? undefined : after.bookings.get(id);
  return booking?.status === 'booked' ? booking : undefined;
};

/** The dealers of all bookings here, by name. */
export const dealersOf = (state: DeskState): { id: string; name: string }[] => {
  const names = new Map<string, string>();
  for (const { dealerId, dealerName } of state.bookings.values()) names.set(dealerId, dealerName);
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name) || compare(a.id, b.id));
};
