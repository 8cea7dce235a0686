import { createContext } from '@lit/context';
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
