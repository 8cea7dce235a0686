import { until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { mountListed, soon } from '../../test/element.fixture.ts';
import { FINDER_DEALERS } from '../testing/index.ts';

/** The warnings of a piece of work. */
async function warningsOf(work: (said: readonly string[]) => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (text: string) => void said.push(text);
  await work(said);
  console.warn = warn;
  return said;
}

describe('D11 what the host is told', () => {
  it('D11 of the first list, once, without what was typed', async () => {
    const { events } = await mountListed();
    expect(events).to.deep.equal([['searched', { by: 'start', total: 14, loaded: 14 }]]);
  });

  it('D11 that a dealer is opened, and closed', async () => {
    const { person, events } = await mountListed();
    await person.select('Autohaus Dachau');
    await person.select('Autohaus Dachau');
    const selected = events.filter(([name]) => name === 'selected') as [string, { dealer?: { id: string } }][];
    expect(selected.map(([, { dealer }]) => dealer?.id)).to.deep.equal(['town-85221', undefined]);
  });

  it('D11 of each action, with its dealer; those without a link are events alone', async () => {
    const { person, events, find, all } = await mountListed({
      properties: { actions: ['call', 'route', 'book', 'website', 'send-to-navigation'] },
    });
    await person.select('Autohaus Nordstern');
    find('[part~="detail"]')?.addEventListener('click', (event) => event.preventDefault());
    const detail = find('[part~="detail"] .actions');
    const kinds = [...(detail?.children ?? [])].map(({ localName }) => localName);
    expect(kinds).to.deep.equal(['button', 'a', 'a', 'a', 'button']);
    for (const action of all('[part~="detail"] .actions > *')) action.click();
    const chosen = events.filter(([name]) => name === 'action-chosen') as [
      string,
      { action: string; dealer: { id: string } },
    ][];
    expect(chosen.map(([, { action }]) => action)).to.deep.equal([
      'book',
      'call',
      'route',
      'website',
      'send-to-navigation',
    ]);
    for (const [, { dealer }] of chosen) expect(dealer.id).to.equal('munich-north');
  });

  it('D11 only what the host wants can be done', async () => {
    const { person, find } = await mountListed({ properties: { actions: ['website'] } });
    expect(find('.quick a')).to.equal(null);
    await person.select(0);
    expect(find('[part~="detail"] .actions')?.textContent?.trim()).to.equal('Website');
  });
});

describe('D12 what the host says and reads', () => {
  it('D12 query, center, filters and the dealer can be set at the start', async () => {
    const finder = await mountListed({
      properties: {
        ...{ query: 'Freising', center: { lat: 48.2, lng: 11.5 }, selectedDealer: 'cairo' },
        filters: { services: ['service'] },
      },
    });
    const { element, person } = finder;
    await soon(finder, () => person.detail.includes('معرض'), 'the dealer in detail');
    await person.sees('nearest to Freising first');
    expect(element.query).to.equal('Freising');
    expect(element.filters).to.deep.equal({ services: ['service'] });
    expect(element.selectedDealer).to.equal('cairo');
    expect(element.center?.lat).to.be.closeTo(48.4, 0.01);
  });

  it('D12 and changed later, all at once, with one search', async () => {
    const finder = await mountListed();
    const { element, api, person } = finder;
    const before = api.callsTo('findDealers').length;
    Object.assign(element, { filters: { services: ['body-shop'] }, center: { lat: 47.86, lng: 12.12 } });
    expect(element.filters, 'at once').to.deep.equal({ services: ['body-shop'] });
    await person.sees('4 dealers, nearest first');
    expect(api.callsTo('findDealers')).to.have.length(before + 1);
    element.selectDealer('munich-north');
    await soon(finder, () => person.detail.includes('Opening hours'), 'the dealer in detail');
    element.selectedDealer = undefined;
    await soon(finder, () => person.detail === '', 'no detail');
  });

  it('D12 reading gives what the person has made of it, and setting that again changes nothing', async () => {
    const finder = await mountListed();
    const { element, person, api } = finder;
    await person.type('Dachau');
    await person.key('Enter');
    await person.sees('nearest to Dachau first');
    await person.select(0);
    const { query, filters, selectedDealer } = element;
    expect([query, filters, selectedDealer]).to.deep.equal(['Dachau', {}, 'town-85221']);
    const before = api.calls.length;
    Object.assign(element, { query, filters, selectedDealer });
    await element.updateComplete;
    expect(api.calls).to.have.length(before);
    // what was set once is set again after the person has changed it
    element.query = 'Dachau';
    await element.updateComplete;
    await person.key('Escape');
    await person.sees('14 dealers, nearest first');
    element.query = 'Dachau';
    await person.sees('nearest to Dachau first');
  });

  it('D12 attributes say the same', async () => {
    const { element } = await mountListed({ properties: { center: undefined } });
    element.setAttribute('center', '48.26,11.43');
    element.setAttribute('selected-dealer', 'munich-south');
    await element.updateComplete;
    expect(element.selectedDealer).to.equal('munich-south');
  });

  it('D12 what is wrong is warned of once, and never throws', async () => {
    const wrong = {
      query: 7,
      center: 'here',
      filters: 'all',
      selectedDealer: {},
      pageSize: 'many',
      unit: 'ells',
      actions: ['dance'],
    };
    const warnings = await warningsOf(async (said) => {
      const { element } = await mountListed({ properties: wrong as never });
      Object.assign(element, wrong, { route: 'A9', coordinates: 'mars', directionsUrl: 'javascript:alert(1)' });
      await element.updateComplete;
      element.requestUpdate();
      await element.updateComplete;
      await until(() => said.some((line) => line.includes('coordinates')), 'the warnings');
    });
    for (const name of [
      'query',
      'center',
      'filters',
      'selectedDealer',
      'pageSize',
      'unit',
      'actions',
      'route',
      'coordinates',
      'directionsUrl',
    ]) {
      expect(
        warnings.filter((line) => line.startsWith(`<forecourt-dealer-finder> ${name} `)),
        name,
      ).to.have.length(1);
    }
  });

  it('D16 dealers that are doubled are warned of, and shown once', async () => {
    const [first] = FINDER_DEALERS;
    const said = await warningsOf(async () => {
      const { person } = await mountListed({ properties: { dealers: [first, first] as never } });
      expect(person.dealers).to.have.length(1);
    });
    expect(said).to.have.length(1);
  });
});

describe('X4 a finder that goes', () => {
  it('X4 a move keeps what was typed and opened', async () => {
    const { page, element, person } = await mountListed();
    await person.type('Dachau');
    await person.key('Enter');
    await person.sees('nearest to Dachau first');
    await person.select(0);
    await person.toggleFilters();
    page.append(document.createElement('p'), element);
    await element.updateComplete;
    expect(person.box?.value).to.equal('Dachau');
    expect(person.detail).to.include('Opening hours');
    expect(person.text).to.include('Electric cars');
  });
});
