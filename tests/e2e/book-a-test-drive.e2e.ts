/** The main job, from the car maker's page to the dealer's desk, in each size, language and way of input. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { bookingsOf } from './desk-api.ts';
import { Person } from './person.ts';
import { shoot } from './shots.ts';
import { Staff } from './staff.ts';
import { startWorld, type World } from './world.ts';

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world.close());

const CASES = [
  { lang: 'zh-CN', town: '上海', size: { width: 360, height: 740 }, theme: 'light', heading: '您已成功预约试驾' },
  {
    lang: 'de',
    town: 'München',
    size: { width: 1280, height: 800 },
    theme: 'dark',
    heading: 'Ihre Probefahrt ist gebucht',
  },
  { lang: 'ar', town: 'القاهرة', size: { width: 1920, height: 720 }, theme: 'dark', heading: 'تم حجز تجربة القيادة' },
  {
    lang: 'en',
    town: 'London',
    size: { width: 1280, height: 800 },
    theme: 'light',
    heading: 'Your test drive is booked',
  },
];

for (const { lang, town, size, theme, heading } of CASES) {
  test(`B1 a test drive is booked in ${lang} at ${size.width} × ${size.height} and the dealer sees it`, async () => {
    const visitor = { name: `Visitor ${lang} Example`, email: 'visitor@example.com' };
    const { page, complaints } = await world.open(`${world.site}?lang=${lang}&theme=${theme}`, size);
    const person = new Person(page);
    await person.toReview(town, visitor);
    await shoot(page, `review-${lang}-${size.width}`);
    const reference = await person.book();
    assert.equal(await person.heading(), heading);
    await shoot(page, `confirmed-${lang}-${size.width}`);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(overflow, 0, 'nothing sticks out sideways');
    assert.deepEqual(complaints, [], 'X16 B20 no complaint on the console, no request to elsewhere');

    const [booking, ...more] = await bookingsOf(world.site, visitor.name);
    assert.equal(booking?.reference, reference);
    assert.equal(booking?.contact?.email, visitor.email);
    assert.deepEqual(more, []);
  });
}

test('the desk shows a booking that is made while it is open, and keeps it over a restart and a kill', async () => {
  const visitor = { name: 'Live Example', email: 'live@example.com' };
  const staff = await Staff.signIn(world);
  const { page } = await world.open(world.site);
  const person = new Person(page);
  await person.toReview('Hamburg', visitor);
  const reference = await person.book();
  await staff.sees(visitor.name);
  await shoot(staff.page, 'desk-1280');
  assert.deepEqual(staff.complaints, []);

  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    await world.restart(signal);
    const [booking] = await bookingsOf(world.site, visitor.name);
    assert.equal(booking?.reference, reference, `found after ${signal}`);
  }
});

test('B19 X12 a test drive is booked by keyboard alone', async () => {
  const { page, complaints } = await world.open(`${world.site}?lang=en`);
  const { keyboard } = page;
  const focused = () =>
    page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active
        ? {
            id: active.id,
            name: active.getAttribute('name'),
            text: (active.textContent ?? '').trim(),
            tag: active.localName,
            part: active.getAttribute('part'),
          }
        : undefined;
    });
  const tabTo = async (found: (at: NonNullable<Awaited<ReturnType<typeof focused>>>) => boolean, what: string) => {
    for (let tabs = 0; tabs < 120; tabs += 1) {
      const at = await focused();
      if (at && found(at)) return;
      await keyboard.press('Tab');
    }
    assert.fail(`Tab does not reach ${what}`);
  };
  const person = new Person(page);
  await person.sees('#q');
  await tabTo(({ id }) => id === 'q', 'the search');
  await keyboard.type('Berlin');
  await page.waitForFunction(() =>
    document
      .querySelector('forecourt-booking')
      ?.shadowRoot?.querySelector('[part~=dealer]')
      ?.textContent?.includes('Berlin'),
  );
  await tabTo(({ name }) => name === 'dealer', 'the dealers');
  await keyboard.press('Space');
  await tabTo(({ part }) => part === 'primary', 'Continue');
  await keyboard.press('Enter');
  await person.sees('[part~=slot]');
  assert.equal((await focused())?.tag, 'h2', 'the focus goes to the title of the next step');
  await tabTo(({ part }) => part === 'day', 'the calendar');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await tabTo(({ name }) => name === 'slot', 'the times');
  await keyboard.press('Space');
  await tabTo(({ part }) => part === 'primary', 'Continue');
  await keyboard.press('Enter');
  await person.sees('#name');
  await tabTo(({ id }) => id === 'name', 'the name');
  await keyboard.type('Keyboard Example');
  await tabTo(({ id }) => id === 'email', 'the e-mail');
  await keyboard.type('keyboard@example.com');
  await tabTo(({ id }) => id === 'licence', 'the licence');
  await keyboard.press('Space');
  await tabTo(({ part }) => part === 'primary', 'Continue');
  await keyboard.press('Enter');
  await person.sees('[part~=summary]');
  await tabTo(({ part }) => part === 'primary', 'Book');
  await keyboard.press('Enter');
  await person.sees('[part~=reference]');
  assert.deepEqual(complaints, []);
  assert.equal((await bookingsOf(world.site, 'Keyboard Example')).length, 1);
});

test('the README shows the ten lines that npm start serves', async () => {
  const read = (file: string) => readFile(join(import.meta.dirname, '../..', file), 'utf8');
  assert.ok((await read('README.md')).includes(await read('examples/ten-lines/index.html')));
});
