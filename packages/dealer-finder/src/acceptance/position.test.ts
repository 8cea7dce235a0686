import type { Environment } from '@forecourt/core';
import { expect } from '@open-wc/testing';
import { type FinderOptions, type MountedFinder, mountListed, soon, toldOf } from '../../test/element.fixture.ts';
import { noPosition, positionAt, silentPosition } from '../testing/dealer-finder.state.ts';

/** What a device says, how the host is told of it, and the words for the person. */
const FAILURES: readonly (readonly [code: string, geolocation: Environment['geolocation'], en: string, de: string])[] =
  [
    [
      'denied',
      noPosition(1),
      'Your position may not be used. You can allow it in the settings of the browser.',
      'Ihr Standort ist nicht freigegeben. Sie können ihn in den Einstellungen des Browsers freigeben.',
    ],
    [
      'unavailable',
      noPosition(2),
      'Your device could not find its position.',
      'Ihr Gerät konnte seinen Standort nicht bestimmen.',
    ],
    [
      'timeout',
      noPosition(3),
      'Finding your position took too long.',
      'Die Bestimmung Ihres Standorts hat zu lange gedauert.',
    ],
    [
      'insecure',
      noPosition(1, 'Only secure origins are allowed'),
      'Your position can only be used on a page with a secure connection.',
      'Ihr Standort lässt sich nur auf einer Seite mit sicherer Verbindung verwenden.',
    ],
    [
      'blocked',
      noPosition(1, 'Geolocation has been disabled in this document by permissions policy.'),
      'This page does not allow your position to be used here.',
      'Diese Seite lässt die Verwendung Ihres Standorts hier nicht zu.',
    ],
    [
      'unsupported',
      undefined,
      'This browser cannot find your position.',
      'Dieser Browser kann Ihren Standort nicht bestimmen.',
    ],
  ];

/** Why there is no position, as the person reads it. */
const said = ({ find }: MountedFinder): string | null | undefined => find('[part~="locate-failure"] p')?.textContent;

/** A finder whose device was asked where it is. */
async function asked(geolocation: Environment['geolocation'], options: FinderOptions = {}): Promise<MountedFinder> {
  const finder = await mountListed({ ...options, env: { geolocation } });
  await finder.person.near();
  return finder;
}

/** All that a person can do in a finder but ask for what is near. */
async function useWithoutPosition({ person, pass, element }: MountedFinder): Promise<void> {
  await person.type('Dachau');
  await pass(1);
  await person.sees('nearest to Dachau first');
  await person.filter('Body and paint');
  await person.select(0);
  element.filters = {};
  element.center = { lat: 48, lng: 11 };
  await person.key('Escape');
  await person.sees('14 dealers');
  await pass(120);
}

describe('D3 nobody is asked for a position without a gesture', () => {
  it('D3 not at the start, not by typing, filtering or waiting; once by the button', async () => {
    let calls = 0;
    const geolocation = { getCurrentPosition: () => void (calls += 1) };
    const finder = await mountListed({ env: { geolocation } });
    await useWithoutPosition(finder);
    expect(calls).to.equal(0);
    await finder.person.near();
    await finder.person.sees('Finding your position');
    await soon(finder, () => calls === 1, 'the question');
    await finder.person.near();
    await finder.pass(1);
    expect(calls, 'while it is on its way').to.equal(1);
  });

  it('D3 not even where the person has allowed it before, and whether that is so is not looked up', async () => {
    const calls: string[] = [];
    const note =
      <Answer>(name: string, answer: Answer) =>
      (): Answer => {
        calls.push(name);
        return answer;
      };
    const { getCurrentPosition, watchPosition } = Geolocation.prototype;
    const { query } = Permissions.prototype;
    Geolocation.prototype.getCurrentPosition = note('getCurrentPosition', undefined);
    Geolocation.prototype.watchPosition = note('watchPosition', 1);
    Permissions.prototype.query = note('query', Promise.resolve({ state: 'granted' } as PermissionStatus));
    try {
      // the browser's own
      const finder = await mountListed({ env: { geolocation: navigator.geolocation } });
      await useWithoutPosition(finder);
      expect(calls).to.deep.equal([]);
      await finder.person.near();
      await soon(finder, () => calls.length, 'the question');
      await finder.pass(1);
      expect(calls).to.deep.equal(['getCurrentPosition']);
    } finally {
      Object.assign(Geolocation.prototype, { getCurrentPosition, watchPosition });
      Object.assign(Permissions.prototype, { query });
    }
  });
});

describe('D3 a position that could not be had', () => {
  for (const [code, geolocation, en, de] of FAILURES) {
    it(`D3 “${code}” has words of its own, the list stays, and a place can be typed`, async () => {
      const finder = await asked(geolocation);
      const { person, element } = finder;
      await person.sees(en);
      expect(said(finder)).to.equal(en);
      expect(toldOf(finder, 'failed')).to.deep.equal([{ code }]);
      expect(person.summary).to.equal('14 dealers, nearest first');
      expect(person.dealers).to.have.length(14);
      await person.press('Type a town or postcode');
      expect(element.shadowRoot?.activeElement === person.box, 'the search box has the focus').to.equal(true);
      await person.type('Erding');
      await finder.pass(1);
      await person.sees('14 dealers, nearest to Erding first');
      expect(person.notice).to.equal('');
    });

    it(`D3 “${code}” in German`, async () => {
      const finder = await asked(geolocation, { lang: 'de' });
      await finder.person.sees(de);
      expect(said(finder)).to.equal(de);
      await finder.person.press('Ort oder Postleitzahl eingeben');
      expect(finder.element.shadowRoot?.activeElement === finder.person.box, 'the search box has the focus').to.equal(
        true,
      );
    });
  }

  it('D3 no two of them have the same words', () => {
    for (const at of [2, 3] as const) expect(new Set(FAILURES.map((failure) => failure[at])).size).to.equal(6);
  });

  it('D3 a question that is never answered ends after a minute', async () => {
    const finder = await asked(silentPosition);
    await finder.person.sees('Finding your position');
    await finder.pass(59);
    expect(toldOf(finder, 'failed')).to.deep.equal([]);
    await finder.pass(1.25);
    await finder.person.sees('Finding your position took too long.');
    expect(toldOf(finder, 'failed')).to.deep.equal([{ code: 'timeout' }]);
  });

  it('D3 a frame that keeps positions from the page is told from a person who does', async () => {
    const { featurePolicy } = document as { featurePolicy?: unknown };
    Object.defineProperty(document, 'featurePolicy', { configurable: true, value: { allowsFeature: () => false } });
    try {
      const finder = await asked(noPosition(1));
      await finder.person.sees('This page does not allow your position to be used here.');
    } finally {
      Reflect.deleteProperty(document, 'featurePolicy');
    }
    expect((document as { featurePolicy?: unknown }).featurePolicy === featurePolicy).to.equal(true);
  });

  it('D3 it can be asked for again, and the words go', async () => {
    const finder = await asked(noPosition(3));
    await finder.person.sees('took too long');
    finder.element.environment = { ...finder.env, geolocation: positionAt(48.3, 11.9, 10) };
    await finder.element.updateComplete;
    await finder.person.near();
    await finder.person.sees('14 dealers, nearest to you first');
    expect(finder.person.notice).to.equal('');
    expect(toldOf(finder, 'failed')).to.have.length(1);
  });
});

describe('D3 a position', () => {
  it('D3 takes the place of a text; the host reads it only to about a kilometre', async () => {
    const finder = await mountListed({
      properties: { query: 'Rosenheim' },
      env: { geolocation: positionAt(48.4012, 11.7432, 30) },
    });
    const { person, element, events } = finder;
    await person.sees('nearest to Rosenheim first');
    await person.near();
    await person.sees('14 dealers, nearest to you first');
    expect(person.dealers[0]).to.equal('Servicepartner Freising (made up)');
    expect(element.query).to.equal('');
    expect(events[events.length - 1]).to.deep.equal(['searched', { by: 'position', total: 14, loaded: 14 }]);
    expect(element.center).to.deep.equal({ lat: 48.4, lng: 11.74 });
  });

  it('D3 that comes when the person has typed a place is not used', async () => {
    let tell: PositionCallback = () => {};
    const finder = await asked({ getCurrentPosition: (success) => void (tell = success) });
    await finder.person.sees('Finding your position');
    await finder.person.type('Augsburg');
    await finder.pass(1);
    await finder.person.sees('14 dealers, nearest to Augsburg first');
    tell({ coords: { latitude: 48.4, longitude: 11.74, accuracy: 10 }, timestamp: 0 } as GeolocationPosition);
    await finder.pass(1);
    expect(finder.person.summary).to.equal('14 dealers, nearest to Augsburg first');
    expect(finder.person.text).to.include('Near me');
  });

  for (const [accuracy, isSaid] of [
    [30, false],
    [5_000, false],
    [5_001, true],
    [40_000, true],
  ] as const) {
    it(`D3 known to within ${accuracy} m: that it is inexact is ${isSaid ? 'said, until a place is typed' : 'not said'}`, async () => {
      const finder = await asked(positionAt(48.1, 11.5, accuracy));
      const { person, find } = finder;
      await person.sees('14 dealers, nearest to you first');
      if (isSaid) await person.sees(`Your position is only known to within ${accuracy > 9_000 ? 40 : 5} km.`);
      // the views that say it are there, whether there is something to say or not
      await person.select(0);
      expect(!!find('[part~="inexact"]')).to.equal(isSaid);
      await person.type('Erding');
      await finder.pass(1);
      await person.sees('nearest to Erding first');
      expect(find('[part~="inexact"]')).to.equal(null);
    });
  }
});
