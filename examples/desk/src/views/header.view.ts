import { html, nothing, type TemplateResult } from 'lit';
import { hrefTo, type Tab } from '../model/route.ts';
import type { Count } from '../model/select.ts';
import type { Connection } from '../model/state.ts';
import { connectionWords } from '../model/words.ts';
import { countText } from './pieces.ts';

export interface HeaderModel {
  view: Tab;
  newLeads: Count;
  appointments: Count;
  /** How many calls for help go on; `undefined`: not known yet. */
  rescues: number | undefined;
  loaded: boolean;
  search: string;
  connection: Connection;
  online: boolean;
  onSearch: (text: string) => void;
  onSkip: () => void;
  onHelp: () => void;
  onSignOut: () => void;
}

const tab = (
  model: HeaderModel,
  to: Tab,
  label: string,
  count: unknown,
  isLoaded = model.loaded,
): TemplateResult => html`
  <a class="tab" href=${hrefTo(to)} aria-current=${to === model.view ? 'page' : nothing}>
    ${label} <span class="count" ?hidden=${!isLoaded}>${count}</span>
  </a>
`;

/** What can be searched for, in short and in full. */
const searched = (view: Tab): readonly [placeholder: string, label: string] => {
  if (view === 'dealers') return ['Name, town, postcode', 'Search the dealers: name, town, postcode'];
  const label = view === 'rescues' ? 'name, phone, plate, reference' : 'name, plate, reference, dealer';
  return ['Name, plate, reference', `Search what is loaded: ${label}`];
};

const search = ({ view, search: text, onSearch }: HeaderModel): TemplateResult => {
  const [placeholder, label] = searched(view);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (text) onSearch('');
    else (event.target as HTMLElement).blur();
    event.preventDefault();
  };
  return html`
    <div class="search" role="search">
      <input
        id="search"
        type="search"
        placeholder=${placeholder}
        aria-label=${label}
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck="false"
        .value=${text}
        @input=${(event: InputEvent) => onSearch((event.target as HTMLInputElement).value)}
        @keydown=${onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
    </div>
  `;
};

/** The bar: the views, the search, and whether the desk is live. */
export const headerView = (model: HeaderModel): TemplateResult => {
  const { newLeads, appointments, connection, online } = model;
  const inDays = html`<span class="visually-hidden">in the chosen days</span>`;
  return html`
    <header>
      <div class="bar">
        <button class="skip" type="button" @click=${model.onSkip}>Skip to the list</button>
        <h1 class="brand">Desk</h1>
        <nav aria-label="Views">
          ${tab(model, 'leads', 'Leads', html`${countText(newLeads)} new`)}
          ${tab(model, 'appointments', 'Appointments', html`${countText(appointments)} ${inDays}`)}
          ${tab(model, 'rescues', 'Rescues', html`${model.rescues} open`, model.rescues !== undefined)}
          ${tab(model, 'dealers', 'Dealers', nothing)}
        </nav>
        ${search(model)}
        <p class="connection" role="status" data-connection=${connection}>${connectionWords(connection, online)}</p>
        <button class="quiet help" type="button" aria-label="Keys" aria-keyshortcuts="?" @click=${model.onHelp}>?</button>
        <button class="quiet" type="button" @click=${model.onSignOut}>Sign out</button>
      </div>
      <p class="stale" ?hidden=${connection !== 'reconnecting'}>
        Not live: the list may be out of date until the connection is back.
      </p>
    </header>
  `;
};
