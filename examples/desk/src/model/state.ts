/** What the desk knows and how that changes. No DOM, no requests, no clock. */
import type { BookingType, CommonErrorCode, DeskBooking, DeskEvent, LeadStatus } from '@forecourt/contract';
import type { Period, TimeProblem } from './confirming.ts';

/** The two lists of the desk. */
export type View = 'leads' | 'appointments';

/** Whether the desk hears of changes as they happen. */
export type Connection = 'connecting' | 'live' | 'reconnecting';

/** What is shown. `''` is everything, for each. */
export interface Filters {
  dealerId: string;
  /** For the leads. */
  leadStatus: LeadStatus | '';
  /** The first date for the appointments. */
  from: string;
  /** The last date for the appointments, included. */
  through: string;
  type: BookingType | '';
  search: string;
}

/** The part of the filters that the service is asked for; the others are over what is here. */
export type Query = Omit<Filters, 'type' | 'search'>;

/** The query that filters make. */
export const queryOf = ({ dealerId, leadStatus, from, through }: Filters): Query => ({
  dealerId,
  leadStatus,
  from,
  through,
});

/** How much of a list is here. */
export interface List {
  loading: boolean;
  /** Whether it was loaded at least once. */
  loaded: boolean;
  error: CommonErrorCode | undefined;
  /** What was asked for. */
  query: Query;
  /** The cursor of the next page; `undefined`: there is none. */
  next: string | undefined;
  /** The position of the last booking of the pages here; beyond it some may be missing. `undefined`: none is. */
  edge: number | undefined;
}

/** A change of a lead that could not be saved. */
export interface Problem {
  bookingId: string;
  leadStatus: LeadStatus;
  code: CommonErrorCode;
}

/** What came of confirming a time in the window at `index`. */
export interface Confirming {
  index: number;
  /** Why it did not work; `undefined`: the service has not answered yet. */
  problem: TimeProblem | CommonErrorCode | undefined;
}

/** What happened to a booking that nobody has looked at since. */
export type News = 'new' | 'moved' | 'cancelled';

export interface DeskState {
  /** Everything here, as the service has it. */
  bookings: ReadonlyMap<string, DeskBooking>;
  /** Lead states that staff chose and the service has not confirmed yet. They are shown at once. */
  chosen: ReadonlyMap<string, LeadStatus>;
  /** What staff entered for requested appointments, by `timeKey`. */
  times: ReadonlyMap<string, Period>;
  /** Requested appointments for which a time was sent or could not be; the last try of each. */
  confirming: ReadonlyMap<string, Confirming>;
  /** What happened while the desk was open, by booking, until somebody looks. */
  fresh: ReadonlyMap<string, News>;
  /** When the newest booking of the first list was made; what is younger is fresh. `undefined` until that list is here. */
  freshAfter: number | undefined;
  lists: Readonly<Record<View, List>>;
  filters: Filters;
  connection: Connection;
  problem: Problem | undefined;
}

/** Everything that can happen. */
export type Action =
  | { type: 'filters.changed'; filters: Partial<Filters> }
  | { type: 'list.requested'; view: View }
  | { type: 'list.loaded'; view: View; query: Query; bookings: readonly DeskBooking[]; next: string | undefined }
  | { type: 'list.failed'; view: View; code: CommonErrorCode }
  | { type: 'event.received'; event: DeskEvent }
  | { type: 'lead.chosen'; bookingId: string; leadStatus: LeadStatus }
  | { type: 'lead.saved'; booking: DeskBooking; leadStatus: LeadStatus }
  | { type: 'lead.failed'; bookingId: string; leadStatus: LeadStatus; code: CommonErrorCode }
  | { type: 'problem.dismissed' }
  | { type: 'time.entered'; bookingId: string; index: number; period: Period }
  | { type: 'confirm.requested'; bookingId: string; index: number }
  | { type: 'confirm.saved'; booking: DeskBooking }
  | { type: 'confirm.failed'; bookingId: string; index: number; problem: TimeProblem | CommonErrorCode }
  | { type: 'booking.seen'; bookingId: string }
  | { type: 'connection.changed'; connection: Connection };

/** Where a booking stands in a list, ascending: leads newest first, appointments by their start. */
export const positionIn: Record<View, (booking: DeskBooking) => number> = {
  leads: ({ createdAt }) => -Date.parse(createdAt) || 0,
  appointments: ({ start }) => Date.parse(start) || 0,
};

/** The key of the time that staff entered for a window. */
export const timeKey = (bookingId: string, index: number): string => `${index} ${bookingId}`;

const emptyList = (query: Query): List => ({
  loading: false,
  loaded: false,
  error: undefined,
  query,
  next: undefined,
  edge: undefined,
});

/** The desk before anything is loaded. `today` is where the appointments begin. */
export const initialState = (today: string): DeskState => {
  const filters: Filters = { dealerId: '', leadStatus: '', from: today, through: '', type: '', search: '' };
  const query = queryOf(filters);
  return {
    bookings: new Map(),
    chosen: new Map(),
    times: new Map(),
    confirming: new Map(),
    fresh: new Map(),
    freshAfter: undefined,
    lists: { leads: emptyList(query), appointments: emptyList(query) },
    filters,
    connection: 'connecting',
    problem: undefined,
  };
};

const withList = (state: DeskState, view: View, change: Partial<List>): DeskState => ({
  ...state,
  lists: { ...state.lists, [view]: { ...state.lists[view], ...change } },
});

const without = <K, V>(map: ReadonlyMap<K, V>, key: K): Map<K, V> => {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
};

/** What is new in a booking that was known; `undefined`: nothing that a dealer has to hear of. */
const newsOf = (known: DeskBooking, booking: DeskBooking): News | undefined => {
  if (booking.status === 'cancelled') return known.status === 'cancelled' ? undefined : 'cancelled';
  const moved =
    known.start !== booking.start || known.doorToDoor?.dropOff?.start !== booking.doorToDoor?.dropOff?.start;
  // A request that gets its time was not moved: the dealer gave it.
  return moved && known.status !== 'proposed' ? 'moved' : undefined;
};

/** Takes bookings in. Of two versions the younger stays, since a slow list may arrive after an event. */
const store = (state: DeskState, incoming: readonly DeskBooking[]): DeskState => {
  const bookings = new Map(state.bookings);
  const fresh = new Map(state.fresh);
  for (const booking of incoming) {
    const known = bookings.get(booking.id);
    if (known && Date.parse(known.updatedAt) > Date.parse(booking.updatedAt)) continue;
    bookings.set(booking.id, booking);
    const isYoung = state.freshAfter !== undefined && Date.parse(booking.createdAt) > state.freshAfter;
    const news = known ? newsOf(known, booking) : isYoung ? 'new' : undefined;
    if (news) fresh.set(booking.id, news);
  }
  return { ...state, bookings, fresh };
};

/** The state after something happened. */
export const reduce = (state: DeskState, action: Action): DeskState => {
  switch (action.type) {
    case 'filters.changed':
      return { ...state, filters: { ...state.filters, ...action.filters } };
    case 'list.requested':
      return withList(state, action.view, { loading: true, error: undefined });
    case 'list.loaded': {
      const { view, query, bookings, next } = action;
      const last = bookings[bookings.length - 1];
      const edge = next === undefined || !last ? undefined : positionIn[view](last);
      const loaded = withList(store(state, bookings), view, {
        loading: false,
        loaded: true,
        error: undefined,
        query,
        next,
        edge,
      });
      if (view !== 'leads' || state.freshAfter !== undefined) return loaded;
      return { ...loaded, freshAfter: Math.max(0, ...bookings.map(({ createdAt }) => Date.parse(createdAt) || 0)) };
    }
    case 'list.failed':
      return withList(state, action.view, { loading: false, error: action.code });
    case 'event.received':
      return store(state, [action.event.booking]);
    case 'lead.chosen':
      return {
        ...state,
        chosen: new Map(state.chosen).set(action.bookingId, action.leadStatus),
        problem: undefined,
      };
    case 'lead.saved': {
      const { booking, leadStatus } = action;
      const saved = store(state, [booking]);
      // Another choice made meanwhile is still to be saved, and goes on being shown.
      return saved.chosen.get(booking.id) === leadStatus
        ? { ...saved, chosen: without(saved.chosen, booking.id) }
        : saved;
    }
    case 'lead.failed': {
      const { bookingId, leadStatus, code } = action;
      if (state.chosen.get(bookingId) !== leadStatus) return state;
      return { ...state, chosen: without(state.chosen, bookingId), problem: { bookingId, leadStatus, code } };
    }
    case 'problem.dismissed':
      return { ...state, problem: undefined };
    case 'time.entered': {
      const { bookingId, index, period } = action;
      const entered = { ...state, times: new Map(state.times).set(timeKey(bookingId, index), period) };
      // What was wrong may be right now; what is on its way stays so.
      return state.confirming.get(bookingId)?.problem
        ? { ...entered, confirming: without(state.confirming, bookingId) }
        : entered;
    }
    case 'confirm.requested': {
      const { bookingId, index } = action;
      const confirming = new Map(state.confirming).set(bookingId, { index, problem: undefined });
      return { ...state, confirming };
    }
    case 'confirm.saved':
      return { ...store(state, [action.booking]), confirming: without(state.confirming, action.booking.id) };
    case 'confirm.failed': {
      const { bookingId, index, problem } = action;
      return { ...state, confirming: new Map(state.confirming).set(bookingId, { index, problem }) };
    }
    case 'booking.seen':
      return state.fresh.has(action.bookingId) ? { ...state, fresh: without(state.fresh, action.bookingId) } : state;
    case 'connection.changed':
      return { ...state, connection: action.connection };
  }
};
