/** The staff side over HTTP, with what happens there as server-sent events. */
import { DealerImportReport, type DeskApi, DeskBooking, DeskBookingPage, DeskEvent } from '@forecourt/contract';
import * as v from 'valibot';
import { DealerAnswer } from './finding.ts';
import { createHttp } from './http.ts';
import { json, lenient, listOf } from './reading.ts';
import { createWatch, readAs, type WatchingOptions } from './watching.ts';

/** How to reach the staff side of a back end. */
export interface DeskOptions extends WatchingOptions {
  /** The staff token. */
  token: string;
}

/** How long a file with a hundred thousand dealers may take. */
const IMPORT_TIMEOUT_MS = 120_000;

const Lead = lenient(DeskBooking);
const Leads = v.object({ ...DeskBookingPage.entries, bookings: listOf(Lead) });
const LeadEvent = v.object({ ...DeskEvent.entries, booking: Lead });

/** Makes the staff port for the back end at `options.baseUrl`. Nothing is requested yet. */
export const createDeskApi = (options: DeskOptions): DeskApi => {
  const { token } = options;
  const http = createHttp(options);
  const patient = createHttp({ ...options, timeoutMs: Math.max(options.timeoutMs ?? 0, IMPORT_TIMEOUT_MS) });
  const watch = createWatch(options);

  return {
    findBookings: (query, o) => http({ ...o, token, path: ['desk', 'bookings'], query }, json(Leads)),
    changeLead: (id, body, o) =>
      http({ ...o, token, method: 'PATCH', path: ['desk', 'bookings', id], body }, json(Lead)),
    confirmBooking: (id, body, o) =>
      http({ ...o, token, method: 'POST', path: ['desk', 'bookings', id, 'confirmation'], body }, json(Lead)),
    importDealers: (body, o) =>
      patient({ ...o, token, method: 'POST', path: ['desk', 'dealers', 'import'], body }, json(DealerImportReport)),
    changeHours: (id, body, o) =>
      http({ ...o, token, method: 'PUT', path: ['desk', 'dealers', id, 'hours'], body }, DealerAnswer),

    watch: (o) => watch({ token, path: ['desk', 'events'] }, o, readAs(LeadEvent)),
  };
};
