import { Person, readable } from '@forecourt/core/testing.js';
import type { BookingElement } from '../booking.element.ts';

/** Looks at a `<forecourt-booking>` as a person does. What is not there yet is waited for. */
export class BookingOnlooker extends Person<BookingElement> {
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

  /** Waits until nothing is on its way any more. */
  async settled(): Promise<void> {
    await this.wait(() => this.find('.body')?.getAttribute('aria-busy') === 'false', 'an end of loading');
    await this.element.updateComplete;
  }
}
