/** What a keystroke does to the list. */
import type { Dealer } from '@forecourt/contract';
import { expect } from '@open-wc/testing';
import { type MountedFinder, mountListed, soon } from '../../test/element.fixture.ts';
import { FINDER_DEALERS } from '../testing/index.ts';

/** As many dealers as two pages hold; each name has one number. */
const NUMBERED: readonly Dealer[] = Array.from({ length: 40 }, (_, i) => ({
  ...(FINDER_DEALERS[i % 10] as Dealer),
  id: `numbered-${i}`,
  name: `Autohaus ${i % 2 ? 'odd' : 'even'} ${i}`,
}));

/** A finder over dealers of the page's own, which has looked a text up before. */
async function mountLocal(): Promise<MountedFinder> {
  const finder = await mountListed({ isLocal: true, dealers: NUMBERED });
  await finder.person.type('autohaus');
  await soon(finder, () => finder.person.proposals.length > 0, 'proposals');
  return finder;
}

const rowsOf = ({ all }: MountedFinder): Element[] => all('.dealer');
const idOf = (row: Element | null | undefined): string | null | undefined => row?.getAttribute('data-id');

describe('D2 a keystroke among the page’s own dealers', () => {
  it('D2 is drawn once: the list never says that it is busy', async () => {
    const finder = await mountLocal();
    const seen: (string | null)[] = [];
    const list = finder.find('[part~="list"]') as HTMLElement;
    const observer = new MutationObserver((records) => seen.push(...records.map(({ oldValue }) => oldValue)));
    observer.observe(list, { attributeFilter: ['aria-busy'], attributeOldValue: true });
    await finder.person.type('odd');
    await soon(finder, () => finder.person.summary.startsWith('20 dealers'), 'the odd ones');
    observer.disconnect();
    expect(seen).to.deep.equal([]);
  });

  it('D2 of a list with many other dealers the first are there at once, and the rest in the next frame', async () => {
    const finder = await mountLocal();
    await finder.person.type('even');
    await soon(
      finder,
      () => finder.person.dealers.filter((name) => name.includes('even')).length === 20,
      'the even ones',
    );
    await finder.person.type('odd');
    const odd = (): number => finder.person.dealers.filter((name) => name.includes('odd')).length;
    expect(finder.person.summary).to.match(/^20 dealers/);
    expect(odd()).to.equal(8);
    await soon(finder, () => odd() === 20, 'the rest');
  });

  it('D2 a dealer that stays keeps its row, and one that comes takes over a row', async () => {
    const finder = await mountLocal();
    await finder.person.type('even');
    await soon(finder, () => finder.person.summary.startsWith('20 dealers'), 'the even ones');
    const before = new Map(rowsOf(finder).map((row) => [idOf(row), row]));
    await finder.person.type('autohaus');
    await soon(finder, () => finder.person.summary.startsWith('40 dealers'), 'all of them');
    const rows = rowsOf(finder);
    const stayed = rows.filter((row) => before.get(idOf(row)) === row);
    expect(stayed.length).to.equal(rows.filter((row) => before.has(idOf(row))).length);
    expect(rows.filter((row) => ![...before.values()].includes(row))).to.deep.equal([]);
  });

  it('D2 a row that has the focus is not made another dealer’s', async () => {
    const finder = await mountLocal();
    const names = finder.all('.name');
    const at = finder.person.dealers.findIndex((name) => name.includes('even'));
    const row = names[at]?.closest('.dealer');
    names[at]?.focus();
    const id = idOf(row);
    finder.element.query = 'odd';
    await soon(finder, () => finder.person.summary.startsWith('20 dealers'), 'the odd ones');
    expect(row?.isConnected).to.equal(false);
    expect(idOf(row)).to.equal(id);
    expect(finder.element.shadowRoot?.activeElement?.matches('[data-focus]')).to.equal(true);
  });
});
