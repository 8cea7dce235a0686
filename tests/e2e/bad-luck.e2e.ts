/** Bad luck on the way to the back end: lost answers, slow lines, impatient fingers, a reload in the middle. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { badLine, line, losing } from './bad-line.ts';
import { bookingsOf } from './desk-api.ts';
import { Person } from './person.ts';
import { startWorld, type World } from './world.ts';

let world: World;
before(async () => {
  world = await startWorld({ between: badLine });
});
after(() => world.close());

const isBooking = (method: string, path: string): boolean => method === 'POST' && path.startsWith('/v1/bookings');

test('B5 an answer that is lost in the middle of a submit is asked for again, and books once', async () => {
  const visitor = { name: 'Lost Answer Example', email: 'lost@example.com' };
  const { page } = await world.open(world.site);
  const person = new Person(page);
  await person.toReview('Berlin', visitor);
  line.fateOf = (method, path) => (isBooking(method, path) ? 'swallow' : 'pass');
  await person.press('.primary');
  await person.sees('.notice.bad');
  line.fateOf = () => 'pass';
  const reference = await person.book();
  const bookings = await bookingsOf(world.site, visitor.name);
  assert.deepEqual(
    bookings.map((booking) => booking.reference),
    [reference],
  );
});

test('B5 a double click books once', async () => {
  const visitor = { name: 'Double Click Example', email: 'double@example.com' };
  const { page } = await world.open(world.site);
  const person = new Person(page);
  await person.toReview('Berlin', visitor);
  line.delayMs = 300;
  await page.$eval('forecourt-booking >>> .primary', (button) => {
    (button as HTMLElement).click();
    (button as HTMLElement).click();
  });
  await person.sees('[part~=reference]');
  line.delayMs = 0;
  assert.equal((await bookingsOf(world.site, visitor.name)).length, 1);
});

test('B17 a reload during a submit loses nothing that was typed, and the second try books once', async () => {
  const visitor = { name: 'Reload Example', email: 'reload@example.com' };
  const { page } = await world.open(world.site);
  const person = new Person(page);
  await person.toReview('Berlin', visitor);
  let arrived = () => {};
  const sent = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  line.fateOf = (method, path) => {
    if (!isBooking(method, path)) return 'pass';
    arrived();
    return 'swallow';
  };
  line.delayMs = 200;
  await person.press('.primary');
  await sent;
  await page.reload();
  line.fateOf = () => 'pass';
  line.delayMs = 0;
  await person.sees('.notice.bad');
  const summary = await page.$eval('forecourt-booking >>> [part~=summary]', (node) => node.textContent ?? '');
  assert.ok(summary.includes(visitor.name) && summary.includes(visitor.email), 'what was typed is there');
  await person.book();
  assert.equal((await bookingsOf(world.site, visitor.name)).length, 1);
});

test('X11 six bookings over a slow line that loses one request in ten end in six bookings', async () => {
  line.fateOf = losing;
  line.delayMs = 60;
  const { page } = await world.open(world.site);
  for (let i = 0; i < 6; i += 1) {
    const person = new Person(page);
    await page.evaluate(() => sessionStorage.clear());
    await page.goto(world.site);
    const visitor = { name: `Slow Line ${i} Example`, email: 'slow@example.com' };
    await toReviewWithRetries(person, visitor);
    for (let tries = 0; tries < 5; tries += 1) {
      await person.press('.primary');
      await page.waitForSelector('forecourt-booking >>> :is([part~=reference], .notice.bad)', { timeout: 20_000 });
      if (await page.$('forecourt-booking >>> [part~=reference]')) break;
    }
    assert.ok(await page.$('forecourt-booking >>> [part~=reference]'), `booking ${i} came through`);
  }
  line.fateOf = () => 'pass';
  line.delayMs = 0;
  for (let i = 0; i < 6; i += 1) assert.equal((await bookingsOf(world.site, `Slow Line ${i} Example`)).length, 1);
});

/** Presses “Try again” where the line lost what a step needs. */
async function toReviewWithRetries(person: Person, visitor: { name: string; email: string }): Promise<void> {
  const retry = setInterval(() => {
    void person.page
      .$eval('forecourt-booking >>> .notice.bad button', (button) => (button as HTMLElement).click())
      .catch(() => {});
  }, 500);
  try {
    await person.toReview('Berlin', visitor);
  } finally {
    clearInterval(retry);
  }
}

test('a back end that answers 500 says so, keeps everything, and the next try books', async () => {
  const visitor = { name: 'Broken Example', email: 'broken@example.com' };
  const { page } = await world.open(`${world.site}?lang=de`);
  const person = new Person(page);
  await person.toReview('Berlin', visitor);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (broken && request.method() === 'POST')
      void request.respond({ status: 500, contentType: 'text/html', body: '<h1>500</h1>' });
    else void request.continue();
  });
  let broken = true;
  await person.press('.primary');
  await person.sees('.notice.bad');
  const words = await page.$eval('forecourt-booking >>> .notice.bad', (node) => node.textContent ?? '');
  assert.match(words, /nichts doppelt gebucht/);
  broken = false;
  await person.book();
  assert.equal((await bookingsOf(world.site, visitor.name)).length, 1);
});
