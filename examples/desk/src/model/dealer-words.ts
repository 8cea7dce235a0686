/** The desk's words for dealers, their hours and files with them. */
import type { Address, DealerImportReport } from '@forecourt/contract';
import { dayWords } from './days.ts';
import type { Saving } from './dealers.ts';
import type { FieldProblem, PartKind } from './hours.ts';
import { changesOf, type FileProblem } from './import.ts';
import { openingText } from './openings.ts';
import { errorWords } from './words.ts';

export const partWords: Record<PartKind, string> = {
  house: 'House',
  sales: 'Sales',
  service: 'Service',
  parts: 'Parts',
  'body-shop': 'Body shop',
};

/** How openings are typed. */
export const HOW_TO_TYPE =
  'Type 9-18, or 9-12:30, 14-18 with a break. 18-2 ends the next day, 0-24 is all day. Empty means closed, = copies the day above.';

/** What is wrong with a field, and what to do. */
export const problemWords = (problem: FieldProblem): string => {
  switch (problem.code) {
    case 'unreadable':
      return problem.part ? `“${problem.part}” is no opening. Write 9-18.` : 'An opening is missing beside the comma.';
    case 'same-times':
      return `“${problem.part}” begins and ends at the same time. All day is 0-24.`;
    case 'overlap':
      return `${openingText(problem.first)} and ${openingText(problem.second)} overlap.`;
    case 'runs-into':
      return `${openingText(problem.opening)} runs into the first opening of ${dayWords(problem.day)}.`;
    case 'date-missing':
      return 'Enter a date.';
    case 'date-order':
      return 'The last day is before the first.';
    case 'dates-taken':
      return 'These days are in a line above already.';
    case 'no-days':
      return 'Write days as Mon-Fri, Sun. Empty means every day.';
  }
};

/** Why hours could not be saved, and what holds. */
export const saveProblemWords = ({ problem, detail }: Saving): string => {
  if (!problem) return '';
  const why = problem === 'invalid' ? `The service refused these hours. ${detail}` : errorWords(problem);
  return `${why.trim()} What you entered is kept.`;
};

/** A place as one says it: `10115 Berlin, DE`. */
export const placeWords = ({ postalCode, locality, country }: Address): string =>
  `${[postalCode, locality].filter(Boolean).join(' ')}, ${country}`;

/** `1 dealer`, `1,204 dealers`. */
export const dealersWords = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'dealer' : 'dealers'}`;

const rowsWords = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}`;

export const fileProblemWords: Record<FileProblem, string> = {
  'not-a-format': 'It is neither JSON, GeoJSON nor CSV. The name ends in .json, .geojson or .csv.',
  'not-utf8': 'Its text is not in UTF-8. Save it once more, as “UTF-8” or “CSV UTF-8”.',
  unreadable: 'The browser could not read it. Choose it once more.',
  'too-large': 'It is too large. Split it into files of at most 20 million characters.',
  empty: 'It is empty.',
};

/** Why a file could not be checked or imported. */
export const sendProblemWords = (
  at: 'checking' | 'importing',
  code: Parameters<typeof errorWords>[0],
  detail: string,
) => {
  if (code === 'invalid') return `The service cannot read this file. ${detail}`.trim();
  // a dealer that is known is never doubled
  const again = at === 'importing' ? ' Some of it may be in the list; importing again doubles nothing.' : '';
  return `${errorWords(code)}${again}`;
};

/** The button that imports: `Import 120 dealers`. */
export const importWords = (report: DealerImportReport): string => `Import ${dealersWords(changesOf(report))}`;

/** What a check found or an import did, as it is said. */
export const reportWords = (isDone: boolean, report: DealerImportReport): string => {
  const { imported, updated, rejectedCount } = report;
  const what = `${dealersWords(imported)} new, ${updated.toLocaleString('en-GB')} changed`;
  const left = rejectedCount > 0 ? `, ${rowsWords(rejectedCount)} left out` : '';
  return `${isDone ? 'Imported' : 'Checked'}: ${what}${left}`;
};

/** How many rows are left out beyond those that are listed. */
export const furtherWords = ({ rejected, rejectedCount }: DealerImportReport): string =>
  rejectedCount > rejected.length ? `and ${rowsWords(rejectedCount - rejected.length)} more` : '';
