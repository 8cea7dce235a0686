import type { Dealer, DealerPage } from '@forecourt/contract';
import { expect } from '@open-wc/testing';
import { type FinderOptions, type MountedFinder, mountListed, soon } from '../../test/element.fixture.ts';
import { positionAt } from '../testing/dealer-finder.state.ts';
import { FINDER_DEALERS } from '../testing/index.ts';

/** Metres of a degree along a meridian, on a sphere of the earth's mean radius. */
const METERS_PER_DEGREE = 111_195.08;

const HERE = { lat: 50, lng: 10 };

/** A dealer so many metres north of here. */
const northOfHere = (meters: number): Dealer => ({
  ...(FINDER_DEALERS[0] as Dealer),
  id: `north-${meters}`,
  name: `Autohaus ${meters}`,
  location: { lat: HERE.lat + meters / METERS_PER_DEGREE, lng: HERE.lng },
});

/** How far each dealer on the screen is, in order; `Intl` puts spaces there that do not break. */
const distances = ({ all }: MountedFinder): string[] =>
  all('.far').map((far) => (far.textContent ?? '').replace(/\s+/g, ' ').trim());

/** A finder here, over dealers at distances. */
const mountAt = (meters: readonly number[], options: FinderOptions = {}): Promise<MountedFinder> =>
  mountListed({
    ...options,
    dealers: meters.map(northOfHere),
    properties: { center: HERE, ...options.properties },
  });

/** A finder over a back end that measures in its own way. */
function measuredBy(measure: (dealer: Dealer) => Dealer, options: FinderOptions = {}): Promise<MountedFinder> {
  let back: MountedFinder['api'] | undefined;
  return mountAt([1200, 5000, 9000], {
    ...options,
    prepare: (api) => (back = api),
    calls: {
      findDealers: async (...args): Promise<DealerPage> => {
        const page = await (back as MountedFinder['api']).findDealers(...args);
        return { ...page, dealers: page.dealers.map(measure) };
      },
    },
  });
}

describe('D4 how far a dealer is', () => {
  for (const [source, isLocal] of [
    ['back end', false],
    ['dealers', true],
  ] as const) {
    it(`D4 (${source}) is measured along the surface of the earth, from the point that was searched around`, async () => {
      const finder = await mountAt([0, 340, 1200, 12_400, 1_200_000], { isLocal });
      expect(distances(finder)).to.deep.equal(['50 m', '350 m', '1.2 km', '12 km', '1,200 km']);
    });

    it(`D4 (${source}) is measured anew from another point, and none is told where the list goes by name`, async () => {
      const finder = await mountAt([1200, 12_400], { isLocal });
      finder.element.center = northOfHere(12_400).location;
      await soon(finder, () => finder.person.dealers[0] === 'Autohaus 12400', 'the other order');
      expect(distances(finder)).to.deep.equal(['50 m', '11 km']);
      finder.element.center = undefined;
      await soon(finder, () => finder.person.summary === '2 dealers', 'the list by name');
      expect(distances(finder)).to.deep.equal([]);
    });

    it(`D4 (${source}) is measured from the person, where the position is known`, async () => {
      const { lat, lng } = northOfHere(10_000).location;
      const finder = await mountAt([1200, 12_400], { isLocal, env: { geolocation: positionAt(lat, lng, 20) } });
      await finder.person.near();
      await finder.person.sees('2 dealers, nearest to you first');
      expect(distances(finder)).to.deep.equal(['2.4 km', '8.8 km']);
    });
  }

  it('D4 is right across the 180th meridian and near a pole', async () => {
    const at = (id: string, lat: number, lng: number): Dealer => ({
      ...northOfHere(0),
      id,
      name: id,
      location: { lat, lng },
    });
    const dealers = [at('across', 0, -179.95), at('this side', 0, 179.9)];
    const finder = await mountListed({ isLocal: true, dealers, properties: { center: { lat: 0, lng: 179.95 } } });
    expect(finder.person.dealers).to.deep.equal(['this side', 'across']);
    expect(distances(finder)).to.deep.equal(['5.6 km', '11 km']);
    finder.element.dealers = [at('over the pole', 89.9, 180)];
    finder.element.center = { lat: 89.9, lng: 0 };
    await soon(finder, () => finder.person.dealers[0] === 'over the pole', 'the dealer at the pole');
    await soon(finder, () => distances(finder)[0] === '22 km', '22 km');
  });
});

describe('D4 a back end’s own distance', () => {
  it('D4 wins: it may know the roads', async () => {
    const finder = await measuredBy((dealer) => ({
      ...dealer,
      distanceMeters: Math.round((dealer.distanceMeters as number) * 1.5),
    }));
    expect(distances(finder)).to.deep.equal(['1.8 km', '7.5 km', '14 km']);
  });

  it('D4 where it has none, that along the surface is told', async () => {
    const finder = await measuredBy(({ distanceMeters: _distance, ...dealer }) => dealer);
    expect(distances(finder)).to.deep.equal(['1.2 km', '5 km', '9 km']);
  });

  it('D4 a dealer in detail that is not in the list has one too', async () => {
    const finder = await mountAt([1200, 5000, 9000], {
      properties: { query: 'Autohaus 9000', selectedDealer: 'north-5000' },
    });
    await soon(finder, () => finder.person.dealers.length === 2, 'both');
    expect(finder.person.dealers[0]).to.equal('Autohaus 5000');
    expect(distances(finder)).to.deep.equal(['5 km', '9 km']);
  });

  it('D4 one that stays in detail through another search is measured from the new point', async () => {
    const finder = await mountAt([1200, 5000, 9000]);
    await finder.person.select('Autohaus 5000');
    Object.assign(finder.element, { center: northOfHere(9000).location, query: 'Autohaus 9000' });
    await soon(finder, () => finder.person.dealers.length === 2, 'both');
    expect(finder.person.dealers[0]).to.equal('Autohaus 5000');
    expect(distances(finder)).to.deep.equal(['4 km', '50 m']);
  });

  it('D4 a dealer whose place is broken has none', async () => {
    const finder = await measuredBy(({ distanceMeters: _distance, ...dealer }) => ({
      ...dealer,
      location: { lat: Number.NaN, lng: 10 },
    }));
    expect(finder.person.dealers).to.have.length(3);
    expect(distances(finder)).to.deep.equal([]);
  });
});

describe('D4 the unit and the writing of a distance', () => {
  const written = (value: number, unit: string, locale: string): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value).replace(/\s+/g, ' ');

  const ROWS: readonly (readonly [lang: string, unit: 'km' | 'mi' | undefined, near: string, far: string])[] = [
    ['en', undefined, '350 m', '12 km'],
    ['en-GB', undefined, '0.2 mi', '7.5 mi'],
    ['en-US', undefined, '0.2 mi', '7.5 mi'],
    ['en-IE', undefined, '350 m', '12 km'],
    ['de', undefined, '350 m', '12 km'],
    ['de-DE', 'mi', '0,2 mi', '7,5 mi'],
    ['en-GB', 'km', '350 m', '12 km'],
    ['zh-CN', undefined, written(350, 'meter', 'zh-CN'), written(12, 'kilometer', 'zh-CN')],
    ['ar', undefined, written(350, 'meter', 'ar'), written(12, 'kilometer', 'ar')],
    ['ar-EG', undefined, '٣٥٠ مترًا', '١٢ كم'],
    ['ar-EG', 'mi', written(0.2, 'mile', 'ar-EG'), written(7.5, 'mile', 'ar-EG')],
  ];
  for (const [lang, unit, near, far] of ROWS) {
    it(`D4 in ${lang}${unit ? ` with unit “${unit}”` : ''}: ${near}, ${far}`, async () => {
      const finder = await mountAt([340, 12_100], { lang, properties: { unit } });
      await soon(finder, () => distances(finder)[0] === near, near);
      expect(distances(finder)).to.deep.equal([near, far]);
    });
  }

  it('D4 changes with the language and with the unit, while it is shown', async () => {
    const finder = await mountAt([1240], { lang: 'de' });
    const { page, element } = finder;
    await soon(finder, () => distances(finder)[0] === '1,2 km', 'kilometres with a comma');
    page.lang = 'en-GB';
    await soon(finder, () => distances(finder)[0] === '0.8 mi', 'miles');
    element.setAttribute('unit', 'km');
    await soon(finder, () => distances(finder)[0] === '1.2 km', 'kilometres');
    element.removeAttribute('unit');
    await soon(finder, () => distances(finder)[0] === '0.8 mi', 'miles again');
  });

  it('D4 how inexact a position is comes in the same unit', async () => {
    const { lat, lng } = HERE;
    const finder = await mountAt([1200], { lang: 'en-GB', env: { geolocation: positionAt(lat, lng, 12_000) } });
    await finder.person.near();
    await finder.person.sees('Your position is only known to within 7.5 mi.');
  });
});
