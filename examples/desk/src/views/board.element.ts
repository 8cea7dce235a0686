import { type DeskApi, type DeskBooking, type LeadStatus } from '@forecourt/contract';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DeskSession } from '../live/session.ts';
import { type Command, neighbour } from '../model/keys.ts';
import { hrefTo, readRoute, type Route } from '../model/route.ts';
import { confirmedBetween, countAppointments, countLeads, dealersOf, leadStatusOf, rowsOf } from '../model/select.ts';
import { type DeskState, type Filters, initialState } from '../model/state.ts';
import { localDate } from '../model/times.ts';
import { tidingsBetween, titleWords } from '../model/words.ts';
import { confirmModel } from './confirm.view.ts';
import { detailView } from './detail.view.ts';
import { filtersView } from './filters.view.ts';
import { headerView } from './header.view.ts';
import { keysView } from './keys.view.ts';
import { listView } from './list.view.ts';
import { PageController } from './page.controller.ts';
import { commandOfEvent, placeOf } from './place.ts';
import { loadShortcuts, saveShortcuts } from './preferences.ts';
import { problemView } from './problem.view.ts';

/**
 * The desk of somebody who is signed in: the lists, the open booking, and the keys.
 *
 * @fires forecourt-desk-refused - The service does not accept the token any more.
 * @fires forecourt-desk-signed-out - Somebody signed out.
 */
export class BoardElement extends LitElement {
  static override properties = {
    api: { attribute: false },
    desk: { state: true },
    route: { state: true },
    cursorId: { state: true },
    now: { state: true },
    online: { state: true },
    shortcuts: { state: true },
  };

  /** The staff side of the service. It is read when the element enters the document. */
  declare api: DeskApi;
  declare private desk: DeskState;
  declare private route: Route;
  /** The row that the keys act on while no booking is open. */
  declare private cursorId: string | undefined;
  declare private now: number;
  declare private online: boolean;
  declare private shortcuts: boolean;
  private session!: DeskSession;
  private announcement = '';
  /** What gets the focus after the next render. */
  private focusNext: 'row' | 'detail' | undefined;

  constructor() {
    super();
    this.now = Date.now();
    this.online = navigator.onLine;
    this.route = readRoute(location.hash);
    this.shortcuts = loadShortcuts();
    const onTick = (): number => (this.now = Date.now());
    new PageController(this, { onRoute: this.onRoute, onKeyDown: this.onKeyDown, onNetwork: this.onNetwork, onTick });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session = new DeskSession({
      api: this.api,
      today: this.today,
      onChange: (desk) => (this.desk = desk),
      onRefused: () => this.dispatchEvent(new CustomEvent('forecourt-desk-refused')),
    });
    this.desk = this.session.state;
    this.session.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.stop();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('desk') as DeskState | undefined;
    if (!before) return;
    this.announcement = tidingsBetween(before, this.desk, this.today) || this.announcement;
    const confirmed = confirmedBetween(before, this.desk);
    // The button that was pressed is gone.
    if (confirmed && confirmed.id === this.route.bookingId) this.focusNext = 'detail';
  }

  protected override updated(): void {
    document.title = titleWords(this.route.view, this.desk.fresh.size);
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
    const { desk, route, session, today } = this;
    const { view, bookingId } = route;
    const { filters } = desk;
    const list = desk.lists[view];
    const bookings = rowsOf(view, desk, [bookingId, this.cursorId]);
    const booking = this.find(bookingId);
    return html`
      <div class="desk" ?data-open=${bookingId !== undefined}>
        ${headerView({
          view,
          newLeads: countLeads(desk, 'new'),
          appointments: countAppointments(desk),
          loaded: desk.lists.leads.loaded && desk.lists.appointments.loaded,
          search: filters.search,
          connection: desk.connection,
          online: this.online,
          onSearch: (search) => this.filter({ search }),
          onSkip: () => this.focusRow(bookings[0]?.id),
          onHelp: () => this.run({ type: 'help' }),
          onSignOut: () => this.dispatchEvent(new CustomEvent('forecourt-desk-signed-out')),
        })}
        <main>
          <section class="list-pane" aria-label="List" @focusin=${this.onFocusIn} @click=${this.onListClick}>
            ${filtersView({
              view,
              filters,
              today,
              dealers: dealersOf(desk),
              countOf: (leadStatus) => countLeads(desk, leadStatus),
              onFilter: (change) => this.filter(change),
            })}
            ${listView({
              view,
              bookings,
              list,
              filters,
              fresh: desk.fresh,
              currentId: bookingId ?? this.cursorId,
              leadStatusOf: (each) => leadStatusOf(desk, each),
              now: this.now,
              today,
              hasBookings: desk.bookings.size > 0,
              onRetry: () => void session.load(view),
              onMore: () => void session.loadMore(view),
              onClear: () => this.filter({ ...initialState(today).filters }),
            })}
          </section>
          <section class="detail-pane" aria-label="Booking">
            ${detailView({
              view,
              booking,
              open: bookingId !== undefined,
              loading: !list.loaded && list.error === undefined,
              leadStatus: booking ? leadStatusOf(desk, booking) : 'new',
              saving: booking !== undefined && desk.chosen.has(booking.id),
              today,
              onLead: (leadStatus) => this.setLead(bookingId, leadStatus),
              ...confirmModel(session, bookingId ?? ''),
            })}
          </section>
        </main>
        ${problemView({
          problem: desk.problem,
          booking: this.find(desk.problem?.bookingId),
          onRetry: (id, leadStatus) => this.setLead(id, leadStatus),
          onDismiss: () => session.dismissProblem(),
        })}
        <p class="visually-hidden" role="status">${this.announcement || nothing}</p>
        ${keysView({ shortcuts: this.shortcuts, onShortcuts: this.onShortcuts })}
      </div>
    `;
  }

  private get today(): string {
    return localDate(this.now);
  }

  private find(id: string | undefined): DeskBooking | undefined {
    return id === undefined ? undefined : this.desk.bookings.get(id);
  }

  /** The rows as they stand on the page, from top to bottom. */
  private shownRows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.row')];
  }

  private filter(filters: Partial<Filters>): void {
    this.cursorId = undefined;
    this.session.filter(filters);
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

  /** Makes a booking the open one in place of another, without a step in the browser's history. */
  private replace(bookingId: string): void {
    history.replaceState(null, '', hrefTo(this.route.view, bookingId));
    this.onRoute();
  }

  private run(command: Command): void {
    const { view, bookingId } = this.route;
    const inList = placeOf(document.activeElement) === 'list';
    const actOn = (inList ? this.cursorId : undefined) ?? bookingId ?? this.cursorId;
    switch (command.type) {
      case 'move': {
        const ids = this.shownRows().map(({ dataset }) => dataset.id ?? '');
        const id = neighbour(ids, actOn, command.by);
        if (id === undefined) return;
        if (bookingId !== undefined) this.replace(id);
        if (bookingId === undefined || inList) this.focusRow(id);
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
      case 'search':
        this.querySelector<HTMLInputElement>('#search')?.select();
        return;
      case 'help':
        this.querySelector<HTMLDialogElement>('#keys')?.showModal();
        return;
      case 'lead':
        this.setLead(actOn, command.leadStatus);
    }
  }

  private onRoute = (): void => {
    const before = this.route;
    this.route = readRoute(location.hash);
    const { view, bookingId } = this.route;
    if (view !== before.view) this.cursorId = undefined;
    if (bookingId !== undefined) {
      this.session.see(bookingId);
      this.cursorId = bookingId;
      this.focusNext = 'detail';
    } else if (before.bookingId !== undefined && view === before.view) {
      this.focusRow(before.bookingId);
    }
  };

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

  private onKeyDown = (event: KeyboardEvent): void => {
    const command = commandOfEvent(event, this.shortcuts);
    if (!command) return;
    event.preventDefault();
    this.run(command);
  };

  private onNetwork = (): void => {
    this.online = navigator.onLine;
    this.session.reconnect();
  };

  private onShortcuts = (on: boolean): void => {
    this.shortcuts = on;
    saveShortcuts(on);
  };
}
