import type { Environment } from '@forecourt/core';
import { expect } from '@open-wc/testing';
import { mountListed, soon } from '../../test/finder.fixture.ts';
import { noPosition, positionAt } from '../testing/dealer-finder.state.ts';

const FAILURES: readonly [code: string, geolocation: Environment['geolocation'], text: string][] = [
  ['denied', noPosition(1), 'Your position may not be used.'],
  ['unavailable', noPosition(2), 'Your device could not find its position.'],
  ['timeout', noPosition(3), 'Finding your position took too long.'],
  ['insecure', noPosition(1, 'Only secure origins are allowed'), 'a page with a secure connection'],
  ['blocked', noPosition(1, 'disabled by permissions policy'), 'This page does not allow your position'],
  ['unsupported', undefined, 'This browser cannot find your position.'],
];

describe('D3 near me', () => {
  it('D3 nobody is asked for a position without a gesture', async () => {
    let asked = 0;
    const geolocation = { getCurrentPosition: () => void (asked += 1) };
    const finder = await mountListed({ env: { geolocation } });
    const { pass, person } = finder;
    await pass(60);
    await person.type('Dachau');
    await pass(1);
    expect(asked).to.equal(0);
    await person.near();
    await person.sees('Finding your position');
    await soon(finder, () => asked === 1, 'the question');
    await person.near();
    expect(asked, 'while it is on its way').to.equal(1);
  });

  it('D3 the list goes by the position, and the text is taken away', async () => {
    const { person, element, events } = await mountListed({ env: { geolocation: positionAt(48.4012, 11.7432, 30) } });
    await person.near();
    await person.sees('14 dealers, nearest to you first');
    expect(person.dealers[0]).to.equal('Servicepartner Freising (made up)');
    expect(element.query).to.equal('');
    expect(events[events.length - 1]).to.deep.equal(['searched', { by: 'position', total: 14, loaded: 14 }]);
    expect(element.center, 'to about a kilometre').to.deep.equal({ lat: 48.4, lng: 11.74 });
  });

  for (const [code, geolocation, text] of FAILURES) {
    it(`D3 “${code}” has its own words, and the way by hand`, async () => {
      const finder = await mountListed({ env: { geolocation } });
      const { person, events, element } = finder;
      await person.near();
      await person.sees(text);
      expect(events.filter(([name]) => name === 'failed')).to.deep.equal([['failed', { code }]]);
      expect(person.dealers, 'the list stays').to.have.length(14);
      await person.press('Type a town or postcode');
      expect(element.shadowRoot?.activeElement).to.equal(person.box);
      await person.type('Erding');
      await finder.pass(1);
      await person.sees('nearest to Erding first');
      expect(person.text).to.not.include(text);
    });
  }

  it('D3 after a failure it can be asked for again', async () => {
    const finder = await mountListed({ env: { geolocation: noPosition(3) } });
    await finder.person.near();
    await finder.person.sees('took too long');
    finder.element.environment = { ...finder.env, geolocation: positionAt(48.3, 11.9, 10) };
    await finder.element.updateComplete;
    await finder.person.near();
    await finder.person.sees('nearest to you first');
    expect(finder.person.notice).to.equal('');
  });

  for (const [accuracy, isSaid] of [
    [5_000, false],
    [5_001, true],
  ] as const) {
    it(`D3 a position known to within ${accuracy} m is ${isSaid ? '' : 'not '}called inexact`, async () => {
      const finder = await mountListed({ env: { geolocation: positionAt(48.1, 11.5, accuracy) } });
      await finder.person.near();
      await finder.person.sees('nearest to you first');
      if (isSaid) await finder.person.sees('only known to within 5 km');
      await soon(finder, () => finder.find('[part~="chips"]') === null, 'the later views');
      expect(!!finder.find('[part~="inexact"]')).to.equal(isSaid);
    });
  }
});
