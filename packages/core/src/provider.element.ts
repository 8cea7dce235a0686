import { ContextProvider } from '@lit/context';
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { type Apis, apiContext, endpointContext, environmentContext, localeContext } from './contexts.ts';
import type { Environment } from './environment.ts';

/**
 * Sets what all widgets inside it share: the back end, the language and the environment.
 *
 * ```html
 * <forecourt-provider endpoint="https://api.example.com" lang="de">
 *   <forecourt-booking type="test-drive"></forecourt-booking>
 * </forecourt-provider>
 * ```
 *
 * @slot - The part of the page that shares them.
 */
export class ProviderElement extends LitElement {
  static override properties: PropertyDeclarations = {
    endpoint: {},
    lang: {},
    apis: { attribute: false },
    environment: { attribute: false },
  };

  /** The base address of the back end. */
  declare endpoint: string | undefined;
  /** The ports by domain, such as `{ booking }`; they win over `endpoint`. */
  declare apis: Apis | undefined;
  /** Clock, random, storage and driving restrictions, in place of the browser's. */
  declare environment: Partial<Environment> | undefined;

  private readonly contexts = {
    apis: new ContextProvider(this, { context: apiContext }),
    endpoint: new ContextProvider(this, { context: endpointContext }),
    lang: new ContextProvider(this, { context: localeContext }),
    environment: new ContextProvider(this, { context: environmentContext }),
  };

  /** Without a shadow root the host page's own styles go on reaching what is inside. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.contexts.apis.setValue(this.apis);
    this.contexts.endpoint.setValue(this.endpoint);
    this.contexts.lang.setValue(this.lang || undefined);
    this.contexts.environment.setValue(this.environment);
  }

  protected override update(changed: PropertyValues<this>): void {
    // nothing of its own to draw: the children are the host page's, and rendering would replace them
    changed.clear();
  }
}
