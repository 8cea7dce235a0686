/** The widget where conditions are others: a slow line, a frame of another site, a reader of the accessibility tree. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { PredefinedNetworkConditions, type SerializedAXNode } from 'puppeteer-core';
import { bookingsOf } from './desk-api.ts';
import { Person } from './person.ts';
import { startWorld, type World } from './world.ts';

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world.close());

test('X11 a test drive is booked once over a Slow 3G line', async () => {
  const visitor = { name: 'Slow 3G Example', email: 'slow-3g@example.com' };
  const { page } = await world.open(world.site);
  await page.emulateNetworkConditions(PredefinedNetworkConditions['Slow 3G']);
  const person = new Person(page);
  await person.toReview('Berlin', visitor);
  await person.book();
  assert.equal((await bookingsOf(world.site, visitor.name)).length, 1);
});

test('X13 in a frame of another site, with storage of its own, what was chosen survives a reload', async (t) => {
  const outer = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><iframe src="${world.site}" width="900" height="800"></iframe>`);
  }).listen(0, '127.0.0.1');
  await once(outer, 'listening');
  t.after(() => outer.close());
  // another name for this machine is another site
  const { page } = await world.open(`http://localhost:${(outer.address() as { port: number }).port}/`);
  const frameOf = () => page.waitForFrame((frame) => frame.url().startsWith(world.site));
  const frame = await frameOf();
  for (const selector of ['[part~=dealer] input', '.primary']) {
    const target = await frame.waitForSelector(`forecourt-booking >>> ${selector}`, { timeout: 15_000 });
    await target?.evaluate((node) => (node as HTMLElement).click());
  }
  await frame.waitForSelector('forecourt-booking >>> [part~=slot]', { timeout: 15_000 });
  await page.reload();
  const again = await frameOf();
  await again.waitForSelector('forecourt-booking >>> [part~=slot]', { timeout: 15_000 });
});

test('X12 the accessibility tree names the step, its search, each choice and the way on', async () => {
  const { page } = await world.open(`${world.site}?lang=en`);
  await new Person(page).sees('[part~=dealer]');
  const root = (await page.$('forecourt-booking >>> section')) ?? undefined;
  const flat = (node: SerializedAXNode): string[] => [
    `${node.role} ${node.name ?? ''}`.trim(),
    ...(node.children ?? []).flatMap(flat),
  ];
  const tree = await page.accessibility.snapshot(root ? { root } : {});
  assert.ok(tree);
  const lines = flat(tree);
  const inOrder = [
    'heading Where would you like to drive?',
    'button Change the model: Orvane Tessel',
    'searchbox Town, postcode or name',
    'button Continue',
  ];
  assert.deepEqual(
    lines.filter((line) => inOrder.includes(line)),
    inOrder,
  );
  assert.equal(lines.filter((line) => /^radio Orvane /.test(line)).length, 6, lines.join('\n'));
});
