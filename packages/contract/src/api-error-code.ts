/** The codes that a call of a port can fail with, and which of them an error has. */

/**
 * Codes that any call can end in.
 *
 * | code | meaning | can a retry help |
 * | --- | --- | --- |
 * | `offline` | no connection, or it broke; a write may have happened | yes, with the same idempotency key |
 * | `timeout` | no answer in time; a write may have happened | yes, likewise |
 * | `unavailable` | 5xx, 429, or an answer that is not from the back end; a write may have happened | yes, likewise |
 * | `malformed` | an answer that does not fit the schema; a write may have happened | rarely |
 * | `invalid` | 400, 413 or 422: the request does not fit; `errors` names the fields | no |
 * | `not-found` | 404 | no |
 * | `unauthorized` | 401 or 403 | no |
 * | `conflict` | 409: the same request is still in progress | yes, with the same idempotency key |
 * | `idempotency-key-reused` | 422: the key was used for another body, which went through | no |
 */
export type CommonErrorCode = (typeof COMMON_CODES)[number];

const COMMON_CODES = [
  'offline',
  'timeout',
  'unavailable',
  'malformed',
  'invalid',
  'not-found',
  'unauthorized',
  'conflict',
  'idempotency-key-reused',
] as const;

/**
 * The code of what a call of a port failed with, which need not be an `ApiError` of ours: what is none of these codes, nor of
 * the domain's own, is `unavailable`.
 */
export function apiErrorCodeOf<Own extends string = never>(
  error: unknown,
  own: readonly Own[] = [],
): CommonErrorCode | Own {
  const { code } = (error ?? {}) as { code?: unknown };
  return [...COMMON_CODES, ...own].find((known) => known === code) ?? 'unavailable';
}
