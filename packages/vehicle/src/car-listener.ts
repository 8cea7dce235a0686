/** Listens to a host: what tells whether the car drives goes to the engine, the rest to whoever made the listener. */
import { DRIVING_SIGNALS, type DrivingSignalName } from './driving/driving-state.ts';
import type { RestrictionEngine } from './driving/restriction-engine.ts';
import type { VehicleHost } from './hosts/vehicle-host.ts';
import type { SignalName, SignalValues } from './signals/signals.ts';

/** Who is told. */
export interface CarListenerOptions {
  host: VehicleHost;
  engine: RestrictionEngine;
  /** The signals beyond those of driving. */
  names: readonly SignalName[];
  onValue: <Name extends SignalName>(name: Name, value: SignalValues[Name] | undefined) => void;
  onLink: (isUp: boolean) => void;
}

const isOfDriving = (name: SignalName): name is DrivingSignalName =>
  (DRIVING_SIGNALS as readonly SignalName[]).includes(name);

/** Listens until the function that it answers with is called. */
export function listenTo({ host, engine, names, onValue, onLink }: CarListenerOptions): () => void {
  const ends: ((() => void) | undefined)[] = [];
  const end = (): void => {
    for (const each of ends) each?.();
  };
  const link = (isUp: boolean): void => {
    engine.link(isUp);
    onLink(isUp);
  };
  try {
    // first the line: what it brings later is newer than what it had
    if (host.onLink) ends.push(host.onLink(link));
    else link(true);
    ends.push(host.onRestrictions?.((restrictions) => engine.restrict(restrictions)));
    ends.push(
      host.subscribe([...DRIVING_SIGNALS, ...names], (name, reading) => {
        if (isOfDriving(name)) engine.signal(name, reading as never);
        else onValue(name, reading.value);
      }),
    );
  } catch (error) {
    end();
    throw error;
  }
  return end;
}
