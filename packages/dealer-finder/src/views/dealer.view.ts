import { type Address, type Dealer, distanceMeters as metersBetween } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { isPoint } from '../dealer-finder.given.ts';
import { distanceText } from '../units/distance.ts';
import { callView, routeView } from './actions.ts';
import { badgeView } from './badge.view.ts';
import { cut } from './cut.ts';
import { icon } from './icons.ts';
import { partOf } from './lazy.ts';
import { isDriving, isPaged, type View } from './view.ts';

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
    ${view.actions.includes('route') ? routeView(view, dealer, 'quiet') : nothing}
  </div>
`;

/** A dealer of the list; the one that was chosen opens in its place. */
export function dealerView(view: View, dealer: Dealer): TemplateResult {
  const { context, send, myDealer, t } = view;
  const isOpen = context.selected?.id === dealer.id;
  const later = partOf(view, 'later');
  const isShownWhole = isOpen && !!later;
  return html`
    <article class="dealer" part="dealer" ?data-open=${isOpen} aria-current=${isOpen ? 'true' : nothing} data-id=${dealer.id}>
      <div class="row">
        <h3>
          <button
            type="button"
            class="name"
            aria-expanded=${isOpen}
            @click=${() => send(isOpen ? { type: 'dealer.close' } : { type: 'dealer.select', id: dealer.id })}
          >
            <bdi>${shortened(view, dealer.name)}</bdi>
          </button>
        </h3>
        ${farView(view, dealer)}
        ${myDealer === dealer.id ? html`<span class="mine">${icon('star')} ${t('dealer.mine')}</span>` : nothing}
        <span class="muted address"><bdi>${shortened(view, addressLine(dealer.address))}</bdi></span>
        ${badgeView(view, dealer)}
      </div>
      ${isShownWhole ? later.detailView(view, dealer) : isDriving(view) || isPaged(view) ? nothing : quickActions(view, dealer)}
    </article>
  `;
}
