/** Counters and durations as Prometheus reads them. Labels are route templates and outcomes: nothing of a person. */
import type { RescueStatus } from '@forecourt/contract';

const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] as const;

interface Durations {
  counts: number[];
  sum: number;
  count: number;
}

/** What has happened to bookings. */
export type BookingOutcome = 'booked' | 'moved' | 'cancelled' | 'slot_taken' | 'hold_expired';

/** Counts since the start of this process. */
export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #durations = new Map<string, Durations>();
  readonly #bookings = new Map<BookingOutcome, number>();
  readonly #rescues = new Map<string, number>();
  #watchers = 0;

  observeRequest(method: string, route: string, status: number, seconds: number): void {
    const labels = `method="${method}",route="${route}"`;
    increment(this.#requests, `${labels},status="${status}"`);
    let durations = this.#durations.get(labels);
    if (!durations) {
      durations = { counts: BUCKETS_SECONDS.map(() => 0), sum: 0, count: 0 };
      this.#durations.set(labels, durations);
    }
    durations.sum += seconds;
    durations.count += 1;
    for (const [i, bound] of BUCKETS_SECONDS.entries()) {
      if (seconds <= bound) durations.counts[i] = (durations.counts[i] ?? 0) + 1;
    }
  }

  countBooking(outcome: BookingOutcome): void {
    increment(this.#bookings, outcome);
  }

  /** A case came to a status; a demonstration is counted apart. */
  countRescue(status: RescueStatus, isTest: boolean): void {
    increment(this.#rescues, `status="${status}",test="${isTest}"`);
  }

  /** A desk began (1) or ended (-1) to watch. */
  countWatcher(change: 1 | -1): void {
    this.#watchers += change;
  }

  /** The text exposition format, version 0.0.4. */
  render(): string {
    const lines = ['# TYPE forecourt_http_requests_total counter'];
    for (const [labels, n] of this.#requests) lines.push(`forecourt_http_requests_total{${labels}} ${n}`);
    lines.push('# TYPE forecourt_http_request_duration_seconds histogram');
    for (const [labels, { counts, sum, count }] of this.#durations) {
      const name = 'forecourt_http_request_duration_seconds';
      for (const [i, bound] of BUCKETS_SECONDS.entries()) {
        lines.push(`${name}_bucket{${labels},le="${bound}"} ${counts[i]}`);
      }
      lines.push(`${name}_bucket{${labels},le="+Inf"} ${count}`);
      lines.push(`${name}_sum{${labels}} ${sum}`, `${name}_count{${labels}} ${count}`);
    }
    lines.push('# TYPE forecourt_bookings_total counter');
    for (const [outcome, n] of this.#bookings) lines.push(`forecourt_bookings_total{outcome="${outcome}"} ${n}`);
    lines.push('# TYPE forecourt_rescues_total counter');
    for (const [labels, n] of this.#rescues) lines.push(`forecourt_rescues_total{${labels}} ${n}`);
    lines.push('# TYPE forecourt_desk_watchers gauge', `forecourt_desk_watchers ${this.#watchers}`);
    lines.push(
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
    );
    lines.push('# TYPE process_uptime_seconds gauge', `process_uptime_seconds ${process.uptime()}`);
    return `${lines.join('\n')}\n`;
  }
}

function increment<Key>(map: Map<Key, number>, key: Key): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}
