/** When a dealer is full, worked out from the seats that are taken. */

/** A time in which seats are taken, in milliseconds since 1970. */
export interface Taken {
  start: number;
  end: number;
  seats: number;
}

/**
 * Makes the question whether all seats are taken at some time from `start` to `end`; to be asked with starts in the order
 * of time. It counts what is taken at the same time, so that neighbours of another grid do not count twice.
 */
export function fullness(taken: readonly Taken[], seats: number): (start: number, end: number) => boolean {
  const full = fullTimes(taken, seats);
  let next = 0;
  return (start, end) => {
    if (seats <= 0) return true;
    while (next < full.length && (full[next] as Taken).end <= start) next++;
    const time = full[next];
    return time !== undefined && time.start < end;
  };
}

/** The times in which as many seats are taken as there are, in order and apart from one another. */
function fullTimes(taken: readonly Taken[], seats: number): { start: number; end: number }[] {
  const changes = new Map<number, number>();
  const change = (at: number, by: number): void => void changes.set(at, (changes.get(at) ?? 0) + by);
  for (const each of taken) {
    change(each.start, each.seats);
    change(each.end, -each.seats);
  }
  const times: { start: number; end: number }[] = [];
  let count = 0;
  let since: number | undefined;
  for (const [at, by] of [...changes].sort(([a], [b]) => a - b)) {
    count += by;
    if (count >= seats) since ??= at;
    else if (since !== undefined) {
      times.push({ start: since, end: at });
      since = undefined;
    }
  }
  return times;
}
