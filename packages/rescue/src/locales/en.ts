import type { MessageKey } from '@forecourt/core';
import first from './en/first.ts';
import later from './en/later.ts';
import safety from './en/safety.ts';
import sketch from './en/sketch.ts';

/**
 * The words of the rescue widget, in English: the source of the keys. Plurals carry the suffixes of `Intl.PluralRules`.
 * The whole is for hosts; the widget itself loads the parts, each with the views that show it.
 */
export const en = { ...first, ...later, ...safety, ...sketch };

/** A key as a view asks for it, without the plural's suffix. */
export type RescueTextKey = MessageKey<RescueMessageKey>;
/** A key of the rescue widget's words. */
export type RescueMessageKey = keyof typeof en;
/** The words in another language; a key left out is shown in English. Its plurals may have more forms than English. */
export type RescueMessages = Partial<Record<RescueMessageKey, string>> & Readonly<Record<string, string>>;

export default en;
