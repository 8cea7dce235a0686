import type { Dealer } from '@forecourt/contract';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type FinderOptions, mountListed, type MountedFinder, soon } from '../../test/element.fixture.ts';
import type { DealerFinderElement } from '../dealer-finder.element.ts';
import { DEALER_ACTIONS, type SelectedDetail } from '../dealer-finder.events.ts';
import { failure, noPosition, positionAt } from '../testing/dealer-finder.state.ts';

/** All that may not be in an event: the position, how far anything is from it, and what was typed. */
const PERSONAL = /48\.4012|11\.7432|distanceMeters|onRoute|Hauptstr|86633|Ada/;

/** A finder whose links lead nowhere, so that the page stays. */
async function mountHere(options: FinderOptions = {}): Promise<MountedFinder> {
  const finder = await mountListed({ ...options, properties: { actions: DEALER_ACTIONS, ...options.properties } });
  finder.page.addEventListener('click', (event) => {
    if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) event.preventDefault();
  });
  return finder;
}

const names = ({ events }: MountedFinder): string[] => events.map(([name]) => name);
const details = ({ events }: MountedFinder, of: string): unknown[] =>
  events.filter(([name]) => name === of).map(([, detail]) => detail);

describe('D11 events', () => {
  it('D11 each is dispatched once, in order, and leaves shadow roots', async () => {
    const finder = await mountHere({ properties: { remember: true }, hasMap: true, width: 1000 });
    const { element, person, map, api } = finder;
    const shapes: boolean[] = [];
    for (const name of ['searched', 'filtered', 'selected', 'action-chosen', 'my-dealer-changed', 'failed']) {
      element.addEventListener(`forecourt-dealer-${name}`, ({ bubbles, composed, cancelable }) => {
        shapes.push(bubbles && composed && !cancelable);
      });
    }
    expect(names(finder)).to.deep.equal(['searched']);
    await person.type('Dachau');
    await person.key('Enter');
    await person.sees('nearest to Dachau first');
    await person.filter('Parts');
    await person.sees('2 dealers');
    await person.select(0);
    await person.press('Book an appointment');
    await person.press('My dealer');
    await person.select(0);
    api.failNext('findDealers', failure('unauthorized'));
    await person.press('Clear all');
    await person.sees('That did not work');
    await soon(finder, () => map.view, 'the map');
    map.fail();
    expect(names(finder).slice(1)).to.deep.equal([
      ...['searched', 'filtered', 'searched', 'selected', 'action-chosen', 'my-dealer-changed', 'selected'],
      ...['filtered', 'failed', 'failed'],
    ]);
    expect(shapes).to.have.length(10).and.not.include(false);
    const selected = details(finder, 'selected') as SelectedDetail[];
    expect(selected.map(({ dealer }) => dealer?.id)).to.deep.equal(['town-85354', undefined]);
  });

  it('D11 who hears one reads what it has led to', async () => {
    const { element, person } = await mountHere();
    const read: unknown[] = [];
    element.addEventListener('forecourt-dealer-filtered', ({ detail }) =>
      read.push(element.filters === detail.filters),
    );
    element.addEventListener('forecourt-dealer-selected', ({ detail }) =>
      read.push(element.selectedDealer === detail.dealer?.id),
    );
    element.addEventListener('forecourt-dealer-searched', () => read.push(element.query === 'Dachau'));
    await person.type('Dachau');
    await person.key('Enter');
    await person.sees('nearest to Dachau first');
    await person.select(0);
    await person.filter('Parts');
    await person.select(0);
    expect(read).to.deep.equal([true, true, true, true, true]);
  });

  it('D11 what a host sets is not told to it as the person’s choice; what came of it is', async () => {
    const finder = await mountHere();
    finder.element.filters = { services: ['parts'] };
    await finder.person.sees('2 dealers');
    expect(finder.events).to.deep.equal([
      ['searched', { by: 'start', total: 14, loaded: 14 }],
      ['searched', { by: 'filters', total: 2, loaded: 2 }],
    ]);
  });
});

describe('D11 actions', () => {
  for (const [action, text, scheme] of [
    ['call', 'Call Autohaus Nordstern', /^tel:\+498900000001$/],
    ['route', 'Directions to Autohaus Nordstern', /^(https|geo):.*48\.182/],
    ['website', 'Website', /^https:\/\/example\.com\/munich-north$/],
    ['book', 'Book an appointment', undefined],
    ['send-to-navigation', 'Send to navigation', undefined],
  ] as const) {
    it(`D11 “${action}” is an event${scheme ? ' and a link' : ' alone, without an address'}, also by keyboard`, async () => {
      const finder = await mountHere();
      const { person, all, find } = finder;
      await person.select('Autohaus Nordstern');
      const target = all('[part~="detail"] [part~="action"]').find((each) =>
        (each.getAttribute('aria-label') ?? each.textContent ?? '').trim().startsWith(text),
      );
      expect(target?.localName).to.equal(scheme ? 'a' : 'button');
      if (scheme) expect(target?.getAttribute('href')).to.match(scheme);
      else expect(target?.closest('a, form')).to.equal(null);
      target?.click();
      target?.focus();
      await sendKeys({ press: 'Enter' });
      const told = details(finder, 'action-chosen') as { action: string; dealer: Dealer }[];
      expect(told.map((detail) => [detail.action, detail.dealer.id])).to.deep.equal([
        [action, 'munich-north'],
        [action, 'munich-north'],
      ]);
      expect(find('[part~="detail"]'), 'the dealer stays').to.exist;
    });
  }

  it('D11 those of the list and of a department are the same event', async () => {
    const finder = await mountHere();
    finder
      .all('.quick a')
      .slice(0, 2)
      .map((link) => link.click());
    await finder.person.select('Autohaus Nordstern');
    finder.find('[part~="department"] a')?.click();
    const told = details(finder, 'action-chosen') as { action: string; dealer: Dealer }[];
    expect(told.map((detail) => [detail.action, detail.dealer.id])).to.deep.equal([
      ['call', 'munich-north'],
      ['route', 'munich-north'],
      ['call', 'munich-north'],
    ]);
  });

  it('D11 only those that the host wants are there, in its order but for the booking, which comes first', async () => {
    const { person, all, element } = await mountHere({ properties: { actions: ['website', 'book'] } });
    await person.select('Autohaus Nordstern');
    const shown = (): string[] => all('[part~="detail"] .actions > *').map((each) => (each.textContent ?? '').trim());
    expect(shown()).to.deep.equal(['Book an appointment', 'Website']);
    expect(all('.quick a')).to.deep.equal([]);
    element.removeAttribute('actions');
    element.setAttribute('actions', 'send-to-navigation');
    await element.updateComplete;
    expect(shown()).to.deep.equal(['Send to navigation']);
  });
});

describe('D11 what events do not tell', () => {
  it('D11 neither where the person is, nor how far a dealer is from there, nor what was typed', async () => {
    const finder = await mountHere({
      properties: { remember: true },
      env: { geolocation: positionAt(48.40123, 11.74321, 30) },
    });
    const { person, events, find } = finder;
    await person.near();
    await person.sees('nearest to you first');
    expect(find('.far'), 'a distance can be seen').to.exist;
    await person.select(0);
    await person.press('My dealer');
    await person.press('Book an appointment');
    find('[part~="detail"] a')?.click();
    await person.select(0);
    for (const text of ['Hauptstraße 7', '86633', 'Ada']) {
      await person.type(text);
      await person.key('Enter');
      await person.settled();
    }
    expect(new Set(names(finder))).to.include.all.keys('selected', 'my-dealer-changed', 'action-chosen');
    expect(PERSONAL.exec(JSON.stringify(events))).to.equal(null);
  });

  it('D11 nor where on the person’s way a dealer is', async () => {
    const finder = await mountHere({
      properties: {
        remember: true,
        corridorMeters: 20_000,
        route: {
          type: 'LineString',
          coordinates: [
            [11.5, 48.1],
            [11.6, 48.2],
          ],
        },
      },
    });
    await finder.person.sees('in the order of your route');
    await finder.person.select(0);
    await finder.person.press('My dealer');
    await finder.person.press('Book an appointment');
    expect(finder.events).to.have.length(4);
    expect(PERSONAL.exec(JSON.stringify(finder.events))).to.equal(null);
  });
});

describe('D11 what did not work', () => {
  for (const [what, code, options, act] of [
    ['a search', 'malformed', {}, undefined],
    ['a dealer', 'not-found', { properties: { selectedDealer: 'gone' } }, undefined],
    ['a position', 'denied', { env: { geolocation: noPosition(1) } }, (it: MountedFinder) => it.person.near()],
  ] as const) {
    it(`D11 ${what} that cannot be had is told by its code, once`, async () => {
      const prepare: FinderOptions['prepare'] = (api) =>
        code === 'malformed' ? api.failNext('findDealers', failure(code)) : undefined;
      const finder = await mountHere({ ...options, prepare });
      await act?.(finder);
      await soon(finder, () => names(finder).includes('failed'), 'the event');
      await finder.pass(1);
      expect(details(finder, 'failed')).to.deep.equal([{ code }]);
    });
  }
});

/** Nothing but types: the compiler is the judge. */
export function typed(element: DealerFinderElement): void {
  element.addEventListener('forecourt-dealer-searched', ({ detail }) => detail.by.trim() + (detail.total ?? 0));
  element.addEventListener('forecourt-dealer-filtered', ({ detail }) => detail.filters.services?.includes('parts'));
  element.addEventListener('forecourt-dealer-selected', ({ detail }) => detail.dealer?.name);
  element.addEventListener('forecourt-dealer-action-chosen', ({ detail }) => detail.action === 'call');
  element.addEventListener('forecourt-dealer-my-dealer-changed', ({ detail }) => detail.dealerId?.trim());
  element.addEventListener('forecourt-dealer-failed', ({ detail }) => detail.code === 'map-failed');
  element.addEventListener('click', (event) => event.clientX);
  element.addEventListener('an-event-of-the-page', (event) => event.type);
  // @ts-expect-error what was typed is not in it
  element.addEventListener('forecourt-dealer-searched', ({ detail }) => detail.query as string);
  // @ts-expect-error there may be no dealer any more
  element.addEventListener('forecourt-dealer-selected', ({ detail }): string => detail.dealer.name);
  // @ts-expect-error no action is called so
  element.addEventListener('forecourt-dealer-action-chosen', ({ detail }) => detail.action === 'dance');
}

describe('D11 the types of the element', () => {
  it('D11 its tag makes the element whose events are typed', () => {
    expect(document.createElement('forecourt-dealer-finder').filters).to.deep.equal({});
  });
});
