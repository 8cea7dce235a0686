/** The part of the dealer suite that finds along a way, and who collects a car. */
import type { DealerQuery, LineString } from '../dealer-search.ts';
import { casesOf, type DealerCase, expectAll, idsOf, MUNICH, nearly } from './dealer-api.asks.ts';
import { same } from './suite.ts';

const lineOf = (...coordinates: [number, number][]): LineString => ({ type: 'LineString', coordinates });

/** From Munich over Nuremberg and Leipzig to Berlin. */
export const LINE = lineOf([11.575, 48.137], [11.42, 48.76], [11.08, 49.4], [11.6, 49.94], [12.3, 51.3], [13.38, 52.5]);

const along = (corridorMeters: number, line = LINE): DealerQuery => ({ route: { line, corridorMeters } });

/** Cases that pass where the search knows no ways. */
export const route: readonly DealerCase[] = casesOf('route', [
  {
    name: 'finds along a way in its order, and says how far along and aside',
    run: async (api) => {
      const { dealers } = await api.findDealers(along(6000));
      const expected: [id: string, alongMeters: number, asideMeters: number][] = [
        ['munich-centre', 0, 0],
        ['munich-east', 0, 2920],
        ['ingolstadt', 70_784, 1749],
        ['nuremberg', 150_365, 3226],
        ['bayreuth', 215_832, 1811],
        ['leipzig', 381_797, 2441],
        ['berlin-south', 524_481, 2778],
        ['berlin-mitte', 528_020, 3574],
      ];
      same(
        idsOf({ dealers }),
        expected.map(([id]) => id),
        'dealers',
      );
      for (const [i, [id, alongMeters, asideMeters]] of expected.entries()) {
        nearly(dealers[i]?.onRoute?.alongMeters, alongMeters, `how far along ${id} is`);
        nearly(dealers[i]?.onRoute?.asideMeters, asideMeters, `how far aside ${id} is`);
      }
    },
  },
  {
    name: 'keeps to the corridor, and to how far the car gets, the way aside included',
    run: (api) =>
      expectAll(api, [
        [along(3000), 'munich-centre munich-east ingolstadt bayreuth leipzig berlin-south'],
        [along(10), 'munich-centre'],
        [{ route: { line: LINE, corridorMeters: 6000, reachMeters: 151_500 } }, 'munich-centre munich-east ingolstadt'],
        [
          { route: { line: LINE, corridorMeters: 6000, reachMeters: 155_000 } },
          'munich-centre munich-east ingolstadt nuremberg',
        ],
        [{ route: { line: LINE, corridorMeters: 6000, reachMeters: 0 } }, 'munich-centre'],
      ]),
  },
  {
    name: 'narrows what is along the way; the way decides the order, a point adds its distance',
    run: async (api) => {
      await expectAll(api, [
        [{ ...along(20_000), services: ['charging'] }, 'munich-west nuremberg bayreuth leipzig berlin-mitte'],
        [{ ...along(20_000), q: 'berlin' }, 'berlin-south berlin-mitte'],
        [{ ...along(20_000), near: { lat: 52.5, lng: 13.38 }, radiusMeters: 20_000 }, 'berlin-south berlin-mitte'],
      ]);
      const { dealers } = await api.findDealers({ ...along(6000), near: MUNICH, limit: 3 });
      same(idsOf({ dealers }), ['munich-centre', 'munich-east', 'ingolstadt'], 'dealers');
      nearly(dealers[2]?.distanceMeters, 71_087, 'distance of ingolstadt');
    },
  },
  {
    name: 'follows a way across the 180th meridian, in the far north, and only once out and back',
    run: async (api) => {
      const ways: [line: LineString, ids: string, alongMeters: number][] = [
        [lineOf([179.5, -16.8], [-179.5, -16.8]), 'taveuni-west taveuni-east', 51_096],
        [lineOf([14.5, 78.2], [16.5, 78.2]), 'longyearbyen', 26_143],
        [lineOf([11.365, 48.76], [11.6, 48.826], [11.365, 48.76]), 'ingolstadt', 5492],
      ];
      for (const [line, ids, alongMeters] of ways) {
        const { dealers } = await api.findDealers(along(5000, line));
        same(idsOf({ dealers }).join(' '), ids, 'dealers');
        nearly(dealers[0]?.onRoute?.alongMeters, alongMeters, `how far along ${dealers[0]?.id} is`);
      }
    },
  },
]);

const from = (pickUpFrom: DealerQuery['pickUpFrom']): DealerQuery => ({ pickUpFrom });

/** Cases that pass where the search does not know who collects cars. */
export const pickUpFrom: readonly DealerCase[] = casesOf('pick-up-from', [
  {
    name: 'finds who collects a car by its postcode, however that is written (D7)',
    run: (api) =>
      expectAll(api, [
        [from({ postalCode: '80331', country: 'DE' }), 'munich-centre'],
        [from({ postalCode: ' 8 0637 ', country: 'DE' }), 'munich-centre'],
        [from({ postalCode: 'SW1A 2AA', country: 'GB' }), 'london'],
        [from({ postalCode: 'se1 9sg', country: 'GB' }), 'london'],
        [from({ postalCode: '200120', country: 'CN' }), 'shanghai-pudong'],
        [from({ postalCode: '99999', country: 'DE' }), ''],
      ]),
  },
  {
    name: 'finds who collects a car by where it is: either part is enough (D7)',
    run: (api) =>
      expectAll(api, [
        [from({ location: MUNICH, country: 'DE' }), 'munich-east'],
        [from({ location: MUNICH, postalCode: '80331', country: 'DE' }), 'munich-centre munich-east'],
        [from({ location: { lat: 49.5, lng: 11.1 }, postalCode: '80331', country: 'DE' }), 'munich-centre nuremberg'],
        [from({ location: MUNICH, country: 'FR' }), ''],
      ]),
  },
  {
    name: 'takes a dealer without an area for its whole country, and an unknown country for any',
    run: (api) =>
      expectAll(api, [
        [from({ postalCode: '6020', country: 'AT' }), 'salzburg vienna'],
        [from({ country: 'EG' }), 'cairo'],
        [from({ postalCode: '90402' }), 'nuremberg salzburg vienna cairo'],
      ]),
  },
  {
    name: 'narrows together with what else is asked for',
    run: (api) =>
      expectAll(api, [
        [{ ...from({ postalCode: '6020', country: 'AT' }), services: ['service'] }, 'salzburg'],
        [{ ...from({ postalCode: '6020', country: 'AT' }), models: ['borealis'], near: MUNICH }, 'salzburg vienna'],
        [{ ...from({ postalCode: '80331', location: MUNICH, country: 'DE' }), q: 'dahlie' }, 'munich-east'],
      ]),
  },
]);
