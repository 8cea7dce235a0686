/** Links to a dealer, each with the event that tells the host of it. */
import type { Dealer } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { callLink, phoneText } from '../links/contact.ts';
import { directionsLink, platformOf } from '../links/directions.ts';
import { dealerIcon } from './dealer-icons.ts';
import type { View } from './view.ts';

/** Calls a number of a dealer. The number is there as text, for those who call by another device. */
export function callView(
  { t, send }: View,
  dealer: Dealer,
  phone: string | undefined,
  look: 'quiet' | 'secondary',
): TemplateResult | typeof nothing {
  if (!phone) return nothing;
  const number = html`<bdi dir="ltr" class="numbers">${phoneText(phone)}</bdi>`;
  const link = callLink(phone);
  return link
    ? html`<a
        class="button ${look}"
        part="action"
        href=${link}
        @click=${() => send({ type: 'action.choose', action: 'call', dealer })}
        >${dealerIcon('call')}<span class="visually-hidden">${t('dealer.call', { name: dealer.name })}</span>${number}</a
      >`
    : html`<span class="button">${dealerIcon('call')}${number}</span>`;
}

/** Whether a link leads to a page, which a new tab can show; a map app opens without one. */
const isOnline = (link: string): boolean => link.startsWith('http');

/** Leads to a dealer. */
export function routeView(
  { directionsUrl, toGcj02, t, send }: View,
  dealer: Dealer,
  look: 'quiet' | 'secondary',
): TemplateResult | typeof nothing {
  const link = directionsLink(dealer, { platform: platformOf(navigator.userAgent), template: directionsUrl, toGcj02 });
  return link
    ? html`<a
        class="button ${look}"
        part="action"
        href=${link}
        target=${isOnline(link) ? '_blank' : nothing}
        rel="noopener"
        aria-label=${t('dealer.routeTo', { name: dealer.name })}
        @click=${() => send({ type: 'action.choose', action: 'route', dealer })}
        >${dealerIcon('route')}${t('dealer.route')}</a
      >`
    : nothing;
}
