import { ContextProvider } from '@lit/context';
import { type PropertyDeclarations, ReactiveElement } from 'lit';
import {
  type Apis,
  apiContext,
  consume,
  dealerContext,
  endpointContext,
  environmentContext,
  localeContext,
} from './contexts.ts';
import { type Environment, within } from './environment.ts';

/**
 * Sets what all widgets inside it share: the back end, the language and the environment.
 *
 * ```html
 * <forecourt-provider endpoint="https://api.example.com/v1" lang="de">
 *   <forecourt-booking type="test-drive"></forecourt-booking>
 * </forecourt-provider>
 * ```
 *
 * @slot - The part of the page that shares them.
 */
export class ProviderElement extends ReactiveElement {
  static override properties: PropertyDeclarations = {
    endpoint: {},
    lang: {},
    apis: { attribute: false },
    environment: { attribute: false },
    dealer: { attribute: false },
  };

  /** The base address of the back end. */
  declare endpoint: string | undefined;
  /** The ports by domain, such as `{ booking }`; they win over `endpoint`. */
  declare apis: Apis | undefined;
  /** Clock, random, storage and driving restrictions, in place of the browser's. */
  declare environment: Partial<Environment> | undefined;
  /**
   * The dealer that the page is about: a widget that needs one starts with it. It is the host's to set; where a person
   * chooses “book” in a dealer finder inside this element, it becomes that dealer. Where providers are
   * nested, all around the finder follow, so that the page as a whole stays about one dealer.
   */
  declare dealer: { readonly id: string } | undefined;

  private readonly contexts = {
    apis: new ContextProvider(this, { context: apiContext }),
    endpoint: new ContextProvider(this, { context: endpointContext }),
    lang: new ContextProvider(this, { context: localeContext }),
    environment: new ContextProvider(this, { context: environmentContext }),
    dealer: new ContextProvider(this, { context: dealerContext }),
  };

  /** A car around this element says these to all in it, whatever stands between. */
  private readonly around = {
    lang: consume(this, localeContext),
    environment: consume(this, environmentContext),
  };

  constructor() {
    super();
    this.addEventListener('forecourt-dealer-action-chosen', (event) => {
      const { action, dealer } = (event as CustomEvent<{ action: string; dealer: { readonly id: string } }>).detail;
      if (action === 'book') this.dealer = dealer;
    });
  }

  /** Without a shadow root the children, and the host page's own styles for them, stay as they are. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    this.contexts.apis.setValue(this.apis);
    this.contexts.endpoint.setValue(this.endpoint);
    this.contexts.lang.setValue(this.lang || this.around.lang.value);
    const around = this.around.environment.value;
    this.contexts.environment.setValue(around ? within(around, this.environment) : this.environment);
    this.contexts.dealer.setValue(this.dealer);
  }
}
