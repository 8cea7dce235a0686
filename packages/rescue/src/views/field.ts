/** Native fields with their label, hint and what is wrong with them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RescueTextKey } from '../locales/en.ts';
import type { Answers, FieldProblem } from '../rescue.context.ts';
import type { View } from './view.ts';

type NameOf<Value> = {
  [Name in keyof Answers]-?: Answers[Name] extends Value | undefined ? Name : never;
}[keyof Answers];

/** The answers that are typed. */
export type TextName = Extract<NameOf<string>, 'place' | 'direction' | 'phone' | 'name' | 'plate' | 'symptom'>;

/** What a field is like. */
interface FieldOptions {
  label: string;
  hint?: string;
  type?: 'text' | 'tel';
  autocomplete?: AutoFill;
  maxLength?: number;
  rows?: number;
}

const problemOf = ({ context }: View, name: string): FieldProblem | undefined =>
  context.problems.find(({ field }) => field === name);

/** The text of a problem. */
export const problemText = ({ t }: View, { field, problem }: FieldProblem): string =>
  t(`problem.${field}.${problem}` as RescueTextKey);

/** A line, or some, to type into. What is typed stays when the screen changes. */
export function textField(view: View, name: TextName, options: FieldOptions): TemplateResult {
  const { context, send } = view;
  const { label, hint, type = 'text', autocomplete = 'off', maxLength = 200, rows } = options;
  const problem = problemOf(view, name);
  const described = [problem && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ') || nothing;
  const invalid = problem ? 'true' : nothing;
  const onInput = ({ target }: Event): void =>
    send({ type: 'answers.change', answers: { [name]: (target as HTMLInputElement).value } });
  const value = context.answers[name] ?? '';
  return html`
    <div class="field">
      <label for=${name}>${label}</label>
      ${
        rows
          ? html`<textarea
              id=${name}
              name=${name}
              rows=${rows}
              dir="auto"
              maxlength=${maxLength}
              aria-invalid=${invalid}
              aria-describedby=${described}
              .value=${value}
              @input=${onInput}
            ></textarea>`
          : html`<input
              id=${name}
              name=${name}
              type=${type}
              dir=${type === 'tel' ? 'ltr' : 'auto'}
              .autocomplete=${autocomplete}
              maxlength=${maxLength}
              aria-invalid=${invalid}
              aria-describedby=${described}
              .value=${value}
              @input=${onInput}
            />`
      }
      ${hint ? html`<p class="muted" id="${name}-hint">${hint}</p>` : nothing}
      ${problem ? html`<p class="error" id="${name}-error">${problemText(view, problem)}</p>` : nothing}
    </div>
  `;
}

/** Something to tick. */
export const checkField = (view: View, name: NameOf<boolean>, label: string): TemplateResult => html`
  <label class="check">
    <input
      type="checkbox"
      name=${name}
      .checked=${!!view.context.answers[name]}
      @change=${({ target }: Event) =>
        view.send({ type: 'answers.change', answers: { [name]: (target as HTMLInputElement).checked } })}
    />
    <span>${label}</span>
  </label>
`;
