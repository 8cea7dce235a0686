/** The dealer that the car is taken to, chosen from those nearest to it, each with its opening hours. */
import { type Dealer, isRescueOver } from '@forecourt/contract';
import { dateFormat } from '@forecourt/core';
import { distanceText } from '@forecourt/core/distance.js';
import { html, nothing, type TemplateResult } from 'lit';
import { dealerHoursOf } from '../drop-off/hours.ts';
import { placeNow } from '../rescue.request.ts';
import type { View } from './view.ts';

/** Whether a dealer is open, and until or from when. Times are the dealer's. */
function hoursText({ env, locale: { locale }, t }: View, dealer: Dealer): string {
  const hours = dealerHoursOf(dealer, env.now());
  if (!hours) return t('hours.unknown');
  const { isOpen, changesAt } = hours;
  if (changesAt === undefined) return t(isOpen ? 'hours.open' : 'hours.closed');
  const weekday = isOpen ? {} : { weekday: 'short' as const };
  const time = dateFormat(locale, { ...weekday, hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    changesAt,
  );
  return t(isOpen ? 'hours.openUntil' : 'hours.opensAt', { time });
}

const dealerView = (view: View, dealer: Dealer): TemplateResult => {
  const { locale, send, turn } = view;
  const choose = (): void => {
    send({ type: 'case.tell', update: { dropOffDealerId: dealer.id } });
    turn({ dealers: false });
  };
  return html`
    <li>
      <button type="button" class="choice" part="dealer" @click=${choose}>
        <strong><bdi>${dealer.name}</bdi></strong>
        <span class="muted"><bdi>${dealer.address.locality}</bdi></span>
        <span class="muted">
          ${dealer.distanceMeters === undefined ? nothing : html`${distanceText(dealer.distanceMeters, locale.locale)} · `}${hoursText(view, dealer)}
        </span>
      </button>
    </li>
  `;
};

/** The dealers to choose from, or why there are none. */
const dealersView = (view: View): TemplateResult => {
  const { extras, t } = view;
  const { context, value } = extras?.snapshot ?? {};
  if (value?.dealers === 'failed') return html`<p class="notice bad">${t('dropOff.failed')}</p>`;
  if (value?.dealers !== 'found') return html`<p class="muted">${t('dropOff.loading')}</p>`;
  return context?.dealers.length
    ? html`<ul class="dealers" part="dealer-list">
        ${context.dealers.map((dealer) => dealerView(view, dealer))}
      </ul>`
    : html`<p class="notice">${t('dropOff.empty')}</p>`;
};

/** Where the car is taken. */
export const dropOffView = (view: View): TemplateResult | typeof nothing => {
  const { context, extras, screen, t, turn } = view;
  const { rescue } = context;
  if (!extras || !rescue || isRescueOver(rescue.status)) return nothing;
  // told, and not agreed on yet
  const wished = (context.telling ?? context.update)?.dropOffDealerId;
  const name = extras.snapshot.context.dealers.find(({ id }) => id === wished)?.name;
  const open = (): void => {
    extras.send({ type: 'dealers.find', near: placeNow(context)?.position ?? rescue.helper?.position });
    turn({ dealers: true });
  };
  return html`
    <div class="group" part="drop-off">
      <h3 tabindex="-1" ?data-focus=${screen.dealers}>${t('dropOff.title')}</h3>
      <p>
        ${
          name
            ? t('dropOff.telling', { name })
            : rescue.dropOff
              ? html`<bdi>${rescue.dropOff.name}</bdi>`
              : html`<span class="muted">${t('dropOff.none')}</span>`
        }
      </p>
      ${
        screen.dealers
          ? dealersView(view)
          : html`<div class="line">
              <button type="button" class="secondary" part="choose-dealer" @click=${open}>
                ${t(rescue.dropOff ? 'dropOff.change' : 'dropOff.choose')}
              </button>
            </div>`
      }
    </div>
  `;
};
