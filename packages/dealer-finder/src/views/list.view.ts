import type { Dealer } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DealerFinderTextKey } from '../locales/en.ts';
import { dealerView } from './dealer.view.ts';
import { icon } from './icons.ts';
import { partOf } from './lazy.ts';
import { isPaged, type View } from './view.ts';

/** How many rows stand for a list that is not there yet: as many as a high screen shows. */
const SKELETON_ROWS = 6;

/** Whether the first list is still to come. */
export const isFirst = ({ context }: Pick<View, 'context'>): boolean => context.answered === 0;

/** Whether a search is on its way. */
export const isSearching = ({ snapshot }: Pick<View, 'snapshot'>): boolean =>
  ['typing', 'starting', 'lookingUp', 'searching'].some((state) => snapshot.matches({ search: state as 'typing' }));

/** The order of the list in words; `undefined`: by name. */
const orderText = ({ context, t }: View): string | undefined => {
  const { around, bounds, route } = context;
  if (bounds) return t('order.area');
  if (route) return t('order.route');
  if (!around) return undefined;
  if (around.by === 'position') return t('order.here');
  return around.label ? t('order.near', { place: around.label }) : t('order.point');
};

/** How many dealers there are, and in which order: `24 dealers, nearest to Munich first`. */
export function summaryText(view: View): string {
  const { context, t } = view;
  const { total, dealers, next } = context;
  const count = total ?? dealers.length;
  const text = total === undefined && next ? t('list.first', { count }) : t('list.count', { count });
  const order = count ? orderText(view) : undefined;
  return order ? t('list.ordered', { dealers: text, order }) : text;
}

/** What went wrong with the list, and the way on. */
const failureView = ({ context, t, send }: View): TemplateResult => html`
  <div class="notice bad">
    <h3>${t('failed.title')}</h3>
    <p>${failureText({ context, t })}</p>
    <button class="secondary" type="button" @click=${() => send({ type: 'retry' })}>${t('failed.retry')}</button>
  </div>
`;

const TOLD: readonly string[] = ['offline', 'timeout', 'malformed', 'unauthorized'];

/** Why there is no list. */
export const failureText = ({ context: { error = 'unavailable' }, t }: Pick<View, 'context' | 't'>): string =>
  t(`error.${TOLD.includes(error) ? error : 'unavailable'}` as DealerFinderTextKey);

/** Grey shapes where the list will stand. Not for screen readers: they hear the live region. */
const skeleton = (): TemplateResult => html`
  <ul class="rows" aria-hidden="true">
    ${Array.from({ length: SKELETON_ROWS }, () => html`<li><div class="dealer"><div class="skeleton"></div></div></li>`)}
  </ul>
`;

/** The dealers that are on the screen: a page, or all up to the end of one. */
export function shownDealers(view: View): readonly Dealer[] {
  const { dealers, from, pageSize, selected } = view.context;
  const { screen, hasMap } = view;
  const paged = isPaged(view);
  const shown = dealers.slice(paged ? from : 0, from + pageSize);
  const isListed = !selected || shown.some(({ id }) => id === selected.id);
  // a driver sees one thing at a time; the map has the others; elsewhere a dealer that is not in the list stands before it
  if (hasMap && screen.map && !screen.isWide) return selected ? [selected] : [];
  if (paged) return selected ? [selected] : shown;
  return isListed ? shown : [selected, ...shown];
}

/** The button to further dealers: whoever uses the keyboard goes on with the first of them. */
const moreView = ({ context, snapshot, t, send }: View): TemplateResult | typeof nothing =>
  context.next !== undefined || context.dealers.length > context.from + context.pageSize
    ? html`<button
        type="button"
        class="secondary more"
        part="more"
        aria-disabled=${snapshot.matches({ search: { shown: 'loadingMore' } }) ? 'true' : nothing}
        @click=${() => send({ type: 'page.next' })}
      >
        ${t('list.more')}
      </button>`
    : nothing;

/** The way back to the list, where a dealer in detail has its place. */
const backView = (view: View): TemplateResult | typeof nothing =>
  isPaged(view) && view.context.selected
    ? html`<button type="button" class="secondary back" part="back" @click=${() => view.send({ type: 'dealer.close' })}>
        ${icon('list')} ${view.t('view.list')}
      </button>`
    : nothing;

/** The way through pages, for who must not scroll. */
const pagerView = ({ context, t, send }: View): TemplateResult | typeof nothing => {
  const { dealers, from, pageSize, next, selected, total = dealers.length } = context;
  const hasNext = next !== undefined || dealers.length > from + pageSize;
  if (selected || (!from && !hasNext)) return nothing;
  const turn = (to: 'previous' | 'next', can: boolean): TemplateResult => html`
    <button
      type="button"
      class="secondary"
      aria-disabled=${can ? nothing : 'true'}
      @click=${() => can && send({ type: `page.${to}` })}
    >
      ${t(`page.${to}`)}
    </button>
  `;
  return html`
    <div class="pager" part="pager">
      ${turn('previous', from > 0)}
      <span class="numbers">
        ${t('page.of', { page: from / pageSize + 1, count: Math.max(Math.ceil(total / pageSize), from / pageSize + 1) })}
      </span>
      ${turn('next', hasNext)}
    </div>
  `;
};

/** The list, or why there is none. */
export const listView = (view: View): TemplateResult => html`<div class="list">${bodyOf(view)}</div>`;

function bodyOf(view: View): TemplateResult | typeof nothing {
  const { snapshot, t } = view;
  const { search } = snapshot.value;
  if (search === 'failed') return failureView(view);
  const dealers = shownDealers(view);
  if (search === 'empty' && !dealers.length) return html`${partOf(view, 'later')?.emptyView(view)}`;
  if (!dealers.length) return isFirst(view) || !view.screen.map ? skeleton() : nothing;
  return html`
    ${backView(view)}
    <ul class="rows" part="list" aria-label=${t('list.label')} aria-busy=${isSearching(view)}>
      ${repeat(
        dealers,
        ({ id }) => id,
        (dealer) => html`<li>${dealerView(view, dealer)}</li>`,
      )}
    </ul>
    ${snapshot.matches({ search: { shown: 'moreFailed' } }) ? failureView(view) : isPaged(view) ? pagerView(view) : moreView(view)}
  `;
}

/** What the list is, above it: how many, and the way to the map where there is no room for both. */
export const summaryView = (view: View): TemplateResult => {
  const { screen, hasMap, t, turn } = view;
  return html`
    <div class="summary">
      <p class="count numbers" tabindex="-1" data-focus>
        ${
          view.snapshot.matches({ search: 'failed' })
            ? nothing
            : isFirst(view)
              ? html`<span class="skeleton">${t('status.loading')}</span>`
              : summaryText(view)
        }
      </p>
      ${
        hasMap && !screen.isWide
          ? html`<button type="button" class="quiet" @click=${() => turn({ map: !screen.map })}>
              ${icon(screen.map ? 'list' : 'map')} ${t(screen.map ? 'view.list' : 'view.map')}
            </button>`
          : nothing
      }
    </div>
  `;
};
