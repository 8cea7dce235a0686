import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import type { Catalog } from '@forecourt/core';
import { dealerFinderCatalog } from '../dealer-finder.catalog.ts';
import { laterCatalog } from '../later.catalog.ts';
import { mapCatalog } from '../map/map.catalog.ts';
import { rowsCatalog } from '../rows.catalog.ts';
import { en } from './en.ts';

type Texts = Readonly<Record<string, string>>;

/** The parts that the widget loads, by the names of their files. */
const PARTS: Readonly<Record<string, Catalog<string>>> = {
  first: dealerFinderCatalog,
  later: laterCatalog,
  map: mapCatalog,
  rows: rowsCatalog,
};
const LANGUAGES = ['en', ...Object.keys(dealerFinderCatalog.load)];

const english: Texts = en;
const SUFFIX = /_(zero|one|two|few|many|other)$/;

/** `dealer.count` for `dealer.count_few`; a key without a plural is its own base. */
const baseOf = (key: string): string => key.replace(SUFFIX, '');
const isPlural = (base: string): boolean => `${base}_other` in english;
/** English says it all in the form for many; the one for 1 may write the number as a word. */
const englishOf = (base: string): string => english[isPlural(base) ? `${base}_other` : base] ?? '';

const categoriesOf = (language: string): string[] => new Intl.PluralRules(language).resolvedOptions().pluralCategories;
/** The keys that a language has for those of English. */
const keysFor = (language: string, keys: readonly string[]): string[] =>
  [...new Set(keys.map(baseOf))].flatMap((base) =>
    isPlural(base) ? categoriesOf(language).map((category) => `${base}_${category}`) : [base],
  );

/** Whether a plural form stands for one number alone, which its text may then say in words. */
function isOneNumber(language: string, category: string): boolean {
  const rules = new Intl.PluralRules(language);
  return Array.from({ length: 1000 }, (_, n) => n).filter((n) => rules.select(n) === category).length === 1;
}

const placesOf = (text: string): Set<string> => new Set(text.match(/\{\{.*?\}\}/g));

/** The words of a language that a host can import. */
const wholeOf = async (language: string): Promise<Texts> =>
  ((await import(`./${language}.ts`)) as { default: Texts }).default;

for (const language of LANGUAGES) {
  for (const [part, { en: englishPart, load }] of Object.entries(PARTS)) {
    test(`X7 ${language} has every text of English in every plural form, and no other, in the part ${part}`, async () => {
      const texts = language === 'en' ? englishPart : (await load[language]?.())?.default;
      assert.deepEqual(Object.keys(texts ?? {}).sort(), keysFor(language, Object.keys(englishPart)).sort());
    });
  }

  test(`X7 the whole of ${language} is its parts, with no key in two of them`, async () => {
    const parts = await Promise.all(
      Object.values(PARTS).map(async ({ en: englishPart, load }) =>
        language === 'en' ? englishPart : ((await load[language]?.())?.default ?? {}),
      ),
    );
    assert.deepEqual(Object.assign({}, ...parts), { ...(await wholeOf(language)) });
    const keys = parts.flatMap((part) => Object.keys(part));
    assert.deepEqual(keys.sort(), [...new Set(keys)].sort());
  });

  test(`X7 ${language} has the places of English in each text`, async () => {
    const texts = await wholeOf(language);
    for (const [key, text] of Object.entries(texts)) {
      const places = placesOf(text);
      const category = SUFFIX.exec(key)?.[1];
      if (category && isOneNumber(language, category)) places.add('{{count}}');
      assert.deepEqual([...places].sort(), [...placesOf(englishOf(baseOf(key)))].sort(), key);
    }
  });

  test(`${language} is calm and trimmed, and blank only where English is`, async () => {
    const texts = await wholeOf(language);
    for (const [key, text] of Object.entries(texts)) {
      assert.doesNotMatch(text, /[!¡！]/, key);
      assert.equal(text, text.trim(), key);
      assert.equal(text === '', englishOf(baseOf(key)) === '', key);
    }
  });

  test(`X9 ${language} has no text over 120 characters`, async () => {
    const texts = await wholeOf(language);
    for (const [key, text] of Object.entries(texts)) assert.ok(text.length <= 120, key);
  });

  test(`X12 ${language} names each link to a dealer with the word that is seen on it`, async () => {
    const texts = await wholeOf(language);
    const seen = texts['dealer.route']?.toLocaleLowerCase(language) ?? '';
    assert.ok(texts['dealer.routeTo']?.toLocaleLowerCase(language).includes(seen));
  });
}

test('X7 each part offers every language that has files', () => {
  const languages = LANGUAGES.map((language) => `${language}.ts`).sort();
  const wholes = readdirSync(import.meta.dirname).filter((name) => /(?<!\.test)\.ts$/.test(name));
  assert.deepEqual(wholes.sort(), languages);
  for (const { load } of Object.values(PARTS)) {
    assert.deepEqual(['en', ...Object.keys(load)].map((language) => `${language}.ts`).sort(), languages);
  }
});

test('X14 parts have namespaces of their own', () => {
  const names = Object.values(PARTS).map(({ name }) => name);
  assert.deepEqual(names, [...new Set(names)]);
});
