/** A signed-in desk: loads the lists, watches the service, saves changes. No DOM. */
import {
  ApiError,
  type CommonErrorCode,
  type DeskApi,
  type DeskBooking,
  type DeskBookingQuery,
  type DeskEvent,
  type LeadStatus,
} from '@forecourt/contract';
import type { Period } from '../model/confirming.ts';
import { isComplete } from '../model/select.ts';
import {
  type Action,
  type DeskState,
  type Filters,
  initialState,
  positionIn,
  type Query,
  queryOf,
  reduce,
  type View,
} from '../model/state.ts';
import { addDays } from '../model/times.ts';
import { Confirmations } from './confirmations.ts';
import { LeadChanges } from './lead-changes.ts';
import { Watching } from './watching.ts';

const VIEWS: readonly View[] = ['leads', 'appointments'];

const PAGE = 100;

/** A date before all bookings: a range makes the service sort by start. */
const ALWAYS = '1970-01-01';

export interface SessionOptions {
  api: DeskApi;
  /** The date on which the appointments begin. */
  today: string;
  /** Called after each change of the state. */
  onChange: (state: DeskState) => void;
  /** Called when the service no longer accepts the token; the session has ended then. */
  onRefused: () => void;
  setTimeout?: (run: () => void, ms: number) => unknown;
}

const codeOf = (error: unknown): CommonErrorCode =>
  error instanceof ApiError ? (error as ApiError).code : 'unavailable';

export class DeskSession {
  state: DeskState;
  private readonly options: SessionOptions;
  private readonly leads: LeadChanges;
  private readonly confirmations: Confirmations;
  private readonly loads: Record<View, AbortController | undefined> = { leads: undefined, appointments: undefined };
  private readonly watching: Watching<DeskEvent>;
  private ended = false;

  constructor(options: SessionOptions) {
    this.options = options;
    this.state = initialState(options.today);
    const dispatch = (action: Action): void => this.dispatch(action);
    const refuse = (): void => this.refuse();
    this.leads = new LeadChanges(options.api, dispatch, refuse);
    this.confirmations = new Confirmations(options.api, dispatch, refuse);
    const { api, setTimeout } = options;
    this.watching = new Watching({
      open: (how) => api.watch(how),
      onEvent: (event) => dispatch({ type: 'event.received', event }),
      onConnection: (isConnected) => this.onConnection(isConnected),
      onRefused: refuse,
      setTimeout,
    });
  }

  /** Loads both lists and begins to watch. */
  start(): void {
    for (const view of VIEWS) void this.load(view);
    void this.watching.start();
  }

  /** Ends everything that is under way. */
  stop(): void {
    this.ended = true;
    this.watching.stop();
    for (const view of VIEWS) this.loads[view]?.abort();
  }

  /** Connects anew at once, as when the network is back, and asks for what happened since the last event. */
  reconnect(): void {
    if (this.ended) return;
    this.watching.restart();
  }

  /** Shows something else; what is not here yet is loaded. */
  filter(filters: Partial<Filters>): void {
    this.dispatch({ type: 'filters.changed', filters });
    const query = queryOf(this.state.filters);
    if (!Object.keys(filters).some((name) => name in query)) return;
    for (const view of VIEWS) if (!isComplete(view, this.state.lists[view], query)) void this.load(view);
  }

  /** Loads a list from its beginning, as far as it was loaded before. */
  async load(view: View): Promise<void> {
    const query = queryOf(this.state.filters);
    const { loaded, edge, query: before } = this.state.lists[view];
    // The same query again: everything that is shown must be there afterwards.
    const same = loaded && JSON.stringify(wireQuery(view, before)) === JSON.stringify(wireQuery(view, query));
    const goal = same ? (edge ?? Number.POSITIVE_INFINITY) : Number.NEGATIVE_INFINITY;
    await this.loadPages(view, query, undefined, goal);
  }

  /** Loads the next page of a list. */
  async loadMore(view: View): Promise<void> {
    const { next, query, loading } = this.state.lists[view];
    if (next !== undefined && !loading) await this.loadPages(view, query, next, Number.NEGATIVE_INFINITY);
  }

  /** Notes how far the dealer is with a lead. */
  setLead(bookingId: string, leadStatus: LeadStatus): void {
    void this.leads.set(bookingId, leadStatus);
  }

  /** Keeps what staff entered for a window of a requested appointment. */
  enterTime(bookingId: string, index: number, period: Period): void {
    this.dispatch({ type: 'time.entered', bookingId, index, period });
  }

  /** Gives a requested appointment the time that was entered for a window, or the proposed one. */
  confirm(bookingId: string, index: number): void {
    void this.confirmations.confirm(this.state, bookingId, index);
  }

  /** Notes that somebody looked at a booking. */
  see(bookingId: string): void {
    this.dispatch({ type: 'booking.seen', bookingId });
  }

  dismissProblem(): void {
    this.dispatch({ type: 'problem.dismissed' });
  }

  private dispatch(action: Action): void {
    if (this.ended) return;
    const state = reduce(this.state, action);
    if (state === this.state) return;
    this.state = state;
    this.options.onChange(state);
  }

  private refuse(): void {
    if (this.ended) return;
    this.stop();
    this.options.onRefused();
  }

  /** Loads pages until one ends beyond `goal`, and puts them into the list together. */
  private async loadPages(view: View, query: Query, cursor: string | undefined, goal: number): Promise<void> {
    this.loads[view]?.abort();
    const controller = (this.loads[view] = new AbortController());
    this.dispatch({ type: 'list.requested', view });
    try {
      const bookings: DeskBooking[] = [];
      let next = cursor;
      let last: DeskBooking | undefined;
      do {
        const page = await this.options.api.findBookings(
          { ...wireQuery(view, query), limit: PAGE, ...(next !== undefined && { cursor: next }) },
          { signal: controller.signal },
        );
        bookings.push(...page.bookings);
        next = page.next;
        last = page.bookings[page.bookings.length - 1];
      } while (next !== undefined && last && positionIn[view](last) < goal);
      this.dispatch({ type: 'list.loaded', view, query, bookings, next });
    } catch (error) {
      if (controller.signal.aborted) return;
      if (codeOf(error) === 'unauthorized') this.refuse();
      else this.dispatch({ type: 'list.failed', view, code: codeOf(error) });
    }
  }

  private onConnection(isConnected: boolean): void {
    this.dispatch({ type: 'connection.changed', connection: isConnected ? 'live' : 'reconnecting' });
    // What happened before the stream stood, or longer ago than the service keeps events, is in the lists alone.
    if (isConnected) for (const view of VIEWS) void this.load(view);
  }
}

/** A query as the service takes it: `to` is exclusive, and leads have no range. */
const wireQuery = (view: View, { dealerId, leadStatus, from, through }: Query): DeskBookingQuery => ({
  ...(dealerId && { dealerId }),
  ...(view === 'leads'
    ? leadStatus && { leadStatus }
    : { from: from || ALWAYS, ...(through && { to: addDays(through, 1) }) }),
});
