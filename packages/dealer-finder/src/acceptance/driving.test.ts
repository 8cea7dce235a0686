import { STRICT_DRIVING } from '@forecourt/core';
import { deepActiveElement } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountListed, type MountedFinder, soon } from '../../test/element.fixture.ts';
import { MANY_DEALERS } from '../testing/index.ts';
import { LONG_DEALERS } from '../testing/made-up-dealers.ts';

const DRIVING = { dealers: MANY_DEALERS, width: 1920, properties: { restrictions: STRICT_DRIVING } };

/** What can be pressed, in the order of the Tab key. */
const targets = ({ all }: MountedFinder): HTMLElement[] => all('button, a[href], input');

describe('D18 in a moving car', () => {
  it('D18 X9 a restriction is in force with the next frame, and what was done is kept', async () => {
    const finder = await mountListed({ dealers: MANY_DEALERS, properties: { filters: { services: ['service'] } } });
    const { person, element, find } = finder;
    await person.toggleFilters();
    await person.sees('Workshop');
    await person.type('München');
    await person.key('Enter');
    await person.sees('nearest to München first');
    person.box?.focus();
    element.restrictions = STRICT_DRIVING;
    // Lit draws before the frame
    await element.updateComplete;
    expect(find('input, select, textarea, [contenteditable]')).to.equal(null);
    expect(person.dealers).to.have.length(6);
    expect(deepActiveElement(), 'the focus is where the list begins').to.equal(find('[data-focus]'));
    element.restrictions = {};
    await element.updateComplete;
    expect(person.box?.value).to.equal('München');
    expect(element.filters).to.deep.equal({ services: ['service'] });
    expect(person.text).to.include('Workshop');
  });

  for (const maxItems of [1, 3, 6]) {
    it(`D18 with ${maxItems} at once, pages are turned, never scrolled`, async () => {
      const finder = await mountListed({ ...DRIVING, properties: { restrictions: { ...STRICT_DRIVING, maxItems } } });
      const { person, find, all, element } = finder;
      const first = person.dealers;
      expect(first).to.have.length(maxItems);
      expect(person.text).to.include(`Page 1 of ${240 / maxItems}`);
      const next = all('[part~="pager"] button')[1];
      next?.focus();
      await person.turnPage();
      await soon(finder, () => person.text.includes(`Page 2 of ${240 / maxItems}`), 'the next page');
      expect(person.dealers).to.have.length(maxItems);
      expect(person.dealers).to.not.deep.equal(first);
      expect(element.shadowRoot?.activeElement, 'the focus stays').to.equal(next);
      await person.turnPage('previous');
      expect(person.dealers).to.deep.equal(first);
      expect(find('[part~="more"]')).to.equal(null);
    });
  }

  it('D18 a dealer takes the place of the list, two steps deep: to call, to drive there', async () => {
    const finder = await mountListed({
      ...DRIVING,
      properties: { ...DRIVING.properties, actions: ['call', 'route', 'book', 'website', 'send-to-navigation'] },
    });
    const { person, find } = finder;
    const [name] = person.dealers;
    await person.select(0);
    expect(person.dealers).to.deep.equal([name]);
    const actions = [...(find('[part~="detail"] .actions')?.children ?? [])].map(
      (node) => node.textContent?.trim() ?? '',
    );
    expect(actions).to.have.length(3);
    expect(actions[2]).to.equal('Send to navigation');
    expect(find('table, details')).to.equal(null);
    await person.press('List');
    await soon(finder, () => person.dealers.length === 6, 'the list again');
  });

  it('X9 what can be pressed is 76 px high and apart, and texts are 32 and 24 px', async () => {
    const finder = await mountListed(DRIVING);
    const { all, find, person } = finder;
    const rows = all('.row').map((row) => row.getBoundingClientRect());
    for (const [i, { height, top, bottom, left, right }] of rows.entries()) {
      expect(height).to.be.at.least(76);
      for (const other of rows.slice(i + 1)) {
        const apart = Math.max(other.top - bottom, top - other.bottom, other.left - right, left - other.right);
        expect(apart).to.be.at.least(8);
      }
    }
    for (const target of targets(finder)) expect(target.getBoundingClientRect().height).to.be.at.least(76);
    expect(getComputedStyle(find('.name') as Element).fontSize).to.equal('32px');
    expect(getComputedStyle(find('.far') as Element).fontSize).to.equal('24px');
    await person.select(0);
    for (const target of targets(finder)) expect(target.getBoundingClientRect().height).to.be.at.least(76);
  });

  it('X9 on a screen of 1920 × 720 nothing is behind a scroll', async () => {
    const { element, person } = await mountListed(DRIVING);
    expect(element.getBoundingClientRect().height).to.be.at.most(720);
    await person.select(0);
    expect(element.getBoundingClientRect().height).to.be.at.most(720);
  });

  it('X9 no text of a dealer is longer than it may be', async () => {
    const { all } = await mountListed({
      dealers: LONG_DEALERS,
      properties: { restrictions: { ...STRICT_DRIVING, maxStringLength: 31 } },
    });
    const names = all('.name').map((name) => name.textContent?.trim() ?? '');
    expect(names).to.have.length(4);
    for (const name of names) expect(Array.from(name).length).to.be.at.most(31);
  });

  it('D18 the order of the rotary knob is that of the eye', async () => {
    const finder = await mountListed(DRIVING);
    const { page, element } = finder;
    page.tabIndex = -1;
    page.focus();
    const seen: { top: number; left: number }[] = [];
    for (const expected of targets(finder)) {
      await sendKeys({ press: 'Tab' });
      expect(deepActiveElement()).to.equal(expected);
      // the page may have scrolled to it
      const [own, whole] = [expected.getBoundingClientRect(), element.getBoundingClientRect()];
      seen.push({ top: Math.round(own.top - whole.top), left: Math.round(own.left - whole.left) });
    }
    const sorted = [...seen].sort((a, b) => (Math.abs(a.top - b.top) > 40 ? a.top - b.top : a.left - b.left));
    expect(seen).to.deep.equal(sorted);
  });

  it('D18 no map, which moves, and none is asked for; parked it comes back', async () => {
    const finder = await mountListed({ ...DRIVING, hasMap: true });
    expect(finder.find('.map')).to.equal(null);
    expect(finder.map.view).to.equal(undefined);
    finder.element.restrictions = {};
    await soon(finder, () => finder.map.view, 'the map');
    finder.element.restrictions = STRICT_DRIVING;
    await finder.element.updateComplete;
    expect(finder.map.view, 'taken away').to.equal(undefined);
  });

  it('D18 what is near can be asked for, and a failure says what is possible once parked', async () => {
    const { person } = await mountListed(DRIVING);
    await person.near();
    await person.sees('Once the car is parked, you can type a town or postcode.');
    expect(person.text).to.not.include('Type a town');
  });
});
