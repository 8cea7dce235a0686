import type { Dealer } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { hasNextPage, pageOf } from '../dealer-finder.updates.ts';
import { dealerView, openedDealer } from './dealer.view.ts';
import { icon } from './icons.ts';
import { partOf } from './lazy.ts';
import { failureView, isSearching, skeleton } from './list.view.ts';
import { rows } from './rows.directive.ts';
import { isPaged, type View } from './view.ts';

/** The dealers that are on the screen: a page, or all up to the end of one. */
export function shownDealers(view: View): readonly Dealer[] {
  const { context, screen, hasMap } = view;
  if (view.snapshot.matches({ search: 'failed' })) return [];
  const paged = isPaged(view);
  const selected = openedDealer(view);
  const [start, end] = pageOf(context);
  const shown = context.dealers.slice(paged ? start : 0, end);
  const isListed = !selected || shown.some(({ id }) => id === selected.id);
  // a driver sees one thing at a time; the map has the others; elsewhere a dealer that is not in the list stands before it
  if (hasMap && screen.map && !screen.isWide) return selected ? [selected] : [];
  if (paged) return selected ? [selected] : shown;
  return isListed ? shown : [selected, ...shown];
}

/** The button to further dealers: whoever uses the keyboard goes on with the first of them. */
const moreView = ({ context, snapshot, t, send }: View): TemplateResult | typeof nothing =>
  hasNextPage(context)
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
  isPaged(view) && openedDealer(view)
    ? html`<button type="button" class="secondary back" part="back" data-back @click=${() => view.send({ type: 'dealer.close' })}>
        ${icon('list')} ${view.t('view.list')}
      </button>`
    : nothing;

/** The way through pages, for who must not scroll. */
const pagerView = (view: View): TemplateResult | typeof nothing => {
  const { context, t, send } = view;
  const { dealers, pageSize, mostListed, total = dealers.length } = context;
  const [start, end] = pageOf(context);
  const hasNext = hasNextPage(context);
  if (openedDealer(view) || (!start && !hasNext)) return nothing;
  const page = Math.floor(start / pageSize) + 1;
  const pages = Math.ceil(Math.min(total, mostListed) / pageSize);
  // more than a driver may look through
  const isCut = end === mostListed && (total > end || context.next !== undefined);
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
      ${turn('previous', start > 0)}
      <span class="numbers">${t('page.of', { page, count: Math.max(pages, page) })}</span>
      ${turn('next', hasNext)}
    </div>
    ${isCut ? html`<p class="muted">${t('page.parked')}</p>` : nothing}
  `;
};

/** The dealers that were found, or that none was. */
export function rowsView(view: View): TemplateResult | typeof nothing {
  const { snapshot, t } = view;
  const dealers = shownDealers(view);
  const opened = openedDealer(view);
  if (snapshot.matches({ search: 'empty' }) && !dealers.length) {
    return html`${partOf(view, 'later')?.emptyView(view)}`;
  }
  // where the map is, dealers are on it; elsewhere they are on their way
  if (!dealers.length) return view.screen.map ? nothing : skeleton();
  return html`
    ${backView(view)}
    <ul class="rows" part="list" aria-label=${t('list.label')} aria-busy=${isSearching(view)}>
      ${rows(dealers, (dealer) => html`<li ?data-wide=${dealer.id === opened?.id}>${dealerView(view, dealer)}</li>`)}
    </ul>
    ${snapshot.matches({ search: { shown: 'moreFailed' } }) ? failureView(view) : isPaged(view) ? pagerView(view) : moreView(view)}
  `;
}
