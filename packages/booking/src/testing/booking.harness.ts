import { until } from '@forecourt/core/testing.js';
import type { BookingElement } from '../booking.element.ts';
import type { ContactForm } from '../contact-form.ts';

/** Which one of several: a part of what it is called, or its place, counted from 0. */
export type Which = string | number;

/** The steps that `walkTo` can reach, in their order. */
const WALK = ['model', 'dealer', 'time', 'contact', 'review'] as const;

/** A made-up person who may drive; the address is one of those kept for examples. */
export const MADE_UP_PERSON: Partial<ContactForm> = {
  name: 'Ada Example',
  email: 'ada@example.com',
  licence: true,
};

/** Text as a person reads it: `Intl` puts narrow and unbreakable spaces where a test types plain ones. */
const readable = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const nameOf = (node: Element): string => readable(node.getAttribute('aria-label') ?? node.textContent);

/**
 * Acts on a `<forecourt-booking>` as a person does: looks, chooses, types, presses. What is not there yet is waited for;
 * what does not come is an error that says what was looked for.
 *
 * ```ts
 * const person = new BookingHarness(element);
 * await person.walkTo('review');
 * await person.submit();
 * await person.sees('Your test drive is booked');
 * ```
 *
 * With a simulated clock, time that the widget waits for is let pass by the test.
 */
export class BookingHarness {
  readonly element: BookingElement;

  constructor(element: BookingElement) {
    this.element = element;
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
    return readable(this.find('[role="status"]')?.textContent);
  }

  /** The lines of the form's error summary, in order. */
  get errors(): string[] {
    return this.all('[part~="errors"] li').map((line) => readable(line.textContent));
  }

  /** The text of the notice in the view: what went wrong, or why there is nothing to choose; `''`: none. */
  get notice(): string {
    return readable(this.find('.notice')?.textContent);
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

  /** What can be chosen in the view: the models, dealers, or times. */
  get choices(): string[] {
    return this.all('[part~="model"], [part~="dealer"], [part~="slot"]').map((node) => readable(node.textContent));
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
    );
  }

  /** Waits until nothing is on its way any more. */
  async settled(): Promise<void> {
    await until(() => this.find('.body')?.getAttribute('aria-busy') === 'false', 'an end of loading');
    await this.element.updateComplete;
  }

  /** Chooses a model. */
  chooseModel(which: Which = 0): Promise<void> {
    return this.choose('[part~="model"]', which);
  }

  /** Types into the search for dealers. The widget asks a quarter of a second later. */
  async searchDealer(text: string): Promise<void> {
    await this.type('#q', text);
  }

  /** Chooses one of the dealers that are listed. */
  chooseDealer(which: Which = 0): Promise<void> {
    return this.choose('[part~="dealer"]', which);
  }

  /** Turns to the month after the one that is shown. */
  async nextMonth(): Promise<void> {
    await this.click(await this.wait(() => this.all('.month button')[1], 'the button to the next month'));
  }

  /** Chooses a day by a part of its name, `24 November`; turns months until it is there. A number counts the days with free times. */
  async chooseDay(which: Which): Promise<void> {
    await this.wait(() => this.find('[part~="day"]'), 'the calendar');
    const days = (): HTMLElement[] =>
      this.all('[part~="day"]').filter((day) => typeof which === 'string' || !day.hasAttribute('aria-disabled'));
    for (let month = 0; month < 12 && !pick(days(), which); month += 1) await this.nextMonth();
    await this.click(await this.wait(() => pick(days(), which), `the day ${which}`));
  }

  /** Chooses a time of the day that is open. */
  chooseTime(which: Which = 0): Promise<void> {
    return this.choose('[part~="slot"]', which);
  }

  /** Fills in what is given, and leaves the rest as it is. */
  async fillContact({ licence, atHome, ...texts }: Partial<ContactForm>): Promise<void> {
    if (atHome !== undefined) {
      await this.click(await this.wait(() => this.all('input[name="place"]')[atHome ? 1 : 0], 'the place'));
    }
    for (const [field, text] of Object.entries(texts)) await this.type(`#${field}`, text);
    const box = await this.wait(() => this.find<HTMLInputElement>('#licence'), 'the licence');
    if (licence !== undefined && box.checked !== licence) await this.click(box);
  }

  /** Presses the primary action. */
  async next(): Promise<void> {
    await this.click(await this.wait(() => this.find('[part~="primary"]'), 'the primary action'));
  }

  /** Presses the primary action of the review: books. */
  submit(): Promise<void> {
    return this.next();
  }

  /** Goes to the step before. */
  async back(): Promise<void> {
    await this.click(await this.wait(() => this.find('.actions .secondary'), 'the way back'));
  }

  /** Presses “Try again” where something could not be loaded. */
  async retry(): Promise<void> {
    await this.click(await this.wait(() => this.find('.notice.bad button'), 'the button to try again'));
  }

  /** Takes one of the times offered in place of a taken one. */
  async chooseAlternative(which: Which = 0): Promise<void> {
    await this.click(await this.wait(() => pick(this.all('[part~="alternative"]'), which), `the alternative ${which}`));
  }

  /** Presses a button or a link by a part of its name. */
  async press(name: string): Promise<void> {
    await this.click(await this.wait(() => pick(this.all('button, a'), name), `“${name}”`));
  }

  /** Walks from the first step to another: takes the first of each, and fills in the made-up person. */
  async walkTo(step: (typeof WALK)[number], person: Partial<ContactForm> = MADE_UP_PERSON): Promise<void> {
    const walk = WALK.slice(0, WALK.indexOf(step));
    if (walk.includes('model')) await this.chooseModel().then(() => this.next());
    if (walk.includes('dealer')) await this.chooseDealer().then(() => this.next());
    if (walk.includes('time')) await this.chooseTime().then(() => this.next());
    if (walk.includes('contact')) await this.fillContact(person).then(() => this.next());
  }

  private async choose(selector: string, which: Which): Promise<void> {
    const label = await this.wait(() => pick(this.all(selector), which), `${selector} ${which}`);
    await this.click(label.querySelector('input') ?? label);
  }

  private async type(selector: string, text: string): Promise<void> {
    const field = await this.wait(() => this.find<HTMLInputElement>(selector), selector);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  private async click(target: HTMLElement): Promise<void> {
    target.click();
    await this.element.updateComplete;
  }

  private async wait<Found>(look: () => Found | null | undefined, what: string): Promise<Found> {
    let found: Found | null | undefined;
    await until(
      () => (found = look()),
      () => `${what}; there is “${this.text}”`,
    );
    return found as Found;
  }

  private find<Found extends HTMLElement>(selector: string): Found | null {
    return this.element.shadowRoot?.querySelector<Found>(selector) ?? null;
  }

  private all(selector: string): HTMLElement[] {
    return [...(this.element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }

  private get<Found extends HTMLElement>(selector: string): Found {
    const found = this.find<Found>(selector);
    if (!found) throw new Error(`there is no ${selector}; there is “${this.text}”`);
    return found;
  }
}

const pick = (nodes: readonly HTMLElement[], which: Which): HTMLElement | undefined =>
  typeof which === 'number' ? nodes[which] : nodes.find((node) => nameOf(node).includes(readable(which)));
