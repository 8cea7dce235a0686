import type { UxRestrictions } from '@forecourt/core';
import type { DrivingSignalName } from '../src/driving/driving-state.ts';
import type { Profile } from '../src/driving/profiles.ts';
import { RestrictionEngine } from '../src/driving/restriction-engine.ts';
import { toFlags } from '../src/driving/restriction-flags.ts';
import type { HostRestrictions } from '../src/hosts/vehicle-host.ts';
import type { SignalValues } from '../src/signals/signals.ts';
import { CountingClock } from './counting-clock.ts';

/** An engine, and a car that it listens to. */
export function drive(profile: Profile = 'strict', isTrusted = false) {
  const clock = new CountingClock();
  const changes: UxRestrictions[] = [];
  const engine = new RestrictionEngine({ profile, isTrusted }, clock, (restrictions) => changes.push(restrictions));
  const tell = <Name extends DrivingSignalName>(name: Name, value: SignalValues[Name] | undefined): void =>
    engine.signal(name, { value, at: clock.now() });
  /** Time passes in which the car goes on telling its speed, twice a second. */
  const pass = (ms: number, kmh: number | undefined = undefined): void => {
    for (let left = ms; left > 0; left -= 500) {
      if (kmh !== undefined) tell('speed', kmh);
      clock.increment(Math.min(left, 500));
    }
    if (kmh !== undefined) tell('speed', kmh);
  };
  const park = (): void => {
    tell('selectedGear', 126);
    pass(1500, 0);
  };
  const restrict = (said: Partial<HostRestrictions>): void => engine.restrict(said as HostRestrictions);
  return {
    engine,
    clock,
    changes,
    tell,
    pass,
    park,
    restrict,
    get flags() {
      return toFlags(engine.restrictions);
    },
  };
}
