/** A file with dealers: chosen or dropped, checked, imported. */
import type { DealerImportReport } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fileProblemWords, furtherWords, importWords, reportWords, sendProblemWords } from '../model/dealer-words.ts';
import { changesOf, type FileState, reportOf } from '../model/import.ts';
import { hrefTo } from '../model/route.ts';
import { own } from './pieces.ts';

export interface ImportModel {
  file: FileState;
  onFile: (file: File) => void;
  onCheck: () => void;
  onImport: () => void;
  onPutAway: () => void;
}

const picker = ({ file, onFile }: ImportModel): TemplateResult => {
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [chosen] = input.files ?? [];
    // the same file can be chosen again, as when it was mended
    input.value = '';
    if (chosen) onFile(chosen);
  };
  const problem = file.step === 'none' ? file.problem : undefined;
  return html`
    <label class="drop">
      <input
        id="file"
        class="visually-hidden"
        type="file"
        accept=".json,.geojson,.csv"
        aria-describedby="file-problem"
        @change=${onChange}
      />
      <span class="button secondary">Choose a file</span>
      <span class="muted">or drop it here</span>
    </label>
    <p class="error" id="file-problem" role="alert">
      ${problem && file.step === 'none' ? html`${own(file.name ?? '')} cannot be imported. ${fileProblemWords[problem]}` : nothing}
    </p>
  `;
};

const count = (name: string, value: number): TemplateResult => html`
  <div><dt>${name}</dt><dd class="numbers">${value.toLocaleString('en-GB')}</dd></div>
`;

const rejected = (report: DealerImportReport): TemplateResult | typeof nothing => {
  if (report.rejectedCount === 0) return nothing;
  return html`
    <table class="rejected">
      <caption>
        Left out <span class="count">${report.rejectedCount.toLocaleString('en-GB')}</span>
      </caption>
      <thead>
        <tr><th scope="col">Row</th><th scope="col">Why</th></tr>
      </thead>
      <tbody>
        ${report.rejected.map(({ row, reason }) => html`<tr><th scope="row">${row}</th><td>${own(reason)}</td></tr>`)}
      </tbody>
    </table>
    <p class="muted">${furtherWords(report) || nothing}</p>
  `;
};

const findings = (isDone: boolean, report: DealerImportReport): TemplateResult => html`
  <dl class="counts">
    ${count('New', report.imported)} ${count('Changed', report.updated)} ${count('As they were', report.unchanged)}
    ${count('Left out', report.rejectedCount)}
  </dl>
  <p class="visually-hidden" role="status">${reportWords(isDone, report)}</p>
`;

/** What can be done next with the file. */
const actions = ({ file, onCheck, onImport, onPutAway }: ImportModel): TemplateResult | typeof nothing => {
  const report = reportOf(file);
  const other = html`<button class="secondary" type="button" @click=${onPutAway}>Another file</button>`;
  switch (file.step) {
    case 'checked':
      if (!report || changesOf(report) === 0) return html`<p>There is nothing to import.</p>${other}`;
      return html`<button class="primary" type="button" @click=${onImport}>${importWords(report)}</button>${other}`;
    case 'importing':
      return html`<button class="primary" type="button" aria-disabled="true">Importing …</button>`;
    case 'imported':
      return html`<a class="button primary" href=${hrefTo('dealers')}>Show the dealers</a>${other}`;
    case 'failed': {
      const again = file.at === 'checking' ? onCheck : onImport;
      return file.code === 'invalid'
        ? other
        : html`<button class="primary" type="button" @click=${again}>Try again</button>${other}`;
    }
    default:
      return nothing;
  }
};

const titles: Partial<Record<FileState['step'], string>> = {
  reading: 'Reading …',
  checking: 'Checking; nothing is changed yet …',
  checked: 'What would happen',
  importing: 'Importing …',
  imported: 'Imported',
};

const title = (file: FileState): string =>
  file.step === 'failed'
    ? file.at === 'checking'
      ? 'It could not be checked'
      : 'It could not be imported'
    : (titles[file.step] ?? '');

/** The import in each of its states. */
export const importView = (model: ImportModel): TemplateResult => {
  const { file } = model;
  const report = reportOf(file);
  const name = 'file' in file ? file.file.name : 'name' in file ? file.name : undefined;
  return html`
    <article class="import">
      <a class="back quiet button" href=${hrefTo('dealers')}>Dealers</a>
      <h2 tabindex="-1">Import dealers</h2>
      ${
        file.step === 'none'
          ? html`<p class="muted">
                JSON with the words of schema.org, GeoJSON, or CSV with a header line; in UTF-8. It is checked first; a
                dealer that is known is replaced, never doubled, and nobody is removed.
              </p>
              ${picker(model)}`
          : html`<p class="file-name"><b>${own(name ?? '')}</b></p>
              <p role="status"><b>${title(file)}</b></p>`
      }
      ${
        file.step === 'failed'
          ? html`<p class="error" role="alert">${sendProblemWords(file.at, file.code, file.detail)}</p>`
          : nothing
      }
      ${report ? findings(file.step === 'imported', report) : nothing}
      <div class="actions">${actions(model)}</div>
      ${report ? rejected(report) : nothing}
    </article>
  `;
};
