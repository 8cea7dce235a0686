/** The desk's words for calls for help. */
import type {
  DeskRescue,
  DeskRescueChange,
  Propulsion,
  RescueErrorCode,
  RescueKind,
  RescuePosition,
  RoadType,
  TyrePlace,
} from '@forecourt/contract';
import { isNewRescue, type RescuesState, type RescueTask, unansweredIn } from './rescues.ts';
import { errorWords } from './words.ts';

const statuses: Readonly<Record<string, string>> = {
  requested: 'New',
  received: 'Received',
  assigned: 'Assigned',
  'en-route': 'On the way',
  arrived: 'Arrived',
  towing: 'Towing',
  completed: 'Completed',
  cancelled: 'Cancelled',
  failed: 'No help possible',
};

/** The status of a case; one that the desk does not know is shown as it is. */
export const rescueStatusWords = (status: string): string => statuses[status] ?? status;

/** What the button says that leads to a status. */
export const statusActionWords: Record<NonNullable<DeskRescueChange['status']>, string> = {
  requested: 'New',
  received: 'Confirm receipt',
  assigned: 'Assigned',
  'en-route': 'Help is on the way',
  arrived: 'Help has arrived',
  towing: 'Towing begins',
  completed: 'Completed',
  cancelled: 'Cancel the case',
  failed: 'No help is possible',
};

const kinds: Record<RescueKind | 'unknown', string> = {
  'will-not-start': 'Does not start',
  'flat-tyre': 'Flat tyre',
  'warning-light': 'Warning light',
  'no-fuel': 'No fuel',
  'no-charge': 'Battery empty',
  'locked-out': 'Locked out',
  stuck: 'Stuck',
  accident: 'Accident',
  other: 'Something else',
  unknown: 'Not said',
};

/** What is wrong, in a word. */
export const kindWords = (rescue: DeskRescue): string => kinds[rescue.request.kind ?? rescue.kind ?? 'unknown'];

/** Who calls. */
export const requesterWords = ({ request: { requester } }: DeskRescue): string => requester.name ?? 'No name';

export const roadWords: Record<RoadType, string> = {
  motorway: 'Motorway',
  tunnel: 'Tunnel',
  city: 'In town',
  'country-road': 'Country road',
  'off-road': 'Off the road',
  'car-park': 'Car park',
};

export const sourceWords: Record<RescuePosition['source'], string> = {
  gnss: 'satellites, by the phone',
  vehicle: 'the car',
  network: 'the network, rough',
  manual: 'the person, by hand',
};

const propulsions: Record<Propulsion, string> = {
  gasoline: 'petrol',
  diesel: 'diesel',
  cng: 'natural gas',
  lpg: 'LPG',
  electric: 'electric',
  hydrogen: 'hydrogen',
  other: 'another one',
};

export const propulsionWords = (each: readonly Propulsion[] | undefined): string =>
  (each ?? []).map((one) => propulsions[one]).join(', ');

export const tyreWords = (each: readonly TyrePlace[] | undefined): string =>
  (each ?? []).map((one) => one.replace('-', ' ')).join(', ');

export const onwardWords: Record<NonNullable<DeskRescue['request']['onwardTravel']>, string> = {
  'ride-along': 'Rides along in the truck',
  'loan-car': 'Needs a loan car',
  taxi: 'Needs a taxi',
  'own-way': 'Finds their own way',
};

export const updatesWords = { here: 'On the page', sms: 'By text message', call: 'By phone' } as const;

const cancels: Record<NonNullable<DeskRescue['cancelCode']>, string> = {
  solved: 'It drives again',
  'other-help': 'Somebody else helps',
  'too-long': 'It took too long',
  mistake: 'Called by mistake',
  other: 'Another reason',
  unknown: 'Another reason',
};

/** Why the person called it off; `''`: they did not say. */
export const cancelReasonWords = ({ cancelCode, cancelReason }: DeskRescue): string =>
  [cancelCode && cancels[cancelCode], cancelReason].filter(Boolean).join(': ');

const services: Readonly<Record<string, string>> = {
  'roadside-help': 'roadside help',
  towing: 'towing',
  'high-voltage-battery': 'high-voltage battery',
  'ev-service': 'electric cars',
};

/** What a station does not offer. */
export const lacksWords = (lacks: readonly string[]): string => lacks.map((one) => services[one] ?? one).join(', ');

/** `12 m`, `850 m`, `4.2 km`, `34 km`. */
export const distanceWords = (meters: number): string => {
  if (meters < 995) return `${meters < 100 ? Math.round(meters) : Math.round(meters / 10) * 10} m`;
  return `${(meters / 1000).toFixed(meters < 9950 ? 1 : 0)} km`;
};

const two = (n: number): string => String(n).padStart(2, '0');

/** A moment on this computer's clock: `14:05`. */
export const clockWords = (moment: string): string => {
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) ? moment : `${two(at.getHours())}:${two(at.getMinutes())}`;
};

/** How long since a moment: `40 s`, `4 min`, `1 h 20 min`. */
export const sinceWords = (moment: string, now: number): string => {
  const seconds = Math.max(0, Math.round((now - Date.parse(moment)) / 1000));
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return minutes < 24 * 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${Math.floor(minutes / 1440)} d`;
};

const failures: Record<RescueTask, string> = {
  assign: 'The case could not be assigned.',
  status: 'The status could not be set.',
  eta: 'The time could not be told.',
  position: 'The position could not be told.',
  'drop-off': 'The dealer could not be set.',
  message: 'The message was not sent; it is kept.',
};

/** Why something could not be done, and what holds. */
export const taskProblemWords = (task: RescueTask, code: RescueErrorCode): string => {
  if (code === 'rescue-over') return `${failures[task]} The case is over.`;
  if (code === 'invalid') return `${failures[task]} It does not fit the case as it is now.`;
  if (code === 'not-found' && task === 'assign') return `${failures[task]} No station suits.`;
  return `${failures[task]} ${errorWords(code)}`;
};

const lineOf = (rescue: DeskRescue): string =>
  `${rescue.testCall ? 'test call, ' : ''}${rescue.reference}, ${kindWords(rescue)}, ${requesterWords(rescue)}`;

/** What is said at once of the way from one state to another; `''`: nothing. */
export const rescueTidings = (before: RescuesState, after: RescuesState): string => {
  // what is there when the desk opens stands in the list
  if (before.rescues === after.rescues || !before.lists.open.loaded) return '';
  const said: string[] = [];
  for (const rescue of after.rescues.values()) {
    const known = before.rescues.get(rescue.id);
    if (known === rescue) continue;
    if (!known && isNewRescue(rescue)) said.push(`New call for help: ${lineOf(rescue)}.`);
    if (after.ended.has(rescue.id) && !before.ended.has(rescue.id)) {
      said.push(`${rescueStatusWords(rescue.status)}: ${lineOf(rescue)}.`);
    }
    const message = unansweredIn(rescue);
    if (message && known && message.id !== unansweredIn(known)?.id) said.push(`Message from ${lineOf(rescue)}.`);
  }
  return said.join(' ');
};
