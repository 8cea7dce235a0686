import type { Dealer } from '@forecourt/contract';
import {
  ContextProvider,
  consume,
  environmentContext,
  FULLY_RESTRICTED,
  inheritedLanguage,
  localeContext,
  normalizeLocale,
  type UxRestrictions,
  vehicleContext,
} from '@forecourt/core';
import type { PropertyValues } from 'lit';
import { listenTo } from './car-listener.ts';
import { destinationOf, phoneOf } from './dealer-actions.ts';
import { RestrictionEngine, type Transition } from './driving/restriction-engine.ts';
import { factsOf, type Known, signalsOf } from './facts.ts';
import type { Destination, DrivingState, VehicleHost } from './hosts/vehicle-host.ts';
import { isOther } from './is-other.ts';
import { Knob } from './knob.ts';
import { engineClock } from './monotonic-clock.ts';
import { differs, SCREEN_SIGNALS, surroundings } from './surroundings.ts';
import type { VehicleEventMap, VehicleFailure } from './vehicle.events.ts';
import { VehicleProperties } from './vehicle.properties.ts';

/**
 * The car around a part of a page. What stands inside is told what a driver may not be asked to do right now, day or night,
 * the driver's side, the car's language, and what the car shares of itself. Until the car has spoken, and whenever it
 * falls silent, everything is forbidden.
 *
 * ```html
 * <forecourt-vehicle viss="wss://localhost:6443" car-dp="1.5">
 *   <forecourt-dealer-finder endpoint="https://api.example.com/v1"></forecourt-dealer-finder>
 * </forecourt-vehicle>
 * ```
 *
 * @slot - The part of the page that is shown in the car.
 * @fires {CustomEvent<RestrictionsChangedDetail>} forecourt-vehicle-restrictions-changed - A driver may be asked less than before, or more again.
 * @fires {CustomEvent<LinkChangedDetail>} forecourt-vehicle-link-changed - The line to the car came up or went down.
 * @fires {CustomEvent<VehicleFailedDetail>} forecourt-vehicle-failed - Something did not work: `host-failed`, `viss-failed`, `viss-refused`, `navigation-failed` or `call-failed`.
 * @cssprop --car-dp - How many CSS pixels a density-independent pixel has on the screen; set by `car-dp`.
 */
export class VehicleElement extends VehicleProperties {
  private readonly contexts = {
    environment: new ContextProvider(this, {
      context: environmentContext,
      initialValue: { display: 'car', restrictions: FULLY_RESTRICTED },
    }),
    lang: new ContextProvider(this, { context: localeContext }),
    vehicle: new ContextProvider(this, { context: vehicleContext }),
  };
  private readonly around = {
    environment: consume(this, environmentContext),
    lang: consume(this, localeContext),
  };
  private engine: RestrictionEngine;
  private known: Known = {};
  private isUp = false;
  /** The host that is listened to, and how to stop. */
  private line: { host: VehicleHost; end: () => void } | undefined;
  /** Closes the client of VISS, or calls off its coming. */
  private closeViss = (): void => {};

  constructor() {
    super();
    new Knob(this, () => this.spatialNavigation);
    this.engine = this.makeEngine();
    this.addEventListener('click', (event) => this.onClick(event));
    this.addEventListener('forecourt-dealer-action-chosen', (event) => this.onAction(event));
    this.addEventListener('forecourt-car-inbox-destination-chosen', (event) => this.onDestination(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.onResume);
    document.addEventListener('resume', this.onResume);
    window.addEventListener('pageshow', this.onResume);
    this.restart();
    if (this.hasUpdated) this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.onResume);
    document.removeEventListener('resume', this.onResume);
    window.removeEventListener('pageshow', this.onResume);
    this.close();
    this.engine.stop();
  }

  /** Without a shadow root the children, and the host page's own styles for them, stay as they are. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.check();
    const has = (...names: (keyof VehicleElement)[]): boolean => names.some((name) => changed.has(name));
    const isFirst = !this.hasUpdated;
    // properties that were set before the element was defined are here by now
    if (isFirst || has('clock')) this.restart();
    else if (has('profile', 'trusted')) this.engine.configure(this.settings);
    const isOtherCar = isFirst || has('host', 'viss', 'vissDialect', 'vssMajor', 'allowInsecure');
    if (isOtherCar || has('clock')) this.open();
    else if (has('share') && this.line) this.listen(this.line.host);
    if (this.carDp && this.carDp > 0) this.style.setProperty('--car-dp', `${this.carDp}`);
    else if (has('carDp')) this.style.removeProperty('--car-dp');
    this.provide();
  }

  /** What a driver may not be asked to do right now. */
  get restrictions(): UxRestrictions {
    return this.engine.restrictions;
  }

  /** Whether the car drives, as far as it says. Widgets go by the restrictions. */
  get drivingState(): DrivingState {
    return this.engine.state;
  }

  /** The last changes of state and restrictions, for those who look for a fault; nothing in them is personal. */
  get transitions(): readonly Transition[] {
    return this.engine.transitions;
  }

  private makeEngine(): RestrictionEngine {
    return new RestrictionEngine(this.settings, this.clock ?? engineClock, (restrictions) => {
      // now, and not with the next update: a widget has to know in the same frame
      this.provide();
      this.say('forecourt-vehicle-restrictions-changed', { restrictions });
    });
  }

  /** Begins with a car that said nothing. */
  private restart(): void {
    const before = this.engine.restrictions;
    this.engine.stop();
    this.engine = this.makeEngine();
    this.known = {};
    this.provide();
    const { restrictions } = this.engine;
    if (this.hasUpdated && isOther(restrictions, before))
      this.say('forecourt-vehicle-restrictions-changed', { restrictions });
  }

  /** Opens the line to the car that the properties name. */
  private open(): void {
    const { isUp, line } = this;
    this.close();
    if (line) this.forget();
    if (isUp) this.say('forecourt-vehicle-link-changed', { isUp: false });
    if (this.host) this.listen(this.host);
    else if (this.viss) void this.openViss(this.viss);
  }

  private async openViss(url: string): Promise<void> {
    let isCalledOff = false;
    this.closeViss = () => {
      isCalledOff = true;
    };
    const { allowInsecure, vissDialect: dialect, vssMajor } = this;
    try {
      const { createVissClient, createVissHost } = await import('./viss/index.ts');
      if (isCalledOff) return;
      const client = createVissClient({
        url,
        allowInsecure,
        // the present one: a framework hands over a new function with each render, which is no other car
        getToken: () => this.getToken?.(),
        ...(dialect && { dialect }),
      });
      const host = createVissHost(client, vssMajor ? { vssMajor } : {});
      this.closeViss = () => host.close();
      this.listen(host);
    } catch (error) {
      if (isCalledOff) return;
      this.fail((error as { code?: unknown }).code === 'bad-request' ? 'viss-refused' : 'viss-failed');
    }
  }

  private listen(host: VehicleHost): void {
    this.line?.end();
    this.line = undefined;
    const names = [...SCREEN_SIGNALS, ...signalsOf(this.shared)];
    try {
      const end = listenTo({
        host,
        engine: this.engine,
        names,
        onValue: (name, value) => {
          if (!isOther(value, this.known[name])) return;
          this.known = { ...this.known, [name]: value };
          this.provide();
        },
        onLink: (isUp) => {
          if (isUp !== this.isUp) this.say('forecourt-vehicle-link-changed', { isUp });
          this.isUp = isUp;
        },
      });
      this.line = { host, end };
    } catch {
      // nobody will say any more when what it said does not hold
      this.forget();
      this.fail('host-failed');
    }
  }

  /** Lets go of the line and of all that runs. */
  private close(): void {
    this.line?.end();
    this.line = undefined;
    this.closeViss();
    this.closeViss = () => {};
    this.isUp = false;
  }

  /** Takes back what the car said; it has to say it again. */
  private forget(): void {
    this.known = {};
    this.engine.forget();
    this.provide();
  }

  /** Tells those inside how things stand. */
  private provide(): void {
    const { engine, known, settings, theme, driverSide } = this;
    const outer = this.around.environment.value ?? {};
    const next = surroundings(outer, engine.restrictions, { profile: settings.profile, theme, driverSide }, known);
    if (differs(next, this.contexts.environment.value)) this.contexts.environment.setValue(next);
    const lang = this.lang || this.around.lang.value;
    this.contexts.lang.setValue(lang ?? (inheritedLanguage(this) ? undefined : normalizeLocale(known.currentLanguage)));
    const facts = factsOf(this.shared, known);
    if (isOther(facts, this.contexts.vehicle.value)) this.contexts.vehicle.setValue(facts);
  }

  /** A page that goes on after it was hidden, frozen or kept knows nothing of the time between. */
  private readonly onResume = (event: Event): void => {
    if (event.type === 'pageshow' && !(event as PageTransitionEvent).persisted) return;
    if (event.type === 'visibilitychange' && document.visibilityState === 'hidden') return;
    this.forget();
    if (this.line) this.listen(this.line.host);
  };

  private onAction(event: Event): void {
    const { action, dealer } = (event as CustomEvent<{ action: string; dealer: Dealer }>).detail;
    if (action === 'send-to-navigation') this.leadTo(destinationOf(dealer), event);
  }

  /** A place that came from a phone. */
  private onDestination(event: Event): void {
    const { name, location, address } = (event as CustomEvent<{ destination: Destination }>).detail.destination;
    this.leadTo({ name, location, ...(address && { address }) }, event);
  }

  private leadTo(destination: Destination, event: Event): void {
    const lead = this.line?.host.setDestination;
    if (!lead) return;
    event.preventDefault();
    lead(destination).catch(() => this.fail('navigation-failed'));
  }

  /** A call is a link in every widget, and the link knows which number. */
  private onClick(event: Event): void {
    const call = this.line?.host.call;
    const phone = call && !event.defaultPrevented ? phoneOf(event) : undefined;
    if (!call || !phone) return;
    event.preventDefault();
    call(phone).catch(() => this.fail('call-failed'));
  }

  private fail(code: VehicleFailure): void {
    this.say('forecourt-vehicle-failed', { code });
  }

  private say(type: keyof VehicleEventMap & `forecourt-vehicle-${string}`, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

export interface VehicleElement {
  addEventListener<Type extends keyof VehicleEventMap>(
    type: Type,
    listener: (this: VehicleElement, event: VehicleEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
