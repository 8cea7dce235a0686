import type { Dealer } from '@forecourt/contract';
import { expect } from '@open-wc/testing';
import { type FinderOptions, mountListed, type MountedFinder, soon } from '../../test/element.fixture.ts';
import { failure } from '../testing/dealer-finder.state.ts';
import { FINDER_DEALERS, MANY_DEALERS } from '../testing/index.ts';

const [FIRST] = FINDER_DEALERS as readonly [Dealer];

/** What of schema.org is looked at. */
interface Described {
  '@type': string | string[];
  identifier: string;
  name: string;
  telephone?: string;
  url?: string;
  geo?: { latitude: number };
  address: Record<string, string>;
  openingHoursSpecification?: { dayOfWeek: string[]; opens: string; closes: string }[];
  specialOpeningHoursSpecification?: { validFrom: string; opens: string; closes: string }[];
  department?: Described[];
}

const scriptsOf = ({ element }: Pick<MountedFinder, 'element'>): Element[] => [
  ...element.querySelectorAll('script[type="application/ld+json"]'),
];

/** What a search engine reads; `[]`: nothing. */
function graphOf(finder: MountedFinder): Described[] {
  const [script] = scriptsOf(finder);
  const { '@context': context, '@graph': graph } = JSON.parse(script?.textContent ?? '{}') as Record<string, unknown>;
  if (script) expect(context).to.equal('https://schema.org');
  return (graph ?? []) as Described[];
}

const idsOf = (finder: MountedFinder): string[] => graphOf(finder).map(({ identifier }) => identifier);

/** A finder that describes its dealers, once it does. */
async function described(options: FinderOptions = {}): Promise<MountedFinder> {
  const finder = await mountListed({ ...options, properties: { structuredData: true, ...options.properties } });
  await soon(finder, () => scriptsOf(finder).length, 'the script');
  return finder;
}

describe('D14 what search engines are told', () => {
  it('D14 is nothing by default, whatever is opened', async () => {
    const finder = await mountListed();
    await finder.person.select(0);
    await finder.pass(1);
    expect(finder.element.innerHTML).to.equal('');
    expect(finder.page.querySelectorAll('script')).to.have.length(0);
  });

  it('D14 is one script of the element’s, outside of its shadow root, by an attribute too', async () => {
    const finder = await mountListed();
    finder.element.setAttribute('structured-data', '');
    await soon(finder, () => scriptsOf(finder).length, 'the script');
    expect(finder.element.children).to.have.length(1);
    expect(finder.find('script')).to.equal(null);
    expect(idsOf(finder)).to.have.length(14);
    finder.element.removeAttribute('structured-data');
    await soon(finder, () => !scriptsOf(finder).length, 'no script');
  });

  it('D14 is who a dealer is, where, when it is open, and its departments', async () => {
    const [first, second, ...others] = graphOf(await described());
    expect(others).to.have.length(12);
    expect(first?.['@type']).to.include.members(['AutoDealer', 'AutoRepair']);
    expect(first).to.deep.include({ name: FIRST.name, telephone: '+498900000001', url: FIRST.url });
    expect(first?.address).to.include({ postalCode: '80807', addressLocality: 'München', addressCountry: 'DE' });
    expect(first?.geo?.latitude).to.equal(48.182);
    expect(first?.openingHoursSpecification?.[0]).to.deep.include({ opens: '09:00', closes: '18:30' });
    expect(first?.openingHoursSpecification?.[0]?.dayOfWeek).to.include('https://schema.org/Monday');
    expect(first?.specialOpeningHoursSpecification?.[0]).to.deep.include({
      ...{ validFrom: '2026-11-26', opens: '00:00', closes: '00:00' },
    });
    expect(first?.department?.map((department) => [department['@type'], department.telephone])).to.deep.equal([
      ['AutoDealer', '+498900000011'],
      ['AutoRepair', '+498900000012'],
      ['AutoBodyShop', undefined],
    ]);
    expect(first?.department?.[1]?.openingHoursSpecification?.[0]).to.deep.include({ opens: '07:00', closes: '17:00' });
    expect(second?.department).to.equal(undefined);
  });

  it('D14 is not how far it is from the person', async () => {
    const [script] = scriptsOf(await described());
    expect(script?.textContent).to.not.match(/distance|onRoute/);
  });

  it('D14 D16 cannot end the script, nor run: each “<” is escaped, and a text comes out as it went in', async () => {
    const name = '</script><script>alert(1)</script><!--\u2028';
    const url = 'javascript:alert(1)';
    const finder = await described({ isLocal: true, dealers: [{ ...FIRST, name, url }] });
    const [script] = scriptsOf(finder);
    expect(script?.textContent).to.not.match(/[<\u2028]/);
    expect(finder.page.querySelectorAll('script')).to.have.length(1);
    const [described0] = graphOf(finder);
    expect(described0?.name).to.equal(name);
    expect(described0?.url).to.equal(undefined);
  });
});

describe('D14 the script follows the list', () => {
  it('D14 to more of it, to other filters, to another search, to nothing', async () => {
    const finder = await described({ properties: { pageSize: 3 } });
    const { person, element, all } = finder;
    const follows = (what: string): Promise<void> =>
      soon(
        finder,
        () =>
          idsOf(finder).join() ===
          all('.dealer')
            .map(({ dataset }) => dataset.id)
            .join(),
        what,
      );
    await follows('the first page');
    expect(idsOf(finder)).to.have.length(3);
    await person.more();
    await follows('more');
    expect(idsOf(finder)).to.have.length(6);
    await person.filter('Parts');
    await person.sees('2 dealers');
    await follows('other filters');
    element.query = 'Dachau';
    await person.sees('nearest to Dachau first');
    await follows('another search');
    element.query = 'Atlantis';
    await person.sees('No dealer');
    await soon(finder, () => !scriptsOf(finder).length, 'no script');
    element.query = '';
    await soon(finder, () => idsOf(finder).length === 2, 'the script again');
    expect(scriptsOf(finder)).to.have.length(1);
  });

  it('D14 to a dealer that is shown before it', async () => {
    const finder = await described({ properties: { query: 'Südstern' } });
    finder.element.selectDealer('new-york');
    await soon(finder, () => idsOf(finder).join() === 'new-york,munich-south', 'both');
  });

  it('D14 where there is a failure in its place, nothing is told', async () => {
    const finder = await described();
    finder.api.failNext('findDealers', failure('unauthorized'));
    finder.element.filters = { services: ['parts'] };
    await finder.person.sees('That did not work');
    await soon(finder, () => !scriptsOf(finder).length, 'no script');
  });

  it('D14 goes with the element, and comes back with it', async () => {
    const finder = await described({ dealers: MANY_DEALERS });
    const { element, page } = finder;
    page.append(document.createElement('p'), element);
    await soon(finder, () => idsOf(finder).length === 20, 'the script after a move');
    expect(scriptsOf(finder)).to.have.length(1);
    element.remove();
    expect(scriptsOf(finder)).to.have.length(0);
    expect(document.querySelectorAll('script[type="application/ld+json"]')).to.have.length(0);
    page.append(element);
    await soon(finder, () => idsOf(finder).length === 20, 'the script again');
  });

  it('D14 leaves what else the host has put into the element', async () => {
    const finder = await mountListed();
    const note = document.createElement('p');
    finder.element.append(note);
    finder.element.structuredData = true;
    await soon(finder, () => scriptsOf(finder).length, 'the script');
    finder.element.structuredData = false;
    await soon(finder, () => !scriptsOf(finder).length, 'no script');
    expect([...finder.element.children]).to.deep.equal([note]);
  });
});
