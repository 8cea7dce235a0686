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

/** What a text was found in. */
interface Found {
  text: string;
  rows: Rows;
  /** Those of `rows` that have it in their names. */
  named: Rows;
}

/** The search of all `rows`. A longer text is looked for only where a shorter one was found. */
export function createTextSearch({ texts, borders }: TextIndex, rows: Rows): TextSearch {
  // what was found for each beginning of the last text, the shortest first
  const found: Found[] = [];

  function look(raw: string): Found {
    const text = foldText(raw);
    let known = found[found.length - 1];
    while (known && !text.startsWith(known.text)) {
      found.pop();
      known = found[found.length - 1];
    }
    if (known?.text === text) return known;
    const words = text.split(' ');
    const before = known?.rows ?? rows;
    const named = new Int32Array(before.length);
    let count = 0;
    const narrowed = rowsThat(before, (row) => {
      let isNamed = true;
      for (const word of words) {
        const at = (texts[row] as string).indexOf(word);
        if (at < 0) return false;
        isNamed &&= at < (borders[row] as number);
      }
      if (isNamed) {
        named[count] = row;
        count += 1;
      }
      return true;
    });
    const now = { text, rows: narrowed, named: named.slice(0, count) };
    found.push(now);
    return now;
  }

  return { find: (text) => look(text).rows, findNamed: (text) => look(text).named };
}
