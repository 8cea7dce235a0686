// A car on a made-up road, second by second. Nothing here was measured, and nobody drove it.

const METERS_PER_DEGREE = 111_320;

/** How fast a comfortable car changes its speed, in km/h in a second. */
const PICK_UP = 6;
const BRAKE = 9;

const rounded = (value, digits) => Number(value.toFixed(digits));

/** A drive that is written as it would be told: go to a speed, hold it, note what happens on the way. */
export class Road {
  #signals;
  #samples = [];
  #next = {};
  #seconds = 0;
  #speed = 0;
  #driven = 0;
  #told = {};
  #start;
  #way;
  #watchers = [];

  /**
   * `signals`: short names of paths. `start`: values by short name. `from`: the first point; `legs`: where the road goes
   * from there, each as a heading in degrees and a length in meters; after the last one it goes straight on.
   */
  constructor({ signals, start, from, legs, odometer }) {
    this.#signals = signals;
    this.#start = { ...start, speed: 0, moving: false, odo: odometer, ...this.#place(from, legs) };
    this.#told = { ...this.#start };
    this.odometer = odometer;
  }

  /** Something that changes with each second: gets the seconds and the meters so far, answers with values. */
  watch(watcher) {
    this.#watchers.push(watcher);
    return this;
  }

  /** What happens now, in the same moment as the next second. */
  note(values) {
    Object.assign(this.#next, values);
    return this;
  }

  /** Stands or rolls on for a while. */
  hold(seconds) {
    for (let i = 0; i < seconds; i++) this.#tick(this.#speed);
    return this;
  }

  /** Comes to a speed in km/h, at a rate in km/h a second. */
  reach(speed, rate = speed > this.#speed ? PICK_UP : BRAKE) {
    while (Math.abs(this.#speed - speed) > 0.01) {
      const step = Math.min(rate, Math.abs(speed - this.#speed));
      this.#tick(this.#speed + Math.sign(speed - this.#speed) * step);
    }
    return this;
  }

  /** Drives on at a speed that is never quite even. */
  cruise(speed, seconds) {
    this.reach(speed);
    for (let i = 0; i < seconds; i++) this.#tick(speed + 1.6 * Math.sin(this.#seconds / 4.7));
    return this;
  }

  /** The drive as it is kept. */
  drive(title, about) {
    return {
      title,
      about,
      licence: 'CC0-1.0',
      seconds: this.#seconds,
      signals: this.#signals,
      start: this.#start,
      samples: this.#samples,
    };
  }

  #tick(speed) {
    this.#driven += (this.#speed + speed) / 2 / 3.6;
    this.#seconds += 1;
    this.#speed = speed;
    const values = {
      ...this.#next,
      speed: rounded(speed, 1),
      moving: speed >= 0.5,
      odo: this.odometer + Math.round(this.#driven),
      ...this.#at(this.#driven),
    };
    this.#next = {};
    for (const watcher of this.#watchers) Object.assign(values, watcher(this.#seconds, this.#driven));
    const changed = Object.entries(values).filter(([name, value]) => {
      return JSON.stringify(this.#told[name]) !== JSON.stringify(value);
    });
    if (!changed.length) return;
    Object.assign(this.#told, Object.fromEntries(changed));
    this.#samples.push({ t: this.#seconds, ...Object.fromEntries(changed) });
  }

  #place(from, legs) {
    this.#way = { from, legs };
    return this.#at(0);
  }

  /** Position and heading after so many meters. */
  #at(meters) {
    let [lat, lng] = this.#way.from;
    let left = meters;
    for (const [index, [heading, length]] of this.#way.legs.entries()) {
      const isLast = index === this.#way.legs.length - 1;
      const part = isLast ? left : Math.min(left, length);
      const angle = (heading * Math.PI) / 180;
      lat += (part * Math.cos(angle)) / METERS_PER_DEGREE;
      lng += (part * Math.sin(angle)) / (METERS_PER_DEGREE * Math.cos((lat * Math.PI) / 180));
      left -= part;
      if (left <= 0 || isLast) return { lat: rounded(lat, 5), lng: rounded(lng, 5), heading };
    }
    throw new RangeError('the road has no legs');
  }
}
