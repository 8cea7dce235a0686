/** The desk's words. */
import type { CommonErrorCode, DeskBooking, LeadStatus } from '@forecourt/contract';
import type { TimeProblem } from './confirming.ts';
import type { Tab } from './route.ts';
import { confirmedBetween, type Happening, newsBetween } from './select.ts';
import type { Confirming, Connection, DeskState, News } from './state.ts';
import { dateOf, shortDate, timeOf } from './times.ts';

export const leadWords: Record<LeadStatus, string> = {
  new: 'New',
  contacted: 'Contacted',
  won: 'Won',
  lost: 'Lost',
};

export const statusWords: Record<DeskBooking['status'], string> = {
  proposed: 'Requested',
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

/** Why it was cancelled, as the customer chose from a list. */
export const cancelWords: Record<NonNullable<DeskBooking['cancelCode']>, string> = {
  time: 'The time does not suit any more',
  'not-needed': 'Not needed any more',
  price: 'The price',
  elsewhere: 'Goes elsewhere',
  other: 'Another reason',
  unknown: 'Another reason',
};

const timeProblems: Record<TimeProblem, string> = {
  'time-missing': 'Enter a start and an end.',
  'time-outside': 'The start is not within these hours.',
  'time-order': 'The end is not after the start.',
  'time-skipped': 'The dealer’s clock skips this time on that day.',
};

const errors: Partial<Record<CommonErrorCode, string>> = {
  offline: 'There is no connection to the service.',
  timeout: 'The service did not answer in time.',
  unavailable: 'The service is not available right now.',
  malformed: 'The service sent an answer that the desk cannot read.',
  unauthorized: 'The token is not accepted.',
  'not-found': 'The service does not have it.',
};

export const viewWords: Record<Tab, string> = {
  leads: 'Leads',
  appointments: 'Appointments',
  dealers: 'Dealers',
  rescues: 'Rescues',
};

/** Why something failed. */
export const errorWords = (code: CommonErrorCode): string => errors[code] ?? 'The service refused the request.';

const isTimeProblem = (problem: string): problem is TimeProblem => problem in timeProblems;

/** Why a requested appointment has not got its time, and what holds; `''`: it is on its way. */
export const confirmWords = ({ problem }: Confirming): string => {
  if (!problem) return '';
  if (isTimeProblem(problem)) return timeProblems[problem];
  if (problem === 'invalid') return 'The service refused this time. Nothing was booked.';
  return `${errorWords(problem)} The time entered is kept; confirming again books it once.`;
};

/** The state of the connection; `online` is what the browser knows of the network. */
export const connectionWords = (connection: Connection, online: boolean): string => {
  if (connection === 'live') return 'Live';
  if (!online) return 'Offline';
  return connection === 'connecting' ? 'Connecting' : 'Reconnecting';
};

/** Who comes. */
export const nameOf = ({ contact }: DeskBooking): string => contact?.name.trim() || 'No name';

/** The model, as well as it is known. */
export const modelOf = ({ modelName, testDrive, visit }: DeskBooking): string =>
  modelName ?? testDrive?.modelId ?? visit?.vehicle?.modelId ?? '';

/** What it is for, and with which car: `Service, Model One`. */
export const subjectOf = (booking: DeskBooking): string =>
  [typeWords[booking.type], modelOf(booking)].filter(Boolean).join(', ');

/** Whether the customer has moved it. A request that got its time counts as one change, which was not theirs. */
export const isMoved = ({ sequence, status, requested }: DeskBooking): boolean =>
  status !== 'cancelled' && status !== 'proposed' && sequence > (requested ? 1 : 0);

const oneLine = (booking: DeskBooking, today: string): string =>
  `${subjectOf(booking)}, ${nameOf(booking)}, ${shortDate(dateOf(booking.start), today)} ${timeOf(booking.start)}`;

/** What is said when a request has got its time. */
export const confirmedWords = (booking: DeskBooking, today: string): string => `Confirmed: ${oneLine(booking, today)}`;

const newsWords: Record<News, string> = { new: 'New', moved: 'Moved', cancelled: 'Cancelled' };

/** What is said when something happened. */
export const happeningWords = (happenings: readonly Happening[], today: string): string => {
  const [first] = happenings;
  if (!first) return '';
  if (happenings.length > 1) {
    const isNew = happenings.every(({ news }) => news === 'new');
    return `${happenings.length} ${isNew ? 'new bookings' : 'bookings are new or changed'}`;
  }
  const { booking, news } = first;
  const what = news === 'new' && booking.status === 'proposed' ? 'New request' : newsWords[news];
  return `${what}: ${oneLine(booking, today)}`;
};

/** What is said of the way from one state to another; `''`: nothing. */
export const tidingsBetween = (before: DeskState, after: DeskState, today: string): string => {
  const confirmed = confirmedBetween(before, after);
  return confirmed ? confirmedWords(confirmed, today) : happeningWords(newsBetween(before, after), today);
};

/**
 * The title of the page; the number of bookings that nobody has looked at shows in a tab at the back, too, and before them the
 * calls for help that nobody has confirmed.
 */
export const titleWords = (view: Tab, fresh: number, calls = 0): string =>
  `${calls > 0 ? `${calls} × help wanted ` : ''}${fresh > 0 ? `(${fresh}) ` : ''}${viewWords[view]} – Desk`;

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
