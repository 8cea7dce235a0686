/** A device that finds out where it is when a test says so. */
import type { Environment } from '@forecourt/core';

/** What a test does with a made-up device. */
export interface MadeUpDevice {
  geolocation: NonNullable<Environment['geolocation']>;
  /** Finds a place, now; who asks later is told it as well. */
  find: (lat: number, lng: number, accuracyMeters: number) => void;
  /** Finds none, as browsers say it: 1 refused, 2 unavailable, 3 too slow. */
  fail: (code: 1 | 2 | 3) => void;
  /** How many watch it. */
  readonly watchers: number;
  /** How often it was asked, by either way. */
  readonly asked: number;
  /** How it was asked last. */
  readonly options: PositionOptions | undefined;
}

/** Makes a device that knows nothing yet; `now` is the time of its fixes. */
export function madeUpDevice(now: () => number): MadeUpDevice {
  type Asking = { tell: PositionCallback; fail: PositionErrorCallback | null | undefined };
  const watchers = new Map<number, Asking>();
  const waiting = new Set<Asking>();
  let last: GeolocationPosition | undefined;
  let refusal: GeolocationPositionError | undefined;
  let asked = 0;
  let options: PositionOptions | undefined;

  const answer = (one: Asking): boolean => {
    if (refusal) one.fail?.(refusal);
    else if (last) one.tell(last);
    return !!(refusal ?? last);
  };
  const answerAll = (): void => {
    for (const one of watchers.values()) answer(one);
    for (const one of waiting) answer(one);
    waiting.clear();
  };
  // as in a browser, never before the call has returned
  const soon = (work: () => unknown): void => void Promise.resolve().then(work);
  return {
    geolocation: {
      getCurrentPosition: (tell, fail, how) => {
        options = how;
        asked += 1;
        const one = { tell, fail };
        waiting.add(one);
        soon(() => waiting.has(one) && answer(one) && waiting.delete(one));
      },
      watchPosition: (tell, fail, how) => {
        options = how;
        asked += 1;
        const one = { tell, fail };
        const id = asked;
        watchers.set(id, one);
        soon(() => watchers.has(id) && answer(one));
        return id;
      },
      clearWatch: (id) => void watchers.delete(id),
    },
    find: (latitude, longitude, accuracy) => {
      refusal = undefined;
      last = { coords: { latitude, longitude, accuracy, heading: null }, timestamp: now() } as GeolocationPosition;
      answerAll();
    },
    fail: (code) => {
      refusal = { code, message: '' } as GeolocationPositionError;
      answerAll();
    },
    get watchers() {
      return watchers.size;
    },
    get asked() {
      return asked;
    },
    get options() {
      return options;
    },
  };
}
