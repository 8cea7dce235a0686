import { html, nothing, type TemplateResult } from 'lit';
import { hrefTo } from '../model/route.ts';
import type { Count } from '../model/select.ts';
import type { Connection, View } from '../model/state.ts';
import { connectionWords } from '../model/words.ts';
import { countText } from './pieces.ts';

export interface HeaderModel {
  view: View;
  newLeads: Count;
  appointments: Count;
  loaded: boolean;
  search: string;
  connection: Connection;
  online: boolean;
  onSearch: (text: string) => void;
  onSkip: () => void;
  onHelp: () => void;
  onSignOut: () => void;
}

const tab = (model: HeaderModel, to: View, label: string, count: Count, what: unknown): TemplateResult => html`
  <a class="tab" href=${hrefTo(to)} aria-current=${to === model.view ? 'page' : nothing}>
    ${label} <span class="count" ?hidden=${!model.loaded}>${countText(count)} ${what}</span>
  </a>
`;

const search = ({ search: text, onSearch }: HeaderModel): TemplateResult => {
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
        placeholder="Name, plate, reference"
        aria-label="Search what is loaded: name, plate, reference, dealer"
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

/** The bar: the two views, the search, and whether the desk is live. */
export const headerView = (model: HeaderModel): TemplateResult => {
  const { newLeads, appointments, connection, online } = model;
  const inDays = html`<span class="visually-hidden">in the chosen days</span>`;
  return html`
    <header>
      <div class="bar">
        <button class="skip" type="button" @click=${model.onSkip}>Skip to the list</button>
        <h1 class="brand">Desk</h1>
        <nav aria-label="Views">
          ${tab(model, 'leads', 'Leads', newLeads, 'new')} ${tab(model, 'appointments', 'Appointments', appointments, inDays)}
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
