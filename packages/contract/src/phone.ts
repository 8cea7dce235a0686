/** Phone numbers as people type them. */

/** The text with ASCII digits for Arabic-Indic, Persian and full-width ones, as keyboards there type them, and with an ASCII plus. */
export const toAsciiDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace('\uff0b', '+');

/** What stands before a number at home and not abroad, where it is not a zero; Italy's zero is part of the number. */
const TRUNK: Readonly<Record<string, RegExp>> = { '+1': /^1/, '+7': /^8(?=\d{10}$)/, '+39': /^(?!)/ };

/**
 * A typed phone number in E.164, or `undefined`. A number without a country code gets the market's, without the trunk
 * prefix. A zero in brackets, as in `+49 (0)89`, is one.
 */
export function normalizePhone(typed: string, callingCode: string | undefined): string | undefined {
  let number = toAsciiDigits(typed)
    .replace(/(\d\s*)\(0\)/, callingCode === '+39' ? '$10' : '$1')
    // spaces, brackets, dashes, and the marks of direction that copied numbers carry
    .replace(/[\s\p{Ps}\p{Pe}\p{Pd}\p{Cf}./]/gu, '')
    .replace(/^00/, '+');
  if (!number.startsWith('+') && callingCode) number = callingCode + number.replace(TRUNK[callingCode] ?? /^0/, '');
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : undefined;
}
