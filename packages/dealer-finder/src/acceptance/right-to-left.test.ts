import type { Dealer } from '@forecourt/contract';
import { until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { type FinderOptions, mountListed, type MountedFinder, soon } from '../../test/element.fixture.ts';
import { FINDER_DEALERS } from '../testing/index.ts';

const [FIRST] = FINDER_DEALERS as readonly [Dealer];

const DIRECTIONS = [
  ['en', 'ltr'],
  ['ar', 'rtl'],
] as const;

/** A finder that speaks the language of its page. */
async function mountIn(lang: string, options: FinderOptions = {}): Promise<MountedFinder> {
  const finder = await mountListed({ ...options, lang });
  await until(() => finder.find('[part~="base"]')?.lang === lang, `the words of ${lang}`);
  return finder;
}

const rectOf = (element: Element | null | undefined): DOMRect =>
  (element ?? expect.fail('it is not there')).getBoundingClientRect();

/** Where the characters of a text stand, from the left, that is in an element. */
function lefts(element: Element | null | undefined, text: string): number[] {
  const walker = document.createTreeWalker(element ?? expect.fail(text), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = (node.textContent ?? '').indexOf(text);
    if (start < 0) continue;
    return Array.from(text, (_, i) => {
      range.setStart(node as Text, start + i);
      range.setEnd(node as Text, start + i + 1);
      return Math.round(range.getBoundingClientRect().left);
    });
  }
  return expect.fail(`“${text}” is not in “${element?.textContent}”`);
}

/** Whether a text runs from left to right, all of it. */
const runsRight = (element: Element | null | undefined, text: string): boolean =>
  lefts(element, text).every((left, i, all) => i === 0 || left >= (all[i - 1] as number));

describe('D15 the side of the list', () => {
  for (const [lang, direction] of DIRECTIONS) {
    it(`D15 is where reading begins, the map stands on the other side (${direction})`, async () => {
      const finder = await mountIn(lang, { width: 1200, hasMap: true });
      await soon(finder, () => finder.map.view, 'the map');
      const [list, map, whole] = ['.list', '[part~="map"]', '[part~="base"]'].map((each) => rectOf(finder.find(each)));
      if (!list || !map || !whole) return expect.fail();
      expect(map.width).to.be.greaterThan(300);
      expect(list.top).to.be.lessThan(map.bottom);
      if (direction === 'ltr') expect(list.right).to.be.at.most(map.left);
      else expect(map.right).to.be.at.most(list.left);
      const [near, far] = direction === 'ltr' ? [list.left, map.right] : [list.right, map.left];
      const [begin, end] = direction === 'ltr' ? [whole.left, whole.right] : [whole.right, whole.left];
      expect(Math.abs(near - begin), 'the list is at the edge').to.be.lessThan(40);
      expect(Math.abs(far - end), 'and the map at the other').to.be.lessThan(40);
    });

    it(`D15 and the map is told the direction, also when it changes (${direction})`, async () => {
      const finder = await mountIn(lang, { width: 1200, hasMap: true });
      await soon(finder, () => finder.map.view, 'the map');
      expect(finder.map.view?.direction).to.equal(direction);
      const other = direction === 'ltr' ? 'rtl' : 'ltr';
      finder.page.lang = other === 'rtl' ? 'ar' : 'en';
      await soon(finder, () => finder.map.view?.direction === other, 'the other direction');
    });

    it(`D15 in a row the name begins, the distance ends (${direction})`, async () => {
      const { find } = await mountIn(lang);
      const [name, far, row] = ['.name bdi', '.far', '.row'].map((each) => rectOf(find(each)));
      if (!name || !far || !row) return expect.fail();
      const [begins, ends] =
        direction === 'ltr'
          ? [name.left - row.left, row.right - far.right]
          : [row.right - name.right, far.left - row.left];
      expect(begins).to.be.within(-1, 1);
      expect(ends).to.be.within(-1, 1);
    });

    it(`D15 what points somewhere points the other way, what does not stays (${direction})`, async () => {
      const { find } = await mountIn(lang, { width: 400, hasMap: true });
      const flip = direction === 'ltr' ? 'none' : 'matrix(-1, 0, 0, 1, 0, 0)';
      const lookOf = (icon: string): string => getComputedStyle(find(`.icon-${icon}`) as Element).transform;
      for (const icon of ['near', 'route']) expect(lookOf(icon), icon).to.equal(flip);
      for (const icon of ['search', 'call', 'map', 'filters']) expect(lookOf(icon), icon).to.equal('none');
    });
  }
});

describe('D15 in Arabic', () => {
  it('D15 phone numbers run from left to right, each on its own: in the list, in detail, of departments', async () => {
    const { person, all } = await mountIn('ar', { dealers: [FIRST] });
    const numbers = (): HTMLElement[] => all('a[href^="tel:"] bdi');
    expect(numbers()).to.have.length(1);
    await person.select(0);
    expect(numbers()).to.have.length(3);
    for (const number of numbers()) {
      expect(number.dir).to.equal('ltr');
      expect(getComputedStyle(number).unicodeBidi).to.equal('isolate');
      expect(runsRight(number, number.textContent ?? ''), number.textContent ?? '').to.equal(true);
      expect(number.textContent?.startsWith('+49'), 'the plus is first, and leftmost').to.equal(true);
    }
  });

  it('D15 e-mail addresses do, too', async () => {
    const { person, all } = await mountIn('ar', { dealers: [FIRST] });
    await person.select(0);
    const [mail] = all('a[href^="mailto:"] bdi');
    expect(mail?.dir).to.equal('ltr');
    expect(runsRight(mail, 'nord@example.com')).to.equal(true);
  });

  it('D15 a plus code that was searched around does', async () => {
    const finder = await mountIn('ar', { properties: { query: '8FWH7C6M+4M' } });
    await soon(finder, () => finder.person.summary.includes('8FWH7C6M+4M'), 'the place');
    expect(runsRight(finder.find('.count'), '8FWH7C6M+4M')).to.equal(true);
  });

  it('D15 a short one, that begins and ends with a digit, does', async () => {
    const finder = await mountIn('ar', { properties: { query: '7C6M+42' } });
    await soon(finder, () => finder.person.summary.includes('7C6M+42'), 'the place');
    expect(runsRight(finder.find('.count'), '7C6M+42')).to.equal(true);
  });

  it('D15 names and addresses of any script stand each on its own', async () => {
    const { all } = await mountIn('ar');
    for (const text of all('.name, .address')) {
      expect(text.children[0]?.localName).to.equal('bdi');
      expect(text.textContent?.trim()).to.equal(text.children[0]?.textContent?.trim());
    }
    const latin = all('.name')[0];
    expect(runsRight(latin, 'Nordstern (made up)'), 'the bracket closes at its right').to.equal(true);
  });
});
