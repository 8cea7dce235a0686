import { expect } from '@open-wc/testing';
import { mountFinder, mountListed, soon } from '../../test/finder.fixture.ts';
import { FINDER_DEALERS, MANY_DEALERS } from '../testing/index.ts';

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

  it('D2 the host’s own dealers need no back end, and another list takes the place of the first', async () => {
    const finder = await mountListed({ properties: { api: undefined, dealers: FINDER_DEALERS.slice(0, 3) } });
    const { person, element, api } = finder;
    expect(person.dealers).to.have.length(3);
    await person.type('dachau');
    await soon(
      finder,
      () => person.dealers.length === 1 || person.summary.includes('Dachau'),
      'the answer without a delay',
    );
    element.query = '';
    element.dealers = FINDER_DEALERS.slice(3, 5);
    await soon(finder, () => person.dealers.length === 2, 'the other list');
    expect(api.calls).to.deep.equal([]);
  });
});

describe('D8 a dealer of the list', () => {
  it('D8 is an article with a heading and buttons, in a list; the one in detail is the current one', async () => {
    const { find, all, person } = await mountListed();
    expect(find('.rows')?.localName).to.equal('ul');
    for (const item of find('.rows')?.children ?? []) {
      expect(item.localName).to.equal('li');
      expect(item.querySelectorAll('article > .row > h3 > button')).to.have.length(1);
    }
    expect(all('[aria-current]')).to.deep.equal([]);
    await person.select('Autohaus Dachau');
    const [current, ...others] = all('[aria-current="true"]');
    expect(others).to.deep.equal([]);
    expect(current?.dataset.id).to.equal('town-85221');
    expect(current?.querySelector('.name')?.getAttribute('aria-expanded')).to.equal('true');
  });

  it('D8 opens where it stands, the focus stays on its name, and closes again', async () => {
    const { all, person, element } = await mountListed();
    const name = all('.name')[3];
    name?.focus();
    await person.select(3);
    expect(element.shadowRoot?.activeElement).to.equal(name);
    expect(person.dealers).to.have.length(14);
    await person.select(3);
    expect(person.detail).to.equal('');
    expect(element.shadowRoot?.activeElement).to.equal(name);
  });

  it('D5 in detail has the hours of the week, each department with its own, and what it offers', async () => {
    const { person, all } = await mountListed();
    await person.select('Autohaus Nordstern');
    expect(all('[part~="hours"]')[0]?.querySelectorAll('tr')).to.have.length(7);
    expect(all('[data-today]')[0]?.textContent).to.include('Tuesday');
    expect(person.detail).to.include('Closed (holiday)').and.include('Body and paint').and.include('nord@example.com');
    const departments = all('[part~="department"]').map((part) => part.textContent?.replace(/\s+/g, ' ').trim());
    expect(departments.map((text) => text?.slice(0, 5))).to.deep.equal(['Sales', 'Works', 'Body ']);
    expect(departments[1]).to.include('Closed · opens Wed 7:00 AM').and.include('+49 890 000 0012');
  });

  it('D5 without hours has no badge, and says in detail to call before', async () => {
    const { person, all } = await mountListed();
    await person.select('Servicepartner Landshut');
    await person.sees('No opening hours are known. Please call before you go.');
    expect(all('[data-open] [part~="badge"]')).to.deep.equal([]);
  });

  it('D5 in another time zone says whose time it is', async () => {
    const { person } = await mountListed();
    await person.select('Autohaus Nordstern');
    expect(person.detail).to.not.include('Times as in');
    await person.select('Sample Street Motors');
    expect(person.detail).to.include('Times as in New York');
  });
});

describe('D6 whether it is open', () => {
  it('D6 is said of each dealer, and changes at the boundary by itself', async () => {
    const finder = await mountListed({ dealers: FINDER_DEALERS.slice(0, 1) });
    const { person, env, element } = finder;
    const badge = (): string | undefined => person.badges[0];
    expect(badge()).to.equal('Open until 6:30 PM');
    const later = async (minutes: number): Promise<string | undefined> => {
      env.clock.increment(minutes * 60_000);
      await element.updateComplete;
      return badge();
    };
    expect(await later(29)).to.equal('Open until 6:30 PM');
    expect(await later(1)).to.equal('Open · closes in 30 min');
    expect(await later(1)).to.equal('Open · closes in 29 min');
    expect(await later(29)).to.equal('Closed · opens Wed 9:00 AM');
  });

  it('D6 the mark says by its shape what its colour says', async () => {
    const { all } = await mountListed();
    const shapes = new Map(
      all('.row [part~="badge"]').map((badge) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(badge, '::before');
        return [badge.dataset.tone, `${backgroundColor} ${backgroundImage !== 'none'}`];
      }),
    );
    expect([...shapes.keys()].sort()).to.deep.equal(['closed', 'open', 'soon']);
    expect(new Set(shapes.values()).size).to.equal(3);
  });
});

describe('D4 how far it is', () => {
  const FAR: readonly [lang: string, unit: 'km' | 'mi' | undefined, text: string][] = [
    ['en', undefined, '5.1 km'],
    ['en-GB', undefined, '3.2 mi'],
    ['en-GB', 'km', '5.1 km'],
    ['de', undefined, '5,1 km'],
    ['de', 'mi', '3,2 mi'],
  ];
  for (const [lang, unit, text] of FAR) {
    it(`D4 in ${lang}${unit ? ` and ${unit}` : ''}: ${text}`, async () => {
      const { find } = await mountListed({ lang, properties: { unit } });
      expect(find('.far')?.textContent?.replace(/\s/g, ' ')).to.equal(text);
    });
  }
});

describe('D9 what is said', () => {
  it('D9 the count and the order, once for a search, half a second after it', async () => {
    const finder = await mountListed();
    const { person, pass, find, element } = finder;
    const region = find('[part~="base"] > [role="status"]') as HTMLElement;
    const said: string[] = [];
    new MutationObserver(() => said.push(person.status)).observe(region, {
      ...{ childList: true, characterData: true, subtree: true },
    });
    await pass(0.25);
    expect(person.status).to.equal('');
    await pass(0.5);
    expect(person.status).to.equal('14 dealers, nearest first');
    for (const text of ['D', 'Da', 'Dac', 'Dachau']) {
      await person.type(text);
      await pass(0.25);
    }
    await pass(2);
    await element.updateComplete;
    expect(person.status).to.equal('14 dealers, nearest to Dachau first');
    expect(said.filter((text) => text.includes('first'))).to.deep.equal([
      '14 dealers, nearest first',
      '14 dealers, nearest to Dachau first',
    ]);
  });

  it('D9 the same count again is said again, for it is another search', async () => {
    const { person, pass } = await mountListed();
    await pass(1);
    await person.filter('Maintenance and repair');
    expect(person.status).to.equal('');
    await pass(1);
    expect(person.status).to.equal('14 dealers, nearest first');
  });

  it('D9 a failure is said in its own words', async () => {
    const { person, pass } = await mountListed({ prepare: (api) => api.failNext('findDealers', new Error('no')) });
    await pass(1);
    expect(person.status).to.equal('The service cannot be reached at the moment.');
  });
});
