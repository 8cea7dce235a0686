import type { Dealer, OpeningHours } from '@forecourt/contract';
import { expect } from '@open-wc/testing';
import { type FinderOptions, type MountedFinder, mountListed, soon, textOf } from '../../test/element.fixture.ts';
import { dealerWith, special, weekly } from '../../test/hours.fixture.ts';

const WEEKDAYS = weekly('Mon-Fri 08:00-18:00');

/** Whoever has hours that nobody can doubt. */
const NEIGHBOUR = dealerWith({ id: 'neighbour', name: 'Neighbour', openingHours: weekly('Mon-Sun 00:00-24:00') });

/** A finder with one dealer, in the English of a country that writes 08:00; once there is a badge. */
async function mountHours(parts: Partial<Dealer>, options: FinderOptions = {}): Promise<MountedFinder> {
  const finder = await mountListed({ lang: 'en-GB', dealers: [dealerWith(parts)], ...options });
  await soon(finder, () => finder.person.badges.length, 'a badge');
  return finder;
}

/** What the badge of the first dealer says; versions of `Intl` differ in commas. */
const badgeOf = ({ person }: MountedFinder): string | undefined => person.badges[0]?.replace(/,/g, '');

interface Case {
  what: string;
  /** The wall clock in Munich, where the dealer is. */
  at: string;
  hours: Pick<Dealer, 'openingHours' | 'specialOpeningHours'>;
  badge: string;
}

const overnight = { openingHours: weekly('Mon-Sun 18:00-02:00') };
const split = { openingHours: weekly('Mon-Fri 08:00-12:30 13:30-18:00') };
const specialOn = (...rules: string[]) => ({ openingHours: WEEKDAYS, specialOpeningHours: special(...rules) });
const season = {
  openingHours: WEEKDAYS,
  specialOpeningHours: [
    ...special('2026-11-01..2027-03-31 10:00-16:00').map((each) => ({ ...each, dayOfWeek: ['Tuesday' as const] })),
  ],
};
const holidays = specialOn('2026-12-24..2027-01-03');

const CASES: readonly Case[] = [
  { what: 'overnight, before midnight', at: '2026-11-24T22:00+01:00', hours: overnight, badge: 'Open until 02:00' },
  { what: 'overnight, after midnight', at: '2026-11-25T01:00+01:00', hours: overnight, badge: 'Open until 02:00' },
  {
    what: 'overnight, once it is over',
    at: '2026-11-25T02:00+01:00',
    hours: overnight,
    badge: 'Closed · opens at 18:00',
  },
  {
    what: 'overnight from the last open day into a closed one',
    at: '2026-11-29T01:00+01:00',
    hours: { openingHours: weekly('Sat 20:00-03:00') },
    badge: 'Open until 03:00',
  },
  {
    what: 'to midnight',
    at: '2026-11-24T23:45+01:00',
    hours: { openingHours: weekly('Mon-Fri 08:00-00:00') },
    badge: 'Open · closes in 15 min',
  },
  { what: 'split day, first part', at: '2026-11-24T11:00+01:00', hours: split, badge: 'Open until 12:30' },
  { what: 'split day, break', at: '2026-11-24T13:00+01:00', hours: split, badge: 'Closed · opens at 13:30' },
  { what: 'split day, second part', at: '2026-11-24T13:30+01:00', hours: split, badge: 'Open until 18:00' },
  {
    what: 'special day, closed',
    at: '2026-11-24T11:00+01:00',
    hours: specialOn('2026-11-24'),
    badge: 'Closed today (holiday) · opens Wed 08:00',
  },
  {
    what: 'special day, shorter',
    at: '2026-11-24T11:00+01:00',
    hours: specialOn('2026-11-24 09:00-10:30'),
    badge: 'Closed · opens Wed 08:00',
  },
  {
    what: 'special days, longer, from the first of them',
    at: '2026-11-24T19:00+01:00',
    hours: specialOn('2026-11-24..2026-11-27 09:00-20:00'),
    badge: 'Open until 20:00',
  },
  {
    what: 'special days, to the last of them',
    at: '2026-11-24T19:00+01:00',
    hours: specialOn('2026-11-20..2026-11-24 09:00-20:00'),
    badge: 'Open until 20:00',
  },
  {
    what: 'special days, when they are over',
    at: '2026-11-24T19:00+01:00',
    hours: specialOn('2026-11-20..2026-11-23 09:00-20:00'),
    badge: 'Closed · opens Wed 08:00',
  },
  {
    what: 'open on a Sunday for once',
    at: '2026-11-29T14:00+01:00',
    hours: specialOn('2026-11-29 13:00-18:00'),
    badge: 'Open until 18:00',
  },
  { what: 'Tuesdays of a season', at: '2026-11-24T17:00+01:00', hours: season, badge: 'Closed · opens Wed 08:00' },
  { what: 'other days of a season', at: '2026-11-25T17:00+01:00', hours: season, badge: 'Open until 18:00' },
  {
    what: 'from Christmas to after New Year',
    at: '2026-12-24T11:00+01:00',
    hours: holidays,
    badge: 'Closed today (holiday) · opens Mon 4 Jan',
  },
  {
    what: 'New Year’s Eve',
    at: '2026-12-31T11:00+01:00',
    hours: holidays,
    badge: 'Closed today (holiday) · opens Mon 08:00',
  },
  {
    what: 'overnight into the new year',
    at: '2027-01-01T02:00+01:00',
    hours: { openingHours: weekly('Thu 20:00-04:00') },
    badge: 'Open until 04:00',
  },
  {
    what: 'the night that loses an hour',
    at: '2027-03-28T01:45+01:00',
    hours: { openingHours: weekly('Sun 01:00-03:10') },
    badge: 'Open · closes in 25 min',
  },
  {
    what: 'the night that has an hour twice, the first time',
    at: '2026-10-25T02:15+02:00',
    hours: { openingHours: weekly('Sat 22:00-02:30') },
    badge: 'Open · closes in 15 min',
  },
  {
    what: 'the night that has an hour twice, the second time',
    at: '2026-10-25T02:15+01:00',
    hours: { openingHours: weekly('Sat 22:00-02:30') },
    badge: 'Closed · opens Sat 22:00',
  },
  {
    what: 'the Monday after a night that lost an hour',
    at: '2027-03-28T12:00+02:00',
    hours: { openingHours: WEEKDAYS },
    badge: 'Closed · opens Mon 08:00',
  },
];

describe('D5 opening hours', () => {
  for (const { what, at, hours, badge } of CASES) {
    it(`D5 ${what}: “${badge}”`, async () => {
      const finder = await mountHours(hours, { now: new Date(at).toISOString() });
      expect(badgeOf(finder)).to.equal(badge);
    });
  }

  it('D5 the week stands in detail from today on, with breaks, holidays by date, and nights', async () => {
    const openingHours = [...split.openingHours, ...weekly('Sat 20:00-03:00')];
    const finder = await mountHours({ openingHours, specialOpeningHours: special('2026-11-26') });
    await finder.person.select(0);
    const rows = finder
      .all('[part~="hours"] tr')
      .map((row) => [...row.children].map((cell) => textOf(cell).replace(',', '')));
    expect(rows).to.deep.equal([
      ['Tuesday', '08:00 – 12:3013:30 – 18:00'],
      ['Wednesday', '08:00 – 12:3013:30 – 18:00'],
      ['Thursday 26 November', 'Closed (holiday)'],
      ['Friday', '08:00 – 12:3013:30 – 18:00'],
      ['Saturday', '20:00 – 03:00'],
      ['Sunday', 'Closed'],
      ['Monday', '08:00 – 12:3013:30 – 18:00'],
    ]);
    expect(finder.all('[data-today]').map((row) => textOf(row.querySelector('th')))).to.deep.equal(['Tuesday']);
  });
});

describe('D5 hours of a department', () => {
  const house: Partial<Dealer> = {
    openingHours: WEEKDAYS,
    specialOpeningHours: special('2026-11-25'),
    departments: [
      { kind: 'service', openingHours: weekly('Mon-Fri 07:00-17:00', 'Sat 08:00-12:00') },
      { kind: 'parts', openingHours: weekly('Mon-Fri 10:00-20:00'), specialOpeningHours: special('2026-11-24') },
      { kind: 'body-shop', openingHours: [{ dayOfWeek: [], opens: 'nine', closes: 'five' }], phone: '+498900000013' },
      { kind: 'sales', phone: '+498900000011' },
    ],
  };

  /** What each department says, without its week. */
  const departments = ({ all }: MountedFinder): string[][] =>
    all('[part~="department"]').map((part) => [
      textOf(part.querySelector('h4')),
      textOf(part.querySelector('[part~="badge"]')),
    ]);

  it('D5 each has a badge of its own; one without hours, or with broken ones, has none', async () => {
    const finder = await mountHours(house);
    await finder.person.select(0);
    expect(badgeOf(finder), 'the house').to.equal('Open · closes in 30 min');
    expect(departments(finder)).to.deep.equal([
      // a holiday of the house is one of its departments
      ['Workshop', 'Closed · opens Thu 07:00'],
      ['Parts', 'Closed today (holiday) · opens Thu 10:00'],
      ['Body shop', ''],
      ['Sales', ''],
    ]);
  });

  it('D5 each changes at its own boundary', async () => {
    const finder = await mountHours(house, { now: '2026-11-24T15:30:00Z' });
    await finder.person.select(0);
    expect(departments(finder)[0]).to.deep.equal(['Workshop', 'Open · closes in 30 min']);
    expect(badgeOf(finder)).to.equal('Open until 18:00');
    finder.env.clock.increment(30 * 60_000);
    await finder.element.updateComplete;
    expect(departments(finder)[0]).to.deep.equal(['Workshop', 'Closed · opens Thu 07:00']);
    expect(badgeOf(finder)).to.equal('Open until 18:00');
  });
});

describe('D5 hours by the clock on the dealer’s wall', () => {
  const DAYTIME = weekly('Mon-Sun 09:00-20:00');
  // it is half past four in the afternoon, UTC
  const ZONES: readonly (readonly [zone: string, badge: string])[] = [
    ['Europe/Berlin', 'Open until 20:00'],
    ['Asia/Shanghai', 'Closed · opens at 09:00'],
    ['America/New_York', 'Open until 20:00'],
    ['America/Los_Angeles', 'Closed · opens at 09:00'],
    ['Asia/Kathmandu', 'Closed · opens Wed 09:00'],
  ];
  for (const [timeZone, badge] of ZONES) {
    it(`D5 ${timeZone}: “${badge}”, wherever the visitor is`, async () => {
      for (const offset of [-600, 0, 60, 345, 480]) {
        const finder = await mountHours({ timeZone, openingHours: DAYTIME }, { env: { offsetMinutes: () => offset } });
        expect(badgeOf(finder), `${offset} minutes`).to.equal(badge);
      }
    });
  }

  for (const [where, offset, isSaid] of [
    ['another zone', 60, true],
    ['the same zone', -300, false],
  ] as const) {
    it(`D5 to a visitor in ${where}, whose time it is is ${isSaid ? 'said' : 'not said'}`, async () => {
      const finder = await mountHours(
        {
          ...{ timeZone: 'America/New_York', openingHours: DAYTIME },
          address: { lines: ['100 Sample Street'], locality: 'New York', country: 'US' },
        },
        { env: { offsetMinutes: () => offset } },
      );
      await finder.person.select(0);
      expect(finder.person.detail.includes('Times as in New York')).to.equal(isSaid);
    });
  }
});

describe('D5 hours that cannot be read', () => {
  const one = (hours: unknown): Partial<Dealer> => ({ openingHours: [hours as OpeningHours] });
  const BROKEN: Readonly<Record<string, Partial<Dealer>>> = {
    'no hours at all': {},
    'an empty list': { openingHours: [] },
    'a text': { openingHours: 'Mo-Fr 08:00-18:00' as never },
    'a day that does not exist': one({ dayOfWeek: ['Tuesday', 'Funday'], opens: '08:00', closes: '18:00' }),
    'no days': one({ opens: '08:00', closes: '18:00' }),
    'a time that does not exist': one({ dayOfWeek: ['Tuesday'], opens: '08:00', closes: '25:30' }),
    'no closing': one({ dayOfWeek: ['Tuesday'], opens: '08:00' }),
    'nothing in the list': one(null),
    'a broken entry beside a sound one': {
      openingHours: [...WEEKDAYS, { dayOfWeek: ['Saturday'], opens: 'morning', closes: 'noon' }],
    },
    'a special date that does not exist': { openingHours: WEEKDAYS, specialOpeningHours: special('2026-02-30') },
    'special hours that are none': { openingHours: WEEKDAYS, specialOpeningHours: 'closed on Mondays' as never },
    'a zone that does not exist': { openingHours: WEEKDAYS, timeZone: 'Mars/Olympus' },
    'no zone': { openingHours: WEEKDAYS, timeZone: undefined as never },
  };
  for (const [source, isLocal] of [
    ['back end', false],
    ['dealers', true],
  ] as const) {
    for (const [what, parts] of Object.entries(BROKEN)) {
      it(`D5 (${source}) ${what}: no badge, and the neighbour has one`, async () => {
        const finder = await mountHours(parts, { isLocal, dealers: [dealerWith(parts), NEIGHBOUR] });
        expect(finder.person.dealers).to.have.length(2);
        expect(finder.person.badges).to.deep.equal(['Open around the clock']);
        await finder.person.select('Orvane');
        await soon(finder, () => finder.person.detail.includes('Please call before you go'), 'the advice to call');
        expect(finder.find('[data-open] [part~="badge"]')).to.equal(null);
        expect(finder.person.detail).to.not.match(/Open |Closed/);
        expect(finder.find('[part~="hours"]')).to.equal(null);
      });
    }
  }
});
