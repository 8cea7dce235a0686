import { html, nothing, type TemplateResult } from 'lit';
import type { DealerFinderTextKey } from '../locales/en.ts';
import { icon } from './icons.ts';
import { partOf } from './lazy.ts';
import type { View } from './view.ts';

/** How many rows stand for a list that is not there yet: as many as a high screen shows. */
const SKELETON_ROWS = 6;

/** Whether the first list is still to come. */
export const isFirst = (view: View): boolean => view.context.answered === 0 || !partOf(view, 'rows');

/** Whether a search is on its way. */
export const isSearching = ({ snapshot }: { snapshot: View['snapshot'] | undefined }): boolean =>
  ['typing', 'starting', 'lookingUp', 'searching'].includes(snapshot?.value.search as string);

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
export const failureView = ({ context, t, send }: View): TemplateResult => html`
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
export const skeleton = (): TemplateResult => html`
  <ul class="rows" aria-hidden="true">
    ${Array.from({ length: SKELETON_ROWS }, () => html`<li><div class="dealer"><div class="skeleton"></div></div></li>`)}
  </ul>
`;

/** The list, or why there is none. */
export function listView(view: View): TemplateResult {
  const isFailed = view.snapshot.matches({ search: 'failed' }) || view.screen.isStuck;
  const rows = isFirst(view) ? skeleton() : partOf(view, 'rows')?.rowsView(view);
  return html`<div class="list">${isFailed ? failureView(view) : rows}</div>`;
}

/** What the list is, above it: how many, and the way to the map where there is no room for both. */
export const summaryView = (view: View): TemplateResult => {
  const { screen, hasMap, t, turn } = view;
  return html`
    <div class="summary">
      <p class="count numbers" tabindex="-1" data-focus>
        ${
          view.snapshot.matches({ search: 'failed' }) || screen.isStuck
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
