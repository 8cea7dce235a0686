import type { DeskBooking, LeadStatus } from '@forecourt/contract';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { DeskSession } from '../live/session.ts';
import { type Command, neighbour } from '../model/keys.ts';
import { type BookingRoute, hrefTo } from '../model/route.ts';
import { confirmedBetween, countLeads, dealersOf, leadStatusOf, rowsOf } from '../model/select.ts';
import { type DeskState, initialState } from '../model/state.ts';
import { localDate } from '../model/times.ts';
import { confirmModel } from './confirm.view.ts';
import { detailView } from './detail.view.ts';
import { filtersView } from './filters.view.ts';
import { listView } from './list.view.ts';
import { goInstead } from './page.controller.ts';
import { placeOf } from './place.ts';

/** The leads or the appointments: their list, and the booking that is open. Renders into the page itself. */
export class BookingsElement extends LitElement {
  static override properties = {
    session: { attribute: false },
    desk: { attribute: false },
    route: { attribute: false },
    now: { attribute: false },
    cursorId: { state: true },
  };

  declare session: DeskSession;
  /** The state of the session. */
  declare desk: DeskState;
  declare route: BookingRoute;
  declare now: number;
  /** The row that the keys act on while no booking is open. */
  declare private cursorId: string | undefined;
  /** What gets the focus after the next render. */
  private focusNext: 'row' | 'detail' | undefined;
  /** The booking that a key has gone on to, in the list. */
  private movedTo: string | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

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
    if (target === 'row') {
      const row = this.shownRows().find(({ dataset }) => dataset.id === this.cursorId);
      row?.scrollIntoView({ block: 'nearest' });
      row?.querySelector<HTMLElement>('.name')?.focus({ preventScroll: true });
    }
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

  /** Does what a key asks for. */
  run(command: Command): void {
    const { view, bookingId } = this.route;
    const inList = placeOf(document.activeElement) === 'list';
    const actOn = (inList ? this.cursorId : undefined) ?? bookingId ?? this.cursorId;
    switch (command.type) {
      case 'move': {
        const ids = this.shownRows().map(({ dataset }) => dataset.id ?? '');
        const id = neighbour(ids, actOn, command.by);
        if (id === undefined) return;
        if (bookingId === undefined || id === bookingId) {
          if (bookingId === undefined || inList) this.focusRow(id);
          return;
        }
        this.movedTo = inList ? id : undefined;
        goInstead(hrefTo(view, id));
        return;
      }
      case 'open': {
        const id = actOn ?? this.shownRows()[0]?.dataset.id;
        if (id !== undefined) location.hash = hrefTo(view, id);
        return;
      }
      case 'close':
        if (bookingId !== undefined) location.hash = hrefTo(view);
        return;
      case 'lead':
        this.setLead(actOn, command.leadStatus);
        return;
      default:
    }
  }

  /** Puts the focus on the first row. */
  focusList(): void {
    this.focusRow(this.shownRows()[0]?.dataset.id);
  }

  private find(id: string | undefined): DeskBooking | undefined {
    return id === undefined ? undefined : this.desk.bookings.get(id);
  }

  /** The rows as they stand on the page, from top to bottom. */
  private shownRows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.row')];
  }

  private setLead(id: string | undefined, leadStatus: LeadStatus): void {
    const booking = this.find(id);
    if (booking && leadStatusOf(this.desk, booking) !== leadStatus) this.session.setLead(booking.id, leadStatus);
  }

  private focusRow(id: string | undefined): void {
    this.cursorId = id;
    this.focusNext = 'row';
    this.requestUpdate();
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

  private onFocusIn = (event: FocusEvent): void => {
    const id = (event.target as Element).closest<HTMLElement>('.row')?.dataset.id;
    if (id === undefined) return;
    this.cursorId = id;
    this.session.see(id);
  };

  /** A link to the booking that is open already changes no address. */
  private onListClick = (event: MouseEvent): void => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.name');
    if (!link || link.hash !== location.hash) return;
    this.focusNext = 'detail';
    this.requestUpdate();
  };
}
