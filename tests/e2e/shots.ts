/** Pictures of what a test has seen, in `.cache/screenshots`, for whoever judges the look. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

const folder = join(import.meta.dirname, '../../.cache/screenshots');
mkdirSync(folder, { recursive: true });

/** Takes a picture of a page, with the widget at its top when there is one. */
export async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.querySelector('forecourt-booking')?.scrollIntoView({ behavior: 'instant' }));
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
