import type { Car, Values } from '../car/car.ts';
import type { Clock } from '../clock.ts';
import type { Drive } from './drive.ts';

const LATITUDE = 'Vehicle.CurrentLocation.Latitude';
const TIMESTAMP = 'Vehicle.CurrentLocation.Timestamp';

/** How a drive is played. */
export interface PlayOptions {
  /** How many seconds of the drive pass in one; left out: 1. */
  speed?: number;
  /** Whether it starts anew at its end. */
  loop?: boolean;
  /** Where it starts, in seconds; left out: at its start. */
  from?: number;
}

/** What is being played. */
export interface Playing {
  title: string;
  /** Where it is, in seconds. */
  position: number;
  seconds: number;
  speed: number;
  loop: boolean;
  /** Whether it stands still: paused, or at its end. */
  paused: boolean;
}

/** Plays drives on a car. */
export class Player {
  readonly #car: Car;
  readonly #clock: Clock;
  #drive: Drive | undefined;
  #speed = 1;
  #loop = false;
  /** Where the drive was when the clock said `#since`. */
  #position = 0;
  #since: number | undefined;
  /** How many samples the car has got. */
  #done = 0;
  #cancel = () => {};

  constructor(car: Car, clock: Clock) {
    this.#car = car;
    this.#clock = clock;
  }

  /** What is being played; `undefined`: nothing. */
  get playing(): Playing | undefined {
    const drive = this.#drive;
    return (
      drive && {
        title: drive.title,
        position: this.#now(),
        seconds: drive.seconds,
        speed: this.#speed,
        loop: this.#loop,
        paused: this.#since === undefined,
      }
    );
  }

  /** Brings the car to the start of a drive, and drives. Throws a `RangeError` on a speed that is none. */
  play(drive: Drive, { speed = 1, loop = false, from = 0 }: PlayOptions = {}): void {
    if (!(speed > 0 && speed <= 1000)) throw new RangeError(`a drive cannot be played at speed ${speed}`);
    this.stop();
    this.#drive = drive;
    this.#speed = speed;
    this.#loop = loop;
    this.seek(from);
    this.resume();
  }

  /** Goes to a moment of the drive; it plays on from there if it played. */
  seek(seconds: number): void {
    const drive = this.#drive;
    if (!drive) return;
    this.#position = Math.min(Math.max(0, seconds), drive.seconds);
    if (this.#since !== undefined) this.#since = this.#clock.now();
    this.#done = drive.samples.filter(({ at }) => at <= this.#position).length;
    const passed = drive.samples.slice(0, this.#done).map(({ values }) => values);
    this.#car.reset(Object.assign({}, drive.start, ...passed) as Values);
    this.#schedule();
  }

  /** Stands still, where it is. */
  pause(): void {
    this.#position = this.#now();
    this.#since = undefined;
    this.#cancel();
  }

  /** Plays on, at another speed if one is given; from the start when it was at its end. */
  resume(speed = this.#speed): void {
    if (!this.#drive) return;
    if (!(speed > 0 && speed <= 1000)) throw new RangeError(`a drive cannot be played at speed ${speed}`);
    this.pause();
    if (this.#position >= this.#drive.seconds) this.seek(0);
    this.#speed = speed;
    this.#since = this.#clock.now();
    this.#schedule();
  }

  /** Plays no more; the car stays as it is. */
  stop(): void {
    this.#cancel();
    this.#drive = undefined;
    this.#since = undefined;
    this.#position = 0;
  }

  #now(): number {
    if (this.#since === undefined) return this.#position;
    const passed = ((this.#clock.now() - this.#since) / 1000) * this.#speed;
    return Math.min(this.#position + passed, this.#drive?.seconds ?? 0);
  }

  /** Waits for the next sample, or for the end. */
  #schedule(): void {
    this.#cancel();
    const drive = this.#drive;
    if (!drive || this.#since === undefined) return;
    const next = drive.samples[this.#done]?.at ?? drive.seconds;
    const ms = Math.max(0, ((next - this.#now()) / this.#speed) * 1000);
    this.#cancel = this.#clock.after(ms, () => this.#step(drive));
  }

  #step(drive: Drive): void {
    const sample = drive.samples[this.#done];
    if (sample) {
      this.#done += 1;
      const isPlaced = LATITUDE in sample.values;
      const time = isPlaced && { [TIMESTAMP]: new Date(this.#clock.now()).toISOString() };
      this.#car.update({ ...sample.values, ...time });
    } else if (this.#loop) {
      this.seek(0);
    } else {
      this.#position = drive.seconds;
      this.#since = undefined;
    }
    this.#schedule();
  }
}
