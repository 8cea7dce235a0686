/** The VTIMEZONE of an appointment: the offset that holds around it, and the changes before and after. */
import { Temporal } from 'temporal-polyfill';

/** The lines of the zone (RFC 5545, section 3.6.5) for an appointment from `start` to `end`, in milliseconds. */
export function timeZoneLines(zone: string, start: number, end: number): string[] {
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`];
  const atStart = Temporal.Instant.fromEpochMilliseconds(start + 1).toZonedDateTimeISO(zone);
  let onset = atStart.getTimeZoneTransition('previous');
  if (!onset) lines.push(...observance('STANDARD', '19700101T000000', atStart.offset, atStart.offset));
  else lines.push(...observanceOf(onset));
  onset = atStart.getTimeZoneTransition('next');
  // One change after the end too: readers that show a whole year then have both offsets.
  for (let after = false; onset && !after; onset = onset.getTimeZoneTransition('next')) {
    lines.push(...observanceOf(onset));
    after = onset.epochMilliseconds > end;
  }
  return [...lines, 'END:VTIMEZONE'];
}

function observanceOf(onset: Temporal.ZonedDateTime): string[] {
  const before = onset.subtract({ nanoseconds: 1 });
  // An onset is told by the wall clock that is about to be changed.
  const wall = onset.toPlainDateTime().subtract({ nanoseconds: onset.offsetNanoseconds - before.offsetNanoseconds });
  const kind = onset.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD';
  return observance(kind, basic(wall.toString({ smallestUnit: 'second' })), before.offset, onset.offset);
}

function observance(kind: 'STANDARD' | 'DAYLIGHT', start: string, from: string, to: string): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${from.replaceAll(':', '')}`,
    `TZOFFSETTO:${to.replaceAll(':', '')}`,
    `END:${kind}`,
  ];
}

/** `2026-11-24T10:30:00` in the basic form: `20261124T103000`. */
function basic(wall: string): string {
  return wall.replace(/[-:]/g, '');
}
