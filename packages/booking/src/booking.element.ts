import type { BookingApi } from '@forecourt/contract';
import { baseStyles, liveRegion, LocaleController, MachineController, tokens } from '@forecourt/core';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { bookingCatalog } from './booking.catalog.ts';
import type { BookingContext } from './booking.context.ts';
import { forgetDraft, holdsNotKept, isDraftChanged, loadDraft, saveDraft } from './booking.draft.ts';
import { driverOf } from './booking.driver.ts';
import type { BookingEmitted, BookingEvent, SubmitEvent } from './booking.events.ts';
import { announce, type BookingEventMap, withContact } from './booking.dom-events.ts';
import { viewFocusOf } from './booking.focus.ts';
import { firstMachineOver, type WholeMachine, wholeMachineAfter } from './booking.hand-over.ts';
import type { bookingMachine, BookingSnapshot } from './booking.machine.ts';
import { BookingProperties } from './booking.properties.ts';
import type { Rules } from './booking.rules.ts';
import { openStep, STEPS } from './booking.steps.ts';
import { bookingStyles } from './booking.styles.ts';
import { type KnownPerson, knownFields } from './form.ts';
import { lazyBookingApi } from './lazy-booking-api.ts';
import type { BookingMessageKey } from './locales/en.ts';
import { driverStatus, driverView, driverViewName, wantedView } from './views/driver.view.ts';
import { adoptPart, partOf } from './views/lazy.ts';
import { statusText } from './views/status.ts';
import { stepView, viewNameOf } from './views/step.view.ts';
import { isDriving, typed, type View } from './views/view.ts';

/**
 * Books a test drive, a service visit, or a pick-up at home; changes and cancels what was booked.
 *
 * ```html
 * <script type="module" src="https://cdn.example.com/forecourt/forecourt.js"></script>
 * <forecourt-booking type="service" endpoint="https://api.example.com/v1"></forecourt-booking>
 * ```
 *
 * @fires {CustomEvent<StepEnteredDetail>} forecourt-booking-step-entered - A step is on the screen.
 * @fires {CustomEvent<ChangedDetail>} forecourt-booking-changed - A model, dealer or time was chosen.
 * @fires {CustomEvent<SubmittingDetail>} forecourt-booking-submitting - Before a booking is sent; `preventDefault()` keeps it back, `detail.amend()` changes what is sent.
 * @fires {CustomEvent<SubmittedDetail>} forecourt-booking-submitted - A booking was sent.
 * @fires {CustomEvent<ConfirmedDetail>} forecourt-booking-confirmed - A booking was made.
 * @fires {CustomEvent<ConfirmedDetail>} forecourt-booking-rescheduled - A booking was moved to another time.
 * @fires {CustomEvent<CancelledDetail>} forecourt-booking-cancelled - A booking was cancelled.
 * @fires {CustomEvent<FailedDetail>} forecourt-booking-failed - Something did not work; the person sees it and can go on.
 * @fires {CustomEvent<ReminderRequestedDetail>} forecourt-booking-reminder-requested - A driver wants to be reminded of it when the car is parked.
 * @slot dealer - A list of dealers in place of ours; it calls `chooseDealer()`.
 * @slot contact - A form in place of ours; it calls `fill()`.
 * @csspart base - The whole widget.
 * @csspart model-list - The models.
 * @csspart model - One of them.
 * @csspart dealer-list - The dealers.
 * @csspart dealer - One of them.
 * @csspart item-list - The dealer's service menu.
 * @csspart item - One item of it.
 * @csspart disclaimer - What is said beside an estimate.
 * @csspart codes - The trouble codes that the car has reported.
 * @csspart estimate - What the chosen items cost together.
 * @csspart transportation-list - The ways to get around meanwhile.
 * @csspart transportation - One of them.
 * @csspart advisor-list - Who can take the car in.
 * @csspart advisor - One of them.
 * @csspart drop-off-address - The address of the return, if it is another one.
 * @csspart order - The choice of how dealers are sorted.
 * @csspart earliest - The first free time of a dealer.
 * @csspart calendar - The month.
 * @csspart day - A day in it.
 * @csspart slot-list - The times of a day.
 * @csspart slot - One of them.
 * @csspart more - The button to further times, where only a few are shown at once.
 * @csspart zone - The dealer's time zone, where it is not the visitor's.
 * @csspart wishes - The days that would suit, where the dealer names the time.
 * @csspart wish - One of them.
 * @csspart hold - How long the chosen time is kept.
 * @csspart expired - That it is kept no longer.
 * @csspart alternatives - The times in place of one that was taken.
 * @csspart alternative - One of them.
 * @csspart errors - The list of what is wrong on a step.
 * @csspart summary - What was chosen.
 * @csspart reference - The reference of a booking.
 * @csspart manage-link - The link by which a booking can be changed.
 * @csspart manage - The button to change or cancel a booking just made.
 * @csspart present - The present time, while another one is chosen.
 * @csspart reasons - The reasons to cancel.
 * @csspart cancel - The button that leads to them.
 * @csspart calendar-file - The button that fetches the calendar file of an appointment.
 * @csspart appointment - The next appointment, as a driver sees it.
 * @csspart proposal - A free time that is proposed to a driver.
 * @csspart wanted - What a driver wanted to be reminded of.
 * @csspart primary - The primary action of a step.
 */
export class BookingElement extends BookingProperties {
  static override styles: CSSResultGroup = [baseStyles, tokens, bookingStyles];

  protected readonly domain = 'booking';
  /** Whether the machine was started with a port. */
  private served = false;
  /** What was known when it was drawn last. */
  private known: BookingContext | undefined;
  /** The machine that goes on from the first one, and what it goes on with; then: the one that did. */
  private next: WholeMachine | undefined;
  private begun: WholeMachine | undefined;

  private readonly focusing = viewFocusOf(this);
  private readonly locale = new LocaleController<BookingMessageKey>(this, bookingCatalog);
  private readonly machine = new MachineController<typeof bookingMachine>(this, {
    machine: () => {
      this.served = !!this.port;
      this.begun = this.next;
      this.next = undefined;
      return this.begun?.machine ?? firstMachineOver(this.port, this.loadRules);
    },
    input: () => ({
      ...this.prefill,
      type: this.type,
      steps: this.steps,
      manage: this.link,
      draft: this.link ? undefined : (this.begun?.draft ?? loadDraft(this.env, this.draftName, this.persist)),
      dealerQuery: this.begun?.dealerQuery,
      ownSteps: () => STEPS.filter((step) => this.isOwn(step)),
      language: () => this.locale.language,
      now: () => this.env.now(),
      randomId: () => this.env.randomId(),
    }),
    onEmit: (event) => this.onEmit(event),
    clock: () => this.env.clock,
  });

  private readonly driver = driverOf(this, this.locale, {
    known: () => this.machine.snapshot?.context as BookingContext,
    port: () => this.port,
    env: () => this.env,
    onEmit: (event) => this.onEmit(event),
    onTurn: () => this.focusing.await(true),
  });

  protected createApi(endpoint: string): BookingApi {
    return lazyBookingApi(endpoint);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.focusing.look();
    const { snapshot } = this.machine;
    const isPrefillNew = this.isPrefillNew(changed);
    const sends = ['submitting', 'settling', 'rescheduling', { managing: 'sending' }] as const;
    if (snapshot && !sends.some((state) => snapshot.matches(state))) {
      const changedPort = changed.has('api') || changed.has('endpoint') || (this.port && !this.served);
      const restarts = ['type', 'steps', 'bookingId', 'manageToken', 'manageUrl'] as const;
      if (changedPort || restarts.some((name) => changed.has(name))) this.startAnew();
      else if (isPrefillNew) this.machine.send({ type: 'prefill.change', ...this.prefill });
    }
    const vehicle = this.carNews;
    if (vehicle) this.machine.send({ type: 'vehicle.change', vehicle });
    if (!isDriving(this.env)) this.driver.leave();
    this.warnOfWrongUse();
  }

  protected override render(): TemplateResult {
    const { snapshot } = this.machine;
    const { language, direction } = this.locale;
    const view = snapshot && this.viewOf(snapshot);
    return html`
      <section class="widget" part="base" lang=${language} dir=${direction} aria-label=${view ? typed(view, 'widget.label') : nothing}>
        ${!view ? nothing : isDriving(this.env) ? driverView(view) : html`${wantedView(view)} ${stepView(view)}`}
        ${liveRegion(!view ? '' : isDriving(this.env) ? driverStatus(view) : statusText(view))}
      </section>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { snapshot } = this.machine;
    if (!snapshot) return;
    const { context } = snapshot;
    const done = snapshot.hasTag('done');
    if (!context.managed && !this.link && (isDraftChanged(this.known, context) || done || changed.has('persist'))) {
      saveDraft(this.env, this.draftName, context, this.persist, done);
    }
    const isRefused = Object.keys(context.formErrors).length > 0 && context.formErrors !== this.known?.formErrors;
    if (isDriving(this.env)) this.focusing.follow(undefined, driverViewName(this.viewOf(snapshot)), false);
    else this.focusing.follow(snapshot, viewNameOf(snapshot), isRefused);
    this.driver.fetch();
    this.known = context;
  }

  /**
   * Forgets what was chosen, typed and kept in the tab's storage, as when the person signs out, and starts anew. A
   * submit on its way is aborted; whether it went through is then not known.
   */
  reset(): void {
    forgetDraft(this.env, this.draftName);
    this.around.forget();
    this.driver.restart();
    this.startAnew();
  }

  /** Starts from the beginning. A hold that no draft keeps is given back: nobody else would do it. */
  protected startAnew(): void {
    const { context } = this.machine.snapshot ?? {};
    const left = holdsNotKept(context?.held, loadDraft(this.env, this.draftName, this.persist));
    for (const id of left) this.port?.releaseHold(id).catch(() => {});
    this.machine.restart();
    this.driver.leave();
  }

  /** Chooses a dealer, as a list of the host's own in the slot `dealer` does. Counts while that step is on the screen. */
  chooseDealer(dealerId: string): void {
    this.machine.send({ type: 'dealer.fetch', dealerId });
  }

  /** Fills in what is known of the person, as a form of the host's own in the slot `contact` does; on any step. */
  fill(person: KnownPerson): void {
    this.machine.send({ type: 'form.change', change: knownFields(person) });
  }

  /** The rules of a type, when the views that go with them are there. */
  private readonly loadRules = async (type: string): Promise<Rules> => {
    const later = await adoptPart(this, this.locale, 'later');
    return type === 'test-drive' ? later.testDriveRules : (await adoptPart(this, this.locale, 'visit')).visitRules;
  };

  /** Goes on with the whole machine; the first one has loaded it. */
  private goOn(): void {
    const { snapshot } = this.machine;
    const later = snapshot && partOf({ locale: this.locale }, 'later');
    if (!later || !this.port) return;
    const loadManage = () => adoptPart(this, this.locale, 'manage');
    this.next = wholeMachineAfter(snapshot.context, later, this.port, this.loadRules, loadManage);
    this.machine.restart();
  }

  /** Two widgets of a type keep their drafts apart by their ids; a host may name another type while this one is sent. */
  private get draftName(): string {
    const type = this.machine.snapshot?.context.input.type ?? this.type;
    return this.id ? `${type}.${this.id}` : type;
  }

  private viewOf(snapshot: BookingSnapshot): View {
    return {
      snapshot,
      context: snapshot.context,
      locale: this.locale,
      t: this.locale.t,
      env: this.env,
      send: (event) => this.machine.send(event),
      go: (event) => this.go(event),
      privacyUrl: this.safeAddress('privacyUrl', 'privacy-url'),
      disclaimer: this.disclaimer,
      manageLink: this.manageLink(snapshot.context),
      driving: this.driver.driving,
      submit: (event) => this.onSubmit(event),
      appointment: this.appointment,
      handoff: this.around.handoff,
      isOwn: (step) => this.isOwn(step),
    };
  }

  /** Sends an event that leads to another view, and takes the focus along. */
  private go(event: BookingEvent): void {
    this.focusing.await(this.machine.snapshot?.can(event) ?? false);
    this.machine.send(event);
  }

  /** Sends what was chosen, or the time that a driver has said yes to. */
  private onSubmit(event: SubmitEvent = { type: 'submit' }): void {
    const { snapshot } = this.machine;
    if (!snapshot?.can(event)) return;
    // a time that has passed meanwhile leads back to the times, and nothing is sent
    if (event.type === 'submit' && openStep(snapshot.context) !== 'review') return this.go(event);
    const allowed = announce({ ...snapshot.context, ...event }, (detail) =>
      this.dispatch('forecourt-booking-submitting', this.withContact(detail), { cancelable: true }),
    );
    if (!allowed) return;
    this.driver.leave();
    this.go({ ...event, ...allowed });
  }

  private onEmit(event: BookingEmitted): void {
    if (event.type === 'machine.loaded') return this.goOn();
    if (event.type === 'calendar.fetched') {
      const name = this.machine.snapshot?.context.booking?.reference;
      return partOf({ locale: this.locale }, 'later')?.saveCalendarFile(event.text, name);
    }
    const { type, ...detail } = event;
    const personal = /submitted|confirmed|rescheduled/.test(type);
    this.dispatch(`forecourt-${type.replace(/\./g, '-')}`, personal ? this.withContact(detail) : detail);
  }

  /** The detail of an event; with the person's own data only where the host asked for it. */
  private withContact(detail: object): object {
    return this.exposePii ? withContact(detail, this.machine.snapshot?.context.form) : detail;
  }
}

export interface BookingElement {
  addEventListener<Type extends keyof BookingEventMap>(
    type: Type,
    listener: (this: BookingElement, event: BookingEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
