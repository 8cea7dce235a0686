import type { BookingApi } from '@forecourt/contract';
import { baseStyles, liveRegion, LocaleController, MachineController, tokens, WidgetElement } from '@forecourt/core';
import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { bookingActors } from './booking.actors.ts';
import { bookingCatalog } from './booking.catalog.ts';
import { type BookingContext, openStep } from './booking.context.ts';
import { forgetDraft, isDraftChanged, loadDraft, type Persist, saveDraft } from './booking.draft.ts';
import type { BookingEmitted, BookingEvent } from './booking.events.ts';
import type { BookingEventMap } from './booking.dom-events.ts';
import { bookingMachine, type BookingSnapshot } from './booking.machine.ts';
import { bookingStyles } from './booking.styles.ts';
import { lazyBookingApi } from './lazy-booking-api.ts';
import type { BookingMessageKey } from './locales/en.ts';
import { loadLaterViews } from './views/lazy.ts';
import { statusText } from './views/status.ts';
import { stepView, viewNameOf } from './views/step.view.ts';
import type { View } from './views/view.ts';

/**
 * Books a test drive: model, dealer, time, contact, confirmation.
 *
 * ```html
 * <script type="module" src="https://cdn.example.com/forecourt/forecourt.js"></script>
 * <forecourt-booking endpoint="https://api.example.com/v1"></forecourt-booking>
 * ```
 *
 * @fires {CustomEvent<StepEnteredDetail>} forecourt-booking-step-entered - A step is on the screen.
 * @fires {CustomEvent<ChangedDetail>} forecourt-booking-changed - A model, dealer or time was chosen.
 * @fires {CustomEvent<SubmittedDetail>} forecourt-booking-submitting - Before a booking is sent; `preventDefault()` keeps it back.
 * @fires {CustomEvent<SubmittedDetail>} forecourt-booking-submitted - A booking was sent.
 * @fires {CustomEvent<ConfirmedDetail>} forecourt-booking-confirmed - A booking was made.
 * @fires {CustomEvent<FailedDetail>} forecourt-booking-failed - Something did not work; the person sees it and can go on.
 * @csspart base - The whole widget.
 * @csspart model-list - The models.
 * @csspart model - One of them.
 * @csspart dealer-list - The dealers.
 * @csspart dealer - One of them.
 * @csspart calendar - The month.
 * @csspart day - A day in it.
 * @csspart slot-list - The times of a day.
 * @csspart slot - One of them.
 * @csspart summary - What was chosen.
 * @csspart primary - The primary action of a step.
 */
export class BookingElement extends WidgetElement<BookingApi> {
  static override properties: PropertyDeclarations = {
    type: {},
    modelId: { attribute: 'model-id' },
    dealerId: { attribute: 'dealer-id' },
    persist: {},
    privacyUrl: { attribute: 'privacy-url' },
    exposePii: { type: Boolean, attribute: 'expose-pii' },
  };
  static override styles: CSSResultGroup = [baseStyles, tokens, bookingStyles];

  /** What to book: `test-drive`. Anything else shows that it cannot be booked here. Default `test-drive`. */
  declare type: string;
  /** The id of the model to drive; its step is then skipped. An id that the back end does not know is ignored. */
  declare modelId: string | undefined;
  /** The id of the dealer; its step is then skipped. An id that the back end does not know is ignored. */
  declare dealerId: string | undefined;
  /** What may be kept in the tab's storage for a reload: `none`, `choices`, or `all` with personal data. Default `choices`. */
  declare persist: Persist;
  /** Where the OEM says how it uses personal data, an http(s) address. Default: no link. */
  declare privacyUrl: string | undefined;
  /** Whether the details of events carry name, e-mail and phone. */
  declare exposePii: boolean;

  protected readonly domain = 'booking';
  private focusPending = false;
  /** Whether the machine was started with a port. */
  private served = false;
  private shown: { view: string; context: BookingContext } | undefined;

  private readonly locale = new LocaleController<BookingMessageKey>(this, bookingCatalog);
  private readonly machine = new MachineController(this, {
    machine: () => {
      this.served = !!this.port;
      return this.port ? bookingMachine.provide({ actors: bookingActors(this.port, loadLaterViews) }) : bookingMachine;
    },
    input: () => ({
      type: this.type,
      modelId: this.modelId,
      dealerId: this.dealerId,
      draft: loadDraft(this.env, this.draftName, this.persist),
      language: () => this.locale.language,
      now: () => this.env.now(),
      randomId: () => this.env.randomId(),
    }),
    onEmit: (event) => this.onEmit(event),
    clock: () => this.env.clock,
  });

  constructor() {
    super();
    this.type = 'test-drive';
    this.persist = 'choices';
    this.exposePii = false;
  }

  protected createApi(endpoint: string): BookingApi {
    return lazyBookingApi(endpoint);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { snapshot } = this.machine;
    if (snapshot && !snapshot.matches('submitting') && !snapshot.matches('settling')) {
      const changedPort = changed.has('api') || changed.has('endpoint') || (this.port && !this.served);
      if (changed.has('type') || changedPort) this.machine.restart();
      else if (changed.has('modelId') || changed.has('dealerId')) {
        this.machine.send({ type: 'prefill.change', modelId: this.modelId, dealerId: this.dealerId });
      }
    }
    this.warnOfWrongUse();
  }

  protected override render(): TemplateResult {
    const { snapshot } = this.machine;
    const { language, direction } = this.locale;
    const view = snapshot && this.viewOf(snapshot);
    return html`
      <section class="widget" part="base" lang=${language} dir=${direction} aria-label=${this.locale.t('widget.label')}>
        ${view ? stepView(view, () => this.onSubmit()) : nothing} ${liveRegion(view ? statusText(view) : '')}
      </section>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { snapshot } = this.machine;
    if (!snapshot) return;
    const done = snapshot.hasTag('done');
    if (isDraftChanged(this.shown?.context, snapshot.context) || done || changed.has('persist')) {
      saveDraft(this.env, this.draftName, snapshot.context, this.persist, done);
    }
    const view = viewNameOf(snapshot);
    const { formErrors } = snapshot.context;
    const refused = Object.keys(formErrors).length > 0 && formErrors !== this.shown?.context.formErrors;
    const lost = !this.shadowRoot?.activeElement;
    // a submit on its way still leads somewhere
    const sending = view === 'review' && snapshot.hasTag('busy');
    if (this.focusPending && !sending && (view !== this.shown?.view || refused || lost)) {
      this.focusPending = false;
      const targets = this.renderRoot.querySelectorAll<HTMLElement>('[data-focus]');
      if (!isFocusElsewhere(this)) targets[targets.length - 1]?.focus();
    }
    this.shown = { view, context: snapshot.context };
  }

  /**
   * Forgets what was chosen, typed and kept in the tab's storage, as when the person signs out, and starts anew. A
   * submit on its way is aborted; whether it went through is then not known.
   */
  reset(): void {
    forgetDraft(this.env, this.draftName);
    this.machine.restart();
  }

  /** Two widgets of one type on a page keep their drafts apart by their ids. */
  private get draftName(): string {
    return this.id ? `${this.type}.${this.id}` : this.type;
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
      privacyUrl: this.safePrivacyUrl(),
    };
  }

  /** Sends an event that leads to another view, and takes the focus along. */
  private go(event: BookingEvent): void {
    this.focusPending = this.machine.snapshot?.can(event) ?? false;
    this.machine.send(event);
  }

  private onSubmit(): void {
    const { snapshot } = this.machine;
    if (!snapshot?.can({ type: 'submit' })) return;
    const { slot, dealer, model } = snapshot.context;
    // a time that has passed meanwhile leads back to the times, and nothing is sent
    if (!slot || openStep(snapshot.context) !== 'review') return this.go({ type: 'submit' });
    const detail = { dealerId: dealer?.id, modelId: model?.id, slotId: slot.id, start: slot.start };
    const allowed = this.dispatch('forecourt-booking-submitting', this.withContact(detail), { cancelable: true });
    if (allowed) this.go({ type: 'submit' });
  }

  private onEmit(event: BookingEmitted): void {
    if (event.type === 'calendar.fetched') {
      this.saveFile(event.text);
      return;
    }
    const { type, ...detail } = event;
    const personal = type === 'booking.submitted' || type === 'booking.confirmed';
    this.dispatch(`forecourt-${type.replace(/\./g, '-')}`, personal ? this.withContact(detail) : detail);
  }

  /** The detail of an event; with the person's own data only where the host asked for it. */
  private withContact(detail: object): object {
    const form = this.machine.snapshot?.context.form;
    return this.exposePii && form
      ? { ...detail, contact: { name: form.name, email: form.email, phone: form.phone } }
      : detail;
  }

  private saveFile(text: string): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
    link.download = `${this.machine.snapshot?.context.booking?.reference ?? 'booking'}.ics`;
    link.click();
    // Safari reads the address some time after the click
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  private warnOfWrongUse(): void {
    if (!this.port) this.warnOnce('needs an endpoint or an api.');
    if (this.type !== 'test-drive') this.warnOnce('books a test-drive; no other type is known.');
    if (!['none', 'choices', 'all'].includes(this.persist)) this.warnOnce('persist is none, choices or all.');
  }

  private safePrivacyUrl(): string | undefined {
    if (!this.privacyUrl) return undefined;
    try {
      if (/^https?:$/.test(new URL(this.privacyUrl, this.baseURI).protocol)) return this.privacyUrl;
    } catch {
      // not an address at all: said below
    }
    this.warnOnce('privacy-url is not an http(s) address; the link is left out.');
    return undefined;
  }
}

/** Whether the person has gone on to another part of the page: an answer that comes late does not call them back. */
function isFocusElsewhere(element: Element): boolean {
  const { activeElement, host } = element.getRootNode() as Document & Partial<ShadowRoot>;
  if (activeElement && activeElement !== document.body) return activeElement !== element;
  return host ? isFocusElsewhere(host) : false;
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
