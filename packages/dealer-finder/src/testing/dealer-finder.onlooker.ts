import { Person, readable } from '@forecourt/core/testing.js';
import type { DealerFinderElement } from '../dealer-finder.element.ts';

/** Looks at a `<forecourt-dealer-finder>` as a person does. What is not there yet is waited for. */
export class DealerFinderOnlooker extends Person<DealerFinderElement> {
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

  /** The search box; `undefined`: nothing can be typed now. */
  get box(): HTMLInputElement | undefined {
    return this.find<HTMLInputElement>('#q') ?? undefined;
  }

  /** Waits until a list is there that is not being searched anew. */
  async settled(): Promise<void> {
    await this.wait(() => this.find('[part~="list"][aria-busy="false"], .notice'), 'an end of the search');
    await this.element.updateComplete;
  }
}
