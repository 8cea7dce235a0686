/** The calls for help: those that wait longest first. */
import { type DeskRescue, isRescueOver } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  clockWords,
  distanceWords,
  kindWords,
  requesterWords,
  rescueStatusWords,
  sinceWords,
} from '../model/rescue-words.ts';
import { helperDistance } from '../model/rescue-place.ts';
import { isNewRescue, type RescueList, type RescueShelf, unansweredIn } from '../model/rescues.ts';
import { hrefTo } from '../model/route.ts';
import { failureView, moreButton } from './list-parts.view.ts';
import { contactLink } from './pieces.ts';

export interface RescueListModel {
  shelf: RescueShelf;
  list: RescueList;
  rescues: readonly DeskRescue[];
  /** How many cases go on. */
  open: number;
  search: string;
  /** Cases that ended elsewhere, and nobody has looked. */
  ended: ReadonlySet<string>;
  /** The case that is open, or that the keys act on. */
  currentId: string | undefined;
  now: number;
  onShelf: (shelf: RescueShelf) => void;
  onRetry: () => void;
  onMore: () => void;
  onClear: () => void;
}

/** Says of a case that somebody has to do something: a mark and the words, so that it shows without colour. */
const newsMark = (words: string): TemplateResult =>
  html`<span class="news"><span class="news-sign" aria-hidden="true">!</span>${words}</span>`;

/** The state of a case, and what somebody has to see of it first. */
export const stateMark = (rescue: DeskRescue, hasEnded = false): TemplateResult => {
  const words = rescueStatusWords(rescue.status);
  if (hasEnded || isNewRescue(rescue)) return newsMark(words);
  return html`
    <span class="rescue-status" data-over=${isRescueOver(rescue.status)}>${words}</span>
    ${unansweredIn(rescue) ? newsMark('Message') : nothing}
  `;
};

/** Says that a case is a demonstration. */
export const testMark = ({ testCall }: DeskRescue): TemplateResult | typeof nothing =>
  testCall ? html`<span class="test-mark">Test</span>` : nothing;

/** Where help is: who comes, how far it still is, when it is expected. */
const helperWords = (rescue: DeskRescue): string => {
  const { helper, status } = rescue;
  if (!helper) return '';
  if (isRescueOver(status)) return helper.name;
  const distance = /^(?:arrived|towing)$/.test(status) ? undefined : helperDistance(rescue);
  const parts = [
    distance !== undefined && distanceWords(distance),
    helper.eta && `${clockWords(helper.eta.from)} – ${clockWords(helper.eta.to)}`,
  ];
  return [helper.name, ...parts].filter(Boolean).join(', ');
};

const placeWords = ({ request: { place } }: DeskRescue): string =>
  [place?.road, place?.direction, place?.marker && `km ${place.marker}`].filter(Boolean).join(' ') ||
  (place?.address ?? place?.plusCode ?? (place?.position ? 'Position known' : 'Place not known'));

const row = (model: RescueListModel, rescue: DeskRescue): TemplateResult => {
  const { id, requestedAt, updatedAt, reference, testCall, request } = rescue;
  const hasEnded = model.ended.has(id);
  const isCurrent = id === model.currentId;
  return html`
    <div
      class="row row-grid"
      role="row"
      data-id=${id}
      ?data-news=${isNewRescue(rescue) || hasEnded}
      ?data-test=${testCall}
      aria-current=${isCurrent ? 'true' : nothing}
    >
      <div role="cell" class="waits">
        <time datetime=${requestedAt} title=${clockWords(requestedAt)}>
          ${isRescueOver(rescue.status) ? clockWords(updatedAt) : sinceWords(requestedAt, model.now)}
        </time>
        ${testMark(rescue)}
      </div>
      <div role="cell" class="customer">
        <span class="who"><a class="name" dir="auto" href=${hrefTo('rescues', id)}>${requesterWords(rescue)}</a></span>
        <span class="contact">
          ${contactLink('phone', request.requester, isCurrent ? 0 : -1)}
          <span>${reference}</span>
        </span>
      </div>
      <div role="cell" class="car">
        <span class="model"><b>${kindWords(rescue)}</b> <bdi>${request.vehicle?.plate}</bdi></span>
        <span class="dealer" dir="auto">${placeWords(rescue)}</span>
      </div>
      <div role="cell" class="state-cell">
        ${stateMark(rescue, hasEnded)}
        <span class="dealer" dir="auto">${helperWords(rescue)}</span>
      </div>
    </div>
  `;
};

const table = (model: RescueListModel): TemplateResult => html`
  <div class="table rescues" role="table" aria-label="Rescues">
    <div class="heads" role="rowgroup">
      <div class="row-grid" role="row">
        ${[model.shelf === 'open' ? 'Waits' : 'Ended', 'Person', 'What and where', 'State and help'].map(
          (name) => html`<div role="columnheader">${name}</div>`,
        )}
      </div>
    </div>
    <div role="rowgroup">
      ${repeat(
        model.rescues,
        ({ id }) => id,
        (rescue) => row(model, rescue),
      )}
    </div>
  </div>
`;

const skeleton = html`
  <div class="table rescues skeleton-rows" aria-hidden="true">
    ${Array.from({ length: 4 }, () => html`<div class="bone row-grid"><i></i><i></i><i></i><i></i></div>`)}
  </div>
  <p class="visually-hidden">Loading</p>
`;

const empty = ({ shelf, search, onClear }: RescueListModel): TemplateResult => {
  if (search) {
    return html`
      <div class="empty">
        <h2>No such case</h2>
        <p class="muted">Nothing that is loaded fits “${search}”.</p>
        <button class="secondary" type="button" @click=${onClear}>Show all</button>
      </div>
    `;
  }
  return html`
    <div class="empty">
      <h2>${shelf === 'open' ? 'Nobody waits for help' : 'No case is over yet'}</h2>
      <p class="muted">
        ${shelf === 'open' ? 'Calls appear here by themselves, with a line above every view.' : 'Cases come here when they end.'}
      </p>
    </div>
  `;
};

/** The list in each of its states. */
export const rescueListView = (model: RescueListModel): TemplateResult => {
  const { shelf, list, rescues, onShelf, onRetry, onMore } = model;
  return html`
    <div class="filters">
      <div class="choices" role="group" aria-label="Which cases">
        <button class="choice" type="button" aria-pressed=${shelf === 'open'} @click=${() => onShelf('open')}>
          Open<span class="count">${model.open}</span>
        </button>
        <button class="choice" type="button" aria-pressed=${shelf === 'over'} @click=${() => onShelf('over')}>Over</button>
      </div>
    </div>
    ${list.error ? failureView(list.loaded, list.error === 'rescue-over' ? undefined : list.error, onRetry) : nothing}
    ${list.loaded || list.error ? nothing : skeleton}
    ${list.loaded && rescues.length === 0 && !list.loading ? empty(model) : nothing}
    ${rescues.length > 0 ? table(model) : nothing}
    ${
      shelf === 'open' || list.next === undefined
        ? nothing
        : html`<div class="more">${moreButton(list.loading, onMore)}</div>`
    }
  `;
};
