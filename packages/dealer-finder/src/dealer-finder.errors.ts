/** Errors of the port, as the machine tells them apart. */
import type { CommonErrorCode } from '@forecourt/contract';

const CODES: ReadonlySet<unknown> = new Set<CommonErrorCode>([
  'offline',
  'timeout',
  'unavailable',
  'malformed',
  'invalid',
  'not-found',
  'unauthorized',
  'conflict',
  'idempotency-key-reused',
]);

/** The code of a failed actor's event; anything that is not one of the contract's is `unavailable`. */
export function errorCodeOf(event: object): CommonErrorCode {
  const { code } = ((event as { error?: unknown }).error ?? {}) as { code?: unknown };
  return CODES.has(code) ? (code as CommonErrorCode) : 'unavailable';
}
