import type { Dealer } from '@forecourt/contract';
import { until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { mountListed, soon } from '../../test/element.fixture.ts';
import { FINDER_DEALERS } from '../testing/index.ts';

const [FIRST] = FINDER_DEALERS as readonly [Dealer];
const hrefs = (links: readonly HTMLElement[]): (string | null)[] => links.map((link) => link.getAttribute('href'));

describe('D13 links to a dealer', () => {
  it('D13 a phone number is a link, and a text that can be read', async () => {
    const { all } = await mountListed({ dealers: [FIRST] });
    const [call] = all('.quick a');
    expect(call?.getAttribute('href')).to.equal('tel:+498900000001');
    expect(call?.textContent?.replace(/\s+/g, ' ').trim()).to.include('+49 890 000 0001');
  });

  it('D13 the way there is the device’s map app, or as the host wants it', async () => {
    const finder = await mountListed({ dealers: [FIRST] });
    const way = (): string | null | undefined => finder.all('.quick a')[1]?.getAttribute('href');
    expect(way())
      .to.match(/^https:|^geo:/)
      .and.include('48.182');
    finder.element.directionsUrl = 'https://maps.example.com/?to={lat},{lng}&name={name}';
    await finder.element.updateComplete;
    expect(way()).to.equal('https://maps.example.com/?to=48.182,11.587&name=Autohaus%20Nordstern%20%28made%20up%29');
  });

  it('D13 for map apps of China the coordinates are shifted', async () => {
    const shanghai = FINDER_DEALERS.find(({ id }) => id === 'shanghai') as Dealer;
    const finder = await mountListed({
      dealers: [shanghai],
      properties: { directionsUrl: 'https://maps.example.com/?to={gcjLat},{gcjLng}' },
    });
    await soon(finder, () => finder.all('.quick a').length === 2, 'the link');
    const [, lat, lng] = /to=([\d.]+),([\d.]+)/.exec(finder.all('.quick a')[1]?.getAttribute('href') ?? '') ?? [];
    expect(Number(lat)).to.be.closeTo(31.234, 0.002);
    expect(Number(lng)).to.be.closeTo(121.5095, 0.002);
  });
});

describe('D15 in Arabic', () => {
  it('D15 phone numbers run from left to right', async () => {
    const { all, find } = await mountListed({ lang: 'ar', dealers: [FIRST] });
    await until(() => find('[part~="base"]')?.dir === 'rtl', 'Arabic');
    const number = all('.quick bdi')[0] as HTMLElement;
    expect(number.dir).to.equal('ltr');
    expect(getComputedStyle(number).direction).to.equal('ltr');
  });
});

describe('D16 what a dealer says is not trusted', () => {
  const EVIL: Dealer = {
    ...FIRST,
    id: 'evil',
    name: '<img src=x onerror=alert(1)>',
    url: 'javascript:alert(1)' as never,
    phone: 'javascript:alert(1)' as never,
    email: '"><script>alert(1)</script>@example.com' as never,
    address: { ...FIRST.address, lines: ['<b>bold</b>'] },
  };

  it('D16 text is text, and a link that is not safe is none', async () => {
    const { person, all, find } = await mountListed({ properties: { dealers: [EVIL] } });
    expect(person.dealers).to.deep.equal(['<img src=x onerror=alert(1)>']);
    expect(person.text).to.include('<b>bold</b>');
    await person.select(0);
    expect(find('img, script, b')).to.equal(null);
    for (const href of hrefs(all('a'))) expect(href).to.match(/^(https|tel|mailto|geo):/);
    expect(person.text, 'the number is still there to be read').to.include('javascript:alert(1)');
  });
});

describe('D14 for search engines', () => {
  const scriptsOf = (element: Element): (string | null)[] =>
    [...element.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent);

  it('D14 nothing is told unless the host wants it', async () => {
    const { element, pass } = await mountListed();
    await pass(1);
    expect(element.children).to.have.length(0);
  });

  it('D14 the dealers on the screen are described in a child of the element, which goes with it', async () => {
    const finder = await mountListed({ properties: { structuredData: true, pageSize: 2 } });
    const { element, person, page } = finder;
    const graph = (): { name: string }[] =>
      (JSON.parse(scriptsOf(element)[0] ?? '{}') as { '@graph': { name: string }[] })['@graph'];
    await soon(finder, () => scriptsOf(element).length === 1, 'the script');
    expect(graph().map(({ name }) => name)).to.deep.equal(person.dealers);
    await person.more();
    await soon(finder, () => graph().length === 4, 'the others');
    expect(scriptsOf(element)).to.have.length(1);
    element.remove();
    expect(scriptsOf(element)).to.deep.equal([]);
    page.append(element);
    await soon(finder, () => scriptsOf(element).length === 1, 'the script again');
    element.structuredData = false;
    await soon(finder, () => scriptsOf(element).length === 0, 'no script');
  });

  it('D14 D16 nothing in it can end the script', async () => {
    const dealer = { ...FIRST, name: '</script><img src=x>' };
    const finder = await mountListed({ properties: { structuredData: true, dealers: [dealer] } });
    await soon(finder, () => scriptsOf(finder.element).length === 1, 'the script');
    expect(finder.element.children).to.have.length(1);
    expect(scriptsOf(finder.element)[0]).to.not.include('<');
    expect(scriptsOf(finder.element)[0]).to.include('\\u003c/script>');
  });
});
