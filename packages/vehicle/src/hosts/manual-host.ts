import { engineClock } from '../monotonic-clock.ts';
import type { Reading } from '../signals/reading.ts';
import type { SignalName, SignalValues } from '../signals/signals.ts';
import { createSignalHub, type Topic } from './signal-hub.ts';
import type { HostRestrictions, VehicleHost } from './vehicle-host.ts';

/** A host that a page feeds by hand, from a platform of its own or in a demonstration. */
export interface ManualHost extends VehicleHost {
  /** Says a signal, in our units; `undefined`: the car has no value. A speed counts for two seconds: say it again and again. */
  set<Name extends SignalName>(name: Name, value: SignalValues[Name] | undefined): void;
  /** Says what the platform forbids. */
  restrict(restrictions: HostRestrictions): void;
  /** Says whether the line to the car stands; it does until something else is said. */
  setLink(isUp: boolean): void;
}

/** What a manual host may do for a widget, and its clock. */
export interface ManualHostOptions extends Pick<VehicleHost, 'setDestination' | 'call'> {
  /** The milliseconds on a clock that never jumps. Default: `performance.now`. */
  now?: () => number;
}

/** Makes a host that a page feeds by hand. */
export function createManualHost({ now = engineClock.now, setDestination, call }: ManualHostOptions = {}): ManualHost {
  const readings = new Map<SignalName, Reading<SignalValues[SignalName]>>();
  let said: HostRestrictions | undefined;
  const onWanted = (topics: readonly Topic[]): void => {
    for (const topic of topics) {
      if (topic === 'restrictions') {
        if (said) hub.tellRestrictions(said);
      } else {
        const reading = readings.get(topic);
        if (reading) hub.tell(topic, reading);
      }
    }
  };
  const hub = createSignalHub({ now, onWanted, onUnwanted: () => {} }, true);
  const get = async <Name extends SignalName>(name: Name): Promise<Reading<SignalValues[Name]>> =>
    (readings.get(name) as Reading<SignalValues[Name]> | undefined) ?? { value: undefined, at: now() };
  return {
    get,
    subscribe: hub.subscribe,
    onRestrictions: hub.onRestrictions,
    onLink: hub.onLink,
    setDestination,
    call,
    set(name, value) {
      const reading = hub.read(name, value);
      readings.set(name, reading);
      hub.tell(name, reading);
    },
    restrict(restrictions) {
      said = restrictions;
      hub.tellRestrictions(restrictions);
    },
    setLink: hub.tellLink,
    close: hub.close,
  };
}
