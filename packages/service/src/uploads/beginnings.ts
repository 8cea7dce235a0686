/** How a file of each type begins: what it is, is told by its bytes and not by who sends it. */
import type { UploadRequest } from '@forecourt/contract';

/** In hex, a dot for any digit: ITU T.81 annex B, RFC 2083 section 3.1, the WebP container. */
const BEGINNINGS: Record<UploadRequest['mediaType'], RegExp> = {
  'image/jpeg': /^ffd8ff/,
  'image/png': /^89504e470d0a1a0a/,
  'image/webp': /^52494646.{8}57454250/,
};

/** So many bytes tell. */
export const LONGEST_BEGINNING = 12;

/** Whether bytes begin as a file of a type does. */
export function hasBeginningOf(mediaType: UploadRequest['mediaType'], bytes: Uint8Array): boolean {
  return BEGINNINGS[mediaType].test(Buffer.from(bytes).toString('hex'));
}
