/** Whether a car drives, and what its driver may then not be asked to do. Needs no page. */
export type { MonotonicClock } from '../monotonic-clock.ts';
export {
  DRIVING_SIGNALS,
  type DrivingSignalName,
  type DrivingSignals,
  drivingState,
  type Knowledge,
} from './driving-state.ts';
export { forbidden, PROFILES, type Profile } from './profiles.ts';
export {
  type Cause,
  type EngineSettings,
  RestrictionEngine,
  type Transition,
} from './restriction-engine.ts';
export { fromFlags, fromHost, toFlags } from './restriction-flags.ts';
