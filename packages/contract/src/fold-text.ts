/** Letters without an accent to take away, as they are typed where the keyboard has none of them. */
const TYPED: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
  ...{ ø: 'o', ł: 'l', ı: 'i', đ: 'd', ð: 'd', ħ: 'h' },
};

/** The zeros of Hindi and Nepali, of Persian and Urdu, and of Arabic; each begins ten digits in a row. */
const ZEROS = [0x0966, 0x06f0, 0x0660];

/**
 * Text as it is compared in a search: lower case, without accents, digits as in English, single spaces. `Łódź` is found by
 * `lodz`.
 */
export function foldText(text: string): string {
  // most texts are ASCII, which has none of that, and have single spaces already: half of the time
  const bare = /[^ -~]/.test(text) ? withoutAccents(text) : text.toLowerCase();
  return bare.replace(/\s\s+|[^\S ]/g, ' ').trim();
}

const digitOf = (digit: string): string => {
  const code = digit.charCodeAt(0);
  return String(code - (ZEROS.find((zero) => code >= zero) as number));
};

const withoutAccents = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[ßæœþøłıđðħ]/g, (letter) => TYPED[letter] as string)
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, digitOf);
