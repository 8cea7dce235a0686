/** Words: one private i18next instance for all widgets of this copy of the package; the page may own the global one. */
import { createInstance, type i18n } from 'i18next';
import { directionOf, numberFormat } from './locale.ts';

/** Message keys and texts of one language. Plurals carry the suffixes of `Intl.PluralRules`: `slots.count_one`. */
export type Messages = Readonly<Record<string, string>>;

/** Some of a widget's words: those that its first view needs, or those that a later one brings along. */
export interface CatalogPart<Key extends string> {
  /** The namespace, one per widget and part: `booking`, `booking.later`. */
  name: string;
  /** English, which every other language falls back to, key by key. */
  en: { readonly [Each in Key]?: string };
  /** How to fetch each other language. */
  load: Readonly<Record<string, () => Promise<{ default: Messages }>>>;
}

/** A widget's words: English is there, others are fetched when they are wanted. */
export interface Catalog<Key extends string> extends CatalogPart<Key> {
  en: Readonly<Record<Key, string>>;
}

/** A key as a view asks for it: `slots.count_one` and `slots.count_other` are both `slots.count`. */
export type MessageKey<Key extends string> =
  Key extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : Key;

/**
 * Words of the host that take the place of ours: a table from key to text, with the same `{{name}}` places and plural
 * suffixes, or a function that is given each key and our text and returns its own, or `undefined` to keep ours.
 */
export type MessageOverrides =
  | Messages
  | ((key: string, text: string, values: Readonly<Record<string, unknown>>, language: string) => string | undefined);

let instance: i18n | undefined;

/** Texts as they stand in catalogs, by key, language and catalogs: a list asks for the same few again and again. */
const texts = new Map<string, string>();

/** The private instance; made at the first use, so that importing a widget costs nothing. */
function i18next(): i18n {
  if (instance) return instance;
  instance = createInstance({
    fallbackLng: 'en',
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    // texts are put into the page as text, never as markup
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<typeof createInstance>[0]);
  void instance.init();
  return instance;
}

/** Adds English now. */
export function addCatalog({ name, en }: CatalogPart<string>): void {
  if (i18next().hasResourceBundle('en', name)) return;
  i18next().addResourceBundle('en', name, en);
  texts.clear();
}

/** Whether a language of a catalog is there. */
export const hasLanguage = (name: string, language: string): boolean => i18next().hasResourceBundle(language, name);

/** Fetches a language of a catalog; rejects when it cannot be had, and may then be called again. */
export async function loadLanguage({ name, load }: CatalogPart<string>, language: string): Promise<void> {
  const { default: messages } = (await load[language]?.()) ?? { default: {} };
  i18next().addResourceBundle(language, name, messages);
  texts.clear();
}

/** Languages that may write digits of their own; elsewhere a small number is spared the first `Intl.NumberFormat`. */
const OWN_DIGITS = /^(ar|bn|ckb|fa|mr|my|ne|ps|ur)\b/;

/**
 * A value as it stands in a text: a number in the locale's digits and groups; in a text from right to left, a foreign text isolated
 * (U+2068 … U+2069), so that a house number or a phone number does not wander.
 */
function shown(value: unknown, locale: string): unknown {
  if (typeof value === 'number') {
    return value >= 1_000 || OWN_DIGITS.test(locale) ? numberFormat(locale).format(value) : value;
  }
  return typeof value === 'string' && directionOf(locale) === 'rtl' ? `\u2068${value}\u2069` : value;
}

/** A text without plurals, with the places for values still in it. */
function plainText(key: string, options: { lng: string; ns: readonly string[] }): string {
  const id = [key, options.lng, ...options.ns].join();
  const text = texts.get(id) ?? i18next().t(key, { ...options, skipInterpolation: true });
  texts.set(id, text);
  return text;
}

const filled = (text: string, values: Readonly<Record<string, unknown>>): string =>
  text.replace(/{{(.+?)}}/g, (_, place: string) => (values[place.trim()] ?? '') as string);

/** The text of a key in a language, from the first catalog that has it, with its values put in as the locale writes them. */
export function translate(
  names: readonly string[],
  { language, locale }: { language: string; locale: string },
  key: string,
  values: Readonly<Record<string, unknown>>,
  overrides: MessageOverrides | undefined,
): string {
  // words that stand in for those of another language keep the digits of their own
  const written = locale.startsWith(language.split('-')[0] ?? '') ? locale : language;
  const replace: Record<string, unknown> = {};
  for (const [place, value] of Object.entries(values)) replace[place] = shown(value, written);
  if (overrides && typeof overrides !== 'function') {
    const { count } = values;
    const form = typeof count === 'number' ? `_${new Intl.PluralRules(language).select(count)}` : '';
    const own = overrides[key + form] ?? overrides[key];
    if (own !== undefined) return i18next().services.interpolator.interpolate(own, replace, language, {});
  }
  const options = { lng: language, ns: names };
  const text =
    'count' in values ? i18next().t(key, { ...values, ...options, replace }) : filled(plainText(key, options), replace);
  return typeof overrides === 'function' ? (overrides(key, text, values, language) ?? text) : text;
}
