import { ApiError } from '@forecourt/contract';
import { deferred } from '@forecourt/contract/testing.js';
import { deepActiveElement, until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountListed, soon, textOf, typing, warningsOf } from '../test/element.fixture.ts';
import { noPosition } from './testing/dealer-finder.state.ts';
import { FINDER_DEALERS, MANY_DEALERS } from './testing/index.ts';

describe('D9 what goes wrong is said', () => {
  it('D9 that there is no more of the list, and not the count again', async () => {
    const finder = await mountListed({ dealers: MANY_DEALERS });
    await finder.pass(1);
    finder.api.failNext('findDealers', new ApiError('offline', 'no network'));
    await finder.person.more();
    await finder.person.sees('That did not work');
    await finder.pass(1);
    expect(finder.person.status).to.equal('There is no connection at the moment.');
  });

  it('D9 a position that could not be had, until something else is looked for', async () => {
    const finder = await mountListed({ env: { geolocation: noPosition(1) } });
    await finder.person.near();
    await finder.person.sees('Your position may not be used.');
    await finder.pass(1);
    expect(finder.person.status).to.include('Your position may not be used.');
    await finder.person.filter('Body and paint');
    await finder.person.sees('4 dealers');
    await finder.pass(1);
    expect(finder.person.status).to.equal('4 dealers, nearest first');
  });
});

describe('X3 the focus', () => {
  it('X3 is not taken from a field of the page when more of the list comes', async () => {
    const gate = deferred<void>();
    const finder = await mountListed({ dealers: MANY_DEALERS });
    const field = document.createElement('input');
    finder.page.append(field);
    const { findDealers } = finder.api;
    finder.api.findDealers = async (...args) => {
      await gate;
      return findDealers.apply(finder.api, args);
    };
    await finder.person.more();
    field.focus();
    gate.resolve();
    await soon(finder, () => finder.person.dealers.length === 40, 'more dealers');
    expect(document.activeElement === field, 'it stays in the field').to.equal(true);
  });

  it('X3 stays on a filter when one before it goes', async () => {
    const dealers = FINDER_DEALERS.map((dealer) => ({
      ...dealer,
      services: ['service', 'pick-up'] as const,
      pickUpArea: { postalCodes: ['00'] },
    })) as unknown as typeof FINDER_DEALERS;
    const finder = await mountListed({ dealers, properties: { query: 'Freising' } });
    await finder.person.toggleFilters();
    await finder.person.sees('Collects cars');
    await finder.person.sees('Pick-up and return');
    const label = finder.all('.check').find((each) => textOf(each).includes('Collects cars'));
    const box = label?.querySelector('input') as HTMLInputElement;
    box.focus();
    await sendKeys({ press: 'Space' });
    await soon(
      finder,
      () => !finder.all('.check').some((each) => textOf(each).includes('Test drive at home')),
      'fewer',
    );
    expect(textOf(deepActiveElement()?.closest('label'))).to.include('Collects cars');
  });
});

describe('D10 the proposals', () => {
  it('D10 the one that the arrow keys are on is none any more when others come', async () => {
    const gate = deferred<void>();
    const { api, box, type, ...finder } = await typing();
    await type('Fr');
    await soon({ ...finder, api }, () => finder.find('[part~="proposal"]'), 'proposals');
    const { suggestDealers } = api;
    api.suggestDealers = async (...args) => {
      await gate;
      return suggestDealers.apply(api, args);
    };
    await type('eising');
    await sendKeys({ press: 'ArrowDown' });
    expect(box.getAttribute('aria-activedescendant')).to.equal('option-0');
    gate.resolve();
    await finder.person.sees('nearest to Freising first');
    expect(box.getAttribute('aria-activedescendant')).to.equal(null);
  });
});

describe('D12 what a host should not set', () => {
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
