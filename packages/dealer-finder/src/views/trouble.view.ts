import { html, nothing, type TemplateResult } from 'lit';
import { groupsOf } from '../dealer-finder.filters.ts';
import { distanceOf } from './dealer.view.ts';
import { groupText } from './filters.view.ts';
import { agoText } from './rows.ts';
import { canType, type View } from './view.ts';

/** From how far off on a position is said to be inexact, in metres. */
const INEXACT_METERS = 5_000;

/** Goes to the search box, the way that is always there. */
const typeInstead = (event: Event & { currentTarget: Element }): void =>
  (event.currentTarget.getRootNode() as ShadowRoot).querySelector<HTMLElement>('#q')?.focus();

/** The way by hand; a driver has it once the car is parked. */
const byHand = (view: View): TemplateResult =>
  canType(view)
    ? html`<button type="button" class="secondary" @click=${typeInstead}>${view.t('locate.type')}</button>`
    : html`<p>${view.t('locate.parked')}</p>`;

/** Why the person's position could not be had. */
const locateText = ({ context: { locateFailure }, t }: View): string | undefined =>
  locateFailure && t(`locate.${locateFailure}`);

/** That a position is not exact. */
function inexactText(view: View): string | undefined {
  const { accuracyMeters = 0, by } = view.context.around ?? {};
  return by === 'position' && accuracyMeters > INEXACT_METERS
    ? view.t('locate.inexact', { distance: distanceOf(view, accuracyMeters) })
    : undefined;
}

/** How old a list is that was kept for when there is no connection. */
const savedText = ({ context: { savedAt }, env, locale, t }: View): string | undefined =>
  savedAt === undefined ? undefined : t('offline.saved', { age: agoText(locale.locale, env.now() - savedAt) });

/** What is to be known about the list, above it. */
export function noticesView(view: View): TemplateResult {
  const { context, screen, t, send } = view;
  const retry = (): TemplateResult =>
    html`<button type="button" class="secondary" @click=${() => send({ type: 'retry' })}>${t('failed.retry')}</button>`;
  const [located, saved, inexact] = [locateText(view), savedText(view), inexactText(view)];
  return html`
    ${located ? html`<div class="notice" part="locate-failure"><p>${located}</p>${byHand(view)}</div>` : nothing}
    ${saved ? html`<div class="notice" part="saved"><p>${saved}</p>${retry()}</div>` : nothing}
    ${inexact ? html`<p class="muted" part="inexact">${inexact}</p>` : nothing}
    ${
      context.selectFailure
        ? html`<div class="notice"><p>${t('selected.failed')}</p>${context.selectedId === undefined ? nothing : retry()}</div>`
        : nothing
    }
    ${screen.mapFailed === undefined ? nothing : html`<p class="notice" part="map-failure">${t('map.failed')}</p>`}
  `;
}

/** Why there is no dealer. */
function emptyText({ context, t }: View): string {
  const { relaxations, query, bounds, route, filters } = context;
  if (relaxations.length) return t('empty.filters');
  if (bounds) return t('empty.area');
  if (route) return t('empty.route');
  if (query) return t('empty.text', { q: query });
  // what there would be without a filter may not have been learned
  return t(groupsOf(filters).length ? 'empty.filters' : 'empty.none');
}

/** No dealer, why, and what would help. */
export function emptyView(view: View): TemplateResult {
  const { context, t, send } = view;
  const { relaxations, query, bounds, route, filters } = context;
  const showAll = (): void => {
    send({ type: 'query.clear' });
    send({ type: 'filters.clear' });
  };
  return html`
    <div class="notice" part="empty">
      <p>${emptyText(view)}</p>
      ${relaxations.map(({ group, total }) => {
        const filter = groupText(view, group);
        return html`<button type="button" class="secondary" @click=${() => send({ type: 'filters.relax', group })}>
          ${total === undefined ? t('empty.relaxUncounted', { filter }) : t('empty.relax', { filter, count: total })}
        </button>`;
      })}
      ${
        !relaxations.length && (query || bounds || (!route && groupsOf(filters).length))
          ? html`<button type="button" class="secondary" @click=${showAll}>${t('empty.all')}</button>`
          : nothing
      }
    </div>
  `;
}

/** What of all this the live region says; `undefined`: nothing of it is there. */
export function troubleText(view: View): string | undefined {
  const { snapshot, context, screen, t } = view;
  if (context.selectFailure) return t('selected.failed');
  const located = locateText(view);
  if (located) return located;
  if (snapshot.matches({ search: 'empty' })) return emptyText(view);
  // once: the next list is more than that there is still no map
  return savedText(view) ?? (screen.mapFailed === context.answered ? t('map.failed') : undefined);
}
