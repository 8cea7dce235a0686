import { expect } from '@open-wc/testing';
import { mountListed, soon } from '../../test/finder.fixture.ts';

describe('D7 filters', () => {
  it('D7 a panel of groups, each choice with what it would leave', async () => {
    const { person, find, all } = await mountListed();
    const button = find('[part~="filters"]');
    expect(button?.getAttribute('aria-expanded')).to.equal('false');
    await person.toggleFilters();
    await person.sees('Electric cars');
    expect(button?.getAttribute('aria-expanded')).to.equal('true');
    expect(find(`#${button?.getAttribute('aria-controls')}`)).to.exist;
    const legends = all('legend').map((legend) => legend.textContent);
    expect(legends).to.deep.equal([
      'Cars and test drives',
      'Workshop',
      'Electric cars',
      'At your door',
      'Models for a test drive',
    ]);
    expect(find('.check')?.textContent?.replace(/\s+/g, ' ').trim()).to.equal('Test drive 10');
  });

  it('D7 OR inside a group, AND across; the property, the event and the chips say the same', async () => {
    const { person, element, events } = await mountListed();
    await person.filter('Body and paint');
    await person.sees('4 dealers');
    await person.filter('Parts');
    await person.filter('Charging');
    const filters = { services: ['body-shop', 'parts', 'charging'] };
    expect(element.filters).to.deep.equal(filters);
    expect(events.filter(([name]) => name === 'filtered')[2]).to.deep.equal(['filtered', { filters }]);
    await person.sees('Filters (2)');
    expect(person.chips).to.deep.equal(['Body and paint', 'Parts', 'Charging']);
    await person.sees('1 dealer, nearest first');
  });

  it('D7 each can be taken away by itself, or all at once, and the focus is not lost', async () => {
    const finder = await mountListed({
      properties: { filters: { services: ['service', 'charging'], models: ['aster'] } },
    });
    const { person, element, find, all } = finder;
    await soon(finder, () => person.chips.length === 3, 'the chips');
    const chip = all('[part~="chips"] button')[1];
    chip?.focus();
    await person.removeChip('Remove the filter Charging');
    expect(element.filters).to.deep.equal({ services: ['service'], models: ['aster'] });
    expect(element.shadowRoot?.activeElement).to.not.equal(null);
    await person.press('Clear all');
    expect(element.filters).to.deep.equal({});
    expect(find('[part~="chips"]')).to.equal(null);
    expect(element.shadowRoot?.activeElement).to.equal(find('[data-focus]'));
  });

  it('D7 where nothing is left, the most restrictive one can be let go first', async () => {
    const finder = await mountListed({ properties: { filters: { services: ['used-cars', 'body-shop'] } } });
    const { person, all, element } = finder;
    await person.sees('No dealer fits everything you chose.');
    const offers = all('[part~="empty"] button').map((button) => button.textContent?.replace(/\s+/g, ' ').trim());
    expect(offers).to.deep.equal(['Without “Used cars”: 4 dealers', 'Without “Body and paint”: 3 dealers']);
    await person.press('Without “Used cars”');
    await person.sees('4 dealers, nearest first');
    expect(element.filters).to.deep.equal({ services: ['body-shop'] });
  });

  it('D7 where the text is what finds nothing, all dealers can be shown again', async () => {
    const { person, element } = await mountListed({ properties: { query: 'Atlantis' } });
    await person.sees('No dealer found for “Atlantis”.');
    await person.press('Show all dealers');
    await person.sees('14 dealers');
    expect(element.query).to.equal('');
  });

  it('D7 who collects cars can be asked for where a person is, not where a host looks', async () => {
    const finder = await mountListed();
    await finder.person.toggleFilters();
    await finder.person.sees('Pick-up and return');
    expect(finder.person.text).to.not.include('Collects cars');
    await finder.person.type('80807');
    await finder.person.key('Enter');
    await finder.person.sees('Collects cars in 80807');
    await finder.person.filter('Collects cars');
    await finder.person.sees('Filters (1)');
    expect(finder.element.filters).to.deep.equal({ pickUp: true });
    const [query] = finder.api.callsTo('findDealers').slice(-1)[0] ?? [];
    expect(query?.pickUpFrom?.postalCode).to.equal('80807');
  });
});
