import type { Dealer } from '@forecourt/contract';
import { ProviderElement, STRICT_DRIVING } from '@forecourt/core';
import { deepActiveElement } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { drive, inCar, textsOf } from '../../test/car.fixture.ts';
import { mountListed, soon } from '../../test/element.fixture.ts';
import { FINDER_DEALERS, MANY_DEALERS } from '../testing/index.ts';

customElements.define('in-car-provider', ProviderElement);

describe('D18 restrictions come and go', () => {
  it('D18 in the next frame, by the element or by the provider around it', async () => {
    const finder = await mountListed({ dealers: MANY_DEALERS });
    await drive(finder, STRICT_DRIVING);
    expect(finder.find('input')).to.equal(null);
    expect(finder.person.dealers).to.have.length(6);

    const provider = document.createElement('in-car-provider') as ProviderElement;
    const provided = await mountListed({ dealers: MANY_DEALERS });
    const { restrictions: _, ...rest } = provided.env;
    provided.element.environment = rest;
    provided.page.append(provider);
    provider.append(provided.element);
    await provided.person.settled();
    expect(provided.person.dealers).to.have.length(20);
    provider.environment = { restrictions: STRICT_DRIVING };
    await provider.updateComplete;
    await provided.element.updateComplete;
    expect(provided.find('input')).to.equal(null);
    expect(provided.person.dealers).to.have.length(6);
  });

  it('D18 what was typed, chosen and opened is there again, and nothing is asked for anew', async () => {
    const finder = await mountListed({ width: 1000, hasMap: true });
    const { person, element, api, find } = finder;
    await person.type('Dachau');
    await person.key('Enter');
    await person.sees('nearest to Dachau first');
    await person.filter('Maintenance and repair');
    await person.settled();
    await person.select('Autohaus Erding');
    const before = [person.summary, person.detail, person.chips.join(), element.query, element.selectedDealer];
    const calls = api.calls.length;
    await drive(finder, STRICT_DRIVING);
    expect(person.dealers, 'the dealer that was open takes the place of the list').to.have.length(1);
    expect(find('[part~="filter-panel"]')).to.equal(null);
    await drive(finder, {});
    expect([person.summary, person.detail, person.chips.join(), element.query, element.selectedDealer]).to.deep.equal(
      before,
    );
    expect(find('[part~="filter-panel"]')).to.exist;
    expect(person.box?.value).to.equal('Dachau');
    expect(api.calls).to.have.length(calls);
  });

  it('D18 a text that was just being typed is kept, its proposals do not stay open', async () => {
    const finder = await mountListed();
    const { person } = finder;
    person.box?.focus();
    await sendKeys({ type: 'dach' });
    await finder.pass(1);
    await person.sees('Places');
    await sendKeys({ type: 'a' });
    await drive(finder, STRICT_DRIVING);
    expect(person.proposals).to.deep.equal([]);
    expect(deepActiveElement(), 'the focus is where the list begins').to.equal(finder.find('[data-focus]'));
    await finder.pass(1);
    await drive(finder, {});
    expect(person.box?.value).to.equal('dacha');
    expect(person.proposals, 'nothing opens by itself').to.deep.equal([]);
  });

  it('D18 the focus stays on what stays', async () => {
    const finder = await mountListed();
    const name = finder.all('.name')[2];
    name?.focus();
    await drive(finder, STRICT_DRIVING);
    expect(finder.element.shadowRoot?.activeElement).to.equal(name);
    await drive(finder, {});
    expect(finder.element.shadowRoot?.activeElement).to.equal(name);
  });

  for (const [what, restrictions, gone] of [
    ['no keyboard', { noKeyboard: true }, '#q'],
    ['no filtering', { noFiltering: true }, '#q, [part~="filters"]'],
    ['no forms', { noSetup: true }, '[part~="filters"], [part~="my-dealer"], .facts'],
    ['no moving pictures', { noVideo: true }, '[part~="map"]'],
  ] as const) {
    it(`D18 each on its own takes away what it is about: ${what}`, async () => {
      const finder = await mountListed({ width: 1000, hasMap: true, properties: { remember: true } });
      await finder.person.select(0);
      await finder.person.sees('Opening hours');
      const whole = '#q, [part~="filters"], [part~="my-dealer"], .facts, [part~="map"]';
      expect(finder.all(whole)).to.have.length(5);
      await drive(finder, restrictions);
      expect(finder.all(gone)).to.deep.equal([]);
      expect(finder.all(whole)).to.have.length(5 - gone.split(', ').length);
    });
  }
});

describe('D18 long texts', () => {
  const GRAPHEMES: readonly (readonly [what: string, name: string])[] = [
    ['accents of their own', 'cafe\u0301 '.repeat(30)],
    ['a script with vowel signs', 'नमस्ते कार विक्रेता '.repeat(12)],
    ['Arabic with vowel signs', 'وَكِيلُ السَّيَّارَاتِ '.repeat(12)],
    ['one word', 'ä'.repeat(150)],
    ['joined pictures', '👩‍🔧🚗👨‍👩‍👧‍👦'.repeat(20)],
    ['skins', '👍🏽👋🏿'.repeat(60)],
  ];
  for (const [what, name] of GRAPHEMES) {
    it(`D18 are cut between two characters as a person counts them: ${what}`, async () => {
      const dealer: Dealer = { ...(FINDER_DEALERS[0] as Dealer), name };
      const { person } = await inCar({ ...STRICT_DRIVING, maxStringLength: 40 }, { dealers: [dealer] });
      const [shown = ''] = person.dealers;
      expect(shown.endsWith('…')).to.equal(true);
      const graphemes = (text: string): string[] =>
        Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
      expect(graphemes(shown).length).to.be.at.most(40);
      const begun = graphemes(shown.slice(0, -1).trim());
      expect(graphemes(name).slice(0, begun.length)).to.deep.equal(begun);
    });
  }

  it('D18 are whole again once the car is parked', async () => {
    const dealer: Dealer = { ...(FINDER_DEALERS[0] as Dealer), name: 'ä'.repeat(150) };
    const finder = await inCar(STRICT_DRIVING, { dealers: [dealer] });
    expect(finder.person.dealers[0]).to.have.length(120);
    await drive(finder, {});
    expect(finder.person.dealers[0]).to.have.length(150);
  });

  it('D18 none is longer than 120 characters, of whatever was typed or chosen before', async () => {
    const label = `Place ${'long '.repeat(30)}`.trim();
    const models = [{ id: 'aster', name: 'Aster '.repeat(30).trim() }];
    const finder = await mountListed({
      isLocal: true,
      properties: {
        ...{ models: models as never, filters: { models: ['aster'] } },
        findPlaces: () => Promise.resolve([{ label, location: { lat: 48, lng: 11 } }]),
      },
    });
    await finder.person.type('place');
    await finder.person.chooseProposal(0);
    await finder.person.sees(`nearest to ${label}`);
    await drive(finder, STRICT_DRIVING);
    for (const [, text] of textsOf(finder)) expect(Array.from(text).length, text).to.be.at.most(120);
    finder.element.findPlaces = undefined;
    finder.element.filters = {};
    finder.element.query = `nobody ${'x'.repeat(150)}`;
    await soon(finder, () => finder.find('[part~="empty"]'), 'no dealer');
    for (const [, text] of textsOf(finder)) expect(Array.from(text).length, text).to.be.at.most(120);
  });
});
