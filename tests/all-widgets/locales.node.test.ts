import assert from 'node:assert/strict';
import { globSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import type { Catalog } from '@forecourt/core';

type Texts = Readonly<Record<string, string>>;

const packages = join(import.meta.dirname, '..', '..', 'packages');

/** By widget: names for screen readers, each with the text that is seen in its place. */
const SEEN: Readonly<Record<string, readonly (readonly [name: RegExp, seen: string])[]>> = {
  booking: [[/^step\.change/, 'step.change']],
  handoff: [[/^inbox\.navigateTo$/, 'inbox.navigate']],
  'dealer-finder': [[/^dealer\.routeTo$/, 'dealer.route']],
};

const SUFFIX = /_(zero|one|two|few|many|other)$/;

/** `dealer.count` for `dealer.count_few`; a key without a plural is its own base. */
const baseOf = (key: string): string => key.replace(SUFFIX, '');

const categoriesOf = (language: string): string[] => new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/** Whether a plural form stands for one number alone, which its text may then say in words. */
function isOneNumber(language: string, category: string): boolean {
  const rules = new Intl.PluralRules(language);
  return Array.from({ length: 1000 }, (_, n) => n).filter((n) => rules.select(n) === category).length === 1;
}

const placesOf = (text: string): Set<string> => new Set(text.match(/\{\{.*?\}\}/g));

/** The words of a part in a language. */
const textsOf = async ({ en, load }: Catalog<string>, language: string): Promise<Texts> =>
  language === 'en' ? en : ((await load[language]?.())?.default ?? {});

/** The parts that a widget loads, by the names of their files. */
async function partsOf(widget: string): Promise<[file: string, part: Catalog<string>][]> {
  const files = globSync(join(packages, widget, 'src', '**', '*.catalog.ts'));
  return Promise.all(
    files.map(async (file): Promise<[string, Catalog<string>]> => {
      const [catalog, ...others] = Object.values((await import(file)) as Record<string, Catalog<string>>);
      assert.ok(catalog && !others.length, `${file} is one catalog`);
      return [basename(file), catalog];
    }),
  );
}

const isWidget = (name: string): boolean => globSync(join(packages, name, 'src', '**', '*.catalog.ts')).length > 0;

for (const widget of readdirSync(packages).filter(isWidget)) {
  const folder = join(packages, widget, 'src', 'locales');
  /** The words of a language that a host can import. */
  const wholeOf = async (language: string): Promise<Texts> =>
    ((await import(join(folder, `${language}.ts`))) as { default: Texts }).default;

  const parts = await partsOf(widget);
  const english = await wholeOf('en');
  const languages = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => basename(name, '.ts'));

  const isPlural = (base: string): boolean => `${base}_other` in english;
  /** English says it all in the form for many; the one for 1 may write the number as a word. */
  const englishOf = (base: string): string => english[isPlural(base) ? `${base}_other` : base] ?? '';
  /** The keys that a language has for those of English. */
  const keysFor = (language: string, keys: readonly string[]): string[] =>
    [...new Set(keys.map(baseOf))].flatMap((base) =>
      isPlural(base) ? categoriesOf(language).map((category) => `${base}_${category}`) : [base],
    );

  for (const language of languages) {
    for (const [file, part] of parts) {
      test(`X7 ${widget}, ${file}: ${language} has every text of English in every plural form, and no other`, async () => {
        const texts = await textsOf(part, language);
        assert.deepEqual(Object.keys(texts).sort(), keysFor(language, Object.keys(part.en)).sort());
      });
    }

    test(`X7 ${widget}: the whole of ${language} is its parts, with no key in two of them`, async () => {
      const all = await Promise.all(parts.map(([, part]) => textsOf(part, language)));
      assert.deepEqual(Object.assign({}, ...all), { ...(await wholeOf(language)) });
      const keys = all.flatMap((texts) => Object.keys(texts));
      assert.deepEqual(keys.sort(), [...new Set(keys)].sort());
    });

    test(`X7 ${widget}: ${language} has the places of English in each text`, async () => {
      for (const [key, text] of Object.entries(await wholeOf(language))) {
        const places = placesOf(text);
        const category = SUFFIX.exec(key)?.[1];
        if (category && isOneNumber(language, category)) places.add('{{count}}');
        assert.deepEqual([...places].sort(), [...placesOf(englishOf(baseOf(key)))].sort(), key);
      }
    });

    test(`${widget}: ${language} is calm and trimmed, and blank only where English is`, async () => {
      for (const [key, text] of Object.entries(await wholeOf(language))) {
        assert.doesNotMatch(text, /[!¡！]/, key);
        assert.equal(text, text.trim(), key);
        assert.equal(text === '', englishOf(baseOf(key)) === '', key);
      }
    });

    test(`X9 ${widget}: ${language} has no text over 120 characters`, async () => {
      for (const [key, text] of Object.entries(await wholeOf(language))) assert.ok(text.length <= 120, key);
    });

    test(`X12 ${widget}: ${language} names what is pressed with the words that are seen on it`, async () => {
      const texts = Object.entries(await wholeOf(language)).map(([key, text]) => [
        key,
        text.toLocaleLowerCase(language),
      ]);
      for (const [name, seen] of SEEN[widget] ?? []) {
        const word = texts.find(([key]) => key === seen)?.[1] ?? '';
        const named = texts.filter(([key = '']) => name.test(key));
        assert.ok(word && named.length, `${seen} is a text`);
        for (const [key, text = ''] of named) assert.ok(text.includes(word), key);
      }
    });
  }

  test(`X7 ${widget}: each part offers every language that has files`, () => {
    for (const [file, { load }] of parts) {
      assert.deepEqual(['en', ...Object.keys(load)].sort(), [...languages].sort(), file);
    }
  });

  test(`X14 ${widget}: parts have namespaces of their own`, () => {
    const names = parts.map(([, { name }]) => name);
    assert.deepEqual(names, [...new Set(names)]);
  });
}
