import type { Clock } from './machine-controller.ts';
import { isRestricted, stricter, type UxRestrictions } from './ux-restrictions.ts';

/** A place for small records, like `sessionStorage`. Any method may throw: full, blocked, or gone. */
export type RecordStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What a widget takes from the machine it runs on. Each part can be replaced, so that tests are the same each time. */
export interface Environment {
  /** The time now, in milliseconds since 1970. */
  now: () => number;
  /** A new random identifier, at least 128 bits: an idempotency key. */
  randomId: () => string;
  /** A number from 0 to below 1, as `Math.random`: spreads what many do at the same time. */
  random: () => number;
  /** The clock of delayed transitions; `undefined`: the browser's timers. */
  clock: Clock | undefined;
  /** Where drafts are kept; `undefined`: nowhere, as where storage is blocked. */
  storage: RecordStorage | undefined;
  /** Where what lasts longer than a visit is kept, if the host lets a widget remember; `undefined`: nowhere. */
  lasting: RecordStorage | undefined;
  /** The device's position; `undefined` where the engine has none. Read only after a gesture. */
  geolocation: (Pick<Geolocation, 'getCurrentPosition'> & Partial<Geolocation>) | undefined;
  /** The visitor's own offset from UTC at a moment, in minutes east of it. */
  offsetMinutes: (moment: Date) => number;
  /** What a driver may not be asked to do right now. */
  restrictions: UxRestrictions;
  /** Where the widget stands: on a page, or on a car's screen, where texts and targets are larger, parked or not. */
  display: 'page' | 'car';
  /** The colours by day or night that a car asks for; `undefined`: those of the visitor's system. */
  theme: 'light' | 'dark' | undefined;
  /** The side that the driver sits on, where the primary action is in reach; `undefined`: not known. */
  driverSide: 'left' | 'right' | undefined;
}

/** A version 4 UUID; `crypto.randomUUID` is missing in Chromium 87 and on pages without TLS. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A storage of the browser, where a page may have it: reading the property throws in a sandboxed frame. */
function storageOrNone(name: 'sessionStorage' | 'localStorage'): RecordStorage | undefined {
  try {
    return window[name];
  } catch {
    return undefined;
  }
}

/** The browser's own clock, random source, storages and position, without restrictions. */
export const browserEnvironment = (): Environment => ({
  now: () => Date.now(),
  randomId,
  random: () => Math.random(),
  clock: undefined,
  storage: storageOrNone('sessionStorage'),
  lasting: storageOrNone('localStorage'),
  geolocation: navigator.geolocation,
  offsetMinutes: (moment) => -moment.getTimezoneOffset(),
  restrictions: {},
  display: 'page',
  theme: undefined,
  driverSide: undefined,
});

/** Whether texts and targets are those of a car: on its screen, and wherever a driver is kept from something. */
export const isCar = ({ display, restrictions }: Pick<Environment, 'display' | 'restrictions'>): boolean =>
  display === 'car' || isRestricted(restrictions);

/** The parts of one environment in place of those of the one around it. What a car restricts can be tightened, never loosened. */
export function within<Outer extends Partial<Environment>>(
  outer: Outer,
  own: Partial<Environment> | undefined,
): Outer & Partial<Environment> {
  const parts = { ...outer, ...own };
  if (outer.display !== 'car') return parts;
  return { ...parts, display: 'car', restrictions: stricter(outer.restrictions ?? {}, own?.restrictions ?? {}) };
}
