import type { Dealer, DealerPage, VehicleModel } from '@forecourt/contract';
import { expect } from '@open-wc/testing';
import { type FinderOptions, mountListed, type MountedFinder, soon, warningsOf } from '../../test/element.fixture.ts';
import { FINDER_DEALERS } from '../testing/index.ts';

const [FIRST, SECOND] = FINDER_DEALERS as readonly [Dealer, Dealer];

const MARKUP = '<img src=x onerror=alert(1)><b>&amp;</b>${1}{{2}}';

/** A dealer that has markup wherever it has a text. */
const EVIL: Dealer = {
  ...FIRST,
  id: '"><i>',
  name: MARKUP,
  address: { lines: [MARKUP], locality: `Ort ${MARKUP}`, region: MARKUP, postalCode: MARKUP, country: 'DE' },
  email: `${MARKUP}@example.com`.replace(/\s/g, ''),
  keywords: [MARKUP],
  models: ['evil'],
};
const MODELS: readonly VehicleModel[] = [{ id: 'evil', name: MARKUP } as VehicleModel];

/** Both ways in which dealers come: in an array, and by a port of the host’s that does not look at them. */
const WAYS = [
  ['an array', (dealers: readonly unknown[]): FinderOptions => ({ isLocal: true, dealers: dealers as Dealer[] })],
  [
    'a port',
    (dealers: readonly unknown[]): FinderOptions => ({
      calls: {
        findDealers: () => Promise.resolve({ dealers: [...dealers], total: dealers.length } as DealerPage),
        getDealer: () => Promise.resolve(dealers[0] as Dealer),
      },
    }),
  ],
] as const;

/** That nothing of the markup became an element, or an attribute that runs. */
function expectNoMarkup({ element, all }: MountedFinder): void {
  expect(all('img, b, i, script, iframe, object')).to.deep.equal([]);
  expect(element.querySelectorAll('img, b, i')).to.have.length(0);
  for (const each of all('*')) {
    for (const { name } of each.attributes) expect(name).to.not.match(/^on/);
  }
}

const hrefsOf = ({ all }: MountedFinder): string[] => all('a').map((link) => link.getAttribute('href') ?? '');

describe('D16 text is text', () => {
  for (const [way, dealersBy] of WAYS) {
    it(`D16 in the list, in detail, on the map, for search engines (${way})`, async () => {
      const finder = await mountListed({
        ...{ width: 1000, hasMap: true, ...dealersBy([EVIL]) },
        properties: { structuredData: true },
      });
      const { person, map, element, find } = finder;
      expect(person.dealers).to.deep.equal([MARKUP]);
      expect(person.text).to.include(`${MARKUP}, ${MARKUP} Ort ${MARKUP}`);
      await person.select(0);
      await person.sees('Opening hours');
      expect(find('[aria-label^="Directions"]')?.getAttribute('aria-label')).to.equal(`Directions to ${MARKUP}`);
      await soon(finder, () => map.view?.pins[0]?.label === MARKUP, 'the pin');
      await soon(finder, () => element.children.length, 'the script');
      expect(element.children[0]?.textContent).to.not.include('<');
      expectNoMarkup(finder);
    });
  }

  it('D16 in proposals, filters, chips, and what was typed', async () => {
    const finder = await mountListed({
      isLocal: true,
      dealers: [EVIL, SECOND],
      properties: { models: MODELS, filters: { models: ['evil'] } },
    });
    const { person, element } = finder;
    await soon(finder, () => person.chips.length === 1, 'the chip');
    expect(person.chips).to.deep.equal([MARKUP]);
    await person.toggleFilters();
    await person.type('Ort');
    await soon(finder, () => person.proposals.length, 'proposals');
    expect(person.proposals.join()).to.include(`Ort ${MARKUP}`);
    expectNoMarkup(finder);
    await person.chooseProposal(0);
    await person.sees(`nearest to Ort ${MARKUP} first`);
    expectNoMarkup(finder);
    element.query = '<u>nobody</u>';
    await person.sees('No dealer found for “<u>nobody</u>”');
    expectNoMarkup(finder);
    expect(finder.all('u')).to.deep.equal([]);
  });

  it('D16 in what a geocoder of the host’s finds', async () => {
    const finder = await mountListed({
      properties: { findPlaces: () => Promise.resolve([{ label: MARKUP, detail: MARKUP, location: FIRST.location }]) },
    });
    await finder.person.type('somewhere');
    await finder.pass(1);
    await soon(finder, () => finder.person.proposals.length, 'proposals');
    expectNoMarkup(finder);
  });
});

describe('D16 links', () => {
  for (const url of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'http://example.com/',
    '//example.com',
    'www.example.com',
    '',
  ]) {
    for (const [way, dealersBy] of WAYS) {
      it(`D16 ${JSON.stringify(url)} is none, for a website, a number or a mailbox (${way})`, async () => {
        const department = { kind: 'sales', phone: url };
        const dealer = { ...FIRST, url, phone: url, email: url, departments: [department] };
        const finder = await mountListed(dealersBy([dealer]));
        await finder.person.select(0);
        await finder.person.sees('Opening hours');
        const hrefs = hrefsOf(finder);
        expect(hrefs, 'the way there').to.have.length(1);
        expect(hrefs[0]).to.match(/^(https:\/\/(www\.openstreetmap\.org|maps\.apple\.com)|geo:)/);
      });
    }
  }

  it('D16 a mailbox cannot add to the mail', async () => {
    const finder = await mountListed({
      isLocal: true,
      dealers: [{ ...FIRST, email: 'a@example.com?bcc=all@example.org&body=x' }],
    });
    await finder.person.select(0);
    await finder.person.sees('Opening hours');
    for (const href of hrefsOf(finder)) expect(href).to.not.match(/\?bcc|&body/);
  });
});

describe('D16 broken coordinates', () => {
  for (const [what, location] of [
    ['missing', undefined],
    ['null', null],
    ['empty', {}],
    ['no numbers', { lat: Number.NaN, lng: Number.NaN }],
    ['texts', { lat: '48.1', lng: '11.5' }],
    ['off the earth', { lat: 91, lng: 200 }],
    ['half', { lat: 48.1, lng: null }],
  ] as const) {
    for (const [way, dealersBy] of WAYS) {
      it(`D16 that are ${what} keep the dealer in the list, and drop its pin (${way})`, async () => {
        const lost = { ...SECOND, id: 'lost', name: 'Lost Motors', location };
        let finder: MountedFinder | undefined;
        await warningsOf(async () => {
          finder = await mountListed({
            ...{ width: 1000, hasMap: true, ...dealersBy([FIRST, lost]) },
            properties: { structuredData: true },
          });
        });
        if (!finder) return expect.fail();
        const { person, map, find, element, all } = finder;
        expect(person.dealers).to.deep.equal(['Autohaus Nordstern (made up)', 'Lost Motors']);
        expect(all('.far').map((far) => far.textContent)).to.not.match(/NaN/);
        await soon(finder, () => map.view, 'the map');
        expect(map.view?.pins.map(({ id }) => id)).to.deep.equal(['munich-north']);
        await person.select('Lost Motors');
        await person.sees('Opening hours');
        expect(
          map.view?.pins.map(({ id }) => id),
          'in detail as well',
        ).to.deep.equal(['munich-north']);
        expect(find('[data-open] a[href^="tel:"]'), 'it can be called').to.exist;
        expect(find('[data-open] [aria-label^="Directions"]'), 'nobody is led anywhere').to.equal(null);
        await soon(finder, () => element.children.length, 'the script');
        expect(element.children[0]?.textContent?.match(/"geo":/g)).to.have.length(1);
        await person.type('Lost');
        await finder.pass(1);
        await person.settled();
        expect(person.dealers).to.include('Lost Motors');
      });
    }
  }

  it('D16 in a list by name, too, and the host is warned once of all of them', async () => {
    const lost = ['a', 'b', 'c'].map((id) => ({ ...SECOND, id, name: `Lost ${id}`, location: null }));
    const said = await warningsOf(async () => {
      const { person } = await mountListed({
        ...{ isLocal: true, dealers: [...lost, FIRST] as Dealer[] },
        properties: { center: undefined },
      });
      expect(person.dealers).to.deep.equal(['Autohaus Nordstern (made up)', 'Lost a', 'Lost b', 'Lost c']);
    });
    expect(said.filter((line) => line.includes('location'))).to.have.length(1);
    expect(said.join()).to.include('3');
  });
});

describe('D16 ids', () => {
  it('D16 that are doubled are warned of once, and the first dealer stays', async () => {
    const twins = [FIRST, { ...SECOND, id: FIRST.id }, { ...SECOND, id: FIRST.id }, SECOND];
    const said = await warningsOf(async () => {
      const finder = await mountListed({ isLocal: true, dealers: twins });
      expect(finder.person.dealers).to.deep.equal([FIRST.name, SECOND.name]);
      await finder.person.select(0);
      await finder.person.filter('Maintenance');
      await finder.person.settled();
      expect(finder.all('[data-open]')).to.have.length(1);
    });
    const ofIds = said.filter((line) => /\bid\b/.test(line));
    expect(ofIds).to.have.length(1);
    expect(ofIds[0]).to.include('<forecourt-dealer-finder>').and.include('2');
  });

  it('D16 that a port doubles are one dealer as well', async () => {
    const [, byPort] = WAYS[1];
    const finder = await mountListed(byPort([FIRST, { ...FIRST, name: 'Twin' }, SECOND]));
    const { person, element, all } = finder;
    expect(person.dealers).to.deep.equal([FIRST.name, SECOND.name]);
    await person.select(1);
    element.query = 'anything';
    await person.settled();
    expect(all('[data-open]')).to.have.length(1);
    expect(person.dealers).to.deep.equal([FIRST.name, SECOND.name]);
  });
});

describe('D16 what is no dealer', () => {
  it('D16 is left out, and what is there stays', async () => {
    const junk = [null, undefined, 7, 'dealer', [], {}, { id: '' }, { id: 'x' }, { name: 'X' }];
    let finder: MountedFinder | undefined;
    const said = await warningsOf(async () => {
      finder = await mountListed({ isLocal: true, dealers: [...junk, FIRST] as Dealer[] });
    });
    expect(finder?.person.dealers).to.deep.equal([FIRST.name]);
    expect(said.filter((line) => line.includes('9'))).to.have.length(1);
  });

  it('D16 is no list either, and says so in its place', async () => {
    await warningsOf(async () => {
      for (const dealers of [null, 7, 'dealers', {}]) {
        const { person } = await mountListed({ isLocal: true, dealers: dealers as never });
        expect(person.notice).to.not.equal('');
        expect(person.dealers).to.deep.equal([]);
      }
    });
  });

  it('D16 a dealer of a port without an address, or without lines in it, is shown without', async () => {
    const [, byPort] = WAYS[1];
    const broken = [undefined, null, {}, { locality: 'Nowhere' }].map((address, i) => ({
      ...{ ...SECOND, id: `broken-${i}`, name: `Motors ${i}`, address },
    }));
    const finder = await mountListed({
      ...byPort([...broken, FIRST] as Dealer[]),
      properties: { structuredData: true },
    });
    const { person, element } = finder;
    expect(person.dealers).to.have.length(5);
    await soon(finder, () => element.children.length, 'the script');
    await person.select('Motors 0');
    await person.sees('Opening hours');
    await person.select('Motors 3');
    await soon(finder, () => person.detail.includes('Nowhere'), 'its town');
  });

  it('D16 a service or a department that is not known is not named', async () => {
    const dealer = {
      ...FIRST,
      services: ['service', 'unknown', 'teleport'],
      departments: [
        { kind: 'unknown', phone: '+498900000099' },
        { kind: 'teleport', phone: '+498900000098' },
      ],
    };
    const finder = await mountListed({ isLocal: true, dealers: [dealer] as never });
    await finder.person.select(0);
    await finder.person.sees('Maintenance and repair');
    expect(finder.person.text).to.not.match(/unknown|teleport|undefined|service\.\w/);
  });
});
