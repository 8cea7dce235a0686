/** What the dealer finder tells search engines, read by the service's import. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Dealer, readTimetable } from '@forecourt/contract';
import { MADE_UP_DEALERS } from '@forecourt/contract/testing.js';
import { structuredData } from '../../packages/dealer-finder/src/structured-data.ts';
import { readJson } from '../../packages/service/src/import/json.ts';
import { toDealer } from '../../packages/service/src/import/schema-org.ts';

/** A dealer with all that schema.org has words for. */
const FULL: Dealer = {
  id: 'd-full',
  name: 'Orvane „Süd“ <München>',
  address: {
    lines: ['Musterring 1', 'Hof 2'],
    locality: 'München',
    region: 'Bayern',
    postalCode: '80331',
    country: 'DE',
  },
  location: { lat: 48.137, lng: 11.575 },
  timeZone: 'Europe/Berlin',
  phone: '+4989123456',
  email: 'sued@dealer.example',
  url: 'https://dealer.example/sued',
  services: ['new-cars', 'test-drive', 'service', 'body-shop', 'parts'],
  departments: [
    { kind: 'sales', phone: '+4989123457' },
    { kind: 'service', openingHours: [{ dayOfWeek: ['Monday', 'Friday'], opens: '07:00', closes: '16:00' }] },
    { kind: 'parts' },
    { kind: 'body-shop', specialOpeningHours: [{ validFrom: '2026-12-24', validThrough: '2026-12-31' }] },
    { kind: 'unknown' },
  ],
  openingHours: [
    { dayOfWeek: ['Monday', 'Tuesday'], opens: '08:00', closes: '12:00' },
    { dayOfWeek: ['Monday', 'Tuesday'], opens: '13:00', closes: '18:00' },
    { dayOfWeek: ['Friday'], opens: '20:00', closes: '02:00' },
    { dayOfWeek: ['Saturday'], opens: '00:00', closes: '24:00' },
  ],
  specialOpeningHours: [
    { validFrom: '2026-12-24', validThrough: '2026-12-24', opens: '09:00', closes: '12:00' },
    { validFrom: '2026-12-25', validThrough: '2026-12-26' },
    { validFrom: '2027-06-01', validThrough: '2027-08-31', dayOfWeek: ['Monday'], opens: '07:00', closes: '13:00' },
    { validFrom: '2027-06-01', validThrough: '2027-08-31', dayOfWeek: ['Saturday', 'Sunday'] },
  ],
};

/** What schema.org has no words for is not told, and has to be known from elsewhere. */
const untold = ({ timeZone, models, pickUpArea, demo }: Dealer) => ({ timeZone, models, pickUpArea, demo });

const readBack = (dealer: Dealer): unknown => {
  const [row] = readJson(structuredData([dealer]));
  assert.ok(row && 'source' in row);
  const mapped = toDealer({ ...row.source, ...untold(dealer) });
  assert.ok('dealer' in mapped, 'reason' in mapped ? mapped.reason : '');
  return mapped.dealer;
};

test('D14 the service reads back what the finder tells search engines', () => {
  assert.deepEqual(readBack(FULL), FULL);
});

// hours that cannot be read are not told
for (const dealer of MADE_UP_DEALERS.filter((each) => readTimetable(each).problems.length === 0)) {
  test(`D14 the service reads back ${dealer.name}, but for services that have no name of their own`, () => {
    const { keywords: _, services: __, ...told } = dealer;
    const { services: ___, ...read } = readBack(dealer) as Dealer;
    assert.deepEqual(read, told);
  });
}
