/** Letters without an accent to take away, as they are typed where the keyboard has none of them. */
const TYPED: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
  ...{ ø: 'o', ł: 'l', ı: 'i', đ: 'd', ð: 'd', ħ: 'h' },
};

/** Text as it is compared in a search: lower case, without accents, single spaces. `Łódź` is found by `lodz`. */
export function foldText(text: string): string {
  // most texts are ASCII, which has none of that, and have single spaces already: half of the time
  const bare = /[^ -~]/.test(text) ? withoutAccents(text) : text.toLowerCase();
  return bare.replace(/\s\s+|[^\S ]/g, ' ').trim();
}

const withoutAccents = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[ßæœþøłıđðħ]/g, (letter) => TYPED[letter] as string);
