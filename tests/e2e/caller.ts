/** Somebody beside a car that has stopped, at a page with the rescue widget: presses, types, looks at what it says. */
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';

const WIDGET = 'forecourt-rescue >>> ';
/** A slow line that loses much takes its time. */
const PATIENCE_MS = 120_000;

export class Caller {
  readonly page: Page;
  /** The number to call back; each caller has one of their own, by which the dispatcher's side finds the case. */
  readonly phone: string;

  constructor(page: Page, phone: string) {
    this.page = page;
    this.phone = phone;
  }

  /** Waits for a part of the widget. */
  async sees(part: string): Promise<void> {
    await this.page.waitForSelector(`${WIDGET}[part~=${part}]`, { visible: true, timeout: PATIENCE_MS });
  }

  /** Presses a part of the widget, or what is in it, as soon as it is there. */
  async press(part: string, inside = ''): Promise<void> {
    await this.page.locator(`${WIDGET}[part~=${part}] ${inside}`.trim()).setTimeout(PATIENCE_MS).click();
  }

  /** From the button to the last press before it is sent, which is on the screen. */
  async prepare(): Promise<void> {
    await this.page.bringToFront();
    await this.press('help');
    await this.press('confirm');
    await this.press('triage', 'button:last-of-type');
    await this.page.locator(`${WIDGET}[name=phone]`).setTimeout(PATIENCE_MS).fill(this.phone);
    await this.sees('send');
  }

  /** Presses as often as that, as fast as a machine can. */
  async send(times = 1): Promise<void> {
    await this.page.$eval(
      `${WIDGET}[part~=send]`,
      (button, times) => {
        for (let i = 0; i < times; i += 1) (button as HTMLElement).click();
      },
      times,
    );
  }

  /** Writes to the dispatcher. */
  async write(text: string): Promise<void> {
    await this.page.locator(`${WIDGET}[name=message]`).setTimeout(PATIENCE_MS).fill(text);
    await this.press('message', 'button');
  }

  /** Adds a photo: of the page, for want of a car. */
  async photograph(folder: string): Promise<void> {
    const path = join(folder, 'photo.png') as `${string}.png`;
    await this.page.screenshot({ path });
    const input = await this.page.waitForSelector(`${WIDGET}input[type=file]`, { timeout: PATIENCE_MS });
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
  }

  /** Calls it off. */
  async cancel(): Promise<void> {
    await this.press('cancel');
    await this.press('confirm-cancel');
  }

  /** How the case stands, as soon as there is one. */
  async standing(): Promise<string> {
    await this.page.bringToFront();
    await this.sees('status');
    return this.page.$eval(`${WIDGET}[part~=status]`, (node) => node.textContent?.replace(/\s+/g, ' ').trim() ?? '');
  }
}
