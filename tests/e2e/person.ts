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

  /** What something of the widget says. */
  textOf(selector: string): Promise<string> {
    return this.page.$eval(WIDGET + selector, (node) => node.textContent?.replace(/\s+/g, ' ').trim() ?? '');
  }

  /** How many of something of the widget there are. */
  async count(selector: string): Promise<number> {
    return (await this.page.$$(WIDGET + selector)).length;
  }

  /** Goes on from a step, as soon as it is complete. */
  async goOn(): Promise<void> {
    await this.press('.primary:not([aria-disabled=true])');
  }

  /** Finds a dealer by its town, and goes on. */
  async chooseDealer(town: string): Promise<void> {
    await this.type('q', town);
    await this.page.waitForFunction(
      (wanted) =>
        document
          .querySelector('forecourt-booking')
          ?.shadowRoot?.querySelector('[part~=dealer]')
          ?.textContent?.includes(wanted),
      {},
      town,
    );
    await this.press('[part~=dealer]');
    await this.goOn();
  }

  /** Chooses one of the times that are shown, the first unless told otherwise. */
  async chooseTime(number = 1): Promise<void> {
    await this.press(`[part~=slot]:nth-of-type(${number})`);
    await this.sees(`[part~=slot]:nth-of-type(${number})[data-chosen]`);
  }

  /** Types who they are, and goes on to the review. */
  async introduce({ name, email, phone }: Visitor): Promise<void> {
    await this.sees('#name');
    await this.type('name', name);
    await this.type('email', email);
    if (phone) await this.type('phone', phone);
    if (await this.count('#licence')) await this.press('#licence');
    await this.goOn();
    await this.sees('[part~=summary]');
  }

  /** From the dealer step to the review of a test drive; the page has chosen the model. */
  async toReview(town: string, visitor: Visitor): Promise<void> {
    await this.chooseDealer(town);
    await this.chooseTime();
    await this.goOn();
    await this.introduce(visitor);
  }

  /** Books, and gives the reference. */
  async book(): Promise<string> {
    await this.goOn();
    await this.sees('[part~=reference]');
    return this.textOf('[part~=reference]');
  }

  /** The link of the confirmation, which opens the appointment on any device. */
  async manageLink(): Promise<string> {
    await this.sees('[part~=manage-link]');
    return this.page.$eval(`${WIDGET}[part~=manage-link] a`, (link) => (link as HTMLAnchorElement).href);
  }
}
