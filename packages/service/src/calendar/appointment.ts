/** A booking as a calendar file. */
import type { Dealer, VehicleModel } from '@forecourt/contract';
import type { BookingRow } from '../bookings/booking.store.ts';
import { findZone } from '../slots/zone.ts';
import { escapeText, joinLines, quoteParameter } from './content-lines.ts';
import { timeZoneLines } from './time-zone.ts';

/** What a calendar file is made of. */
export interface Appointment {
  booking: BookingRow;
  dealer: Dealer;
  /** `undefined`: not a test drive, or the model is gone. */
  model: VehicleModel | undefined;
  /** The time of writing, in milliseconds since 1970. */
  now: number;
}

/** What the appointment is called, by language. */
const TITLES: Readonly<Record<string, string>> = { en: 'Test drive', de: 'Probefahrt', zh: '试驾', ar: 'تجربة قيادة' };
const REFERENCES: Readonly<Record<string, string>> = {
  en: 'Reference',
  de: 'Buchungsnummer',
  zh: '预约编号',
  ar: 'رقم الحجز',
};
const STATUSES: Readonly<Record<string, string>> = {
  cancelled: 'CANCELLED',
  proposed: 'TENTATIVE',
  pending: 'TENTATIVE',
};

/** The calendar file (RFC 5545) of an appointment, in the language that the person booked in. */
export function appointmentFile({ booking, dealer, model, now }: Appointment): string {
  const language = booking.language.split('-')[0]?.toLowerCase() ?? 'en';
  const title = [TITLES[language] ?? TITLES.en, model?.name, dealer.name].filter(Boolean).join(' · ');
  const [start, end] = [booking.start_at.getTime(), booking.end_at.getTime()];
  const zone = findZone(booking.time_zone);
  const at = (time: number) => {
    // A wall time that comes twice means the first (RFC 5545, section 3.3.5); only UTC can tell the second.
    const isPlain = zone && zone.instantOf(zone.wallAt(time)) === time;
    return isPlain ? `;TZID=${zone.name}:${basic(zone.wallAt(time)).slice(0, -1)}` : `:${basic(time)}`;
  };
  return joinLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Forecourt//Forecourt Service//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(zone ? timeZoneLines(zone.name, start, end) : []),
    'BEGIN:VEVENT',
    `UID:${booking.id}@forecourt.dev`,
    `DTSTAMP:${basic(now)}`,
    `LAST-MODIFIED:${basic(booking.updated_at.getTime())}`,
    `SEQUENCE:${booking.sequence}`,
    `STATUS:${STATUSES[booking.status] ?? 'CONFIRMED'}`,
    `DTSTART${at(start)}`,
    `DTEND${at(end)}`,
    `SUMMARY:${escapeText(title)}`,
    `LOCATION:${escapeText(place(booking, dealer))}`,
    `DESCRIPTION:${escapeText(`${REFERENCES[language] ?? REFERENCES.en}: ${booking.reference}`)}`,
    ...(dealer.email ? [`ORGANIZER;CN=${quoteParameter(dealer.name)}:mailto:${dealer.email}`] : []),
    ...(dealer.url ? [`URL:${dealer.url}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}

function place(booking: BookingRow, dealer: Dealer): string {
  const home = booking.test_drive?.homeAddress;
  const { lines, postalCode, locality, country } = home ?? dealer.address;
  const town = [postalCode, locality].filter(Boolean).join(' ');
  return [...(home ? [] : [dealer.name]), ...lines, town, country].join(', ');
}

/** UTC in the basic form: `20261124T093000Z`. */
function basic(time: number): string {
  return `${new Date(time).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
}
