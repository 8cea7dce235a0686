/** Which language, and how it is written. Pure functions; the browser's own settings come in as arguments. */

/** Scripts and languages written from right to left; engines of 2020 do not know `Intl.Locale.textInfo`. */
const RTL_LANGUAGES = new Set(['ar', 'dv', 'fa', 'he', 'ckb', 'ps', 'sd', 'ug', 'ur', 'yi']);
const RTL_SCRIPT = /-(Arab|Hebr|Thaa|Nkoo|Syrc|Adlm)\b/i;
const LTR_SCRIPT = /-(Latn|Cyrl|Grek|Deva)\b/i;

/** Chinese without a script: these regions write traditional characters. */
const TRADITIONAL = /^zh-(Hant|TW|HK|MO)\b/i;

/**
 * A tag that every `Intl` constructor takes. Engines report `C` (WebKitGTK under LANG=C), `en-US@posix` and `en_US`,
 * at which `Intl` throws a RangeError: they become `undefined`, `en-US` and `en-US`.
 */
export function normalizeLocale(tag: string | null | undefined): string | undefined {
  const plain = (tag ?? '').replace(/[@.].*$/, '').replace(/_/g, '-');
  try {
    return plain.length < 2 ? undefined : Intl.getCanonicalLocales(plain)[0];
  } catch {
    return undefined;
  }
}

/** The writing direction of a language. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  if (RTL_SCRIPT.test(locale)) return 'rtl';
  return RTL_LANGUAGES.has(locale.split('-')[0] ?? '') && !LTR_SCRIPT.test(locale) ? 'rtl' : 'ltr';
}

/**
 * The best of the available languages for a locale: the tag itself, then its language with fewer and fewer subtags.
 * Chinese goes by its script, so `zh`, `zh-SG` and `zh-Hans-CN` find `zh-CN`, and `zh-HK` finds `zh-TW` or nothing.
 */
export function matchLanguage(locale: string, available: readonly string[]): string | undefined {
  if (/^zh\b/i.test(locale)) {
    const wanted = TRADITIONAL.test(locale) ? 'zh-TW' : 'zh-CN';
    return available.includes(wanted) ? wanted : undefined;
  }
  for (let tag = locale; tag; tag = tag.includes('-') ? tag.slice(0, tag.lastIndexOf('-')) : '') {
    const found = available.find((language) => language.toLowerCase() === tag.toLowerCase());
    if (found) return found;
  }
  return undefined;
}

const formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

/** One `Intl` formatter per locale and options for the whole page: the first of a kind costs 12 ms, the next nothing. */
function shared<Format extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => Format): Format {
  let format = formats.get(key);
  if (!format) formats.set(key, (format = make()));
  return format as Format;
}

/** A shared date formatter. Throws a RangeError for a time zone that the engine does not know. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  shared(`d${locale}${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));

/** A shared number formatter. */
export const numberFormat = (locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  shared(`n${locale}${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
