/**
 * The short code of a hand-off, as a person reads and types it: 8 characters of Crockford's base32, which has no I, L, O
 * and U. Apart from the schemas, because a widget needs it before the first answer.
 */

/** The characters of a code, each for five bits. https://www.crockford.com/base32.html */
export const HANDOFF_CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The code that a person typed, or that stands in an address, as it is sent; `undefined`: that is no code. Case, spaces and
 * hyphens do not count, an O is a 0, an I and an L are a 1.
 */
export function readHandoffCode(text: string): string | undefined {
  const code = text
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : undefined;
}

/** A code as it is shown: `K7P2-0QXM`. */
export const showHandoffCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
