import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Dealer, DEALER_SERVICES, type DealerQuery } from '@forecourt/contract';
import { createMemoryBookingApi } from '@forecourt/contract/testing.js';
import fc from 'fast-check';
import { createLocalDealerApi } from './local-dealer-api.ts';

/** An answer as the other one gives it: a copy by way of JSON. */
const told = <Answer>(answer: Answer): Answer => JSON.parse(JSON.stringify(answer)) as Answer;

/** Few of each, so that dealers share names, towns and places, and texts find some of them. */
const NAMES = ['Ahorn Auto', 'Autohaus Ahorn', 'Müller & Söhne', 'müller', '上海 Auto', 'Zeta', 'Auto  Zeta'];
const TOWNS = ['Neustadt', 'Bad Neustadt', 'San José', 'San Jose', '上海市', 'Ahorn'];
const REGIONS = [undefined, 'Bayern', 'CA'];
const CODES = [undefined, '80331', '80 331', '80339', '8001', 'SW1A 1AA'];
const TEXTS = [
  '',
  'a',
  'au',
  'auto',
  'ahorn auto',
  'auto ahorn',
  'MULLER',
  'san jo',
  'neu',
  '上海',
  '80',
  '803',
  '8033',
  '80399',
  'sw1a1aa',
  'auto zeta 80331',
];
const MODELS = ['aster', 'borealis', 'cirrus', 'dune'];

/** One neighbourhood, at a scale of metres or of kilometres, so that there is something to find. */
const near48 = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map((steps) => 48 + steps * 4e-6),
  fc.integer({ min: -20, max: 20 }).map((steps) => 48 + steps * 0.02),
);
/** Mostly there; else in the corners of the world, or anywhere. */
const degrees = (most: number) =>
  fc.oneof(
    { weight: 6, arbitrary: near48 },
    { weight: 1, arbitrary: fc.constantFrom(0, -most, most, most - 0.01, 0.01 - most) },
    { weight: 1, arbitrary: fc.double({ min: -most, max: most, noNaN: true }) },
  );
const place = fc.record({ lat: degrees(90), lng: degrees(180) });

const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const some = <Value>(values: readonly Value[]) => fc.subarray([...values]);
const postalCodes = some(['80', '8033', 'SW', '80 3']);

const world: fc.Arbitrary<Dealer[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom(...NAMES),
      locality: fc.constantFrom(...TOWNS),
      region: fc.constantFrom(...REGIONS),
      postalCode: fc.constantFrom(...CODES),
      country: fc.constantFrom('DE', 'US'),
      location: place,
      services: some(DEALER_SERVICES),
      models: optional(some(MODELS)),
      keywords: optional(some(['Nuremberg', 'ahorn'])),
      pickUpArea: optional(fc.record({ postalCodes, radiusMeters: fc.constantFrom(0, 1000, 1_000_000) })),
    }),
    { maxLength: 60 },
  )
  .map((dealers) =>
    dealers.map(({ locality, region, postalCode, country, models, keywords, pickUpArea, ...dealer }, i) => ({
      ...{ id: `${(i * 7) % 61}`, ...dealer, timeZone: 'UTC' },
      address: { lines: ['1 Street'], locality, country, ...(region && { region }), ...(postalCode && { postalCode }) },
      ...{ ...(models && { models }), ...(keywords && { keywords }), ...(pickUpArea && { pickUpArea }) },
    })),
  );

const far = fc.tuple(degrees(180), degrees(90));
const close = fc.tuple(near48, near48);
const line = fc
  .oneof(fc.array(far, { minLength: 2, maxLength: 9 }), fc.array(close, { minLength: 2, maxLength: 60 }))
  .map((coordinates) => ({ type: 'LineString' as const, coordinates }));

/** A part of a question that most do without: each narrows, and too many leave nothing. */
const seldom = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const query = fc
  .record({
    near: optional(place),
    radiusMeters: optional(fc.constantFrom(1, 2, 3, 5, 2000, 50_000, 1_000_000, 20_100_000)),
    bbox: seldom(
      fc
        .tuple(degrees(180), degrees(90), degrees(180), degrees(90))
        .map(([west, a, east, b]) => [west, Math.min(a, b), east, Math.max(a, b)]),
    ),
    q: seldom(fc.constantFrom(...TEXTS)),
    services: optional(fc.subarray([...DEALER_SERVICES], { maxLength: 3 })),
    models: optional(fc.subarray(MODELS, { maxLength: 2 })),
    pickUpFrom: seldom(
      fc.record(
        {
          postalCode: fc.constantFrom('80331', '80 339', 'sw1'),
          location: place,
          country: fc.constantFrom('DE', 'FR'),
        },
        { requiredKeys: [] },
      ),
    ),
    route: seldom(
      fc.record(
        { line, corridorMeters: fc.constantFrom(1, 2000, 200_000), reachMeters: fc.constantFrom(0, 20_000, 1_000_000) },
        { requiredKeys: ['line', 'corridorMeters'] },
      ),
    ),
    limit: optional(fc.constantFrom(1, 7, 200)),
    counts: fc.boolean(),
  })
  .map((all) => JSON.parse(JSON.stringify(all)) as DealerQuery);

describe('D2 an array and a back end find the same', () => {
  test('page by page, whatever is asked of whichever dealers', async () => {
    const holds = async (dealers: Dealer[], queries: DealerQuery[]): Promise<void> => {
      const local = createLocalDealerApi(dealers);
      const plain = createMemoryBookingApi({ dealers });
      // one after the other: what a search keeps of the one before must not change the next
      for (const each of queries) {
        let cursor: string | undefined;
        for (let page = 0; page < 3; page += 1) {
          const asked = { ...each, ...(cursor && { cursor }) };
          const expected = await plain.findDealers(asked);
          assert.deepEqual(told(await local.findDealers(asked)), expected, JSON.stringify(asked));
          cursor = expected.next;
          if (!cursor) break;
        }
      }
    };
    await fc.assert(fc.asyncProperty(world, fc.array(query, { minLength: 1, maxLength: 6 }), holds), { numRuns: 300 });
  });

  test('the nearest of many are those of a plain sort, page after page', async () => {
    const points = fc.array(place, { minLength: 1, maxLength: 300 });
    const holds = async (locations: { lat: number; lng: number }[], near: { lat: number; lng: number }) => {
      const dealers = locations.map(
        (location, i): Dealer => ({
          ...{ id: `${i}`, name: 'Same', location, timeZone: 'UTC', services: [] },
          address: { lines: ['1 Street'], locality: 'Town', country: 'DE' },
        }),
      );
      const ask = { near, limit: 20, cursor: 'after-20' };
      const expected = await createMemoryBookingApi({ dealers }).findDealers(ask);
      assert.deepEqual(told(await createLocalDealerApi(dealers).findDealers(ask)), expected);
    };
    await fc.assert(fc.asyncProperty(points, place, holds), { numRuns: 100 });
  });

  test('proposals, whatever is typed', async () => {
    const holds = async (dealers: Dealer[], texts: string[], near: { lat: number; lng: number } | undefined) => {
      const local = createLocalDealerApi(dealers);
      const plain = createMemoryBookingApi({ dealers });
      for (const q of texts) {
        const asked = { q, ...(near && { near }), limit: 3 };
        const { places, dealers: named } = await plain.suggestDealers(asked);
        const expected = {
          places: places.map(({ detail, ...rest }) => ({ ...rest, ...(detail && { detail }) })),
          dealers: named,
        };
        assert.deepEqual(told(await local.suggestDealers(asked)), expected, JSON.stringify(asked));
      }
    };
    const typed = fc.array(fc.constantFrom(...TEXTS), { minLength: 1, maxLength: 5 });
    await fc.assert(fc.asyncProperty(world, typed, optional(place), holds), { numRuns: 150 });
  });
});
