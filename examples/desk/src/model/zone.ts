/** The one place where the desk computes with a zone: what the dealer's clock shows, and a time that staff enters on it. */
import { dateFormat } from '@forecourt/core';

const MINUTE = 60_000;

/** How far a zone is from UTC at a moment, in minutes; `undefined` for a zone that this browser does not know. */
const offsetAt = (moment: number, timeZone: string): number | undefined => {
  try {
    const format = dateFormat('en-CA', {
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
      ...{ hourCycle: 'h23', timeZone },
    });
    const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const wall = Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}Z`);
    return Math.round((wall - moment) / MINUTE);
  } catch {
    return undefined;
  }
};

/** What a dealer's clock shows. */
export interface WallTime {
  /** `2026-11-24` */
  date: string;
  /** Since midnight. */
  minutes: number;
}

/** What a clock in a zone shows at a moment; `undefined` for a zone that this browser does not know. */
export const wallTimeAt = (moment: number, timeZone: string): WallTime | undefined => {
  const offset = offsetAt(moment, timeZone);
  if (offset === undefined) return undefined;
  const wall = new Date(moment + offset * MINUTE);
  return { date: wall.toISOString().slice(0, 10), minutes: wall.getUTCHours() * 60 + wall.getUTCMinutes() };
};

const textOf = (offset: number): string => {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
};

/**
 * A time on the dealer's clock with the dealer's offset: `2026-11-24T10:30:00+01:00`. Of an hour that is there twice it
 * is the first; `undefined`: the clock skips that time. In a zone that this browser does not know, the offset is that of
 * `like`, a time that the service wrote.
 */
export const atDealer = (date: string, time: string, timeZone: string, like: string): string | undefined => {
  const written = `${date}T${time}:00`;
  const wall = Date.parse(`${written}Z`);
  // Clocks are set by less than a day: the offset of that time is the one before it or the one after it.
  for (const near of [wall - 24 * 60 * MINUTE, wall + 24 * 60 * MINUTE]) {
    const offset = offsetAt(near, timeZone);
    if (offset === undefined) return `${written}${like.slice(-6)}`;
    if (offsetAt(wall - offset * MINUTE, timeZone) === offset) return `${written}${textOf(offset)}`;
  }
  return undefined;
};
