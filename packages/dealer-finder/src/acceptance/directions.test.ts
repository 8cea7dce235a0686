import type { Dealer } from '@forecourt/contract';
import { expect } from '@open-wc/testing';
import { type FinderOptions, mountListed, type MountedFinder, soon, warningsOf } from '../../test/element.fixture.ts';
import { FINDER_DEALERS } from '../testing/index.ts';

const [FIRST] = FINDER_DEALERS as readonly [Dealer];

/** A dealer whose name and address have all that means something in an address. */
const SIGNS: Dealer = {
  ...FIRST,
  name: "A&B #1? 50%/“Süd” + (C)='D' <e> {lat}",
  address: {
    lines: ['Straße 1 & 2', 'Hof #3'],
    locality: 'München',
    region: 'Bayern',
    postalCode: '80807',
    country: 'DE',
  },
};

/** One dealer alone. */
const mountOne = (dealer: Dealer, options: FinderOptions = {}): Promise<MountedFinder> =>
  mountListed({ ...options, dealers: [dealer] });

const linkTo = (finder: MountedFinder): HTMLAnchorElement | undefined =>
  finder.all('.quick a').find((link) => link.textContent?.includes('Directions')) as HTMLAnchorElement | undefined;
const hrefOf = (finder: MountedFinder): string | null | undefined => linkTo(finder)?.getAttribute('href');

/** Does a piece of work in a browser that names itself so. */
async function as(userAgent: string, work: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'userAgent', { value: userAgent, configurable: true });
  try {
    await work();
  } finally {
    Reflect.deleteProperty(navigator, 'userAgent');
  }
}

const PLATFORMS = [
  ['an Android phone', 'Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/120.0 Mobile', /^geo:48\.182,11\.587\?q=/],
  ['a head unit', 'Mozilla/5.0 (Linux; Android 12; AAOS) Version/4.0 Chrome/108.0', /^geo:48\.182,11\.587\?q=/],
  [
    'an iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)',
    /^https:\/\/maps\.apple\.com\/\?daddr=48\.182,11\.587/,
  ],
  [
    'a Mac or an iPad',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)',
    /^https:\/\/maps\.apple\.com\/\?daddr=48\.182,11\.587/,
  ],
  [
    'any other device',
    'Mozilla/5.0 (X11; Linux x86_64)',
    /^https:\/\/www\.openstreetmap\.org\/directions\?.*to=48\.182,11\.587$/,
  ],
] as const;

describe('D13 directions by themselves', () => {
  for (const [device, userAgent, link] of PLATFORMS) {
    it(`D13 lead to the map app of ${device}`, () =>
      as(userAgent, async () => {
        const finder = await mountOne(FIRST);
        expect(hrefOf(finder)).to.match(link);
        await finder.person.select(0);
        const inDetail = finder.find('[part~="detail"] a[aria-label^="Directions"]');
        expect(inDetail?.getAttribute('href')).to.match(link);
        // a map app needs no tab, which would stay empty
        expect(inDetail?.getAttribute('target')).to.equal(
          inDetail?.getAttribute('href')?.startsWith('geo:') ? null : '_blank',
        );
      }));
  }

  it('D13 name the dealer to a screen reader, and leave the page where it is', async () => {
    const link = linkTo(await mountOne(FIRST));
    expect(link?.getAttribute('aria-label')).to.equal('Directions to Autohaus Nordstern (made up)');
    expect(link?.target).to.equal('_blank');
    expect(link?.rel).to.equal('noopener');
  });
});

describe('D13 directions as the host wants them', () => {
  it('D13 have each value in its place, and none can leave it', async () => {
    const directionsUrl = 'https://maps.example.com/go/{name}?at={address}&to={lat},{lng}&from={name}#{lat}';
    const finder = await mountOne(SIGNS, { properties: { directionsUrl } });
    const url = new URL(hrefOf(finder) ?? '');
    expect(url.origin).to.equal('https://maps.example.com');
    expect(decodeURIComponent(url.pathname)).to.equal(`/go/${SIGNS.name}`);
    expect([...url.searchParams]).to.deep.equal([
      ['at', 'Straße 1 & 2, Hof #3, 80807 München, Bayern, DE'],
      ['to', '48.182,11.587'],
      ['from', SIGNS.name],
    ]);
    expect(url.hash).to.equal('#48.182');
  });

  it('D13 may be for another scheme of maps, by an attribute, and change', async () => {
    const finder = await mountOne(FIRST);
    finder.element.setAttribute('directions-url', 'geo:0,0?q={lat},{lng}({name})');
    await finder.element.updateComplete;
    expect(hrefOf(finder)).to.equal('geo:0,0?q=48.182,11.587(Autohaus%20Nordstern%20%28made%20up%29)');
    finder.element.removeAttribute('directions-url');
    await finder.element.updateComplete;
    expect(hrefOf(finder)).to.not.match(/^geo:0,0/);
  });

  it('D13 in the coordinates of Chinese maps come when these are there, and no wrong link before', async () => {
    const shanghai = FINDER_DEALERS.find(({ id }) => id === 'shanghai') as Dealer;
    const finder = await mountOne(shanghai, {
      properties: { directionsUrl: 'https://uri.example.com/navigation?to={gcjLng},{gcjLat},{name}' },
    });
    const seen: (string | null | undefined)[] = [hrefOf(finder)];
    await soon(finder, () => hrefOf(finder), 'the link');
    seen.push(hrefOf(finder));
    for (const href of seen.filter(Boolean)) expect(href).to.match(/to=121\.50[89]\d+,31\.23[34]\d*,%E7%A4%BA/);
  });

  it('D13 D16 to what is no map are no link, the rest stays, and the host is told once', async () => {
    const isTold = (line: string): boolean => line.includes('directionsUrl');
    const said = await warningsOf(async (lines) => {
      for (const directionsUrl of [
        'javascript:alert({lat})',
        'data:text/html,{name}',
        'http://maps.example.com/?to={lat},{lng}',
        '{name}',
      ]) {
        const finder = await mountOne({ ...FIRST, name: 'javascript:alert(1)' }, { properties: { directionsUrl } });
        expect(linkTo(finder), directionsUrl).to.equal(undefined);
        expect(finder.all('.quick a'), 'it can still be called').to.have.length(1);
        await soon(finder, () => lines.some(isTold), 'the warning');
      }
    });
    expect(said.filter(isTold)).to.have.length(1);
  });
});

describe('D13 phone numbers', () => {
  it('D13 are links and can be read: in the list, in detail, of a department', async () => {
    const finder = await mountOne(FIRST);
    const numbers = (): [string | null, string][] =>
      finder
        .all('a[href^="tel:"]')
        .map((link) => [link.getAttribute('href'), (link.querySelector('bdi')?.textContent ?? '').replace(/\s/g, ' ')]);
    expect(numbers()).to.deep.equal([['tel:+498900000001', '+49 890 000 0001']]);
    await finder.person.select(0);
    expect(numbers()).to.deep.equal([
      ['tel:+498900000001', '+49 890 000 0001'],
      ['tel:+498900000011', '+49 890 000 0011'],
      ['tel:+498900000012', '+49 890 000 0012'],
    ]);
    for (const number of finder.all('a[href^="tel:"] bdi')) {
      expect(number.getBoundingClientRect().width, 'it is on the screen').to.be.greaterThan(50);
    }
  });

  it('D13 that nobody could dial are text alone', async () => {
    const finder = await mountOne({ ...FIRST, phone: '089 / 12 34 (Zentrale)' });
    expect(finder.all('a[href^="tel:"]')).to.deep.equal([]);
    expect(finder.person.text).to.include('089 / 12 34 (Zentrale)');
  });
});
