/** Special days: dates with openings of their own, or closed; in a season, only some days of its weeks. */
import { html, nothing, type TemplateResult } from 'lit';
import { daysText, readDays } from '../model/days.ts';
import { partWords } from '../model/dealer-words.ts';
import { type FieldKey, type PartDraft, SPECIAL_FIELDS, type SpecialDraft, type SpecialField } from '../model/hours.ts';
import { markOf, type PartModel, problemView, textField, tidyOpenings, valueOf } from './hours-field.ts';

/** Days as they are shown once somebody has finished. */
const tidyDays = (text: string): string => {
  const days = readDays(text);
  return Array.isArray(days) ? daysText(days) : text;
};

const lineView = (model: PartModel, line: SpecialDraft, index: number): TemplateResult => {
  const { part, today, onPart } = model;
  const name = `${partWords[part.kind]}, special days ${index + 1}`;
  const keyOf = (field: SpecialField): FieldKey => `${part.kind} special ${index} ${field}`;
  const withLine = (change: Partial<SpecialDraft>): PartDraft => ({
    ...part,
    special: part.special.map((each, i) => (i === index ? { ...each, ...change } : each)),
  });
  const dateField = (field: 'from' | 'through', label: string, change: (date: string) => Partial<SpecialDraft>) => {
    const { id, isWrong, describedBy } = markOf(model, keyOf(field));
    return html`
      <input
        id=${id}
        type="date"
        aria-label="${name}, ${label}"
        aria-invalid=${isWrong}
        aria-describedby=${describedBy}
        .value=${line[field]}
        @change=${(event: Event) => onPart(withLine(change(valueOf(event))))}
      />
    `;
  };
  return html`
    <li class="special-line" ?data-past=${line.through !== '' && line.through < today}>
      ${dateField('from', 'first day', (from) => ({ from, through: line.through || from }))}
      <span aria-hidden="true">–</span>
      ${dateField('through', 'last day', (through) => ({ through }))}
      ${textField(model, {
        key: keyOf('text'),
        label: `${name}, openings`,
        empty: 'closed',
        value: line.text,
        onText: (text) => onPart(withLine({ text }), keyOf('text')),
        onEnd: (text) => onPart(withLine({ text: tidyOpenings(text) })),
      })}
      <button
        class="quiet remove"
        type="button"
        aria-label="Remove ${name}"
        @click=${() => onPart({ ...part, special: part.special.filter((_, i) => i !== index) })}
      >
        ×
      </button>
      ${
        line.days || line.from < line.through
          ? html`<div class="season">
              <span class="muted" aria-hidden="true">on</span>
              ${textField(model, {
                key: keyOf('days'),
                label: `${name}, days of the week`,
                empty: 'every day',
                value: line.days,
                onText: (days) => onPart(withLine({ days }), keyOf('days')),
                onEnd: (days) => onPart(withLine({ days: tidyDays(days) })),
              })}
            </div>`
          : nothing
      }
      ${SPECIAL_FIELDS.map((field) => problemView(model, keyOf(field)))}
    </li>
  `;
};

/** The special days of one part of the house. */
export const specialsView = (model: PartModel): TemplateResult => {
  const { part, onPart } = model;
  const add = (event: Event): void => {
    onPart({ ...part, special: [...part.special, { from: '', through: '', days: '', text: '' }] });
    const group = (event.target as Element).closest('.specials');
    // when the line is there
    setTimeout(() => group?.querySelector<HTMLElement>('li:last-child input')?.focus());
  };
  return html`
    <div class="specials" role="group" aria-label="${partWords[part.kind]}, special days">
      <h4>Special days</h4>
      <ol>
        ${part.special.map((line, index) => lineView(model, line, index))}
      </ol>
      <button class="quiet add" type="button" @click=${add}>Add special days</button>
    </div>
  `;
};
