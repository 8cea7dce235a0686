import { STRICT_DRIVING } from '@forecourt/core';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { drive, inCar } from '../../test/car.fixture.ts';
import { soon } from '../../test/element.fixture.ts';

describe('D18 the screen of a driver', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('D18 low, it has as many rows as fit, at least two; the page that is shown goes on with its first', async () => {
    await setViewport({ width: 800, height: 480 });
    const finder = await inCar(STRICT_DRIVING, { width: 800 });
    const { person, element } = finder;
    await soon(finder, () => person.dealers.length === 2, 'two rows');
    expect(element.getBoundingClientRect().height).to.be.at.most(480);
    const first = person.dealers;
    await person.turnPage();
    await person.sees('Page 2 of 11');
    const second = person.dealers;
    await setViewport({ width: 800, height: 900 });
    await soon(finder, () => person.dealers.length === 6, 'six rows');
    expect(person.dealers.slice(0, 4)).to.deep.equal([...first, ...second]);
    await setViewport({ width: 800, height: 480 });
    await soon(finder, () => person.dealers.length === 2, 'two rows again');
    expect(person.dealers).to.deep.equal(second);
  });

  it('D18 low, a dealer is all to be seen, and the list comes back with its head', async () => {
    await setViewport({ width: 800, height: 480 });
    const finder = await inCar(STRICT_DRIVING, { width: 800 });
    const { person, element, find } = finder;
    await person.select(0);
    await soon(finder, () => !find('[part~="near"]')?.offsetHeight, 'the dealer alone');
    expect(element.getBoundingClientRect().height).to.be.at.most(480);
    await person.press('List');
    await soon(finder, () => find('[part~="near"]')?.offsetHeight, 'the head');
  });

  it('D18 parked, the list grows again, with its title', async () => {
    await setViewport({ width: 800, height: 480 });
    const finder = await inCar(STRICT_DRIVING, { width: 800 });
    await soon(finder, () => finder.person.dealers.length === 2, 'two rows');
    expect(finder.find('header')?.offsetHeight).to.equal(0);
    await drive(finder, {});
    expect(finder.person.dealers).to.have.length(20);
    expect(finder.find('header')?.offsetHeight).to.be.above(0);
  });
});
