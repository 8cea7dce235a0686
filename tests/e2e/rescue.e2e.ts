/** Somebody beside a road and somebody at the desk, in two browsers against the real service. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { Caller } from './caller.ts';
import { Dispatcher } from './dispatcher.ts';
import { rescuesOf } from './rescue-cases.ts';
import { type Complaints, startWorld, type World } from './world.ts';

const PHONE = { width: 390, height: 844 };
const MUNICH = { latitude: 48.139, longitude: 11.56, accuracy: 12 };
const WIDGET = 'forecourt-rescue >>> ';
/** A change is seen on the other side within seconds; a loaded machine takes some. */
const SOON_MS = 10_000;

let world: World;
let dispatcher: Dispatcher;
let callers = 0;
before(async () => {
  world = await startWorld();
  dispatcher = await Dispatcher.signIn(world);
});
after(() => world.close());

interface Open {
  /** What comes behind `rescue.html`. */
  search?: string;
  /** Done to the page before it is loaded anew. */
  prepare?: (page: Page) => Promise<void>;
}

/** Somebody at the page, whose phone knows where it is. */
async function open({ search = '', prepare }: Open = {}): Promise<{ caller: Caller; complaints: Complaints }> {
  const { page, complaints } = await world.open('about:blank', PHONE);
  await page.browserContext().overridePermissions(new URL(world.site).origin, ['geolocation']);
  await page.setGeolocation(MUNICH);
  await prepare?.(page);
  await page.goto(`${world.site}rescue.html${search}`);
  callers += 1;
  return { caller: new Caller(page, `+4915198765${String(callers).padStart(3, '0')}`), complaints };
}

/** From the first screen to a case. */
async function callForHelp(caller: Caller): Promise<string> {
  await caller.page.waitForSelector(`${WIDGET}[part~=help]`);
  await caller.page.$eval('forecourt-rescue', (element) => Object.assign(element, { countdownSeconds: 1 }));
  await caller.prepare();
  await caller.send();
  await caller.sees('reference');
  return textOf(caller, 'reference');
}

const textOf = ({ page }: Caller, part: string): Promise<string> =>
  page.$eval(`${WIDGET}[part~=${part}]`, (node) => node.textContent?.replace(/\s+/g, ' ').trim() ?? '');

/** Waits until a part of the widget says something, and gives how long that took. */
async function hears({ page }: Caller, part: string, text: string): Promise<number> {
  const since = Date.now();
  await page.waitForFunction(
    (part, text) =>
      document
        .querySelector('forecourt-rescue')
        ?.shadowRoot?.querySelector(`[part~="${part}"]`)
        ?.textContent?.replace(/\s+/g, ' ')
        .includes(text),
    { timeout: 30_000 },
    part,
    text,
  );
  return Date.now() - since;
}

/** Waits until the person is told of a status, within seconds. */
async function isTold(caller: Caller, words: string): Promise<void> {
  const ms = await hears(caller, 'status', words);
  assert.ok(ms < SOON_MS, `“${words}” took ${ms} ms`);
}

test('R10 R11 R12 R14 a case goes from the button to the dealer, and each side sees at once what the other does', async () => {
  const { caller, complaints } = await open();
  const reference = await callForHelp(caller);
  await isTold(caller, 'Sent');

  assert.match(await dispatcher.row(reference), /New/);
  await dispatcher.sees('New call for help', '.call-news');
  await dispatcher.open(reference);
  const known = await dispatcher.detail();
  assert.ok(known.includes(caller.phone) && known.includes('48.13900, 11.56000') && known.includes('B-OR 2026'), known);
  assert.match(known, /± 12 m/);
  await dispatcher.tell('received');
  await isTold(caller, 'Received by the dispatcher');

  await dispatcher.page.waitForSelector('.stations li');
  const first = await dispatcher.page.$eval('.stations li', (station) => station.textContent ?? '');
  assert.doesNotMatch(first, /Does not offer/, 'the most suitable comes first');
  await dispatcher.page.locator('#truck').fill('yellow tow truck, M-RH 112');
  await dispatcher.press('.stations li:first-child button');
  await isTold(caller, 'Help is found');
  await hears(caller, 'helper', 'yellow tow truck, M-RH 112');

  await dispatcher.tell('en-route');
  await isTold(caller, 'Help is on its way');
  await dispatcher.type('[name=from]', '10');
  await dispatcher.type('[name=to]', '15');
  await hears(caller, 'eta', 'Updated');
  await dispatcher.type('#degrees', '48.175, 11.56');
  await hears(caller, 'away', '4');
  await dispatcher.sees('km away');

  await caller.page.locator(`${WIDGET}[name=message]`).fill('We stand behind the barrier');
  await caller.press('message', 'button');
  await dispatcher.sees('We stand behind the barrier', '.messages');
  await dispatcher.type('[name=text]', 'Stay there, please');
  await hears(caller, 'message', 'Stay there, please');

  await dispatcher.tell('arrived');
  await isTold(caller, 'Help is there');
  assert.equal(await caller.page.$(`${WIDGET}[part~=cancel]`), null, 'R15 who is there cannot be cancelled');

  await dispatcher.press('[role=search] button');
  await dispatcher.page.waitForSelector('#drop-off option');
  const place = await dispatcher.page.$eval('#drop-off option', (option) => option.textContent?.trim() ?? '');
  assert.match(place, /, .*(?:open until|closed now)/, 'with its hours');
  await dispatcher.press('[data-form=drop-off] button');
  const [dealer = ''] = place.split(',');
  await hears(caller, 'drop-off', dealer);
  await dispatcher.tell('towing');
  await isTold(caller, 'Your car is being towed');
  await dispatcher.tell('completed');
  await isTold(caller, 'The case is closed');
  await dispatcher.sees(`Towed to${dealer}`);

  const kept = await caller.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  assert.ok(!kept.includes(caller.phone) && !kept.includes('48.139'), 'R17 nothing of the person is kept');
  assert.deepEqual(complaints, []);
});

test('R15 R17 a case that the person calls off is cancelled when the service has said so, and the desk has to see why', async () => {
  const { caller } = await open();
  const reference = await callForHelp(caller);
  await dispatcher.open(reference);
  await dispatcher.tell('received');
  await isTold(caller, 'Received');
  // the desk looks at something else meanwhile
  await dispatcher.page.keyboard.press('Escape');
  await caller.press('cancel');
  await caller.page.locator(`${WIDGET}.tile ::-p-text(The car runs again)`).click();
  await caller.page.locator(`${WIDGET}[name=cancelText]`).fill('A neighbour had a cable');
  await caller.press('confirm-cancel');
  await isTold(caller, 'Help is cancelled');
  await dispatcher.page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('.rescues .row[data-news]')].some(
        ({ textContent }) => textContent?.includes(wanted) && textContent.includes('Cancelled'),
      ),
    { timeout: 20_000 },
    reference,
  );
  await dispatcher.open(reference);
  await dispatcher.sees('It drives again: A neighbour had a cable', '.end');
});

test('R9 after a reload the case is there again, and goes on', async () => {
  const { caller } = await open();
  const reference = await callForHelp(caller);
  const kept = await caller.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  assert.ok(!kept.includes(caller.phone) && !kept.includes('48.139'), 'the case and its token alone are kept');
  await caller.page.reload();
  await hears(caller, 'reference', reference);
  await dispatcher.open(reference);
  await dispatcher.tell('received');
  await isTold(caller, 'Received');
  assert.equal((await rescuesOf(world.site, caller.phone)).length, 1);
});

test('R11 where events are blocked the person is told all the same', async () => {
  const asked: number[] = [];
  const { caller } = await open({
    prepare: async (page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (/\/rescues\/[^/]+\/events$/.test(pathname)) void request.abort('connectionrefused');
        else void request.continue();
        if (request.method() === 'GET' && /\/rescues\/[^/]+$/.test(pathname)) asked.push(Date.now());
      });
    },
  });
  const reference = await callForHelp(caller);
  await dispatcher.open(reference);
  await dispatcher.tell('received');
  // asked for every 5 to 30 seconds
  await hears(caller, 'status', 'Received by the dispatcher');
  await dispatcher.press('.stations li:first-child button');
  await hears(caller, 'status', 'Help is found');
  const pauses = asked.slice(1).map((at, i) => at - (asked[i] ?? 0));
  assert.ok(pauses.length > 0 && pauses.every((ms) => ms > 4_000), `asked after ${pauses.join(', ')} ms`);
});

test('R16 a photo reaches the desk, and no address says anything of the person', async () => {
  const { caller } = await open();
  const reference = await callForHelp(caller);
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-photo-'));
  const file = join(folder, 'photo.png') as `${string}.png`;
  await caller.page.screenshot({ path: file });
  const input = await caller.page.waitForSelector(`${WIDGET}input[type=file]`);
  await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(file);
  await dispatcher.open(reference);
  await dispatcher.page.waitForFunction(
    () => (document.querySelector<HTMLImageElement>('.photos img')?.naturalWidth ?? 0) > 0,
    { timeout: 20_000 },
  );
  const [made] = await rescuesOf(world.site, caller.phone);
  assert.equal(made?.photos, 1);
  for (const { page } of [caller, dispatcher]) {
    const address = page.url();
    assert.ok(!/token|phone|lat|48\.1/.test(address) && !address.includes(caller.phone), address);
  }
  rmSync(folder, { recursive: true });
});

test('R7 a test call says so at both ends, in every line', async () => {
  const { caller } = await open({ search: '?test-call' });
  await caller.sees('watermark');
  const reference = await callForHelp(caller);
  await caller.sees('watermark');
  await dispatcher.sees('(test)', '.call-news');
  assert.match(await dispatcher.row(reference), /Test/);
  await dispatcher.open(reference);
  await dispatcher.sees('Test call', '.test-strip');
  assert.equal((await rescuesOf(world.site, caller.phone))[0]?.testCall, true);
  await dispatcher.page.locator('.detail.rescue details summary').click();
  await dispatcher.tell('failed');
  await isTold(caller, 'Help cannot come');
  await caller.sees('watermark');
});

test('R1 without the scripts of the page the emergency number is there, and before anything else in it', async () => {
  const { caller } = await open({
    prepare: async (page) => {
      await page.setRequestInterception(true);
      page.on(
        'request',
        (request) => void (request.resourceType() === 'script' ? request.abort() : request.continue()),
      );
    },
  });
  const [first] = await caller.page.$$('main a, main button, main input');
  const href = await first?.evaluate((link) => link.getAttribute('href'));
  assert.equal(href, 'tel:112');
  assert.ok(await first?.isIntersectingViewport(), 'on the first screen of a phone');
});

test('R1 the widget shows the number before it has asked the network for anything', async () => {
  const asked: string[] = [];
  const { caller } = await open({
    prepare: async (page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.startsWith('/v1')) asked.push(pathname);
        void (pathname.startsWith('/v1') ? request.abort() : request.continue());
      });
    },
  });
  await caller.sees('emergency');
  const href = await caller.page.$eval(`${WIDGET}a, ${WIDGET}button`, (link) => link.getAttribute('href'));
  assert.equal(href, 'tel:112');
  assert.deepEqual(asked, []);
});
