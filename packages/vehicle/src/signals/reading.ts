/** A value of a signal in our units; the table of signals says which type and unit each has. */
export type SignalValue = number | string | boolean | readonly string[];

/** What a car says of a signal. */
export interface Reading<Value extends SignalValue = SignalValue> {
  /** The value; `undefined`: the car has none, or what it sent cannot be read. */
  value: Value | undefined;
  /** When it arrived here, in milliseconds of a clock that never jumps (`performance.now()`), not the car's own time. */
  at: number;
}
