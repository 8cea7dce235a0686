/** Dealers by the words of a text that is being typed. */
import { foldText } from '@forecourt/contract';
import { type Rows, rowsThat } from './rows.ts';
import type { TextIndex } from './text-index.ts';

/** What can be searched by text. */
export interface TextSearch {
  /** The rows of the dealers that have all words of a text, in any order; all rows when it has no words. */
  find: (text: string) => Rows;
  /** Those of them that have all words in their names and keywords alone. */
  findNamed: (text: string) => Rows;
}

/** The search of all `rows`. A longer text is looked for only where a shorter one was found. */
export function createTextSearch({ texts, borders }: TextIndex, rows: Rows): TextSearch {
  // what was found for each beginning of the last text, the shortest first
  const found: { text: string; rows: Rows }[] = [];

  function find(raw: string): Rows {
    const text = foldText(raw);
    let known = found[found.length - 1];
    while (known && !text.startsWith(known.text)) {
      found.pop();
      known = found[found.length - 1];
    }
    if (known?.text === text) return known.rows;
    let narrowed = known?.rows ?? rows;
    for (const word of text.split(' ')) narrowed = rowsThat(narrowed, (row) => (texts[row] as string).includes(word));
    found.push({ text, rows: narrowed });
    return narrowed;
  }

  return {
    find,
    findNamed(raw) {
      let named = find(raw);
      for (const word of foldText(raw).split(' ')) {
        named = rowsThat(named, (row) => (texts[row] as string).indexOf(word) < (borders[row] as number));
      }
      return named;
    },
  };
}
