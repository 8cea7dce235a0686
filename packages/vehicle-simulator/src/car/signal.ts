/** A value of a signal as drives and tests write it; `null`: the car has none. */
export type Value = number | string | boolean | readonly string[] | null;

/** A release line of the Vehicle Signal Specification: 3.1, 4.2, 5.1, 6.0. */
export type VssMajor = 3 | 4 | 5 | 6;

/** The data types of the specification that occur here. */
export type Datatype =
  | 'boolean'
  | 'string'
  | 'string[]'
  | 'int8'
  | 'int32'
  | 'uint8'
  | 'uint16'
  | 'uint32'
  | 'float'
  | 'double';

/** A leaf of the tree as one release of the specification has it. */
export interface Leaf {
  path: string;
  /** Only an actuator can be set. */
  kind: 'sensor' | 'actuator' | 'attribute';
  datatype: Datatype;
  unit?: string;
  /** The only values there are. */
  allowed?: readonly string[];
  min?: number;
  max?: number;
}

/** A signal: the path, the unit and the value at the start are those of release 6.0, or of the last one that had it. */
export interface Signal extends Leaf {
  start: Value;
  /** The first release line with this leaf; left out: each has it. */
  since?: VssMajor;
  /** The last release line with this leaf; left out: the newest has it. */
  until?: VssMajor;
  /** How earlier release lines have it. */
  earlier?: readonly Earlier[];
}

/** A leaf of earlier releases that says the same in another way; what is left out is as in the newest. */
export interface Earlier extends Partial<Leaf> {
  since?: VssMajor;
  until: VssMajor;
  /** The value there, from that of the newest; left out: the same. */
  write?: (value: Value) => Value;
  /** The value of the newest, from that there. */
  read?: (value: Value) => Value;
}

/** Whether a data type is a number. */
export const isNumeric = (datatype: Datatype): boolean => !['boolean', 'string', 'string[]'].includes(datatype);
