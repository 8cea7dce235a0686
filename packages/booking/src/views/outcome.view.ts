import { html, nothing, type TemplateResult } from 'lit';
import { summaryView } from './review.view.ts';
import type { View } from './view.ts';

const callLink = ({ context, t }: View): TemplateResult | typeof nothing =>
  context.dealer?.phone
    ? html`<a class="button secondary" href="tel:${context.dealer.phone}"
        >${t('confirmed.call', { phone: context.dealer.phone })}</a
      >`
    : nothing;

/** The appointment is made. */
export function confirmedView(view: View): TemplateResult {
  const { context, snapshot, t, send } = view;
  const pending = context.booking?.status !== 'booked';
  return html`
    ${context.settledEarlier ? html`<p class="notice">${t('confirmed.settled')}</p>` : nothing}
    ${pending ? html`<p>${t('confirmed.pending')}</p>` : nothing}
    <p>
      <span class="muted">${t('confirmed.reference')}</span><br />
      <bdi class="reference numbers" part="reference">${context.booking?.reference}</bdi>
    </p>
    ${summaryView(view, false)}
    ${snapshot.matches({ confirmed: 'calendarFailed' }) ? html`<p class="error">${t('confirmed.calendarFailed')}</p>` : nothing}
    <div class="actions">
      ${callLink(view)}
      <button
        type="button"
        class="primary"
        part="primary"
        aria-disabled=${snapshot.hasTag('busy') ? 'true' : nothing}
        @click=${() => send({ type: 'calendar.get' })}
      >
        ${t('confirmed.calendar')}
      </button>
    </div>
  `;
}

/** An earlier try went through, and nothing more is known here. */
export const alreadySentView = (view: View): TemplateResult => html`
  <p>${view.t('alreadySent.text')}</p>
  <div class="actions">${callLink(view)}</div>
`;
