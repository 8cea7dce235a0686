import { ApiError, type Dealer } from '@forecourt/contract';
import { deferred } from '@forecourt/contract/testing.js';
import { deepActiveElement } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountListed, soon, textOf, typing } from '../test/element.fixture.ts';
import { noPosition, positionAt } from './testing/dealer-finder.state.ts';
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

describe('D9 what goes wrong beside the list is said', () => {
  it('D1 a map whose code cannot be fetched, until the next list', async () => {
    const finder = await mountListed({ width: 400, hasMap: true });
    // the code of a map is fetched when it is to be seen, which it is not here
    (finder.element as unknown as { onMapFailed(): void }).onMapFailed();
    await finder.person.sees('The map cannot be shown');
    await finder.pass(1);
    expect(finder.person.status).to.include('The map cannot be shown');
    await finder.person.filter('Body and paint');
    await finder.person.sees('4 dealers');
    await finder.pass(1);
    expect(finder.person.status).to.equal('4 dealers, nearest first');
  });

  it('D9 a dealer that could not be shown, with a way to try again', async () => {
    const [apart, ...dealers] = [...FINDER_DEALERS].reverse();
    let times = 0;
    const finder = await mountListed({
      calls: {
        findDealers: () => Promise.resolve({ dealers, total: dealers.length }),
        getDealer: () => {
          times += 1;
          return times < 3 ? Promise.reject(new ApiError('malformed', 'no dealer')) : Promise.resolve(apart as Dealer);
        },
      },
    });
    const id = apart?.id ?? '';
    finder.element.selectDealer(id);
    await finder.person.sees('This dealer cannot be shown');
    await finder.pass(1);
    expect(finder.person.status).to.equal('This dealer cannot be shown at the moment.');
    await finder.person.press('Try again');
    await soon(finder, () => times === 2, 'a second question');
    await finder.person.sees('This dealer cannot be shown');
    finder.element.selectDealer(id);
    await soon(finder, () => finder.person.detail, 'the dealer');
    expect(finder.person.text).to.not.include('This dealer cannot be shown');
  });

  it('D7 one filter that leaves nothing is not that no dealer is listed', async () => {
    const finder = await mountListed({ dealers: FINDER_DEALERS.map((each) => ({ ...each, services: ['service'] })) });
    const { findDealers } = finder.api;
    finder.api.findDealers = (query, options) =>
      query.limit === 1 ? Promise.reject(new ApiError('timeout', 'slow')) : findDealers(query, options);
    finder.element.filters = { services: ['charging'] };
    await finder.person.sees('No dealer fits everything you chose.');
    await finder.person.press('Show all dealers');
    await finder.person.sees('14 dealers');
  });
});

describe('D2 other dealers', () => {
  it('D2 leave the text, the filters, the position and the dealer that is open', async () => {
    const finder = await mountListed({ isLocal: true, env: { geolocation: positionAt(48.4, 11.75, 30) } });
    const { element, person } = finder;
    await person.near();
    await person.sees('nearest to you first');
    await person.filter('Body and paint');
    await person.sees('4 dealers, nearest to you first');
    await person.select(0);
    const [id, heard] = [element.selectedDealer, finder.events.filter(([name]) => name === 'selected').length];
    element.dealers = [...FINDER_DEALERS];
    await person.settled();
    await person.sees('4 dealers, nearest to you first');
    expect(element.selectedDealer).to.equal(id);
    await soon(finder, () => person.detail, 'the same dealer');
    expect(finder.events.filter(([name]) => name === 'selected')).to.have.length(heard);
    await person.type('Freising');
    await person.sees('4 dealers, nearest to Freising first');
    Object.assign(element, { dealers: [...FINDER_DEALERS], filters: {} });
    await person.sees('14 dealers, nearest to Freising first');
    expect(person.box?.value).to.equal('Freising');
  });

  it('D2 models matter only to dealers of the host', async () => {
    const finder = await mountListed();
    const { length } = finder.api.callsTo('findDealers');
    finder.element.models = [{ id: 'm', name: 'M' }] as never;
    await finder.element.updateComplete;
    await finder.person.settled();
    expect(finder.api.callsTo('findDealers')).to.have.length(length);
  });
});

describe('D1 the map', () => {
  it('D1 is drawn anew when its tiles count otherwise, or are from others', async () => {
    let drawn = 0;
    const finder = await mountListed({
      width: 1000,
      properties: {
        map: () => {
          drawn += 1;
          return Promise.resolve({ show: () => {}, destroy: () => {} });
        },
      },
    });
    await soon(finder, () => drawn === 1, 'the map');
    finder.element.coordinates = 'gcj02';
    await soon(finder, () => drawn === 2, 'another map');
    finder.element.tileAttribution = 'Somebody else';
    await soon(finder, () => drawn === 3, 'one more map');
  });
});

describe('X3 the focus', () => {
  it('X3 is not led on by a page that was turned while driving', async () => {
    const finder = await mountListed({ properties: { restrictions: { maxItems: 3 } } });
    await finder.person.turnPage();
    await soon(finder, () => finder.person.text.includes('Page 2'), 'the next page');
    finder.element.restrictions = {};
    await soon(finder, () => finder.person.dealers.length > 3, 'the whole list');
    await finder.element.updateComplete;
    expect(finder.element.shadowRoot?.activeElement?.matches('.name') ?? false).to.equal(false);
  });

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
    await sendKeys({ press: ' ' });
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
