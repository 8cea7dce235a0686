import type { ReactiveElement } from 'lit';
import { until } from './until.ts';

/** Which one of several: a part of what it is called, or its place, counted from 0. */
export type Which = string | number;

/** Text as a person reads it: `Intl` puts narrow and unbreakable spaces where a test types plain ones. */
export const readable = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const nameOf = (node: Element): string => readable(node.getAttribute('aria-label') ?? node.textContent);

/** The one that is meant, before others one whose name begins so; `undefined`: it is not there. */
export function pick<Node extends Element>(nodes: readonly Node[], which: Which): Node | undefined {
  if (typeof which === 'number') return nodes[which];
  const name = readable(which);
  return nodes.find((node) => nameOf(node).startsWith(name)) ?? nodes.find((node) => nameOf(node).includes(name));
}

/**
 * Looks at a widget as a person does, and presses what is there. What is not there yet is waited for; what does not come is
 * an error that says what there is instead.
 */
export abstract class Person<Widget extends ReactiveElement> {
  readonly element: Widget;

  constructor(element: Widget) {
    this.element = element;
  }

  /** What the live region says. */
  get status(): string {
    return readable(this.find('[part~="base"] > [role="status"]')?.textContent);
  }

  /** All text on the screen. */
  get text(): string {
    return readable(this.find('[part~="base"]')?.textContent);
  }

  /** Waits until a text is on the screen. */
  async sees(text: string): Promise<void> {
    await this.wait(() => this.text.includes(readable(text)), `“${text}”`);
  }

  /** Presses a button or a link by a part of its name. */
  async press(name: string): Promise<void> {
    await this.click(await this.one('button, a', name, `“${name}”`));
  }

  /** Waits for one of several, and returns it. */
  protected one(selector: string, which: Which, what = `${selector} ${which}`): Promise<HTMLElement> {
    return this.wait(() => pick(this.all(selector), which), what);
  }

  protected async click(target: HTMLElement): Promise<void> {
    target.click();
    await this.element.updateComplete;
  }

  protected async wait<Found>(look: () => Found | null | undefined, what: string): Promise<Found> {
    let found: Found | null | undefined;
    await until(
      () => (found = look()),
      () => `${what}; there is “${this.text}”`,
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
