import { expect } from '@open-wc/testing';
import { chosenFilters, type FinderOptions, mountListed, soon, toldOf } from '../../test/element.fixture.ts';

/** Where the dealers come from. */
const SOURCES: readonly (readonly [name: string, options: FinderOptions])[] = [
  ['back end', {}],
  ['dealers', { isLocal: true }],
];

for (const [source, options] of SOURCES) {
  describe(`D7 the filters property, ${source}`, () => {
    it(`D7 (${source}) what the host sets narrows the list and stands in the panel; nobody is told`, async () => {
      const finder = await mountListed(options);
      const { person, element } = finder;
      element.filters = { services: ['charging'], models: ['dune'] };
      await person.sees('4 dealers, nearest first');
      await person.sees('Filters (2)');
      await person.toggleFilters();
      await soon(finder, () => chosenFilters(finder).length === 2, 'what is chosen');
      expect(chosenFilters(finder)).to.deep.equal(['Charging', 'Dune']);
      element.filters = {};
      await person.sees('14 dealers, nearest first');
      expect(chosenFilters(finder)).to.deep.equal([]);
      expect(toldOf(finder, 'filtered')).to.deep.equal([]);
    });

    it(`D7 (${source}) what the person chooses stands in it, and is told once each time`, async () => {
      const finder = await mountListed(options);
      const { person, element } = finder;
      await person.filter('Charging');
      expect(element.filters).to.deep.equal({ services: ['charging'] });
      await person.filter('Aster');
      await person.filter('Charging');
      await person.filter('Aster');
      await person.sees('14 dealers, nearest first');
      expect(element.filters).to.deep.equal({});
      expect(toldOf(finder, 'filtered')).to.deep.equal([
        { filters: { services: ['charging'] } },
        { filters: { services: ['charging'], models: ['aster'] } },
        { filters: { models: ['aster'] } },
        { filters: {} },
      ]);
    });

    it(`D7 (${source}) a host that sets what it was told starts no search`, async () => {
      const finder = await mountListed(options);
      const { person, element, events } = finder;
      element.addEventListener('forecourt-dealer-filtered', ({ detail }) => {
        element.filters = { ...detail.filters };
      });
      await person.filter('Charging');
      await person.sees('5 dealers, nearest first');
      await finder.pass(1);
      expect(events.map(([name]) => name)).to.deep.equal(['searched', 'filtered', 'searched']);
      expect(element.filters).to.deep.equal({ services: ['charging'] });
    });
  });
}
