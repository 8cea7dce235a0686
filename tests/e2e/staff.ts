/** Somebody at the dealer's desk. */
import type { Page } from 'puppeteer-core';
import { type Complaints, STAFF_TOKEN, type World } from './world.ts';

export class Staff {
  readonly page: Page;
  readonly complaints: Complaints;

  private constructor(page: Page, complaints: Complaints) {
    this.page = page;
    this.complaints = complaints;
  }

  /** Signs in, and waits until the desk is live. */
  static async signIn(world: World): Promise<Staff> {
    const { page, complaints } = await world.open(world.desk);
    await page.locator('input').fill(STAFF_TOKEN);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-connection=live]', { timeout: 20_000 });
    return new Staff(page, complaints);
  }

  /** Waits until a part of the desk says something. */
  async sees(text: string, selector = 'body'): Promise<void> {
    await this.page.waitForFunction(
      (where, wanted) => document.querySelector(where)?.textContent?.replace(/\s+/g, ' ').includes(wanted),
      { timeout: 20_000 },
      selector,
      text,
    );
  }

  /** Opens the booking of somebody. */
  async open(name: string): Promise<void> {
    await this.page.locator(`.name ::-p-text(${name})`).click();
    await this.sees(name, '.detail h2');
  }

  /** Opens a dealer by its name. */
  async openDealer(name: string): Promise<void> {
    await this.goTo('#/dealers');
    await this.page.locator('#search').fill(name);
    // not while the list is still another one
    await this.page.waitForFunction(() => document.querySelectorAll('.dealers .row').length === 1, { timeout: 20_000 });
    await this.page.locator(`.dealers .name ::-p-text(${name})`).click();
    await this.sees(name, '.hours h2');
  }

  /** Gives the open dealer the same hours on every day, by keyboard alone, and saves. */
  async openDaily(hours: string): Promise<void> {
    const { keyboard } = this.page;
    await this.page.$eval('#hours-house-0', (field) => (field as HTMLInputElement).select());
    for (let day = 0; day < 7; day += 1) {
      await keyboard.type(day === 0 ? hours || '-' : '=');
      if (day < 6) await keyboard.press('ArrowDown');
    }
    await this.sees('Not saved yet', '.save');
    await keyboard.press('Enter');
    await this.sees('Saved', '.save');
  }

  /** Goes to a view by its address within the desk. */
  async goTo(hash: string): Promise<void> {
    await this.page.evaluate((address) => {
      location.hash = address;
    }, hash);
  }

  /** What the open booking says. */
  detail(): Promise<string> {
    return this.page.$eval('.detail', (detail) => detail.textContent?.replace(/\s+/g, ' ') ?? '');
  }

  /** What the row of somebody says. */
  row(name: string): Promise<string> {
    return this.page.$$eval(
      '.row',
      (rows, wanted) => rows.find((row) => row.textContent?.includes(wanted))?.textContent?.replace(/\s+/g, ' ') ?? '',
      name,
    );
  }
}
