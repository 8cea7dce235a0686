import { deepActiveElement } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  mountFinder,
  type MountedFinder,
  mountListed,
  soon,
  currentDealers,
  toldOf,
  textOf,
} from '../../test/element.fixture.ts';
import { MANY_DEALERS } from '../testing/index.ts';

/** The ids of the dealers that the host was told are in detail, in order. */
const selected = (finder: MountedFinder): (string | undefined)[] =>
  toldOf<{ dealer?: { id: string } }>(finder, 'selected').map(({ dealer }) => dealer?.id);

describe('D8 what the list is made of', () => {
  it('D8 a named list, an article for each dealer, with a heading and what can be done', async () => {
    const { find, person } = await mountListed();
    const list = find('[part~="list"]');
    expect(list?.localName).to.equal('ul');
    expect(list?.getAttribute('aria-label')).to.equal('Dealers');
    const items = [...(list?.children ?? [])];
    expect(items).to.have.length(14);
    items.forEach((item, i) => {
      const name = person.dealers[i] as string;
      expect(item.localName).to.equal('li');
      expect([...item.children].map(({ localName }) => localName)).to.deep.equal(['article']);
      const headings = [...item.querySelectorAll('h1, h2, h3, h4')];
      expect(headings.map(({ localName }) => localName)).to.deep.equal(['h3']);
      expect(textOf(headings[0]?.querySelector('button'))).to.equal(name);
      const links = [...item.querySelectorAll('a')];
      expect(textOf(links[0]), 'its number, with whose it is').to.include(`Call ${name}`).and.match(/\+\d/);
      expect(links[1]?.getAttribute('aria-label')).to.equal(`Directions to ${name}`);
    });
    expect(find('h2'), 'what its headings stand under').to.exist;
  });

  it('D8 the current dealer is marked, no other is, and none when it is closed', async () => {
    const finder = await mountListed();
    const { person, element } = finder;
    expect(currentDealers(finder)).to.deep.equal([]);
    await person.select('Autohaus Dachau');
    expect(currentDealers(finder)).to.deep.equal(['town-85221']);
    await person.select('Autohaus Dachau');
    expect(currentDealers(finder)).to.deep.equal([]);
    element.selectDealer('munich-south');
    await soon(finder, () => person.detail, 'the dealer in detail');
    expect(currentDealers(finder)).to.deep.equal(['munich-south']);
    element.selectedDealer = 'cairo';
    await soon(finder, () => person.detail.includes('معرض'), 'the other dealer in detail');
    expect(currentDealers(finder)).to.deep.equal(['cairo']);
    expect(finder.all('article[aria-current]')).to.have.length(1);
  });

  it('D8 a dealer opens and closes by the keyboard, and the focus stays on it', async () => {
    const finder = await mountListed();
    const name = finder.all('.name')[2];
    name?.focus();
    await sendKeys({ press: 'Enter' });
    await soon(finder, () => finder.find('[part~="detail"]'), 'the dealer in detail');
    expect(currentDealers(finder)).to.deep.equal(['town-85221']);
    expect(name?.getAttribute('aria-expanded')).to.equal('true');
    expect(deepActiveElement() === name, 'the focus stays').to.equal(true);
    await sendKeys({ press: 'Enter' });
    await soon(finder, () => !finder.find('[part~="detail"]'), 'the list alone');
    expect(deepActiveElement() === name, 'the focus stays').to.equal(true);
    expect(selected(finder)).to.deep.equal(['town-85221', undefined]);
  });
});

describe('D2 the list', () => {
  it('D2 while it loads there are shapes in its place, which are not read', async () => {
    const { all, find, person, pass } = await mountFinder({ prepare: (api) => api.hangNext('findDealers') });
    expect(all('.skeleton').length).to.be.greaterThan(4);
    expect(find('.rows')?.getAttribute('aria-hidden')).to.equal('true');
    await pass(1);
    expect(person.status).to.equal('Looking for dealers');
  });

  it('D2 it comes in pages, and the focus goes on with the first dealer that is new', async () => {
    const finder = await mountListed({ dealers: MANY_DEALERS });
    const { person, find, all, element } = finder;
    expect(person.dealers).to.have.length(20);
    expect(person.summary).to.equal('240 dealers, nearest first');
    find('[part~="more"]')?.focus();
    await person.more();
    await soon(finder, () => person.dealers.length === 40, 'more dealers');
    expect(element.shadowRoot?.activeElement).to.equal(all('.name')[20]);
  });

  it('D2 what fails of it can be tried again, and the rest stays', async () => {
    const finder = await mountListed({ dealers: MANY_DEALERS });
    finder.api.failNext('findDealers', new Error('no'));
    await finder.person.more();
    await finder.person.sees('That did not work');
    expect(finder.person.dealers).to.have.length(20);
    await finder.person.press('Try again');
    await soon(finder, () => finder.person.dealers.length === 40, 'more dealers');
  });

  it('D2 a page of the host’s size is shown', async () => {
    const { person } = await mountListed({ properties: { pageSize: 3 } });
    expect(person.dealers).to.have.length(3);
  });
});
