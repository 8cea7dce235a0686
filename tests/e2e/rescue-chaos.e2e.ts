/** Whatever happens between the press and the answer: one call for help is one case at the dispatcher. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import type { DeskRescue } from '@forecourt/contract';
import type { BrowserContext } from 'puppeteer-core';
import { Caller } from './caller.ts';
import { rescues, rescuesOf } from './rescue-cases.ts';
import { CALM, type Fate, type Line, losing, openLine, SLOW_3G } from './weather.ts';
import { startWorld, type World } from './world.ts';

const CREATION = /^POST \/v1\/rescues HTTP/;

let world: World;
let line: Line;
let callers = 0;

before(async () => {
  world = await startWorld();
  line = await openLine(world.site);
});
afterEach(() => {
  line.weather = CALM;
});
after(async () => {
  await line.close();
  await world.close();
});

/** Somebody at the page, with a number of their own; in a browser of their own, or in another tab of somebody's. */
async function open({ context, phone }: { context?: BrowserContext; phone?: string } = {}): Promise<Caller> {
  const address = `${line.address}/rescue.html`;
  const page = context ? await context.newPage() : (await world.open(address)).page;
  if (context) await page.goto(address);
  // what is shown for five seconds before it is sent has a test of its own
  await page.$eval('forecourt-rescue', (element) => Object.assign(element, { countdownSeconds: 0 }));
  callers += phone ? 0 : 1;
  return new Caller(page, phone ?? `+4915123456${String(callers).padStart(3, '0')}`);
}

const contextOf = ({ page }: Caller): BrowserContext => page.browserContext();

/** Does something to the requests that make a case, one fate after the other; what comes then passes. */
function creations(...fates: Fate[]): { seen: Promise<void> } {
  let see = (): void => {};
  const seen = new Promise<void>((resolve) => {
    see = resolve;
  });
  line.weather = {
    ...CALM,
    fateOf: (request) => {
      if (!CREATION.test(request)) return 'passes';
      see();
      return fates.shift() ?? 'passes';
    },
  };
  return { seen };
}

/** Waits until the caller is told that there is a case, and asks the dispatcher. */
async function assertOneCase(caller: Caller): Promise<void> {
  assert.ok(await caller.standing());
  assert.equal((await rescuesOf(world.site, caller.phone)).length, 1);
}

/** Waits until the dispatcher has a case of the caller of which that is true, although nobody may have told the caller. */
async function arrived({ phone }: Caller, isIt: (rescue: DeskRescue) => boolean = () => true): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((next) => setTimeout(next, 50))) {
    if ((await rescuesOf(world.site, phone)).some(isIt)) return;
  }
  assert.fail('it did not arrive');
}

test('R3 R8 offline when it is sent: “not sent yet” until the network is back, then one case', async () => {
  const caller = await open();
  await caller.prepare();
  await caller.page.setOfflineMode(true);
  await caller.send();
  await caller.sees('waiting');
  assert.deepEqual(await rescuesOf(world.site, caller.phone), []);
  await caller.page.setOfflineMode(false);
  await assertOneCase(caller);
});

test('R3 R8 in a tunnel the request arrives and the answer does not: one case', async () => {
  const caller = await open();
  await caller.prepare();
  creations('held', 'swallowed', 'lost');
  await caller.send();
  await arrived(caller);
  line.cut();
  await assertOneCase(caller);
  assert.ok(line.requests.filter((request) => CREATION.test(request.line)).length >= 3);
});

test('R3 R8 somebody in between who answers in the back end’s place ends nothing: one case', async () => {
  const caller = await open();
  await caller.prepare();
  creations('swallowed', 'barred', 'barred');
  await caller.send();
  await assertOneCase(caller);
});

test('R3 R8 taken back while nobody knows whether it arrived: the case that it became is cancelled', async () => {
  const caller = await open();
  await caller.prepare();
  creations('held');
  await caller.send();
  await arrived(caller);
  await caller.press('withdraw');
  line.cut();
  await caller.sees('over');
  assert.deepEqual(
    (await rescuesOf(world.site, caller.phone)).map(({ status }) => status),
    ['cancelled'],
  );
});

test('R3 R9 the tab crashes before the answer: opened again, it goes on by itself to the one case', async () => {
  const caller = await open();
  const context = contextOf(caller);
  await caller.prepare();
  creations('held');
  await caller.send();
  await arrived(caller);
  const devTools = await caller.page.createCDPSession();
  void devTools.send('Page.crash').catch(() => {});
  await new Promise((resolve) => caller.page.once('error', resolve));
  await assertOneCase(await open({ context, phone: caller.phone }));
});

test('R3 R9 the tab is closed before the request has left: opened again, it is sent, once', async () => {
  const caller = await open();
  const context = contextOf(caller);
  await context.newPage();
  await caller.prepare();
  const { seen } = creations('lost');
  await caller.send();
  await seen;
  await caller.page.close();
  await assertOneCase(await open({ context, phone: caller.phone }));
});

test('R3 R9 a reload while it is sent: one case, also after the next reload', async () => {
  const caller = await open();
  await caller.prepare();
  creations('held');
  await caller.send();
  await arrived(caller);
  await caller.page.reload();
  await assertOneCase(caller);
  await caller.page.reload();
  await assertOneCase(caller);
});

test('R3 two tabs pressed at once: one case, and both tabs show it', async () => {
  const one = await open();
  const other = await open({ context: contextOf(one), phone: one.phone });
  await one.prepare();
  await other.prepare();
  await Promise.all([one.send(), other.send()]);
  await assertOneCase(other);
  await assertOneCase(one);
});

test('R3 ten taps: one case', async () => {
  const caller = await open();
  await caller.prepare();
  await caller.send(10);
  await assertOneCase(caller);
});

for (const ms of [0, 5, 20]) {
  test(`R3 the service is killed ${ms} ms after the request and starts again: one case`, async () => {
    const caller = await open();
    await caller.prepare();
    const { seen } = creations();
    const restarted = seen
      .then(() => new Promise((resolve) => setTimeout(resolve, ms)))
      .then(() => world.restart('SIGKILL'));
    await caller.send();
    await restarted;
    await assertOneCase(caller);
  });
}

test('R8 R15 R16 X11 what is written, shown and called off at 10 % loss on slow 3G arrives, once each', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-photo-'));
  const caller = await open();
  await caller.prepare();
  const before = line.requests.length;
  // of the first ten, five are lost with this seed
  line.weather = { ...SLOW_3G, fateOf: losing(0.1, / \/v1\//, 13) };
  await caller.send();
  await caller.standing();
  await caller.write('Beside the blue sign');
  await arrived(caller, ({ messages }) => messages.length > 0);
  await caller.photograph(folder);
  await arrived(caller, ({ photos }) => photos > 0);
  await caller.cancel();
  await caller.sees('over');
  const [rescue, ...more] = await rescuesOf(world.site, caller.phone);
  assert.deepEqual([rescue?.status, rescue?.messages.length, rescue?.photoIds.length, more], ['cancelled', 1, 1, []]);
  rmSync(folder, { recursive: true });
  const fates = line.requests.slice(before).map(({ fate }) => fate);
  for (const fate of ['lost', 'swallowed'] as const) assert.ok(fates.includes(fate), `none was ${fate}`);
});

test('R3 X11 twenty calls at 30 % loss on slow 3G, the service killed four times, are twenty cases', async () => {
  const before = line.requests.length;
  const phones: string[] = [];
  const fateOf = losing(0.3, / \/v1\//);
  for (let call = 0; call < 20; call += 1) {
    line.weather = CALM;
    const caller = await open();
    phones.push(caller.phone);
    await caller.prepare();
    line.weather = { ...SLOW_3G, fateOf };
    await caller.send();
    // in the middle of whatever is going on then
    if (call % 5 === 4)
      await new Promise((resolve) => setTimeout(resolve, 60 * call)).then(() => world.restart('SIGKILL'));
    await caller.standing();
    await contextOf(caller).close();
  }
  const requests = line.requests.slice(before).filter((request) => CREATION.test(request.line));
  const cases = (await rescues(world.site)).map(({ request }) => request.requester.phone);
  const made = phones.map((phone) => cases.filter((each) => each === phone).length);
  const created = made.reduce((sum, each) => sum + each, 0);
  const lost = made.filter((each) => each === 0).length;
  console.log(
    `requests made: ${requests.length}, cases created: ${created}, lost: ${lost}, doubled: ${created - 20 + lost}`,
  );
  assert.deepEqual(
    made,
    phones.map(() => 1),
  );
  for (const fate of ['lost', 'swallowed'])
    assert.ok(
      requests.some((each) => each.fate === fate),
      `none was ${fate}`,
    );
});
