import { expect } from '@open-wc/testing';
import { mountRescue } from '../../test/element.fixture.ts';
import { makeRescueState, type RescueStateName, rescueStates } from '../testing/index.ts';

const NUMBERS = { DE: '112', FR: '112', US: '911', GB: '999', AU: '000', CN: '110', JP: '110', BR: '190', XX: '112' };

/** What can be pressed, in the order of the Tab key. */
const stopsOf = (element: Element): HTMLElement[] =>
  [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary') ?? []),
  ].filter((node) => node.tabIndex >= 0 && node.getClientRects().length);

describe('R1 the emergency number', () => {
  for (const [market, number] of Object.entries(NUMBERS)) {
    it(`R1 is that of the market: ${market}`, async () => {
      const { person } = await mountRescue({ properties: { market } });
      expect(person.emergencyLinks[0]).to.equal(`tel:${number}`);
      expect(person.text).to.include(number);
    });
  }

  it('R1 is that of the language’s region where no market is named, and 112 where there is none', async () => {
    const american = await mountRescue({ lang: 'en-US', properties: { market: undefined } });
    expect(american.person.emergencyLinks[0]).to.equal('tel:911');
    const english = await mountRescue({ lang: 'en', properties: { market: undefined } });
    expect(english.person.emergencyLinks[0]).to.equal('tel:112');
  });

  it('R1 is what the host says', async () => {
    const { person } = await mountRescue({ properties: { emergencyNumbers: { general: '08-15' } } });
    expect(person.emergencyLinks[0]).to.match(/^tel:08-?15$/);
  });

  it('R1 is there without a back end, without a network, and before anything is asked of either', async () => {
    const { fetch } = window;
    const asked: unknown[] = [];
    window.fetch = (...args) => {
      asked.push(args);
      return Promise.reject(new TypeError('no network'));
    };
    try {
      const lone = await mountRescue({ properties: { api: undefined, endpoint: 'https://api.example.com/v1' } });
      expect(lone.person.emergencyLinks[0]).to.equal('tel:112');
      const { person, api, device } = await mountRescue();
      expect(person.emergencyLinks[0]).to.equal('tel:112');
      expect(person.has('help')).to.equal(true);
      expect(api.calls).to.deep.equal([]);
      expect(device.asked, 'the position is nobody’s before help is asked for').to.equal(0);
    } finally {
      window.fetch = fetch;
    }
    expect(asked).to.deep.equal([]);
  });

  it('R1 a link of the page’s own is what is seen where no script runs, and not any more once one does', async () => {
    const plain = document.createElement('forecourt-not-there');
    const link = document.createElement('a');
    link.href = 'tel:112';
    link.textContent = '112';
    plain.append(link);
    document.body.append(plain);
    expect(link.getClientRects().length).to.be.above(0);
    plain.remove();
    const { element } = await mountRescue();
    element.append(link);
    expect(link.getClientRects().length).to.equal(0);
  });

  it('R1 says that this is no emergency call', async () => {
    const { person } = await mountRescue();
    expect(person.text).to.include('Not an emergency call. In danger to life, call 112.');
    expect(person.text).to.not.match(/\bSOS\b|eCall/);
  });

  for (const name of Object.keys(rescueStates) as RescueStateName[]) {
    it(`R1 is the first that can be pressed: ${name}`, async () => {
      const { element, person, arrive } = makeRescueState(name, { lang: 'en' });
      document.body.append(element);
      try {
        await arrive();
        const [first] = stopsOf(element);
        expect(first?.getAttribute('href')).to.equal(person.emergencyLinks[0]);
        expect(first?.getAttribute('href')).to.equal(name === 'idleChina' ? 'tel:110' : 'tel:112');
      } finally {
        element.remove();
      }
    });
  }
});
