import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Dealer, DEALER_SERVICES, readTimetable, ServiceMenu, VehicleModelList } from '@forecourt/contract';
import * as v from 'valibot';
import { readMenu, StoredMenu } from '../menus/stored-menu.ts';
import { isServed } from '../pick-up/service-area.ts';
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
    assert.equal(ids.size, 8);
    assert.deepEqual(
      dealers.flatMap((dealer) => dealer.models ?? []).filter((id) => !ids.has(id)),
      [],
    );
  });

  it('has two models of the past, which are serviced and stand nowhere for a test drive', async () => {
    const { models } = v.parse(VehicleModelList, JSON.parse(await readFile(demoFile('models.json'), 'utf8')));
    const past = models.filter(({ bookingTypes }) => bookingTypes && !bookingTypes.includes('test-drive'));
    assert.equal(past.length, 2);
    assert.ok(dealers.every((dealer) => !past.some(({ id }) => dealer.models?.includes(id))));
  });

  it('B13 lets a part of the dealers in every country collect cars, and each at its own address', () => {
    for (const country of new Set(dealers.map(({ address }) => address.country))) {
      const there = dealers.filter(({ address }) => address.country === country);
      assert.ok(
        there.every(({ services }) => services.includes('service')),
        country,
      );
      assert.ok(
        there.some(({ services }) => services.includes('pick-up')),
        country,
      );
    }
    const collecting = dealers.filter(({ services }) => services.includes('pick-up'));
    assert.ok(collecting.length > 120);
    assert.ok(collecting.every((dealer) => isServed(dealer, dealer.address, dealer.location)));
    assert.ok(dealers.every(({ services, pickUpArea }) => services.includes('pick-up') === (pickUpArea !== undefined)));
  });

  it('D7 has enough of each service, and of each too few for a filter to be without effect', () => {
    for (const service of DEALER_SERVICES) {
      const count = dealers.filter(({ services }) => services.includes(service)).length;
      if (service !== 'service') assert.ok(count >= 150 && count < dealers.length, `${service}: ${count}`);
    }
    // Who can do the battery can do the rest of an electric car.
    const battery = dealers.filter(({ services }) => services.includes('high-voltage-battery'));
    assert.ok(battery.every(({ services }) => services.includes('ev-service')));
    const towing = dealers.filter(({ services }) => services.includes('towing'));
    assert.ok(towing.every(({ services }) => services.includes('roadside-help')));
  });

  it('D5 has a department with hours for what it offers, and other hours when the year ends', () => {
    const kinds = { parts: 'parts', 'body-shop': 'body-shop', service: 'service', 'new-cars': 'sales' } as const;
    for (const { id, services, departments = [] } of dealers) {
      for (const [service, kind] of Object.entries(kinds)) {
        const department = departments.find((each) => each.kind === kind);
        assert.equal(services.includes(service as keyof typeof kinds), department !== undefined, `${id} ${kind}`);
        assert.ok(!department || department.openingHours?.length, `${id} ${kind}`);
      }
    }
    const atYearsEnd = dealers.filter(({ specialOpeningHours = [] }) =>
      specialOpeningHours.some(({ validFrom }) => /^(?:2026-12-[23]|2027-01-0)/.test(validFrom)),
    );
    assert.ok(atYearsEnd.length > 340);
    const berlin = dealers.find(({ id }) => id === 'demo-de-berlin-1') ?? assert.fail();
    assert.equal(readTimetable(berlin).on('2026-12-31').reason, 'holiday');
    assert.deepEqual(readTimetable(berlin, 'service').on('2026-12-31').openings, [{ opens: 480, closes: 720 }]);
    assert.equal(readTimetable(berlin, 'parts').on('2026-12-31').reason, 'holiday');
  });

  it('B12 has a menu with a name in four languages and a price in the money of every country', async () => {
    const menu = v.parse(StoredMenu, JSON.parse(await readFile(demoFile('service-menu.json'), 'utf8')));
    const names = new Set<string>();
    for (const language of ['en', 'de', 'zh-CN', 'ar']) {
      for (const country of new Set(dealers.map(({ address }) => address.country))) {
        const read = v.parse(ServiceMenu, readMenu(menu, { type: 'service', country, language }));
        assert.ok(read.items.length >= 9 && read.advisors.length >= 2);
        const unpriced = read.items.filter(({ price }) => !price).map(({ id }) => id);
        assert.deepEqual(unpriced, ['diagnosis'], country);
        assert.equal(new Set(read.items.flatMap(({ price }) => price?.currency ?? [])).size, 1, country);
        names.add(read.items.map(({ name }) => name).join());
      }
    }
    assert.equal(names.size, 4);
  });
});
