import { html, nothing, type TemplateResult } from 'lit';
import type { HandoffMessageKey } from '../locales/en.ts';
import type { HandoffView } from './handoff.view.ts';
import { failureText, failureView } from './view.ts';

/** What is above it, by its state. */
const TITLES: Partial<Record<HandoffView['sending'], HandoffMessageKey>> = {
  pairing: 'send.pairingTitle',
  pairingFailed: 'send.pairingTitle',
  lost: 'send.lostTitle',
};

/** The car that this phone is paired with, and what became of what was sent to it. */
export function sendingView(view: HandoffView): TemplateResult | typeof nothing {
  const { t, send, sending, context } = view;
  if (sending === 'unpaired') return nothing;
  const retry = (): void => send({ type: 'send.retry' });
  const isFailed = sending === 'failed' || sending === 'lost' || sending === 'pairingFailed';
  return html`
    <div class="panel" part="send">
      <h2 tabindex="-1">${t(TITLES[sending] ?? 'send.title')}</h2>
      ${
        isFailed
          ? failureView(view, context.sendFailure, retry, sending === 'failed' ? lineOf(view) : '')
          : html`<p class=${sending === 'sent' ? 'notice' : 'waiting'}>${lineOf(view)}</p>`
      }
      ${sending === 'lost' ? nothing : disconnectView(view)}
    </div>
  `;
}

const disconnectView = ({ t, send }: HandoffView): TemplateResult => html`
  <div class="actions">
    <button class="quiet" type="button" part="disconnect" @click=${() => send({ type: 'car.forget' })}>
      ${t('send.disconnect')}
    </button>
  </div>
`;

/** The line that says how it is. */
function lineOf({ t, sending, context: { sent } }: HandoffView): string {
  const name = sent?.record.kind === 'destination' ? sent.record.name : '';
  if (sending === 'sending' || sending === 'sent' || sending === 'failed') return t(`send.${sending}`, { name });
  return t(sending === 'pairing' ? 'send.pairing' : 'send.paired');
}

/** What is said of it. */
export function sendingStatus(view: HandoffView): string {
  const { sending, context } = view;
  if (sending === 'unpaired' || sending === 'paired') return '';
  if (sending === 'lost' || sending === 'pairingFailed') return failureText(view, context.sendFailure);
  return sending === 'failed' ? `${lineOf(view)} ${failureText(view, context.sendFailure)}` : lineOf(view);
}
