import { type Context, ContextConsumer, createContext } from '@lit/context';
import type { ReactiveElement } from 'lit';
import type { Environment } from './environment.ts';

/** The ports by domain; a provider carries those that its page has. Widgets name the ones they need. */
export interface Apis {
  readonly [domain: string]: unknown;
}

/** The ports of a page; see `ProviderElement.apis`. */
export const apiContext = createContext<Apis | undefined>(Symbol.for('forecourt.api'));

/** The base address of a page's back end; see `ProviderElement.endpoint`. */
export const endpointContext = createContext<string | undefined>(Symbol.for('forecourt.endpoint'));

/** The language of a page, BCP 47; see `ProviderElement.lang`. */
export const localeContext = createContext<string | undefined>(Symbol.for('forecourt.locale'));

/** Clock, random, storage and driving restrictions; see `ProviderElement.environment`. */
export const environmentContext = createContext<Partial<Environment> | undefined>(Symbol.for('forecourt.environment'));

/** The dealer that a page is about, such as the one chosen in a finder; see `ProviderElement.dealer`. */
export const dealerContext = createContext<{ readonly id: string } | undefined>(Symbol.for('forecourt.dealer'));

const PROVIDER = 'forecourt-provider';

/** Whether a provider around an element can say nothing yet: fetched one by one, a widget may be there before it. */
export const isProviderComing = (host: Element): boolean => !!host.closest(`${PROVIDER}:not(:defined)`);

/** What a provider around an element says of a context, now and later. */
export function consume<Value, Host extends ReactiveElement>(
  host: Host,
  context: Context<unknown, Value>,
): ContextConsumer<Context<unknown, Value>, Host> {
  const consumer = new ContextConsumer(host, { context, subscribe: true });
  host.addController({
    hostConnected: () => {
      if (!isProviderComing(host)) return;
      void customElements.whenDefined(PROVIDER).then(() => host.isConnected && consumer.hostConnected());
    },
  });
  return consumer;
}
