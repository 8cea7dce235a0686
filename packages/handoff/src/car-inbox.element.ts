import type { HandoffApi } from '@forecourt/contract';
import { baseStyles, liveRegion, LocaleController, MachineController, tokens, WidgetElement } from '@forecourt/core';
import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { addressFor, isTemplate, placeOf } from './addresses.ts';
import { carInboxActors } from './car-inbox.actors.ts';
import { type CarInboxEmitted, carInboxMachine } from './car-inbox.machine.ts';
import { FocusKeeper } from './focus.ts';
import { handoffCatalog } from './handoff.catalog.ts';
import type { CarInboxEventMap } from './handoff.dom-events.ts';
import { handoffStyles } from './handoff.styles.ts';
import { lazyHandoffApi } from './lazy-handoff-api.ts';
import type { HandoffMessageKey } from './locales/en.ts';
import { type CarInboxView, carInboxView, inboxStatus } from './views/car-inbox.view.ts';
import { viewOf } from './views/view.ts';

/** How many places are shown at once where a car does not say; a list in a car has six rows at most. */
const MOST = 6;

/**
 * Takes in what phones send to this car: shows a code to scan, and each place that comes with a button to navigate there.
 * What opens the inbox is kept in memory alone.
 *
 * ```html
 * <forecourt-car-inbox endpoint="https://api.example.com/v1" pair-url="https://example.com/dealers#car={code}">
 * </forecourt-car-inbox>
 * ```
 *
 * @fires {CustomEvent<object>} forecourt-car-inbox-opened - The code is shown, and places can come.
 * @fires {CustomEvent<object>} forecourt-car-inbox-closed - No more can come.
 * @fires {CustomEvent<DestinationReceivedDetail>} forecourt-car-inbox-destination-received - A place came.
 * @fires {CustomEvent<DestinationChosenDetail>} forecourt-car-inbox-destination-chosen - The person wants to be led there.
 * @fires {CustomEvent<CarInboxFailedDetail>} forecourt-car-inbox-failed - The inbox could not be opened, or was ended by the back end.
 * @csspart base - The whole element.
 * @csspart open - The button that opens the inbox.
 * @csspart close - The button that closes it.
 * @csspart qr - The QR code.
 * @csspart code - The code as characters.
 * @csspart offline - That there is no connection.
 * @csspart arrivals - What came.
 * @csspart arrival - One place.
 * @csspart navigate - The button that leads there.
 * @csspart failure - What went wrong.
 */
export class CarInboxElement extends WidgetElement<HandoffApi> {
  static override styles: CSSResultGroup = [baseStyles, tokens, handoffStyles];

  static override properties: PropertyDeclarations = { pairUrl: { attribute: 'pair-url' } };

  /**
   * The address that the phone opens, with `{code}` in its fragment, which no server sees:
   * `https://example.com/dealers#car={code}`. Default: none, and the code is to be typed on the host's website.
   */
  declare pairUrl: string | undefined;

  protected readonly domain = 'handoff';
  /** Whether the machine was started with a port. */
  private served = false;

  private readonly locale = new LocaleController<HandoffMessageKey>(this, handoffCatalog);
  private readonly machine = new MachineController(this, {
    machine: () => {
      const { port } = this;
      this.served = !!port;
      return port
        ? carInboxMachine.provide({
            actors: carInboxActors(port, { now: () => this.env.now(), addressOf: (code) => this.addressOf(code) }),
          })
        : carInboxMachine;
    },
    input: () => ({ newKey: () => this.env.randomId(), now: () => this.env.now() }),
    onEmit: (event) => this.onEmit(event),
    clock: () => this.env.clock,
  });

  constructor() {
    super();
    new FocusKeeper(this);
  }

  protected createApi(endpoint: string): HandoffApi {
    return lazyHandoffApi(endpoint);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { snapshot } = this.machine;
    if (snapshot && (changed.has('api') || changed.has('endpoint') || (this.port && !this.served))) {
      this.machine.restart();
    }
    if (changed.has('pairUrl') && this.pairUrl && !this.template) {
      this.warnOnce('pair-url is an http(s) address with {code} behind its #, where no server sees it.');
    }
    this.warnOfNoPort('needs an endpoint or an api.');
  }

  protected override render(): TemplateResult {
    const { language, direction, t } = this.locale;
    const view = this.view;
    return html`
      <section class="widget" part="base" lang=${language} dir=${direction} aria-label=${t('inbox.label')}>
        ${view ? carInboxView(view) : nothing} ${liveRegion(view ? inboxStatus(view) : '')}
      </section>
    `;
  }

  private get view(): CarInboxView | undefined {
    const { snapshot } = this.machine;
    if (!snapshot) return undefined;
    const { template, env } = this;
    const view = viewOf(env, this.locale);
    return {
      ...view,
      context: snapshot.context,
      state: snapshot.value,
      place: template && placeOf(template, document.baseURI),
      // while somebody drives, the line with what came last
      most: view.canSetUp ? (env.restrictions.maxItems ?? MOST) : 1,
      send: (event) => this.machine.send(event),
    };
  }

  /** The host's address, where it can be used. */
  private get template(): string | undefined {
    const { pairUrl } = this;
    return pairUrl && isTemplate(pairUrl, document.baseURI) ? pairUrl : undefined;
  }

  private addressOf(code: string): string | undefined {
    return this.template && addressFor(this.template, code, document.baseURI);
  }

  private onEmit({ type, ...detail }: CarInboxEmitted): void {
    this.dispatch(`forecourt-${type.replace(/\./g, '-')}`, detail);
  }
}

export interface CarInboxElement {
  addEventListener<Type extends keyof CarInboxEventMap>(
    type: Type,
    listener: (this: CarInboxElement, event: CarInboxEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
