/** The part of the dealer suite that finds by place, page by page, and counts. */
import type { DealerQuery } from '../dealer-search.ts';
import type { DealerApi } from '../ports.ts';
import { COLOGNE, casesOf, type DealerCase, expectAll, idsOf, MUNICH, nearly } from './dealer-api.asks.ts';
import { ALL } from './dealer-api.finding.ts';
import { LINE } from './dealer-api.route.ts';
import { check, same } from './suite.ts';

/** All pages of so many dealers each. */
const pagesOf = async (api: DealerApi, query: DealerQuery, limit: number): Promise<string[][]> => {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await api.findDealers({ ...query, limit, ...(cursor && { cursor }) });
    pages.push(idsOf(page));
    cursor = page.next;
  } while (cursor && pages.length < 100);
  return pages;
};

const paging =
  (query: DealerQuery) =>
  async (api: DealerApi): Promise<void> => {
    const all = idsOf(await api.findDealers({ ...query, limit: 200 }));
    for (const limit of [1, 5, all.length]) {
      const pages = await pagesOf(api, query, limit);
      same(pages.flat().join(' '), all.join(' '), `dealers in pages of ${limit}`);
      same(pages.length, Math.ceil(all.length / limit), `pages of ${limit}`);
    }
  };

/** Cases of what every back end can do. */
export const places: readonly DealerCase[] = [
  {
    name: 'finds the nearest first, with their distance, and of two as near the one with the smaller id (D4)',
    run: async (api) => {
      const { dealers } = await api.findDealers({ near: MUNICH, limit: 5 });
      same(idsOf({ dealers }), ['munich-centre', 'munich-east', 'munich-west', 'ingolstadt', 'salzburg'], 'dealers');
      for (const [i, meters] of [0, 2920, 8605, 71_087, 115_676].entries()) {
        nearly(dealers[i]?.distanceMeters, meters, `distance of ${dealers[i]?.id}`);
      }
      const twins = await api.findDealers({ near: COLOGNE, limit: 3 });
      same(idsOf(twins), ['cologne-10', 'cologne-2', 'neustadt-hardt'], 'dealers near the twins');
    },
  },
  {
    name: 'keeps to a radius, also across the 180th meridian and near the pole',
    run: (api) =>
      expectAll(api, [
        [{ near: MUNICH, radiusMeters: 5000 }, 'munich-centre munich-east'],
        [{ near: MUNICH, radiusMeters: 100_000, services: ['service'] }, 'munich-east munich-west ingolstadt'],
        [{ near: MUNICH, radiusMeters: 1 }, 'munich-centre'],
        [{ near: { lat: 0, lng: 0 }, radiusMeters: 1_000_000 }, ''],
        [{ near: { lat: -16.8, lng: -179.97 }, radiusMeters: 100_000 }, 'taveuni-east taveuni-west'],
        [{ near: { lat: 89, lng: -170 }, radiusMeters: 2_000_000 }, 'longyearbyen'],
      ]),
  },
  {
    name: 'keeps to a box, also across the 180th meridian; its edges belong to it',
    run: (api) =>
      expectAll(api, [
        [{ bbox: [11, 48, 12, 49] }, 'munich-centre munich-east munich-west ingolstadt'],
        [{ bbox: [11, 48, 12, 49], near: { lat: 49, lng: 11.4 } }, 'ingolstadt munich-west munich-centre munich-east'],
        [{ bbox: [11.575, 48.137, 11.575, 48.137] }, 'munich-centre'],
        [{ bbox: [175, -30, -176, 60] }, 'adak taveuni-east taveuni-west suva'],
        [{ bbox: [-180, 60, 180, 90] }, 'longyearbyen'],
        [{ bbox: [10, 0, 20, 10] }, ''],
      ]),
  },
  { name: 'pages by name without losing or repeating one', run: paging({}) },
  { name: 'pages by distance without losing or repeating one', run: paging({ near: COLOGNE }) },
  { name: 'pages through what was narrowed', run: paging({ q: 'motors', models: ['cirrus', 'dune'] }) },
  ...casesOf('route', [
    {
      name: 'pages along the way without losing or repeating one',
      run: paging({ route: { line: LINE, corridorMeters: 20_000 } }),
    },
  ]),
  ...casesOf('counts', [
    {
      name: 'says on each page how many there are in all',
      run: async (api) => {
        same((await api.findDealers({ limit: 1 })).total, ALL.split(' ').length, 'total');
        const first = await api.findDealers({ q: 'bayern', services: ['service'], limit: 4 });
        const second = await api.findDealers({
          q: 'bayern',
          services: ['service'],
          limit: 4,
          cursor: first.next ?? '',
        });
        same([first.total, second.total], [6, 6], 'total of two pages');
        same((await api.findDealers({ q: 'qqqq' })).total, 0, 'total of none');
      },
    },
    {
      name: 'counts what each filter would leave, on the first page and only when asked (D7)',
      run: async (api) => {
        const query = { q: 'bayern', limit: 2 };
        same((await api.findDealers(query)).counts, undefined, 'counts that nobody asked for');
        const first = await api.findDealers({ ...query, counts: true });
        check(first.next, 'there is a second page');
        const second = await api.findDealers({ ...query, counts: true, cursor: first.next });
        same(second.counts, undefined, 'counts of the second page');
      },
    },
    {
      name: 'counts each group without what is chosen in it, and with what is chosen in the others (D7)',
      run: async (api) => {
        const expected: [query: DealerQuery, services: string, models: string][] = [
          [
            { q: 'bayern' },
            'charging 3, ev-service 1, high-voltage-battery 1, new-cars 2, pick-up 3, service 6, test-drive 2, used-cars 1',
            'aster 2, borealis 3, cirrus 3, dune 2',
          ],
          [
            { q: 'bayern', services: ['service', 'charging'] },
            'charging 3, ev-service 1, high-voltage-battery 1, pick-up 1, service 3, test-drive 1',
            'borealis 1, dune 1',
          ],
          [
            { q: 'bayern', services: ['service'], models: ['cirrus'] },
            'ev-service 1, high-voltage-battery 1, new-cars 1, pick-up 1, service 3, used-cars 1',
            'borealis 3, cirrus 3, dune 2',
          ],
          [
            { near: MUNICH, radiusMeters: 200_000, models: ['aster'] },
            'ev-service 1, high-voltage-battery 1, new-cars 1, pick-up 2, service 1, test-drive 1',
            'aster 2, borealis 4, cirrus 2',
          ],
          [{ q: 'qqqq' }, '', ''],
        ];
        for (const [query, services, models] of expected) {
          const { counts } = await api.findDealers({ ...query, counts: true, limit: 1 });
          same(told(counts?.services), services, `services of ${JSON.stringify(query)}`);
          same(told(counts?.models), models, `models of ${JSON.stringify(query)}`);
        }
      },
    },
  ]),
];

/** In the order of the alphabet, without those that count nobody. */
const told = (counts: Record<string, number> = {}): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([id, count]) => `${id} ${count}`)
    .sort()
    .join(', ');
