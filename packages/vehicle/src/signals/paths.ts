import type { ReadValue } from './read-value.ts';
import type { SignalValue } from './reading.ts';
import { SIGNALS, type Signal, type SignalName, type SignalValues } from './signals.ts';

/** How a car of some version of VSS has a signal. */
export interface SignalForm<Value extends SignalValue = SignalValue> {
  /** The whole path, from `Vehicle` on. */
  path: string;
  /** Reads what the car sends, into our unit. */
  read: ReadValue<Value>;
}

/**
 * How a car has a signal, by the major of its VSS. `undefined`: that version has it not; or the major is not known and the
 * signal is not the same in all, so that kilometres could be taken for metres.
 */
export function formOf<Name extends SignalName>(
  name: Name,
  major: number | undefined,
): SignalForm<SignalValues[Name]> | undefined {
  const { path, read, since = 0, older } = SIGNALS[name] as unknown as Signal<SignalValues[Name]>;
  if (major === undefined ? older : major < since) return undefined;
  const form = older && major !== undefined && major <= older.until ? older : undefined;
  return { path: `Vehicle.${form?.path ?? path}`, read: form?.read ?? read };
}

/** Where a car has a signal, by the major of its VSS; `undefined` as with `formOf`. */
export const pathFor = (name: SignalName, major: number | undefined): string | undefined => formOf(name, major)?.path;
