import type { DeskBooking, LeadStatus } from '@forecourt/contract';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { DeskSession } from '../live/session.ts';
import type { Command } from '../model/keys.ts';
import type { BookingRoute } from '../model/route.ts';
import { confirmedBetween, countLeads, dealersOf, leadStatusOf, rowsOf } from '../model/select.ts';
import { type DeskState, initialState } from '../model/state.ts';
import { localDate } from '../model/times.ts';
import { confirmModel } from './confirm.view.ts';
import { DeskViewElement } from './desk-view.element.ts';
import { detailView } from './detail.view.ts';
import { filtersView } from './filters.view.ts';
import { listView } from './list.view.ts';

/** The leads or the appointments: their list, and the booking that is open. Renders into the page itself. */
export class BookingsElement extends DeskViewElement<DeskSession, BookingRoute> {
  static override properties = {
    desk: { attribute: false },
  };

  /** The state of the session. */
  declare desk: DeskState;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('desk');
    const confirmed = before && confirmedBetween(before, this.desk);
    // the button that was pressed is gone
    if (confirmed && confirmed.id === this.route.bookingId) this.focusNext = 'detail';
    if (before && before.filters !== this.desk.filters) this.cursorId = undefined;
    if (changed.has('route')) this.follow(changed.get('route'));
  }

  protected override updated(): void {
    const target = this.focusNext;
    this.focusNext = undefined;
    if (target === 'detail') this.querySelector<HTMLElement>('.detail-pane h2')?.focus();
    if (target === 'row') this.showRow();
  }

  protected override render(): TemplateResult {
    const { desk, route, session, now } = this;
    const { view, bookingId } = route;
    const { filters } = desk;
    const today = localDate(now);
    const list = desk.lists[view];
    const booking = this.find(bookingId);
    return html`
      <main>
        <section class="list-pane" aria-label="List" @focusin=${this.onFocusIn} @click=${this.onListClick}>
          ${filtersView({
            ...{ view, filters, today, dealers: dealersOf(desk) },
            countOf: (leadStatus) => countLeads(desk, leadStatus),
            onFilter: (change) => session.filter(change),
          })}
          ${listView({
            ...{ view, list, filters, now, today },
            bookings: rowsOf(view, desk, [bookingId, this.cursorId]),
            fresh: desk.fresh,
            currentId: bookingId ?? this.cursorId,
            leadStatusOf: (each) => leadStatusOf(desk, each),
            hasBookings: desk.bookings.size > 0,
            onRetry: () => void session.load(view),
            onMore: () => void session.loadMore(view),
            onClear: () => session.filter({ ...initialState(today).filters }),
          })}
        </section>
        <section class="detail-pane" aria-label="Booking">
          ${detailView({
            ...{ view, booking, today },
            open: bookingId !== undefined,
            loading: !list.loaded && list.error === undefined,
            leadStatus: booking ? leadStatusOf(desk, booking) : 'new',
            saving: booking !== undefined && desk.chosen.has(booking.id),
            onLead: (leadStatus) => this.setLead(bookingId, leadStatus),
            ...confirmModel(session, bookingId ?? ''),
          })}
        </section>
      </main>
    `;
  }

  override run(command: Command): void {
    if (command.type === 'lead') this.setLead(this.targetId, command.leadStatus);
    else super.run(command);
  }

  private find(id: string | undefined): DeskBooking | undefined {
    return id === undefined ? undefined : this.desk.bookings.get(id);
  }

  private setLead(id: string | undefined, leadStatus: LeadStatus): void {
    const booking = this.find(id);
    if (booking && leadStatusOf(this.desk, booking) !== leadStatus) this.session.setLead(booking.id, leadStatus);
  }

  /** Goes along to another address; the focus too, unless the view has just come. */
  private follow(before: BookingRoute | undefined): void {
    const { view, bookingId } = this.route;
    const isMove = bookingId !== undefined && bookingId === this.movedTo;
    this.movedTo = undefined;
    if (before && view !== before.view) this.cursorId = undefined;
    if (bookingId !== undefined) {
      this.session.see(bookingId);
      this.cursorId = bookingId;
      if (before) this.focusNext = isMove ? 'row' : 'detail';
    } else if (before?.bookingId !== undefined && view === before.view) {
      this.cursorId = before.bookingId;
      this.focusNext = 'row';
    }
  }

  protected override onRow(id: string): void {
    super.onRow(id);
    this.session.see(id);
  }

  /** A link to the booking that is open already changes no address. */
  private onListClick = (event: MouseEvent): void => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.name');
    if (!link || link.hash !== location.hash) return;
    this.focusNext = 'detail';
    this.requestUpdate();
  };
}
