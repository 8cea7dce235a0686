/** How often wrong codes may be tried from one address: a code is short enough to be typed, so nobody may try many. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError, type ProblemCode } from '../http/problem.ts';

const WINDOW_MS = 10 * 60 * 1000;
/** Addresses that are remembered at once; beyond that the oldest are forgotten. */
const MOST_ADDRESSES = 10_000;

/** What a wrong code or secret is answered with. */
const MISSES: ReadonlySet<ProblemCode> = new Set(['handoff-not-found', 'inbox-not-found', 'unauthorized']);

/** Counts the wrong codes of each address, in this process. */
export class Attempts {
  readonly #limit: number;
  readonly #now: () => number;
  readonly #misses = new Map<string, { count: number; until: number }>();

  /** With a limit of 0 nothing is counted. */
  constructor(limit: number, now: () => number) {
    this.#limit = limit;
    this.#now = now;
  }

  /** Does what needs a right code; after too many wrong ones it is refused without a look. */
  async guard<Result>(request: FastifyRequest, reply: FastifyReply, work: () => Promise<Result>): Promise<Result> {
    const address = networkOf(request.ip);
    const { count, until } = this.#missesOf(address);
    if (this.#limit > 0 && count >= this.#limit) {
      reply.header('retry-after', Math.ceil((until - this.#now()) / 1000));
      throw new ProblemError('too-many-attempts');
    }
    try {
      return await work();
    } catch (error) {
      if (error instanceof ProblemError && MISSES.has(error.code)) this.#note(address);
      throw error;
    }
  }

  #missesOf(address: string): { count: number; until: number } {
    const known = this.#misses.get(address);
    return known && known.until > this.#now() ? known : { count: 0, until: this.#now() + WINDOW_MS };
  }

  #note(address: string): void {
    const { count, until } = this.#missesOf(address);
    // the newest stand last
    this.#misses.delete(address);
    this.#misses.set(address, { count: count + 1, until });
    if (this.#misses.size > MOST_ADDRESSES) this.#misses.delete(this.#misses.keys().next().value as string);
  }
}

/** Whoever has one address of IPv6 has its whole network of 64 bits. */
function networkOf(address: string): string {
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
}
