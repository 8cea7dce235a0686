/** Errors on the wire: RFC 9457 problem details. In the program they are an `ApiError`. */
import * as v from 'valibot';

/** Where the `type` of a problem begins; the error code follows. */
export const PROBLEM_TYPE_BASE = 'https://forecourt.dev/problems/';

/** A field of the request that the back end refused. */
export const FieldError = v.object({
  /** JSON pointer (RFC 6901) into the request body: `/contact/phone`. */
  pointer: v.string(),
  /** What is wrong, for a developer; a widget shows words of its own. */
  detail: v.string(),
  code: v.optional(v.string()),
});
export type FieldError = v.InferOutput<typeof FieldError>;

/** An error answer (RFC 9457, `application/problem+json`). `type` ends in the error code. */
export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.optional(v.string()),
  /** The fields that were refused. */
  errors: v.optional(v.array(FieldError)),
});
export type Problem = v.InferOutput<typeof Problem>;
