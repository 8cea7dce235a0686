import { BOOKING_TYPES, LEAD_STATUSES, type LeadStatus } from '@forecourt/contract';
import { html, type TemplateResult } from 'lit';
import type { Count } from '../model/select.ts';
import type { Filters, View } from '../model/state.ts';
import { addDays } from '../model/times.ts';
import { leadWords, typeWords } from '../model/words.ts';
import { countText } from './pieces.ts';

export interface FiltersModel {
  view: View;
  filters: Filters;
  today: string;
  dealers: readonly { id: string; name: string }[];
  countOf: (leadStatus: LeadStatus | '') => Count;
  onFilter: (filters: Partial<Filters>) => void;
}

const choice = (label: string, pressed: boolean, onClick: () => void, count?: string): TemplateResult => html`
  <button class="choice" type="button" aria-pressed=${pressed} @click=${onClick}>
    ${label}<span class="count">${count}</span>
  </button>
`;

const leadChoices = ({ filters, countOf, onFilter }: FiltersModel): TemplateResult => html`
  <div class="choices" role="group" aria-label="State of the lead">
    ${(['', ...LEAD_STATUSES] as const).map((leadStatus) =>
      choice(
        leadStatus ? leadWords[leadStatus] : 'All',
        filters.leadStatus === leadStatus,
        () => onFilter({ leadStatus }),
        countText(countOf(leadStatus)),
      ),
    )}
  </div>
`;

/** Ranges that are often wanted. */
const ranges = (today: string) => [
  { label: 'Upcoming', from: today, through: '' },
  { label: 'Today', from: today, through: today },
  { label: '7 days', from: today, through: addDays(today, 6) },
  { label: 'Last 30 days', from: addDays(today, -30), through: addDays(today, -1) },
];

const dateField = (label: string, value: string, onChange: (date: string) => void): TemplateResult => html`
  <input
    type="date"
    aria-label=${label}
    .value=${value}
    @change=${(event: Event) => onChange((event.target as HTMLInputElement).value)}
  />
`;

const dateChoices = ({ filters, today, onFilter }: FiltersModel): TemplateResult => html`
  <div class="choices" role="group" aria-label="Days">
    ${ranges(today).map(({ label, from, through }) =>
      choice(label, filters.from === from && filters.through === through, () => onFilter({ from, through })),
    )}
  </div>
  <div class="dates">
    ${dateField('First day', filters.from, (from) => onFilter({ from }))}
    <span aria-hidden="true">–</span>
    ${dateField('Last day', filters.through, (through) => onFilter({ through }))}
  </div>
`;

const selection = (
  label: string,
  { value, all, options }: { value: string; all: string; options: readonly (readonly [value: string, text: string])[] },
  onChoose: (value: string) => void,
): TemplateResult => html`
  <label class="selection">
    <span class="visually-hidden">${label}</span>
    <select @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}>
      ${[['', all] as const, ...options].map(
        ([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`,
      )}
    </select>
  </label>
`;

/** What narrows the list. */
export const filtersView = (model: FiltersModel): TemplateResult => {
  const { view, filters, dealers, onFilter } = model;
  const types = BOOKING_TYPES.map((type) => [type, typeWords[type]] as const);
  const names = dealers.map(({ id, name }) => [id, name] as const);
  return html`
    <div class="filters">
      ${view === 'leads' ? leadChoices(model) : dateChoices(model)}
      <div class="selections">
        ${selection('Type', { value: filters.type, all: 'All types', options: types }, (type) =>
          onFilter({ type: type as Filters['type'] }),
        )}
        ${selection('Dealer', { value: filters.dealerId, all: 'All dealers', options: names }, (dealerId) =>
          onFilter({ dealerId }),
        )}
      </div>
    </div>
  `;
};
