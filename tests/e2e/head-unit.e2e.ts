/** A car's screen, from the signal to the widget: VISS from the simulator, restrictions, the knob, navigation. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { Simulator } from '@forecourt/vehicle-simulator';
import { startWorld, type World } from './world.ts';

const SIZE = { width: 1920, height: 720 };
const PARKED = {
  'Vehicle.Speed': 0,
  'Vehicle.IsMoving': false,
  'Vehicle.Powertrain.Transmission.SelectedGear': 126,
};
const DRIVING = {
  'Vehicle.Speed': 50,
  'Vehicle.IsMoving': true,
  'Vehicle.Powertrain.Transmission.SelectedGear': 127,
};

let world: World;
let car: Simulator;
before(async () => {
  world = await startWorld({ hasCar: true });
  car = world.car as Simulator;
});
after(() => world.close());

/** The screen of the car, at the dealers. */
async function openDealers(): Promise<{ page: Page; complaints: string[] }> {
  car.set(PARKED);
  const { page, complaints } = await world.open(`${world.unit}?bare`, SIZE);
  await page.waitForFunction(() => document.querySelector('.state')?.textContent?.startsWith('Parked'));
  await page.click('.rail [data-to="dealers"]');
  await waitFor(page, 'input[type="text"]');
  return { page, complaints };
}

/** Waits for what is or is not in the finder. */
const waitFor = (page: Page, selector: string, isThere = true) =>
  page.waitForFunction(
    (selector, isThere) =>
      !!document.querySelector('forecourt-dealer-finder')?.shadowRoot?.querySelector(selector) === isThere,
    { polling: 'raf' },
    selector,
    isThere,
  );

const count = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    (selector) => document.querySelector('forecourt-dealer-finder')?.shadowRoot?.querySelectorAll(selector).length ?? 0,
    selector,
  );

test('X9 D18 a car that moves off takes the search away at once, and gives it back when it has stood for 1.5 s', async () => {
  const { page, complaints } = await openDealers();
  // when the first restricted frame is drawn, by the page's own clock
  await page.evaluate(() => {
    const times = window as unknown as { told: number; drawn: number };
    document.addEventListener('forecourt-vehicle-restrictions-changed', () => (times.told = performance.now()));
    const look = (): void => {
      const root = document.querySelector('forecourt-dealer-finder')?.shadowRoot;
      if (root && !root.querySelector('input')) times.drawn = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  });
  car.set(DRIVING);
  await waitFor(page, 'input', false);
  const late = await page.evaluate(() => {
    const { told, drawn } = window as unknown as { told: number; drawn: number };
    return drawn - told;
  });
  assert.ok(late < 100, `${late} ms after the signal`);
  await page.waitForFunction(() => document.querySelector('.state')?.textContent?.startsWith('Driving'));
  assert.equal(await count(page, '[data-id]'), 6);

  const stood = Date.now();
  car.set(PARKED);
  await waitFor(page, 'input[type="text"]');
  assert.ok(Date.now() - stood >= 1_400, 'not before it stands for good');
  assert.deepEqual(complaints, []);
  await page.close();
});

test('X9 D11 with the knob alone a driver sends a dealer to navigation', async () => {
  const { page, complaints } = await openDealers();
  car.set(DRIVING);
  await waitFor(page, 'input', false);
  await page.focus('.rail [data-to="dealers"]');
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return `${element?.closest('[data-id]') ? 'row ' : ''}${element?.textContent?.trim() ?? ''}`;
    });
  /** Tilts the knob until the focus is on what fits. */
  const tiltTo = async (pattern: RegExp, keys: readonly ('ArrowRight' | 'ArrowDown' | 'ArrowLeft' | 'ArrowUp')[]) => {
    const seen: string[] = [];
    for (let tries = 0; tries < 24; tries += 1) {
      seen.push(await focused());
      if (pattern.test(seen.at(-1) ?? '')) return;
      await page.keyboard.press(keys[tries % keys.length] ?? 'ArrowDown');
    }
    assert.fail(`the knob does not reach ${pattern}: ${seen.join(' > ')}`);
  };
  await tiltTo(/^row /, ['ArrowRight', 'ArrowDown']);
  await page.keyboard.press('Enter');
  await waitFor(page, '[part~="detail"]');
  await tiltTo(/Send to navigation/, ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft']);
  await page.keyboard.press('Enter');
  const path = 'Vehicle.Cabin.Infotainment.Navigation.DestinationSet.Latitude';
  await until(() => Math.abs(Number(car.values[path])) > 1, 'the car has a destination');
  await page.waitForFunction(() => /Orvane/.test(document.querySelector('.guide')?.textContent ?? ''));
  await page.keyboard.press('Escape');
  assert.deepEqual(complaints, []);
  await page.close();
});

test('a line that is lost in the middle of a drive leaves the least: three dealers, and nothing to press but calls', async () => {
  const { page } = await openDealers();
  car.set(DRIVING);
  await waitFor(page, 'input', false);
  car.drop(4_000);
  await page.waitForFunction(() => document.querySelector('.state')?.textContent?.startsWith('Waiting'), {
    timeout: 10_000,
  });
  assert.ok((await count(page, '[data-id]')) <= 3);
  assert.equal(await count(page, 'input, select, textarea'), 0);
  // it comes back by itself, and with it what a driver may do
  await page.waitForFunction(() => document.querySelector('.state')?.textContent?.startsWith('Driving'), {
    timeout: 30_000,
  });
  await page.close();
});

test('no storage and no address holds who the car is or where', async () => {
  const { page } = await openDealers();
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]));
  const { values } = car;
  for (const path of [
    'Vehicle.VehicleIdentification.VIN',
    'Vehicle.CurrentLocation.Latitude',
    'Vehicle.CurrentLocation.Longitude',
  ]) {
    const value = String(values[path]);
    assert.ok(value.length > 3 && !kept.includes(value), path);
  }
  await page.close();
});

async function until(holds: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail(`waited in vain: ${what}`);
}
