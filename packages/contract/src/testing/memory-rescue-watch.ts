/** Watching what happens in memory, over a line that a test breaks and brings back. */
import type { WatchOptions } from '../ports.ts';

/** Who watches, and what they are told. */
export interface MemoryWatch {
  /** Something happened. */
  ring(): void;
  /** Breaks the line of all that watch, or brings it back. */
  setConnected(isConnected: boolean): void;
  /** What `next` answers, each time that something happened; `undefined`: nothing yet, `'over'`: no more. */
  watch<Item extends object>(options: WatchOptions, next: () => Item | undefined | 'over'): AsyncGenerator<Item, void>;
}

/** Makes the line. */
export const createMemoryWatch = (): MemoryWatch => {
  let connected = true;
  const told = new Set<(isConnected: boolean) => void>();
  const waiting = new Set<() => void>();
  const ring = (): void => {
    for (const wake of waiting) wake();
    waiting.clear();
  };
  return {
    ring,
    setConnected: (isConnected) => {
      connected = isConnected;
      for (const tell of told) tell(isConnected);
      ring();
    },
    async *watch({ signal, onConnection }, next) {
      signal.addEventListener('abort', ring);
      if (onConnection) told.add(onConnection);
      try {
        onConnection?.(connected);
        while (!signal.aborted) {
          const item = connected ? next() : undefined;
          if (item === 'over') return;
          if (item) yield JSON.parse(JSON.stringify(item)) as typeof item;
          else await new Promise<void>((resolve) => waiting.add(resolve));
        }
      } finally {
        signal.removeEventListener('abort', ring);
        if (onConnection) told.delete(onConnection);
      }
    },
  };
};
