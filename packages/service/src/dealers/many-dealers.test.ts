/** 50,000 dealers, spread evenly over the earth: what the index is for, and whether what it finds is right. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  type Coordinates,
  type DealerPage,
  type DealerQuery,
  distanceMeters,
  isInside,
  measureRoute,
} from '@forecourt/contract';
import { CompiledQuery, type Kysely, type KyselyPlugin, sql } from 'kysely';
import type { Tables } from '../db/schema.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { ROW_VERSION } from './dealer.row.ts';
import { findDealers } from './find-dealers.ts';

const MANY = 50_000;

describe('50,000 dealers', () => {
  let database: TestDatabase;
  let db: Kysely<Tables>;
  const places = new Map<string, Coordinates>();
  before(async () => {
    database = await openTestDatabase();
    db = database.kysely;
    // The golden ratio spreads longitudes, equal steps of the sine latitudes.
    await sql`
      insert into dealer (id, name, country, lat, lng, services, models, search, row_version, data)
      select id, 'Dealer ' || i, 'DE', lat, lng, '{service}', null, 'dealer ' || i, ${ROW_VERSION}::integer,
        jsonb_build_object('id', id, 'location', jsonb_build_object('lat', lat, 'lng', lng))
      from generate_series(1, ${MANY}::integer) as i, lateral (
        select 'dealer-' || i as id, round(degrees(asin((2 * i - 1.0) / ${MANY}::float8 - 1))::numeric, 5)::float8 as lat,
          round(((i * 0.6180339887498949::float8 - floor(i * 0.6180339887498949::float8)) * 360 - 180)::numeric, 5)::float8
            as lng) as made`.execute(db);
    for (const { id, lat, lng } of await db.selectFrom('dealer').select(['id', 'lat', 'lng']).execute()) {
      places.set(id, { lat, lng });
    }
  });
  after(() => database.close());

  /** The statements of a search. */
  const statementsOf = async (query: DealerQuery): Promise<CompiledQuery[]> => {
    const asked: CompiledQuery[] = [];
    const recorder: KyselyPlugin = {
      transformQuery({ node, queryId }) {
        asked.push(db.getExecutor().compileQuery(node, queryId));
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    await findDealers(db.withPlugin(recorder), query);
    return asked;
  };

  /** How the database would find what the statements of a search ask for. */
  const explain = async (query: DealerQuery): Promise<string[]> => {
    const plans: string[] = [];
    for (const { sql: text, parameters } of await statementsOf(query)) {
      const { rows } = await db.executeQuery(CompiledQuery.raw(`explain ${text}`, [...parameters]));
      plans.push(rows.map((row) => Object.values(row as Record<string, string>)[0]).join('\n'));
    }
    return plans;
  };

  const ids = ({ dealers }: DealerPage): string[] => dealers.map(({ id }) => id);

  const nearestTo = (near: Coordinates): string[] => {
    const meters = [...places].map(([id, place]) => [id, distanceMeters(near, place)] as const);
    return meters.sort(([a, here], [b, there]) => here - there || (a < b ? -1 : 1)).map(([id]) => id);
  };

  const POINTS: Readonly<Record<string, Coordinates>> = {
    'in a town': { lat: 48.137, lng: 11.575 },
    'at the 180th meridian': { lat: -16.8, lng: 179.99 },
    'on it': { lat: 51.9, lng: -180 },
    'at the North Pole': { lat: 89.9, lng: 30 },
    'at the South Pole': { lat: -90, lng: 0 },
  };
  for (const [where, near] of Object.entries(POINTS)) {
    test(`the nearest ${where} are the nearest of all, page after page`, async () => {
      const expected = nearestTo(near);
      const found: string[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < 5; page++) {
        const answer = await findDealers(db, { near, limit: 30, ...(cursor && { cursor }) });
        assert.equal(answer.total, MANY);
        found.push(...ids(answer));
        cursor = answer.next;
      }
      assert.deepEqual(found, expected.slice(0, 150));
    });
  }

  test('the nearest are found by the index of places', async () => {
    const [nearest, ...others] = await explain({ near: { lat: 48.137, lng: 11.575 }, limit: 20 });
    assert.match(nearest ?? '', /Index Scan.* dealer_place/);
    assert.ok(others.length <= 3, 'some circles, and how many there are in all');
  });

  test('what is in a box is found by the index of places, also across the 180th meridian', async () => {
    for (const bbox of [
      [10, 47, 13, 49],
      [179, -20, -179, -15],
    ] as [number, number, number, number][]) {
      const answer = await findDealers(db, { bbox, limit: 200 });
      const expected = [...places].filter(([, place]) => isInside(place, bbox)).map(([id]) => id);
      assert.ok(expected.length > 3);
      assert.deepEqual(ids(answer).toSorted(), expected.toSorted());
      assert.equal(answer.total, expected.length);
      for (const plan of await explain({ bbox })) assert.match(plan, /Index Scan.* dealer_place/);
    }
  });

  test('who is along a way of 10,000 points is found by the index of places, and nobody is left out', async () => {
    // From Lisbon past the North Cape to Kamchatka and over the 180th meridian, in bends.
    const stops = [
      [-9, 38.7],
      [25, 71],
      [158, 53],
      [-170, 60],
    ] as const;
    const coordinates = Array.from({ length: 10_000 }, (_, i): [number, number] => {
      const leg = Math.min(2, Math.floor((i / 9999) * 3));
      const [[fromLng, fromLat], [to, toLat]] = [stops[leg] ?? assert.fail(), stops[leg + 1] ?? assert.fail()];
      const toLng = leg === 2 ? to + 360 : to;
      const part = (i / 9999) * 3 - leg;
      const lng = fromLng + (toLng - fromLng) * part;
      return [lng > 180 ? lng - 360 : lng, fromLat + (toLat - fromLat) * part + Math.sin(i / 40) * 0.2];
    });
    const route = { line: { type: 'LineString' as const, coordinates }, corridorMeters: 60_000 };
    const measure = measureRoute(route.line);
    const expected = [...places].filter(([, place]) => measure(place, route.corridorMeters)).map(([id]) => id);
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const answer = await findDealers(db, { route, limit: 200, ...(cursor && { cursor }) });
      assert.equal(answer.total, expected.length);
      found.push(...ids(answer));
      cursor = answer.next;
    } while (cursor);
    assert.ok(expected.length > 100);
    assert.deepEqual(found.toSorted(), expected.toSorted());
    const [near] = await explain({ route });
    assert.match(near ?? '', /Index Scan.* dealer_place/);
  });

  test('a way to and fro asks the index for each neighbourhood once', async () => {
    const coordinates = Array.from({ length: 290 }, (_, i): [number, number] => [i % 2 ? 10.9 : 9, 50.5]);
    const route = { line: { type: 'LineString' as const, coordinates }, corridorMeters: 200_000 };
    const [near] = await statementsOf({ route });
    const [west] = near?.parameters ?? [];
    assert.ok(Array.isArray(west) && west.length <= 4, `${(west as unknown[]).length} boxes`);
    const once = { ...route, line: { ...route.line, coordinates: coordinates.slice(0, 2) } };
    assert.equal((await findDealers(db, { route })).total, (await findDealers(db, { route: once })).total);
  });
});
