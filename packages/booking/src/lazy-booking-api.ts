import type { BookingApi } from '@forecourt/contract';

/** The HTTP port of an endpoint; its code is fetched with the first call, after the first paint. */
export function lazyBookingApi(baseUrl: string): BookingApi {
  let api: Promise<BookingApi> | undefined;
  const load = (): Promise<BookingApi> => {
    api =
      api ??
      import('@forecourt/client/booking').then(
        ({ createBookingApi }) => createBookingApi({ baseUrl }),
        (error: unknown) => {
          // not fetched, as when offline: the next call asks again
          api = undefined;
          throw error;
        },
      );
    return api;
  };
  return new Proxy({} as BookingApi, {
    get: (_target, method: keyof BookingApi | 'then') =>
      // a port is no promise, although every other name is taken for a method
      method === 'then'
        ? undefined
        : (...args: unknown[]): Promise<unknown> =>
            load().then((loaded) => (loaded[method] as (...all: unknown[]) => unknown)(...args)),
  });
}
