import type { Values } from '../car/car.ts';
import type { Value } from '../car/signal.ts';
import type { PlayOptions } from '../drives/player.ts';
import { driveNames, loadDrive } from '../drives/drive.ts';
import { type Faults, problemWith } from '../faults.ts';
import type { Simulator } from '../simulator.ts';
import { isRecord } from '../viss/filters.ts';

/** A request that cannot be done, with the sentence that says why. */
export class ControlError extends Error {
  override name = 'ControlError';
}

type Body = Readonly<Record<string, unknown>>;

/** What can be asked for, by the last part of the address. */
export const commands: Readonly<Record<string, (simulator: Simulator, body: Body) => void | Promise<void>>> = {
  signals(simulator, { values }) {
    if (!isRecord(values) || !Object.values(values).every(isValue)) throw new ControlError('values holds no values');
    simulator.set(values as Values);
  },
  faults(simulator, body) {
    const problem = problemWith(body);
    if (problem) throw new ControlError(problem);
    simulator.fault(body as Partial<Faults>);
  },
  mend: (simulator) => simulator.mend(),
  drop(simulator, { refuseForMs = 0 }) {
    if (typeof refuseForMs !== 'number' || !(refuseForMs >= 0 && refuseForMs <= 600_000)) {
      throw new ControlError('refuseForMs is a number of milliseconds, ten minutes at most');
    }
    simulator.drop(refuseForMs);
  },
  play(simulator, { drive, speed, loop, from }) {
    if (typeof drive !== 'string') throw new ControlError('drive is the name of a drive');
    const options: PlayOptions = {
      ...(speed !== undefined && { speed: number(speed, 'speed') }),
      ...(from !== undefined && { from: number(from, 'from') }),
      loop: loop === true,
    };
    return simulator.play(drive, options);
  },
  pause: (simulator) => simulator.pause(),
  resume: (simulator, { speed }) => simulator.resume(speed === undefined ? speed : number(speed, 'speed')),
  seek: (simulator, { seconds }) => simulator.seek(number(seconds, 'seconds')),
  stop: (simulator) => simulator.stop(),
};

/** All that the panel shows, as JSON. */
export function stateOf(simulator: Simulator): object {
  const { url, dialect, vssMajor, playing, faults, open, values, requests, car } = simulator;
  const targets = Object.fromEntries(car.targets);
  return {
    url,
    dialect,
    vssMajor,
    playing: playing ?? null,
    faults,
    open,
    values,
    targets,
    requests: requests.slice(-20),
  };
}

/** The drives that can be played: name and title. */
export async function listDrives(): Promise<{ name: string; title: string }[]> {
  const names = await driveNames();
  return Promise.all(names.map(async (name) => ({ name, title: (await loadDrive(name)).title })));
}

function isValue(value: unknown): value is Value {
  return (
    value === null ||
    ['string', 'boolean'].includes(typeof value) ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (Array.isArray(value) && value.every((one) => typeof one === 'string'))
  );
}

function number(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ControlError(`${name} is a number`);
  return value;
}
