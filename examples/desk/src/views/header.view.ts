import { html, nothing, type TemplateResult } from 'lit';
import { type Count } from '../model/select.ts';
import { hrefTo } from '../model/route.ts';
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

/** The bar: the two views, the search, and whether the desk is live. */
export const headerView = (model: HeaderModel): TemplateResult => {
  const { view, search, connection, online } = model;
  const tab = (to: View, label: string, count: Count, what: unknown) => html`
    <a class="tab" href=${hrefTo(to)} aria-current=${to === view ? 'page' : nothing}>
      ${label}
      <span class="count" ?hidden=${!model.loaded}>
        ${countText(count)} ${what}
      </span>
    </a>
  `;
  const onKeyDown = (event: KeyboardEvent): void => {
    const input = event.target as HTMLInputElement;
    if (event.key !== 'Escape' || event.isComposing) return;
    if (input.value) model.onSearch('');
    else input.blur();
    event.preventDefault();
  };
  return html`
    <header class="bar">
      <button class="skip" type="button" @click=${model.onSkip}>Skip to the list</button>
      <h1 class="brand">Desk</h1>
      <nav aria-label="Views">
        ${tab('leads', 'Leads', model.newLeads, 'new')} ${tab('appointments', 'Appointments', model.appointments, html`<span class="visually-hidden">in the chosen days</span>`)}
      </nav>
      <div class="search" role="search">
        <input
          id="search"
          type="search"
          placeholder="Name, reference, dealer"
          aria-label="Search what is loaded: name, reference, dealer"
          aria-keyshortcuts="/"
          autocomplete="off"
          spellcheck="false"
          .value=${search}
          @input=${(event: InputEvent) => model.onSearch((event.target as HTMLInputElement).value)}
          @keydown=${onKeyDown}
        />
        <kbd aria-hidden="true">/</kbd>
      </div>
      <p class="connection" role="status" data-connection=${connection}>${connectionWords(connection, online)}</p>
      <button class="quiet help" type="button" aria-label="Keys" aria-keyshortcuts="?" @click=${model.onHelp}>?</button>
      <button class="quiet" type="button" @click=${model.onSignOut}>Sign out</button>
    </header>
  `;
};
