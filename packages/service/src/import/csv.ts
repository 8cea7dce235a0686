/** Dealers from a table: CSV with a header row whose columns are named as in schema.org. */
import { parse } from 'csv-parse/sync';
import { ImportFileError, type SourceRow } from './source-row.ts';

/** Columns that a table must have. */
const REQUIRED = ['name', 'streetAddress', 'addressLocality', 'addressCountry', 'latitude', 'longitude', 'timeZone'];

/** All columns that are read; others are ignored. */
const CSV_COLUMNS = [
  'identifier',
  ...REQUIRED,
  'addressRegion',
  'postalCode',
  'telephone',
  'email',
  'url',
  'openingHours',
  'services',
  'models',
  'keywords',
  'demo',
] as const;

const SEPARATORS = [',', ';', '\t'] as const;

/** The separator that the header has most of: a spreadsheet writes `;` where the comma is the decimal sign. */
function findSeparator(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (separator: string): number => header.split(separator).length;
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

function readCells(text: string): string[][] {
  try {
    return parse(text, { delimiter: findSeparator(text), relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string };
    throw new ImportFileError(`The table cannot be read${lines ? ` at line ${lines}` : ''}: ${message}`);
  }
}

/** Header cells as our column names; case and surrounding space do not matter, `id` is `identifier`. */
function readHeader(cells: readonly string[]): string[] {
  const names = new Map(CSV_COLUMNS.map((name) => [name.toLowerCase(), name as string]));
  names.set('id', 'identifier');
  const header = cells.map((cell) => names.get(cell.trim().toLowerCase()) ?? cell);
  const missing = REQUIRED.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    throw new ImportFileError(`The first row must name the columns; missing: ${missing.join(', ')}.`);
  }
  const twice = CSV_COLUMNS.find((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (twice) throw new ImportFileError(`The column ${twice} stands twice in the first row.`);
  return header;
}

function toNumber(text: string | undefined): number | string | undefined {
  if (text === undefined) return undefined;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : text;
}

function toWords(text: string | undefined): string[] | undefined {
  return text?.split(/[\s,;|]+/).filter(Boolean);
}

function toSource(cells: ReadonlyMap<string, string>): Record<string, unknown> {
  return {
    '@type': 'AutoDealer',
    identifier: cells.get('identifier'),
    name: cells.get('name'),
    address: {
      streetAddress: cells.get('streetAddress'),
      addressLocality: cells.get('addressLocality'),
      addressRegion: cells.get('addressRegion'),
      postalCode: cells.get('postalCode'),
      addressCountry: cells.get('addressCountry'),
    },
    geo: { latitude: toNumber(cells.get('latitude')), longitude: toNumber(cells.get('longitude')) },
    timeZone: cells.get('timeZone'),
    telephone: cells.get('telephone'),
    email: cells.get('email'),
    url: cells.get('url'),
    openingHours: cells.get('openingHours'),
    services: toWords(cells.get('services')),
    models: toWords(cells.get('models')),
    keywords: cells.get('keywords'),
    demo: /^(?:true|yes|1)$/i.test(cells.get('demo') ?? ''),
  };
}

/** The rows of a `.csv` file, numbered as a spreadsheet does: the header is row 1. Empty rows are passed over. */
export function readCsv(text: string): SourceRow[] {
  const [first, ...records] = readCells(text);
  const header = readHeader(first ?? []);
  const rows: SourceRow[] = [];
  records.forEach((record, index) => {
    const row = index + 2;
    if (record.every((cell) => cell.trim() === '')) return;
    if (record.slice(header.length).some((cell) => cell.trim() !== '')) {
      rows.push({ row, reason: `has ${record.length} cells, the header has ${header.length}` });
      return;
    }
    // An empty cell is a missing value, never an empty text.
    const cells = new Map<string, string>();
    header.forEach((name, column) => {
      const cell = record[column]?.trim();
      if (cell) cells.set(name, cell);
    });
    rows.push({ row, source: toSource(cells) });
  });
  return rows;
}
