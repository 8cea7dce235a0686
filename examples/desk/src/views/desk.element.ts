import { createDeskApi } from '@forecourt/client/desk';
import { ApiError, type DeskApi, type DeskBooking, type LeadStatus } from '@forecourt/contract';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DeskSession } from '../live/session.ts';
import { isToken, loadToken, removeToken, saveToken } from '../live/token.ts';
import { type Command, commandOf, neighbour } from '../model/keys.ts';
import { hrefTo, readRoute, type Route } from '../model/route.ts';
import { countAppointments, countLeads, dealersOf, leadStatusOf, rowsOf } from '../model/select.ts';
import type { DeskState, Filters } from '../model/state.ts';
import { localDate } from '../model/times.ts';
import { arrivalWords, errorWords, leadWords, nameOf } from '../model/words.ts';
import { detailView } from './detail.view.ts';
import { filtersView } from './filters.view.ts';
import { headerView } from './header.view.ts';
import { keysView } from './keys.view.ts';
import { listView } from './list.view.ts';
import { own } from './pieces.ts';
import { placeOf } from './place.ts';
import { loadShortcuts, saveShortcuts } from './preferences.ts';
import { signInView } from './sign-in.view.ts';

/** How often "4 min" is computed anew. */
const TICK_MS = 20_000;

/** Where the service is: the page's own origin passes it on. */
const BASE_URL = '/v1';

/**
 * The dealer's desk: the bookings that customers make, live. Needs a staff token, which it asks for.
 * It renders into the page itself, so that one style sheet styles it.
 */
export class DeskElement extends LitElement {
  static override properties = {
    desk: { state: true },
    route: { state: true },
    cursorId: { state: true },
    now: { state: true },
    online: { state: true },
    shortcuts: { state: true },
    signingIn: { state: true },
    signInError: { state: true },
  };

  /** What is known; `undefined`: nobody is signed in. */
  declare private desk: DeskState | undefined;
  declare private route: Route;
  /** The row that the keys act on while no booking is open. */
  declare private cursorId: string | undefined;
  declare private now: number;
  declare private online: boolean;
  declare private shortcuts: boolean;
  declare private signingIn: boolean;
  declare private signInError: string;
  private session: DeskSession | undefined;
  private ticking = 0;
  private announcement = '';
  /** What gets the focus after the next render. */
  private focusNext: 'row' | 'detail' | 'field' | undefined;

  constructor() {
    super();
    this.desk = undefined;
    this.route = readRoute(location.hash);
    this.cursorId = undefined;
    this.now = Date.now();
    this.online = navigator.onLine;
    this.shortcuts = loadShortcuts();
    this.signingIn = false;
    this.signInError = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.onHashChange);
    window.addEventListener('keydown', this.onKeyDown);
    window.addEventListener('online', this.onNetwork);
    window.addEventListener('offline', this.onNetwork);
    this.ticking = window.setInterval(() => (this.now = Date.now()), TICK_MS);
    const token = loadToken();
    if (token) this.begin(createDeskApi({ baseUrl: BASE_URL, token }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.onHashChange);
    window.removeEventListener('keydown', this.onKeyDown);
    window.removeEventListener('online', this.onNetwork);
    window.removeEventListener('offline', this.onNetwork);
    window.clearInterval(this.ticking);
    this.session?.stop();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this & { desk: DeskState | undefined }>): void {
    const before = changed.get('desk');
    const { desk } = this;
    if (!desk || !before || desk.fresh === before.fresh) return;
    const arrived = [...desk.fresh].filter((id) => !before.fresh.has(id)).map((id) => desk.bookings.get(id));
    if (arrived.length) this.announcement = arrivalWords(arrived.filter(isHere), this.today);
  }

  protected override updated(): void {
    this.updateTitle();
    const target = this.focusNext;
    this.focusNext = undefined;
    if (target === 'detail') this.querySelector<HTMLElement>('.detail-pane h2')?.focus();
    if (target === 'field') this.querySelector<HTMLElement>('#token')?.focus();
    if (target !== 'row') return;
    const row = [...this.querySelectorAll<HTMLElement>('.row')].find(({ dataset }) => dataset.id === this.currentId);
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector<HTMLElement>('.name')?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    if (!this.desk) {
      return signInView({ busy: this.signingIn, error: this.signInError, onSubmit: this.onSignIn });
    }
    const { desk, route, session, today } = this;
    const { view } = route;
    const { filters, connection } = desk;
    const bookings = this.rows(desk);
    const booking = route.bookingId === undefined ? undefined : desk.bookings.get(route.bookingId);
    return html`
      <div class="desk" ?data-open=${route.bookingId !== undefined}>
        ${headerView({
          view,
          newLeads: countLeads(desk, 'new'),
          appointments: countAppointments(desk),
          loaded: desk.lists.leads.loaded && desk.lists.appointments.loaded,
          search: filters.search,
          connection,
          online: this.online,
          onSearch: (search) => this.filter({ search }),
          onSkip: () => this.focusRow(bookings[0]?.id),
          onHelp: () => this.run({ type: 'help' }),
          onSignOut: () => this.end(''),
        })}
        <p class="stale" ?hidden=${connection !== 'reconnecting'}>
          Not live. The list may be out of date until the connection is back.
        </p>
        <main>
          <section class="list-pane" aria-label=${view === 'leads' ? 'Leads' : 'Appointments'} @focusin=${this.onFocusIn}>
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
              list: desk.lists[view],
              filters,
              fresh: desk.fresh,
              currentId: this.currentId,
              leadStatusOf: (each) => leadStatusOf(desk, each),
              now: this.now,
              today,
              hasBookings: desk.bookings.size > 0,
              onRetry: () => void session?.load(view),
              onMore: () => void session?.loadMore(view),
              onClear: () => this.filter({ search: '', dealerId: '', leadStatus: '', from: today, through: '' }),
            })}
          </section>
          <section class="detail-pane" aria-label="The open booking">
            ${detailView({
              view,
              booking,
              open: route.bookingId !== undefined,
              loading: !desk.lists[view].loaded && desk.lists[view].error === undefined,
              leadStatus: booking ? leadStatusOf(desk, booking) : 'new',
              saving: booking !== undefined && desk.chosen.has(booking.id),
              today,
              onLead: (leadStatus) => this.setLead(route.bookingId, leadStatus),
            })}
          </section>
        </main>
        ${this.renderProblem(desk)}
        <p class="visually-hidden" role="status">${this.announcement}</p>
        ${keysView({ shortcuts: this.shortcuts, onShortcuts: this.onShortcuts })}
      </div>
    `;
  }

  private renderProblem({ problem, bookings }: DeskState): TemplateResult {
    const booking = problem && bookings.get(problem.bookingId);
    return html`
      <div class="problem" role="alert" ?hidden=${!booking}>
        ${
          problem && booking
            ? html`
                <p>
                  ${own(nameOf(booking))} could not be set to ${leadWords[problem.leadStatus]}.
                  ${errorWords(problem.code)} It is ${leadWords[booking.leadStatus]} as before.
                </p>
                <button type="button" @click=${() => this.setLead(problem.bookingId, problem.leadStatus)}>Try again</button>
                <button type="button" @click=${() => this.session?.dismissProblem()}>Dismiss</button>
              `
            : nothing
        }
      </div>
    `;
  }

  private get today(): string {
    return localDate(this.now);
  }

  /** The booking that the keys act on. */
  private get currentId(): string | undefined {
    return this.route.bookingId ?? this.cursorId;
  }

  private rows(desk: DeskState): DeskBooking[] {
    return rowsOf(this.route.view, desk, this.currentId);
  }

  private begin(api: DeskApi): void {
    this.session = new DeskSession({
      api,
      today: this.today,
      onChange: (desk) => (this.desk = desk),
      onRefused: () => this.end('The service no longer accepts the token. Sign in again.'),
    });
    this.desk = this.session.state;
    this.session.start();
  }

  private end(signInError: string): void {
    this.session?.stop();
    this.session = undefined;
    this.desk = undefined;
    this.cursorId = undefined;
    this.signInError = signInError;
    this.focusNext = 'field';
    removeToken();
  }

  private filter(filters: Partial<Filters>): void {
    this.cursorId = undefined;
    this.session?.filter(filters);
  }

  private setLead(bookingId: string | undefined, leadStatus: LeadStatus): void {
    const booking = bookingId === undefined ? undefined : this.desk?.bookings.get(bookingId);
    if (this.desk && booking && leadStatusOf(this.desk, booking) !== leadStatus) {
      this.session?.setLead(booking.id, leadStatus);
    }
  }

  private focusRow(id: string | undefined): void {
    this.cursorId = id;
    this.focusNext = 'row';
    this.requestUpdate();
  }

  private go(bookingId: string | undefined, how: 'push' | 'replace'): void {
    const href = hrefTo(this.route.view, bookingId);
    if (how === 'push') location.hash = href;
    else {
      history.replaceState(null, '', href);
      this.onHashChange();
    }
  }

  private run(command: Command): void {
    const { desk } = this;
    if (!desk) return;
    const inList = this.querySelector('.list-pane')?.contains(document.activeElement) ?? false;
    const fromId = inList ? (this.cursorId ?? this.currentId) : this.currentId;
    switch (command.type) {
      case 'move': {
        const ids = this.rows(desk).map(({ id }) => id);
        const next = neighbour(this.route.view === 'leads' ? ids : this.shownIds(), fromId, command.by);
        if (next === undefined) return;
        if (this.route.bookingId !== undefined) this.go(next, 'replace');
        if (this.route.bookingId === undefined || inList) this.focusRow(next);
        return;
      }
      case 'open':
        return this.go(fromId ?? this.shownIds()[0], 'push');
      case 'close':
        if (this.route.bookingId !== undefined) this.go(undefined, 'push');
        return;
      case 'search':
        return this.querySelector<HTMLInputElement>('#search')?.select();
      case 'help':
        return this.querySelector<HTMLDialogElement>('#keys')?.showModal();
      case 'lead':
        return this.setLead(fromId, command.leadStatus);
    }
  }

  /** The rows as they stand on the page, from top to bottom. */
  private shownIds(): string[] {
    return [...this.querySelectorAll<HTMLElement>('.row')].map(({ dataset }) => dataset.id ?? '');
  }

  private updateTitle(): void {
    const count = this.desk?.fresh.size ?? 0;
    const name = this.desk ? (this.route.view === 'leads' ? 'Leads – Desk' : 'Appointments – Desk') : 'Sign in – Desk';
    document.title = count > 0 ? `(${count}) ${name}` : name;
  }
}
