import { type Address, type Dealer, distanceMeters as metersBetween } from '@forecourt/contract';
import { cut, isRestricted } from '@forecourt/core';
import { html, nothing, type TemplateResult } from 'lit';
import { isPoint } from '../dealer-finder.given.ts';
import { distanceText } from '@forecourt/core/distance.js';
import { callView, routeView } from './actions.ts';
import { badgeView } from './badge.view.ts';
import { dealerIcon } from './dealer-icons.ts';
import { partOf } from './lazy.ts';
import { isUnsure, type View } from './view.ts';

/** A text of the data, as long as it may be right now. */
export const shortened = ({ env }: View, text: string): string => cut(text, env.restrictions.maxStringLength);

/** A postal address on one line. */
export const addressLine = ({ lines, postalCode, locality }: Address): string =>
  [...lines, [postalCode, locality].filter(Boolean).join(' ')].filter(Boolean).join(', ');

/** A distance in words. */
export const distanceOf = ({ locale, unit }: View, meters: number): string => distanceText(meters, locale.locale, unit);

/** How far a dealer is: from the point that was searched around, or along the way. */
const farView = (view: View, { distanceMeters, location, onRoute }: Dealer): TemplateResult | typeof nothing => {
  const { around } = view.context;
  // a back end may measure by road, or not at all
  const asTheCrowFlies = around && isPoint(location) ? metersBetween(around.location, location) : undefined;
  const meters = onRoute?.alongMeters ?? distanceMeters ?? asTheCrowFlies;
  if (meters === undefined) return nothing;
  const aside = onRoute && view.t('dealer.aside', { distance: distanceOf(view, onRoute.asideMeters) });
  return html`<span class="far numbers">${distanceOf(view, meters)}${aside ? html`<small>${aside}</small>` : nothing}</span>`;
};

/** What most people want of a dealer, one tap away. */
const quickActions = (view: View, dealer: Dealer): TemplateResult => html`
  <div class="quick">
    ${view.actions.includes('call') ? callView(view, dealer, dealer.phone, 'quiet') : nothing}
    ${view.actions.includes('route') && !isUnsure(view) ? routeView(view, dealer, 'quiet') : nothing}
  </div>
`;

/** Whether a dealer may be opened: it is one level below the list. */
const canOpen = ({ env }: View): boolean => (env.restrictions.maxDepth ?? 2) >= 2;

/** The dealer in detail; `undefined`: none is, or none may be. */
export const openedDealer = (view: View): Dealer | undefined => (canOpen(view) ? view.context.selected : undefined);

/** A dealer of the list; the one that was chosen opens in its place. */
export function dealerView(view: View, dealer: Dealer): TemplateResult {
  const { env, send, myDealer, t } = view;
  const isOpen = openedDealer(view)?.id === dealer.id;
  const later = partOf(view, 'later');
  const isBrief = isRestricted(env.restrictions);
  const name = html`<bdi>${shortened(view, dealer.name)}</bdi>`;
  return html`
    <article class="dealer" part="dealer" ?data-open=${isOpen} aria-current=${isOpen ? 'true' : nothing} data-id=${dealer.id}>
      <div class="row">
        <h3>
          ${
            canOpen(view)
              ? html`<button
                  type="button"
                  class="name"
                  aria-expanded=${isOpen}
                  @click=${() => send(isOpen ? { type: 'dealer.close' } : { type: 'dealer.select', id: dealer.id })}
                >
                  ${name}
                </button>`
              : html`<span class="name">${name}</span>`
          }
        </h3>
        ${farView(view, dealer)}
        ${myDealer === dealer.id ? html`<span class="mine">${dealerIcon('star')} ${t('dealer.mine')}</span>` : nothing}
        ${isBrief ? nothing : html`<span class="muted address"><bdi>${addressLine(dealer.address)}</bdi></span>`}
        ${badgeView(view, dealer)}
      </div>
      ${isOpen && later ? later.detailView(view, dealer) : isBrief && canOpen(view) ? nothing : quickActions(view, dealer)}
    </article>
  `;
}
