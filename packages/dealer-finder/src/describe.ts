import type { Dealer } from '@forecourt/contract';
import type { ReactiveElement } from 'lit';
import type { JsonLd } from './json-ld.ts';

const all = new WeakMap<ReactiveElement, Promise<JsonLd>>();

/** Describes dealers to search engines; `undefined`: none, and none any more. */
export async function describe(host: ReactiveElement, dealers: readonly Dealer[] | undefined): Promise<void> {
  if (!dealers && !all.has(host)) return;
  const coming = all.get(host) ?? import('./json-ld.ts').then(({ JsonLd }) => new JsonLd(host));
  all.set(host, coming);
  const jsonLd = await coming.catch(() => undefined);
  // what could not be fetched, as when offline, is asked for again with the next need
  if (!jsonLd) all.delete(host);
  jsonLd?.tell(dealers ?? []);
}
