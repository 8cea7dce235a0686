import type { BookingApi } from '@forecourt/contract';
import { lazyPort } from '@forecourt/core';

/** The HTTP port of an endpoint; its code is fetched with the first call, after the first paint. */
export const lazyBookingApi = (baseUrl: string): BookingApi =>
  lazyPort(() => import('@forecourt/client/booking').then(({ createBookingApi }) => createBookingApi({ baseUrl })));
