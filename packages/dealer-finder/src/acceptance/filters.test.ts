import { expect } from '@open-wc/testing';
import {
  type FinderOptions,
  type MountedFinder,
  mountListed,
  soon,
  chosenFilters,
  textOf,
  toldOf,
} from '../../test/element.fixture.ts';
import type { Filters } from '../dealer-finder.context.ts';

/** Where the dealers come from. */
const SOURCES: readonly (readonly [name: string, options: FinderOptions])[] = [
  ['back end', {}],
  ['dealers', { isLocal: true }],
];

/** What can be chosen, in the panel: `['Charging', 5]`, without the number where nobody counts. */
const offered = ({ all }: MountedFinder): [string, number | undefined][] =>
  all('[part~="filter-panel"] label').map((label) => {
    const count = label.querySelector('span');
    return [textOf(label.querySelector('bdi')), count ? Number(textOf(count)) : undefined];
  });

/** How many dealers a choice of the panel would leave. */
const countOf = (finder: MountedFinder, name: string): number | undefined =>
  offered(finder).find(([each]) => each === name)?.[1];

/** The ways out of a list without dealers. */
const proposed = ({ all }: MountedFinder): string[] => all('[part~="empty"] button').map(textOf);

/** A finder with filters of the host's. */
const withFilters = (filters: Filters, options: FinderOptions = {}): Promise<MountedFinder> =>
  mountListed({ ...options, properties: { filters, ...options.properties } });

for (const [source, options] of SOURCES) {
  describe(`D7 filters, ${source}`, () => {
    it(`D7 (${source}) of a group, one is enough`, async () => {
      const { person } = await mountListed(options);
      await person.filter('Parts');
      await person.sees('2 dealers, nearest first');
      await person.filter('Body and paint');
      await person.sees('4 dealers, nearest first');
      expect(person.dealers.map((name) => name.replace(' (made up)', ''))).to.deep.equal([
        'Autohaus Nordstern',
        'Autohaus Südstern',
        'Servicepartner Freising',
        'Servicepartner Augsburg',
      ]);
    });

    it(`D7 (${source}) of several groups, each must be met`, async () => {
      const { person } = await mountListed(options);
      for (const name of ['Parts', 'Body and paint', 'Charging', 'High-voltage battery repair']) {
        await person.filter(name);
      }
      await person.sees('2 dealers, nearest first');
      expect(person.dealers).to.deep.equal(['Autohaus Nordstern (made up)', 'Autohaus Südstern (made up)']);
      await person.filter('Pick-up and return');
      await person.sees('1 dealer, nearest first');
      expect(person.dealers).to.deep.equal(['Autohaus Nordstern (made up)']);
    });

    it(`D7 (${source}) models are a group too, and a dealer that does not say fits`, async () => {
      const { person } = await mountListed(options);
      await person.filter('Test drive');
      await person.sees('10 dealers');
      await person.filter('Dune');
      await person.sees('6 dealers');
      expect(person.dealers).to.include('Autohaus Erding (made up)').and.not.include('Autohaus Dachau (made up)');
      await person.filter('Cirrus');
      await person.sees('8 dealers');
      await person.filter('Test drive');
      await person.sees('12 dealers');
      expect(person.dealers, 'it names no models').to.include('Servicepartner Freising (made up)');
    });

    it(`D7 (${source}) each choice says how many dealers it would leave, and these come`, async () => {
      const finder = await withFilters({ services: ['body-shop'] }, options);
      const { person } = finder;
      await person.toggleFilters();
      await soon(finder, () => countOf(finder, 'Aster'), 'the models');
      expect(countOf(finder, 'Charging')).to.equal(1);
      expect(countOf(finder, 'Maintenance and repair'), 'its own group does not narrow it').to.equal(14);
      const ofGroup = ['Body and paint', 'Parts', 'Maintenance and repair'];
      const others = offered(finder).filter(([name]) => !ofGroup.includes(name));
      expect(others.length).to.be.greaterThan(6);
      for (const [name, count] of others) {
        await person.filter(name);
        await person.sees(count === 1 ? '1 dealer, nearest first' : `${count} dealers, nearest first`);
        await person.sees(`Show ${count} dealer`);
        expect(person.dealers, name).to.have.length(count as number);
        await person.filter(name);
        await person.sees('4 dealers, nearest first');
      }
    });

    it(`D7 (${source}) what no dealer has is not offered, unless it is chosen`, async () => {
      const finder = await mountListed(options);
      const { person } = finder;
      await person.toggleFilters();
      await soon(finder, () => countOf(finder, 'Used cars') === 3, 'how many have used cars');
      await person.filter('Body and paint');
      await soon(finder, () => countOf(finder, 'Charging') === 1, 'the new counts');
      expect(countOf(finder, 'Used cars')).to.equal(undefined);
      finder.element.filters = { services: ['body-shop', 'used-cars'] };
      await soon(finder, () => countOf(finder, 'Used cars') === 0, 'the choice that leaves nothing');
      expect(chosenFilters(finder)).to.deep.equal(['Used cars', 'Body and paint']);
    });

    for (const [where, clear] of [
      ['in the panel', '[part~="filter-panel"] .quiet'],
      ['beside what is chosen', '[part~="chips"] .quiet'],
    ] as const) {
      it(`D7 (${source}) all are taken away at once, ${where}`, async () => {
        const finder = await withFilters({ services: ['body-shop', 'charging'], models: ['aster'] }, options);
        const { person, element, find } = finder;
        await person.sees('1 dealer, nearest first');
        await person.toggleFilters();
        await soon(finder, () => find(clear), 'the way back');
        expect(textOf(find(clear))).to.equal('Clear all');
        find(clear)?.click();
        await person.sees('14 dealers, nearest first');
        expect(element.filters).to.deep.equal({});
        expect(person.chips).to.deep.equal([]);
        expect(chosenFilters(finder)).to.deep.equal([]);
        expect(toldOf(finder, 'filtered')).to.deep.equal([{ filters: {} }]);
      });
    }

    it(`D7 (${source}) what is chosen can be taken away one by one`, async () => {
      const finder = await withFilters({ services: ['body-shop', 'charging'], models: ['aster'] }, options);
      const { person } = finder;
      await person.sees('Aster');
      expect(person.chips).to.deep.equal(['Body and paint', 'Charging', 'Aster']);
      await person.removeChip('Remove the filter Charging');
      await person.sees('4 dealers, nearest first');
      expect(person.chips).to.deep.equal(['Body and paint', 'Aster']);
      expect(toldOf(finder, 'filtered')).to.deep.equal([{ filters: { services: ['body-shop'], models: ['aster'] } }]);
    });

    it(`D7 (${source}) where nothing is left, it is proposed to do without the one that takes most away`, async () => {
      const finder = await withFilters({ services: ['used-cars', 'body-shop'] }, options);
      const { person, element } = finder;
      await person.sees('No dealer fits everything you chose.');
      expect(proposed(finder)).to.deep.equal(['Without “Used cars”: 4 dealers', 'Without “Body and paint”: 3 dealers']);
      await person.press('Without “Used cars”');
      await person.sees('4 dealers, nearest first');
      expect(person.dealers).to.have.length(4);
      expect(element.filters).to.deep.equal({ services: ['body-shop'] });
      expect(toldOf(finder, 'filtered')).to.deep.equal([{ filters: { services: ['body-shop'] } }]);
    });

    it(`D7 (${source}) a group of several goes as a whole, by its name`, async () => {
      const finder = await withFilters({ services: ['used-cars', 'body-shop', 'parts'] }, options);
      await finder.person.sees('No dealer fits everything you chose.');
      expect(proposed(finder)).to.deep.equal(['Without “Used cars”: 4 dealers', 'Without “Workshop”: 3 dealers']);
      await finder.person.press('Without “Workshop”');
      await finder.person.sees('3 dealers, nearest first');
      expect(finder.element.filters).to.deep.equal({ services: ['used-cars'] });
    });

    it(`D7 (${source}) where no single one helps, all of them can go`, async () => {
      const finder = await withFilters({ services: ['used-cars', 'parts', 'high-voltage-battery'] }, options);
      await finder.person.sees('No dealer fits everything you chose.');
      expect(proposed(finder)).to.deep.equal(['Show all dealers']);
      await finder.person.press('Show all dealers');
      await finder.person.sees('14 dealers, nearest first');
      expect(finder.element.filters).to.deep.equal({});
    });

    it(`D7 (${source}) a text that nothing is found for goes together with them`, async () => {
      const finder = await withFilters({ services: ['parts'] }, { ...options, properties: { query: 'Atlantis' } });
      await finder.person.sees('No dealer found for “Atlantis”');
      await finder.person.press('Show all dealers');
      await finder.person.sees('14 dealers, nearest first');
      expect([finder.element.query, finder.element.filters]).to.deep.equal(['', {}]);
    });
  });
}

describe('D7 the panel and what is chosen', () => {
  it('D7 the panel has a named group for each kind, and its button says whether it is open', async () => {
    const finder = await mountListed();
    const { person, find, all } = finder;
    const button = find('[part~="filters"]');
    expect(button?.getAttribute('aria-expanded')).to.equal('false');
    await person.toggleFilters();
    await soon(finder, () => countOf(finder, 'Aster'), 'the models');
    expect(button?.getAttribute('aria-expanded')).to.equal('true');
    expect(find(`#${button?.getAttribute('aria-controls')}`)?.matches('[part~="filter-panel"]')).to.equal(true);
    expect(all('fieldset > legend').map(textOf)).to.deep.equal([
      'Cars and test drives',
      'Workshop',
      'Electric cars',
      'At your door',
      'Help on the road',
      'Models for a test drive',
    ]);
  });

  it('D7 the focus is not lost with what is taken away', async () => {
    const finder = await withFilters({ services: ['service', 'charging'], models: ['aster'] });
    const { person, element, find, all } = finder;
    await soon(finder, () => person.chips.length === 3, 'the chips');
    all('[part~="chips"] button')[1]?.focus();
    await person.removeChip('Remove the filter Charging');
    expect(element.shadowRoot?.activeElement, 'in the finder').to.not.equal(null);
    await person.press('Clear all');
    expect(find('[part~="chips"]')).to.equal(null);
    expect(element.shadowRoot?.activeElement?.matches('[data-focus]'), 'above the list').to.equal(true);
  });

  it('D7 who collects cars can be asked for where a person is, not where a host looks', async () => {
    const finder = await mountListed();
    const { person, element, api } = finder;
    await person.toggleFilters();
    await person.sees('Pick-up and return');
    expect(person.text).to.not.include('Collects cars');
    await person.type('80807');
    await person.key('Enter');
    await person.sees('Collects cars in 80807');
    await person.filter('Collects cars');
    await person.sees('Filters (1)');
    expect(element.filters).to.deep.equal({ pickUp: true });
    const [query] = api.callsTo('findDealers').slice(-1)[0] ?? [];
    expect(query?.pickUpFrom?.postalCode).to.equal('80807');
  });
});

describe('D7 a back end that does not count', () => {
  /** It says neither how many each filter would leave nor how many there are. */
  function uncounted(options: FinderOptions = {}): Promise<MountedFinder> {
    let back: MountedFinder['api'] | undefined;
    return mountListed({
      ...options,
      backEnd: { capabilities: { dealerSearches: ['suggestions', 'route'] } },
      prepare: (api) => (back = api),
      calls: {
        findDealers: async (...args) => {
          const { dealers, next } = await (back as MountedFinder['api']).findDealers(...args);
          return { dealers, ...(next === undefined ? {} : { next }) };
        },
      },
    });
  }

  it('D7 all that can be filtered by is offered, without numbers', async () => {
    const finder = await uncounted();
    await finder.person.toggleFilters();
    await soon(finder, () => offered(finder).length === 18, 'thirteen services and five models');
    expect(offered(finder).every(([, count]) => count === undefined)).to.equal(true);
    await finder.person.filter('Charging');
    await finder.person.sees('5 dealers, nearest first');
    await finder.person.press('Show the dealers');
    expect(finder.find('[part~="filter-panel"]')).to.equal(null);
  });

  it('D7 where nothing is left, ways out are proposed all the same, but none that leads nowhere', async () => {
    const finder = await uncounted({
      properties: { filters: { services: ['used-cars', 'parts'], models: ['ember'] } },
    });
    await finder.person.sees('No dealer fits everything you chose.');
    expect(proposed(finder)).to.deep.equal(['Without “Used cars”', 'Without “Parts”']);
    await finder.person.press('Without “Parts”');
    await finder.person.sees('2 dealers, nearest first');
    expect(finder.element.filters).to.deep.equal({ services: ['used-cars'], models: ['ember'] });
  });
});
