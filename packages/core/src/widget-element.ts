import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { apiContext, consume, endpointContext, environmentContext, isCarSilent, isProviderComing } from './contexts.ts';
import { browserEnvironment, type Environment, isCar, within } from './environment.ts';
import type { MessageOverrides } from './messages.ts';
import { FULLY_RESTRICTED, type UxRestrictions } from './ux-restrictions.ts';
import { warnOnce } from './warn-once.ts';

/**
 * What every widget takes from its host. Each dependency is the property, else the provider's, else a default, so a lone
 * tag with an `endpoint` works.
 */
export abstract class WidgetElement<Api> extends LitElement {
  static override properties: PropertyDeclarations = {
    endpoint: {},
    theme: { reflect: true },
    api: { attribute: false },
    messages: { attribute: false },
    environment: { attribute: false },
    restrictions: { attribute: false },
  };

  /** The base address of the back end, such as `https://api.example.com/v1`. Default: the provider's. */
  declare endpoint: string | undefined;
  /** The colours: `light`, `dark`, or `auto` for what the visitor's system says. Default `auto`. */
  declare theme: 'light' | 'dark' | 'auto' | undefined;
  /** The port to the back end, in place of `endpoint`. */
  declare api: Api | undefined;
  /** Words that take the place of ours: a table by key, or a function. */
  declare messages: MessageOverrides | undefined;
  /** Clock, random and storage, in place of the browser's; parts left out stay the browser's. */
  declare environment: Partial<Environment> | undefined;
  /** What a driver may not be asked to do right now. Default: the provider's, else no restriction. What a car around forbids stays so. */
  declare restrictions: UxRestrictions | undefined;

  /** The domain of the widget's port in a provider's `apis`. */
  protected abstract readonly domain: string;
  /** The port for an endpoint. */
  protected abstract createApi(endpoint: string): Api;

  private readonly apis = consume(this, apiContext);
  private readonly provided = consume(this, environmentContext);
  private readonly base = consume(this, endpointContext);
  private readonly browser = browserEnvironment();
  private made: { endpoint: string; api: Api } | undefined;

  /** The port in force; `undefined` when the host gave neither port nor endpoint. */
  protected get port(): Api | undefined {
    const given = this.api ?? (this.apis.value?.[this.domain] as Api | undefined);
    const endpoint = this.endpoint ?? this.base.value;
    if (given || endpoint === undefined) return given;
    if (this.made?.endpoint !== endpoint) this.made = { endpoint, api: this.createApi(endpoint) };
    return this.made.api;
  }

  /** The environment in force. */
  protected get env(): Environment {
    const provided = this.provided.value;
    const car = isCarSilent(this, provided) ? { display: 'car' as const, restrictions: FULLY_RESTRICTED } : {};
    const env = within({ ...this.browser, ...provided, ...car }, this.environment);
    return this.restrictions ? within(env, { restrictions: this.restrictions }) : env;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.theme && !['light', 'dark', 'auto'].includes(this.theme)) this.warnOnce('theme is light, dark or auto.');
  }

  /**
   * The car's display as attributes that styles look at, in the frame that shows it: `data-car` with the sizes of a car, also
   * on any page while a driver is kept from something; `data-theme`; `data-driver`, the side that the driver sits on.
   */
  protected override update(changed: PropertyValues<this>): void {
    const { env } = this;
    const isSaid = this.theme === 'light' || this.theme === 'dark';
    this.toggleAttribute('data-car', isCar(env));
    this.mark('data-theme', isSaid ? undefined : env.theme);
    this.mark('data-driver', isCar(env) ? env.driverSide : undefined);
    super.update(changed);
  }

  private mark(name: string, value: string | undefined): void {
    if (value) this.setAttribute(name, value);
    else this.removeAttribute(name);
  }

  /** Dispatches an event that leaves shadow roots; says whether the host let it pass. */
  protected dispatch(type: string, detail: unknown, options: EventInit = {}): boolean {
    return this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail, ...options }));
  }

  /** Tells the integrator that there is no port, unless it comes in a moment: a provider may be defined after its widgets. */
  protected warnOfNoPort(text: string): void {
    if (this.port) return;
    setTimeout(() => {
      if (this.isConnected && !this.port && !isProviderComing(this)) this.warnOnce(text);
    });
  }

  /** Tells the integrator about a wrong use, once; an element never throws on a bad property. */
  protected warnOnce(text: string): void {
    warnOnce(this, text);
  }
}
