/** A booking as a calendar file. A car that is collected and brought back has two events in it. */
import type { Address, Dealer, VehicleModel } from '@forecourt/contract';
import type { BookingRow } from '../bookings/booking.store.ts';
import { findZone } from '../slots/zone.ts';
import { escapeText, joinLines, quoteParameter } from './content-lines.ts';
import { timeZoneLines } from './time-zone.ts';
import { type CalendarWords, calendarWords } from './words.ts';

/** What a calendar file is made of. */
export interface Appointment {
  booking: BookingRow;
  dealer: Dealer;
  /** `undefined`: none was named, or it is gone. */
  model: VehicleModel | undefined;
  /** The time of writing, in milliseconds since 1970. */
  now: number;
}

/** One event of an appointment. */
interface CalendarEvent {
  /** What comes after the booking's id in the UID. */
  suffix: string;
  title: string;
  start: number;
  end: number;
  place: string;
}

const STATUSES: Readonly<Record<string, string>> = {
  cancelled: 'CANCELLED',
  proposed: 'TENTATIVE',
  pending: 'TENTATIVE',
};

/** The calendar file (RFC 5545) of an appointment, in the language that the person booked in. */
export function appointmentFile(appointment: Appointment): string {
  const { booking, dealer, model, now } = appointment;
  const words = calendarWords(booking.language);
  const events = eventsOf(appointment, words);
  const zone = findZone(booking.time_zone);
  const at = (time: number) => {
    // A wall time that comes twice means the first (RFC 5545, section 3.3.5); only UTC can tell the second.
    const isPlain = zone && zone.instantOf(zone.wallAt(time)) === time;
    return isPlain ? `;TZID=${zone.name}:${basic(zone.wallAt(time)).slice(0, -1)}` : `:${basic(time)}`;
  };
  const last = Math.max(...events.map(({ end }) => end));
  return joinLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Forecourt//Forecourt Service//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(zone ? timeZoneLines(zone.name, booking.start_at.getTime(), last) : []),
    ...events.flatMap(({ suffix, title, start, end, place }) => [
      'BEGIN:VEVENT',
      `UID:${booking.id}${suffix}@forecourt.dev`,
      `DTSTAMP:${basic(now)}`,
      `LAST-MODIFIED:${basic(booking.updated_at.getTime())}`,
      `SEQUENCE:${booking.sequence}`,
      `STATUS:${STATUSES[booking.status] ?? 'CONFIRMED'}`,
      `DTSTART${at(start)}`,
      `DTEND${at(end)}`,
      `SUMMARY:${escapeText([title, model?.name, dealer.name].filter(Boolean).join(' · '))}`,
      `LOCATION:${escapeText(place)}`,
      `DESCRIPTION:${escapeText(description(booking, words))}`,
      ...(dealer.email ? [`ORGANIZER;CN=${quoteParameter(dealer.name)}:mailto:${dealer.email}`] : []),
      ...(dealer.url ? [`URL:${dealer.url}`] : []),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]);
}

function eventsOf({ booking, dealer }: Appointment, words: CalendarWords): CalendarEvent[] {
  const { type, test_drive, door_to_door } = booking;
  const [start, end] = [booking.start_at.getTime(), booking.end_at.getTime()];
  const atDealer = [dealer.name, textOf(dealer.address)].join(', ');
  if (type === 'service') return [{ suffix: '', title: words.service, start, end, place: atDealer }];
  if (type === 'test-drive' || !door_to_door) {
    const home = test_drive?.homeAddress;
    return [{ suffix: '', title: words.testDrive, start, end, place: home ? textOf(home) : atDealer }];
  }
  const { pickupAddress, dropOffAddress, dropOff } = door_to_door;
  const collection = { suffix: '', title: words.collection, start, end, place: textOf(pickupAddress) };
  if (!dropOff) return [collection];
  const back = { start: Date.parse(dropOff.start), end: Date.parse(dropOff.end), place: textOf(dropOffAddress) };
  return [collection, { suffix: '-return', title: words.return, ...back }];
}

function description({ reference, visit }: BookingRow, words: CalendarWords): string {
  const items = visit?.items.map(({ name }) => name) ?? [];
  return [`${words.reference}: ${reference}`, ...(items.length > 0 ? [`${words.work}: ${items.join(', ')}`] : [])].join(
    '\n',
  );
}

function textOf({ lines, postalCode, locality, country }: Address): string {
  const town = [postalCode, locality].filter(Boolean).join(' ');
  return [...lines, town, country].join(', ');
}

/** UTC in the basic form: `20261124T093000Z`. */
function basic(time: number): string {
  return `${new Date(time).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
}
