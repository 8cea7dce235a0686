import { ApiError } from '@forecourt/contract';
import { deferred } from '@forecourt/contract/testing.js';
import { until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { type FinderOptions, type MountedFinder, mountFinder, mountListed, soon } from '../../test/element.fixture.ts';
import { noPosition, positionAt } from '../testing/dealer-finder.state.ts';
import { FINDER_DEALERS, MANY_DEALERS } from '../testing/index.ts';

const regionOf = ({ find }: MountedFinder): HTMLElement => find('[part~="base"] > [role="status"]') as HTMLElement;

/** Notes each text that the live region says, from now on. */
function listen(finder: MountedFinder): { readonly said: string[] } {
  const texts: string[] = [];
  const observer = new MutationObserver(() => void texts.push(finder.person.status));
  observer.observe(regionOf(finder), { childList: true, characterData: true, subtree: true });
  return {
    get said() {
      return texts.filter(Boolean);
    },
  };
}

/** A finder whose first list was announced, and an ear. */
async function listening(options: FinderOptions = {}) {
  const finder = await mountListed(options);
  await finder.pass(1);
  await soon(finder, () => finder.person.status, 'the first announcement');
  const ear = listen(finder);
  return { ...finder, heard: () => ear.said };
}

/** Lets milliseconds pass at once, and everything be drawn that follows from it. */
async function after({ env, element }: MountedFinder, ms: number): Promise<void> {
  env.clock.increment(ms);
  await element.updateComplete;
}

describe('D9 what is found is announced', () => {
  it('D9 politely, in a region that is there before its text', async () => {
    const finder = await mountFinder({ prepare: (api) => api.hangNext('findDealers') });
    const region = regionOf(finder);
    expect(region.getAttribute('aria-live')).to.equal('polite');
    expect(region.textContent?.trim()).to.equal('');
    await finder.pass(1);
    expect(regionOf(finder)).to.equal(region);
    expect(finder.all('[role="alert"], [aria-live="assertive"]')).to.deep.equal([]);
  });

  it('D9 half a second after the list, and not a millisecond before', async () => {
    const finder = await mountListed();
    await finder.person.sees('14 dealers, nearest first');
    const ear = listen(finder);
    await after(finder, 499);
    expect(finder.person.status).to.equal('');
    await after(finder, 1);
    expect(finder.person.status).to.equal('14 dealers, nearest first');
    await finder.pass(120);
    expect(ear.said).to.deep.equal(['14 dealers, nearest first']);
  });

  for (const [what, options, text] of [
    ['around a town', { properties: { query: 'Freising' } }, '14 dealers, nearest to Freising first'],
    ['around a postcode', { properties: { query: '85354' } }, '14 dealers, nearest to 85354 first'],
    ['by name', { properties: { center: undefined } }, '14 dealers'],
    ['one dealer', { dealers: FINDER_DEALERS.slice(0, 1) }, '1 dealer, nearest first'],
    ['in German', { lang: 'de', properties: { query: 'Freising' } }, '14 Händler, die nächsten bei Freising zuerst'],
    ['of the dealers property', { isLocal: true }, '14 dealers, nearest first'],
    ['of which a page is shown', { dealers: MANY_DEALERS }, '240 dealers, nearest first'],
  ] as [string, FinderOptions, string][]) {
    it(`D9 how many, and what they are nearest to: ${what}`, async () => {
      const finder = await mountListed(options);
      await soon(finder, () => finder.person.summary === text, text);
      const ear = listen(finder);
      await finder.pass(1);
      expect(finder.person.status).to.equal(text);
      expect(ear.said).to.deep.equal([text]);
    });
  }

  it('D9 nearest to the person, once the position is there', async () => {
    const finder = await listening({ env: { geolocation: positionAt(48.4, 11.74, 30) } });
    await finder.person.near();
    await finder.person.sees('nearest to you first');
    await finder.pass(1);
    expect(finder.heard()).to.deep.equal(['14 dealers, nearest to you first']);
  });
});

describe('D9 once per search', () => {
  it('D9 whoever types hears one count, not one for each letter', async () => {
    const finder = await listening();
    for (const text of ['F', 'Fr', 'Fre', 'Frei', 'Freis', 'Freising']) {
      await finder.person.type(text);
      await finder.pass(0.25);
    }
    await finder.person.sees('nearest to Freising first');
    await finder.pass(2);
    expect(finder.heard()).to.deep.equal(['14 dealers, nearest to Freising first']);
  });

  it('D9 so it is where every letter is searched for at once', async () => {
    const finder = await listening({ isLocal: true });
    for (const text of ['F', 'Fr', 'Fre', 'Frei', 'Freis', 'Freising']) {
      await finder.person.type(text);
      await finder.person.settled();
      await finder.pass(0.25);
    }
    await finder.person.sees('nearest to Freising first');
    await finder.pass(2);
    expect(finder.heard()).to.deep.equal(['14 dealers, nearest to Freising first']);
  });

  it('D9 the same count again is said again: it is another search', async () => {
    const finder = await listening();
    await finder.person.filter('Maintenance and repair');
    await soon(finder, () => finder.events.filter(([name]) => name === 'searched').length === 2, 'the second search');
    await finder.pass(1);
    expect(finder.heard()).to.deep.equal(['14 dealers, nearest first']);
  });

  it('D9 what is only opened, paged or drawn anew is not said', async () => {
    const finder = await listening({ dealers: MANY_DEALERS });
    const { person } = finder;
    await person.toggleFilters();
    await person.select(0);
    await person.more();
    await soon(finder, () => person.dealers.length === 40, 'more dealers');
    finder.element.requestUpdate();
    // badges change meanwhile
    await finder.pass(70);
    expect(person.status).to.equal('240 dealers, nearest first');
    expect(finder.heard()).to.deep.equal([]);
  });

  it('D9 of two searches in half a second, the second is said', async () => {
    const finder = await listening();
    await finder.person.filter('Charging');
    await finder.person.sees('5 dealers, nearest first');
    await finder.pass(0.25);
    await finder.person.filter('Body and paint');
    await finder.person.sees('1 dealer, nearest first');
    await finder.pass(2);
    expect(finder.heard()).to.deep.equal(['1 dealer, nearest first']);
  });

  it('D9 a search that takes long is said to be under way, then what it found', async () => {
    const finder = await listening();
    const { api, person } = finder;
    const late = deferred();
    api.delay('findDealers', late);
    await person.filter('Charging');
    await until(() => api.callsTo('findDealers').length === 2, 'the search');
    await finder.pass(3);
    late.resolve();
    await person.sees('5 dealers, nearest first');
    await finder.pass(1);
    expect(finder.heard()).to.deep.equal(['Looking for dealers', '5 dealers, nearest first']);
  });
});

describe('D9 what is not found', () => {
  it('D9 that there is nothing is said with the reason', async () => {
    const finder = await listening({ properties: { query: 'Freising' } });
    await finder.person.type('Atlantis');
    await finder.pass(0.25);
    await finder.person.sees('No dealer found for “Atlantis”');
    await finder.pass(1);
    expect(finder.heard()).to.have.length(1);
    expect(finder.person.status).to.equal(
      'No dealer found for “Atlantis”. Check the spelling, or try a larger town nearby.',
    );
  });

  it('D9 a failure is said in its own words', async () => {
    const finder = await listening();
    finder.api.failNext('findDealers', new ApiError('malformed', 'no JSON'));
    await finder.person.filter('Charging');
    await finder.person.sees('That did not work');
    await finder.pass(1);
    expect(finder.heard()).to.deep.equal(['The answer could not be read.']);
  });

  it('D9 that the position could not be had is said, and the list is not counted again', async () => {
    const finder = await listening({ env: { geolocation: noPosition(1) } });
    await finder.person.near();
    await finder.person.sees('Your position may not be used.');
    await finder.pass(1);
    expect(finder.heard()).to.deep.equal([
      'Your position may not be used. You can allow it in the settings of the browser.',
    ]);
  });
});
