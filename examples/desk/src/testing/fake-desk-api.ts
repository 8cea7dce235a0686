/** A `DeskApi` whose answers the test gives, one by one. */
import type {
  BookingConfirmation,
  Dealer,
  DealerHours,
  DealerImport,
  DealerImportReport,
  DeskApi,
  DeskBooking,
  DeskBookingPage,
  DeskBookingQuery,
  DeskEvent,
  LeadChange,
} from '@forecourt/contract';

/** A call that waits for the test to answer it. */
interface Call<Request, Answer> {
  request: Request;
  signal: AbortSignal | undefined;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/** A stream that the desk watches. */
interface Stream {
  lastEventId: string | undefined;
  signal: AbortSignal;
  connect: (connected: boolean) => void;
  send: (event: DeskEvent) => void;
  fail: (error: unknown) => void;
}

type ListCall = Call<DeskBookingQuery, DeskBookingPage>;
type LeadCall = Call<LeadChange & { bookingId: string }, DeskBooking>;
type ConfirmCall = Call<BookingConfirmation & { bookingId: string }, DeskBooking>;
type ImportCall = Call<DealerImport, DealerImportReport>;
type HoursCall = Call<DealerHours & { dealerId: string }, Dealer>;

export interface FakeDeskApi extends DeskApi {
  lists: ListCall[];
  leads: LeadCall[];
  confirmations: ConfirmCall[];
  imports: ImportCall[];
  hours: HoursCall[];
  streams: Stream[];
}

/** Lets everything that was answered arrive. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const createFakeDeskApi = (): FakeDeskApi => {
  const api: FakeDeskApi = {
    lists: [],
    leads: [],
    confirmations: [],
    imports: [],
    hours: [],
    streams: [],
    findBookings: (request, { signal } = {}) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        api.lists.push({ request, signal, resolve, reject });
      }),
    changeLead: (bookingId, change, { signal } = {}) =>
      new Promise((resolve, reject) => api.leads.push({ request: { bookingId, ...change }, signal, resolve, reject })),
    confirmBooking: (bookingId, times, { signal } = {}) =>
      new Promise((resolve, reject) =>
        api.confirmations.push({ request: { bookingId, ...times }, signal, resolve, reject }),
      ),
    importDealers: (request, { signal } = {}) =>
      new Promise((resolve, reject) => api.imports.push({ request, signal, resolve, reject })),
    changeHours: (dealerId, hours, { signal } = {}) =>
      new Promise((resolve, reject) => api.hours.push({ request: { dealerId, ...hours }, signal, resolve, reject })),
    async *watch({ signal, lastEventId, onConnection }) {
      let events: DeskEvent[] = [];
      let failure: { error: unknown } | undefined;
      let wake = (): void => {};
      signal.addEventListener('abort', () => wake());
      api.streams.push({
        lastEventId,
        signal,
        connect: (connected) => onConnection?.(connected),
        send: (event) => {
          events.push(event);
          wake();
        },
        fail: (error) => {
          failure = { error };
          wake();
        },
      });
      while (!signal.aborted) {
        yield* events;
        events = [];
        if (failure) throw failure.error;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
  return api;
};
