/**
 * The car behind a Qt application: the object `vehicle` of a QWebChannel. The page makes the channel with Qt's own
 * `qwebchannel.js` and hands it over; nothing of it is bundled here.
 */
import { engineClock, type MonotonicClock } from '../monotonic-clock.ts';
import type { Reading } from '../signals/reading.ts';
import type { SignalName, SignalValues } from '../signals/signals.ts';
import { VEHICLE_ERROR_CODES, VehicleError } from '../signals/vehicle-error.ts';
import { inTime } from './in-time.ts';
import { createSignalHub, isSignalName, type Topic } from './signal-hub.ts';
import type { Destination, VehicleHost } from './vehicle-host.ts';

/** A signal of Qt, as its channel shows it. */
export interface QtSignal<Args extends readonly unknown[]> {
  connect(listener: (...args: Args) => void): void;
  disconnect(listener: (...args: Args) => void): void;
}

/** Done, or why not: `''`, or the code of a `VehicleError`. */
type QtDone = (code: unknown) => void;

/** The object `vehicle`: what the application registers in its channel. */
export interface QtVehicle {
  /** Says the value now of each topic, by the signals below, and each change from then on. */
  subscribe(topics: readonly string[]): void;
  unsubscribe(topics: readonly string[]): void;
  /** Calls back with the value; `null`: there is none. */
  get(name: string, done: (value: unknown) => void): void;
  /** Left out: the car cannot. */
  setDestination?(destination: Destination, done: QtDone): void;
  /** Left out: the car cannot. */
  call?(phone: string, done: QtDone): void;
  readonly signalChanged: QtSignal<[name: string, value: unknown]>;
  /** `HostRestrictions` as an object; of the topic `restrictions`. */
  readonly restrictionsChanged?: QtSignal<[said: unknown]>;
  readonly linkChanged?: QtSignal<[isUp: boolean]>;
  /** Whether the line to the car stands. Left out: it does. */
  readonly isUp?: boolean;
}

/** What is used of a QWebChannel. */
export interface QtChannel {
  readonly objects: Readonly<Record<string, unknown>>;
}

/** How to talk over it. */
export interface QtHostOptions {
  /** How long the application may take to answer, in milliseconds. Default 5,000. */
  timeoutMs?: number;
  /** Default: the engine's. */
  clock?: MonotonicClock;
}

function vehicleOf({ objects }: QtChannel): QtVehicle {
  const vehicle = objects['vehicle'] as Partial<QtVehicle> | undefined;
  const slots = [vehicle?.subscribe, vehicle?.unsubscribe, vehicle?.get, vehicle?.signalChanged?.connect];
  if (slots.every((slot) => typeof slot === 'function')) return vehicle as QtVehicle;
  throw new VehicleError(
    'unavailable',
    'the channel has no object "vehicle" with subscribe, unsubscribe, get, signalChanged',
  );
}

/** Makes a host of a channel. Throws a `VehicleError` (`unavailable`) when the channel has no car. */
export function createQtHost(
  channel: QtChannel,
  { timeoutMs = 5_000, clock = engineClock }: QtHostOptions = {},
): VehicleHost {
  const vehicle = vehicleOf(channel);
  let hasWarned = false;
  const hub = createSignalHub(
    {
      now: () => clock.now(),
      onWanted: (topics: readonly Topic[]) => hub.isUp && vehicle.subscribe(topics),
      onUnwanted: (topics: readonly Topic[]) => hub.isUp && vehicle.unsubscribe(topics),
    },
    vehicle.isUp !== false,
  );
  const order = (start: (done: QtDone) => void): Promise<void> =>
    inTime(
      (resolve, reject) => {
        start((said) => {
          const code = VEHICLE_ERROR_CODES.find((known) => known === said) ?? 'server';
          if (said) reject(new VehicleError(code));
          else resolve();
        });
        return () => {};
      },
      { clock, timeoutMs },
    );

  const onSignal = (name: string, value: unknown): void => {
    if (isSignalName(name)) return hub.tell(name, hub.read(name, value));
    if (!hasWarned) console.warn('A signal of the application is not known.');
    hasWarned = true;
  };
  const onRestrictions = (said: unknown): void => hub.tellRestrictions(said);
  const onLink = (isUp: boolean): void => hub.tellLink(isUp === true);
  vehicle.signalChanged.connect(onSignal);
  vehicle.restrictionsChanged?.connect(onRestrictions);
  vehicle.linkChanged?.connect(onLink);

  const get = <Name extends SignalName>(
    name: Name,
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<Reading<SignalValues[Name]>> =>
    inTime(
      (resolve) => {
        vehicle.get(name, (value) => resolve(hub.read(name, value)));
        return () => {};
      },
      { clock, timeoutMs, signal },
    );
  return {
    get,
    subscribe: hub.subscribe,
    onRestrictions: hub.onRestrictions,
    onLink: hub.onLink,
    setDestination:
      vehicle.setDestination && ((destination) => order((done) => vehicle.setDestination?.(destination, done))),
    call: vehicle.call && ((phone) => order((done) => vehicle.call?.(phone, done))),
    close() {
      if (hub.isUp && hub.topics.length) vehicle.unsubscribe(hub.topics);
      vehicle.signalChanged.disconnect(onSignal);
      vehicle.restrictionsChanged?.disconnect(onRestrictions);
      vehicle.linkChanged?.disconnect(onLink);
      hub.close();
    },
  };
}
