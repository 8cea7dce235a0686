import type { Clock } from '../clock.ts';
import { isNumeric, type Value, type VssMajor } from './signal.ts';
import { signals } from './signals.ts';
import { leavesAt, type ServedLeaf, treeOf, VSS_MINOR } from './tree.ts';

/** Values by path. */
export type Values = Readonly<Record<string, Value>>;

/** A value on the wire, and when the car got it. */
export interface DataPoint {
  /** Text, a list of texts, or `null`: the car has none. */
  value: string | readonly string[] | null;
  /** In milliseconds since 1970. */
  at: number;
}

const LOCATION = 'Vehicle.CurrentLocation';

type Listener = (changed: ReadonlySet<string>) => void;

/** The signals of one car and the tree it serves them in. */
export class Car {
  readonly tree: ReadonlyMap<string, ServedLeaf>;
  /** What actuators were asked to be, where a dialect keeps that apart from what they are. */
  readonly targets = new Map<string, Value>();
  readonly #clock: Clock;
  readonly #major: VssMajor;
  readonly #points = new Map<string, { value: Value; at: number }>();
  readonly #listeners = new Set<Listener>();

  constructor(major: VssMajor, clock: Clock) {
    this.#clock = clock;
    this.#major = major;
    this.tree = treeOf(major);
    this.update(this.#atStart());
  }

  /** All values, by the paths and in the units of release 6.0. */
  get values(): Record<string, Value> {
    return Object.fromEntries([...this.#points].map(([path, { value }]) => [path, value]));
  }

  /** Takes values, by the newest paths or by those this car serves. Throws on a path that is neither. */
  update(values: Values): void {
    const at = this.#clock.now();
    const changes = Object.entries(values).map(([path, value]): [string, Value] => {
      if (this.#points.has(path) || signals.some((signal) => signal.path === path)) return [path, value];
      const leaf = this.tree.get(path);
      if (!leaf) throw new RangeError(`the car has no ${path}`);
      return [leaf.signal.path, leaf.read(value)];
    });
    for (const [path, value] of changes) this.#points.set(path, { value, at });
    const changed = new Set(changes.map(([path]) => path));
    for (const listener of [...this.#listeners]) listener(changed);
  }

  /** Brings every signal back to its start and lets others follow, in one change. */
  reset(values: Values = {}): void {
    this.targets.clear();
    this.update({ ...this.#atStart(), ...values });
  }

  /** The receiver finds the place once more, also where the car stands. */
  fix(): void {
    const hasFix = this.values[`${LOCATION}.GNSSReceiver.FixType`] !== 'NONE';
    if (hasFix) this.update({ [`${LOCATION}.Timestamp`]: this.#time() });
  }

  /** Listens to changes, by the newest paths; answers with a function that ends it. */
  onUpdate(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The leaves that a path means; `[]`: none. */
  leavesAt(path: string): ServedLeaf[] {
    return leavesAt(this.tree, path);
  }

  /** The value of a leaf. */
  point(leaf: ServedLeaf): DataPoint {
    const { value, at } = this.#points.get(leaf.signal.path) ?? { value: null, at: 0 };
    return { value: asText(leaf.write(value)), at };
  }

  /** Sets what a request wrote; `false`: it is no value of this leaf. */
  take(leaf: ServedLeaf, written: unknown): boolean {
    const value = parse(leaf, written);
    if (value === undefined) return false;
    this.update({ [leaf.signal.path]: leaf.read(value) });
    return true;
  }

  /** Notes what a request wants of an actuator, which stays as it is; `false`: it is no value of this leaf. */
  note(leaf: ServedLeaf, written: unknown): boolean {
    const value = parse(leaf, written);
    if (value === undefined) return false;
    this.targets.set(leaf.signal.path, leaf.read(value));
    return true;
  }

  #time(): string {
    return new Date(this.#clock.now()).toISOString();
  }

  #atStart(): Record<string, Value> {
    return {
      ...Object.fromEntries(signals.map(({ path, start }) => [path, start])),
      [`${LOCATION}.Timestamp`]: this.#time(),
      'Vehicle.VersionVSS.Major': this.#major,
      'Vehicle.VersionVSS.Minor': VSS_MINOR[this.#major],
    };
  }
}

function asText(value: Value): DataPoint['value'] {
  return value === null || value instanceof Array ? value : String(value);
}

/** What a text of a request is worth for a leaf; `undefined`: nothing. */
function parse({ datatype, allowed = [], min, max }: ServedLeaf, written: unknown): Value | undefined {
  if (datatype === 'string[]') {
    return Array.isArray(written) && written.every((one) => typeof one === 'string') ? written : undefined;
  }
  if (typeof written !== 'string') return undefined;
  if (datatype === 'boolean') return written === 'true' ? true : written === 'false' ? false : undefined;
  if (!isNumeric(datatype)) return !allowed.length || allowed.includes(written) ? written : undefined;
  const number = written.trim() === '' ? Number.NaN : Number(written);
  const isWhole = /int/.test(datatype);
  const fits = Number.isFinite(number) && (!isWhole || Number.isInteger(number));
  const [from, to] = [min ?? (datatype.startsWith('u') ? 0 : -Infinity), max ?? Infinity];
  return fits && number >= from && number <= to ? number : undefined;
}
