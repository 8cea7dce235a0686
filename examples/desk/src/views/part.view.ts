/** The hours of the house or of one department: a line of text for each day. */
import { html, nothing, type TemplateResult } from 'lit';
import { dayWords } from '../model/days.ts';
import { partWords } from '../model/dealer-words.ts';
import type { FieldKey, PartDraft } from '../model/hours.ts';
import { DAY, readOpenings } from '../model/openings.ts';
import { type PartModel, problemView, textField, tidyOpenings } from './hours-field.ts';
import { specialsView } from './special.view.ts';

const dayView = (model: PartModel, index: number): TemplateResult => {
  const { part, onPart } = model;
  const { kind, days } = part;
  const key: FieldKey = `${kind} ${index}`;
  const name = dayWords(index);
  const above = days[index - 1];
  const withDay = (text: string): PartDraft => ({ ...part, days: days.map((each, i) => (i === index ? text : each)) });
  const openings = readOpenings(days[index] ?? '');
  const isOvernight = Array.isArray(openings) && openings.some(({ closes }) => closes > DAY);
  return html`
    <div class="day-line">
      <span class="day-name" aria-hidden="true">${name.slice(0, 3)}</span>
      ${textField(model, {
        key,
        label: `${partWords[kind]}, ${name}`,
        empty: 'closed',
        value: days[index] ?? '',
        onText: (text) => onPart(withDay(text.trim() === '=' ? (above ?? text) : text), key),
        onEnd: (text) => onPart(withDay(tidyOpenings(text))),
      })}
      <span class="day-note muted">${isOvernight ? `ends ${dayWords((index + 1) % 7).slice(0, 3)}` : nothing}</span>
      ${
        above === undefined || above === days[index]
          ? nothing
          : html`<button
              class="quiet as-above"
              type="button"
              tabindex="-1"
              aria-label="${name} as ${dayWords(index - 1)}"
              title="As ${dayWords(index - 1)}"
              @click=${() => onPart(withDay(above))}
            >
              =
            </button>`
      }
      ${problemView(model, key)}
    </div>
  `;
};

/** The up and down keys go from day to day, as in a table. */
const onKeyDown = (event: KeyboardEvent): void => {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const fields = [...(event.currentTarget as Element).querySelectorAll('input')];
  const next = by && !event.isComposing ? fields[fields.indexOf(event.target as HTMLInputElement) + by] : undefined;
  if (!next) return;
  event.preventDefault();
  next.select();
};

/** The hours of one part of the house. */
export const partView = (model: PartModel): TemplateResult => {
  const { part, onPart } = model;
  const { kind, known, days } = part;
  return html`
    <fieldset class="part" data-part=${kind}>
      <legend><h3>${partWords[kind]}</h3></legend>
      <label class="check">
        <input
          type="checkbox"
          .checked=${known}
          @change=${(event: Event) => onPart({ ...part, known: (event.target as HTMLInputElement).checked })}
        />
        <span>${kind === 'house' ? 'Hours are known' : 'Hours of its own'}</span>
      </label>
      ${
        known
          ? html`<div class="week" @keydown=${onKeyDown}>${days.map((_, index) => dayView(model, index))}</div>`
          : html`<p class="muted">${kind === 'house' ? 'Nobody is told whether it is open.' : 'It is open when the house is.'}</p>`
      }
      ${specialsView(model)}
    </fieldset>
  `;
};
