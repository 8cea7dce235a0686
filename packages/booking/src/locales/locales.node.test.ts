import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { bookingCatalog } from '../booking.catalog.ts';
import { en } from './en.ts';

type Texts = Readonly<Record<string, string>>;

const english: Texts = en;
const SUFFIX = /_(zero|one|two|few|many|other)$/;

/** `dealer.count` for `dealer.count_few`; a key without a plural is its own base. */
const baseOf = (key: string): string => key.replace(SUFFIX, '');
const bases = [...new Set(Object.keys(english).map(baseOf))];
const isPlural = (base: string): boolean => `${base}_other` in english;
/** English says it all in the form for many; the one for 1 may write the number as a word. */
const englishOf = (base: string): string => english[isPlural(base) ? `${base}_other` : base] ?? '';

const categoriesOf = (language: string): string[] => new Intl.PluralRules(language).resolvedOptions().pluralCategories;
const keysOf = (language: string): string[] =>
  bases.flatMap((base) => (isPlural(base) ? categoriesOf(language).map((category) => `${base}_${category}`) : [base]));

/** Whether a plural form stands for one number alone, which its text may then say in words. */
function isOneNumber(language: string, category: string): boolean {
  const rules = new Intl.PluralRules(language);
  return Array.from({ length: 1000 }, (_, n) => n).filter((n) => rules.select(n) === category).length === 1;
}

const placesOf = (text: string): Set<string> => new Set(text.match(/\{\{.*?\}\}/g));

function checkLanguage(language: string, load: () => Promise<{ default: Texts }>): void {
  test(`X7 ${language} has every text of English in every plural form, and no other`, async () => {
    const { default: texts } = await load();
    assert.deepEqual(Object.keys(texts).sort(), keysOf(language).sort());
  });

  test(`X7 ${language} has the places of English in each text`, async () => {
    const { default: texts } = await load();
    for (const [key, text] of Object.entries(texts)) {
      const places = placesOf(text);
      const category = SUFFIX.exec(key)?.[1];
      if (category && isOneNumber(language, category)) places.add('{{count}}');
      assert.deepEqual([...places].sort(), [...placesOf(englishOf(baseOf(key)))].sort(), key);
    }
  });

  test(`${language} is calm and trimmed, and blank only where English is`, async () => {
    const { default: texts } = await load();
    for (const [key, text] of Object.entries(texts)) {
      assert.doesNotMatch(text, /[!¡！]/, key);
      assert.equal(text, text.trim(), key);
      assert.equal(text === '', englishOf(baseOf(key)) === '', key);
    }
  });

  test(`X9 ${language} has no text over 120 characters`, async () => {
    const { default: texts } = await load();
    for (const [key, text] of Object.entries(texts)) assert.ok(text.length <= 120, key);
  });

  test(`X12 ${language} names each change button with the word that is seen on it`, async () => {
    const { default: texts } = await load();
    const seen = texts['step.change']?.toLocaleLowerCase(language) ?? '';
    for (const [key, text] of Object.entries(texts)) {
      if (key.startsWith('step.change')) assert.ok(text.toLocaleLowerCase(language).includes(seen), key);
    }
  });
}

checkLanguage('en', () => Promise.resolve({ default: en }));
for (const [language, load] of Object.entries(bookingCatalog.load)) checkLanguage(language, load);

test('X7 the catalog offers every language that has a file', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => !name.endsWith('.test.ts'));
  assert.deepEqual(files.sort(), ['en', ...Object.keys(bookingCatalog.load)].map((name) => `${name}.ts`).sort());
});
