import { foldText } from './fold-text.ts';

/**
 * Whether a text may be a postcode: at most ten letters, digits, spaces and dashes, of which one is a digit and no four
 * letters follow each other. `SW1A 1AA` and `01310-100` may be one, `Bahnhofstraße 12` is none.
 */
export function looksLikePostcode(text: string): boolean {
  return /^(?=.*\d)(?!.*[a-z]{4})[a-z\d -]{2,10}$/.test(foldText(text));
}
