import { FULLY_RESTRICTED, STRICT_DRIVING } from '@forecourt/core';
import { expect } from '@open-wc/testing';
import { drive, inCar, textsOf } from '../../test/car.fixture.ts';
import { mountListed, type MountedFinder, soon, textOf } from '../../test/element.fixture.ts';
import { FINDER_DEALERS, MANY_DEALERS } from '../testing/index.ts';

const nextButton = ({ all }: MountedFinder): HTMLElement | undefined => all('[part~="pager"] button')[1];

/** Turns to the next page, and waits until it is there. */
async function turnTo(finder: MountedFinder, page: number): Promise<void> {
  await finder.person.turnPage();
  await soon(finder, () => finder.person.text.includes(`Page ${page} of`), `page ${page}`);
}

describe('D18 the pages of a driver', () => {
  for (const maxItems of [1, 3, 6]) {
    it(`D18 with ${maxItems} at once, pages are turned, never scrolled`, async () => {
      const finder = await inCar({ ...STRICT_DRIVING, maxItems });
      const { person, find, element } = finder;
      const first = person.dealers;
      expect(first).to.have.length(maxItems);
      expect(person.text).to.include(`Page 1 of ${Math.ceil(21 / maxItems)}`);
      const next = nextButton(finder);
      next?.focus();
      await turnTo(finder, 2);
      expect(person.dealers).to.have.length(maxItems);
      expect(person.dealers).to.not.deep.equal(first);
      expect(element.shadowRoot?.activeElement, 'the focus stays').to.equal(next);
      await person.turnPage('previous');
      expect(person.dealers).to.deep.equal(first);
      expect(find('[part~="more"]')).to.equal(null);
    });
  }

  it('D18 end after 21 dealers, and say when there are more; the next search begins anew', async () => {
    const finder = await inCar(STRICT_DRIVING);
    const { person, element } = finder;
    const seen = new Set(person.dealers);
    for (const page of [2, 3, 4]) {
      expect(person.text).to.not.include('Once the car is parked');
      await turnTo(finder, page);
      for (const name of person.dealers) seen.add(name);
    }
    expect(seen.size).to.equal(21);
    await person.sees('Once the car is parked, you can see more dealers.');
    expect(nextButton(finder)?.getAttribute('aria-disabled')).to.equal('true');
    nextButton(finder)?.click();
    await element.updateComplete;
    expect(person.text).to.include('Page 4 of 4');
    element.center = { lat: 48.2, lng: 11.2 };
    await person.sees('Page 1 of 4');
    expect(person.dealers).to.have.length(6);
  });

  it('D18 the page is the same after a stop, and a list that had grown begins at the nearest', async () => {
    const finder = await inCar(STRICT_DRIVING);
    const { person } = finder;
    await turnTo(finder, 2);
    const page = person.dealers;
    await drive(finder, {});
    expect(person.dealers).to.have.length(20);
    await drive(finder, STRICT_DRIVING);
    expect(person.dealers).to.deep.equal(page);
    expect(person.text).to.include('Page 2 of 4');
    await drive(finder, {});
    const grown = person.dealers;
    for (const shown of [40, 60]) {
      await person.more();
      await soon(finder, () => person.dealers.length === shown, `${shown} dealers`);
    }
    await drive(finder, STRICT_DRIVING);
    expect(person.dealers).to.deep.equal(grown.slice(0, 6));
  });

  it('D18 as many dealers as may be looked through have no page after them', async () => {
    const finder = await inCar(STRICT_DRIVING, { dealers: MANY_DEALERS.slice(0, 21) });
    for (const page of [2, 3, 4]) await turnTo(finder, page);
    expect(finder.person.dealers).to.have.length(3);
    expect(finder.person.text).to.not.include('Once the car is parked');
  });
});

describe('D18 where the driving state is not known', () => {
  it('D18 the three nearest dealers are shown, and nothing is looked for', async () => {
    const finder = await inCar(FULLY_RESTRICTED);
    const { person, find } = finder;
    expect(person.dealers).to.have.length(3);
    for (const part of ['pager', 'near', 'filters', 'more']) expect(find(`[part~="${part}"]`), part).to.equal(null);
    expect(find('[role="search"]')).to.equal(null);
  });

  it('D18 a dealer can be called, and nothing else', async () => {
    const { person, all } = await inCar(FULLY_RESTRICTED);
    await person.select(0);
    const actions = all('[part~="detail"] .actions > *');
    expect(actions).to.have.length(1);
    expect(actions[0]?.getAttribute('href')).to.match(/^tel:/);
  });

  it('D18 fewer are shown where fewer may be', async () => {
    const { person } = await inCar({ ...FULLY_RESTRICTED, maxItems: 2 });
    expect(person.dealers).to.have.length(2);
    const fewest = await inCar({ ...FULLY_RESTRICTED, maxCumulativeItems: 1 });
    expect(fewest.person.dealers).to.have.length(1);
  });

  it('D18 once it is known, six are shown, which can be driven to, on the page where the driver was', async () => {
    const finder = await inCar(STRICT_DRIVING);
    const { person } = finder;
    await turnTo(finder, 2);
    const page = person.dealers;
    await drive(finder, FULLY_RESTRICTED);
    expect(person.dealers).to.have.length(3);
    await drive(finder, STRICT_DRIVING);
    expect(person.dealers).to.deep.equal(page);
    await person.select(0);
    expect(finder.all('[part~="detail"] .actions > *')).to.have.length(3);
  });
});

describe('D18 a dealer, for a driver', () => {
  it('D18 has a name, a distance and whether it is open, and no more', async () => {
    const { find } = await inCar(STRICT_DRIVING, { dealers: FINDER_DEALERS });
    const row = find('.row');
    const parts = ['.name', '.far', '[part~="badge"]'].map((part) => textOf(row?.querySelector(part)));
    for (const part of parts) expect(part).to.not.equal('');
    expect(textOf(row).replace(/\s/g, '')).to.equal(parts.join('').replace(/\s/g, ''));
  });

  it('D18 takes the place of the list, two steps deep: to call, to drive there', async () => {
    const finder = await inCar(STRICT_DRIVING);
    const { person, find } = finder;
    const [name] = person.dealers;
    await person.select(0);
    expect(person.dealers).to.deep.equal([name]);
    const actions = [...(find('[part~="detail"] .actions')?.children ?? [])].map(textOf);
    expect(actions).to.have.length(3);
    expect(actions[2]).to.equal('Send to navigation');
    expect(find('table, details')).to.equal(null);
    await person.press('List');
    await soon(finder, () => person.dealers.length === 6, 'the list again');
  });

  it('D18 is called and driven to from the list, where nothing may be below it', async () => {
    const finder = await inCar({ ...STRICT_DRIVING, maxDepth: 1 });
    const { person, find, all, element } = finder;
    expect(all('[aria-expanded]')).to.deep.equal([]);
    expect(all('.dealer:first-child [part~="action"]').length).to.be.at.least(2);
    element.selectDealer(find('.dealer')?.dataset['id'] ?? '');
    await finder.pass(0.1);
    expect(person.dealers).to.have.length(6);
    expect(find('[part~="detail"]')).to.equal(null);
    await drive(finder, { ...FULLY_RESTRICTED, maxDepth: 1 });
    for (const link of all('[part~="action"]')) expect(link.getAttribute('href')).to.match(/^tel:/);
  });
});

describe('X9 the screen of a car', () => {
  it('X9 of 1920 × 720 has nothing behind a scroll', async () => {
    const finder = await inCar(STRICT_DRIVING);
    const { element, person } = finder;
    expect(element.getBoundingClientRect().height).to.be.at.most(720);
    for (const page of [2, 3, 4]) await turnTo(finder, page);
    expect(element.getBoundingClientRect().height).to.be.at.most(720);
    await person.select(0);
    expect(element.getBoundingClientRect().height).to.be.at.most(720);
  });

  it('X9 has large texts while it is parked too, with all that can be done on a page', async () => {
    const { find, all, person } = await mountListed({ width: 1920, dealers: MANY_DEALERS, env: { display: 'car' } });
    expect(person.box).to.exist;
    expect(find('[part~="filters"]')).to.exist;
    expect(person.dealers).to.have.length(20);
    await person.select(0);
    await person.sees('Opening hours');
    for (const [element, text] of textsOf({ all } as MountedFinder)) {
      expect(Number.parseFloat(getComputedStyle(element).fontSize), text).to.be.at.least(24);
    }
  });

  it('D18 has no map, which moves, and asks for none; parked it comes back', async () => {
    const finder = await inCar(STRICT_DRIVING, { hasMap: true });
    expect(finder.find('.map')).to.equal(null);
    expect(finder.map.view).to.equal(undefined);
    finder.element.restrictions = {};
    await soon(finder, () => finder.map.view, 'the map');
    finder.element.restrictions = STRICT_DRIVING;
    await finder.element.updateComplete;
    expect(finder.map.view, 'taken away').to.equal(undefined);
  });
});
