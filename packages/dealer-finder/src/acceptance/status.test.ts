import type { Dealer } from '@forecourt/contract';
import { deepActiveElement } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { type FinderOptions, type MountedFinder, mountListed, soon } from '../../test/element.fixture.ts';
import { dealerWith, special, weekly } from '../../test/hours.fixture.ts';

const MINUTE_MS = 60_000;

/** A finder with dealers, in the English of a country that writes 08:00; once there are badges. */
async function mountHours(hours: readonly Partial<Dealer>[], options: FinderOptions = {}): Promise<MountedFinder> {
  const dealers = hours.map((parts, i) => dealerWith({ id: `d-${i}`, name: `Orvane ${i}`, ...parts }));
  const finder = await mountListed({ lang: 'en-GB', dealers, ...options });
  await soon(finder, () => finder.person.badges.length, 'a badge');
  return finder;
}

/** What the badges say; versions of `Intl` differ in commas. */
const badgesOf = ({ person }: MountedFinder): string[] => person.badges.map((badge) => badge.replace(/,/g, ''));

/** Lets milliseconds pass at once, as a clock does while a device sleeps, and reads the first badge. */
async function after(finder: MountedFinder, ms: number): Promise<string | undefined> {
  finder.env.clock.increment(ms);
  await finder.element.updateComplete;
  return badgesOf(finder)[0];
}

describe('D6 whether it is open, in words', () => {
  // a Tuesday, half past five in Munich
  const ROWS: readonly (readonly [hours: Partial<Dealer>, english: string, german: string])[] = [
    [{ openingHours: weekly('Mon-Fri 08:00-19:00') }, 'Open until 19:00', 'Geöffnet bis 19:00 Uhr'],
    [{ openingHours: weekly('Mon-Fri 08:00-18:01') }, 'Open until 18:01', 'Geöffnet bis 18:01 Uhr'],
    [{ openingHours: weekly('Mon-Fri 08:00-18:00') }, 'Open · closes in 30 min', 'Geöffnet · schließt in 30 Min.'],
    [{ openingHours: weekly('Mon-Fri 08:00-17:31') }, 'Open · closes in 1 min', 'Geöffnet · schließt in 1 Min.'],
    [{ openingHours: weekly('Mon-Sun 00:00-24:00') }, 'Open around the clock', 'Rund um die Uhr geöffnet'],
    [{ openingHours: weekly('Tue 18:00-22:00') }, 'Closed · opens at 18:00', 'Geschlossen · öffnet um 18:00 Uhr'],
    [{ openingHours: weekly('Mon 08:00-17:00') }, 'Closed · opens Mon 08:00', 'Geschlossen · öffnet Mo. 08:00 Uhr'],
    [{ openingHours: weekly('Tue 08:00-17:00') }, 'Closed · opens Tue 1 Dec', 'Geschlossen · öffnet Di. 1. Dez.'],
    [
      { openingHours: weekly('Mon-Fri 08:00-19:00'), specialOpeningHours: special('2026-11-24') },
      'Closed today (holiday) · opens Wed 08:00',
      'Heute ausnahmsweise geschlossen · öffnet Mi. 08:00 Uhr',
    ],
    [
      { openingHours: weekly('Mon-Fri 08:00-19:00'), specialOpeningHours: special('2026-11-24..2026-12-31') },
      'Closed today (holiday)',
      'Heute ausnahmsweise geschlossen',
    ],
    [{ specialOpeningHours: special('2027-02-01 10:00-12:00') }, 'Closed', 'Geschlossen'],
  ];
  for (const [lang, texts] of [
    ['en-GB', ROWS.map(([, english]) => english)],
    ['de', ROWS.map(([, , german]) => german)],
  ] as const) {
    it(`D6 in ${lang}: ${texts.join(' / ')}`, async () => {
      const finder = await mountHours(
        ROWS.map(([hours]) => hours),
        { lang, properties: { center: undefined } },
      );
      await soon(finder, () => badgesOf(finder)[0] === texts[0], texts[0] as string);
      const byName = finder.person.dealers.map((name) => Number(name.replace('Orvane ', '')));
      expect(badgesOf(finder)).to.deep.equal(byName.map((i) => texts[i]));
    });
  }

  it('D6 changes with the language of the page', async () => {
    const finder = await mountHours([{ openingHours: weekly('Mon-Fri 08:00-19:00') }]);
    expect(badgesOf(finder)).to.deep.equal(['Open until 19:00']);
    finder.page.lang = 'de';
    await soon(finder, () => badgesOf(finder)[0] === 'Geöffnet bis 19:00 Uhr', 'the German words');
    finder.page.lang = 'en-US';
    await soon(finder, () => badgesOf(finder)[0] === 'Open until 7:00 PM', 'the American words');
  });

  it('D6 the mark says by its shape what its colour says', async () => {
    const { all } = await mountListed();
    const shapes = new Map(
      all('.row [part~="badge"]').map((badge) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(badge, '::before');
        return [badge.dataset.tone, `${backgroundColor} ${backgroundImage !== 'none'}`];
      }),
    );
    expect([...shapes.keys()].sort()).to.deep.equal(['closed', 'open', 'soon']);
    expect(new Set(shapes.values()).size).to.equal(3);
  });
});

describe('D6 whether it is open goes on with the clock', () => {
  const WEEKDAYS = { openingHours: weekly('Mon-Fri 08:00-18:00') };

  it('D6 at each boundary of a day, and not a millisecond before', async () => {
    const finder = await mountHours([WEEKDAYS], { now: '2026-11-23T23:00:00Z' });
    const { api } = finder;
    const asked = api.calls.length;
    expect(badgesOf(finder)).to.deep.equal(['Closed · opens at 08:00']);
    for (const [minutes, before, then] of [
      [8 * 60, 'Closed · opens at 08:00', 'Open until 18:00'],
      [9 * 60 + 30, 'Open until 18:00', 'Open · closes in 30 min'],
      [30, 'Open · closes in 1 min', 'Closed · opens Wed 08:00'],
      [6 * 60, 'Closed · opens Wed 08:00', 'Closed · opens at 08:00'],
      [8 * 60, 'Closed · opens at 08:00', 'Open until 18:00'],
    ] as const) {
      // the clock comes by each minute, as it does
      for (let minute = 1; minute < minutes; minute += 1) finder.env.clock.increment(MINUTE_MS);
      expect(await after(finder, MINUTE_MS - 1), `a moment before “${then}”`).to.equal(before);
      expect(await after(finder, 1)).to.equal(then);
    }
    expect(api.calls, 'nothing is asked for it').to.have.length(asked);
  });

  it('D6 the last half hour is counted down, each minute at its full minute', async () => {
    const finder = await mountHours([WEEKDAYS], { now: '2026-11-24T16:29:59Z' });
    expect(badgesOf(finder)).to.deep.equal(['Open until 18:00']);
    expect(await after(finder, 1000)).to.equal('Open · closes in 30 min');
    for (let left = 30; left > 1; left -= 1) {
      expect(await after(finder, MINUTE_MS - 1)).to.equal(`Open · closes in ${left} min`);
      expect(await after(finder, 1)).to.equal(`Open · closes in ${left - 1} min`);
    }
    expect(await after(finder, MINUTE_MS)).to.equal('Closed · opens Wed 08:00');
  });

  it('D6 in place: the rows, the focus and what is open stay', async () => {
    const finder = await mountHours([WEEKDAYS]);
    await finder.person.select(0);
    const name = finder.find('.name');
    name?.focus();
    expect(await after(finder, 30 * MINUTE_MS)).to.equal('Closed · opens Wed 08:00');
    expect(finder.find('.name')).to.equal(name);
    expect(deepActiveElement() === name, 'the focus stays').to.equal(true);
    expect(finder.person.detail).to.include('Closed · opens').and.include('Opening hours');
  });

  it('D6 for each dealer at its own boundary, in its own zone', async () => {
    const finder = await mountHours([
      { openingHours: weekly('Mon-Fri 08:00-17:40') },
      { openingHours: weekly('Mon-Fri 09:00-11:45'), timeZone: 'America/New_York' },
      { openingHours: weekly('Mon-Fri 22:00-23:00'), timeZone: 'Asia/Kathmandu' },
    ]);
    const minutes = async (count: number): Promise<string[]> => {
      await after(finder, count * MINUTE_MS);
      return badgesOf(finder);
    };
    expect(badgesOf(finder)).to.deep.equal(['Open · closes in 10 min', 'Open · closes in 15 min', 'Open until 23:00']);
    expect(await minutes(10)).to.deep.equal(['Closed · opens Wed 08:00', 'Open · closes in 5 min', 'Open until 23:00']);
    expect(await minutes(5)).to.deep.equal([
      'Closed · opens Wed 08:00',
      'Closed · opens Wed 09:00',
      'Open · closes in 30 min',
    ]);
  });

  it('D6 for a list that took the place of another', async () => {
    const finder = await mountHours(
      [
        { name: 'Long day', openingHours: weekly('Mon-Fri 08:00-22:00') },
        { name: 'Short day', openingHours: weekly('Mon-Fri 08:00-17:45') },
      ],
      { properties: { query: 'Long day' } },
    );
    expect(badgesOf(finder)).to.deep.equal(['Open until 22:00']);
    finder.element.query = 'Short day';
    await soon(finder, () => finder.person.dealers[0] === 'Short day', 'the other dealer');
    expect(badgesOf(finder)).to.deep.equal(['Open · closes in 15 min']);
    expect(await after(finder, MINUTE_MS)).to.equal('Open · closes in 14 min');
  });

  it('D6 after a sleep, whatever it has missed', async () => {
    const finder = await mountHours([WEEKDAYS]);
    expect(await after(finder, 4 * 24 * 60 * MINUTE_MS)).to.equal('Closed · opens Mon 08:00');
    expect(await after(finder, 39 * 60 * MINUTE_MS)).to.equal('Open until 18:00');
  });

  it('D6 the time is the one that was given, not the browser’s', async () => {
    const finder = await mountHours([WEEKDAYS], { now: '2031-03-04T16:59:00Z' });
    expect(badgesOf(finder)).to.deep.equal(['Open · closes in 1 min']);
    expect(await after(finder, MINUTE_MS)).to.equal('Closed · opens Wed 08:00');
  });
});
