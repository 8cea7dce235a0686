/** Help from a car's screen, while it drives and when it has broken down: the knob, few presses, what the car knows. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { Simulator } from '@forecourt/vehicle-simulator';
import { rescues } from './rescue-cases.ts';
import { startWorld, type World } from './world.ts';

const SIZE = { width: 1920, height: 720 };

let world: World;
let car: Simulator;
before(async () => {
  world = await startWorld({ hasCar: true });
  car = world.car as Simulator;
});
after(() => world.close());

/** The screen of the car, in a state. */
async function open(gear: number, speed: number, state: string): Promise<{ page: Page; complaints: string[] }> {
  car.set({ 'Vehicle.Powertrain.Transmission.SelectedGear': gear, 'Vehicle.Speed': speed });
  car.set({ 'Vehicle.IsMoving': speed > 0 });
  const { page, complaints } = await world.open(`${world.unit}?bare`, SIZE);
  await page.waitForFunction((state) => document.querySelector('.state')?.textContent?.startsWith(state), {}, state);
  return { page, complaints };
}

/** What is focused, through open shadow roots: its part, and what it says. */
const focused = (page: Page): Promise<{ part: string; text: string }> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return { part: element?.getAttribute('part') ?? '', text: element?.textContent?.replace(/\s+/g, ' ').trim() ?? '' };
  });

type Tilt = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** Tilts the knob by turns until the focus is on what fits, and presses it. */
async function pressByKnob(
  page: Page,
  fits: (focus: { part: string; text: string }) => boolean,
  tilts: readonly Tilt[],
): Promise<void> {
  const seen: string[] = [];
  for (let tries = 0; tries < 24; tries += 1) {
    const focus = await focused(page);
    if (fits(focus)) return page.keyboard.press('Enter');
    seen.push(focus.text || focus.part);
    await page.keyboard.press(tilts[tries % tilts.length] ?? 'ArrowDown');
  }
  assert.fail(`the knob does not reach it: ${seen.join(' > ')}`);
}

const sees = (page: Page, selector: string) =>
  page.waitForFunction(
    (selector) => !!document.querySelector('forecourt-rescue')?.shadowRoot?.querySelector(selector),
    { timeout: 20_000 },
    selector,
  );

const count = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    (selector) => document.querySelector('forecourt-rescue')?.shadowRoot?.querySelectorAll(selector).length ?? 0,
    selector,
  );

test('R19 X9 in a car that drives help is called with the knob in four presses, without a keyboard, with what the car knows', async () => {
  const { page, complaints } = await open(127, 60, 'Driving');
  await page.focus('.rail [data-to="rescue"]');
  await page.keyboard.press('Enter');
  await sees(page, '[part~="help"]');
  assert.equal(await count(page, 'input, select, textarea'), 0);
  assert.match(
    await page.evaluate(
      () => document.querySelector('forecourt-rescue')?.shadowRoot?.querySelector('a')?.getAttribute('href') ?? '',
    ),
    /^tel:112$/,
  );

  await pressByKnob(page, ({ part }) => part === 'help', ['ArrowRight', 'ArrowDown']);
  await sees(page, '[part~="triage"]');
  await pressByKnob(page, ({ text }) => text === 'Nobody is hurt', ['ArrowDown', 'ArrowRight', 'ArrowRight']);
  await sees(page, '[part~="kind"]');
  assert.ok((await count(page, '[part~="kind"] button')) <= 6);
  assert.equal(await count(page, 'input, select, textarea'), 0);
  await pressByKnob(page, ({ text }) => text === 'Flat tyre', ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowLeft']);
  await pressByKnob(page, ({ part }) => part === 'send', ['ArrowUp', 'ArrowLeft']);
  await sees(page, '[part~="status"]');
  assert.equal(await count(page, 'input, select, textarea'), 0);

  const [made, ...others] = await rescues(world.site);
  assert.ok(made && others.length === 0);
  const { request } = made;
  assert.equal(request.kind, 'flat-tyre');
  assert.equal(request.requester.phone, '+4989123456');
  assert.equal(request.place?.position?.source, 'vehicle');
  assert.equal(request.vehicle?.vin, car.values['Vehicle.VehicleIdentification.VIN']);
  assert.deepEqual(complaints, []);

  // the same case when the car stands, and it is seen there that it drives again
  car.set({ 'Vehicle.Powertrain.Transmission.SelectedGear': 126, 'Vehicle.Speed': 0, 'Vehicle.IsMoving': false });
  await sees(page, 'textarea');
  car.set({ 'Vehicle.Powertrain.Transmission.SelectedGear': 127, 'Vehicle.Speed': 40, 'Vehicle.IsMoving': true });
  await page.waitForFunction(() => !document.querySelector('forecourt-rescue')?.shadowRoot?.querySelector('textarea'));
  await page.close();
});

test('R19 help can be called while nothing is known of the car', async () => {
  const { page } = await open(127, 60, 'Driving');
  car.drop(30_000);
  await page.waitForFunction(() => document.querySelector('.state')?.textContent?.startsWith('Waiting'), {
    timeout: 20_000,
  });
  await page.click('.rail [data-to="rescue"]');
  await sees(page, '[part~="help"], [part~="status"]');
  assert.equal(await count(page, 'a[href="tel:112"]'), 1);
  await page.close();
});
