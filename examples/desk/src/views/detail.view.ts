import { type DeskBooking, LEAD_STATUSES, type LeadStatus } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { hrefTo } from '../model/route.ts';
import type { View } from '../model/state.ts';
import { momentIn } from '../model/times.ts';
import { languageWords, leadWords, nameOf, viewWords } from '../model/words.ts';
import { appointmentView } from './appointment.view.ts';
import { type ConfirmModel, confirmView } from './confirm.view.ts';
import { contactLink, fact, mailto, own, tel } from './pieces.ts';
import { carView, workView } from './work.view.ts';

export interface DetailModel extends ConfirmModel {
  view: View;
  /** The open booking; `undefined`: none is open, or it is not here. */
  booking: DeskBooking | undefined;
  /** Whether a booking is asked for. */
  open: boolean;
  loading: boolean;
  leadStatus: LeadStatus;
  /** Whether the service has not confirmed the lead's state yet. */
  saving: boolean;
  onLead: (leadStatus: LeadStatus) => void;
}

const leadControl = ({ leadStatus, saving, onLead }: DetailModel): TemplateResult => html`
  <div class="lead-control" role="group" aria-label="State of the lead" aria-busy=${saving}>
    ${LEAD_STATUSES.map(
      (each, index) => html`
        <button
          type="button"
          aria-pressed=${each === leadStatus}
          aria-keyshortcuts=${index + 1}
          @click=${() => onLead(each)}
        >
          ${leadWords[each]}<kbd aria-hidden="true">${index + 1}</kbd>
        </button>
      `,
    )}
  </div>
`;

const actions = ({ contact }: DeskBooking): TemplateResult => {
  const phone = contact?.phone && tel(contact.phone);
  return html`
    <div class="actions">
      ${phone ? html`<a class="button secondary" href=${phone}>Call</a>` : nothing}
      ${contact?.email ? html`<a class="button secondary" href=${mailto(contact.email)}>Write</a>` : nothing}
    </div>
  `;
};

const driver = ({ testDrive }: DeskBooking): string | undefined => {
  if (!testDrive) return undefined;
  const age = testDrive.minimumAgeConfirmed;
  const licence = testDrive.licenceHeld ? 'Holds a licence' : 'Licence not confirmed';
  return `${licence}${age === undefined ? '' : `, is ${age} or older`} (as stated)`;
};

const customer = (booking: DeskBooking): TemplateResult => {
  const { contact, language } = booking;
  return html`
    <dl>
      ${fact('Phone', contactLink('phone', contact))} ${fact('E-mail', contactLink('email', contact))}
      ${fact('Language', language && `${languageWords(language)}, ${language}`)}
      ${fact('Driver', driver(booking))}
      ${fact('Note', booking.note && html`<span class="note" dir="auto">${booking.note}</span>`)}
    </dl>
  `;
};

const history = ({ createdAt, updatedAt, timeZone, sequence }: DeskBooking): TemplateResult => html`
  <dl>
    ${fact('Received', momentIn(createdAt, timeZone))}
    ${fact('Changed', updatedAt === createdAt ? '' : momentIn(updatedAt, timeZone))}
    ${fact('Revisions', sequence === 0 ? '' : sequence)}
  </dl>
`;

const placeholder = ({ open, loading, view }: DetailModel): TemplateResult => {
  if (!open) {
    return html`
      <div class="empty">
        <p class="muted">Choose a booking to see all of it here.</p>
        <p class="muted keys-hint"><kbd>j</kbd> <kbd>k</kbd> move <kbd>Enter</kbd> opens <kbd>?</kbd> all keys</p>
      </div>
    `;
  }
  if (loading) return html`<div class="empty"><p class="muted">Loading …</p></div>`;
  return html`
    <div class="empty">
      <h2 tabindex="-1">Not among those loaded</h2>
      <p class="muted">This booking is further down the list, or it does not exist.</p>
      <a class="button secondary" href=${hrefTo(view)}>Back to the list</a>
    </div>
  `;
};

/** Everything about one booking, and how far the dealer is with it. */
export const detailView = (model: DetailModel): TemplateResult => {
  const { booking, view, today } = model;
  if (!booking) return placeholder(model);
  return html`
    <article class="detail">
      <a class="back quiet button" href=${hrefTo(view)}>
        ${viewWords[view]}
      </a>
      <div class="detail-head">
        ${keyed(booking.id, html`<h2 tabindex="-1">${own(nameOf(booking))}</h2>`)}
        <p class="muted reference">${booking.reference}</p>
        ${actions(booking)}
      </div>
      <h3 class="visually-hidden">Lead</h3>
      ${leadControl(model)}
      ${confirmView(model, booking)}
      <h3>Appointment</h3>
      ${appointmentView(booking, today)} ${workView(booking)} ${carView(booking)}
      <h3>Customer</h3>
      ${customer(booking)}
      <h3>History</h3>
      ${history(booking)}
    </article>
  `;
};
