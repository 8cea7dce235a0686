import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Dealer, VehicleModelList } from '@forecourt/contract';
import * as v from 'valibot';
import { type ImportReport, importRows, readRows } from './import.ts';

const demoFile = (name: string): string => fileURLToPath(new URL(`../../demo/${name}`, import.meta.url));

describe('demo data', () => {
  const dealers: Dealer[] = [];
  let report: ImportReport;
  before(async () => {
    report = await importRows(await readRows(demoFile('dealers.geojson')), (batch) => {
      dealers.push(...batch);
      return Promise.resolve({ imported: batch.length, updated: 0, unchanged: 0 });
    });
  });

  it('holds at least 300 dealers in eight countries, all good', () => {
    assert.deepEqual(report.rejected, []);
    assert.ok(dealers.length >= 300);
    assert.ok(new Set(dealers.map(({ address }) => address.country)).size >= 8);
    for (const country of ['CN', 'DE']) {
      assert.ok(dealers.filter(({ address }) => address.country === country).length >= 60, country);
    }
  });

  it('says of every dealer that it is made up', () => {
    assert.ok(dealers.every(({ demo }) => demo === true));
    assert.ok(dealers.every(({ email, url }) => email?.endsWith('.example') && url?.includes('.example/')));
  });

  it('gives no phone number and no name to two dealers', () => {
    const phones = dealers.flatMap(({ phone, departments = [] }) => [phone, ...departments.map((part) => part.phone)]);
    const given = phones.filter((phone) => phone !== undefined);
    assert.equal(new Set(given).size, given.length);
    assert.equal(new Set(dealers.map(({ name }) => name)).size, dealers.length);
  });

  it('names only models that there are', async () => {
    const { models } = v.parse(VehicleModelList, JSON.parse(await readFile(demoFile('models.json'), 'utf8')));
    const ids = new Set(models.map(({ id }) => id));
    assert.equal(ids.size, 6);
    assert.deepEqual(
      dealers.flatMap((dealer) => dealer.models ?? []).filter((id) => !ids.has(id)),
      [],
    );
  });
});
