import { readdir, readFile } from 'node:fs/promises';
import type { Values } from '../car/car.ts';
import type { Value } from '../car/signal.ts';

/** A recorded drive: how it starts, and what changes when. */
export interface Drive {
  title: string;
  /** How long it lasts. */
  seconds: number;
  /** The values at its start, by path; the others are those of a parked car. */
  start: Values;
  /** What changes, by path, in the order of time. */
  samples: readonly { at: number; values: Values }[];
}

/** Where the drives are, seen from the sources as from the built files. */
const FOLDER = new URL('../../drives/', import.meta.url);

/** The names of the drives that come with the simulator. */
export async function driveNames(): Promise<string[]> {
  const files = await readdir(FOLDER);
  return files.flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : [])).sort();
}

/** Reads one of the drives that come with the simulator. Throws a `RangeError` when there is none of the name. */
export async function loadDrive(name: string): Promise<Drive> {
  if (!(await driveNames()).includes(name)) throw new RangeError(`there is no drive ${name}`);
  return parseDrive(await readFile(new URL(`${name}.json`, FOLDER), 'utf8'));
}

/** What a drive is on disk: samples by short names, so that a line of the file fits on a screen. */
interface DriveFile {
  title: string;
  seconds: number;
  signals: Readonly<Record<string, string>>;
  start: Readonly<Record<string, Value>>;
  samples: readonly ({ t: number } & Readonly<Record<string, Value>>)[];
}

/** Reads the text of a drive; throws a `SyntaxError` that says what is wrong with it. */
export function parseDrive(text: string): Drive {
  const { title, seconds, signals, start, samples } = JSON.parse(text) as DriveFile;
  const byPath = (values: Readonly<Record<string, Value>>, where: string): Values =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const path = Object.hasOwn(signals, name) ? signals[name] : undefined;
        if (path === undefined) throw new SyntaxError(`${title}: ${where} has ${name}, which is no signal of it`);
        return [path, value];
      }),
    );
  let last = 0;
  return {
    title,
    seconds,
    start: byPath(start, 'start'),
    samples: samples.map(({ t, ...values }) => {
      if (!(t >= last && t <= seconds)) throw new SyntaxError(`${title}: a sample at ${t} s is out of order`);
      last = t;
      return { at: t, values: byPath(values, `the sample at ${t} s`) };
    }),
  };
}
