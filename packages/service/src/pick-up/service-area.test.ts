import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Dealer } from '@forecourt/contract';
import { problemOf, startTestService, type TestService } from '../testing/test-service.ts';
import { HOME, makeWorkshop } from '../testing/workshop.ts';
import { isOutside, isServed } from './service-area.ts';

const area = (pickUpArea: Dealer['pickUpArea']) => makeWorkshop({ pickUpArea } as Partial<Dealer>);
const near = { lat: 48.19, lng: 11.6 };
const far = { lat: 52.52, lng: 13.4 };

test('B13 an address is served by its postcode or by its place, without an area in the whole country', () => {
  const postcodes = area({ postalCodes: ['816', 'ab 1'] });
  assert.ok(isServed(postcodes, { ...HOME, postalCode: '81 667' }));
  assert.ok(isServed(postcodes, { ...HOME, postalCode: 'Ab1 2cd' }));
  assert.ok(!isServed(postcodes, { ...HOME, postalCode: '80331' }));
  assert.ok(!isServed(postcodes, { ...HOME, country: 'PL' }), 'two countries may have the same postcodes');
  const { postalCode: _, ...nowhere } = HOME;
  assert.ok(!isServed(postcodes, nowhere));
  const radius = area({ radiusMeters: 5000 });
  assert.ok(isServed(radius, HOME, near) && !isServed(radius, HOME, far) && !isServed(radius, HOME));
  assert.ok(isServed(area(undefined), HOME) && !isServed(area(undefined), { ...HOME, country: 'AT' }));
  assert.ok(!isServed(makeWorkshop({ services: ['service'] }), HOME));
});

test('B13 a booking is not refused for an address that a radius may reach', () => {
  assert.ok(!isOutside(area({ postalCodes: ['10'], radiusMeters: 5000 }), HOME));
  assert.ok(isOutside(area({ radiusMeters: 5000 }), { ...HOME, country: 'FR' }));
  assert.ok(isOutside(area({ postalCodes: ['10'] }), HOME));
  assert.ok(isOutside(makeWorkshop({ services: ['service'], pickUpArea: { radiusMeters: 5000 } }), HOME));
});

describe('B13 the service area', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  beforeEach(() => service.reset([makeWorkshop()]));
  after(() => service.close());

  const check = (body: unknown, dealerId = 'munich') =>
    service.send('POST', `/v1/dealers/${dealerId}/service-area`, body);

  test('is asked about an address in a body, without a key, and keeps nothing', async () => {
    const answer = await check({ address: HOME });
    assert.deepEqual([answer.statusCode, answer.json()], [200, { served: true }]);
    assert.equal(answer.headers['cache-control'], 'no-store');
    const away = await check({ address: { ...HOME, postalCode: '10115' }, location: far });
    assert.deepEqual(away.json(), { served: false });
    assert.ok(!service.log.join('').includes('81 667'));
  });

  test('of an unknown dealer is 404, of half an address 400', async () => {
    assert.equal(problemOf(await check({ address: HOME }, 'nobody')).code, 'not-found');
    assert.deepEqual(problemOf(await check({ address: { lines: ['x'], country: 'DE' } })).pointers, [
      '/address/locality',
    ]);
  });
});
