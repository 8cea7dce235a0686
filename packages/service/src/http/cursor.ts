import { ProblemError } from './problem.ts';

/** A cursor: where a page ended. Opaque to callers. */
export function writeCursor(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** The parts of a cursor; 400 when it is not one with parts of these types. */
export function readCursor(cursor: string, types: readonly ('string' | 'number')[]): (string | number)[] {
  try {
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    if (Array.isArray(parts) && parts.length === types.length && parts.every((part, i) => isOf(types[i], part))) {
      return parts as (string | number)[];
    }
  } catch {
    // Not one of ours: refused below.
  }
  throw new ProblemError('invalid', { errors: [{ pointer: '/cursor', detail: 'is not a cursor of this query' }] });
}

/** A number is a distance or a time, so a whole one that a `Date` can hold. */
function isOf(type: 'string' | 'number' | undefined, part: unknown): boolean {
  return typeof part === type && (typeof part !== 'number' || (Number.isInteger(part) && Math.abs(part) <= 8.64e15));
}
