/** Dealers and appointments over HTTP. */
import {
  type ApiError,
  Booking,
  type BookingApi,
  EarliestSlotList,
  Hold,
  ServiceArea,
  ServiceItem,
  ServiceMenu,
  Slot,
  SlotList,
} from '@forecourt/contract';
import * as v from 'valibot';
import { finding } from './finding.ts';
import { createHttp, type HttpOptions } from './http.ts';
import { json, lenient, listOf } from './reading.ts';

const Menu = lenient(v.object({ ...ServiceMenu.entries, items: listOf(lenient(ServiceItem)) }));
const Slots = lenient(v.object({ ...SlotList.entries, slots: listOf(Slot) }));
const EarliestSlots = v.object({ slots: listOf(EarliestSlotList.entries.slots.item) });
const Booked = json(lenient(Booking));

const calendarFile = async (response: Response): Promise<string> => {
  const text = await response.text();
  if (text.startsWith('BEGIN:VCALENDAR')) return text;
  throw new SyntaxError();
};

/** Makes the booking port, dealers included, for the back end at `options.baseUrl`. Nothing is requested yet. */
export const createBookingApi = (options: HttpOptions): BookingApi => {
  const http = createHttp(options);
  return {
    ...finding(http),
    getServiceMenu: ({ dealerId, ...query }, o) =>
      http({ ...o, path: ['dealers', dealerId, 'service-menu'], query }, json(Menu)),
    checkServiceArea: (id, body, o) =>
      http({ ...o, method: 'POST', path: ['dealers', id, 'service-area'], body }, json(ServiceArea)),
    findEarliestSlots: ({ dealerIds, ...query }, o) =>
      http({ ...o, path: ['slots', 'earliest'], query: { dealers: dealerIds, ...query } }, json(EarliestSlots)),
    findSlots: ({ dealerId, ...query }, o) => http({ ...o, path: ['dealers', dealerId, 'slots'], query }, json(Slots)),
    hold: (body, o) => http({ ...o, method: 'POST', path: ['holds'], body }, json(lenient(Hold))),
    releaseHold: (id, o) =>
      http({ ...o, method: 'DELETE', path: ['holds', id] }, () => {}).catch((error: ApiError) => {
        if (error.code !== 'not-found') throw error;
      }),
    book: (body, o) => http({ ...o, method: 'POST', path: ['bookings'], body }, Booked),
    getBooking: (id, o) => http({ ...o, path: ['bookings', id] }, Booked),
    reschedule: (id, body, o) => http({ ...o, method: 'PATCH', path: ['bookings', id], body }, Booked),
    cancel: (id, body, o) => http({ ...o, method: 'DELETE', path: ['bookings', id], body }, Booked),
    getCalendarFile: (id, o) =>
      http(
        { ...o, path: ['bookings', `${id}.ics`], headers: { Accept: 'text/calendar, application/problem+json' } },
        calendarFile,
      ),
  };
};
