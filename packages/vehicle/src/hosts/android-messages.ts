/** What an app may say over its bridge, read without trust. */
import type { SignalName } from '../signals/signals.ts';
import { VEHICLE_ERROR_CODES, type VehicleErrorCode } from '../signals/vehicle-error.ts';
import { isSignalName } from './signal-hub.ts';

/** A message of the app that could be read. */
export type AppMessage =
  | { type: 'hello'; can: readonly string[] }
  | { type: 'link'; isUp: boolean }
  | { type: 'signal'; name: SignalName; value: unknown }
  | { type: 'value'; id: string; value: unknown }
  /** Not looked at here: what is malformed has to forbid everything, not to be dropped. */
  | { type: 'restrictions' }
  | { type: 'done'; id: string }
  | { type: 'error'; id: string; code: VehicleErrorCode };

/** Longer than any message that an app has to send. */
const LONGEST = 65_536;

function parsed(data: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof data !== 'string' || data.length > LONGEST) return undefined;
  try {
    const message: unknown = JSON.parse(data);
    return typeof message === 'object' && message !== null ? (message as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const codeOf = (code: unknown): VehicleErrorCode => VEHICLE_ERROR_CODES.find((known) => known === code) ?? 'server';

/** Reads a message; `undefined`: it is none. */
export function readMessage(data: unknown): AppMessage | undefined {
  const message = parsed(data);
  if (!message) return undefined;
  const { type, version, can = [], isUp, name, value, id, code } = message;
  switch (type) {
    case 'hello':
      return version === 1 && Array.isArray(can) ? { type, can: can.map(String) } : undefined;
    case 'link':
      return typeof isUp === 'boolean' ? { type, isUp } : undefined;
    case 'signal':
      return isSignalName(name) && value !== undefined ? { type, name, value } : undefined;
    case 'value':
      return typeof id === 'string' && value !== undefined ? { type, id, value } : undefined;
    case 'restrictions':
      return { ...message, type };
    case 'done':
      return typeof id === 'string' ? { type, id } : undefined;
    case 'error':
      return typeof id === 'string' ? { type, id, code: codeOf(code) } : undefined;
    default:
      return undefined;
  }
}
