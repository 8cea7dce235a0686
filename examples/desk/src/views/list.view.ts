import { html, nothing, type TemplateResult } from 'lit';
import type { Filters, List, View } from '../model/state.ts';
import { failureView, moreButton } from './list-parts.view.ts';
import { headsView, type RowsModel, rowsView } from './rows.view.ts';

export interface ListModel extends RowsModel {
  list: List;
  filters: Filters;
  /** Whether anything at all is here, shown or not. */
  hasBookings: boolean;
  onRetry: () => void;
  onMore: () => void;
  onClear: () => void;
}

const skeleton = (view: View): TemplateResult => html`
  <div class="table ${view} skeleton-rows" aria-hidden="true">
    ${headsView(view)}
    ${Array.from({ length: 8 }, () => html`<div class="bone row-grid"><i></i><i></i><i></i><i></i></div>`)}
  </div>
  <p class="visually-hidden">Loading</p>
`;

const empty = ({ view, filters, hasBookings, onClear }: ListModel): TemplateResult => {
  const { search } = filters;
  if (!search && !hasBookings) {
    return html`
      <div class="empty">
        <h2>No bookings yet</h2>
        <p class="muted">They appear here by themselves as soon as somebody books on your site.</p>
      </div>
    `;
  }
  return html`
    <div class="empty">
      <h2>${view === 'leads' ? 'No such lead' : 'No appointment in these days'}</h2>
      <p class="muted">
        ${search ? html`Nothing that is loaded fits “${search}”.` : 'Nothing fits what is chosen above.'}
      </p>
      <button class="secondary" type="button" @click=${onClear}>Show all</button>
    </div>
  `;
};

const more = ({ list, filters, bookings, onMore }: ListModel): TemplateResult | typeof nothing => {
  if (list.next === undefined) return nothing;
  return html`
    <div class="more">
      ${moreButton(list.loading, onMore)}
      <p class="muted">
        ${filters.search || filters.type ? 'This covers what is loaded.' : `${bookings.length} are shown, there are more.`}
      </p>
    </div>
  `;
};

/** A list in each of its states. */
export const listView = (model: ListModel): TemplateResult => {
  const { list, bookings } = model;
  const waiting = !list.loaded && list.error === undefined;
  return html`
    ${list.error ? failureView(list.loaded, list.error, model.onRetry) : nothing}
    ${waiting ? skeleton(model.view) : nothing}
    ${list.loaded && bookings.length === 0 && !list.loading ? empty(model) : nothing}
    ${list.loaded && bookings.length > 0 ? rowsView(model) : nothing}
    ${list.loaded ? more(model) : nothing}
  `;
};
