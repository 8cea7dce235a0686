/** The desk's words. */
import type { CommonErrorCode, DeskBooking, LeadStatus } from '@forecourt/contract';
import type { Connection, View } from './state.ts';
import { dateOf, shortDate, timeOf } from './times.ts';

export const leadWords: Record<LeadStatus, string> = {
  new: 'New',
  contacted: 'Contacted',
  won: 'Won',
  lost: 'Lost',
};

export const statusWords: Record<DeskBooking['status'], string> = {
  proposed: 'Proposed',
  pending: 'Pending',
  booked: 'Booked',
  arrived: 'Arrived',
  fulfilled: 'Done',
  cancelled: 'Cancelled',
  noshow: 'No-show',
  unknown: 'Unknown',
};

export const typeWords: Record<DeskBooking['type'], string> = {
  'test-drive': 'Test drive',
  service: 'Service',
  pickup: 'Pick-up',
  unknown: 'Appointment',
};

const errors: Partial<Record<CommonErrorCode, string>> = {
  offline: 'There is no connection to the service.',
  timeout: 'The service did not answer in time.',
  unavailable: 'The service is not available right now.',
  malformed: 'The service sent an answer that the desk cannot read.',
  unauthorized: 'The token is not accepted.',
  'not-found': 'The service does not have it.',
};

export const viewWords: Record<View, string> = { leads: 'Leads', appointments: 'Appointments' };

/** Why something failed. */
export const errorWords = (code: CommonErrorCode): string => errors[code] ?? 'The service refused the request.';

/** The state of the connection; `online` is what the browser knows of the network. */
export const connectionWords = (connection: Connection, online: boolean): string => {
  if (connection === 'live') return 'Live';
  if (!online) return 'Offline';
  return connection === 'connecting' ? 'Connecting' : 'Reconnecting';
};

/** Who comes. */
export const nameOf = ({ contact }: DeskBooking): string => contact?.name.trim() || 'No name';

/** The model, as well as it is known. */
export const modelOf = ({ modelName, testDrive }: DeskBooking): string => modelName ?? testDrive?.modelId ?? '–';

/** What is said when bookings came in. */
export const arrivalWords = (arrived: readonly DeskBooking[], today: string): string => {
  const [booking] = arrived;
  if (!booking) return '';
  if (arrived.length > 1) return `${arrived.length} new bookings`;
  const when = `${shortDate(dateOf(booking.start), today)} ${timeOf(booking.start)}`;
  return `New: ${typeWords[booking.type]}, ${nameOf(booking)}, ${modelOf(booking)}, ${when}`;
};

/** The title of the page; the number of bookings that nobody has looked at shows in a tab at the back, too. */
export const titleWords = (view: View, fresh: number): string =>
  `${fresh > 0 ? `(${fresh}) ` : ''}${viewWords[view]} – Desk`;

let languageNames: Intl.DisplayNames | undefined;

/** The name of a language: `German`; a tag that is none stays as it is. */
export const languageWords = (tag: string): string => {
  try {
    languageNames ??= new Intl.DisplayNames(['en'], { type: 'language' });
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag;
  }
};
