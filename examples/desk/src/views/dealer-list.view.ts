/** The dealers that were searched for. */
import { type Dealer, readTimetable } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dealersWords, placeWords } from '../model/dealer-words.ts';
import type { DealerList } from '../model/dealers.ts';
import { isKnown, opensUntil } from '../model/opening-now.ts';
import { openingsText } from '../model/openings.ts';
import { hrefTo, hrefToImport } from '../model/route.ts';
import { wallTimeAt } from '../model/zone.ts';
import { failureView, moreButton } from './list-parts.view.ts';

export interface DealerListModel {
  list: DealerList;
  dealers: readonly Dealer[];
  /** The dealer that is open, or that the keys act on. */
  currentId: string | undefined;
  /** Whether hours of a dealer are not saved yet. */
  isEdited: (dealerId: string) => boolean;
  now: number;
  onRetry: () => void;
  onMore: () => void;
  onClear: () => void;
}

/** Today's openings on the dealer's calendar. */
const todayText = (dealer: Dealer, now: number): TemplateResult => {
  const wall = wallTimeAt(now, dealer.timeZone);
  if (!wall || !isKnown(dealer, wall))
    return html`<span class="muted">${wall ? 'not known' : 'unknown time zone'}</span>`;
  const timetable = readTimetable(dealer);
  const text = openingsText(timetable.on(wall.date).openings) || 'closed';
  const isOpenNow = opensUntil(dealer, wall) !== undefined;
  return html`
    <span class="open-state" ?data-open=${isOpenNow}><span class="visually-hidden">${isOpenNow ? 'open now, ' : ''}</span
      >${text}</span
    >${timetable.problems.length > 0 ? html` <span class="muted">in part</span>` : nothing}
  `;
};

const row = (model: DealerListModel, dealer: Dealer): TemplateResult => html`
  <div
    class="row row-grid"
    role="row"
    data-id=${dealer.id}
    aria-current=${dealer.id === model.currentId ? 'true' : nothing}
  >
    <div role="cell" class="who">
      <a class="name" dir="auto" href=${hrefTo('dealers', dealer.id)}>${dealer.name}</a>
      ${model.isEdited(dealer.id) ? html`<span class="unsaved">not saved</span>` : nothing}
    </div>
    <div role="cell" class="place"><bdi>${placeWords(dealer.address)}</bdi></div>
    <div role="cell" class="today">${todayText(dealer, model.now)}</div>
  </div>
`;

const table = (model: DealerListModel): TemplateResult => html`
  <div class="table dealers" role="table" aria-label="Dealers">
    <div class="heads" role="rowgroup">
      <div class="row-grid" role="row">
        <div role="columnheader">Dealer</div>
        <div role="columnheader">Place</div>
        <div role="columnheader">Today</div>
      </div>
    </div>
    <div role="rowgroup">
      ${repeat(
        model.dealers,
        ({ id }) => id,
        (dealer) => row(model, dealer),
      )}
    </div>
  </div>
`;

const skeleton = html`
  <div class="table dealers skeleton-rows" aria-hidden="true">
    ${Array.from({ length: 10 }, () => html`<div class="bone row-grid"><i></i><i></i><i></i></div>`)}
  </div>
  <p class="visually-hidden">Loading</p>
`;

const empty = ({ list, onClear }: DealerListModel): TemplateResult =>
  list.search
    ? html`<div class="empty">
        <h2>No such dealer</h2>
        <p class="muted">No name, town or postcode has “${list.search}”.</p>
        <button class="secondary" type="button" @click=${onClear}>Show all</button>
      </div>`
    : html`<div class="empty">
        <h2>No dealers yet</h2>
        <p class="muted">Import a file, and they are in the finder on your site.</p>
        <a class="button primary" href=${hrefToImport}>Import a file</a>
      </div>`;

const countWords = ({ list, dealers }: DealerListModel): string => {
  if (!list.loaded) return '';
  const { total, next } = list;
  return total === undefined && next !== undefined
    ? `${dealersWords(dealers.length)} and more`
    : dealersWords(total ?? dealers.length);
};

/** The list in each of its states. */
export const dealerListView = (model: DealerListModel): TemplateResult => {
  const { list, dealers, onRetry, onMore } = model;
  return html`
    <div class="filters">
      <p class="muted" role="status">${countWords(model)}</p>
      <a class="button secondary to-import" href=${hrefToImport}>Import a file</a>
    </div>
    ${list.error ? failureView(list.loaded, list.error, onRetry) : nothing} ${list.loaded || list.error ? nothing : skeleton}
    ${list.loaded && dealers.length === 0 && !list.loading ? empty(model) : nothing}
    ${dealers.length > 0 ? table(model) : nothing}
    ${list.next === undefined ? nothing : html`<div class="more">${moreButton(list.loading, onMore)}</div>`}
  `;
};
