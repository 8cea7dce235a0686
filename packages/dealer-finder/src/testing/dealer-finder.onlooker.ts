import { until } from '@forecourt/core/testing.js';
import type { DealerFinderElement } from '../dealer-finder.element.ts';

/** Which one of several: a part of what it is called, or its place, counted from 0. */
export type Which = string | number;

/** Text as a person reads it: `Intl` puts narrow and unbreakable spaces where a test types plain ones. */
const readable = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** How long is waited for anything, in milliseconds: long, for a slow machine is no failure. */
const PATIENCE_MS = 4000;

const nameOf = (node: Element): string => readable(node.getAttribute('aria-label') ?? node.textContent);

/** The one that is meant, before others one whose name begins so; `undefined`: it is not there. */
export function pick<Node extends Element>(nodes: readonly Node[], which: Which): Node | undefined {
  if (typeof which === 'number') return nodes[which];
  const name = readable(which);
  return nodes.find((node) => nameOf(node).startsWith(name)) ?? nodes.find((node) => nameOf(node).includes(name));
}

/** Looks at a `<forecourt-dealer-finder>` as a person does. What is not there yet is waited for. */
export class DealerFinderOnlooker {
  readonly element: DealerFinderElement;

  constructor(element: DealerFinderElement) {
    this.element = element;
  }

  /** How many dealers there are, and in which order: `24 dealers, nearest to you first`. */
  get summary(): string {
    return readable(this.find('.count')?.textContent);
  }

  /** The names of the dealers on the screen, in order. */
  get dealers(): string[] {
    return this.all('.name').map((name) => readable(name.textContent));
  }

  /** The dealer in detail, all that is said of it; `''`: none. */
  get detail(): string {
    return readable(this.find('[data-open]')?.textContent);
  }

  /** Whether each dealer on the screen is open, as far as it is said. */
  get badges(): string[] {
    return this.all('.row [part~="badge"]').map((badge) => readable(badge.textContent));
  }

  /** What is proposed for the text; `[]`: nothing. */
  get proposals(): string[] {
    return this.all('[part~="proposal"]').map((proposal) => readable(proposal.textContent));
  }

  /** The filters that are chosen, as they stand under the search. */
  get chips(): string[] {
    return this.all('[part~="chips"] .chip').map((chip) => readable(chip.textContent));
  }

  /** What went wrong, or why there is nothing; `''`: no notice. */
  get notice(): string {
    return readable(
      this.all('.notice')
        .map((notice) => notice.textContent)
        .join(' '),
    );
  }

  /** What the live region says. */
  get status(): string {
    return readable(this.find('[part~="base"] > [role="status"]')?.textContent);
  }

  /** The search box; `undefined`: nothing can be typed now. */
  get box(): HTMLInputElement | undefined {
    return this.find<HTMLInputElement>('#q') ?? undefined;
  }

  /** All text on the screen. */
  get text(): string {
    return readable(this.find('[part~="base"]')?.textContent);
  }

  /** Waits until a text is on the screen. */
  async sees(text: string): Promise<void> {
    await until(
      () => this.text.includes(readable(text)),
      () => `“${text}”; there is “${this.text}”`,
      PATIENCE_MS,
    );
  }

  /** Waits until a list is there that is not being searched anew. */
  async settled(): Promise<void> {
    await until(
      () => this.find('[part~="list"][aria-busy="false"], .notice'),
      () => `an end of the search; there is “${this.text}”`,
      PATIENCE_MS,
    );
    await this.element.updateComplete;
  }

  protected async wait<Found>(look: () => Found | null | undefined, what: string): Promise<Found> {
    let found: Found | null | undefined;
    await until(
      () => (found = look()),
      () => `${what}; there is “${this.text}”`,
      PATIENCE_MS,
    );
    return found as Found;
  }

  protected find<Found extends HTMLElement>(selector: string): Found | null {
    return this.element.shadowRoot?.querySelector<Found>(selector) ?? null;
  }

  protected all(selector: string): HTMLElement[] {
    return [...(this.element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }
}
