/** The smallest calendar file that calendars take (RFC 5545); times in UTC, so that it needs no zone. */
import type { Booking } from '../booking.ts';
import type { Dealer } from '../dealer.ts';

const utc = (time: string | number): string => `${new Date(time).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
const escape = (text: string): string => text.replace(/[\\;,]/g, '\\$&');

/** The calendar file of a booking at a dealer; `now` in milliseconds since 1970. */
export const calendarFile = (booking: Booking, dealer: Dealer, now: number): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Forecourt//Memory//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${booking.id}@memory.forecourt.dev`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(booking.start)}`,
    `DTEND:${utc(booking.end)}`,
    `SEQUENCE:${booking.sequence}`,
    `STATUS:${booking.status === 'cancelled' ? 'CANCELLED' : booking.status === 'proposed' ? 'TENTATIVE' : 'CONFIRMED'}`,
    `SUMMARY:${escape(booking.type)}`,
    `LOCATION:${escape(dealer.address.locality)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
