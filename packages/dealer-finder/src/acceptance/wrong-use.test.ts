import { until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { mountListed, warningsOf } from '../../test/element.fixture.ts';

describe('D12 what a host should not set', () => {
  it('D12 is warned of once each, and never throws', async () => {
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
      Object.assign(element, wrong, { route: 'A9', coordinates: 'mars' });
      await element.updateComplete;
      element.requestUpdate();
      await element.updateComplete;
      await until(() => said.some((line) => line.includes('coordinates')), 'the warnings');
    });
    for (const name of [...Object.keys(wrong), 'route', 'coordinates']) {
      expect(
        warnings.filter((line) => line.startsWith(`<forecourt-dealer-finder> ${name} `)),
        name,
      ).to.have.length(1);
    }
  });

  it('D12 models and directionsUrl that are none leave the finder whole, and are warned of', async () => {
    const lines = await warningsOf(async (said) => {
      for (const models of [null, 'aster', [null, { id: 7 }]]) {
        const properties = { models, directionsUrl: new URL('https://maps.example/') } as never;
        const finder = await mountListed({ isLocal: true, properties });
        await finder.person.filter('Body and paint');
        await finder.person.sees('4 dealers');
      }
      await until(() => said.length > 1, 'the warnings');
    });
    expect(lines.map((line) => line.split(' ')[1]).sort()).to.deep.equal(['directionsUrl', 'models']);
  });
});
