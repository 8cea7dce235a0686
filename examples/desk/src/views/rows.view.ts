/** The rows of both lists. */
import type { DeskBooking, LeadStatus } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { hrefTo } from '../model/route.ts';
import { groupByDate } from '../model/select.ts';
import type { News, View } from '../model/state.ts';
import { ago, dateOf, longDate, momentIn, nearDay, shortDate, timeOf } from '../model/times.ts';
import { isMoved, languageWords, modelOf, nameOf, statusWords, typeWords, viewWords } from '../model/words.ts';
import { contactLink, leadMark } from './pieces.ts';

export interface RowsModel {
  view: View;
  bookings: readonly DeskBooking[];
  fresh: ReadonlyMap<string, News>;
  /** The row that commands act on. */
  currentId: string | undefined;
  leadStatusOf: (booking: DeskBooking) => LeadStatus;
  now: number;
  today: string;
}

const columns: Record<View, readonly string[]> = {
  leads: ['Received', 'Customer', 'What and where', 'Appointment', 'Lead'],
  appointments: ['Time', 'Customer', 'What and where', 'Status', 'Lead'],
};

/** The names of the columns. */
export const headsView = (view: View): TemplateResult => html`
  <div class="heads" role="rowgroup">
    <div class="row-grid" role="row">
      ${columns[view].map((name) => html`<div role="columnheader">${name}</div>`)}
    </div>
  </div>
`;

const language = ({ language: tag }: DeskBooking): TemplateResult | typeof nothing =>
  tag
    ? html`<span class="language" title=${languageWords(tag)}><span class="visually-hidden">Language </span>${tag}</span>`
    : nothing;

const customer = ({ view, currentId }: RowsModel, booking: DeskBooking): TemplateResult => {
  // Only the current row's contact links are stops for Tab; each name is one.
  const tabIndex = booking.id === currentId ? 0 : -1;
  return html`
    <div role="cell" class="customer">
      <span class="who">
        <a class="name" dir="auto" href=${hrefTo(view, booking.id)}>${nameOf(booking)}</a>
        ${language(booking)}
      </span>
      <span class="contact">
        ${contactLink('phone', booking.contact, tabIndex)} ${contactLink('email', booking.contact, tabIndex)}
      </span>
    </div>
  `;
};

const car = (booking: DeskBooking): TemplateResult => html`
  <div role="cell" class="car">
    <span class="model"><b>${typeWords[booking.type]}</b> <bdi>${modelOf(booking)}</bdi></span>
    <span class="dealer" dir="auto">${booking.dealerName}</span>
  </div>
`;

/** The state of the appointment; that it is booked goes without saying when it was moved. */
const statusMark = (booking: DeskBooking): TemplateResult => {
  const { status } = booking;
  const text = status === 'booked' && isMoved(booking) ? 'Moved' : statusWords[status];
  return html`<span class="status" data-status=${status}>${text}</span>`;
};

const leadCells = (model: RowsModel, booking: DeskBooking): TemplateResult => {
  const { createdAt, timeZone, start, status } = booking;
  return html`
    <div role="cell" class="age">
      <time datetime=${createdAt} title=${momentIn(createdAt, timeZone)}>${ago(createdAt, model.now)}</time>
    </div>
    ${customer(model, booking)} ${car(booking)}
    <div role="cell" class="when">
      <span class="when-text">${shortDate(dateOf(start), model.today)} <b>${timeOf(start)}</b></span>
      ${status === 'booked' && !isMoved(booking) ? nothing : statusMark(booking)}
    </div>
    <div role="cell" class="lead-cell">${leadMark(model.leadStatusOf(booking))}</div>
  `;
};

const appointmentCells = (model: RowsModel, booking: DeskBooking): TemplateResult => html`
  <div role="cell" class="time">
    <b>${timeOf(booking.start)}</b><span class="until"> – ${timeOf(booking.end)}</span>
  </div>
  ${customer(model, booking)} ${car(booking)}
  <div role="cell" class="status-cell">${statusMark(booking)}</div>
  <div role="cell" class="lead-cell">${leadMark(model.leadStatusOf(booking))}</div>
`;

const row = (model: RowsModel, booking: DeskBooking): TemplateResult => html`
  <div
    class="row row-grid"
    role="row"
    data-id=${booking.id}
    data-status=${booking.status}
    ?data-fresh=${model.fresh.has(booking.id)}
    aria-current=${booking.id === model.currentId ? 'true' : nothing}
  >
    ${model.view === 'leads' ? leadCells(model, booking) : appointmentCells(model, booking)}
  </div>
`;

const rowsOf = (model: RowsModel, bookings: readonly DeskBooking[]): unknown =>
  repeat(
    bookings,
    ({ id }) => id,
    (booking) => row(model, booking),
  );

const day = (model: RowsModel, date: string, bookings: readonly DeskBooking[]): TemplateResult => {
  const near = nearDay(date, model.today);
  return html`
    <div class="day" role="rowgroup" aria-label=${longDate(date, model.today)}>
      <div class="day-head" role="row">
        <div role="cell">
          ${near && `${near}, `}${longDate(date, model.today)}<span class="count">${bookings.length}</span>
        </div>
      </div>
      ${rowsOf(model, bookings)}
    </div>
  `;
};

/** The table of a list: leads one after the other, appointments by date. */
export const rowsView = (model: RowsModel): TemplateResult => html`
  <div class="table ${model.view}" role="table" aria-label=${viewWords[model.view]}>
    ${headsView(model.view)}
    ${
      model.view === 'leads'
        ? html`<div role="rowgroup">${rowsOf(model, model.bookings)}</div>`
        : repeat(
            groupByDate(model.bookings),
            ({ date }) => date,
            ({ date, bookings }) => day(model, date, bookings),
          )
    }
  </div>
`;
