import { STRICT_DRIVING } from '@forecourt/core';
import { expect } from '@open-wc/testing';
import { drive, inCar } from '../../test/car.fixture.ts';
import { soon } from '../../test/element.fixture.ts';

/** Makes the screen so many pixels high; not every engine's driver can size its window, and one behind another hears late of it. */
function screenOf(height: number): void {
  Object.defineProperty(window, 'innerHeight', { configurable: true, value: height });
  window.dispatchEvent(new Event('resize'));
}

describe('D18 the screen of a driver', () => {
  const own = Object.getOwnPropertyDescriptor(window, 'innerHeight') as PropertyDescriptor;
  afterEach(() => Object.defineProperty(window, 'innerHeight', own));

  it('D18 low, it has as many rows as fit, at least two; the page that is shown goes on with its first', async () => {
    screenOf(480);
    const finder = await inCar(STRICT_DRIVING, { width: 800 });
    const { person, element } = finder;
    await soon(finder, () => person.dealers.length === 2, 'two rows');
    expect(element.getBoundingClientRect().height).to.be.at.most(480);
    const first = person.dealers;
    await person.turnPage();
    await person.sees('Page 2 of 11');
    const second = person.dealers;
    screenOf(900);
    await soon(finder, () => person.dealers.length === 6, 'six rows');
    expect(person.dealers.slice(0, 4)).to.deep.equal([...first, ...second]);
    screenOf(480);
    await soon(finder, () => person.dealers.length === 2, 'two rows again');
    expect(person.dealers).to.deep.equal(second);
  });

  it('D18 low, a dealer is all to be seen, and the list comes back with its head', async () => {
    screenOf(480);
    const finder = await inCar(STRICT_DRIVING, { width: 800 });
    const { person, element, find } = finder;
    await person.select(0);
    await soon(finder, () => !find('[part~="near"]')?.offsetHeight, 'the dealer alone');
    expect(element.getBoundingClientRect().height).to.be.at.most(480);
    await person.press('List');
    await soon(finder, () => find('[part~="near"]')?.offsetHeight, 'the head');
  });

  it('D18 parked, the list grows again, with its title', async () => {
    screenOf(480);
    const finder = await inCar(STRICT_DRIVING, { width: 800 });
    await soon(finder, () => finder.person.dealers.length === 2, 'two rows');
    expect(finder.find('header')?.offsetHeight).to.equal(0);
    await drive(finder, {});
    expect(finder.person.dealers).to.have.length(20);
    expect(finder.find('header')?.offsetHeight).to.be.above(0);
  });
});
