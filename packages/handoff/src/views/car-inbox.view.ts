import { html, nothing, type TemplateResult } from 'lit';
import type { Arrival, CarInboxContext, CarInboxEvent, CarInboxSnapshot } from '../car-inbox.machine.ts';
import { codeView } from './code.view.ts';
import { failureText, failureView, type View } from './view.ts';

/** What the views of `<forecourt-car-inbox>` are given. */
export interface CarInboxView extends View {
  context: CarInboxContext;
  state: CarInboxSnapshot['value'];
  /** Where the code is typed in by hand; `undefined`: the host does not say. */
  place: string | undefined;
  /** How many places are shown at once. */
  most: number;
  send: (event: CarInboxEvent) => void;
}

/** The connection to a phone, and what came by it. */
export const carInboxView = (view: CarInboxView): TemplateResult => html`
  <h2 tabindex="-1">${view.t('inbox.title')}</h2>
  ${arrivalsView(view)} ${connectionView(view)}
`;

function connectionView(view: CarInboxView): TemplateResult | typeof nothing {
  const { t, send, state, context } = view;
  const open = (): void => send({ type: 'inbox.open' });
  switch (state) {
    case 'opening':
      return html`<p class="waiting">${t('code.making')}</p>`;
    case 'open':
      return openView(view);
    case 'closing':
      return html`<p class="waiting">${t('inbox.closing')}</p>`;
    case 'failed':
      return failureView(view, context.failure, open);
    case 'ended':
      return html`<p class="notice">${t('inbox.ended')}</p>
        ${openerView(view)}`;
    default:
      return html`<p>${t('inbox.lead')}</p>
        ${openerView(view)}`;
  }
}

/** Pairing is setting up: it waits for the car to be parked. */
const openerView = ({ t, send, canSetUp }: CarInboxView): TemplateResult =>
  canSetUp
    ? html`<div class="actions">
        <button class="primary" type="button" part="open" @click=${() => send({ type: 'inbox.open' })}>
          ${t('inbox.open')}
        </button>
      </div>`
    : html`<p class="muted">${t('inbox.parked')}</p>`;

function openView(view: CarInboxView): TemplateResult {
  const { t, send, context, canSetUp, place } = view;
  const { inbox, arrivals, isConnected } = context;
  const offline = isConnected ? nothing : html`<p class="notice" part="offline">${t('inbox.offline')}</p>`;
  const waiting = arrivals.length ? nothing : html`<p>${t('inbox.waiting')}</p>`;
  if (!canSetUp) return html`${offline} ${waiting}`;
  return html`
    ${offline} ${waiting} ${inbox ? codeView(view, inbox.shown, place, 'inbox.until') : nothing}
    <div class="actions">
      <button class="secondary" type="button" part="close" @click=${() => send({ type: 'inbox.close' })}>
        ${t('inbox.close')}
      </button>
    </div>
  `;
}

const arrivalsView = (view: CarInboxView): TemplateResult | typeof nothing =>
  view.context.arrivals.length
    ? html`<ul class="arrivals" part="arrivals">
        ${view.context.arrivals.slice(0, view.most).map((arrival) => arrivalView(view, arrival))}
      </ul>`
    : nothing;

function arrivalView({ t, send, canScan }: CarInboxView, { id, destination }: Arrival): TemplateResult {
  const { name, address } = destination;
  return html`
    <li class="arrival" part="arrival">
      <div class="side">
        <p class="name">${t('inbox.arrived', { name })}</p>
        ${address && canScan ? html`<p class="muted">${address}</p>` : nothing}
      </div>
      <button
        class="primary"
        type="button"
        part="navigate"
        aria-label=${t('inbox.navigateTo', { name })}
        @click=${() => send({ type: 'destination.choose', id })}
      >
        ${t('inbox.navigate')}
      </button>
    </li>
  `;
}

/** What is said of it. */
export function inboxStatus(view: CarInboxView): string {
  const { t, state, context } = view;
  const [newest] = context.arrivals;
  switch (state) {
    case 'opening':
      return t('code.making');
    case 'closing':
      return t('inbox.closing');
    case 'failed':
      return failureText(view, context.failure);
    case 'ended':
      return t('inbox.ended');
    case 'open':
      if (!context.isConnected) return t('inbox.offline');
      return newest ? t('inbox.arrived', { name: newest.destination.name }) : t('code.ready');
    default:
      return '';
  }
}
