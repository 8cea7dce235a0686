/** A person at a page with the booking widget: looks at it, presses, types. */
import type { Page } from 'puppeteer-core';

const WIDGET = 'forecourt-booking >>> ';

/** Somebody to book for; each test has a name of its own, by which it finds the booking again. */
export interface Visitor {
  name: string;
  email: string;
  phone?: string;
}

export class Person {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The title of the step that is on the screen. */
  heading(): Promise<string> {
    return this.page.$eval(`${WIDGET}h2`, (title) => title.textContent?.trim() ?? '');
  }

  /** Waits for something of the widget to be on the screen. */
  async sees(selector: string): Promise<void> {
    await this.page.waitForSelector(WIDGET + selector, { visible: true, timeout: 15_000 });
  }

  /** Presses something of the widget, as soon as it can be pressed. */
  async press(selector: string): Promise<void> {
    await this.page
      .locator(WIDGET + selector)
      .setTimeout(15_000)
      .click();
  }

  async type(id: string, text: string): Promise<void> {
    await this.page.locator(`${WIDGET}#${id}`).fill(text);
  }

  /** From the dealer step to the review; the page has chosen the model. */
  async toReview(town: string, visitor: Visitor): Promise<void> {
    await this.type('q', town);
    await this.sees(`[part~=dealer]`);
    await this.page.waitForFunction(
      (wanted) =>
        [
          ...(document.querySelector('forecourt-booking')?.shadowRoot?.querySelectorAll('[part~=dealer]') ?? []),
        ][0]?.textContent?.includes(wanted),
      {},
      town,
    );
    await this.press('[part~=dealer]');
    await this.press('.primary');
    await this.sees('[part~=slot]');
    await this.press('[part~=slot]');
    await this.press('.primary');
    await this.sees('#name');
    await this.type('name', visitor.name);
    await this.type('email', visitor.email);
    if (visitor.phone) await this.type('phone', visitor.phone);
    await this.press('#licence');
    await this.press('.primary');
    await this.sees('[part~=summary]');
  }

  /** Books, and gives the reference. */
  async book(): Promise<string> {
    await this.press('.primary');
    await this.sees('[part~=reference]');
    return this.page.$eval(`${WIDGET}[part~=reference]`, (node) => node.textContent?.trim() ?? '');
  }
}
