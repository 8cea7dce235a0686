import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateFormat, directionOf, matchLanguage, normalizeLocale, numberFormat } from './locale.ts';

const tags: [string | null | undefined, string | undefined][] = [
  ['C', undefined],
  ['C.UTF-8', undefined],
  ['', undefined],
  [null, undefined],
  [undefined, undefined],
  ['en-US@posix', 'en-US'],
  ['en_US', 'en-US'],
  ['de_DE.UTF-8', 'de-DE'],
  ['zh_Hans_CN', 'zh-Hans-CN'],
  ['ZH-hans-cn', 'zh-Hans-CN'],
  ['iw', 'he'],
  ['ar-u-nu-latn', 'ar-u-nu-latn'],
  ['not a tag', undefined],
  ['-', undefined],
];
for (const [tag, normal] of tags) {
  test(`the tag ${JSON.stringify(tag)} becomes ${JSON.stringify(normal)}, at which Intl does not throw`, () => {
    assert.equal(normalizeLocale(tag), normal);
    if (normal) new Intl.DateTimeFormat(normal);
  });
}

const directions: Record<string, 'ltr' | 'rtl'> = {
  ar: 'rtl',
  'ar-EG': 'rtl',
  'ar-Latn': 'ltr',
  he: 'rtl',
  fa: 'rtl',
  ur: 'rtl',
  'az-Arab': 'rtl',
  'pa-Arab-PK': 'rtl',
  'ku-Latn': 'ltr',
  en: 'ltr',
  'zh-CN': 'ltr',
  '': 'ltr',
};
for (const [locale, direction] of Object.entries(directions)) {
  test(`X7 ${locale || 'no language'} is written ${direction}`, () => assert.equal(directionOf(locale), direction));
}

const ours = ['en', 'de', 'ar', 'zh-CN', 'pt', 'pt-BR'];
const matches: Record<string, string | undefined> = {
  en: 'en',
  'en-GB': 'en',
  'de-CH-1996': 'de',
  DE: 'de',
  'ar-u-nu-latn': 'ar',
  'pt-PT': 'pt',
  'pt-BR': 'pt-BR',
  'pt-br-x-mine': 'pt-BR',
  fr: undefined,
  // Chinese goes by its script
  zh: 'zh-CN',
  'zh-SG': 'zh-CN',
  'zh-Hans': 'zh-CN',
  'zh-Hans-HK': 'zh-CN',
  'zh-TW': undefined,
  'zh-HK': undefined,
  'zh-Hant-CN': undefined,
};
for (const [locale, language] of Object.entries(matches)) {
  test(`X7 of our languages, ${locale} gets ${language ?? 'none'}`, () =>
    assert.equal(matchLanguage(locale, ours), language));
}
test('X7 where there is traditional Chinese, Hong Kong and Taiwan get it', () => {
  for (const locale of ['zh-TW', 'zh-HK', 'zh-Hant']) assert.equal(matchLanguage(locale, [...ours, 'zh-TW']), 'zh-TW');
});

test('one formatter serves all who ask for the same', () => {
  const date = { day: 'numeric', timeZone: 'UTC' } as const;
  assert.equal(dateFormat('de', date), dateFormat('de', { ...date }));
  assert.notEqual(dateFormat('de', date), dateFormat('en', date));
  assert.equal(numberFormat('de'), numberFormat('de'));
  assert.notEqual(numberFormat('de'), numberFormat('de', { minimumFractionDigits: 2 }));
});

test('a date formatter for a zone that does not exist throws', () => {
  assert.throws(() => dateFormat('en', { timeZone: 'Mars/Olympus' }), RangeError);
});
