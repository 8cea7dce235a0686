/** Files that are sent in parts, so that one that broke off goes on where it was. */
import * as v from 'valibot';
import { Id } from './primitives.ts';

/** What may be sent. A back end looks at the bytes, not at the name. */
export const UPLOAD_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** The largest file, in bytes. */
export const MOST_UPLOAD_BYTES = 8_000_000;

/** The largest part, in bytes. */
export const MOST_PART_BYTES = 256_000;

/** A file that is about to be sent. */
export const UploadRequest = v.object({
  mediaType: v.picklist(UPLOAD_TYPES),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_UPLOAD_BYTES)),
});
export type UploadRequest = v.InferOutput<typeof UploadRequest>;

/** How much of a file is there: `offset` is where the next part begins, and `bytes` when all of it is. */
export const Upload = v.object({
  id: Id,
  bytes: v.number(),
  offset: v.number(),
  /** The secret that lets its holder go on. Only in the answer to the request. */
  token: v.optional(v.pipe(v.string(), v.minLength(16), v.maxLength(200))),
});
export type Upload = v.InferOutput<typeof Upload>;
