import { until } from '@forecourt/core/testing.js';
import type { BookingElement } from '../booking.element.ts';

/** Which one of several: a part of what it is called, or its place, counted from 0. */
export type Which = string | number;

/** Text as a person reads it: `Intl` puts narrow and unbreakable spaces where a test types plain ones. */
const readable = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** How long is waited for anything, in milliseconds: long, for a slow machine is no failure. */
const PATIENCE_MS = 4000;

const nameOf = (node: Element): string => readable(node.getAttribute('aria-label') ?? node.textContent);

/** The one that is meant, before others one whose name begins so; `undefined`: it is not there. */
export function pick(nodes: readonly HTMLElement[], which: Which): HTMLElement | undefined {
  if (typeof which === 'number') return nodes[which];
  const name = readable(which);
  return nodes.find((node) => nameOf(node).startsWith(name)) ?? nodes.find((node) => nameOf(node).includes(name));
}

/** Looks at a `<forecourt-booking>` as a person does. What is not there yet is waited for. */
export class BookingOnlooker {
  readonly element: BookingElement;

  constructor(element: BookingElement) {
    this.element = element;
  }

  /** The step or state that is on the screen: `time`. */
  get view(): string {
    return this.find('.body')?.getAttribute('data-view') ?? '';
  }

  /** The title of the view; `''` before the first one. */
  get heading(): string {
    return readable(this.find('h2')?.textContent);
  }

  /** `Step 2 of 4`; `''` outside the steps. */
  get progress(): string {
    return readable(this.find('.progress span')?.textContent);
  }

  /** What the live region says. */
  get status(): string {
    return readable(this.find('[part~="base"] > [role="status"]')?.textContent);
  }

  /** The lines of the form's error summary, in order. */
  get errors(): string[] {
    return this.all('[part~="errors"] li').map((line) => readable(line.textContent));
  }

  /** The text of the notice in the view: what went wrong, or why there is nothing to choose; `''`: none. */
  get notice(): string {
    return readable(this.find('.notice')?.textContent);
  }

  /** How long the chosen time is still kept; `''`: it is not. */
  get hold(): string {
    return readable(this.find('[part~="hold"]')?.textContent);
  }

  /** What was chosen, as the review and the confirmation list it. */
  get summary(): string {
    return readable(this.find('[part~="summary"]')?.textContent);
  }

  /** The reference of the booking made; `''` before it. */
  get reference(): string {
    return readable(this.find('[part~="reference"]')?.textContent);
  }

  /** The one primary action of the view. */
  get primary(): HTMLButtonElement {
    return this.get<HTMLButtonElement>('[part~="primary"]');
  }

  /** What can be chosen in the view: the models, dealers, service items, or times. */
  get choices(): string[] {
    return this.all('[part~="model"], [part~="dealer"], [part~="item"], [part~="slot"]').map((node) =>
      readable(node.textContent),
    );
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

  /** Waits until nothing is on its way any more. */
  async settled(): Promise<void> {
    await until(() => this.find('.body')?.getAttribute('aria-busy') === 'false', 'an end of loading', PATIENCE_MS);
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

  protected get<Found extends HTMLElement>(selector: string): Found {
    const found = this.find<Found>(selector);
    if (!found) throw new Error(`there is no ${selector}; there is “${this.text}”`);
    return found;
  }
}
