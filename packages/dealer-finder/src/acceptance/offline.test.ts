import { ApiError, type CommonErrorCode, type Dealer } from '@forecourt/contract';
import { memoryStorage } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import {
  type FinderOptions,
  mountFinder,
  mountListed,
  type MountedFinder,
  NOW,
  soon,
} from '../../test/element.fixture.ts';
import { FINDER_DEALERS, MANY_DEALERS } from '../testing/index.ts';

const OFFLINE = new ApiError('offline', 'no network');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A finder whose list is from before the connection went. */
async function offline(options: FinderOptions = {}, times = 1): Promise<MountedFinder> {
  const finder = await mountListed(options);
  finder.api.failNext('findDealers', OFFLINE, { times });
  finder.element.filters = { services: ['service'] };
  await finder.person.sees('There is no connection.');
  return finder;
}

const ageOf = ({ find }: MountedFinder): string =>
  (find('[part~="saved"] p')?.textContent ?? '')
    .replace('There is no connection. These dealers were saved ', '')
    .trim();

/** What a browser has kept of ours. */
const keptIn = (lasting: ReturnType<typeof memoryStorage>): string[] =>
  [...lasting.entries.keys()].filter((key) => key.startsWith('forecourt.'));

describe('D17 without a connection', () => {
  for (const code of ['offline', 'timeout', 'unavailable'] as const satisfies CommonErrorCode[]) {
    it(`D17 the last list stays, with its age, and the host is told (${code})`, async () => {
      const finder = await mountListed();
      const { person, api, events, element } = finder;
      const before = person.dealers;
      api.failNext('findDealers', new ApiError(code, code));
      element.filters = { services: ['service'] };
      await person.sees('These dealers were saved');
      expect(person.dealers).to.deep.equal(before);
      expect(events.slice(1)).to.deep.equal([['failed', { code }]]);
    });
  }

  it('D17 the age grows with the clock, by itself', async () => {
    // no hours whose text would change
    const finder = await offline({ dealers: FINDER_DEALERS.filter(({ id }) => id === 'town-84028') });
    expect(ageOf(finder)).to.equal('this minute.');
    for (const [later, age] of [
      [MINUTE_MS, '1 minute ago.'],
      [MINUTE_MS, '2 minutes ago.'],
      [57 * MINUTE_MS, '59 minutes ago.'],
      [MINUTE_MS, '1 hour ago.'],
      [HOUR_MS, '2 hours ago.'],
      [22 * HOUR_MS, '1 day ago.'],
      [23 * HOUR_MS, '1 day ago.'],
      [HOUR_MS, '2 days ago.'],
    ] as const) {
      finder.env.clock.increment(later);
      await finder.element.updateComplete;
      expect(ageOf(finder)).to.equal(age);
    }
  });

  it('D17 whether they are open goes on being told, by the clock', async () => {
    const finder = await offline({ dealers: FINDER_DEALERS.slice(0, 1) });
    expect(finder.person.badges).to.deep.equal(['Open until 6:30 PM']);
    finder.env.clock.increment(3 * HOUR_MS);
    await finder.element.updateComplete;
    expect(finder.person.badges[0]).to.match(/^Closed/);
  });

  it('D17 each dealer can still be called, opened and driven to', async () => {
    const { person, all, find, events, page } = await offline();
    page.addEventListener('click', (event) => event.preventDefault());
    expect(all('.quick a[href^="tel:"]')).to.have.length(14);
    find('.quick a[href^="tel:"]')?.click();
    expect(events.slice(-1)[0]?.[0]).to.equal('action-chosen');
    await person.select('Autohaus Nordstern');
    await person.sees('Opening hours');
    expect(find('[data-open] a[href="tel:+498900000012"]'), 'its workshop, too').to.exist;
    expect(find('[data-open] [aria-label^="Directions"]')).to.exist;
  });

  it('D17 a list that is asked for again is the new one, without an age', async () => {
    const finder = await offline({}, 2);
    const { person, find, api } = finder;
    finder.env.clock.increment(10 * MINUTE_MS);
    await person.press('Try again');
    await soon(finder, () => api.callsTo('findDealers').length === 3, 'a second try');
    await person.sees('10 minutes ago');
    await person.press('Try again');
    await soon(finder, () => !find('[part~="saved"]'), 'the list of now');
    expect(person.summary).to.equal('14 dealers, nearest first');
    expect(finder.events.slice(-1)[0]?.[0]).to.equal('searched');
  });

  it('D17 the list is narrowed and ordered as the back end would', async () => {
    const finder = await offline({}, 9);
    const { person, element } = finder;
    element.filters = { services: ['parts'] };
    await soon(finder, () => person.dealers.length === 2, 'those with parts');
    expect(person.dealers.map((name) => name.split(' ')[1])).to.deep.equal(['Freising', 'Augsburg']);
    element.center = { lat: 48.4, lng: 10.9 };
    await soon(finder, () => person.dealers[0]?.includes('Augsburg'), 'the nearest of there');
  });

  it('D17 what the back end refuses is no lack of a connection: nothing old is shown', async () => {
    const finder = await mountListed();
    finder.api.failNext('findDealers', new ApiError('unauthorized', 'no'));
    finder.element.filters = { services: ['service'] };
    await finder.person.sees('That did not work');
    expect(finder.person.dealers).to.deep.equal([]);
    expect(finder.find('[part~="saved"]')).to.equal(null);
  });
});

describe('D17 what an earlier visit has found', () => {
  const reachNobody: FinderOptions['prepare'] = (api) => api.failNext('findDealers', OFFLINE, { times: 9 });

  /** A visit that found dealers, and is over. */
  async function visit(remember: boolean, dealers: readonly Dealer[] = FINDER_DEALERS) {
    const lasting = memoryStorage();
    const finder = await mountListed({ dealers, properties: { remember }, env: { lasting } });
    await finder.person.settled();
    finder.page.remove();
    await Promise.resolve();
    return lasting;
  }

  /** The next one, ten days later, without a connection. */
  const next = (lasting: ReturnType<typeof memoryStorage>, remember: boolean): Promise<MountedFinder> =>
    mountFinder({
      properties: { remember },
      env: { lasting },
      now: new Date(Date.parse(NOW) + 240 * HOUR_MS).toISOString(),
      prepare: reachNobody,
    });

  it('D17 is shown where it may be remembered, with its age, nearest first', async () => {
    const finder = await next(await visit(true), true);
    await finder.person.sees('These dealers were saved 10 days ago.');
    await soon(finder, () => finder.person.dealers.length === 14, 'the dealers');
    expect(finder.person.dealers[0]).to.include('Nordstern');
    expect(finder.find('.quick a[href="tel:+498900000001"]')).to.exist;
  });

  it('D17 is nothing where it may not: nothing is written, and what was there before is not read', async () => {
    const lasting = await visit(false);
    expect(keptIn(lasting)).to.deep.equal([]);
    const finder = await next(await visit(true), false);
    await finder.person.sees('There is no connection at the moment.');
    expect(finder.person.dealers).to.deep.equal([]);
  });

  it('D17 is the twenty that were found last, and says neither where the person was nor what was typed', async () => {
    const lasting = memoryStorage();
    const { person } = await mountListed({ dealers: MANY_DEALERS, properties: { remember: true }, env: { lasting } });
    await person.more();
    await person.type('Freising 7');
    await person.key('Enter');
    await person.settled();
    const [key] = keptIn(lasting);
    const text = lasting.getItem(key ?? '') ?? '';
    expect(keptIn(lasting)).to.have.length(1);
    expect(text.match(/"id":/g)).to.have.length(20);
    expect(text).to.not.match(/distanceMeters|Freising 7|48\.137/);
  });

  it('D17 is forgotten by reset', async () => {
    const lasting = await visit(true);
    expect(keptIn(lasting)).to.have.length(1);
    const finder = await next(lasting, true);
    await finder.person.sees('10 days ago');
    finder.element.reset();
    expect(keptIn(lasting)).to.deep.equal([]);
    await finder.person.sees('There is no connection at the moment.');
    expect(finder.person.dealers).to.deep.equal([]);
  });

  it('D17 is not shown where it is too old, of another version or cannot be read', async () => {
    const good = await visit(true);
    const [key = ''] = keptIn(good);
    const record = JSON.parse(good.getItem(key) ?? '') as object;
    for (const text of [
      JSON.stringify({ ...record, version: 0 }),
      JSON.stringify({ ...record, expires: Date.parse(NOW) }),
      'not JSON',
      'null',
    ]) {
      const lasting = memoryStorage();
      lasting.setItem(key, text);
      const finder = await next(lasting, true);
      await finder.person.sees('There is no connection at the moment.');
      finder.page.remove();
    }
  });

  it('D17 is of no need where a storage refuses', async () => {
    const refuse = (): never => {
      throw new DOMException('blocked', 'SecurityError');
    };
    const lasting = { getItem: refuse, setItem: refuse, removeItem: refuse };
    const { person, element } = await mountListed({ properties: { remember: true }, env: { lasting } });
    expect(person.dealers).to.have.length(14);
    element.reset();
    await person.sees('14 dealers');
  });

  it('D17 keeps a dealer whose coordinates cannot be read', async () => {
    const lost = { ...(FINDER_DEALERS[1] as Dealer), id: 'lost', name: 'Lost Motors', location: { lat: 91, lng: 0 } };
    const lasting = await visit(true, [FINDER_DEALERS[0] as Dealer, lost]);
    const finder = await next(lasting, true);
    await soon(finder, () => finder.person.dealers.length === 2, 'the dealers');
    expect(finder.person.dealers).to.deep.equal(['Autohaus Nordstern (made up)', 'Lost Motors']);
    expect(finder.person.text).to.include('10 days ago');
    expect(finder.person.text).to.not.match(/NaN|null/);
  });
});
