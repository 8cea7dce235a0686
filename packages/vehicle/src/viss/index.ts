/** A client of VISS, the web interface of a car's signals (COVESA, versions 2 and 3), and the host over it. */
export type { Reading, SignalValue } from '../signals/reading.ts';
export type { SignalName, SignalValues } from '../signals/signals.ts';
export { VehicleError, type VehicleErrorCode } from '../signals/vehicle-error.ts';
export { createVissClient, type VissCallOptions, type VissClient, type VissClientOptions } from './client.ts';
export type { VissDialectName } from './dialects.ts';
export type { VissSocket } from './line.ts';
export type { VissFilter, VissPoint } from './messages.ts';
export type { VissSubscriber } from './subscriptions.ts';
export { createVissHost, type VissHostOptions } from './viss-host.ts';
