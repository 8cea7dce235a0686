/** A person at a page with the dealer finder: looks at it, types, presses. */
import type { ElementHandle, Page } from 'puppeteer-core';

const WIDGET = 'forecourt-dealer-finder >>> ';

const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

export class Searcher {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits for something of the widget to be on the screen. */
  async sees(selector: string): Promise<void> {
    await this.page.waitForSelector(WIDGET + selector, { visible: true, timeout: 20_000 });
  }

  /** Waits until something of the widget is not on the screen any more. */
  async misses(selector: string): Promise<void> {
    await this.page.waitForSelector(WIDGET + selector, { hidden: true, timeout: 20_000 });
  }

  /** Presses something of the widget, as soon as it can be pressed. */
  async press(selector: string): Promise<void> {
    await this.page
      .locator(WIDGET + selector)
      .setTimeout(20_000)
      .click();
  }

  /** What something of the widget says. */
  async textOf(selector: string): Promise<string> {
    return plain(await this.page.$eval(WIDGET + selector, (node) => node.textContent));
  }

  /** The names of the dealers on the screen. */
  async names(): Promise<string[]> {
    return (await this.page.$$eval(`${WIDGET}.name`, (names) => names.map((name) => name.textContent))).map(plain);
  }

  /** Waits until something holds; looks again often. */
  async until(condition: () => Promise<boolean>, what: string): Promise<void> {
    for (const end = Date.now() + 20_000; !(await condition()); await new Promise((r) => setTimeout(r, 50))) {
      if (Date.now() > end) {
        const text = await this.textOf('[part~=base]').catch(String);
        throw new Error(`waited in vain for ${what}; there is “${text}”`);
      }
    }
  }

  /** Types a text in place of the one that is there, and searches. */
  async search(text: string): Promise<void> {
    await this.page.locator(`${WIDGET}#q`).setTimeout(20_000).fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the list begins with a dealer whose name has a text. */
  async finds(text: string): Promise<void> {
    await this.until(async () => !!(await this.names())[0]?.includes(text), `${text} on top of the list`);
  }

  /** Opens a dealer of the list by a part of its name. */
  async open(name: string): Promise<void> {
    await this.pressOneOf('.name', name);
    await this.sees('[part~=detail]');
  }

  /** Chooses a filter by a part of its text; the panel is open afterwards. */
  async filter(text: string): Promise<void> {
    if (!(await this.page.$(`${WIDGET}[part~=filter-panel]`))) await this.press('[part~=filters]');
    await this.sees('[part~=filter-panel]');
    await this.pressOneOf('[part~=filter-panel] .check', text);
  }

  /** What `<forecourt-dealer-finder>` says of itself. */
  async state(): Promise<{ query: string; filters: { services?: string[] }; selectedDealer: string | undefined }> {
    return this.page.$eval('forecourt-dealer-finder', (element) => {
      const { query, filters, selectedDealer } = element as unknown as Awaited<ReturnType<Searcher['state']>>;
      return { query, filters, selectedDealer };
    });
  }

  private async pressOneOf(selector: string, text: string): Promise<void> {
    let target: ElementHandle | undefined;
    await this.until(async () => {
      for (const each of await this.page.$$(WIDGET + selector)) {
        if (plain(await each.evaluate((node) => node.textContent)).includes(text)) target = each;
      }
      return !!target;
    }, text);
    await target?.click();
  }
}
