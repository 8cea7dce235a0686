/** Who has which hour: bookings, holds until they run out, and people whom a test makes up. */

/** The hours of all dealers; an hour is named by a text that says whose and when. */
export interface Seats {
  /** Whether each of the hours has a place left, that of `except` (ids of holds and bookings) counted as free. */
  isFree(hours: readonly string[], ...except: (string | undefined)[]): boolean;
  /** Gives the hours to `owner`, who gives back all others; `until` in milliseconds since 1970. */
  take(owner: string, hours: readonly string[], until?: number): void;
  /** Gives back what `owner` has. */
  release(owner: string): void;
  /** Whether `owner` has something that did not run out. */
  has(owner: string): boolean;
  /** Takes all places of the hours, for good. */
  block(hours: readonly string[]): void;
}

/** Makes seats of which each hour has `capacity`. */
export const createSeats = (capacity: number, now: () => number): Seats => {
  const owners = new Map<string, { hours: readonly string[]; until: number }>();
  const blocked = new Set<string>();
  const has = (owner: string): boolean => (owners.get(owner)?.until ?? 0) > now();
  return {
    isFree: (hours, ...except) => {
      const others = [...owners].filter(([owner]) => has(owner) && !except.includes(owner));
      return hours.every(
        (hour) => !blocked.has(hour) && others.filter(([, taken]) => taken.hours.includes(hour)).length < capacity,
      );
    },
    take: (owner, hours, until = Number.POSITIVE_INFINITY) => void owners.set(owner, { hours, until }),
    release: (owner) => void owners.delete(owner),
    has,
    block: (hours) => {
      for (const hour of hours) blocked.add(hour);
    },
  };
};
