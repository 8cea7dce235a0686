/** Errors of the port, as the machine tells them apart. */
import { apiErrorCodeOf, type BookingErrorCode, type FieldError } from '@forecourt/contract';
import type { Rules } from './booking.rules.ts';
import type { FormErrors } from './form.ts';

/** The error of a failed actor's event. */
const errorOf = (event: object): unknown => (event as { error?: unknown }).error;

/** The code of a failed call; anything that is not one of the contract's is `unavailable`. */
export const errorCodeOf = (event: object): BookingErrorCode =>
  apiErrorCodeOf(errorOf(event), ['slot-taken', 'hold-expired']);

/** The fields of the form that the back end refused; `{}` when it named none. */
export function fieldErrorsIn(event: object, rules: Rules | undefined): FormErrors {
  const { errors } = (errorOf(event) ?? {}) as { errors?: unknown };
  return (Array.isArray(errors) && rules?.fieldErrorsOf(errors as FieldError[])) || {};
}

/** After these a submit may have gone through or not: only a further try with the same key can tell. */
export const isOutcomeUnknown = (code: string | undefined): boolean =>
  ['offline', 'timeout', 'unavailable', 'malformed', 'conflict'].includes(code ?? '');
