import type { Which } from '@forecourt/core/testing.js';
import { DealerFinderOnlooker } from './dealer-finder.onlooker.ts';

/**
 * Acts on a `<forecourt-dealer-finder>` as a person does: looks, types, chooses, presses. What is not there yet is waited for;
 * what does not come is an error that says what was looked for.
 *
 * ```ts
 * const person = new DealerFinderHarness(element);
 * await person.type('Freising');
 * await person.chooseProposal('Freising');
 * await person.select(0);
 * await person.sees('Opening hours');
 * ```
 *
 * With a simulated clock, time that the widget waits for is let pass by the test.
 */
export class DealerFinderHarness extends DealerFinderOnlooker {
  /** Types a text in place of the one in the search box. */
  async type(text: string): Promise<void> {
    const box = await this.theBox();
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  /** Presses a key in the search box. */
  async key(key: string, options: KeyboardEventInit = {}): Promise<void> {
    const box = await this.theBox();
    box.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...options }),
    );
    await this.element.updateComplete;
  }

  /** Takes a proposal by a part of its text. */
  async chooseProposal(which: Which = 0): Promise<void> {
    await this.click(await this.one('[part~="proposal"]', which, `the proposal ${which}`));
  }

  /** Asks for what is near. */
  async near(): Promise<void> {
    await this.click(await this.wait(() => this.find('[part~="near"]'), 'the button for what is near'));
  }

  /** Opens the filters, or closes them. */
  async toggleFilters(): Promise<void> {
    await this.click(await this.wait(() => this.find('[part~="filters"]'), 'the button of the filters'));
  }

  /** Chooses a filter by a part of its name, or takes it back; the panel is opened for it. */
  async filter(name: Which): Promise<void> {
    if (!this.find('[part~="filter-panel"]')) await this.toggleFilters();
    const label = await this.one('[part~="filter-panel"] .check', name, `the filter ${name}`);
    await this.click(label.querySelector('input') ?? label);
  }

  /** Takes a filter away by its chip. */
  async removeChip(which: Which = 0): Promise<void> {
    await this.click(await this.one('[part~="chips"] button', which, `the chip ${which}`));
  }

  /** Opens a dealer of the list, or closes it, and waits until that is seen. */
  async select(which: Which = 0): Promise<void> {
    const name = await this.one('.name', which, `the dealer ${which}`);
    const wasOpen = name.getAttribute('aria-expanded') === 'true';
    await this.click(name);
    await this.wait(() => !!this.find('[part~="detail"]') !== wasOpen, `the dealer ${which} in detail`);
  }

  /** Asks for more of the list. */
  async more(): Promise<void> {
    await this.click(await this.wait(() => this.find('[part~="more"]'), 'the button to more dealers'));
  }

  /** Turns pages, where few dealers may be shown at once. */
  async turnPage(to: 'next' | 'previous' = 'next'): Promise<void> {
    const at = to === 'next' ? 1 : 0;
    // rows are counted once they are drawn, and drawn anew when fewer fit: a page that is turned before is another one
    do {
      await new Promise((resolve) => setTimeout(resolve));
      await this.element.updateComplete;
    } while (this.element.isUpdatePending);
    await this.click(await this.wait(() => this.all('[part~="pager"] button')[at], `the button to the ${to} page`));
  }

  /** Shows the map, where there is no room for it beside the list, and waits until it is there. */
  async showMap(): Promise<void> {
    await this.wait(() => this.find('.map-side'), 'the room for the map');
    const button = this.find('.summary button');
    if (button && this.find('.map-side')?.hidden) await this.click(button);
    await this.wait(() => this.find('.map > *'), 'the map');
    await this.element.updateComplete;
  }

  /** Presses a pin on the map that `madeUpMap` draws, and waits until its dealer is seen in detail. */
  async pressPin(which: Which): Promise<void> {
    await this.click(await this.one('[data-pin]', which, `the pin ${which}`));
    await this.wait(() => this.find('[part~="detail"]'), `the dealer ${which} in detail`);
  }

  private theBox(): Promise<HTMLInputElement> {
    return this.wait(() => this.box, 'the search box');
  }
}
