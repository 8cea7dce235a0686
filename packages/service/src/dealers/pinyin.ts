/** Chinese characters as a person types them on a keyboard with Latin letters. */

const HAN = /\p{Script=Han}+/gu;
const HAS_HAN = /\p{Script=Han}/u;

/** The words by which the Chinese parts of a text are typed; `''` when it has none. */
export type ToPinyin = (text: string) => string;

/**
 * What turns characters into pinyin. The dictionary costs 50 ms and some 30 MB, so it is read when the first text with a
 * Chinese character is written, never by a service that has none.
 */
export async function pinyinFor(texts: readonly string[]): Promise<ToPinyin> {
  if (!texts.some((text) => HAS_HAN.test(text))) return () => '';
  const { pinyin } = await import('pinyin-pro');
  return (text) =>
    (text.match(HAN) ?? [])
      .map((part) => spellings(pinyin(part, { toneType: 'none', type: 'array', v: true })))
      .join(' ');
}

/** 西安 is typed `xi an`, `xian`, `xi'an` or `xa`; the ü of 绿地 is a v or a u. */
function spellings(syllables: readonly string[]): string {
  const together = syllables.join('');
  const parted = syllables
    .map((syllable, i) => (i > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable))
    .join('');
  const initials = syllables.map((syllable) => [...syllable][0]).join('');
  const written = new Set([syllables.join(' '), together, parted, initials]);
  return [...written].flatMap((text) => (text.includes('v') ? [text, text.replaceAll('v', 'u')] : text)).join(' ');
}
