import type { MessageKey } from '@forecourt/core';
import first from './en/first.ts';
import later from './en/later.ts';
import map from './en/map.ts';
import rows from './en/rows.ts';

/**
 * The words of the dealer finder, in English: the source of the keys. Plurals carry the suffixes of `Intl.PluralRules`.
 * The whole is for hosts; the widget itself loads the parts, each with the views that show it.
 */
export const en = { ...first, ...rows, ...later, ...map };

/** A key as a view asks for it, without the plural's suffix. */
export type DealerFinderTextKey = MessageKey<DealerFinderMessageKey>;
/** A key of the dealer finder's words. */
export type DealerFinderMessageKey = keyof typeof en;
/** The words in another language; a key left out is shown in English. Its plurals may have more forms than English. */
export type DealerFinderMessages = Partial<Record<DealerFinderMessageKey, string>> & Readonly<Record<string, string>>;

export default en;
