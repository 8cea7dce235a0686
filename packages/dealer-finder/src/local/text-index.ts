/** The texts of dealers, folded once so that a keystroke only compares. */
import { type Coordinates, foldText, type Place } from '@forecourt/contract';
import type { DealerIndex } from './dealer-index.ts';
import { BATCH, type Sliced } from './slices.ts';
import { isKnown } from './vectors.ts';

/** Between a dealer's names and its place. Words have no space of any kind, so none spans it. */
const BORDER = '\n';

/** A place by the dealers that are there. */
export interface PlaceGroup extends Omit<Place, 'location'> {
  /** Those whose location is known. */
  rows: number[];
  /** The middle of them, once it was asked for. */
  location?: Coordinates;
}

/** A town where there are dealers. */
export interface Town extends PlaceGroup {
  /** The label as it is compared. */
  folded: string;
}

/** The texts of all dealers; by rows, but for the towns. */
export interface TextIndex {
  /** All that a dealer is found by, its names first. */
  texts: readonly string[];
  /** Where the names end. */
  borders: Int32Array;
  /** Postcodes without spaces; `''`: none, or that of a dealer of whom it is not known where it is. */
  codes: readonly string[];
  towns: readonly Town[];
}

/** What tells a place from others of its name. */
export const detailOf = (...parts: readonly (string | undefined)[]): { detail?: string } => {
  const detail = parts.filter(Boolean).join(', ');
  return detail ? { detail } : {};
};

/** A postcode as it is compared. */
export const codeOf = (folded: string): string => folded.replace(/ /g, '');

/** Folds the texts of all dealers. */
export function* indexTexts({ dealerAt, rows, vectors }: DealerIndex): Sliced<TextIndex> {
  const texts: string[] = [];
  const borders = new Int32Array(rows.length);
  const codes: string[] = [];
  const towns = new Map<string, Town & { searched: string }>();
  for (let row = 0; row < rows.length; row += 1) {
    if (row % BATCH === 0) yield;
    const { name, address, keywords } = dealerAt(row);
    const { locality, region = '', postalCode = '', country } = address;
    const key = `${locality}\n${region}\n${country}`;
    let town = towns.get(key);
    if (!town) {
      const folded = foldText(locality);
      const searched = `${folded} ${foldText(region)}`;
      town = { label: locality, ...detailOf(region, country), folded, searched, rows: [] };
      towns.set(key, town);
    }
    const code = foldText(postalCode);
    const text = foldText(keywords ? [name, ...keywords].join(' ') : name) + BORDER + `${town.searched} ${code}`;
    borders[row] = text.indexOf(BORDER);
    texts.push(text);
    const known = isKnown(vectors, row);
    if (known) town.rows.push(row);
    codes.push(known ? codeOf(code) : '');
  }
  return { texts, borders, codes, towns: [...towns.values()].filter((town) => town.label && town.rows.length > 0) };
}
