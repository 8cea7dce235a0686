/** What the parts of a memory back end share. */
import { ApiError } from '../api-error.ts';
import type { Capabilities } from '../capabilities.ts';
import type { Dealer } from '../dealer.ts';
import type { ServiceMenu } from '../service-visit.ts';
import { refuse } from './memory-rules.ts';
import type { Seats } from './memory-seats.ts';

/** A back end in memory, before anybody has booked. */
export interface MemoryWorld {
  dealers: readonly Dealer[];
  capabilities: Capabilities;
  holdSeconds: number;
  seats: Seats;
  /** The time, in milliseconds since 1970. */
  now(): number;
  /** The menu of a dealer. */
  menuOf(dealer: Dealer): ServiceMenu;
  /** Runs `work` once for each key and body. Only what went well is remembered. */
  once<Result>(key: string, body: unknown, work: () => Result): Result;
}

/** The dealer by that id, or `not-found`. */
export const dealerBy = ({ dealers }: MemoryWorld, dealerId: string): Dealer =>
  dealers.find(({ id }) => id === dealerId) ?? refuse('not-found');

/** Makes the memory of idempotency keys. */
export const createOnce = (): MemoryWorld['once'] => {
  const answers = new Map<string, { text: string; result: unknown }>();
  return <Result>(key: string, body: unknown, work: () => Result): Result => {
    const text = JSON.stringify(body);
    const earlier = answers.get(key);
    if (earlier && earlier.text !== text) {
      throw new ApiError('idempotency-key-reused', 'memory: the key was used for another body', { status: 422 });
    }
    const result = earlier ? (earlier.result as Result) : work();
    answers.set(key, { text, result });
    return result;
  };
};
