/** What the simulator knows of time. A test gives one that it moves by hand. */
export interface Clock {
  /** The time now, in milliseconds since 1970. */
  now(): number;
  /** Calls once after a time; answers with a function that calls it off. */
  after(ms: number, call: () => void): () => void;
  /** Calls again and again; answers with a function that ends it. */
  every(ms: number, call: () => void): () => void;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  every(ms, call) {
    const timer = setInterval(call, ms);
    return () => clearInterval(timer);
  },
};

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  /** Moves on by so many milliseconds, and calls what is due on the way, in its order. */
  advance(ms: number): void;
}

/** A clock for tests, at a moment (ISO 8601). */
export function manualClock(start = '2026-06-01T09:00:00Z'): ManualClock {
  let now = Date.parse(start);
  const due = new Set<{ at: number; call: () => void; period?: number }>();
  const add = (entry: { at: number; call: () => void; period?: number }) => {
    due.add(entry);
    return () => void due.delete(entry);
  };
  return {
    now: () => now,
    after: (ms, call) => add({ at: now + ms, call }),
    every: (ms, call) => add({ at: now + ms, call, period: Math.max(1, ms) }),
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const next = [...due].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        now = next.at;
        if (next.period === undefined) due.delete(next);
        else next.at += next.period;
        next.call();
      }
      now = end;
    },
  };
}
