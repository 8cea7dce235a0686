/** Somebody at the desk who sends help: looks at the queue, opens a case, presses, types. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { Staff } from './staff.ts';
import type { Complaints, World } from './world.ts';

const PATIENCE = { timeout: 20_000 };

export class Dispatcher {
  readonly page: Page;
  readonly complaints: Complaints;
  private readonly staff: Staff;

  private constructor(staff: Staff) {
    this.staff = staff;
    this.page = staff.page;
    this.complaints = staff.complaints;
  }

  /** Signs in, and waits until the queue is live. */
  static async signIn(world: World): Promise<Dispatcher> {
    const staff = await Staff.signIn(world);
    await staff.goTo('#/rescues');
    await staff.page.waitForSelector('forecourt-desk-rescues .filters');
    await staff.page.waitForSelector('[data-connection=live]', PATIENCE);
    return new Dispatcher(staff);
  }

  /** Waits until a part of the desk says something. */
  sees(text: string, selector = '.detail.rescue'): Promise<void> {
    return this.staff.sees(text, selector);
  }

  /** Waits for the row of a case, and gives what it says. */
  async row(reference: string): Promise<string> {
    const row = await this.findRow(reference);
    return row.evaluate((node) => node.textContent?.replace(/\s+/g, ' ').trim() ?? '');
  }

  /** Opens a case by its reference, by keyboard alone. */
  async open(reference: string): Promise<void> {
    const row = await this.findRow(reference);
    await row.$eval('.name', (link) => (link as HTMLElement).focus());
    await this.page.keyboard.press('Enter');
    await this.sees(reference, '.detail.rescue .reference');
  }

  /** Tells a status by its button. */
  async tell(status: string): Promise<void> {
    await this.press(`[data-status=${status}]`);
  }

  /** Presses something of the open case. */
  async press(selector: string): Promise<void> {
    await this.page
      .locator(`.detail.rescue ${selector}:not([aria-disabled=true])`)
      .setTimeout(PATIENCE.timeout)
      .click();
  }

  /** Types into a field of the open case, and sends the form that it is in. */
  async type(selector: string, text: string): Promise<void> {
    await this.page.locator(`.detail.rescue ${selector}`).setTimeout(PATIENCE.timeout).fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** What the desk says of the open case. */
  detail(): Promise<string> {
    return this.page.$eval('.detail.rescue', (node) => node.textContent?.replace(/\s+/g, ' ') ?? '');
  }

  private async findRow(reference: string): Promise<ElementHandle> {
    const handle = await this.page.waitForFunction(
      (wanted) => [...document.querySelectorAll('.rescues .row')].find((row) => row.textContent?.includes(wanted)),
      PATIENCE,
      reference,
    );
    return handle.asElement() as ElementHandle;
  }
}
