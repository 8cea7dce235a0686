import { createMemoryBookingApi, deferred } from '@forecourt/contract/testing.js';
import { testEnvironment } from '@forecourt/core/testing.js';
import { expect, fixtureSync, html } from '@open-wc/testing';
import { type FinderOptions, mountListed, type MountedFinder, NOW, soon } from '../../test/element.fixture.ts';
import type { DealerFinderElement } from '../dealer-finder.element.ts';
import { FINDER_DEALERS, DealerFinderHarness } from '../testing/index.ts';
import { positionAt } from '../testing/dealer-finder.state.ts';

/** All that makes an address of a page: where, what, and which dealer. */
const LINK = {
  query: 'Freising',
  center: { lat: 48.2, lng: 11.5 },
  filters: { services: ['service', 'charging'] },
  selectedDealer: 'cairo',
} as const;

/** What such an address is made from. */
const linkOf = ({ query, center, filters, selectedDealer }: DealerFinderElement) => ({
  ...{ query, center, filters, selectedDealer },
});

/** A finder that shows what the link says. */
async function showsLink({ element, person }: Pick<MountedFinder, 'element' | 'person'>): Promise<void> {
  await person.sees('nearest to Freising first');
  await person.sees('Opening hours');
  expect(person.detail).to.include('معرض');
  expect(person.chips).to.deep.equal(['Maintenance and repair', 'Charging']);
  expect(person.box?.value).to.equal('Freising');
  expect(element.selectedDealer).to.equal('cairo');
}

const searches = ({ api }: MountedFinder): number => api.callsTo('findDealers').length;

describe('D12 a link into a finder', () => {
  it('D12 is set on an element that is upgraded only then, and searched for at once', async () => {
    const api = createMemoryBookingApi({ now: NOW, dealers: FINDER_DEALERS });
    const element = document.implementation.createHTMLDocument().createElement('forecourt-dealer-finder');
    expect(element.updateComplete, 'not upgraded yet').to.equal(undefined);
    Object.assign(element, LINK, { api, environment: testEnvironment(NOW) });
    fixtureSync(html`<div lang="en">${element}</div>`);
    const person = new DealerFinderHarness(element);
    await showsLink({ element, person });
    expect(element.filters).to.deep.equal(LINK.filters);
    expect(api.callsTo('findDealers'), 'one search').to.have.length(1);
  });

  it('D12 is set on an element before it is in the document', async () => {
    const finder = await mountListed({ properties: LINK });
    await showsLink(finder);
    expect(searches(finder)).to.equal(1);
  });

  it('D12 is said by attributes', async () => {
    const api = createMemoryBookingApi({ now: NOW, dealers: FINDER_DEALERS });
    const page = fixtureSync(html`
      <div lang="en">
        <forecourt-dealer-finder
          query="Freising"
          center="48.2,11.5"
          selected-dealer="cairo"
          .api=${api}
          .filters=${LINK.filters}
          .environment=${testEnvironment(NOW)}
        ></forecourt-dealer-finder>
      </div>
    `);
    const element = page.firstElementChild as DealerFinderElement;
    await showsLink({ element, person: new DealerFinderHarness(element) });
    expect(api.callsTo('findDealers'), 'one search').to.have.length(1);
  });

  it('D12 is followed later, with one search, and can be read at once', async () => {
    const finder = await mountListed();
    Object.assign(finder.element, LINK);
    expect(linkOf(finder.element)).to.deep.equal(LINK);
    await showsLink(finder);
    expect(searches(finder)).to.equal(2);
  });

  it('D12 each part of it can be taken back', async () => {
    const finder = await mountListed({ properties: LINK });
    const { element, person } = finder;
    await showsLink(finder);
    element.selectedDealer = undefined;
    await soon(finder, () => person.detail === '', 'no detail');
    element.query = '';
    await person.sees('nearest first');
    element.filters = {};
    await person.sees('14 dealers, nearest first');
    element.center = undefined;
    await soon(finder, () => person.summary === '14 dealers', 'a list by name');
    expect(linkOf(element)).to.deep.equal({
      ...{ query: '', center: undefined, filters: {}, selectedDealer: undefined },
    });
  });

  it('D12 made of what a person did, it leads another one to the same list and dealer', async () => {
    const { element, person, api } = await mountListed();
    await person.type('Dachau');
    await person.key('Enter');
    await person.sees('nearest to Dachau first');
    await person.filter('Parts');
    await person.sees('2 dealers');
    await person.select(1);
    const link = linkOf(element);
    expect(link).to.deep.include({ query: 'Dachau', filters: { services: ['parts'] }, selectedDealer: 'town-86150' });
    const other = await mountListed({ properties: link });
    await soon(other, () => other.person.detail, 'the dealer in detail');
    await soon(other, () => other.person.summary === person.summary, 'the same list');
    expect(other.person.dealers).to.deep.equal(person.dealers);
    expect(linkOf(other.element)).to.deep.equal(link);
    const before = api.calls.length;
    const { query, filters, selectedDealer } = link;
    Object.assign(element, { query, filters, selectedDealer });
    await element.updateComplete;
    expect(api.calls, 'said to the finder that it is from, it changes nothing').to.have.length(before);
  });

  it('D12 made after the person’s position was found, it says it to about a kilometre', async () => {
    const { element, person } = await mountListed({ env: { geolocation: positionAt(48.40123, 11.74321, 30) } });
    await person.near();
    await person.sees('nearest to you first');
    expect(linkOf(element)).to.deep.include({ query: '', center: { lat: 48.4, lng: 11.74 } });
  });
});

describe('D12 what was set once', () => {
  it('D12 is set again after the person changed it', async () => {
    const { element, person } = await mountListed({ properties: { query: 'Dachau' } });
    await person.sees('nearest to Dachau first');
    await person.type('Erding');
    await person.key('Enter');
    await person.sees('nearest to Erding first');
    element.query = 'Dachau';
    await person.sees('nearest to Dachau first');
    expect(person.box?.value).to.equal('Dachau');
  });

  it('D12 said again as another object of the same content, as frameworks do, asks nothing', async () => {
    const finder = await mountListed({ properties: LINK });
    await showsLink(finder);
    const before = finder.api.calls.length;
    for (let renders = 0; renders < 3; renders += 1) {
      Object.assign(finder.element, { ...LINK, center: { ...LINK.center }, filters: { ...LINK.filters } });
      await finder.element.updateComplete;
    }
    expect(finder.api.calls).to.have.length(before);
    expect(finder.person.detail).to.include('معرض');
  });
});

describe('D12 selectDealer', () => {
  const NEW_YORK = 'Sample Street Motors';

  it('D12 opens a dealer of the list where it stands, and asks nobody', async () => {
    const { element, person, api } = await mountListed();
    element.selectDealer('town-85221');
    await person.sees('Opening hours');
    expect(person.dealers).to.have.length(14);
    expect(person.detail).to.include('Autohaus Dachau');
    expect(api.callsTo('getDealer')).to.deep.equal([]);
  });

  for (const [what, options] of [
    ['a back end', {}],
    ['the host’s own list', { isLocal: true }],
  ] as const satisfies [string, FinderOptions][]) {
    it(`D12 shows a dealer that is not in the list before it (${what})`, async () => {
      const finder = await mountListed({ ...options, properties: { query: 'Südstern' } });
      const { element, person } = finder;
      await person.sees('1 dealer');
      element.selectDealer('new-york');
      await soon(finder, () => person.detail.includes(NEW_YORK), 'the dealer in detail');
      expect(person.dealers).to.have.length(2);
      expect(person.dealers[0]).to.include(NEW_YORK);
      await person.select(0);
      expect(person.dealers).to.have.length(1);
    });

    it(`D12 says it of a dealer that does not exist, and the list stays (${what})`, async () => {
      const { element, person, events } = await mountListed(options);
      element.selectDealer('gone');
      await person.sees('This dealer cannot be shown at the moment.');
      expect(element.selectedDealer).to.equal(undefined);
      expect(person.dealers).to.have.length(14);
      expect(person.detail).to.equal('');
      expect(events.slice(1)).to.deep.equal([['failed', { code: 'not-found' }]]);
      await person.select(0);
      expect(person.notice).to.equal('');
    });
  }

  it('D12 takes the place of the dealer before it, also when the new one does not exist', async () => {
    const { element, person, events } = await mountListed();
    await person.select(0);
    element.selectDealer('town-85221');
    await person.sees('Closed · opens Wed 8:00 AM');
    expect(person.detail).to.include('Autohaus Dachau');
    element.selectDealer('gone');
    await person.sees('This dealer cannot be shown');
    expect(person.detail).to.equal('');
    const ids = events
      .filter(([name]) => name === 'selected')
      .map(([, detail]) => (detail as { dealer?: { id: string } }).dealer?.id);
    expect(ids).to.deep.equal(['munich-north', 'town-85221', undefined]);
  });

  it('D12 the latest wins, whichever comes first', async () => {
    const late = deferred();
    const finder = await mountListed({
      properties: { query: 'Südstern' },
      prepare: (api) => api.delay('getDealer', late),
    });
    const { element, person, api } = finder;
    await person.sees('1 dealer');
    element.selectDealer('new-york');
    await soon(finder, () => api.callsTo('getDealer').length === 1, 'the first question');
    element.selectDealer('cairo');
    await soon(finder, () => person.detail.includes('معرض'), 'the second dealer');
    late.resolve();
    await finder.pass(1);
    expect(person.detail).to.include('معرض');
    expect(element.selectedDealer).to.equal('cairo');
  });

  it('D12 before the element is in the document is kept for then', async () => {
    const element = document.createElement('forecourt-dealer-finder');
    element.selectDealer('town-85221');
    const api = createMemoryBookingApi({ now: NOW, dealers: FINDER_DEALERS });
    Object.assign(element, { api, environment: testEnvironment(NOW) });
    fixtureSync(html`<div lang="en">${element}</div>`);
    const person = new DealerFinderHarness(element);
    await person.sees('Opening hours');
    expect(person.detail).to.include('Autohaus Dachau');
  });
});
