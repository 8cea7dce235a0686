/**
 * Values as a car sends them, read without trust. VISS carries text alone ("12.5", "true"); an app's bridge may send
 * numbers and booleans. What is no value of its kind is `undefined`, and nothing throws.
 */
import type { SignalValue } from './reading.ts';

/** Reads one value; `undefined`: there is none, or none that can be right. */
export type ReadValue<Value extends SignalValue> = (raw: unknown) => Value | undefined;

/** Longer than any value that a signal of ours has. */
const LONGEST_TEXT = 256;
/** More entries than a car reports at once. */
const LONGEST_LIST = 256;

/** What stands in place of a value that the car has not: `viss-inline:` in the standard, `visserr:` in its reference server. */
const MISSING = /^viss(?:-inline|err):/i;

/** A decimal number; `Number` alone would take "", " " and "0x10" too. */
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;

function textOf(raw: unknown): string | undefined {
  if (typeof raw !== 'string' || raw.length > LONGEST_TEXT) return undefined;
  const text = raw.trim();
  return text === '' || MISSING.test(text) ? undefined : text;
}

/** Reads a number within bounds, both included, and multiplies it into our unit. */
export const numberIn =
  (min: number, max: number, scale = 1): ReadValue<number> =>
  (raw) => {
    const text = typeof raw === 'number' ? `${raw}` : textOf(raw);
    const value = text !== undefined && DECIMAL.test(text) ? Number(text) * scale : Number.NaN;
    return value >= min && value <= max ? value : undefined;
  };

/** Reads a whole number within bounds, both included. */
export const integerIn = (min: number, max: number): ReadValue<number> => {
  const read = numberIn(min, max);
  return (raw) => {
    const value = read(raw);
    return Number.isInteger(value) ? value : undefined;
  };
};

/** Reads true or false, in any case. */
export const flag: ReadValue<boolean> = (raw) => {
  const text = `${typeof raw === 'boolean' ? raw : textOf(raw)}`.toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : undefined;
};

/** Reads one of the words, in any case. */
export const oneOf =
  <Word extends string>(...words: readonly Word[]): ReadValue<Word> =>
  (raw) => {
    const text = textOf(raw)?.toUpperCase();
    return words.find((word) => word === text);
  };

/** Reads a text of a form. */
export const text =
  (form: RegExp): ReadValue<string> =>
  (raw) => {
    const value = textOf(raw);
    return value !== undefined && form.test(value) ? value : undefined;
  };

const entriesOf = (raw: unknown): unknown => {
  if (typeof raw !== 'string' || !raw.trim().startsWith('[')) return raw;
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
};

/** Reads a list, sent as an array or as its JSON text; entries that cannot be read are left out, unless none is left. */
export const listOf =
  <Value extends string>(read: ReadValue<Value>): ReadValue<readonly Value[]> =>
  (raw) => {
    const entries = entriesOf(raw);
    if (!Array.isArray(entries) || entries.length > LONGEST_LIST) return undefined;
    const values = entries.map(read).filter((entry): entry is Value => entry !== undefined);
    return values.length || !entries.length ? values : undefined;
  };
