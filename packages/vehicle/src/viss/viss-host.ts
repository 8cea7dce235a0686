/** A car behind a server of VISS, as a host: signals by name, in our units, whatever its dialect and version. */
import type { VehicleHost } from '../hosts/vehicle-host.ts';
import { engineClock } from '../monotonic-clock.ts';
import { formOf, type SignalForm } from '../signals/paths.ts';
import type { Reading } from '../signals/reading.ts';
import { SIGNALS, type Signal, type SignalName, type SignalValues } from '../signals/signals.ts';
import { VehicleError, type VehicleErrorCode } from '../signals/vehicle-error.ts';
import type { VissClient } from './client.ts';
import type { VissFilter, VissPoint } from './messages.ts';

/** What a page may say of a car behind VISS. */
export interface VissHostOptions {
  /** The major of the car's VSS. Default: what the car says; one that does not say gives no signal that versions differ in. */
  vssMajor?: number;
  /** A clock that never jumps, in milliseconds. Default: `performance.now`. */
  now?: () => number;
  /** Listens to whether the page goes on after it was frozen or hidden. Default: the events of the document. */
  onResume?: (listener: () => void) => () => void;
}

/** Speed comes again and again, so that an old one can be told from a steady one. */
const SPEED: VissFilter = { kind: 'period', milliseconds: 500 };
const CHANGE: VissFilter = { kind: 'change' };
/** For a place, which a receiver finds ten times a second; and for a server that knows of a change only where it is a number. */
const AGAIN: VissFilter = { kind: 'period', milliseconds: 1_000 };
/** After so long without a line nobody knows whether the last values still hold; in milliseconds. */
const FORGET_MS = 2_000;

/** One signal that somebody listens to. */
interface Listening {
  /** Makes it known to the car, unless it is. */
  begin(): void;
  /** Tells that the value is not known. */
  forget(): void;
  /** Reads it anew. */
  read(): Promise<void>;
  end(): void;
}

/** The form of a signal that is the same in all versions. */
const steady = ({ path, read }: Signal<number>): SignalForm<number> => ({ path: `Vehicle.${path}`, read });

const MAJOR = steady(SIGNALS.vssMajor);
const LATITUDE = steady(SIGNALS.destinationLatitude);
const LONGITUDE = steady(SIGNALS.destinationLongitude);

/** After these a value was certainly not set. */
const REFUSALS: ReadonlySet<VehicleErrorCode> = new Set(['bad-request', 'unauthorized', 'forbidden', 'unavailable']);

/** To a tenth of a metre, never with an exponent. */
const degreesText = (degrees: number): string => `${Number(degrees.toFixed(6))}`;

const pointAt = (points: readonly VissPoint[], path: string): VissPoint | undefined =>
  points.find((point) => point.path === path);

const pageResumed = (listener: () => void): (() => void) => {
  if (typeof document === 'undefined') return () => {};
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') listener();
  };
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) listener();
  };
  document.addEventListener('visibilitychange', onVisible);
  addEventListener('pageshow', onShow);
  return () => {
    document.removeEventListener('visibilitychange', onVisible);
    removeEventListener('pageshow', onShow);
  };
};

/** Makes a host of a client; closing the host closes the client. */
export function createVissHost(client: VissClient, options: VissHostOptions = {}): VehicleHost {
  const { now = engineClock.now, onResume = pageResumed } = options;
  const listenings = new Set<Listening>();
  let major = options.vssMajor;
  let asking: Promise<number | undefined> | undefined;

  const valueOf = async <Name extends SignalName>(
    { path, read }: SignalForm<SignalValues[Name]>,
    signal?: AbortSignal,
  ): Promise<SignalValues[Name] | undefined> => {
    try {
      return read(pointAt(await client.get(path, { signal }), path)?.value);
    } catch (error) {
      if ((error as VehicleError).code === 'unavailable') return undefined;
      throw error;
    }
  };

  /** `undefined`: the car does not say, and the next who needs it asks again. */
  const askMajor = async (): Promise<number | undefined> => {
    asking ??= valueOf<'vssMajor'>(MAJOR).finally(() => {
      asking = undefined;
    });
    major ??= await asking;
    return major;
  };

  /** Only signals that versions differ in wait for the version. */
  const findForm = async <Name extends SignalName>(name: Name): Promise<SignalForm<SignalValues[Name]> | undefined> =>
    formOf(name, major) ?? (major === undefined ? formOf(name, await askMajor()) : undefined);

  const listen = <Name extends SignalName>(
    name: Name,
    listener: (reading: Reading<SignalValues[Name]>) => void,
  ): Listening => {
    let isEnded = false;
    /** Counts, so that what was read does not overtake what the car told meanwhile. */
    let told = 0;
    /** Of the last event, by the car's clock. */
    let time = 0;
    let isBegun = false;
    let form: SignalForm<SignalValues[Name]> | undefined;
    let unsubscribe = (): void => {};

    const tell = (value: SignalValues[Name] | undefined): void => {
      told++;
      if (!isEnded) listener({ value, at: now() });
    };
    const forget = (): void => tell(undefined);
    const read = async (): Promise<void> => {
      const before = told;
      const value = form && (await valueOf<Name>(form).catch(() => undefined));
      if (told === before) tell(value);
    };
    const subscribe = ({ path, read: toValue }: SignalForm<SignalValues[Name]>, filter: VissFilter): void => {
      unsubscribe = client.subscribe(path, filter, {
        // A subscription on change need not begin with the value that stands.
        onStart: () => void read(),
        onPoints(points) {
          const point = pointAt(points, path);
          if (!point) return;
          const isLate = point.time < time;
          time = point.time;
          // Overtaken on the way, or the car's clock went back: only the car knows what holds.
          if (isLate) void read();
          else tell(toValue(point.value));
        },
        onError({ code }) {
          forget();
          if (filter !== CHANGE || code !== 'bad-request') return;
          unsubscribe();
          if (!isEnded) subscribe({ path, read: toValue }, AGAIN);
        },
      });
    };
    const begin = async (): Promise<void> => {
      if (isBegun) return;
      isBegun = true;
      try {
        form = await findForm(name);
      } catch {
        // No answer: with the next line, again.
      }
      if (isEnded) return;
      if (!form) {
        isBegun = false;
        return forget();
      }
      const isOfPlace = form.path.startsWith('Vehicle.CurrentLocation.');
      subscribe(form, name === 'speed' ? SPEED : isOfPlace ? AGAIN : CHANGE);
    };
    return {
      begin: () => void begin(),
      forget,
      read,
      end() {
        isEnded = true;
        unsubscribe();
      },
    };
  };

  let lostAt: number | undefined;
  const endLink = client.onLink((isUp) => {
    if (isUp) {
      // Before anybody hears that the line is up: what was true so long ago must not count again.
      if (lostAt !== undefined && now() - lostAt > FORGET_MS) for (const each of listenings) each.forget();
      for (const each of listenings) each.begin();
    }
    lostAt = isUp ? undefined : (lostAt ?? now());
  });
  const endResume = onResume(() => {
    for (const each of listenings) each.forget();
    client.refresh();
    for (const each of listenings) void each.read();
  });

  return {
    async get(name, { signal } = {}) {
      const form = await findForm(name);
      return { value: form && (await valueOf<typeof name>(form, signal)), at: now() };
    },
    subscribe(names, listener) {
      const mine = names.map((name) => listen(name, (reading) => listener(name, reading)));
      for (const each of mine) {
        listenings.add(each);
        each.begin();
      }
      return () => {
        for (const each of mine) {
          listenings.delete(each);
          each.end();
        }
      };
    },
    onLink: (listener) => client.onLink(listener),
    async setDestination({ location }) {
      const { lat, lng } = location;
      if (LATITUDE.read(lat) === undefined || LONGITUDE.read(lng) === undefined) {
        throw new VehicleError('bad-request', 'a destination that is not on Earth');
      }
      const before = valueOf<'destinationLatitude'>(LATITUDE).catch(() => undefined);
      await client.set(LATITUDE.path, degreesText(lat));
      try {
        await client.set(LONGITUDE.path, degreesText(lng));
      } catch (error) {
        // half of one place and half of another is a third; after a line that broke nobody knows which half was taken
        const last = REFUSALS.has((error as VehicleError).code) ? await before : undefined;
        if (last !== undefined) await client.set(LATITUDE.path, degreesText(last)).catch(() => {});
        throw error;
      }
    },
    close() {
      endLink();
      endResume();
      for (const each of listenings) each.end();
      listenings.clear();
      client.close();
    },
  };
}
