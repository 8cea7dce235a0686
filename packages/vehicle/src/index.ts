/** The car: class, hosts and types. Registers nothing; import `@forecourt/vehicle/register.js` for that. */
export type { Profile } from './driving/profiles.ts';
export type { Transition } from './driving/restriction-engine.ts';
export type { Shareable } from './facts.ts';
export { type AndroidHostOptions, createAndroidHost, type MessageBridge } from './hosts/android-host.ts';
export { createManualHost, type ManualHost, type ManualHostOptions } from './hosts/manual-host.ts';
export {
  createQtHost,
  type QtChannel,
  type QtHostOptions,
  type QtSignal,
  type QtVehicle,
} from './hosts/qt-host.ts';
export type { Destination, DrivingState, HostRestrictions, VehicleHost } from './hosts/vehicle-host.ts';
export type { MonotonicClock } from './monotonic-clock.ts';
export type { Reading, SignalValue } from './signals/reading.ts';
export type { SignalName, SignalValues } from './signals/signals.ts';
export { VehicleError, type VehicleErrorCode } from './signals/vehicle-error.ts';
export { VehicleElement } from './vehicle.element.ts';
export type {
  LinkChangedDetail,
  RestrictionsChangedDetail,
  VehicleEventMap,
  VehicleFailedDetail,
  VehicleFailure,
} from './vehicle.events.ts';
