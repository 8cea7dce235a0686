import type { Reading } from '../signals/reading.ts';
import type { SignalName, SignalValues } from '../signals/signals.ts';

/** Whether the car drives, in the words of Android Automotive. */
export type DrivingState = 'parked' | 'idling' | 'moving' | 'unknown';

/** What the platform of a car forbids, as Android's CarUxRestrictions say it. A number left out is Android's default. */
export interface HostRestrictions {
  /** The bit set, 0 to 511; anything else counts as fully restricted. */
  flags: number;
  /** The longest text, in characters. */
  maxStringLength?: number;
  /** How many items over all lists of one task. */
  maxCumulativeItems?: number;
  /** How many lists deep a task may lead. */
  maxContentDepth?: number;
  /** The driving state, where the platform tells it; apps of third parties learn the restrictions alone. */
  drivingState?: DrivingState;
  /** Whether the screen is the passenger's, out of the driver's sight. Counts with the profile `passenger` alone. */
  isPassengerDisplay?: boolean;
}

/** A place that navigation can lead to. */
export interface Destination {
  name: string;
  /** WGS 84, in degrees. */
  location: { lat: number; lng: number };
  address?: string;
}

/**
 * The car behind a page: an app's message bridge, Qt's channel, a VISS server, or what a page sets by hand. All give the same
 * typed signals and the same restrictions.
 */
export interface VehicleHost {
  /** The value now. Rejects with a `VehicleError`; one with no value resolves to a reading without. */
  get<Name extends SignalName>(name: Name, options?: { signal?: AbortSignal }): Promise<Reading<SignalValues[Name]>>;
  /**
   * Listens to signals; answers with a function that ends it. The first values come as soon as the car tells them, and again to
   * who listens anew.
   */
  subscribe(
    names: readonly SignalName[],
    listener: <Name extends SignalName>(name: Name, reading: Reading<SignalValues[Name]>) => void,
  ): () => void;
  /**
   * Listens to restrictions that the platform itself decides; left out: they follow from the signals. Who listens anew is told
   * anew. What cannot be read is handed on as it is, since it forbids everything.
   */
  onRestrictions?(listener: (restrictions: HostRestrictions) => void): () => void;
  /** Listens to whether the line to the car stands; left out: it always does. Calls back at once with how it is. */
  onLink?(listener: (isUp: boolean) => void): () => void;
  /** Hands a destination to navigation; `undefined`: the car cannot, or did not say yet that it can. */
  readonly setDestination?: ((destination: Destination) => Promise<void>) | undefined;
  /** Starts a call by the car, E.164; `undefined`: the car cannot, or did not say yet that it can. */
  readonly call?: ((phone: string) => Promise<void>) | undefined;
  /** Lets the line go. */
  close(): void;
}
