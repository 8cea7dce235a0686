import type { MessageKey } from '@forecourt/core';
import driving from './en/driving.ts';
import first from './en/first.ts';
import later from './en/later.ts';
import manage from './en/manage.ts';
import visit from './en/visit.ts';

/**
 * The words of the booking widget, in English: the source of the keys. Plurals carry the suffixes of `Intl.PluralRules`.
 * The whole is for hosts; the widget itself loads the parts, each with the views that show it.
 */
export const en = { ...first, ...later, ...visit, ...manage, ...driving };

/** A key as a view asks for it, without the plural's suffix. */
export type BookingTextKey = MessageKey<BookingMessageKey>;
/** A key of the booking widget's words. */
export type BookingMessageKey = keyof typeof en;
/** The words in another language; a key left out is shown in English. Its plurals may have more forms than English. */
export type BookingMessages = Partial<Record<BookingMessageKey, string>> & Readonly<Record<string, string>>;

export default en;
