/** Errors of the port, as the machine tells them apart. */
import { apiErrorCodeOf, type CommonErrorCode } from '@forecourt/contract';

/** The code of a failed actor's event; anything that is not one of the contract's is `unavailable`. */
export const errorCodeOf = (event: object): CommonErrorCode => apiErrorCodeOf((event as { error?: unknown }).error);
