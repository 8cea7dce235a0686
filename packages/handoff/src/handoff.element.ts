import type { Dealer, HandoffApi, HandoffRecord } from '@forecourt/contract';
import {
  baseStyles,
  type Handoff,
  handoffContext,
  liveRegion,
  LocaleController,
  MachineController,
  tokens,
  WidgetElement,
} from '@forecourt/core';
import { ContextProvider } from '@lit/context';
import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { addressFor, isTemplate, placeOf } from './addresses.ts';
import { type Destination, destinationOf } from './destination.ts';
import { FocusKeeper, focused } from './focus.ts';
import { handoffActors } from './handoff.actors.ts';
import { handoffCatalog } from './handoff.catalog.ts';
import type { HandoffEmitted, HandoffEvent } from './handoff.context.ts';
import type { HandoffEventMap } from './handoff.dom-events.ts';
import { handoffMachine } from './handoff.machine.ts';
import { handoffStyles, wrapperStyles } from './handoff.styles.ts';
import { loadCar, removeCar, saveCar } from './kept-car.ts';
import { lazyHandoffApi } from './lazy-handoff-api.ts';
import type { HandoffMessageKey } from './locales/en.ts';
import { takeFromPage } from './page-address.ts';
import { type HandoffView, handoffView, isShown, statusText } from './views/handoff.view.ts';
import { viewOf } from './views/view.ts';

/** What a dealer finder says that a person wants. */
interface DealerAction {
  action: string;
  dealer: Dealer;
}

/**
 * Lets the work of the widgets inside it go on at another device: offers it to the phone by a code to scan or to type, takes
 * what was begun in the car, and sends places to the car that the phone is paired with.
 *
 * ```html
 * <forecourt-handoff endpoint="https://api.example.com/v1" continue-url="https://example.com/continue#handoff={code}">
 *   <forecourt-booking type="service"></forecourt-booking>
 * </forecourt-handoff>
 * ```
 *
 * @fires {CustomEvent<object>} forecourt-handoff-offered - A code for the phone is shown.
 * @fires {CustomEvent<ReceivedDetail>} forecourt-handoff-received - What was begun elsewhere is here.
 * @fires {CustomEvent<object>} forecourt-handoff-paired - Places can be sent to a car.
 * @fires {CustomEvent<object>} forecourt-handoff-unpaired - They cannot any more.
 * @fires {CustomEvent<object>} forecourt-handoff-sent - A place has reached the inbox of the car.
 * @fires {CustomEvent<HandoffFailedDetail>} forecourt-handoff-failed - Something did not work; the person sees it and can go on.
 * @slot - The part of the page whose work can go on elsewhere.
 * @csspart base - The panel.
 * @csspart offer - What is offered to the phone.
 * @csspart qr - The QR code.
 * @csspart code - The code as characters.
 * @csspart close - The button that closes it.
 * @csspart receive - What was begun elsewhere, or where its code is typed.
 * @csspart form - Where the code is typed.
 * @csspart send - The car that the phone is paired with.
 * @csspart disconnect - The button that forgets the car.
 * @csspart failure - What went wrong.
 */
export class HandoffElement extends WidgetElement<HandoffApi> {
  static override styles: CSSResultGroup = [baseStyles, tokens, handoffStyles, wrapperStyles];

  static override properties: PropertyDeclarations = {
    continueUrl: { attribute: 'continue-url' },
    receive: { type: Boolean },
  };

  /**
   * The address that the phone opens, with `{code}` in its fragment, which no server sees:
   * `https://example.com/continue#handoff={code}`. Default: none, and the code is to be typed on the host's website.
   */
  declare continueUrl: string | undefined;
  /**
   * Whether codes are taken here: `#handoff=…` and `#car=…` in the page's address, and by hand. The code is removed from the
   * address at once.
   */
  declare receive: boolean;

  protected readonly domain = 'handoff';
  /** Whether the machine was started with a port. */
  private served = false;
  /** Whether the car of an earlier page was looked for. */
  private isCarLookedFor = false;
  /** The code as it is being typed. */
  private typed = '';
  /** What had the focus when something was offered. */
  private origin: HTMLElement | null = null;
  /** What the context says now. */
  private given: Handoff | undefined;

  private readonly provider = new ContextProvider(this, { context: handoffContext });
  private readonly locale = new LocaleController<HandoffMessageKey>(this, handoffCatalog);
  private readonly machine = new MachineController(this, {
    machine: () => {
      const { port } = this;
      this.served = !!port;
      return port
        ? handoffMachine.provide({
            actors: handoffActors(port, { now: () => this.env.now(), addressOf: (code) => this.addressOf(code) }),
          })
        : handoffMachine;
    },
    input: () => ({ newKey: () => this.env.randomId(), now: () => this.env.now(), isReceiving: this.receive }),
    onEmit: (event) => this.onEmit(event),
    clock: () => this.env.clock,
  });
  private readonly onAddress = (): void => this.requestUpdate();

  constructor() {
    super();
    this.receive = false;
    new FocusKeeper(this);
    this.addEventListener('forecourt-dealer-action-chosen', (event) =>
      this.onDealerAction(event as CustomEvent<DealerAction>),
    );
  }

  /** Whether a car is paired with this page, so that places can be sent to it. */
  get isPaired(): boolean {
    const sending = this.machine.snapshot?.value.sending ?? '';
    return ['paired', 'sending', 'sent', 'failed'].includes(sending);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.onAddress);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.onAddress);
  }

  protected createApi(endpoint: string): HandoffApi {
    return lazyHandoffApi(endpoint);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { snapshot } = this.machine;
    if (snapshot && (changed.has('api') || changed.has('endpoint') || (this.port && !this.served))) {
      this.isCarLookedFor = false;
      this.machine.restart();
    }
    if (changed.has('receive')) this.machine.send({ type: 'receiving.change', isOn: this.receive });
    if (changed.has('continueUrl') && this.continueUrl && !this.template) {
      this.warnOnce('continue-url is an http(s) address with {code} behind its #, where no server sees it.');
    }
    this.warnOfNoPort('needs an endpoint or an api.');
    this.provide();
  }

  protected override render(): TemplateResult {
    const { language, direction, t } = this.locale;
    const view = this.view;
    return html`
      <section
        class="widget"
        part="base"
        lang=${language}
        dir=${direction}
        aria-label=${t('widget.label')}
        ?data-shown=${view && isShown(view)}
        @keydown=${(event: KeyboardEvent) => this.onKey(event)}
      >
        ${view ? handoffView(view) : nothing} ${liveRegion(view ? statusText(view) : '')}
      </section>
      <slot></slot>
    `;
  }

  protected override updated(): void {
    if (!this.served || !this.receive || (this.isCarLookedFor && !location.hash)) return;
    // what is found is a further update, not a part of this one
    void this.updateComplete.then(() => this.isConnected && this.lookAround());
  }

  /** Offers a record to the phone: its code is shown until it is closed. What is inside offers by the context. */
  offer(record: HandoffRecord): void {
    this.origin = focused();
    this.machine.send({ type: 'record.offer', record });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[part~="offer"] h2')?.focus());
  }

  /** Sends a place to the car that this page is paired with; without one it does nothing. A dealer finder inside needs no call. */
  sendToCar(destination: Destination): void {
    this.machine.send({ type: 'record.send', record: destination });
  }

  private get view(): HandoffView | undefined {
    const { snapshot } = this.machine;
    const { template } = this;
    return (
      snapshot && {
        ...viewOf(this.env, this.locale),
        ...snapshot.value,
        context: snapshot.context,
        place: template && placeOf(template, document.baseURI),
        typed: this.typed,
        type: (text) => {
          this.typed = text;
          this.requestUpdate();
        },
        send: (event) => this.send(event),
      }
    );
  }

  /** The host's address, where it can be used. */
  private get template(): string | undefined {
    const { continueUrl } = this;
    return continueUrl && isTemplate(continueUrl, document.baseURI) ? continueUrl : undefined;
  }

  private addressOf(code: string): string | undefined {
    return this.template && addressFor(this.template, code, document.baseURI);
  }

  /** Tells the widgets inside what they can offer, and what came. */
  private provide(): void {
    const received = this.machine.snapshot?.context.received;
    const isOpen = !!this.port;
    if (isOpen === !!this.given && received === this.given?.received) return;
    this.given = isOpen ? { offer: (record) => this.offer(record), received } : undefined;
    this.provider.setValue(this.given);
  }

  /** Takes the codes of the address, each once; and where there is none, the car of an earlier page. */
  private lookAround(): void {
    const text = takeFromPage('handoff');
    if (text !== undefined) this.machine.send({ type: 'code.enter', text });
    const kept = this.isCarLookedFor ? undefined : loadCar(this.env);
    this.isCarLookedFor = true;
    const code = takeFromPage('car') ?? kept;
    if (code !== undefined) this.machine.send({ type: 'car.pair', code });
  }

  private send(event: HandoffEvent): void {
    this.machine.send(event);
    if (event.type === 'offer.close') this.goBack();
  }

  private goBack(): void {
    const { origin } = this;
    this.origin = null;
    void this.updateComplete.then(() => origin?.isConnected && origin.focus());
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.view?.offering === 'idle') return;
    event.stopPropagation();
    this.view?.send({ type: 'offer.close' });
  }

  /** A place for the navigation goes to the car, if there is one; otherwise it is the page's affair. */
  private onDealerAction({ detail }: CustomEvent<DealerAction>): void {
    if (detail.action !== 'send-to-navigation') return;
    const record = destinationOf(detail.dealer);
    if (record) this.sendToCar(record);
  }

  private onEmit({ type, ...detail }: HandoffEmitted): void {
    if (type === 'handoff.paired') {
      this.typed = '';
      saveCar(this.env, this.machine.snapshot?.context.car);
    }
    if (type === 'handoff.unpaired') removeCar(this.env);
    this.dispatch(`forecourt-${type.replace(/\./g, '-')}`, detail);
  }
}

export interface HandoffElement {
  addEventListener<Type extends keyof HandoffEventMap>(
    type: Type,
    listener: (this: HandoffElement, event: HandoffEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
