/** The fields in which hours are typed: texts that are read when somebody has finished with them. */
import { html, nothing, type TemplateResult } from 'lit';
import { problemWords } from '../model/dealer-words.ts';
import type { FieldKey, FieldProblem, PartDraft } from '../model/hours.ts';
import { openingsText, readOpenings } from '../model/openings.ts';

export interface PartModel {
  part: PartDraft;
  problems: ReadonlyMap<FieldKey, FieldProblem>;
  /** The field in which somebody types; what is wrong in it may be right in a moment. */
  typing: FieldKey | undefined;
  today: string;
  /** Another part, while it is typed in `key`; without one, somebody has finished. */
  onPart: (part: PartDraft, key?: FieldKey) => void;
}

interface Field {
  key: FieldKey;
  label: string;
  /** What an empty field means. */
  empty: string;
  value: string;
  onText: (text: string) => void;
  onEnd: (text: string) => void;
}

export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** Openings as they are shown once somebody has finished; what is no opening stays as it was typed. */
export const tidyOpenings = (text: string): string => {
  const openings = readOpenings(text);
  return Array.isArray(openings) ? openingsText(openings) : text;
};

/** The attributes of a field that is not right, and its own id. */
export const markOf = ({ problems, typing }: PartModel, key: FieldKey) => {
  const id = `hours-${key.replace(/ /g, '-')}`;
  const isWrong = problems.has(key) && key !== typing;
  return { id, isWrong, describedBy: isWrong ? `${id}-problem` : nothing };
};

/** A field for openings or days. */
export const textField = (model: PartModel, { key, label, empty, value, onText, onEnd }: Field): TemplateResult => {
  const { id, isWrong, describedBy } = markOf(model, key);
  return html`
    <input
      id=${id}
      type="text"
      aria-label=${label}
      aria-invalid=${isWrong}
      aria-describedby=${describedBy}
      placeholder=${empty}
      autocomplete="off"
      spellcheck="false"
      .value=${value}
      @input=${(event: Event) => onText(valueOf(event))}
      @change=${(event: Event) => onEnd(valueOf(event))}
    />
  `;
};

/** What is wrong with a field. */
export const problemView = (model: PartModel, key: FieldKey): TemplateResult | typeof nothing => {
  const { id, isWrong } = markOf(model, key);
  const problem = isWrong && model.problems.get(key);
  return problem ? html`<p class="error" id="${id}-problem">${problemWords(problem)}</p>` : nothing;
};
