/** From the car to the phone, and from the phone to the car: two screens, one service between them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Simulator } from '@forecourt/vehicle-simulator';
import type { Page } from 'puppeteer-core';
import { startWorld, type World } from './world.ts';

const UNIT = { width: 1920, height: 720 };
const PHONE = { width: 390, height: 844 };
const CODE = /\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/;

let world: World;
let car: Simulator;
before(async () => {
  world = await startWorld({ hasCar: true });
  car = world.car as Simulator;
});
after(() => world.close());

/** Waits for an element in a widget, and presses it where that is asked for. */
async function find(page: Page, tag: string, selector: string, isPressed = false): Promise<void> {
  await page.waitForFunction(
    (tag, selector) => !!document.querySelector(tag)?.shadowRoot?.querySelector(selector),
    {},
    tag,
    selector,
  );
  if (!isPressed) return;
  await page.evaluate(
    (tag, selector) => document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector)?.click(),
    tag,
    selector,
  );
}

/** The text of an element in a widget. */
const textOf = (page: Page, tag: string, selector: string): Promise<string> =>
  page.evaluate(
    (tag, selector) => document.querySelector(tag)?.shadowRoot?.querySelector(selector)?.textContent?.trim() ?? '',
    tag,
    selector,
  );

/** The screen of the car, at one of its pages, parked or not. */
async function openUnit(screen: string, gear: number, speed: number): Promise<Awaited<ReturnType<World['open']>>> {
  car.set({ 'Vehicle.Powertrain.Transmission.SelectedGear': gear, 'Vehicle.Speed': speed });
  car.set({ 'Vehicle.IsMoving': speed > 0 });
  const opened = await world.open(`${world.unit}?bare`, UNIT);
  const state = speed > 0 ? 'Driving' : 'Parked';
  await opened.page.waitForFunction(
    (state) => document.querySelector('.state')?.textContent?.startsWith(state),
    {},
    state,
  );
  await opened.page.click(`.rail [data-to="${screen}"]`);
  return opened;
}

test('a dealer that a driver has found goes on at the phone, once, and nothing of the person is in the address', async () => {
  const { page: unit, complaints } = await openUnit('dealers', 127, 60);
  await find(unit, 'forecourt-dealer-finder', '[data-id] button', true);
  await find(unit, 'forecourt-dealer-finder', '[part~="continue"]', true);
  await find(unit, 'forecourt-handoff', '[part~="code"]');
  const code = CODE.exec(await textOf(unit, 'forecourt-handoff', '[part~="code"]'))?.[0];
  assert.ok(code, 'a code is shown');
  const name = await textOf(unit, 'forecourt-dealer-finder', '[data-id] h3');

  const { page: phone, complaints: more } = await world.open(`${world.site}continue.html#handoff=${code}`, PHONE);
  await find(phone, 'forecourt-dealer-finder', '[part~="detail"]');
  assert.ok((await textOf(phone, 'forecourt-dealer-finder', '[aria-current]')).includes(name), name);
  assert.ok(!(await phone.evaluate(() => location.href)).includes(code), 'the code is taken out of the address');

  const { page: second } = await world.open(`${world.site}continue.html#handoff=${code}`, PHONE);
  await second.waitForFunction(() =>
    /used/i.test(document.querySelector('forecourt-handoff')?.shadowRoot?.textContent ?? ''),
  );
  assert.deepEqual([...complaints, ...more], []);
});

test('a dealer that is chosen at the phone reaches the car, and its navigation', async () => {
  const { page: unit, complaints } = await openUnit('phone', 126, 0);
  await find(unit, 'forecourt-car-inbox', '[part~="open"]', true);
  await find(unit, 'forecourt-car-inbox', '[part~="code"]');
  await find(unit, 'forecourt-car-inbox', '[part~="qr"]');
  const code = CODE.exec(await textOf(unit, 'forecourt-car-inbox', '[part~="code"]'))?.[0];

  const { page: phone, complaints: more } = await world.open(`${world.site}continue.html#car=${code}`, PHONE);
  await find(phone, 'forecourt-dealer-finder', '[data-id] button', true);
  await phone.waitForFunction(() => {
    const buttons = document.querySelector('forecourt-dealer-finder')?.shadowRoot?.querySelectorAll('button') ?? [];
    const send = [...buttons].find((button) => button.textContent?.includes('Send to navigation'));
    send?.click();
    return !!send;
  });
  await find(unit, 'forecourt-car-inbox', '[part~="arrival"]');
  // it came while the car was parked; it is still there when it drives off
  car.set({ 'Vehicle.Powertrain.Transmission.SelectedGear': 127, 'Vehicle.Speed': 40, 'Vehicle.IsMoving': true });
  await unit.waitForFunction(() => document.querySelector('.state')?.textContent?.startsWith('Driving'));
  await find(unit, 'forecourt-car-inbox', '[part~="navigate"]', true);
  const path = 'Vehicle.Cabin.Infotainment.Navigation.DestinationSet.Latitude';
  for (const end = Date.now() + 10_000; Date.now() < end && !Number(car.values[path]); ) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.ok(Math.abs(Number(car.values[path])) > 1, 'the car has a destination');
  const kept = await phone.evaluate(() => JSON.stringify({ ...localStorage }) + location.href);
  assert.ok(
    code && !kept.includes(code.replace('-', '')) && !kept.includes(code),
    'the pairing lasts for the visit only',
  );
  assert.deepEqual([...complaints, ...more], []);
});

test('what was handed over outlives a service that is killed', async () => {
  const { page: unit } = await openUnit('dealers', 127, 60);
  await find(unit, 'forecourt-dealer-finder', '[data-id] button', true);
  await find(unit, 'forecourt-dealer-finder', '[part~="continue"]', true);
  await find(unit, 'forecourt-handoff', '[part~="code"]');
  const code = CODE.exec(await textOf(unit, 'forecourt-handoff', '[part~="code"]'))?.[0];
  await world.restart('SIGKILL');
  const { page: phone } = await world.open(`${world.site}continue.html#handoff=${code}`, PHONE);
  await find(phone, 'forecourt-dealer-finder', '[part~="detail"]');
});
