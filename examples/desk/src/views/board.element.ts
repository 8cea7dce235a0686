import type { DealerApi, DeskApi, RescueDeskApi } from '@forecourt/contract';
import { browserEnvironment } from '@forecourt/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DealerSession } from '../live/dealer-session.ts';
import { createEditStore } from '../live/edit-store.ts';
import { RescueSession } from '../live/rescue-session.ts';
import { DeskSession } from '../live/session.ts';
import { tabStorage } from '../live/tab.ts';
import type { DealersState } from '../model/dealers.ts';
import type { Command } from '../model/keys.ts';
import { rescueTidings } from '../model/rescue-words.ts';
import { countOpen, newRescues, type RescuesState } from '../model/rescues.ts';
import { isOpen, readRoute, type Route } from '../model/route.ts';
import { countAppointments, countLeads } from '../model/select.ts';
import type { DeskState } from '../model/state.ts';
import { localDate } from '../model/times.ts';
import { tidingsBetween, titleWords } from '../model/words.ts';
import type { BookingsElement } from './bookings.element.ts';
import type { DealersElement } from './dealers.element.ts';
import { headerView } from './header.view.ts';
import { keysView } from './keys.view.ts';
import { PageController } from './page.controller.ts';
import { commandOfEvent } from './place.ts';
import { loadShortcuts, saveShortcuts } from './preferences.ts';
import { problemView } from './problem.view.ts';
import { rescueNewsView } from './rescue-news.view.ts';
import type { RescuesElement } from './rescues.element.ts';

/**
 * The desk of somebody who is signed in: the bar, the view that it leads to, and the keys.
 *
 * @fires forecourt-desk-refused - The service does not accept the token any more.
 * @fires forecourt-desk-signed-out - Somebody signed out.
 */
export class BoardElement extends LitElement {
  static override properties = {
    api: { attribute: false },
    dealerApi: { attribute: false },
    rescueApi: { attribute: false },
    desk: { state: true },
    dealers: { state: true },
    rescues: { state: true },
    route: { state: true },
    now: { state: true },
    online: { state: true },
    shortcuts: { state: true },
  };

  /** The staff side of the service. It is read when the element enters the document. */
  declare api: DeskApi;
  /** The dealers as everybody sees them, likewise. */
  declare dealerApi: Pick<DealerApi, 'findDealers' | 'getDealer'>;
  /** The dispatcher's side of the service, likewise. */
  declare rescueApi: RescueDeskApi;
  declare private desk: DeskState;
  declare private dealers: DealersState;
  declare private rescues: RescuesState;
  declare private route: Route;
  declare private now: number;
  declare private online: boolean;
  declare private shortcuts: boolean;
  private session!: DeskSession;
  private dealerSession!: DealerSession;
  private rescueSession!: RescueSession;
  private announcement = '';
  /** What is said at once, since somebody waits for help. */
  private alarm = '';

  constructor() {
    super();
    this.now = Date.now();
    this.online = navigator.onLine;
    this.route = readRoute(location.hash);
    this.shortcuts = loadShortcuts();
    const onRoute = (): Route => (this.route = readRoute(location.hash));
    const onTick = (): number => (this.now = Date.now());
    new PageController(this, { onRoute, onKeyDown: this.onKeyDown, onNetwork: this.onNetwork, onTick });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const onRefused = (): boolean => this.dispatchEvent(new CustomEvent('forecourt-desk-refused'));
    this.session = new DeskSession({
      api: this.api,
      today: localDate(this.now),
      onChange: (desk) => (this.desk = desk),
      onRefused,
    });
    this.dealerSession = new DealerSession({
      dealers: this.dealerApi,
      desk: this.api,
      store: createEditStore(tabStorage(), Date.now),
      onChange: (dealers) => (this.dealers = dealers),
      onRefused,
    });
    this.rescueSession = new RescueSession({
      desk: this.rescueApi,
      dealers: this.dealerApi,
      newKey: browserEnvironment().randomId,
      onChange: (rescues) => (this.rescues = rescues),
      onRefused,
    });
    this.desk = this.session.state;
    this.dealers = this.dealerSession.state;
    this.rescues = this.rescueSession.state;
    this.session.start();
    this.rescueSession.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.stop();
    this.dealerSession.stop();
    this.rescueSession.stop();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('desk') as DeskState | undefined;
    if (this.route.view === 'dealers') this.dealerSession.begin();
    if (before) this.announcement = tidingsBetween(before, this.desk, localDate(this.now)) || this.announcement;
    const rescues = changed.get('rescues') as RescuesState | undefined;
    if (rescues) this.alarm = rescueTidings(rescues, this.rescues) || this.alarm;
  }

  protected override updated(): void {
    document.title = titleWords(this.route.view, this.desk.fresh.size, newRescues(this.rescues).length);
  }

  protected override render(): TemplateResult {
    const { desk, rescues, route, session, now } = this;
    const isRescues = route.view === 'rescues';
    return html`
      <div class="desk" ?data-open=${isOpen(route)}>
        ${headerView({
          view: route.view,
          newLeads: countLeads(desk, 'new'),
          appointments: countAppointments(desk),
          loaded: desk.lists.leads.loaded && desk.lists.appointments.loaded,
          rescues: rescues.lists.open.loaded ? countOpen(rescues) : undefined,
          search: this.search,
          connection: isRescues ? rescues.connection : desk.connection,
          online: this.online,
          onSearch: this.onSearch,
          onSkip: () => this.view?.focusList(),
          onHelp: () => this.run({ type: 'help' }),
          onSignOut: this.onSignOut,
        })}
        <div class="calls">${rescueNewsView(newRescues(rescues), isRescues ? route.rescueId : undefined, now)}</div>
        ${this.renderView()}
        ${problemView({
          problem: desk.problem,
          booking: desk.bookings.get(desk.problem?.bookingId ?? ''),
          onRetry: (id, leadStatus) => session.setLead(id, leadStatus),
          onDismiss: () => session.dismissProblem(),
        })}
        <p class="visually-hidden" role="alert">${this.alarm || nothing}</p>
        <p class="visually-hidden" role="status">${this.announcement || nothing}</p>
        ${keysView({ shortcuts: this.shortcuts, onShortcuts: this.onShortcuts })}
      </div>
    `;
  }

  /** The view that is on the screen. */
  private get view(): BookingsElement | DealersElement | RescuesElement | null {
    return this.querySelector('main')?.parentElement as BookingsElement | DealersElement | RescuesElement | null;
  }

  /** What is searched for in the view that is on the screen. */
  private get search(): string {
    if (this.route.view === 'rescues') return this.rescues.search;
    return this.route.view === 'dealers' ? this.dealers.search : this.desk.filters.search;
  }

  private renderView(): TemplateResult {
    const { route, now } = this;
    switch (route.view) {
      case 'dealers':
        return html`<forecourt-desk-dealers
          .session=${this.dealerSession}
          .dealers=${this.dealers}
          .route=${route}
          .now=${now}
        ></forecourt-desk-dealers>`;
      case 'rescues':
        return html`<forecourt-desk-rescues
          .session=${this.rescueSession}
          .rescues=${this.rescues}
          .route=${route}
          .now=${now}
        ></forecourt-desk-rescues>`;
      default:
        return html`<forecourt-desk-bookings
          .session=${this.session}
          .desk=${this.desk}
          .route=${route}
          .now=${now}
        ></forecourt-desk-bookings>`;
    }
  }

  private run(command: Command): void {
    if (command.type === 'search') this.querySelector<HTMLInputElement>('#search')?.select();
    else if (command.type === 'help') this.querySelector<HTMLDialogElement>('#keys')?.showModal();
    else this.view?.run(command);
  }

  private onKeyDown = (event: KeyboardEvent): void => {
    const command = commandOfEvent(event, this.shortcuts);
    if (!command) return;
    event.preventDefault();
    this.run(command);
  };

  private onSearch = (search: string): void => {
    if (this.route.view === 'rescues') this.rescueSession.search(search);
    else if (this.route.view === 'dealers') this.dealerSession.search(search);
    else this.session.filter({ search });
  };

  private onNetwork = (): void => {
    this.online = navigator.onLine;
    this.session.reconnect();
    this.rescueSession.reconnect();
  };

  private onShortcuts = (on: boolean): void => {
    this.shortcuts = on;
    saveShortcuts(on);
  };

  private onSignOut = (): void => {
    this.dealerSession.discardAll();
    this.dispatchEvent(new CustomEvent('forecourt-desk-signed-out'));
  };
}
