/** What belongs to the character before it, and what takes the one after it along. */
const MARK = /^[\p{Mark}\p{Emoji_Modifier}\u200d]/u;
const JOINER = '\u200d';

/**
 * A text of at most so many characters, cut where a word ends and with an ellipsis; a word that alone is longer is cut
 * between two characters. `undefined`: any length.
 */
export function cut(text: string, most: number | undefined): string {
  if (most === undefined) return text;
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  let end = Math.max(0, most - 1);
  while (end > 0 && (MARK.test(characters[end] ?? '') || characters[end - 1] === JOINER)) end -= 1;
  const start = characters.slice(0, end).join('');
  const word = /^(.*\S)\s/su.exec(characters[end] === ' ' ? `${start} ` : start)?.[1];
  // text without spaces between its words is cut anywhere
  return `${word && word.length > start.length / 3 ? word : start}…`;
}
