import { html, nothing, type TemplateResult } from 'lit';
import { codeView } from './code.view.ts';
import type { HandoffView } from './handoff.view.ts';
import { failureText, failureView } from './view.ts';

/** What a widget has offered: its code, until it is closed. */
export function offeringView(view: HandoffView): TemplateResult | typeof nothing {
  if (view.offering === 'idle') return nothing;
  const { t, send } = view;
  return html`
    <div class="panel" part="offer">
      <h2 tabindex="-1">${t('offer.title')}</h2>
      ${contentView(view)}
      <div class="actions">
        <button class="secondary" type="button" part="close" @click=${() => send({ type: 'offer.close' })}>
          ${t('offer.close')}
        </button>
      </div>
    </div>
  `;
}

function contentView(view: HandoffView): TemplateResult {
  const { t, send, context, place } = view;
  const retry = (): void => send({ type: 'offer.retry' });
  if (view.offering === 'shown' && context.shown) return codeView(view, context.shown, place, 'code.until');
  if (view.offering === 'failed') return failureView(view, context.offerFailure, retry);
  if (view.offering === 'expired') {
    return html`
      <div class="notice">
        <p>${t('offer.expired')}</p>
        <button class="primary" type="button" @click=${retry}>${t('offer.renew')}</button>
      </div>
    `;
  }
  return html`<p class="waiting">${t('code.making')}</p>`;
}

/** What is said of it. */
export function offeringStatus(view: HandoffView): string {
  const { t } = view;
  switch (view.offering) {
    case 'making':
      return t('code.making');
    case 'shown':
      return t('code.ready');
    case 'expired':
      return t('offer.expired');
    case 'failed':
      return failureText(view, view.context.offerFailure);
    default:
      return '';
  }
}
