/** Text as it is compared in a search: lower case, without accents, single spaces. `Zürich` is found by `zurich`. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
