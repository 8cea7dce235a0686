/** Errors of the port, as the machine tells them apart. */
import type { BookingErrorCode, FieldError } from '@forecourt/contract';
import type { Rules } from './booking.rules.ts';
import type { FormErrors } from './form.ts';

interface PortError {
  code?: unknown;
  errors?: unknown;
}

/** The error of a failed actor's event. */
const errorOf = (event: object): PortError => ((event as { error?: unknown }).error ?? {}) as PortError;

const CODES: ReadonlySet<unknown> = new Set<BookingErrorCode>([
  'offline',
  'timeout',
  'unavailable',
  'malformed',
  'invalid',
  'not-found',
  'unauthorized',
  'conflict',
  'idempotency-key-reused',
  'slot-taken',
  'hold-expired',
]);

/** The code of a failed call; anything that is not one of the contract's is `unavailable`. */
export function errorCodeOf(event: object): BookingErrorCode {
  const { code } = errorOf(event);
  return CODES.has(code) ? (code as BookingErrorCode) : 'unavailable';
}

/** The fields of the form that the back end refused; `{}` when it named none. */
export function fieldErrorsIn(event: object, rules: Rules | undefined): FormErrors {
  const { errors } = errorOf(event);
  return (Array.isArray(errors) && rules?.fieldErrorsOf(errors as FieldError[])) || {};
}

/** After these a submit may have gone through or not: only a further try with the same key can tell. */
export const isOutcomeUnknown = (code: string | undefined): boolean =>
  ['offline', 'timeout', 'unavailable', 'malformed', 'conflict'].includes(code ?? '');
