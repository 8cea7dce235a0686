/** A file with dealers on its way into the list: chosen, checked, imported. No DOM, no requests. */
import type { CommonErrorCode, DealerImport, DealerImportReport } from '@forecourt/contract';

/** A file that was read. */
export interface DealerFile extends Pick<DealerImport, 'format' | 'text'> {
  name: string;
}

/** Why a file cannot be sent at all. */
export type FileProblem = 'not-a-format' | 'not-utf8' | 'unreadable' | 'too-large' | 'empty';

/** How far a file is. What was found by the check stays while it is imported. */
export type FileState =
  | { step: 'none'; name?: string; problem?: FileProblem }
  | { step: 'reading'; name: string }
  | { step: 'checking'; file: DealerFile }
  | { step: 'checked' | 'importing' | 'imported'; file: DealerFile; report: DealerImportReport }
  | {
      step: 'failed';
      /** What did not work. */
      at: 'checking' | 'importing';
      file: DealerFile;
      code: CommonErrorCode;
      /** What the service said of it, for staff; `''`: nothing. */
      detail: string;
      report?: DealerImportReport;
    };

export type FileAction =
  | { type: 'file.chosen'; name: string }
  | { type: 'file.refused'; name: string; problem: FileProblem }
  | { type: 'file.read'; file: DealerFile }
  | { type: 'file.sent'; dryRun: boolean }
  | { type: 'file.done'; dryRun: boolean; report: DealerImportReport }
  | { type: 'file.failed'; dryRun: boolean; code: CommonErrorCode; detail: string }
  | { type: 'file.put-away' };

/** Before a file is chosen. */
export const NO_FILE: FileState = { step: 'none' };

/** The longest text that the contract takes, in characters. */
const MOST_CHARACTERS = 20_000_000;

/** What a file holds, by its name and what it begins with; `undefined`: nothing that can be imported. */
const formatOf = (name: string, text: string): DealerImport['format'] | undefined => {
  const [, ending] = /\.(csv|json|geojson)$/i.exec(name) ?? [];
  if (ending?.toLowerCase() !== 'json') return ending?.toLowerCase() as 'csv' | 'geojson' | undefined;
  // GeoJSON is often saved under the ending of JSON
  return /"type"\s*:\s*"FeatureCollection"/.test(text.slice(0, 10_000)) ? 'geojson' : 'json';
};

/** The file of these bytes, or why it cannot be sent. */
export const readFile = (name: string, bytes: ArrayBuffer): DealerFile | FileProblem => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return /\.(csv|json|geojson)$/i.test(name) ? 'not-utf8' : 'not-a-format';
  }
  const format = formatOf(name, text);
  if (!format) return 'not-a-format';
  if (text.trim() === '') return 'empty';
  return text.length > MOST_CHARACTERS ? 'too-large' : { name, format, text };
};

/** The file of a state that has one. */
export const fileOf = (state: FileState): DealerFile | undefined => ('file' in state ? state.file : undefined);

/** The report of a state that has one. */
export const reportOf = (state: FileState): DealerImportReport | undefined =>
  'report' in state ? state.report : undefined;

/** How many dealers an import adds or replaces. */
export const changesOf = ({ imported, updated }: DealerImportReport): number => imported + updated;

/** The state of a file after something happened to it. */
export const reduceFile = (state: FileState, action: FileAction): FileState => {
  const file = fileOf(state);
  const report = reportOf(state);
  switch (action.type) {
    case 'file.chosen':
      return { step: 'reading', name: action.name };
    case 'file.refused':
      return { step: 'none', name: action.name, problem: action.problem };
    case 'file.read':
      return { step: 'checking', file: action.file };
    case 'file.sent':
      if (!file) return state;
      return action.dryRun || !report ? { step: 'checking', file } : { step: 'importing', file, report };
    case 'file.done':
      return file ? { step: action.dryRun ? 'checked' : 'imported', file, report: action.report } : state;
    case 'file.failed': {
      if (!file) return state;
      const { dryRun, code, detail } = action;
      return { step: 'failed', at: dryRun ? 'checking' : 'importing', file, code, detail, ...(report && { report }) };
    }
    case 'file.put-away':
      return NO_FILE;
  }
};
