/** The part of the dealer suite that finds by text, services and models. */
import { type DealerCase, expectAll, idsOf } from './dealer-api.asks.ts';
import { DEALER_SUITE_DEALERS } from './dealer-api.dealers.ts';
import { check, reasonOf, refused, same } from './suite.ts';

/** Everybody, by name. */
export const ALL = [
  'auckland berlin-mitte longyearbyen berlin-south munich-centre munich-east munich-west ingolstadt strasbourg',
  'nuremberg bayreuth malaga leipzig neustadt-coburg neustadt-hardt cologne-10 cologne-2 salzburg vienna zurich geneva',
  'birmingham london birmingham-al birmingham-al-2 denver adak san-jose-cr san-jose taveuni-east taveuni-west suva',
  'giza cairo beijing shanghai-xuhui shanghai-pudong',
].join(' ');

/** Cases of what every back end can do. */
export const finding: readonly DealerCase[] = [
  {
    name: 'gives one dealer with all that is known, and not-found for an id that nobody has',
    run: async (api) => {
      for (const id of ['shanghai-pudong', 'munich-west', 'taveuni-east']) {
        const { name, address, location, services, models, keywords, ...rest } = await api.getDealer(id);
        const expected = DEALER_SUITE_DEALERS.find((dealer) => dealer.id === id);
        check(expected, `${id} is a dealer of the suite`);
        same(
          [name, address.locality, address.region],
          [expected.name, expected.address.locality, expected.address.region],
          'name and place',
        );
        same([location.lat, location.lng], [expected.location.lat, expected.location.lng], 'location');
        same([services, models, keywords], [expected.services, expected.models, expected.keywords], 'what it offers');
        same([rest.distanceMeters, rest.onRoute], [undefined, undefined], 'what only a search knows');
      }
      await refused(api.getDealer('there-is-no-such-dealer'), 'not-found');
    },
  },
  {
    name: 'without a question finds all, by name and then by id',
    run: (api) =>
      expectAll(api, [
        [{}, ALL],
        [{ q: '', services: [], models: [] }, ALL],
        [{ q: '  ' }, ALL],
      ]),
  },
  {
    name: 'finds all words of a text in any order, in name, place, region, postcode and keywords (D10)',
    run: (api) =>
      expectAll(api, [
        [{ q: 'berlin' }, 'berlin-mitte berlin-south'],
        [{ q: 'automobile berlin' }, 'berlin-mitte'],
        [{ q: 'Berlin  Automobile ' }, 'berlin-mitte'],
        [{ q: '80331 clara bayern' }, 'munich-centre'],
        [{ q: 'neustadt bayern' }, 'neustadt-coburg'],
        [{ q: '04109' }, 'leipzig'],
        [{ q: 'sw1a' }, 'london'],
        [{ q: 'nuremberg noris' }, 'nuremberg'],
        [{ q: 'motors noris bayern' }, 'nuremberg'],
        [{ q: 'haus' }, 'nuremberg neustadt-coburg neustadt-hardt'],
      ]),
  },
  {
    name: 'finds whatever the case, the accents and the script (D10)',
    run: (api) =>
      expectAll(api, [
        ...['zürich', 'Zurich', 'ZÜRICH', 'Zu\u0308rich'].map((q) => [{ q }, 'zurich'] as const),
        [{ q: 'munchen' }, 'munich-centre munich-east munich-west'],
        [{ q: 'malaga' }, 'malaga'],
        [{ q: 'san jose' }, 'san-jose-cr san-jose'],
        [{ q: 'evasion' }, 'strasbourg'],
        ...['strasse', 'STRAẞE', 'lodz', 'Łódź', 'izmir', 'IĞDIR'].map((q) => [{ q }, 'berlin-south'] as const),
        ...['sjogata', 'ÆRØ', 'aero'].map((q) => [{ q }, 'longyearbyen'] as const),
        [{ q: '上海' }, 'shanghai-xuhui shanghai-pudong'],
        [{ q: '汽车' }, 'beijing shanghai-xuhui shanghai-pudong'],
        [{ q: '浦东 上海' }, 'shanghai-pudong'],
        [{ q: 'القاهرة' }, 'cairo'],
        [{ q: 'سيارات' }, 'giza cairo'],
      ]),
  },
  {
    name: 'takes a text literally, and finds nobody by one that nobody has',
    run: (api) =>
      expectAll(api, [
        [{ q: '100%' }, 'suva'],
        [{ q: '1_0' }, ''],
        [{ q: 'qqqq' }, ''],
        [{ q: 'zurich munchen' }, ''],
        [{ q: "'; drop table dealer; --" }, ''],
        [{ q: '\\' }, ''],
      ]),
  },
  {
    name: 'takes one service of each group (D7)',
    run: (api) =>
      expectAll(api, [
        [{ services: ['body-shop'] }, 'berlin-south birmingham-al-2'],
        [
          { services: ['body-shop', 'parts'] },
          'berlin-south strasbourg cologne-10 cologne-2 birmingham birmingham-al-2',
        ],
        [{ services: ['used-cars', 'charging'] }, ''],
        [{ services: ['test-drive', 'used-cars', 'charging'] }, 'berlin-mitte nuremberg zurich san-jose'],
        [{ services: ['service', 'charging'] }, 'berlin-mitte longyearbyen munich-west nuremberg bayreuth salzburg'],
        [
          { services: ['ev-service', 'service', 'charging'] },
          'berlin-mitte longyearbyen munich-east munich-west nuremberg bayreuth salzburg geneva',
        ],
        [{ services: ['pick-up', 'test-drive', 'service'] }, 'nuremberg shanghai-pudong'],
        [{ services: ['high-voltage-battery'], q: 'bayern' }, 'munich-east'],
      ]),
  },
  {
    name: 'takes one of the models, and who does not say which it has (D7)',
    run: (api) =>
      expectAll(api, [
        [{ models: ['aster'], q: 'bayern' }, 'munich-centre munich-east'],
        [{ models: ['cirrus', 'dune'], q: 'bayern' }, 'munich-east ingolstadt bayreuth neustadt-coburg'],
        [
          { models: ['nobody-has-it'] },
          'berlin-south munich-east leipzig vienna birmingham birmingham-al-2 san-jose-cr taveuni-west giza shanghai-xuhui',
        ],
        [{ models: ['cirrus'], services: ['service'], q: 'motors' }, 'adak taveuni-east taveuni-west'],
      ]),
  },
  {
    name: 'refuses what cannot be asked',
    run: async (api) => {
      await refused(api.findDealers({ limit: 0 }), 'invalid');
      await refused(api.findDealers({ limit: 201 }), 'invalid');
      await refused(api.findDealers({ cursor: 'of no page' }), 'invalid');
    },
  },
  {
    name: 'rejects with an AbortError when the caller aborts',
    run: async (api) => {
      const aborted = new AbortController();
      aborted.abort();
      const later = new AbortController();
      const calls = [aborted, later].flatMap(({ signal }) => [
        reasonOf(api.findDealers({ q: 'berlin' }, { signal })),
        reasonOf(api.getDealer('zurich', { signal })),
      ]);
      later.abort();
      for (const { name, message } of await Promise.all(calls)) {
        check(name === 'AbortError', `${name}: ${message} instead of an AbortError`);
      }
      same(idsOf(await api.findDealers({ q: 'zurich' })), ['zurich'], 'dealers of the next question');
    },
  },
];
