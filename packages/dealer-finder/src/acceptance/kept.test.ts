import { ApiError } from '@forecourt/contract';
import { memoryStorage } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { mountFinder, mountListed } from '../../test/element.fixture.ts';

const OFFLINE = new ApiError('offline', 'no network');
const DAY_MS = 86_400_000;

describe('D17 without a connection', () => {
  it('D17 where nothing is kept, the failure has its words and a way on', async () => {
    const { person } = await mountFinder({ prepare: (api) => api.failNext('findDealers', OFFLINE) });
    await person.sees('There is no connection at the moment.');
    await person.press('Try again');
    await person.sees('14 dealers');
  });
});

describe('X13 what may be remembered', () => {
  const openFirst = { properties: { remember: true, selectedDealer: 'munich-north' } };

  it('X13 without leave there is no button, and nothing is kept', async () => {
    const { person, env, find } = await mountListed();
    await person.select(0);
    expect(find('[part~="my-dealer"]')).to.equal(null);
    expect((env.lasting as ReturnType<typeof memoryStorage>).entries.size).to.equal(0);
  });

  it('X13 the person’s own dealer is known at the next visit, and can be let go', async () => {
    const lasting = memoryStorage();
    const { person, events, element, find } = await mountListed({ ...openFirst, env: { lasting } });
    await person.press('My dealer');
    expect(find('[part~="my-dealer"]')?.getAttribute('aria-pressed')).to.equal('true');
    const [name, detail] = events[events.length - 1] as [string, { dealerId: string; dealer: { name: string } }];
    expect([name, detail.dealerId]).to.deep.equal(['my-dealer-changed', 'munich-north']);
    expect(element.myDealer).to.equal('munich-north');

    const next = await mountListed({ ...openFirst, env: { lasting } });
    expect(next.element.myDealer).to.equal('munich-north');
    expect(next.find('.mine')?.textContent?.trim()).to.equal('My dealer');
    await next.person.press('My dealer');
    expect(next.events[next.events.length - 1]).to.deep.equal([
      'my-dealer-changed',
      { dealerId: undefined, dealer: undefined },
    ]);
    expect((await mountListed({ ...openFirst, env: { lasting } })).element.myDealer).to.equal(undefined);
  });

  it('X13 a host may keep it in its own way', async () => {
    const { person, element, env } = await mountListed({ properties: { myDealer: 'cairo', selectedDealer: 'cairo' } });
    await person.press('My dealer');
    expect(element.myDealer).to.equal('');
    expect((env.lasting as ReturnType<typeof memoryStorage>).entries.size).to.equal(0);
  });

  it('X13 reset forgets all of it, and what was typed and opened', async () => {
    const lasting = memoryStorage();
    const { person, element } = await mountListed({ properties: { remember: true }, env: { lasting } });
    await person.select(0);
    await person.press('My dealer');
    await person.type('Dachau');
    await person.key('Enter');
    await person.sees('nearest to Dachau');
    expect(lasting.entries.size).to.equal(2);
    element.reset();
    expect(lasting.entries.size).to.equal(0);
    await person.sees('14 dealers, nearest first');
    expect([element.query, element.selectedDealer, element.myDealer]).to.deep.equal(['', undefined, undefined]);
  });

  it('X13 a record that is too old is forgotten', async () => {
    const lasting = memoryStorage();
    const { person } = await mountListed({ ...openFirst, env: { lasting } });
    await person.press('My dealer');
    const now = () => Date.parse('2026-11-24T16:30:00Z') + 91 * DAY_MS;
    expect((await mountListed({ ...openFirst, env: { lasting, now } })).element.myDealer).to.equal(undefined);
  });
});

describe('X4 a finder that goes', () => {
  it('X4 a move keeps what was typed and opened', async () => {
    const { page, element, person } = await mountListed();
    await person.type('Dachau');
    await person.key('Enter');
    await person.sees('nearest to Dachau first');
    await person.select(0);
    await person.toggleFilters();
    page.append(document.createElement('p'), element);
    await element.updateComplete;
    expect(person.box?.value).to.equal('Dachau');
    expect(person.detail).to.include('Opening hours');
    expect(person.text).to.include('Electric cars');
  });
});
