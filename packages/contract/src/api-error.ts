/**
 * Errors in the program: one `ApiError` with a closed set of codes. Apart from the schemas, which come with the first answer,
 * and from its codes, which a widget needs at once.
 */
import type { CommonErrorCode } from './api-error-code.ts';
import type { FieldError } from './problem.ts';

/** What an `ApiError` carries besides its code. */
export interface ApiErrorOptions {
  /** The HTTP status; `undefined` when there was no answer. */
  status?: number;
  /** The refused fields; `[]` when none was named. */
  errors?: readonly FieldError[];
  /** What led here. */
  cause?: unknown;
}

/** A call of a port that failed. Branch on `code`; `message` is for a log. */
export class ApiError<Code extends string = CommonErrorCode> extends Error {
  readonly code: Code;
  readonly status: number | undefined;
  readonly errors: readonly FieldError[];
  readonly cause: unknown;

  constructor(code: Code, message: string, options: ApiErrorOptions = {}) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = options.status;
    this.errors = options.errors ?? [];
    this.cause = options.cause;
  }
}
