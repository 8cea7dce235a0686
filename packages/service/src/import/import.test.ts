import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Dealer } from '@forecourt/contract';
import { type Database, openDatabase } from '../db/database.ts';
import { findDealer } from '../dealers/dealer.store.ts';
import { importDealers, importRows, readRows } from './import.ts';
import { ImportFileError } from './source-row.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

/** Runs an import without a database and shows what would be stored. */
async function collect(path: string) {
  const dealers: Dealer[] = [];
  const report = await importRows(await readRows(path), (batch) => {
    dealers.push(...batch);
    return Promise.resolve({ imported: batch.length, updated: 0, unchanged: 0 });
  });
  return { dealers, report };
}

describe('dealer import, formats', () => {
  it('reads GeoJSON and names the row and the field of each bad one', async () => {
    const { dealers, report } = await collect(fixture('good-and-bad.geojson'));
    assert.deepEqual(
      dealers.map(({ id, name }) => [id, name]),
      [
        ['g-1', 'Orvane München Süd'],
        ['g-2', '奥尔凡北京中心'],
        ['g-3', 'مركز خدمة أورڤين القاهرة'],
      ],
    );
    const reasons = new Map(report.rejected.map(({ row, reason }) => [row, reason]));
    assert.deepEqual([...reasons.keys()], [4, 5, 6, 7, 8, 9, 10]);
    assert.match(reasons.get(4) ?? '', /timeZone "Europe\/Atlantis" does not exist/);
    assert.match(reasons.get(5) ?? '', /latitude must be .* \(found "95"\); email must be/);
    assert.match(reasons.get(6) ?? '', /openingHours cannot be read/);
    assert.match(reasons.get(7) ?? '', /services .* \(found "car-wash"\); name is missing; addressCountry .*Germany/);
    assert.match(reasons.get(8) ?? '', /geometry must be a Point/);
    assert.match(reasons.get(9) ?? '', /identifier is the same as that of row 1/);
    assert.match(reasons.get(10) ?? '', /NUL/);
  });

  it('maps hours, departments and phones to the words of the contract', async () => {
    const { dealers } = await collect(fixture('good-and-bad.geojson'));
    assert.deepEqual(dealers[0], {
      id: 'g-1',
      name: 'Orvane München Süd',
      address: { lines: ['Voltapromenade 3'], locality: 'München', postalCode: '80331', country: 'DE' },
      location: { lat: 48.14, lng: 11.58 },
      timeZone: 'Europe/Berlin',
      phone: '+498999998001',
      services: ['new-cars', 'test-drive', 'service'],
      models: ['tessel'],
      departments: [
        {
          kind: 'service',
          openingHours: [
            { dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], opens: '07:00', closes: '17:00' },
          ],
        },
      ],
      openingHours: [{ dayOfWeek: ['Monday', 'Tuesday'], opens: '08:30', closes: '18:00' }],
      specialOpeningHours: [{ validFrom: '2026-12-24', validThrough: '2026-12-26' }],
    });
  });

  it('reads a table with byte order mark, semicolons, decimal commas and line breaks in a cell', async () => {
    const { dealers, report } = await collect(fixture('semicolons.csv'));
    assert.deepEqual(
      dealers.map(({ name }) => name),
      ['Orvane Köln', '奥尔凡上海中心', 'أورڤين الرياض'],
    );
    assert.equal(dealers[0]?.location.lat, 50.94);
    assert.equal(dealers[0]?.phone, '+492214710001');
    assert.equal(dealers[0]?.openingHours?.length, 2);
    assert.equal(dealers[0]?.demo, true);
    assert.deepEqual(dealers[1]?.services, ['new-cars', 'test-drive']);
    assert.equal(dealers[1]?.demo, undefined);
    assert.deepEqual(
      report.rejected.map(({ row }) => row),
      [6, 7, 8],
    );
    assert.match(report.rejected[0]?.reason ?? '', /^latitude must be a number .* \(found "far north"\)$/);
    assert.match(report.rejected[1]?.reason ?? '', /openingHours cannot be read.*name is missing; telephone must be/);
    assert.match(report.rejected[2]?.reason ?? '', /has 19 cells, the header has 17/);
  });

  it('reads JSON-LD, passes over what is no dealer and derives a lasting id', async () => {
    const { dealers, report } = await collect(fixture('graph.json'));
    assert.equal(dealers[0]?.id, 'https://orvane.example/dealers/paris');
    assert.deepEqual(dealers[0]?.specialOpeningHours, [{ validFrom: '2026-12-25', validThrough: '2026-12-25' }]);
    assert.equal(dealers[0]?.openingHours?.length, 3);
    assert.match(dealers[1]?.id ?? '', /^dealer-[0-9a-f]{20}$/);
    assert.deepEqual(dealers[1]?.services, ['service']);
    assert.equal(report.rejected.length, 1);
    assert.equal(report.rejected[0]?.row, 4);
    assert.match(report.rejected[0]?.reason ?? '', /streetAddress is missing; addressLocality is missing/);
    const again = await collect(fixture('graph.json'));
    assert.equal(again.dealers[1]?.id, dealers[1]?.id);
  });
});

describe('dealer import, files that are none', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'forecourt-import-'));
  });
  after(() => rm(folder, { recursive: true }));

  const files: [name: string, content: string | Uint8Array, message: RegExp][] = [
    ['empty.csv', '', /empty/],
    ['blank.json', ' \n', /empty/],
    ['broken.json', '{"@graph": [', /not JSON/],
    ['broken.geojson', 'name,street', /not JSON/],
    ['list.geojson', '[]', /not a GeoJSON FeatureCollection/],
    ['text.json', '"hello"', /neither a list/],
    ['headless.csv', 'Orvane Bonn,Musterring 2\n', /missing: name, streetAddress/],
    [
      'twice.csv',
      'name,Name,streetAddress,addressLocality,addressCountry,latitude,longitude,timeZone\n',
      /name stands twice/,
    ],
    [
      'quote.csv',
      'name,streetAddress,addressLocality,addressCountry,latitude,longitude,timeZone\n"open,\n',
      /cannot be read/,
    ],
    ['latin1.csv', Uint8Array.from([0x6e, 0x61, 0x6d, 0x65, 0xfc]), /not UTF-8/],
    ['dealers.xlsx', 'PK', /must end in/],
  ];
  for (const [name, content, message] of files) {
    it(`says clearly what is wrong with ${name}`, async () => {
      const path = join(folder, name);
      await writeFile(path, content);
      await assert.rejects(readRows(path), (error) => error instanceof ImportFileError && message.test(error.message));
    });
  }

  it('says clearly that a file is not there', async () => {
    await assert.rejects(readRows(join(folder, 'nowhere.csv')), ImportFileError);
  });

  it('reads 50,000 rows in bounded time', async (context) => {
    const header =
      'identifier,name,streetAddress,addressLocality,addressCountry,latitude,longitude,timeZone,telephone,openingHours';
    const row = (index: number): string =>
      `n-${index},"Orvane ""${index}"" Köln",Musterring ${index},Köln,DE,50.94,6.95,Europe/Berlin,0221 4710 001,"Mo-Fr 09:00-18:00; Sa 10:00-14:00"`;
    const path = join(folder, 'many.csv');
    await writeFile(path, [header, ...Array.from({ length: 50_000 }, (_, index) => row(index))].join('\n'));
    const start = performance.now();
    const { dealers, report } = await collect(path);
    const elapsedMs = performance.now() - start;
    context.diagnostic(`50,000 rows in ${Math.round(elapsedMs)} ms`);
    assert.equal(dealers.length, 50_000);
    assert.deepEqual(report.rejected, []);
    assert.ok(elapsedMs < 10_000, `took ${elapsedMs} ms`);
  });
});

describe('dealer import, database', () => {
  let database: Database;
  before(async () => {
    database = await openDatabase();
  });
  after(() => database.close());

  it('imports the good rows, and once more changes nothing', async () => {
    for (const name of ['good-and-bad.geojson', 'semicolons.csv', 'graph.json']) {
      const first = await importDealers(database.kysely, fixture(name));
      const second = await importDealers(database.kysely, fixture(name));
      assert.ok(first.imported > 0);
      assert.deepEqual(second, { ...first, imported: 0, unchanged: first.imported });
    }
    assert.equal((await findDealer(database.kysely, 'g-2'))?.name, '奥尔凡北京中心');
  });
});
