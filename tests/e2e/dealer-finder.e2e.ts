/** A person finds a dealer and books there; the desk keeps the list; the line and the service have their bad moments. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { createDealerApi } from '@forecourt/client/dealers';
import type { Dealer, DealerService } from '@forecourt/contract';
import ar from '@forecourt/dealer-finder/locales/ar.js';
import en from '@forecourt/dealer-finder/locales/en.js';
import { badLine, line, losing } from './bad-line.ts';
import { bookingsOf } from './desk-api.ts';
import { Person } from './person.ts';
import { Searcher } from './searcher.ts';
import { shoot } from './shots.ts';
import { Staff } from './staff.ts';
import { startWorld, type World } from './world.ts';

let world: World;
before(async () => {
  world = await startWorld({ between: badLine });
});
after(() => world.close());
afterEach(() => {
  line.fateOf = () => 'pass';
  line.delayMs = 0;
});

const isSearch = (_method: string, path: string): boolean => path.startsWith('/v1/dealers');

/** The dealers' page, with what its address asks for. */
const pageOf = (search = '', fragment = ''): string => `${world.site}dealers.html${search}${fragment}`;

async function arrive(address = pageOf(), size?: { width: number; height: number }) {
  const { page, complaints } = await world.open(address, size);
  const searcher = new Searcher(page);
  await searcher.sees('.name');
  return { page, complaints, searcher };
}

/** What the service says of the dealers near Berlin. */
async function nearBerlin(services: DealerService[]): Promise<readonly Dealer[]> {
  const api = createDealerApi({ baseUrl: new URL('/v1', world.site).href });
  const { places } = await api.suggestDealers({ q: 'Berlin' });
  const [place] = places;
  assert.ok(place);
  return (await api.findDealers({ near: place.location, services, limit: 20 })).dealers;
}

const CASES = [
  { lang: 'en', theme: 'light', size: { width: 1280, height: 800 }, words: en },
  { lang: 'ar', theme: 'dark', size: { width: 360, height: 740 }, words: ar },
];

for (const { lang, theme, size, words } of CASES) {
  test(`D10 D7 D11 in ${lang} at ${size.width} × ${size.height}, a person finds a dealer by its town, narrows the list, and books there`, async () => {
    const visitor = { name: `Finder ${lang} Example`, email: 'finder@example.com' };
    const { page, complaints, searcher } = await arrive(pageOf(`?lang=${lang}&theme=${theme}`), size);
    const person = new Person(page);
    await searcher.search('Berlin');
    await searcher.finds('Berlin');
    await searcher.filter(words['service.test-drive-at-home']);
    const [first] = await nearBerlin(['test-drive-at-home']);
    assert.ok(first);
    await searcher.finds(first.name);
    await searcher.press('[part~=filter-panel] .primary');
    await searcher.sees('[part~=chips]');
    await searcher.open(first.name);
    assert.ok((await searcher.textOf('[part~=detail]')).includes(first.email ?? 'no e-mail'));
    await shoot(page, `finder-${lang}-${size.width}`);

    await searcher.press('[part~=detail] button.primary');
    await person.sees('[part~=slot]');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'book-title');
    await person.chooseTime();
    await person.goOn();
    await person.introduce(visitor);
    assert.ok((await person.textOf('[part~=summary]')).includes(first.name));
    const reference = await person.book();
    const bookings = await bookingsOf(world.site, visitor.name);
    assert.deepEqual(
      bookings.map(({ dealerId, reference: booked }) => [dealerId, booked]),
      [[first.id, reference]],
    );
    assert.deepEqual(complaints, [], 'X16 nobody else was asked for anything');
  });
}

test('D1 D8 the map stands beside the list without a network, and its pins lead to the list', async () => {
  const { page, complaints, searcher } = await arrive();
  await searcher.search('Berlin');
  await searcher.finds('Berlin');
  await searcher.sees('canvas');
  await searcher.open('Berlin');
  await searcher.sees('[part~=pin][aria-current=true]');
  await shoot(page, 'finder-map');
  assert.deepEqual(complaints, [], 'X16');
});

test('D12 a deep link restores text, filters and the open dealer, and the address follows what is chosen', async () => {
  const [dealer] = await nearBerlin(['charging']);
  assert.ok(dealer);
  const { page, searcher } = await arrive(pageOf('?lang=de', `#q=Berlin&services=charging&dealer=${dealer.id}`));
  await searcher.sees('[part~=detail]');
  await searcher.finds('Berlin');
  const { query, filters, selectedDealer } = await searcher.state();
  assert.deepEqual([query, filters, selectedDealer], ['Berlin', { services: ['charging'] }, dealer.id]);
  await searcher.press('.name[aria-expanded=true]');
  await searcher.search('München');
  await searcher.finds('München');
  const asked = new URLSearchParams(new URL(page.url()).hash.slice(1));
  assert.deepEqual([asked.get('q'), asked.get('services'), asked.get('dealer')], ['München', 'charging', null]);
  await page.reload();
  await searcher.finds('München');
});

test('D3 a position that a person shares stands neither in the address nor, exactly, in a request', async () => {
  const { page, searcher } = await arrive();
  await page.browserContext().overridePermissions(new URL(world.site).origin, ['geolocation']);
  await page.setGeolocation({ latitude: 52.516_274_9, longitude: 13.377_703_2 });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  await searcher.press('[part~=near]');
  await searcher.finds('Berlin');
  assert.ok(asked.some((address) => address.includes('52.516')));
  for (const address of asked) assert.doesNotMatch(address, /52\.5162|13\.3777/);
  assert.doesNotMatch(page.url(), /52\.|13\./);
});

test('D11 the page says what was sent to the car, and remembers the person’s own dealer', async () => {
  const { page, searcher } = await arrive();
  await searcher.search('Berlin');
  await searcher.finds('Berlin');
  const name = (await searcher.names())[0] ?? '';
  await searcher.open(name);
  await searcher.press('[part~=detail] button.secondary[part~=action]');
  await page.waitForSelector('.sent', { visible: true });
  assert.ok((await page.$eval('.sent', (message) => message.textContent ?? '')).includes(name));
  await searcher.press('[part~=my-dealer]');
  await searcher.sees('.mine');
  await page.reload();
  await searcher.sees('.mine');
});

/** Two made-up dealers without special days, and a row that is none. */
const FILE = `identifier;name;streetAddress;addressLocality;postalCode;addressCountry;latitude;longitude;timeZone;services
e2e-shanghai;示例汽车中心;示例路 1 号;上海;200000;CN;31.23;121.47;Asia/Shanghai;service
e2e-nowhere;Nowhere Motors;;;;;;;;
e2e-auckland;Example Motors Auckland;1 Example Street;Auckland;1010;NZ;-36.85;174.76;Pacific/Auckland;service
`;

test('D2 the desk imports a file after a look at what would happen; its dealers are found by name and by pinyin', async () => {
  const staff = await Staff.signIn(world);
  const path = join(tmpdir(), 'forecourt-e2e-dealers.csv');
  writeFileSync(path, FILE);
  await staff.goTo('#/import');
  const input = await staff.page.waitForSelector('#file');
  await (input as unknown as { uploadFile: (file: string) => Promise<void> }).uploadFile(path);
  await staff.sees('What would happen', '.import');
  await staff.sees('New2', '.counts');
  assert.match(
    await staff.page.$eval('.rejected tbody', (rows) => rows.textContent ?? ''),
    /^\s*3\s*streetAddress is missing/,
  );
  const { searcher } = await arrive();
  await searcher.search('示例汽车中心');
  await searcher.sees('[part~=empty]');

  await staff.page.locator('.import .primary').click();
  await staff.sees('Imported', '.import');
  await staff.sees('382 dealers', '.list-pane');
  for (const text of ['示例汽车', 'shili qiche', 'Shi Li Qi Che']) {
    await searcher.search('');
    await searcher.search(text);
    await searcher.finds('示例汽车中心');
  }
  assert.deepEqual(staff.complaints, []);
});

/** What the clock shows in Auckland some hours from now, as the desk takes it. */
const aucklandIn = (hours: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Pacific/Auckland',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(Date.now() + hours * 3_600_000);

test('D5 D6 what the desk says of the hours is what the finder says after a reload, by the dealer’s clock', async () => {
  const staff = await Staff.signIn(world);
  const { page, searcher } = await arrive(pageOf('', '#dealer=e2e-auckland'));
  // the other end of the world
  await page.emulateTimezone('America/Los_Angeles');
  await searcher.sees('[part~=detail]');
  assert.deepEqual(
    await page.$$('forecourt-dealer-finder >>> [data-open] [part~=badge]'),
    [],
    'hours are not known yet',
  );
  await staff.openDealer('Example Motors Auckland');
  await staff.page.locator('.part .check input').click();
  for (const [hours, tone] of [
    ['0-24', 'open'],
    [`${aucklandIn(-1)}-${aucklandIn(1)}`, 'open'],
    [`${aucklandIn(2)}-${aucklandIn(3)}`, 'closed'],
    ['', 'closed'],
  ] as const) {
    await staff.openDaily(hours);
    await page.reload();
    await searcher.sees(hours ? `[data-open] [part~=badge][data-tone=${tone}]` : '[part~=detail]');
    if (!hours) assert.deepEqual(await page.$$('forecourt-dealer-finder >>> [data-open] [data-tone=open]'), []);
  }
  await shoot(staff.page, 'desk-hours');
  assert.deepEqual(staff.complaints, []);
});

test('D17 a search while the service is away keeps what was found before, and the next try finds', async () => {
  const { searcher } = await arrive();
  await searcher.search('Leipzig');
  await searcher.finds('Leipzig');
  const before = await searcher.names();
  line.fateOf = (method, path) => (isSearch(method, path) ? 'lose' : 'pass');
  const restarted = world.restart('SIGKILL');
  await searcher.search('Dresden');
  await searcher.sees('[part~=saved]');
  const kept = await searcher.names();
  assert.ok(kept.length > 0 && kept.every((name) => before.includes(name)), kept.join());
  await restarted;
  line.fateOf = () => 'pass';
  await searcher.press('[part~=saved] button');
  await searcher.misses('[part~=saved]');
  await searcher.finds('Dresden');
});

test('D17 nothing was ever found: the page says so, and trying again finds', async () => {
  line.fateOf = (method, path) => (isSearch(method, path) ? 'lose' : 'pass');
  const { page } = await world.open(pageOf());
  const searcher = new Searcher(page);
  await searcher.sees('.notice.bad');
  line.fateOf = () => 'pass';
  await searcher.press('.notice.bad button');
  await searcher.sees('.name');
});

test('X11 six searches over a slow line that loses one request in ten end in six lists', async () => {
  const { searcher } = await arrive();
  line.fateOf = losing;
  line.delayMs = 60;
  for (const town of ['Berlin', 'München', 'Hamburg', 'Wien', 'Zürich', 'Paris']) {
    await searcher.search(town);
    await searcher.until(async () => {
      if ((await searcher.names())[0]?.includes(town)) return true;
      await searcher.page
        .$eval('forecourt-dealer-finder >>> :is(.notice.bad, [part~=saved]) button', (button) =>
          (button as HTMLElement).click(),
        )
        .catch(() => {});
      return false;
    }, town);
  }
});
